/// How well the sum of items measures the one factor behind them: McDonald's ω.
package struct Omega: Sendable, Equatable {
  /// From 0 to 1: the share of the variance of the sum that the factor holds.
  package let omega: Double
  /// The correlation of each item with the factor; the largest by magnitude is positive.
  package let loadings: [Double]
  /// 1 − λ²: what the factor leaves of the variance of each item.
  package let uniquenesses: [Double]
  /// The root mean square of what the factor leaves of the correlations; large where there are several.
  package let residual: Double
  /// The items, counted from 1, whose uniqueness stands at its bound 0.005: Heywood cases, a sign that
  /// one factor does not fit or that there are too few rows.
  package let heywood: [Int]
  /// Whether the last round changed no loading by more than 10⁻¹³.
  package let isConverged: Bool
  /// The rounds over all loadings.
  package let iterations: Int
  /// The complete rows that were used.
  package let n: Int
  /// The rows left out because a value is missing.
  package let missing: Int
}

/// McDonald's ω of items, from the one-factor model of their correlations.
///
/// ω = (Σλ)² / ((Σλ)² + Σψ) with the loadings λ of one factor and ψ = 1 − λ². The λ minimise the
/// squared residuals Σ (r_ij − λ_i λ_j)² over the pairs of items (minimum residuals), with ψ kept at or
/// over 0.005. This is the unidimensional ω: neither the hierarchical one nor the total one of
/// several factors. It is that of the items over their standard deviations; with equal loadings it
/// is the standardised α. Rows with a missing value (NaN) are left out. Neither units nor origins
/// matter, but directions do: an item that runs the other way loads negatively and lowers the sum;
/// turn it round first. As fa(nfactors = 1, fm = "minres") of R's psych, whose search stops at some
/// 10⁻⁶ and whose λ may pass 1 where an item stands at the bound.
///
///     try omega([[1, 2, 3, 4, 5], [2, 3, 1, 4, 5], [3, 1, 2, 4, 5]])  // 0.875
///
/// Sources: McDonald, Test Theory (1999), chapter 6; Harman and Jones, Psychometrika 31 (1966) 351.
///
/// - Parameter columns: One list for each item.
/// - Throws: `SampleError` with fewer than three items, when lengths differ, a value is infinite, fewer
///   than three rows are complete, or an item is constant in them.
/// - Complexity: O(*n k*² + *m k*²) for *k* items of *n* values and *m* rounds.
package func omega(_ columns: [[Double]]) throws(SampleError) -> Omega {
  let form = try VaryingColumns(columns, columns: 3, rows: 3, for: .factorModel)
  let factor = try OneFactor(form.correlations, size: form.count)
  let uniquenesses = factor.loadings.map { 1 - $0 * $0 }
  let sum = factor.loadings.reduce(0, +)
  return Omega(
    omega: sum * sum / (sum * sum + uniquenesses.reduce(0, +)), loadings: factor.loadings,
    uniquenesses: uniquenesses, residual: factor.residual, heywood: factor.bounded.map { $0 + 1 },
    isConverged: factor.isConverged, iterations: factor.iterations, n: form.rows.count,
    missing: form.rows.missing)
}
