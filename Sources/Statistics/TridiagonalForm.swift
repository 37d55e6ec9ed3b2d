import Glibc

/// A symmetric matrix A as QTQᵀ, where T has three diagonals, and then as VDVᵀ, where D has one.
///
/// Source: Golub and Van Loan, Matrix Computations (2013), sections 8.3.1 to 8.3.5.
struct TridiagonalForm {
  /// Of T; after `diagonalise`, the eigenvalues in no order.
  private(set) var diagonal: [Double]
  /// Of T, beside the diagonal: entry i stands between i and i + 1; a 0 ends it.
  private var beside: [Double]
  /// Qᵀ; after `diagonalise`, row i is the eigenvector of value i.
  private(set) var rows: [[Double]]

  /// - Parameter matrix: Its rows, as many as each has entries.
  init(_ matrix: [[Double]]) {
    let size = matrix.count
    var matrix = matrix
    diagonal = []
    beside = Array(repeating: 0, count: size)
    var normals: [[Double]] = []
    for step in 0..<max(0, size - 2) {
      let (normal, left) = reflection(matrix[step], after: step)
      diagonal.append(matrix[step][step])
      beside[step] = left
      reflect(&matrix, normal, after: step)
      normals.append(normal)
    }
    for step in max(0, size - 2)..<size {
      diagonal.append(matrix[step][step])
      if step + 1 < size { beside[step] = matrix[step][step + 1] }
    }
    rows = product(normals, size: size)
  }

  /// Turns T into a diagonal by rotations, two rows at a time.
  ///
  /// Each value takes two or three rounds; the bound only keeps the loop from running on.
  mutating func diagonalise() {
    for first in diagonal.indices {
      for _ in 0..<60 {
        let last = endOfBlock(from: first)
        guard last > first else { break }
        chase(from: first, to: last)
      }
    }
  }

  /// The first place from `first` on with nothing but rounding beside it.
  private func endOfBlock(from first: Int) -> Int {
    (first..<diagonal.count - 1).first {
      abs(beside[$0]) <= .ulpOfOne * (abs(diagonal[$0]) + abs(diagonal[$0 + 1]))
    } ?? diagonal.count - 1
  }

  /// One QL step with Wilkinson's shift on the block from `first` to `last`.
  private mutating func chase(from first: Int, to last: Int) {
    let ratio = (diagonal[first + 1] - diagonal[first]) / (2 * beside[first])
    let shift = diagonal[first] - beside[first] / (ratio + copysign(hypot(ratio, 1), ratio))
    var (cosine, sine, taken) = (1.0, 1.0, 0.0)
    var bulge = diagonal[last] - shift
    for i in (first..<last).reversed() {
      let (above, along) = (sine * beside[i], cosine * beside[i])
      beside[i + 1] = hypot(above, bulge)
      guard beside[i + 1] > 0 else {
        diagonal[i + 1] -= taken
        beside[last] = 0
        return
      }
      (sine, cosine) = (above / beside[i + 1], bulge / beside[i + 1])
      let base = diagonal[i + 1] - taken
      let slope = (diagonal[i] - base) * sine + 2 * cosine * along
      taken = sine * slope
      diagonal[i + 1] = base + taken
      bulge = cosine * slope - along
      rotate(&rows, i, i + 1, cosine: cosine, sine: sine)
    }
    diagonal[first] -= taken
    beside[first] = bulge
    beside[last] = 0
  }
}

/// Turns two lists in their plane: `first` to cos · first − sin · second, `second` to
/// sin · first + cos · second.
///
/// They are taken out while they change, so that they are looked up once.
func rotate(
  _ lists: inout [[Double]], _ first: Int, _ second: Int, cosine: Double, sine: Double
) {
  var (a, b): ([Double], [Double]) = ([], [])
  swap(&a, &lists[first])
  swap(&b, &lists[second])
  for i in 0..<min(a.count, b.count) {
    let (x, y) = (a[i], b[i])
    a[i] = cosine * x - sine * y
    b[i] = sine * x + cosine * y
  }
  swap(&a, &lists[first])
  swap(&b, &lists[second])
}

/// The normal w, with |w|² = 2 or 0, of the mirror that leaves of a row beyond `step` one entry.
///
/// Mirroring is v − w (w · v). The entries of w up to `step` are 0.
private func reflection(_ row: [Double], after step: Int) -> (normal: [Double], left: Double) {
  var normal = row
  for i in 0...step { normal[i] = 0 }
  let length = dot(normal, normal).squareRoot()
  guard length > 0 else { return (normal, 0) }
  let left = normal[step + 1] < 0 ? length : -length
  normal[step + 1] -= left
  let root = (length * abs(normal[step + 1])).squareRoot()
  for i in (step + 1)..<normal.count { normal[i] /= root }
  return (normal, left)
}

/// Mirrors rows and columns beyond `step`: A − wpᵀ − pwᵀ with p = Aw − w (wᵀAw)/2.
private func reflect(_ matrix: inout [[Double]], _ normal: [Double], after step: Int) {
  var p = normal
  for i in (step + 1)..<normal.count { p[i] = dot(matrix[i], normal) }
  let half = dot(p, normal) / 2
  for i in (step + 1)..<normal.count { p[i] -= half * normal[i] }
  for i in (step + 1)..<normal.count {
    let (w, q) = (normal[i], p[i])
    var row: [Double] = []
    swap(&row, &matrix[i])
    for j in (step + 1)..<row.count { row[j] -= w * p[j] + q * normal[j] }
    swap(&row, &matrix[i])
  }
}

/// The product of the mirrors in reverse order, Qᵀ, row by row.
private func product(_ normals: [[Double]], size: Int) -> [[Double]] {
  var rows = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0 } }
  for (step, normal) in normals.enumerated().reversed() {
    for row in (step + 1)..<size {
      let along = dot(rows[row], normal)
      for i in (step + 1)..<size { rows[row][i] -= along * normal[i] }
    }
  }
  return rows
}
