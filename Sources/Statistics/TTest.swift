import Glibc

/// Student's t test that the mean of a list is a given number.
///
/// t = (x̄ − μ) / (s/√n) with n − 1 degrees of freedom, s the standard deviation; the interval is
/// x̄ ± q s/√n. Missing values (NaN) are left out. It takes values as a normal sample; many of them
/// make up for another shape, but not for values that depend on one another. As R's `t.test(x, mu)`.
///
///     try tTest([1, 2, 3, 6], mean: 2)  // t = 0.926, p = 0.423, 3 degrees of freedom
///
/// Source: Student, Biometrika 6 (1908) 1.
///
/// - Parameters:
///   - mean: μ, what the mean is by hypothesis.
///   - level: The confidence level, strictly between 0 and 1.
/// - Throws: `SampleError` when a value is infinite, there are fewer than two, all are equal to twelve
///   digits, `mean` is not finite, or the level is out of range.
/// - Complexity: O(*n*).
package func tTest(
  _ x: [Double], mean: Double = 0, alternative: Alternative = .twoSided, level: Double = 0.95
) throws(SampleError) -> LocationTest {
  try checkLevel(level)
  try checkNumber(mean, "mean", .finite)
  let moments = try Moments(x, "x", atLeast: 2)
  guard !moments.isFlat else {
    throw .constant(argument: "x", value: moments.mean, for: .tTest)
  }
  return studentTest(
    moments.mean, from: mean, error: moments.error, freedom: Double(moments.count - 1),
    alternative, level, sizes: [moments.count], missing: moments.missing)
}

/// Student's t test that paired lists have the same mean, or a given difference.
///
/// The test of the differences x − y by `tTest`, such as of two years of the same units; positions
/// with a missing value (NaN) in either are left out. As R's `t.test(x, y, paired = TRUE)`.
///
///     try pairedTTest([3, 5, 8], [1, 4, 5])  // mean difference 2, t = 3.464, p = 0.0742
///
/// - Parameters:
///   - difference: What the mean of x − y is by hypothesis.
///   - level: The confidence level, strictly between 0 and 1.
/// - Throws: `SampleError` when lengths differ, a value is infinite, fewer than two pairs are complete,
///   their differences are equal to twelve digits of the values, `difference` is not finite, or the
///   level is out of range.
/// - Complexity: O(*n*).
package func pairedTTest(
  _ x: [Double], _ y: [Double], difference: Double = 0, alternative: Alternative = .twoSided,
  level: Double = 0.95
) throws(SampleError) -> LocationTest {
  try checkLevel(level)
  try checkNumber(difference, "difference", .finite)
  let pairs = try PairedDifferences(x, y, atLeast: 2, for: .tTest)
  let moments = try Moments(pairs.values, "x", atLeast: 2)
  guard moments.deviation > 1e-12 * pairs.size else {
    throw .constant(argument: SampleError.difference, value: moments.mean, for: .tTest)
  }
  return studentTest(
    moments.mean, from: difference, error: moments.error, freedom: Double(moments.count - 1),
    alternative, level, sizes: [moments.count], missing: pairs.missing)
}

