/// How the spreads of two paired lists compare, with the test that they are equal.
package struct VarianceRatio: Sendable, Equatable {
  /// The standard deviation of *y* over that of *x*: under 1 when *y* lies closer together.
  package let ratio: Double
  package let low: Double
  package let high: Double
  /// The confidence level of the interval, such as 0.95.
  package let level: Double
  /// Student's t of the test that the ratio is 1, with n − 2 degrees of freedom.
  package let t: Double
  /// Two-sided.
  package let p: Double
  /// The complete pairs that were used.
  package let n: Int
  /// The positions left out because a value is missing.
  package let missing: Int
  /// Pearson's correlation of the pairs, on which the test and the interval rest.
  package let r: Double
}

/// The ratio of the standard deviations of paired lists, such as two years of the same units.
///
/// The test of Pitman and Morgan: with F = s_y²/s_x² and Pearson's r of the pairs,
/// t = (F − 1) √(n − 2) / (2 √(F (1 − r²))), which is the t of the correlation of y + x and y − x.
/// The interval has √(F (K ∓ √(K² − 1))) as its ends, where K = 1 + 2 (1 − r²) q² / (n − 2) and q is the
/// quantile of t with n − 2 degrees of freedom at (1 + level)/2. Unlike the F test it allows for the
/// pairing; like it, it supposes normal values and is misled by heavy tails. Pairs with a missing
/// value (NaN) are left out. Moving a list changes nothing; when the lists change places, the ratio
/// and the ends of the interval turn into their reciprocals and t changes its sign. Where y = a + bx
/// exactly the interval has no width.
///
///     try varianceRatio([1, 2, 3, 4], [2, 6, 4, 8])  // ratio 2, t = 1.77, p = 0.219
///
/// Sources: Pitman, Biometrika 31 (1939) 9; Morgan, Biometrika 31 (1939) 13.
///
/// - Parameter level: The confidence level, strictly between 0 and 1.
/// - Throws: `SampleError` when the lengths differ, a value is infinite, fewer than three pairs are
///   complete, all values of a list are equal in them, or the level is out of range.
/// - Complexity: O(*n*).
package func varianceRatio(
  _ x: [Double], _ y: [Double], level: Double = 0.95
) throws(SampleError) -> VarianceRatio {
  try checkLevel(level)
  let pairs = try CompletePairs(x, y)
  try checkUsable(x, y, pairs, for: .varianceRatio)
  let (ratio, r) = spreads(pairs)
  let freedom = Double(pairs.count - 2)
  let unexplained = (1 - abs(r)) * (1 + abs(r))
  let t = pitman(ratio, unexplained, freedom)
  let width = reach(unexplained, freedom, level)
  return VarianceRatio(
    ratio: ratio, low: ratio / width, high: ratio * width, level: level, t: t,
    p: min(1, 2 * studentTail(abs(t), degreesOfFreedom: freedom)), n: pairs.count,
    missing: pairs.missing, r: r)
}

/// s_y/s_x and Pearson's r.
private func spreads(_ pairs: CompletePairs) -> (ratio: Double, r: Double) {
  var (x, y) = (pairs.x, pairs.y)
  let (centringX, centringY) = (centre(&x), centre(&y))
  let ratioScaled = (centringY.squares / centringX.squares).squareRoot()
  return (
    ratioScaled * (centringX.scale / centringY.scale),
    ratio(dot(x, y), centringX.squares, centringY.squares)
  )
}

/// (√F − 1/√F) √(n − 2) / (2 √(1 − r²)), which is t.
///
/// 0 where √F is 1 to twelve digits: with y = x + a both factors would be rounding errors.
private func pitman(_ ratio: Double, _ unexplained: Double, _ freedom: Double) -> Double {
  let difference = ratio - 1 / ratio
  return abs(difference) < 1e-12 ? 0 : difference / 2 * (freedom / unexplained).squareRoot()
}

/// √(K + √(K² − 1)) = √c + √(1 + c) with c = (1 − r²) q² / (n − 2); 1/that is √(K − √(K² − 1)).
private func reach(_ unexplained: Double, _ freedom: Double, _ level: Double) -> Double {
  let quantile = studentQuantile((1 - level) / 2, degreesOfFreedom: freedom)
  let c = unexplained * quantile * quantile / freedom
  return c.squareRoot() + (1 + c).squareRoot()
}
