/// How a correlation is measured.
package enum CorrelationMethod: String, CaseIterable, Sendable {
  /// Pearson's r: how close the points lie to a straight line.
  case pearson
  /// Spearman's ρ: Pearson's r of the average ranks; how close to any rising or falling order.
  case spearman
  /// Kendall's τ-b: concordant less discordant pairs, over the pairs that are not tied.
  case kendall
}

/// A correlation of two lists with its test and its interval.
///
/// `low` and `high` are NaN where there are too few pairs for an interval; two results with such
/// an interval are not equal, as NaN is not. Where the correlation is partial, n is less by the
/// number of given columns in what `Test` and `Interval` say.
package struct Correlation: Sendable, Equatable {
  /// Where `p` comes from.
  package enum Test: String, Sendable {
    /// Student's t with n − 2 degrees of freedom, for Pearson and Spearman.
    case t
    /// The normal approximation with the variance corrected for ties, for Kendall.
    case normal
    /// All n! orders, for rank correlations of few pairs without ties.
    case exact
    /// Edgeworth's series, for Spearman without ties as in R.
    case edgeworth
  }

  /// Where `low` and `high` come from.
  package enum Interval: Sendable, Equatable {
    /// Fisher's z, standard error 1/√(n − 3): Pearson, from four pairs on.
    case fisher
    /// Fisher's z, standard error √((1 + ρ²/2)/(n − 3)): Spearman, from four pairs on.
    case bonettWright
    /// Fisher's z, standard error √(0.437/(n − 4)): Kendall, from five pairs on.
    case fieller
    /// Quantiles of the coefficients of resampled pairs.
    case bootstrap(Bootstrap)
  }

  package let method: CorrelationMethod
  /// The coefficient, from −1 to 1.
  package let estimate: Double
  package let low: Double
  package let high: Double
  /// The confidence level of the interval, such as 0.95.
  package let level: Double
  /// Two-sided: how often independent lists give a coefficient at least as far from 0.
  package let p: Double
  /// The complete pairs that were used.
  package let n: Int
  /// The positions left out because a value is missing.
  package let missing: Int
  package let test: Test
  package let interval: Interval
}

/// The correlation of two lists, with a two-sided p-value and a confidence interval.
///
/// Pairs with a missing value (NaN) are left out. The coefficient does not change when a list is
/// moved or multiplied by a positive number; the rank correlations not under any increasing
/// transformation. It changes its sign with either list, and not when the lists change places.
/// 0 does not mean independent.
///
///     try correlate([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])  // ρ = 0.8, p = 16/120, exact
///
/// Sources: Kendall, Rank Correlation Methods (1970), for the tests; Bonett and Wright,
/// Psychometrika 65 (2000) 23, and Fieller, Hartley and Pearson, Biometrika 44 (1957) 470, for the
/// intervals; Efron and Tibshirani, An Introduction to the Bootstrap (1993), for percentiles.
///
/// - Parameters:
///   - level: The confidence level, strictly between 0 and 1.
///   - bootstrap: Resample the pairs for the interval instead of using a formula. Samples in
///     which all of `x` or all of `y` are equal are passed over.
///   - rankTest: Whose conventions p follows where the correlation is one of ranks.
///   - stop: Asked every few milliseconds whether to give up.
/// - Throws: `SampleError` when the lengths differ, a value is infinite, fewer than three pairs
///   are complete, all values of a list are equal in them, an option is out of range, or `stop` said so.
/// - Complexity: O(*n* log *n*), and that again per replication for Kendall, O(*n*) for the others.
package func correlate(
  _ x: [Double], _ y: [Double], method: CorrelationMethod = .spearman, level: Double = 0.95,
  bootstrap: Bootstrap? = nil, rankTest: RankTest = .standard,
  stop: @escaping StopCheck = { _ in false }
) throws(SampleError) -> Correlation {
  try checkLevel(level)
  try bootstrap?.check()
  let pairs = try CompletePairs(x, y)
  try checkUsable(x, y, pairs)
  var meter = WorkMeter(stop)
  var sample = try PairSample(pairs, method, &meter)
  let estimate = try sample.estimate(&meter)
  let (p, test) = twoSided(estimate, method, pairs.count, ties: sample.ties, by: rankTest)
  let (low, high) =
    try bootstrap?.interval(level, &sample, &meter)
    ?? interval(estimate, method, pairs.count, level: level)
  return Correlation(
    method: method, estimate: estimate, low: low, high: high, level: level, p: p, n: pairs.count,
    missing: pairs.missing, test: test,
    interval: bootstrap.map { .bootstrap($0) } ?? method.interval)
}

/// Throws unless there are three finite complete pairs or more in which both lists vary.
func checkUsable(
  _ x: [Double], _ y: [Double], _ pairs: CompletePairs,
  for purpose: SampleError.Purpose = .correlation
) throws(SampleError) {
  let needed = 3
  for (argument, values) in [("x", x), ("y", y)] {
    try checkFinite(values, argument)
    let usable = values.count { !$0.isNaN }
    guard usable >= needed else {
      throw .tooFew(argument: argument, usable: usable, needed: needed, for: purpose)
    }
  }
  guard pairs.count >= needed else {
    throw .tooFewPairs(usable: pairs.count, needed: needed, for: purpose)
  }
  try checkVaries(pairs.x, "x", for: purpose)
  try checkVaries(pairs.y, "y", for: purpose)
}

/// Throws when all values are equal.
func checkVaries(
  _ values: [Double], _ argument: String, for purpose: SampleError.Purpose
) throws(SampleError) {
  if let first = values.first, values.allSatisfy({ $0 == first }) {
    throw .constant(argument: argument, value: first, for: purpose)
  }
}

/// Throws unless a confidence level lies strictly between 0 and 1.
func checkLevel(_ level: Double) throws(SampleError) {
  guard level > 0, level < 1 else { throw .levelOutOfRange(level) }
}
