/// How likely a split at least as uneven is where both signs are equally likely.
///
/// The exact two-sided sign test: p = min(1, 2 · P(X ≤ min(a, b))), X binomial with a + b trials and
/// one half; ties are left out before. 1 without a trial.
///
///     signTest(positive: 8, negative: 2)  // 0.109375
///
/// Source: Conover, Practical Nonparametric Statistics (1999), section 3.4.
package func signTest(positive: Int, negative: Int) -> Double {
  let (trials, least) = (positive + negative, min(positive, negative))
  guard trials > 0, least >= 0 else { return 1 }
  return min(1, 2 * fairShare(atMost: least, of: trials))
}

/// The exact sign test that the median of a list is a given number, with an interval for it.
///
/// The statistic counts the values above the number; those equal to it are left out, as are missing
/// ones (NaN). It is binomial with one half, whatever the distribution of the values: they need not
/// lie symmetrically, as for `signedRankTest`, which in return is sharper. The interval runs between
/// the values of places q and n + 1 − q, those equal to the number included: q is the least with
/// P(X ≤ q) ≥ α, the share that may lie beyond an end, so that it holds `level` or somewhat more; NaN
/// where too few values are there. p as R's `binom.test(above, above + below)`. For pairs give the
/// differences.
///
///     try signTest([3, 5, -1, 4, 2, 6], median: 0)  // 5 above of 6, p = 0.21875
///
/// Source: Conover, Practical Nonparametric Statistics (1999), sections 3.2 and 3.4.
///
/// - Parameters:
///   - median: What the median is by hypothesis.
///   - level: The confidence level, strictly between 0 and 1.
/// - Throws: `SampleError` when a value is infinite, none is left, all equal `median`, it is not finite,
///   or the level is out of range.
/// - Complexity: O(*n* log *n*).
package func signTest(
  _ x: [Double], median hypothesis: Double, alternative: Alternative = .twoSided,
  level: Double = 0.95
) throws(SampleError) -> LocationTest {
  try checkLevel(level)
  try checkNumber(hypothesis, "median", .finite)
  let values = try usableValues(x, "x", atLeast: 1, for: .signTest).sorted()
  let above = values.count { $0 > hypothesis }
  let below = values.count { $0 < hypothesis }
  guard above + below > 0 else {
    throw .constant(argument: "x", value: hypothesis, for: .signTest)
  }
  let (low, high) = medianInterval(values, alternative, level)
  return LocationTest(
    statistic: Double(above), degreesOfFreedom: nil,
    p: alternative.p(
      atMost: fairShare(atMost: above, of: above + below),
      atLeast: fairShare(atMost: below, of: above + below)),
    alternative: alternative, test: .exact, estimate: median(values) ?? .nan, low: low, high: high,
    level: level, sizes: [above + below], zeros: values.count - above - below,
    missing: x.count - values.count)
}

/// The interval for the median of sorted values.
private func medianInterval(
  _ sorted: [Double], _ alternative: Alternative, _ level: Double
) -> (low: Double, high: Double) {
  // As P(X ≤ q − 1) < α, the value of place q lies above the median in less than that share.
  let tail = alternative.tail(level)
  var (place, end) = (0, sorted.count)
  while place < end {
    let middle = (place + end) / 2
    if fairShare(atMost: middle, of: sorted.count) < tail {
      place = middle + 1
    } else {
      end = middle
    }
  }
  guard place >= 1 else { return alternative.ends(.nan, .nan) }
  return alternative.ends(sorted[place - 1], sorted[sorted.count - place])
}

/// P(X ≤ count) for X binomial with one half: the tail of an F variable.
///
/// Source: Johnson, Kemp and Kotz, Univariate Discrete Distributions (2005), section 3.4.
private func fairShare(atMost count: Int, of trials: Int) -> Double {
  guard count < trials else { return 1 }
  let (below, above) = (Double(count + 1), Double(trials - count))
  return fisherTail(above / below, degreesOfFreedom: 2 * below, 2 * above)
}
