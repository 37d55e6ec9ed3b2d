/// Wilcoxon's signed rank test that the values of a list lie symmetrically about a given number.
///
/// V is the sum of the ranks of |x − μ| (average ranks) over the values above μ; values equal to μ are
/// left out. Below 50 values without ties or such zeros p is exact, else normal, with the variance
/// n(n + 1)(2n + 1)/24 − Σ(t³ − t)/48 for classes of t tied ranks, and ½ for continuity. The estimate
/// is the median of all means (xᵢ + xⱼ)/2, i ≤ j, by Hodges and Lehmann, the interval ends at two of
/// them. Missing values (NaN) are left out. As R's `wilcox.test(x, mu, conf.int = TRUE)`, which finds
/// the ends under the normal approximation by a search, here they are exact.
///
///     try signedRankTest([1.1, 2.2, -0.3, 3.4, 4.5])  // V = 14, p = 0.125, exact
///
/// Sources: Wilcoxon, Biometrics Bulletin 1 (1945) 80; Hodges and Lehmann, The Annals of Mathematical
/// Statistics 34 (1963) 598; Bauer, Journal of the American Statistical Association 67 (1972) 687, for
/// the interval.
///
/// - Parameters:
///   - center: μ, about what the values lie by hypothesis.
///   - level: The confidence level, strictly between 0 and 1.
/// - Throws: `SampleError` when a value is infinite, none is left, all equal `center`, it is not finite,
///   or the level is out of range.
/// - Complexity: O(*n* log *n*).
package func signedRankTest(
  _ x: [Double], center: Double = 0, alternative: Alternative = .twoSided, level: Double = 0.95
) throws(SampleError) -> LocationTest {
  let present = try usableValues(x, "x", atLeast: 1, for: .signedRankTest)
  return try test(
    present, from: center, named: ("x", "center"), alternative, level,
    missing: x.count - present.count)
}

/// Wilcoxon's signed rank test of paired lists: that x − y lies symmetrically about a given number.
///
/// The test of the differences by `signedRankTest`; positions with a missing value (NaN) in either are
/// left out. Differences of decimals, such as 0.3 − 0.2 and 0.2 − 0.1, may miss a tie by a rounding. As
/// R's `wilcox.test(x, y, paired = TRUE)`.
///
///     try pairedSignedRankTest([3, 5, 8], [1, 4, 5])  // V = 6, p = 0.25, exact
///
/// - Parameters:
///   - difference: About what x − y lies by hypothesis.
///   - level: The confidence level, strictly between 0 and 1.
/// - Throws: `SampleError` when lengths differ, a value is infinite, no pair is complete, all differences
///   equal `difference`, it is not finite, or the level is out of range.
/// - Complexity: O(*n* log *n*).
package func pairedSignedRankTest(
  _ x: [Double], _ y: [Double], difference: Double = 0, alternative: Alternative = .twoSided,
  level: Double = 0.95
) throws(SampleError) -> LocationTest {
  let pairs = try PairedDifferences(x, y, atLeast: 1, for: .signedRankTest)
  return try test(
    pairs.values, from: difference, named: (SampleError.difference, "difference"), alternative,
    level, missing: pairs.missing)
}

private func test(
  _ values: [Double], from center: Double, named names: (values: String, center: String),
  _ alternative: Alternative, _ level: Double, missing: Int
) throws(SampleError) -> LocationTest {
  try checkLevel(level)
  try checkNumber(center, names.center, .finite)
  let used = values.filter { $0 - center != 0 }
  guard !used.isEmpty else {
    throw .constant(argument: names.values, value: center, for: .signedRankTest)
  }
  let sums = try SignedRanks(used, center)
  let isExact = used.count < 50 && used.count == values.count && sums.ties.isEmpty
  let rule: RankSumRule =
    isExact
    ? .exact(.signedRanks(used.count)) : .normal(variance: sums.variance(sums.ties.cubes))
  let own = try TieSums(RankClasses(used).counts)
  let spread: RankSumRule = isExact ? rule : .normal(variance: sums.variance(own.cubes))
  let means = PairSums.means(used)
  let (low, high) = spread.interval(means, alternative, level)
  return LocationTest(
    statistic: sums.positive, degreesOfFreedom: nil,
    p: rule.p(sums.positive, of: means.count, alternative), alternative: alternative,
    test: rule.test, estimate: means.median, low: low, high: high, level: level,
    sizes: [used.count], zeros: values.count - used.count, missing: missing)
}

/// The ranks of the absolute deviations from a centre, of which none is 0.
private struct SignedRanks {
  let count: Double
  /// V, the sum of the ranks of those above.
  let positive: Double
  let ties: TieSums

  init(_ values: [Double], _ center: Double) throws(SampleError) {
    let deviations = values.map { $0 - center }
    let classes = try RankClasses(deviations.map { abs($0) })
    let places = classes.places(.average, descending: false)
    count = Double(values.count)
    ties = TieSums(classes.counts)
    positive = zip(deviations, classes.codes).reduce(0) { sum, pair in
      pair.0 > 0 ? sum + places[pair.1] : sum
    }
  }

  func variance(_ cubes: Double) -> Double {
    count * (count + 1) * (2 * count + 1) / 24 - cubes / 48
  }
}
