import Glibc

/// Loadings turned so that each column loads on few factors.
package struct Varimax: Sendable, Equatable {
  /// For each factor, one for every column; factors from the largest sum of squares to the least.
  package let loadings: [[Double]]
  /// For each factor the sum of its squared loadings.
  package let variances: [Double]
  /// The rounds over all pairs of factors.
  package let iterations: Int
  /// Whether the last round turned no pair by more than 10⁻¹³.
  package let isConverged: Bool
}

/// Loadings rotated by Kaiser's varimax.
///
/// An orthogonal rotation for which the variances of the squared loadings within factors, added up,
/// are largest: loadings are far from or near to 0. Pairs of factors are turned one after the
/// other, each by its best angle. With `normalised` every column counts alike, as its loadings are
/// divided by the root of their sum of squares meanwhile. The sum of the squares of a column stays
/// what it was. Of a factor and its opposite the one is given in which the largest loading by
/// magnitude is positive, the first of those that are equal to nine digits. As varimax of R, whose
/// order and signs are others.
///
///     try varimax([[0.8, 0.8], [0.6, -0.6]]).loadings  // about (0.99, 0.14) and (0.14, 0.99)
///
/// Source: Kaiser, Psychometrika 23 (1958) 187.
///
/// - Parameters:
///   - loadings: For each factor, one for every column.
///   - normalised: Whether all columns shall count alike.
/// - Throws: `SampleError` when the factors have unequal numbers of loadings or one is not finite.
/// - Complexity: O(*k m*²) for each round over *m* factors of *k* columns, of which some ten are
///   needed.
package func varimax(
  _ loadings: [[Double]], normalised: Bool = true
) throws(SampleError) -> Varimax {
  try checkLoadings(loadings)
  let columns = loadings.first?.indices ?? 0..<0
  let lengths = columns.map { column in
    normalised
      ? loadings.reduce(0) { $0 + $1[column] * $1[column] }.squareRoot() : 1
  }
  var rotation = PlaneRotations(
    loadings.map { zip($0, lengths).map { $1 > 0 ? $0 / $1 : 0 } })
  rotation.run()
  let turned = rotation.factors.map { factor in
    let restored = zip(factor, lengths).map { $0 * $1 }
    let sign = orientation(restored)
    return restored.map { sign * $0 }
  }
  let variances = turned.map { dot($0, $0) }
  let order = turned.indices.sorted { (variances[$1], $0) < (variances[$0], $1) }
  return Varimax(
    loadings: order.map { turned[$0] }, variances: order.map { variances[$0] },
    iterations: rotation.iterations, isConverged: rotation.isConverged)
}

private func checkLoadings(_ loadings: [[Double]]) throws(SampleError) {
  for (factor, values) in loadings.enumerated() {
    guard values.count == loadings[0].count else {
      throw .otherLength(
        argument: "loadings", column: factor + 1, count: values.count,
        expected: loadings[0].count)
    }
    if let position = values.firstIndex(where: { !$0.isFinite }) {
      throw .unsuitable(
        argument: "loadings", column: factor + 1, position: position + 1,
        value: values[position], must: .finite)
    }
  }
}

/// The rounds of varimax over pairs of factors.
private struct PlaneRotations {
  private static let rounds = 1000
  private static let tolerance = 1e-13

  private(set) var factors: [[Double]]
  private(set) var iterations = 0
  private(set) var isConverged = false

  init(_ factors: [[Double]]) { self.factors = factors }

  mutating func run() {
    while !isConverged, iterations < PlaneRotations.rounds {
      var largest = 0.0
      for i in factors.indices {
        for j in 0..<i { largest = max(largest, abs(turn(j, i))) }
      }
      isConverged = largest <= PlaneRotations.tolerance
      iterations += 1
    }
  }

  /// Turns two factors in their plane by the best angle, which it returns.
  private mutating func turn(_ first: Int, _ second: Int) -> Double {
    var (sumU, sumV, squares, products) = (0.0, 0.0, 0.0, 0.0)
    for (x, y) in zip(factors[first], factors[second]) {
      let (u, v) = (x * x - y * y, 2 * x * y)
      sumU += u
      sumV += v
      squares += u * u - v * v
      products += 2 * u * v
    }
    let count = Double(factors[first].count)
    let numerator = products - 2 * sumU * sumV / count
    let denominator = squares - (sumU * sumU - sumV * sumV) / count
    // Where no angle is better than another, rounding must not choose one.
    guard hypot(numerator, denominator) > 1e-14 * count else { return 0 }
    let angle = atan2(numerator, denominator) / 4
    let (c, s) = (cos(angle), sin(angle))
    for k in factors[first].indices {
      let (x, y) = (factors[first][k], factors[second][k])
      factors[first][k] = c * x + s * y
      factors[second][k] = c * y - s * x
    }
    return angle
  }
}
