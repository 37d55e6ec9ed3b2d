/// The arithmetic mean.
///
/// x̄ = Σ xᵢ / n over the values that are not missing (NaN), in their unit, in two passes.
///
///     mean([1, 2, 6])  // 3
///
/// - Returns: `nil` without a value, or when infinities of both signs leave it undefined.
/// - Complexity: O(*n*).
package func mean(_ values: [Double]) -> Double? {
  guard var present = presentValues(values) else { return nil }
  return defined(centre(&present).mean)
}

/// The smallest value, missing ones (NaN) skipped; `nil` without a value.
///
///     minimum([2, .nan, 1])  // 1
package func minimum(_ values: [Double]) -> Double? {
  presentValues(values)?.min()
}

/// The largest value, missing ones (NaN) skipped; `nil` without a value.
///
///     maximum([2, .nan, 1])  // 2
package func maximum(_ values: [Double]) -> Double? {
  presentValues(values)?.max()
}

/// The sample variance, with the divisor n − 1.
///
/// s² = Σ (xᵢ − x̄)² / (n − 1) over the values that are not missing (NaN), in the square of
/// their unit, in two passes. Equal values give exactly 0.
///
///     variance([1, 2, 6])  // 7
///
/// - Returns: `nil` with fewer than two values, or with an infinite one.
/// - Complexity: O(*n*).
package func variance(_ values: [Double]) -> Double? {
  guard var present = presentValues(values, atLeast: 2) else { return nil }
  let centring = centre(&present)
  let scaled = centring.squares / Double(centring.count - 1)
  return defined(scaled / centring.scale / centring.scale)
}

/// The sample standard deviation, the square root of the variance with the divisor n − 1.
///
/// In the unit of the values; missing ones (NaN) are skipped; equal values give exactly 0.
///
///     standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])  // 2.138089935299395
///
/// - Returns: `nil` with fewer than two values, or with an infinite one.
/// - Complexity: O(*n*).
package func standardDeviation(_ values: [Double]) -> Double? {
  guard var present = presentValues(values, atLeast: 2) else { return nil }
  let centring = centre(&present)
  return defined(centring.spread(over: centring.count - 1))
}

/// The skewness G1: how far the longer tail lies to the right (> 0) or to the left (< 0).
///
/// G1 = √(n(n − 1)) / (n − 2) · m₃ / m₂^(3/2), where mₖ = Σ (xᵢ − x̄)ᵏ / n; without unit;
/// missing values (NaN) are skipped. It does not change with unit or origin, and changes
/// its sign with that of the values.
///
///     skewness([1, 2, 6])  // 1.4578629673213046
///
/// Source: Joanes and Gill, The Statistician 47 (1998) 183, as in SAS, SPSS and Excel.
///
/// - Returns: `nil` with fewer than three values, when all are equal, or with an infinite one.
/// - Complexity: O(*n*).
package func skewness(_ values: [Double]) -> Double? {
  guard var present = presentValues(values, atLeast: 3) else { return nil }
  let centring = centre(&present)
  guard !centring.isConstant else { return nil }
  let n = Double(centring.count)
  let m2 = centring.squares / n
  let m3 = present.reduce(0) { $0 + $1 * $1 * $1 } / n
  return defined((n * (n - 1)).squareRoot() / (n - 2) * m3 / (m2 * m2.squareRoot()))
}

/// The excess kurtosis G2: how heavy the tails are, 0 for a normal distribution.
///
/// G2 = (n − 1) / ((n − 2)(n − 3)) · ((n + 1) (m₄ / m₂² − 3) + 6), where mₖ = Σ (xᵢ − x̄)ᵏ / n;
/// without unit; missing values (NaN) are skipped. It does not change with unit or origin.
///
///     kurtosis([1, 2, 3, 4])  // -1.2
///
/// Source: Joanes and Gill, The Statistician 47 (1998) 183, as in SAS, SPSS and Excel.
///
/// - Returns: `nil` with fewer than four values, when all are equal, or with an infinite one.
/// - Complexity: O(*n*).
package func kurtosis(_ values: [Double]) -> Double? {
  guard var present = presentValues(values, atLeast: 4) else { return nil }
  let centring = centre(&present)
  guard !centring.isConstant else { return nil }
  let n = Double(centring.count)
  let m2 = centring.squares / n
  let m4 = present.reduce(0) { $0 + $1 * $1 * $1 * $1 } / n
  let excess = m4 / (m2 * m2) - 3
  return defined((n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * excess + 6))
}

/// The values that are not NaN; `nil` when there are fewer than `count` of them.
func presentValues(_ values: [Double], atLeast count: Int = 1) -> [Double]? {
  let present = values.filter { !$0.isNaN }
  return present.count >= count ? present : nil
}

/// `nil` for NaN.
func defined(_ value: Double) -> Double? {
  value.isNaN ? nil : value
}
