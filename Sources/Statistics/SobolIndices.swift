/// How the first-order index of a factor is estimated.
package enum FirstOrderEstimator: String, CaseIterable, Sendable {
  /// Σ (y_B − ȳ)(y_AB − y_A) / (nV), with the mean ȳ of the evaluations at A and B.
  case centred
  /// Σ y_B (y_AB − y_A) / (nV), as COINr has it: the further the mean lies from 0, the more it
  /// errs.
  case uncentred
}

/// Which share of the variance of a model's result each of its uncertain factors accounts for.
package struct SobolIndices: Sendable, Equatable {
  /// An estimate with its interval.
  package struct Index: Sendable, Equatable {
    package let estimate: Double
    /// NaN without a bootstrap.
    package let low: Double
    /// NaN without a bootstrap.
    package let high: Double
  }

  /// For each factor: the share of the variance that would go, on average, if it alone were known.
  package let first: [Index]
  /// For each factor: the share that would stay, on average, if it alone were not known.
  package let total: [Index]
  /// The mean of the evaluations at A and B.
  package let mean: Double
  /// The variance of the same, with the divisor 2n − 1.
  package let variance: Double
  /// The rows of the design that were used.
  package let rows: Int
  /// The rows left out because an evaluation in them failed.
  package let failed: Int
  package let estimator: FirstOrderEstimator
  /// The confidence level of the intervals, such as 0.95.
  package let level: Double
  /// How the intervals were found; `nil` without intervals.
  package let bootstrap: Bootstrap?
}

/// Sobol's indices of first order and total indices from evaluations of a model at a `SobolDesign`.
///
/// With y_A, y_B and y_AB⁽ⁱ⁾ the results at a row of the matrices and V the variance of those at A
/// and B, divisor 2n − 1: S_i = Σ (y_B − ȳ)(y_AB⁽ⁱ⁾ − y_A) / (nV) and T_i = Σ (y_A − y_AB⁽ⁱ⁾)² /
/// (2nV), Jansen's. The true indices obey 0 ≤ S_i ≤ T_i ≤ 1 and Σ S_i ≤ 1 ≤ Σ T_i, with equality in
/// both sums for a result that is a sum of functions of one factor each; estimates may stray from
/// all of this except T_i ≥ 0. They change neither with the unit of the result nor, but for
/// `uncentred`, its origin.
///
/// A row in which an evaluation is missing (NaN) is left out in all matrices and counted in
/// `failed`. Where the evaluations at A and B are all equal, to twelve digits, the indices are NaN:
/// there is no variance to share out. The intervals are quantiles of type 7 over resampled rows,
/// without samples that have no variance.
///
///     // S = 15/28, T = 15/56
///     try sobolIndices(a: [1, 3], b: [2, 6], mixed: [[2, 5]])
///
/// Sources: Saltelli et al., Computer Physics Communications 181 (2010) 259; Jansen, ibid. 117
/// (1999) 35; Archer, Saltelli and Sobol', Journal of Statistical Computation and Simulation 58
/// (1997) 99, for the bootstrap.
///
/// - Parameters:
///   - a: The results at matrix A, row by row.
///   - b: The same at matrix B.
///   - mixed: For each factor, the same at A with the column of this factor from B.
///   - level: The confidence level of the intervals, strictly between 0 and 1.
///   - bootstrap: How often to resample the rows for intervals; none without.
///   - stop: Asked every few milliseconds whether to give up.
/// - Throws: `SampleError` without a factor, when lengths differ, a result is infinite, fewer than
///   two rows can be used, an option is out of range, or `stop` said so.
/// - Complexity: O(*n k*) for *n* rows and *k* factors, and that again per replication.
package func sobolIndices(
  a: [Double], b: [Double], mixed: [[Double]], estimator: FirstOrderEstimator = .centred,
  level: Double = 0.95, bootstrap: Bootstrap? = nil, stop: @escaping StopCheck = { _ in false }
) throws(SampleError) -> SobolIndices {
  try checkLevel(level)
  try bootstrap?.check()
  var meter = WorkMeter(stop)
  let rows = try sobolRows(a, b, mixed, &meter)
  let (first, total) = try rows.indices(of: Array(0..<rows.count), estimator, &meter)
  let ends = try bootstrap?.intervals(rows, estimator, level, &meter)
  func indices(_ estimates: [Double], _ skipped: Int) -> [SobolIndices.Index] {
    estimates.enumerated().map { factor, estimate in
      let end = ends?[skipped + factor]
      return .init(estimate: estimate, low: end?.low ?? .nan, high: end?.high ?? .nan)
    }
  }
  return SobolIndices(
    first: indices(first, 0), total: indices(total, rows.factors), mean: rows.mean,
    variance: rows.variance, rows: rows.count, failed: rows.failed, estimator: estimator,
    level: level, bootstrap: bootstrap)
}

/// The rows without a failed evaluation; throws what `sobolIndices` says of its lists.
private func sobolRows(
  _ a: [Double], _ b: [Double], _ mixed: [[Double]], _ meter: inout WorkMeter
) throws(SampleError) -> SobolRows {
  guard !mixed.isEmpty else {
    throw .unsuitable(argument: "factors", value: 0, must: .sobolFactors)
  }
  try checkFinite(a, "a")
  guard b.count == a.count else {
    throw .otherLength(argument: "b", column: nil, count: b.count, expected: a.count)
  }
  try checkFinite(b, "b")
  try checkColumns(mixed, of: "mixed", count: a.count)
  let complete = CompleteRows([a, b] + mixed)
  guard complete.count >= 2 else {
    throw .tooFewRows(usable: complete.count, needed: 2, for: .sensitivity)
  }
  return try SobolRows(complete, &meter)
}

extension Bootstrap {
  /// An upper bound of the memory, in bytes, that the intervals of `sobolIndices` take.
  ///
  /// To be charged before the computation starts; `Int.max` where it would overflow.
  package func bytes(rows: Int, factors: Int) -> Int {
    let width = saturating(max(0, factors), times: 32, plus: 64)
    let kept = saturating(max(0, replications), times: width, plus: 0)
    return saturating(max(0, rows), times: width, plus: kept)
  }

  /// The percentile intervals of the indices of first order, then of the total ones.
  fileprivate func intervals(
    _ rows: SobolRows, _ estimator: FirstOrderEstimator, _ level: Double,
    _ meter: inout WorkMeter
  ) throws(SampleError) -> [(low: Double, high: Double)] {
    var source = RandomSource(seed: seed)
    var drawn = Array(repeating: 0, count: rows.count)
    var estimates = Array(repeating: [Double](), count: 2 * rows.factors)
    for replication in 0..<replications {
      meter.share = Double(replication) / Double(replications)
      try draw(&drawn, using: &source, &meter)
      let (first, total) = try rows.indices(of: drawn, estimator, &meter)
      for (index, value) in (first + total).enumerated() where !value.isNaN {
        estimates[index].append(value)
      }
    }
    var ends: [(low: Double, high: Double)] = []
    for index in estimates.indices {
      ends.append(try percentiles(&estimates[index], level, &meter))
    }
    return ends
  }
}
