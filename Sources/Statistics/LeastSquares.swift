import Glibc

/// A least-squares fit with an intercept to rows without missing values.
///
/// It is computed in standard columns; the intercept follows from the means.
struct LeastSquares {
  let n: Int
  private let predictors: [StandardColumn]
  private let basis: OrthogonalBasis
  private let y: Centring
  /// In the scale of the centred *y*.
  private let slopes: [Double]
  private let residuals: [Double]
  /// The sums of the squares of what the fit takes up and leaves, in that scale.
  private let explained: Double
  private let unexplained: Double

  /// - Parameters:
  ///   - y: With values that differ.
  ///   - predictors: Fewer than there are rows less one.
  /// - Throws: `SampleError.collinear`.
  init(_ y: [Double], _ predictors: [[Double]]) throws(SampleError) {
    n = y.count
    self.predictors = try standardColumns(predictors, argument: "predictors")
    basis = try OrthogonalBasis(self.predictors, argument: "predictors")
    var centred = y
    self.y = centre(&centred)
    var rotated = basis.rotated(centred)
    slopes = basis.solved(rotated)
    explained = rotated.prefix(basis.count).reduce(0) { $0 + $1 * $1 }
    for i in 0..<basis.count { rotated[i] = 0 }
    residuals = basis.restored(rotated)
    unexplained = dot(residuals, residuals)
  }

  /// How many coefficients there are, the intercept among them.
  var count: Int { slopes.count + 1 }

  /// n − k for k coefficients.
  var freedom: Int { n - count }

  /// The intercept and the slopes, in their units.
  var estimates: [Double] {
    let scaled = zip(predictors, slopes)
    let atMeans = scaled.reduce(0) { $0 + $1.0.scaledMean * $1.1 }
    return [y.mean - atMeans / y.scale] + scaled.map { $0.factor * $1 / y.scale }
  }

  var r2: Double { max(0, 1 - unexplained / y.squares) }

  var adjustedR2: Double {
    1 - unexplained / y.squares * (Double(n - 1) / Double(freedom))
  }

  /// The root of the residual variance, in the unit of *y*.
  var residualDeviation: Double { scaledDeviation / y.scale }

  /// F that all slopes are 0; NaN without a predictor.
  var f: Double {
    (explained / Double(slopes.count)) / (unexplained / Double(freedom))
  }

  /// n (log(2π Σ u²/n) + 1) + 2 (k + 1).
  var aic: Double {
    let logVariance = log(2 * Double.pi * unexplained / Double(n)) - 2 * log(y.scale)
    return Double(n) * (logVariance + 1) + 2 * Double(count + 1)
  }

  private var scaledDeviation: Double { (unexplained / Double(freedom)).squareRoot() }
}

// MARK: - Standard errors

extension LeastSquares {
  /// What standard errors allow for.
  enum ErrorRule {
    /// Equal and independent spread of all rows.
    case ordinary
    case clustered(Groups)
    case robust(RobustErrors)
  }

  /// The standard errors of the estimates.
  func errors(_ rule: ErrorRule) -> [Double] {
    let slopes = predictors.indices.map { basis.weights(of: $0, length: n) }
    var constant = Array(repeating: 1 / Double(n), count: n)
    for (predictor, weights) in zip(predictors, slopes) {
      for i in constant.indices { constant[i] -= predictor.scaledMean * weights[i] }
    }
    let factors = [1] + predictors.map(\.factor)
    let residuals = inflated(rule)
    return zip([constant] + slopes, factors).map { weights, factor in
      error(weights, residuals, rule) * factor / y.scale
    }
  }

  /// The residuals as a robust rule takes them.
  private func inflated(_ rule: ErrorRule) -> [Double] {
    guard case .robust(let robust) = rule else { return residuals }
    let correction = (Double(n) / Double(freedom)).squareRoot()
    return zip(residuals, leverages).map { residual, leverage in
      residual * robust.factor(leverage: leverage, correction: correction)
    }
  }

  /// The standard error of Σ wᵢ yᵢ for weights w.
  ///
  /// For a row w of (XᵀX)⁻¹Xᵀ, Σ_g (Σ wᵢuᵢ)² over clusters g, or Σ (wᵢuᵢ)² over rows, is the diagonal of
  /// the sandwich.
  private func error(_ weights: [Double], _ residuals: [Double], _ rule: ErrorRule) -> Double {
    let products = zip(weights, residuals).map { $0 * $1 }
    switch rule {
    case .ordinary: return dot(weights, weights).squareRoot() * scaledDeviation
    case .robust: return dot(products, products).squareRoot()
    case .clustered(let groups):
      let sums = groups.sums(products)
      let (g, n, k) = (Double(groups.count), Double(n), Double(count))
      return (g / (g - 1) * (n - 1) / (n - k) * dot(sums, sums)).squareRoot()
    }
  }
}

// MARK: - What single rows do

extension LeastSquares {
  /// How much of its own fit each row decides, from 1/n to 1: the diagonal of X(XᵀX)⁻¹Xᵀ.
  var leverages: [Double] {
    basis.leverages(length: n).map { min(1, 1 / Double(n) + $0) }
  }

  /// y less its fit, in the unit of *y*.
  var ownResiduals: [Double] { residuals.map { $0 / y.scale } }

  /// Residuals over their standard deviations s √(1 − h).
  ///
  /// NaN for leverage 1, and everywhere when the residuals are rounding alone.
  func standardised(_ leverages: [Double]) -> [Double] {
    let isExact = unexplained <= 1e-24 * y.squares
    return zip(residuals, leverages).map { residual, leverage in
      isExact || leverage > 1 - 1e-12
        ? .nan : residual / (scaledDeviation * (1 - leverage).squareRoot())
    }
  }

  /// What each slope's variance is times that beside predictors without correlation: 1/(1 − R²ⱼ).
  var varianceInflation: [Double] {
    predictors.indices.map {
      let weights = basis.weights(of: $0, length: n)
      return dot(weights, weights)
    }
  }

  /// The share of the variance of the squared residuals that the predictors take up; `nil` when they
  /// are all equal or rounding alone.
  var shareOfSquaredResiduals: Double? {
    guard unexplained > 1e-24 * y.squares else { return nil }
    var squared = residuals.map { $0 * $0 }
    let centring = centre(&squared)
    guard !centring.isFlat else { return nil }
    let taken = basis.rotated(squared).prefix(basis.count).reduce(0) { $0 + $1 * $1 }
    return min(1, taken / centring.squares)
  }
}
