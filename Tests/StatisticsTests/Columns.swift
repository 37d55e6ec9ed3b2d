import Statistics

/// Whether two lists agree to a relative tolerance, place by place; NaN agrees with NaN.
func match(_ a: [Double], _ b: [Double], relative: Double = 1e-12) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { agree($0, $1, relative: relative) }
}

/// The values at some places.
func at(_ places: [Int], _ values: [Double]) -> [Double] {
  places.map { values[$0] }
}

/// Small vectors for which COINr 1.1.14 gave results.
enum Vector {
  static let sequence: [Double] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100]
  static let ties: [Double] = [5, 5, 5, 1, 2, 2, 9, 9, 100, 100]
  static let negative: [Double] = [-500, -3, -2, -1, 0, 1, 2, 3, 4, 5]
  static let gaps: [Double] = [1, .nan, 3, 8, .nan, 21, 34, 55, 300]
}

extension Fixture {
  /// Whether each of the countries of `tariff` lies in Asia, 1, or in Europe, 0.
  static let continents: [Int?] = (0..<51).map { $0 < 30 ? 0 : 1 }

  /// Columns 1, 6 and total of the first eight provinces of the synthetic index.
  static let eight = [domain1, domain6, total63].map { Array($0.prefix(8)) }
}
