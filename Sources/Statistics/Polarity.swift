/// Whether a higher value of an indicator is better or worse.
package enum Polarity: Int, CaseIterable, Sendable {
  /// The higher the better.
  case positive = 1
  /// The lower the better.
  case negative = -1

  /// The value with its sign turned where lower is better, so that higher is better in any case.
  func turned(_ value: Double) -> Double {
    self == .positive ? value : 0 - value
  }
}
