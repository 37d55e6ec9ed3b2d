import Glibc

/// Columns turned among themselves until they stand at right angles: XV, by Jacobi's rotations.
///
/// V is orthogonal; the lengths of the columns of XV are the singular values of X. No products of
/// columns are taken apart again, so that a column in a small unit keeps its digits beside one in a
/// large unit.
///
/// Source: Hestenes, Journal of the Society for Industrial and Applied Mathematics 6 (1958) 51;
/// Golub and Van Loan, Matrix Computations (2013), section 8.6.3.
struct OrthogonalColumns {
  /// The columns of XV, the longest first.
  private(set) var columns: [[Double]]
  /// The columns of V in the same order; `orientation` of each is 1.
  private(set) var directions: [[Double]]

  /// - Complexity: O(*n k*²) for *k* columns of *n* values, some ten times.
  init(_ columns: [[Double]]) {
    self.columns = columns
    let size = columns.count
    directions = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0 } }
    turn()
    sort()
  }

  var lengths: [Double] { columns.map { dot($0, $0).squareRoot() } }

  /// Rounds over all pairs until none is turned; the bound only keeps the loop from running on.
  private mutating func turn() {
    let total = columns.reduce(0) { $0 + dot($1, $1) }
    let floor = total * .ulpOfOne * .ulpOfOne
    for _ in 0..<60 {
      var isTurned = false
      for i in columns.indices {
        for j in 0..<i {
          if turn(j, i, floor: floor) { isTurned = true }
        }
      }
      guard isTurned else { return }
    }
  }

  /// Turns two columns to a right angle; false when they stand so, or one is only rounding.
  private mutating func turn(_ i: Int, _ j: Int, floor: Double) -> Bool {
    let (a, b) = (dot(columns[i], columns[i]), dot(columns[j], columns[j]))
    let product = dot(columns[i], columns[j])
    guard min(a, b) > floor, abs(product) > 1e-15 * (a.squareRoot() * b.squareRoot()) else {
      return false
    }
    let ratio = (b - a) / (2 * product)
    let tangent = copysign(1, ratio) / (abs(ratio) + hypot(1, ratio))
    let cosine = 1 / hypot(1, tangent)
    rotate(&columns, i, j, cosine: cosine, sine: cosine * tangent)
    rotate(&directions, i, j, cosine: cosine, sine: cosine * tangent)
    return true
  }

  private mutating func sort() {
    let lengths = lengths
    let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
    let signs = order.map { orientation(directions[$0]) }
    columns = zip(order, signs).map { place, sign in columns[place].map { sign * $0 } }
    directions = zip(order, signs).map { place, sign in directions[place].map { sign * $0 } }
  }
}
