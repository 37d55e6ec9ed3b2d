/// Wilcoxon's rank sum test, or Mann and Whitney's: that two samples lie in the same place.
///
/// W counts the pairs in which a value of *x* less δ exceeds one of *y*, and half of those in which they
/// are equal. With fewer than 50 values in each and no ties p is exact, else normal, with the variance
/// nm/12 · (N + 1 − Σ(t³ − t)/(N(N − 1))), N = n + m, for classes of t tied values, and ½ for continuity.
/// The estimate is the median of all differences xᵢ − yⱼ, by Hodges and Lehmann; the interval, which
/// takes *x* for a shift of *y*, ends at two of them. W/(nm) is the share of pairs in which *x* is
/// higher. Missing values (NaN) are left out of each list; the samples have to be of different units.
/// As R's `wilcox.test(x, y, mu, conf.int = TRUE)`, which finds the ends under the normal approximation
/// by a search, here they are exact.
///
///     try rankSumTest([1.1, 2.2, 3.3, 0.4], [2.5, 3.6, 4.7])  // W = 1, p = 0.114, exact
///
/// Sources: Mann and Whitney, The Annals of Mathematical Statistics 18 (1947) 50; Hodges and Lehmann,
/// The Annals of Mathematical Statistics 34 (1963) 598; Bauer, Journal of the American Statistical
/// Association 67 (1972) 687, for the interval.
///
/// - Parameters:
///   - x: Of any length, as is `y`.
///   - difference: δ, how far *x* lies above *y* by hypothesis.
///   - level: The confidence level, strictly between 0 and 1.
/// - Throws: `SampleError` when a value is infinite, a list has none, all of *x* less δ and *y* are
///   equal, δ is not finite, or the level is out of range.
/// - Complexity: O(*N* log *N*).
package func rankSumTest(
  _ x: [Double], _ y: [Double], difference: Double = 0, alternative: Alternative = .twoSided,
  level: Double = 0.95
) throws(SampleError) -> LocationTest {
  try checkLevel(level)
  try checkNumber(difference, "difference", .finite)
  let first = try usableValues(x, "x", atLeast: 1, for: .rankSumTest)
  let second = try usableValues(y, "y", atLeast: 1, for: .rankSumTest)
  let sums = try RankSums(first, second, difference)
  guard sums.classes > 1 else {
    throw .constant(argument: "x", value: first[0], for: .rankSumTest)
  }
  let isExact = max(first.count, second.count) < 50 && sums.ties.isEmpty
  let rule: RankSumRule =
    isExact
    ? .exact(.ranks(first.count, second.count))
    : .normal(variance: sums.variance(sums.ties.cubes))
  let own = try TieSums(RankClasses(first).counts).cubes + TieSums(RankClasses(second).counts).cubes
  let spread: RankSumRule = isExact ? rule : .normal(variance: sums.variance(own))
  let differences = PairSums.differences(first, second)
  let (low, high) = spread.interval(differences, alternative, level)
  return LocationTest(
    statistic: sums.statistic, degreesOfFreedom: nil,
    p: rule.p(sums.statistic, of: differences.count, alternative), alternative: alternative,
    test: rule.test, estimate: differences.median, low: low, high: high, level: level,
    sizes: [first.count, second.count], zeros: 0,
    missing: x.count - first.count + y.count - second.count)
}

/// The ranks of two samples among all their values.
private struct RankSums {
  /// W: the sum of the ranks of the first less the least that it can be.
  let statistic: Double
  let ties: TieSums
  /// How many values differ.
  let classes: Int
  private let first: Double
  private let second: Double

  init(_ x: [Double], _ y: [Double], _ difference: Double) throws(SampleError) {
    let ranks = try RankClasses(x.map { $0 - difference } + y)
    let places = ranks.places(.average, descending: false)
    first = Double(x.count)
    second = Double(y.count)
    ties = TieSums(ranks.counts)
    classes = ranks.counts.count
    let sum = ranks.codes.prefix(x.count).reduce(0) { $0 + places[$1] }
    statistic = sum - first * (first + 1) / 2
  }

  func variance(_ cubes: Double) -> Double {
    let all = first + second
    return first * second / 12 * (all + 1 - cubes / (all * (all - 1)))
  }
}
