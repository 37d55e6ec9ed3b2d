/// How factors are fitted to correlations.
package enum FactorMethod: String, CaseIterable, Sendable {
  /// Minimum residuals: the squared residuals of the correlations, least squares without weights.
  case minres
  /// Maximum likelihood for normal values, which allows a test.
  case maximumLikelihood
}

/// A few factors behind the correlations of columns.
package struct FactorAnalysis: Sendable, Equatable {
  package let method: FactorMethod
  /// For each factor, one loading for every column, rotated by varimax: their correlations.
  package let loadings: [[Double]]
  /// The part of the variance of each column that the factors leave.
  package let uniquenesses: [Double]
  /// For each factor the part of the whole variance that it holds.
  package let shares: [Double]
  /// The columns, counted from 1, whose uniqueness stands at its bound 0.005: Heywood cases, a sign
  /// of too many factors or too few rows.
  package let heywood: [Int]
  /// The root mean square of what the factors leave of the correlations.
  package let residual: Double
  /// The test that no more factors are needed; `nil` for minimum residuals and without degrees of
  /// freedom.
  package let test: Test?
  /// Whether the slope is 0 but for 10⁻¹⁰, or where rounding hides it 10⁻⁷, and bounds stop the
  /// rest.
  package let isConverged: Bool
  package let iterations: Int
  /// The complete rows that were used.
  package let n: Int
  /// The rows left out because a value is missing.
  package let missing: Int

  package struct Test: Sendable, Equatable {
    /// With Bartlett's correction.
    package let chiSquare: Double
    package let degreesOfFreedom: Int
    /// How often so much is left where so many factors are enough.
    package let p: Double
  }
}

/// The factors that explain the correlations of columns best, rotated by varimax.
///
/// R is taken for ΛΛᵀ + Ψ with the loadings Λ of `factors` factors and the uniquenesses Ψ on the
/// diagonal, kept from 0.005 to 1. Minimum residuals make the sum of squares of R − ΛΛᵀ − Ψ
/// smallest, maximum likelihood ln |ΛΛᵀ + Ψ| + tr R(ΛΛᵀ + Ψ)⁻¹. What is found can be a minimum
/// beside others. The test is χ² = (n − 1 − (2k + 5)/6 − 2m/3) f with ((k − m)² − k − m)/2 degrees
/// of freedom, for k columns, m factors and the minimum f less that of R itself. Rows with a
/// missing value (NaN) are left out. Neither units nor origins matter. As factanal of R, and fa(fm
/// = "minres") of psych.
///
/// Sources: Jöreskog, Psychometrika 32 (1967) 443; Harman and Jones, Psychometrika 31 (1966) 351;
/// Clarke, British Journal of Mathematical and Statistical Psychology 23 (1970) 43, for the second
/// derivatives.
///
/// - Parameters:
///   - columns: Three or more of equal length.
///   - factors: From 1 to as many as leave no negative degrees of freedom.
///   - method: How they are fitted.
/// - Throws: `SampleError` with fewer than three columns, when lengths differ, a value is infinite,
///   fewer than three rows are complete (for maximum likelihood, not more than there are columns),
///   a column is constant or, for maximum likelihood, follows from those before it, or there are
///   too many factors.
/// - Complexity: O(*n k*² + *k*⁴) for *k* columns of *n* values, for each of some ten rounds.
package func factorAnalysis(
  _ columns: [[Double]], factors: Int = 1, method: FactorMethod = .maximumLikelihood
) throws(SampleError) -> FactorAnalysis {
  let isLikelihood = method == .maximumLikelihood
  let form = try VaryingColumns(
    columns, columns: 3, rows: isLikelihood ? columns.count + 1 : 3, for: .factorModel)
  let (k, n) = (columns.count, form.rows.count)
  let freedom = factors >= 1 && factors < k ? ((k - factors) * (k - factors) - k - factors) / 2 : -1
  guard freedom >= 0, (k - factors) * (k - factors) >= k + factors else {
    throw .unsuitable(argument: "factors", value: Double(factors), must: .fewFactors)
  }
  let fit = try FactorFit(
    form.correlations, factors: factors, method, start: startingUniquenesses(form, method, factors))
  let rotated = try varimax(fit.loadings)
  let correction = Double(n - 1) - Double(2 * k + 5) / 6 - 2 * Double(factors) / 3
  let chiSquare = max(0, correction * fit.objective)
  return FactorAnalysis(
    method: method, loadings: rotated.loadings, uniquenesses: fit.uniquenesses,
    shares: rotated.variances.map { $0 / Double(k) },
    heywood: fit.uniquenesses.indices.filter {
      fit.uniquenesses[$0] <= OneFactor.leastUniqueness * (1 + 1e-9)
    }.map { $0 + 1 },
    residual: residual(form.correlations, rotated.loadings, size: k),
    test: isLikelihood && freedom > 0
      ? FactorAnalysis.Test(
        chiSquare: chiSquare, degreesOfFreedom: freedom,
        p: chiSquareTail(chiSquare, degreesOfFreedom: Double(freedom))) : nil,
    isConverged: fit.isConverged, iterations: fit.iterations, n: n, missing: form.rows.missing)
}

/// What each column shares with no other, by the inverse of R, less a part for the factors; ½ where
/// R has no inverse.
private func startingUniquenesses(
  _ form: VaryingColumns, _ method: FactorMethod, _ factors: Int
) throws(SampleError) -> [Double] {
  let half = Array(repeating: 0.5, count: form.count)
  if method == .minres, form.rows.count <= form.count { return half }
  do {
    let basis = try OrthogonalBasis(form.standard, argument: "columns")
    let part = 1 - 0.5 * Double(factors) / Double(form.count)
    return half.indices.map { column in
      let row = basis.weights(of: column, length: form.rows.count)
      return part / dot(row, row)
    }
  } catch {
    if method == .minres { return half }
    throw error
  }
}

/// The root mean square of r − Σ λλ over the pairs of columns.
private func residual(_ correlations: [Double], _ loadings: [[Double]], size: Int) -> Double {
  var sum = 0.0
  for i in 0..<size {
    for j in 0..<i {
      let rest = loadings.reduce(correlations[i * size + j]) { $0 - $1[i] * $1[j] }
      sum += rest * rest
    }
  }
  return (sum / Double(size * (size - 1) / 2)).squareRoot()
}
