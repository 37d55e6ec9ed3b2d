/// The x ≥ 0 for which Σ xⱼaⱼ comes nearest to a target b, by least squares.
///
/// An active set: variables enter one by one where the squares fall fastest, the first of equal
/// ones, and leave when they would turn negative. It ends after finitely many steps, at the
/// minimum. Where columns depend on each other the x is one of several; a column of zeros has 0.
///
/// Source: Lawson and Hanson, Solving Least Squares Problems (1974), chapter 23.
package struct NonNegativeLeastSquares {
  /// The gradient, for columns and a target of length 1, that is rounding alone.
  private static let tolerance = 1e-13

  /// Of length 1.
  private let columns: [[Double]]
  /// What makes them so.
  private let lengths: [Double]
  private let target: [Double]
  /// The columns that may be over 0, in the order in which they entered.
  private var active: [Int] = []
  private var scaled: [Double]
  /// How many variables have entered.
  package private(set) var iterations = 0
  /// Whether no variable is left that lowers the squares.
  package private(set) var isConverged = false

  /// - Parameters:
  ///   - columns: Longer than they are many, or as long.
  ///   - target: As long as each, of length about 1.
  package init(_ columns: [[Double]], _ target: [Double]) {
    lengths = columns.map { max(dot($0, $0).squareRoot(), .leastNormalMagnitude) }
    self.columns = zip(columns, lengths).map { column, length in column.map { $0 / length } }
    self.target = target
    scaled = columns.map { _ in 0 }
    while !isConverged, iterations < 10 * (columns.count + 1) {
      isConverged = !enter()
      iterations += isConverged ? 0 : 1
    }
  }

  /// One for each column.
  package var values: [Double] { zip(scaled, lengths).map { $0 / $1 } }

  /// Lets the best variable in; false when there is none.
  private mutating func enter() -> Bool {
    var rest = target
    for j in active {
      for i in rest.indices { rest[i] -= scaled[j] * columns[j][i] }
    }
    let gradients = columns.map { dot($0, rest) }
    let candidates = columns.indices.filter {
      gradients[$0] > NonNegativeLeastSquares.tolerance && !active.contains($0)
    }
    let order = candidates.sorted { (gradients[$1], $0) < (gradients[$0], $1) }
    for j in order {
      // A column that depends on the others, or that rounding alone lets in, must not enter.
      guard let solution = solved(active + [j]), solution[active.count] > 0 else { continue }
      active.append(j)
      settle(solution)
      return true
    }
    return false
  }

  /// Goes as far towards the solution of the active variables as none turns negative, those which
  /// stop it leave, until none does.
  private mutating func settle(_ first: [Double]) {
    var solution = first
    while solution.contains(where: { $0 <= 0 }) {
      var step = 1.0
      for (j, value) in zip(active, solution) where value <= 0 {
        step = min(step, scaled[j] / (scaled[j] - value))
      }
      var staying: [Int] = []
      for (j, value) in zip(active, solution) {
        let moved = scaled[j] + step * (value - scaled[j])
        let stays = moved > 0 && (value > 0 || scaled[j] / (scaled[j] - value) > step)
        scaled[j] = stays ? moved : 0
        if stays { staying.append(j) }
      }
      active = staying
      guard let next = solved(active) else { return }
      solution = next
    }
    for (j, value) in zip(active, solution) { scaled[j] = value }
  }

  /// The least-squares solution of some columns without limits; `nil` when they depend on each
  /// other.
  private func solved(_ chosen: [Int]) -> [Double]? {
    guard let basis = try? OrthogonalBasis(chosen.map { columns[$0] }, argument: "columns") else {
      return nil
    }
    return basis.solved(basis.rotated(target))
  }
}
