/// At which points to evaluate a model, so that `sobolIndices` can say which factors matter.
///
/// Saltelli's design: a point of Sobol's sequence in 2k dimensions gives a row of matrix A, its
/// first half, and of B, its second half. Matrix A_B⁽ⁱ⁾ is A with column i taken from B. The
/// coordinates are shares from 0 up to but not including 1; the caller turns each into a value of
/// its factor, by the quantile function of its distribution. Each of the n(k + 2) points can be had
/// alone and in any order, so that threads may share them out. Powers of two suit best as numbers
/// of rows.
///
///     let design = try SobolDesign(factors: 3, rows: 1024, seed: 1)
///     design.point(0, of: .mixed(2))  // row 0 of A, but with the third coordinate of row 0 of B
///
/// Source: Saltelli et al., Computer Physics Communications 181 (2010) 259.
package struct SobolDesign: Sendable {
  package enum Matrix: Sendable, Hashable {
    case a
    case b
    /// A with the column of one factor, counted from 0, taken from B.
    case mixed(Int)
  }

  /// The most factors that there are points for.
  package static let maximumFactors = SobolSequence.maximumDimensions / 2
  /// The most rows that a matrix may have.
  package static let maximumRows = 1 << 20

  package let factors: Int
  /// The number of rows of each matrix.
  package let rows: Int
  private let sequence: SobolSequence

  /// - Parameter seed: Determines a digital shift of the sequence. Without one the first rows of
  ///   all matrices are 0, where a quantile may be infinite.
  /// - Throws: `SampleError` unless `factors` lies in 1 to `maximumFactors` and `rows` in 2 to
  ///   `maximumRows`.
  package init(factors: Int, rows: Int, seed: UInt64? = nil) throws(SampleError) {
    guard factors >= 1, factors <= SobolDesign.maximumFactors else {
      throw .unsuitable(argument: "factors", value: Double(factors), must: .sobolFactors)
    }
    guard rows >= 2, rows <= SobolDesign.maximumRows else {
      throw .unsuitable(argument: "rows", value: Double(rows), must: .sobolRows)
    }
    self.factors = factors
    self.rows = rows
    sequence = try SobolSequence(dimensions: 2 * factors, seed: seed)
  }

  /// The number of points at which the model is to be evaluated: `rows` for each of `matrices`.
  package var evaluations: Int { rows * (factors + 2) }

  /// A, B and then A with each factor in turn from B.
  package var matrices: [Matrix] { [.a, .b] + (0..<factors).map { .mixed($0) } }

  /// One row of a matrix, counted from 0: as many shares as there are factors.
  ///
  /// Rows from `rows` on continue the sequence.
  ///
  /// - Complexity: O(*k* log *row*) for *k* factors.
  package func point(_ row: Int, of matrix: Matrix) -> [Double] {
    let both = sequence.point(row)
    switch matrix {
    case .a: return Array(both[..<factors])
    case .b: return Array(both[factors...])
    case .mixed(let factor):
      return (0..<factors).map { $0 == factor ? both[factors + $0] : both[$0] }
    }
  }
}
