import Glibc

/// The uniquenesses that leave least of correlations, by Newton's method within bounds.
///
/// Given uniquenesses, the best loadings follow from eigenvectors; what they leave is a function of
/// the uniquenesses alone, of which first and second derivatives are known. With eigenvalues θ and
/// vectors ω of Ψ^−½RΨ^−½ it is Σ (θ − 1 − ln θ) over the smaller ones for maximum likelihood, as a
/// function of ln ψ; with those of R − Ψ it is ½ Σ θ² for minimum residuals, as a function of ψ.
struct FactorFit {
  private static let rounds = 200
  private static let tolerance = 1e-10
  private static let hiddenSlope = 1e-7

  private let correlations: [Double]
  private let size: Int
  private let factors: Int
  private let method: FactorMethod
  /// The uniquenesses, or their logarithms.
  private var variables: [Double]
  private var eigen: SymmetricEigen
  /// What is left.
  private(set) var objective: Double
  private(set) var isConverged = false
  private(set) var iterations = 0

  /// - Parameters:
  ///   - correlations: Row by row.
  ///   - start: Uniquenesses, one for each column.
  init(
    _ correlations: [Double], factors: Int, _ method: FactorMethod, start: [Double]
  ) throws(SampleError) {
    self.correlations = correlations
    self.factors = factors
    self.method = method
    size = start.count
    variables = start.map { method == .minres ? $0 : log($0) }
    eigen = SymmetricEigen(values: [], vectors: [])
    objective = .infinity
    variables = variables.map(bounded)
    (objective, eigen) = try left(variables)
    while iterations < FactorFit.rounds, try improve() { iterations += 1 }
  }

  var uniquenesses: [Double] { unscaled(variables) }

  /// For each factor, one for every column.
  var loadings: [[Double]] {
    let uniquenesses = uniquenesses
    return zip(eigen.values, eigen.vectors).prefix(factors).map { value, vector in
      let length = max(0, method == .minres ? value : value - 1).squareRoot()
      return zip(vector, uniquenesses).map { entry, uniqueness in
        entry * length * (method == .minres ? 1 : uniqueness.squareRoot())
      }
    }
  }

  private func unscaled(_ variables: [Double]) -> [Double] {
    variables.map { method == .minres ? $0 : exp($0) }
  }

  private func bounded(_ variable: Double) -> Double {
    method == .minres
      ? max(OneFactor.leastUniqueness, min(1, variable))
      : max(log(OneFactor.leastUniqueness), min(0, variable))
  }

  private func left(_ variables: [Double]) throws(SampleError) -> (Double, SymmetricEigen) {
    let uniquenesses = unscaled(variables)
    var matrix = correlations
    for i in 0..<size {
      for j in 0..<size where method == .maximumLikelihood {
        matrix[i * size + j] /= (uniquenesses[i] * uniquenesses[j]).squareRoot()
      }
      if method == .minres { matrix[i * size + i] -= uniquenesses[i] }
    }
    let eigen = try symmetricEigen(matrix, size: size)
    let rest = eigen.values.dropFirst(factors)
    let objective =
      method == .minres
      ? rest.reduce(0) { $0 + $1 * $1 / 2 }
      : rest.reduce(0) { $0 + ($1 > 0 ? $1 - 1 - log($1) : .infinity) }
    return (objective, eigen)
  }

  /// One step along Newton's way, or else down the slope; false when there is none.
  private mutating func improve() throws(SampleError) -> Bool {
    let slope = slopes
    let free = slope.indices.filter {
      bounded(variables[$0] - (slope[$0] > 0 ? 1e-8 : -1e-8)) != variables[$0]
    }
    let steepest = free.reduce(0) { max($0, abs(slope[$1])) }
    isConverged = steepest <= FactorFit.tolerance
    guard !isConverged else { return false }
    if try search(free, newtonStep(free, slope)) { return true }
    if try search(free, free.map { -slope[$0] }) { return true }
    // Near the end rounding hides the gains.
    isConverged = steepest <= FactorFit.hiddenSlope
    return false
  }

  /// Halves a step until it leaves less; false when it never does.
  private mutating func search(_ free: [Int], _ step: [Double]) throws(SampleError) -> Bool {
    var length = 1.0
    while length > 1e-10 {
      var trial = variables
      for (place, column) in free.enumerated() {
        trial[column] = bounded(variables[column] + length * step[place])
      }
      let (value, next) = try left(trial)
      if value < objective {
        (variables, objective, eigen) = (trial, value, next)
        return true
      }
      length /= 2
    }
    return false
  }

  /// The way to where the slope of the free variables would be 0, downwards whatever the curvature.
  private func newtonStep(_ free: [Int], _ slope: [Double]) throws(SampleError) -> [Double] {
    let matrix = free.flatMap { i in free.map { j in curvature(i, j) } }
    let curvatures = try symmetricEigen(matrix, size: free.count)
    let largest = curvatures.values.reduce(0) { max($0, abs($1)) }
    var step = free.map { _ in 0.0 }
    for (value, vector) in zip(curvatures.values, curvatures.vectors) {
      let along = zip(vector, free).reduce(0) { $0 + $1.0 * slope[$1.1] }
      let divisor = max(abs(value), 1e-8 * largest, .leastNormalMagnitude)
      for place in step.indices { step[place] -= along / divisor * vector[place] }
    }
    return step
  }

  /// The first derivatives of the objective.
  private var slopes: [Double] {
    (0..<size).map { i in
      (factors..<size).reduce(0) {
        let weight = method == .minres ? eigen.values[$1] : eigen.values[$1] - 1
        return $0 - weight * eigen.vectors[$1][i] * eigen.vectors[$1][i]
      }
    }
  }

  /// A second derivative of the objective.
  private func curvature(_ i: Int, _ j: Int) -> Double {
    let products = eigen.vectors.map { $0[i] * $0[j] }
    let rest = products[factors...].reduce(0, +)
    var sum = 0.0
    for k in factors..<size {
      let small = eigen.values[k]
      sum += products[k] * (method == .minres ? rest : small * rest)
      for l in 0..<factors {
        let large = eigen.values[l]
        guard large > small else { continue }
        let mixed =
          method == .minres
          ? -2 * small / (large - small) : (1 - small) * (large + small) / (large - small)
        sum += mixed * products[k] * products[l]
      }
    }
    return sum
  }
}
