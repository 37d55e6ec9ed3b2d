/// A least-squares fit with an intercept to rows without missing values.
///
/// It is computed in standard columns; the intercept follows from the means.
struct LeastSquares {
  private let n: Int
  private let predictors: [StandardColumn]
  private let basis: OrthogonalBasis
  private let y: Centring
  /// In the scale of the centred *y*.
  private let slopes: [Double]
  private let residuals: [Double]

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
    for i in 0..<basis.count { rotated[i] = 0 }
    residuals = basis.restored(rotated)
  }

  /// How many coefficients there are, the intercept among them.
  var count: Int { slopes.count + 1 }

  /// The intercept and the slopes, in their units.
  var estimates: [Double] {
    let scaled = zip(predictors, slopes)
    let atMeans = scaled.reduce(0) { $0 + $1.0.scaledMean * $1.1 }
    return [y.mean - atMeans / y.scale] + scaled.map { $0.factor * $1 / y.scale }
  }

  var r2: Double { max(0, 1 - dot(residuals, residuals) / y.squares) }

  /// The root of the residual variance, in the unit of *y*.
  var residualDeviation: Double {
    (dot(residuals, residuals) / Double(n - count)).squareRoot() / y.scale
  }

  /// The standard errors of the estimates; robust to what happens within groups, if there are any.
  func errors(_ groups: Groups?) -> [Double] {
    let slopes = predictors.indices.map { basis.weights(of: $0, length: n) }
    var constant = Array(repeating: 1 / Double(n), count: n)
    for (predictor, weights) in zip(predictors, slopes) {
      for i in constant.indices { constant[i] -= predictor.scaledMean * weights[i] }
    }
    let factors = [1] + predictors.map(\.factor)
    return zip([constant] + slopes, factors).map { error($0, groups) * $1 / y.scale }
  }

  /// The standard error of Σ wᵢ yᵢ for weights w.
  ///
  /// For a row w of (XᵀX)⁻¹Xᵀ, Σ_g (Σ wᵢuᵢ)² over clusters g is the diagonal of the sandwich.
  private func error(_ weights: [Double], _ groups: Groups?) -> Double {
    guard let groups else {
      return (dot(weights, weights) * dot(residuals, residuals) / Double(n - count)).squareRoot()
    }
    let sums = groups.sums(zip(weights, residuals).map { $0 * $1 })
    let (g, n, k) = (Double(groups.count), Double(n), Double(count))
    return (g / (g - 1) * (n - 1) / (n - k) * dot(sums, sums)).squareRoot()
  }
}
