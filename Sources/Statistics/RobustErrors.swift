/// Which standard errors of a regression hold though the spread of *y* differs from row to row.
///
/// All are roots of the diagonal of (XᵀX)⁻¹ Xᵀ diag(w) X (XᵀX)⁻¹ with weights w from the residuals u and
/// the leverages h of n rows, for k coefficients. The rows still have to be independent.
///
/// Sources: White, Econometrica 48 (1980) 817; MacKinnon and White, Journal of Econometrics 29 (1985)
/// 305; Long and Ervin, The American Statistician 54 (2000) 217, who advise `hc3`.
package enum RobustErrors: String, CaseIterable, Sendable {
  /// w = u²; too small with few rows.
  case hc0
  /// w = u² n/(n − k).
  case hc1
  /// w = u²/(1 − h); without bias where the spread is in fact equal.
  case hc2
  /// w = u²/(1 − h)²; the one to take below some 250 rows.
  case hc3

  /// √w/|u|; NaN where a leverage of 1 to twelve digits leaves no residual.
  func factor(leverage: Double, correction: Double) -> Double {
    let left = leverage > 1 - 1e-12 ? Double.nan : 1 - leverage
    return switch self {
    case .hc0: 1
    case .hc1: correction
    case .hc2: 1 / left.squareRoot()
    case .hc3: 1 / left
    }
  }
}
