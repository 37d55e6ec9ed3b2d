/// What single rows and predictors do to a linear regression.
///
/// Lists of rows have one entry for each row given, NaN where it was left out; two results with NaN
/// are not equal.
package struct RegressionDiagnostics: Sendable, Equatable {
  /// The test that the spread of *y* does not change with the predictors.
  package struct BreuschPagan: Sendable, Equatable {
    /// n R² of the squared residuals on the predictors.
    package let statistic: Double
    /// The number of predictors.
    package let degreesOfFreedom: Int
    /// By chi-square.
    package let p: Double
  }

  /// What the model says, in the unit of *y*.
  package let fitted: [Double]
  /// y less its fit, in the unit of *y*.
  package let residuals: [Double]
  /// h, how much of its own fit a row decides, from 1/n to 1; k/n on average for k coefficients.
  package let leverages: [Double]
  /// u / (s √(1 − h)); NaN for a leverage of 1.
  package let standardised: [Double]
  /// The same with s of the fit without the row, which has Student's t with n − k − 1 degrees of freedom.
  package let studentised: [Double]
  /// Cook's distance r² h / (k (1 − h)), r standardised: how far the fit moves without the row.
  package let cooks: [Double]
  /// 1/(1 − R²ⱼ) for each predictor, R²ⱼ that of its regression on the others; 1 or more.
  package let varianceInflation: [Double]
  /// `nil` without a predictor, and where all squared residuals are equal or rounding alone.
  package let breuschPagan: BreuschPagan?
  /// The complete rows that were used.
  package let n: Int
  /// The rows left out because a value is missing.
  package let missing: Int
}

/// The diagnostics of the least-squares fit by `linearModel`.
///
/// As R's `hatvalues`, `rstandard`, `rstudent` and `cooks.distance`, `car::vif` and
/// `lmtest::bptest`. Some rules of thumb: a leverage over 2k/n or 3k/n, a studentised residual beyond ±3,
/// a Cook's distance near 1, or a variance inflation over 5 or 10 asks for a look at the row or
/// predictor. It does not ask for leaving it out.
///
///     try regressionDiagnostics([1, 3, 2, 5], on: [[0, 1, 2, 3]]).leverages  // 0.7, 0.3, 0.3, 0.7
///
/// Sources: Cook, Technometrics 19 (1977) 15; Belsley, Kuh and Welsch, Regression Diagnostics (1980);
/// Breusch and Pagan, Econometrica 47 (1979) 1287, as studentised by Koenker, Journal of
/// Econometrics 17 (1981) 107.
///
/// - Parameter predictors: One list for each, as long as `y`.
/// - Returns: Standardised and studentised residuals and Cook's distances are NaN where the fit is exact
///   to twelve digits, studentised ones also with n = k + 1.
/// - Throws: `SampleError` as `linearModel` does.
/// - Complexity: O(*n k*²).
package func regressionDiagnostics(
  _ y: [Double], on predictors: [[Double]]
) throws(SampleError) -> RegressionDiagnostics {
  let data = try RegressionRows(y, predictors)
  let (rows, fit) = (data.rows, data.fit)
  let residuals = fit.ownResiduals
  let leverages = fit.leverages
  let standardised = fit.standardised(leverages)
  return RegressionDiagnostics(
    fitted: rows.placed(zip(rows.columns[0], residuals).map { $0 - $1 }),
    residuals: rows.placed(residuals), leverages: rows.placed(leverages),
    standardised: rows.placed(standardised),
    studentised: rows.placed(standardised.map { studentised($0, fit.freedom) }),
    cooks: rows.placed(
      zip(standardised, leverages).map { $0 * $0 * $1 / ((1 - $1) * Double(fit.count)) }),
    varianceInflation: fit.varianceInflation, breuschPagan: breuschPagan(fit), n: rows.count,
    missing: rows.missing)
}

/// r √((f − 1)/(f − r²)), f = n − k: the residual over an s without its row.
private func studentised(_ r: Double, _ freedom: Int) -> Double {
  guard freedom > 1 else { return .nan }
  let freedom = Double(freedom)
  return r * ((freedom - 1) / max(0, freedom - r * r)).squareRoot()
}

private func breuschPagan(_ fit: LeastSquares) -> RegressionDiagnostics.BreuschPagan? {
  guard fit.count > 1, let share = fit.shareOfSquaredResiduals else { return nil }
  let statistic = Double(fit.n) * share
  return RegressionDiagnostics.BreuschPagan(
    statistic: statistic, degreesOfFreedom: fit.count - 1,
    p: chiSquareTail(statistic, degreesOfFreedom: Double(fit.count - 1)))
}
