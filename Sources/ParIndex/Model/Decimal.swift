/// The nearest multiple of 10⁻⁹: the decimal number that binary arithmetic blurred.
///
/// Points are decimals; `0.1 + 0.2` and `0.3` must tie. Ties, classes, cuts and equality are
/// decided on this value. Magnitudes of four million and more, where a `Double` has no
/// room for nine decimals, and NaN come back unchanged.
///
///     decimal(0.1 + 0.2) == decimal(0.3)  // true
@inlinable
package func decimal(_ value: Double) -> Double {
  guard value.magnitude < 4_000_000 else { return value }
  let nearest = billionths(value.magnitude) / 1e9
  return value < 0 ? -nearest : nearest
}

/// The nearest whole number of billionths of a value from 0 to four million; NaN of NaN.
///
/// From 2⁵² on, a double has no room for a fraction: adding it rounds to the nearest, halves to even.
/// Twice as fast as rounding by a call, and without a branch, so that loops take two at a time.
@inlinable
@inline(__always)
package func billionths(_ value: Double) -> Double {
  let exact = value * 1e9
  let whole = (exact + 0x1p52) - 0x1p52
  return exact - whole == 0.5 ? whole + 1 : whole
}

/// How a framework rounds the value that it publishes.
package enum Rounding: Equatable, Sendable {
  /// The value as computed.
  case none
  /// To the nearest, halves away from zero: 89.455 to two decimals is 89.46.
  case halfUp(digits: Int)
  /// Further decimals are dropped: 89.457 to two decimals is 89.45.
  case cut(digits: Int)

  /// The decimals that can be kept.
  package static let digitsAllowed = 0...9

  /// The value as published.
  ///
  /// Decided on the decimal number (see ``decimal(_:)``): 0.29 cut to two decimals is 0.29.
  /// NaN stays NaN; magnitudes of four million and more come back unchanged.
  package func apply(_ value: Double) -> Double {
    switch self {
    case .none: value
    case .halfUp(let digits): Rounding.keep(digits, of: value, half: true)
    case .cut(let digits): Rounding.keep(digits, of: value, half: false)
    }
  }

  /// The same of many points, none of which is under 0 or over four million; NaN stays NaN.
  func apply(to points: UnsafeMutablePointer<Double>, count: Int) {
    guard let digits, Rounding.digitsAllowed.contains(digits) else { return }
    let step = Double(Rounding.powersOfTen[9 - digits])
    let scale = Double(Rounding.powersOfTen[digits])
    let half = if case .halfUp = self { (step / 2).rounded(.down) } else { 0.0 }
    for place in 0..<count {
      // Whole numbers under 2⁵²: the quotient is so near that its floor is the true one.
      let quotient = (billionths(points[place]) + half) / step
      let nearest = (quotient + 0x1p52) - 0x1p52
      points[place] = (nearest > quotient ? nearest - 1 : nearest) / scale
    }
  }

  /// The decimals of the published value; `nil` when it isn't rounded.
  package var digits: Int? {
    switch self {
    case .none: nil
    case .halfUp(let digits), .cut(let digits): digits
    }
  }

  private static func keep(_ digits: Int, of value: Double, half: Bool) -> Double {
    guard value.magnitude < 4_000_000, digitsAllowed.contains(digits) else { return value }
    let billionths = Int64((value.magnitude * 1e9).rounded())
    let step = powersOfTen[9 - digits]
    let kept = (billionths + (half ? step / 2 : 0)) / step
    let magnitude = Double(kept) / Double(powersOfTen[digits])
    return value < 0 ? -magnitude : magnitude
  }

  private static let powersOfTen: [Int64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
  ]
}
