/// Weights under which columns correlate with their weighted mean as they are meant to.
///
/// Lists have one entry for each column.
package struct ImportanceWeights: Sendable, Equatable {
  package let method: CorrelationMethod
  /// 0 or more, adding up to 1.
  package let weights: [Double]
  /// The correlation of each column with the weighted mean.
  package let correlations: [Double]
  /// The correlations over their sum: what the columns count.
  package let importances: [Double]
  /// What they were to count, adding up to 1.
  package let targets: [Double]
  /// The squared differences of importances and targets, added up.
  package let objective: Double
  /// The columns, counted from 1, whose importance is off its target by more than 10⁻⁶ of it, or by
  /// more than 1 % of it where the method is Spearman's, which changes in jumps; of a target under
  /// 0.01, by more than that of 0.01.
  package let missed: [Int]
  /// Those of `missed` with weight 0: a negative weight would bring importances nearer to targets.
  package let excluded: [Int]
  /// Whether nothing is left that lowers the objective: anywhere for Pearson, nearby for Spearman.
  package let isConverged: Bool
  /// The columns let in for Pearson, and with Spearman also the weights tried.
  package let iterations: Int
  /// The complete rows that were used.
  package let n: Int
  /// The rows left out because a value is missing.
  package let missing: Int
}

/// The weights, 0 or more, under which columns count in their weighted mean what they are to count.
///
/// With y = Σ wᵢxᵢ and rᵢ the correlation of column i with y, the importance of i is rᵢ/Σ r; the
/// weights make Σ (rᵢ/Σ r − tᵢ)² smallest over w ≥ 0, Σ w = 1, for targets t with the sum 1. For
/// Pearson this is the whole minimum: without the bound at 0 it is w ∝ R⁻¹t over the standard
/// deviations. It is 0 where no weight has to be negative. A column that belongs with the others
/// more than its target says then has weight 0 and is named. Equal targets do not mean equal
/// weights, and a weight is no importance: that is the point of the method. Where columns follow
/// from each other the weights are one of several solutions. Columns are those to be averaged,
/// after normalisation and with the better values higher; units and origins change weights, but not
/// what the mean of the weighted columns says. Rows with a missing value (NaN) are left out.
///
///     let columns = [[1.0, 2, 3, 4, 5], [2, 1, 4, 3, 5], [5, 1, 2, 4, 3]]
///     try importanceWeights(columns).weights  // 0.5, 0, 0.5
///
/// Sources: Becker, Saisana, Paruolo and Vandecasteele, Ecological Indicators 80 (2017) 12; COINr's
/// `get_opt_weights`, whose weights may be negative.
///
/// - Parameters:
///   - targets: One for each column, 0 or more, of which the parts of their sum count; equal for
///     `nil`.
///   - method: Pearson's correlation, or Spearman's, for which weights are searched nearby from
///     Pearson's.
///   - stop: Asked every few milliseconds whether to give up.
/// - Throws: `SampleError` without a column, when lengths differ, a value is infinite, fewer than
///   three rows are complete, a column is constant in them, or they add up to the same in every
///   row; when a target is negative or all are 0, the method is Kendall's, or `stop` said so.
/// - Complexity: O(*k*⁴) at worst for *k* columns, and for Spearman O(*n k*) for each weight tried.
package func importanceWeights(
  _ columns: [[Double]], targets: [Double]? = nil, method: CorrelationMethod = .pearson,
  stop: @escaping StopCheck = { _ in false }
) throws(SampleError) -> ImportanceWeights {
  guard method != .kendall else { throw .noImportanceMethod(method) }
  let form = try VaryingColumns(columns, columns: 1, rows: 3, for: .importanceWeights)
  let targets = try WeightShares(targets, count: columns.count, argument: "targets").shares
  let direct = try productMomentWeights(form, targets)
  var search = ImportanceSearch(form, targets, direct.weights, method)
  if method == .spearman { try search.run(stop) }
  let importances = shares(search.correlations)
  let tolerance = method == .pearson ? 1e-6 : 0.01
  let missed = targets.indices.filter {
    !(abs(importances[$0] - targets[$0]) <= tolerance * max(targets[$0], 0.01))
  }
  return ImportanceWeights(
    method: method,
    weights: try WeightShares(
      zip(search.weights, form.standard).map { $0 * $1.factor }, count: columns.count
    ).shares,
    correlations: search.correlations, importances: importances, targets: targets,
    objective: search.objective, missed: missed.map { $0 + 1 },
    excluded: missed.filter { search.weights[$0] == 0 }.map { $0 + 1 },
    isConverged: direct.isConverged && search.isConverged,
    iterations: direct.iterations + search.evaluations, n: form.rows.count,
    missing: form.rows.missing)
}

/// The best weights of columns in standard form for Pearson's correlations.
///
/// For weights u with aᵀu = 1, where a = R1, the importances are Ru and the objective is |Gu|² with
/// G = R − taᵀ. For v = cu it is c²|Gu|² + (c − 1)² that `NonNegativeLeastSquares` makes small; the
/// c that suits u best leaves |Gu|²/(1 + |Gu|²), so that the best v points where the best u does.
private func productMomentWeights(
  _ form: VaryingColumns, _ targets: [Double]
) throws(SampleError) -> (weights: [Double], iterations: Int, isConverged: Bool) {
  let size = form.count
  let matrix = form.correlations
  let rows = (0..<size).map { Array(matrix[$0 * size..<($0 + 1) * size]) }
  let sums = rows.map { $0.reduce(0, +) }
  guard sums.contains(where: { $0 > 1e-9 }) else { throw .constantSum(for: .importanceWeights) }
  let system = zip(rows, sums).map { row, sum in
    zip(row, targets).map { $0 - $1 * sum } + [sum]
  }
  let fit = NonNegativeLeastSquares(system, targets.map { _ in 0 } + [1])
  return (fit.values, fit.iterations, fit.isConverged)
}

/// Values over their sum.
func shares(_ values: [Double]) -> [Double] {
  let sum = values.reduce(0, +)
  return values.map { $0 / sum }
}
