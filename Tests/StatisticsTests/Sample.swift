/// Small samples for tests of location: without ties, tied, with missing values and zeros.
enum Sample {
  static let small = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30]
  static let small2 = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]
  static let gaps = [3.5, .nan, -1.2, 0.4, 2.2, -0.7, 1.9, 0, 4.1, .nan]
  static let tied: [Double] = [2, 3, 3, 5, 1, 0, -2, 4, 3, 7]
  static let other: [Double] = [1, 1, 4, 6, 3, .nan, 2, 5]
}
