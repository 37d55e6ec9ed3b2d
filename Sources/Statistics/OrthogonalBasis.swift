/// The factors Q and R of a matrix of columns of length 1, by Householder's reflections.
///
/// Least squares by them loses no more digits than the columns themselves hold; the normal equations
/// would lose twice as many.
///
/// Source: Golub and Van Loan, Matrix Computations (2013), section 5.2.
struct OrthogonalBasis {
  /// A column that keeps less than this part of its length beside those before it follows from
  /// them; the bound of R's lm.
  static let tolerance = 1e-7

  /// Column j holds R above row j, and the reflection of step j from there on.
  private var factors: [[Double]] = []
  private var diagonal: [Double] = []

  var count: Int { factors.count }

  /// What each column keeps of its length beside those before it.
  var keptLengths: [Double] { diagonal.map { abs($0) } }

  init(_ columns: [StandardColumn], argument: String) throws(SampleError) {
    try self.init(columns.map(\.values), argument: argument)
  }

  /// - Parameters:
  ///   - columns: Of length 1, with as many values as there are columns or more.
  ///   - argument: What an error calls them.
  /// - Throws: `SampleError.collinear`.
  init(_ columns: [[Double]], argument: String) throws(SampleError) {
    for (j, values) in columns.enumerated() {
      var column = rotated(values)
      let left = column[j...].reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard left > OrthogonalBasis.tolerance else {
        throw .collinear(argument: argument, column: j + 1)
      }
      diagonal.append(column[j] < 0 ? left : -left)
      column[j] -= diagonal[j]
      let length = column[j...].reduce(0) { $0 + $1 * $1 }.squareRoot()
      for i in j..<column.count { column[i] /= length }
      factors.append(column)
    }
  }

  /// Qᵀv: the first `count` values lie along the columns, the rest beside them.
  func rotated(_ values: [Double]) -> [Double] {
    var values = values
    for step in factors.indices { reflect(step, &values) }
    return values
  }

  /// Qv, which undoes `rotated`.
  func restored(_ values: [Double]) -> [Double] {
    var values = values
    for step in factors.indices.reversed() { reflect(step, &values) }
    return values
  }

  /// The b with Rb = c, from the first `count` values of `c`.
  func solved(_ c: [Double]) -> [Double] {
    var b = Array(c.prefix(count))
    for j in b.indices.reversed() {
      b[j] /= diagonal[j]
      for i in 0..<j { b[i] -= factors[j][i] * b[j] }
    }
    return b
  }

  /// What each value of *y* adds to coefficient `column`, of `length` values: row `column` of R⁻¹Qᵀ.
  func weights(of column: Int, length: Int) -> [Double] {
    var w = Array(repeating: 0.0, count: length)
    w[column] = 1 / diagonal[column]
    for j in (column + 1)..<max(count, column + 1) {
      var sum = 0.0
      for i in column..<j { sum += factors[j][i] * w[i] }
      w[j] = -sum / diagonal[j]
    }
    return restored(w)
  }

  /// The sums of the squares of the rows of Q, of `length` of them.
  func leverages(length: Int) -> [Double] {
    var sums = Array(repeating: 0.0, count: length)
    for column in factors.indices {
      var unit = Array(repeating: 0.0, count: length)
      unit[column] = 1
      for (i, value) in restored(unit).enumerated() { sums[i] += value * value }
    }
    return sums
  }

  /// Mirrors values in the plane of one step.
  private func reflect(_ step: Int, _ values: inout [Double]) {
    let normal = factors[step]
    var along = 0.0
    for i in step..<values.count { along += normal[i] * values[i] }
    for i in step..<values.count { values[i] -= 2 * along * normal[i] }
  }
}
