/// One factor behind correlations, by minimum residuals.
///
/// The loadings λ minimise Σ (r_ij − λ_i λ_j)² over the pairs i < j, each in turn while the others
/// stand: λ_i = Σ r_ij λ_j / Σ λ_j² over j ≠ i, kept so that 1 − λ_i² does not fall under
/// `leastUniqueness`. Each step lowers the sum; it can end in a minimum beside others.
///
/// Source: Harman and Jones, Psychometrika 31 (1966) 351; Harman and Fukuda, Psychometrika 31 (1966)
/// 563, for the bound.
struct OneFactor {
  /// The bound of psych's fa in R.
  static let leastUniqueness = 0.005
  private static let rounds = 10_000
  private static let tolerance = 1e-13

  private let correlations: [Double]
  /// `orientation` is 1.
  private(set) var loadings: [Double]
  /// Whether the last round changed no loading by more than 10⁻¹³.
  private(set) var isConverged = false
  /// How often every loading was improved.
  private(set) var iterations = 0

  /// - Parameter correlations: Row by row, as many columns as rows.
  /// - Throws: `SampleError` when one is not finite.
  init(_ correlations: [Double], size: Int) throws(SampleError) {
    self.correlations = correlations
    let eigen = try symmetricEigen(correlations, size: size)
    let length = max(0, eigen.values.first ?? 0).squareRoot()
    loadings = (eigen.vectors.first ?? []).map { OneFactor.bounded($0 * length) }
    while !isConverged, iterations < OneFactor.rounds {
      isConverged = improve() <= OneFactor.tolerance
      iterations += 1
    }
    let sign = orientation(loadings)
    loadings = loadings.map { sign * $0 }
  }

  /// The places of the loadings that stand at the bound.
  var bounded: [Int] {
    let bound = OneFactor.bounded(2)
    return loadings.indices.filter { abs(loadings[$0]) >= bound }
  }

  /// The root mean square of r_ij − λ_i λ_j over the pairs.
  var residual: Double {
    var sum = 0.0
    for i in loadings.indices {
      for j in 0..<i {
        let rest = correlations[i * loadings.count + j] - loadings[i] * loadings[j]
        sum += rest * rest
      }
    }
    return (sum / Double(loadings.count * (loadings.count - 1) / 2)).squareRoot()
  }

  /// One round over the loadings; returns the largest change.
  private mutating func improve() -> Double {
    var change = 0.0
    for i in loadings.indices {
      var (products, squares) = (0.0, 0.0)
      for j in loadings.indices where j != i {
        products += correlations[i * loadings.count + j] * loadings[j]
        squares += loadings[j] * loadings[j]
      }
      let better = squares > 0 ? OneFactor.bounded(products / squares) : 0
      change = max(change, abs(better - loadings[i]))
      loadings[i] = better
    }
    return change
  }

  private static func bounded(_ loading: Double) -> Double {
    let bound = (1 - leastUniqueness).squareRoot()
    return max(-bound, min(bound, loading))
  }
}
