/// The eigenvalues and eigenvectors of a symmetric matrix.
package struct SymmetricEigen: Sendable, Equatable {
  /// From the largest to the smallest.
  package let values: [Double]
  /// One list for each value: of length 1, at right angles to the others.
  package let vectors: [[Double]]
}

/// The numbers λ and directions v with Av = λv, for a symmetric matrix A.
///
/// A is reduced to three diagonals by Householder's reflections, and these to one by the QL method
/// with implicit shifts. The error of each value is some 10⁻¹⁵ of the largest by magnitude, so a
/// value far smaller than that keeps fewer digits. The values add up to the trace of A. Of v and −v
/// the one is given in which the largest entry by magnitude is positive, the first of those that are
/// equal to nine digits. Where values are equal, the vectors are one of many possible choices.
///
///     try symmetricEigen([2, 1, 1, 2], size: 2)  // 3 and 1, (1, 1)/√2 and (1, −1)/√2
///
/// Source: Golub and Van Loan, Matrix Computations (2013), section 8.3.
///
/// - Parameters:
///   - matrix: Row by row; only what stands on and below the diagonal is read.
///   - size: The number of rows; 0 gives no values.
/// - Throws: `SampleError` when `matrix` has not `size`² entries or one of those read is not finite.
/// - Complexity: O(*n*³).
package func symmetricEigen(
  _ matrix: [Double], size: Int
) throws(SampleError) -> SymmetricEigen {
  let (rows, scale) = try lowerTriangle(matrix, size: size)
  var form = TridiagonalForm(rows)
  form.diagonalise()
  let order = form.diagonal.indices.sorted {
    (form.diagonal[$1], $0) < (form.diagonal[$0], $1)
  }
  return SymmetricEigen(
    values: order.map { form.diagonal[$0] / scale }, vectors: order.map { oriented(form.rows[$0]) })
}

/// 1 when the largest entry by magnitude is positive, −1 when it is negative.
///
/// Of several that are equal to nine digits it is the first.
func orientation(_ vector: [Double]) -> Double {
  let largest = vector.reduce(0) { max($0, abs($1)) }
  let leading = vector.first { abs($0) >= largest * (1 - 1e-9) }
  return leading.map { $0 < 0 ? -1 : 1 } ?? 1
}

/// A direction, or its opposite, with `orientation` 1.
private func oriented(_ vector: [Double]) -> [Double] {
  let sign = orientation(vector)
  return vector.map { sign * $0 }
}

/// The rows of a symmetric matrix, times a power of two that brings its entries to about 1.
private func lowerTriangle(
  _ matrix: [Double], size: Int
) throws(SampleError) -> (rows: [[Double]], scale: Double) {
  let cells = size.multipliedReportingOverflow(by: size)
  guard size >= 0, !cells.overflow, matrix.count == cells.partialValue else {
    throw .notSquare(count: matrix.count, size: size)
  }
  var largest = 0.0
  for row in 0..<size {
    for column in 0...row {
      let entry = matrix[row * size + column]
      guard entry.isFinite else { throw .notFinite(row: row + 1, column: column + 1) }
      largest = max(largest, abs(entry))
    }
  }
  let scale = unitScale(largest)
  let rows = (0..<size).map { row in
    (0..<size).map { column in
      scale * matrix[max(row, column) * size + min(row, column)]
    }
  }
  return (rows, scale)
}