/// The t test that two samples have the same mean, or a given difference: Welch's, or Student's.
///
/// t = (x̄ − ȳ − δ) / e. By Welch e² = s_x²/n + s_y²/m, with e⁴ / (s_x⁴/(n²(n − 1)) + s_y⁴/(m²(m − 1)))
/// degrees of freedom; with `equalVariances` e² = s²(1/n + 1/m) of the pooled variance s², with
/// n + m − 2. Missing values (NaN) are left out of each list. The samples have to be of different
/// units: for two lists of the same ones see `pairedTTest`. As R's `t.test(x, y)`.
///
///     try twoSampleTTest([1, 2, 3], [4, 6, 9])  // t = −2.772, 2.6 degrees of freedom, p = 0.0811
///
/// Source: Welch, Biometrika 34 (1947) 28.
///
/// - Parameters:
///   - x: Of any length, as is `y`.
///   - difference: δ, what the mean of *x* less that of *y* is by hypothesis.
///   - equalVariances: Whether the samples are known to be equally spread.
///   - level: The confidence level, strictly between 0 and 1.
/// - Throws: `SampleError` when a value is infinite, a list has fewer than two (with `equalVariances`: one
///   has none, or both have one), the values of each are equal to twelve digits, `difference` is not
///   finite, or the level is out of range.
/// - Complexity: O(*n* + *m*).
package func twoSampleTTest(
  _ x: [Double], _ y: [Double], difference: Double = 0, equalVariances: Bool = false,
  alternative: Alternative = .twoSided, level: Double = 0.95
) throws(SampleError) -> LocationTest {
  try checkLevel(level)
  try checkNumber(difference, "difference", .finite)
  let second = try Moments(y, "y", atLeast: equalVariances ? 1 : 2)
  let first = try Moments(x, "x", atLeast: equalVariances && second.count > 1 ? 1 : 2)
  guard !first.isFlat || !second.isFlat else {
    throw .constant(argument: "x", value: first.mean, for: .tTest)
  }
  let (error, freedom) = equalVariances ? pooled(first, second) : welch(first, second)
  return studentTest(
    first.mean - second.mean, from: difference, error: error, freedom: freedom, alternative, level,
    sizes: [first.count, second.count], missing: first.missing + second.missing)
}

/// The size, mean and spread of the values of a list that are not missing.
private struct Moments {
  let count: Int
  let missing: Int
  let mean: Double
  /// The standard deviation; 0 for one value.
  let deviation: Double
  let isFlat: Bool

  init(_ values: [Double], _ argument: String, atLeast needed: Int) throws(SampleError) {
    var present = try usableValues(values, argument, atLeast: needed, for: .tTest)
    count = present.count
    missing = values.count - present.count
    let centring = centre(&present)
    mean = centring.mean
    deviation = centring.spread(over: max(1, count - 1))
    isFlat = centring.isFlat
  }

  /// The standard error of the mean.
  var error: Double { deviation / Double(count).squareRoot() }
}

/// The standard error of the difference of means, and its degrees of freedom, by Welch.
private func welch(_ x: Moments, _ y: Moments) -> (error: Double, freedom: Double) {
  let error = hypot(x.error, y.error)
  let (shareX, shareY) = (pow(x.error / error, 4), pow(y.error / error, 4))
  return (error, 1 / (shareX / Double(x.count - 1) + shareY / Double(y.count - 1)))
}

/// The standard error of the difference of means, and its degrees of freedom, for equal variances.
private func pooled(_ x: Moments, _ y: Moments) -> (error: Double, freedom: Double) {
  let freedom = Double(x.count + y.count - 2)
  let deviation = hypot(
    x.deviation * (Double(x.count - 1) / freedom).squareRoot(),
    y.deviation * (Double(y.count - 1) / freedom).squareRoot())
  return (deviation * (1 / Double(x.count) + 1 / Double(y.count)).squareRoot(), freedom)
}

private func studentTest(
  _ estimate: Double, from hypothesis: Double, error: Double, freedom: Double,
  _ alternative: Alternative, _ level: Double, sizes: [Int], missing: Int
) -> LocationTest {
  let t = (estimate - hypothesis) / error
  let reach =
    -studentQuantile(alternative.tail(level), degreesOfFreedom: freedom) * error
  let (low, high) = alternative.ends(estimate - reach, estimate + reach)
  return LocationTest(
    statistic: t, degreesOfFreedom: freedom,
    p: alternative.p(
      atMost: studentTail(-t, degreesOfFreedom: freedom),
      atLeast: studentTail(t, degreesOfFreedom: freedom)),
    alternative: alternative, test: .t, estimate: estimate, low: low, high: high, level: level,
    sizes: sizes, zeros: 0, missing: missing)
}
