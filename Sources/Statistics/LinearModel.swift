/// A least-squares fit of one variable on others, with an intercept.
package struct LinearModel: Sendable, Equatable {
  /// What one predictor adds, with its test that it adds nothing and its interval.
  package struct Coefficient: Sendable, Equatable {
    /// How much *y* rises with one unit of the predictor; for the intercept, *y* where all are 0.
    package let estimate: Double
    /// The standard error of the estimate, in its unit.
    package let error: Double
    /// The estimate over its standard error; infinite or NaN where that is 0.
    package let t: Double
    /// Two-sided, by Student's t with `degreesOfFreedom`.
    package let p: Double
    package let low: Double
    package let high: Double
  }

  /// The test that no predictor adds anything.
  package struct FTest: Sendable, Equatable {
    /// (R²/(k − 1)) / ((1 − R²)/(n − k)) for k coefficients.
    package let statistic: Double
    /// k − 1 and n − k.
    package let degreesOfFreedom: [Int]
    package let p: Double
  }

  /// The intercept, then one for each predictor.
  package let coefficients: [Coefficient]
  /// Of the tests and intervals: n − k for k coefficients, G − 1 with G clusters.
  package let degreesOfFreedom: Int
  /// The share of the variance of *y* that the fit takes up, from 0 to 1.
  package let r2: Double
  /// 1 − (1 − R²)(n − 1)/(n − k), which a useless predictor does not raise on average; it may be negative.
  package let adjustedR2: Double
  /// Of ordinary errors; `nil` without a predictor, and with robust errors or clusters.
  package let f: FTest?
  /// Akaike's criterion n (log(2π Σ u²/n) + 1) + 2(k + 1), as R's `AIC`: less is better, for one *y*.
  package let aic: Double
  /// √(Σ u² / (n − k)) of the residuals u, in the unit of *y*.
  package let residualDeviation: Double
  /// The complete rows that were used.
  package let n: Int
  /// The rows left out because a value is missing.
  package let missing: Int
  /// The clusters among the rows used; `nil` where none were given.
  package let clusters: Int?
  /// Which robust errors were taken; `nil` for ordinary ones and those by clusters.
  package let robust: RobustErrors?
  /// The confidence level of the intervals, such as 0.95.
  package let level: Double
}

/// The linear regression of *y* on predictors and an intercept, by least squares.
///
/// b = (XᵀX)⁻¹Xᵀy, where X is a column of ones beside the predictors. Standard errors are the roots of
/// the diagonal of s²(XᵀX)⁻¹, s² = Σ u² / (n − k) for n rows, k coefficients and residuals u, with
/// n − k degrees of freedom. With `clusters`, of
///
///     c (XᵀX)⁻¹ (Σ_g X_gᵀ u_g u_gᵀ X_g) (XᵀX)⁻¹,  c = G/(G − 1) · (n − 1)/(n − k),
///
/// summed over the G clusters g, with G − 1 degrees of freedom: rows of one cluster, such as the
/// years of a unit, may then depend on one another and differ in spread. That holds for many
/// clusters; with some 20 or fewer the errors come out too small. With `robust` rows may differ in
/// spread alone, and n − k degrees of freedom stay. Rows with a missing value (NaN) in *y* or a predictor
/// are left out. What explains *y* here need not cause it; `regressionDiagnostics` looks at single rows.
///
///     try linearModel([1, 3, 2, 5], on: [[0, 1, 2, 3]])  // 1.1 + 1.1 x, r² = 0.691
///
/// Source: Cameron and Miller, Journal of Human Resources 50 (2015) 317, for the clusters (CR1).
///
/// - Parameters:
///   - predictors: One list for each, as long as `y`; with none the intercept is the mean.
///   - clusters: The cluster of each row, by any number.
///   - robust: Which errors to take that allow for unequal spread, best `hc3`; not with clusters. NaN by
///     `hc2` and `hc3` where a row has leverage 1, as the only one of a category has.
///   - level: The confidence level, strictly between 0 and 1.
/// - Throws: `SampleError` when lengths differ, a value is infinite, there are not more complete rows
///   than coefficients, all values of `y` are equal in them, a predictor is constant or follows from
///   those before it (but for 10⁻⁷ of its spread), they belong to one cluster, clusters and robust errors
///   are both asked for, or the level is out of range.
/// - Complexity: O(*n k*²).
package func linearModel(
  _ y: [Double], on predictors: [[Double]], clusters: [Int]? = nil, robust: RobustErrors? = nil,
  level: Double = 0.95
) throws(SampleError) -> LinearModel {
  try checkLevel(level)
  if clusters != nil, robust != nil { throw .notBoth(argument: "robust", other: "clusters") }
  let data = try RegressionRows(y, predictors)
  let (rows, fit) = (data.rows, data.fit)
  let groups = try clusters.map { labels throws(SampleError) in
    try Groups(labels, of: "clusters", rows, atLeast: 2)
  }
  let freedom = groups.map { $0.count - 1 } ?? fit.freedom
  let quantile = -studentQuantile((1 - level) / 2, degreesOfFreedom: Double(freedom))
  let rule: LeastSquares.ErrorRule =
    groups.map { .clustered($0) } ?? robust.map { .robust($0) } ?? .ordinary
  return LinearModel(
    coefficients: zip(fit.estimates, fit.errors(rule)).map {
      LinearModel.Coefficient($0, error: $1, freedom: freedom, quantile: quantile)
    },
    degreesOfFreedom: freedom, r2: fit.r2, adjustedR2: fit.adjustedR2,
    f: groups == nil && robust == nil ? LinearModel.FTest(fit) : nil, aic: fit.aic,
    residualDeviation: fit.residualDeviation, n: rows.count, missing: rows.missing,
    clusters: groups?.count, robust: robust, level: level)
}

extension LinearModel.FTest {
  /// `nil` without a predictor.
  fileprivate init?(_ fit: LeastSquares) {
    guard fit.count > 1 else { return nil }
    statistic = fit.f
    degreesOfFreedom = [fit.count - 1, fit.freedom]
    p = fisherTail(statistic, degreesOfFreedom: Double(fit.count - 1), Double(fit.freedom))
  }
}

extension LinearModel.Coefficient {
  fileprivate init(_ estimate: Double, error: Double, freedom: Int, quantile: Double) {
    self.estimate = estimate
    self.error = error
    t = estimate / error
    p = min(1, 2 * studentTail(abs(t), degreesOfFreedom: Double(freedom)))
    low = estimate - quantile * error
    high = estimate + quantile * error
  }
}
