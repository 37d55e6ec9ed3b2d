/// The complete rows of columns as points, free of overflow.
struct Points {
  let rows: CompleteRows
  /// By what distances are multiplied: a power of two where columns are not standardised.
  let scale: Double
  /// One list for each complete row.
  let values: [[Double]]

  /// - Parameters:
  ///   - standardised: Whether columns are divided by their standard deviations.
  ///   - allowed: How many complete rows there may be.
  /// - Throws: `SampleError` without a column, when lengths differ, a value is infinite, there are
  ///   too few complete rows or too many, or a column to be standardised is constant in them (to
  ///   twelve digits).
  init(
    _ columns: [[Double]], standardised: Bool, rows allowed: ClosedRange<Int>,
    for purpose: SampleError.Purpose
  ) throws(SampleError) {
    guard !columns.isEmpty else { throw .tooFewColumns(count: 0, needed: 1, for: purpose) }
    try checkColumns(columns)
    let rows = CompleteRows(columns)
    guard rows.count >= allowed.lowerBound else {
      throw .tooFewRows(usable: rows.count, needed: allowed.lowerBound, for: purpose)
    }
    guard rows.count <= allowed.upperBound else {
      throw .tooManyRows(usable: rows.count, most: allowed.upperBound, for: purpose)
    }
    let forms: [[Double]]
    if standardised {
      let spread = Double(max(1, rows.count - 1)).squareRoot()
      forms = try standardForms(rows.columns, for: purpose).map { $0.values.map { $0 * spread } }
      scale = 1
    } else {
      let largest = rows.columns.reduce(0) { $1.reduce($0) { max($0, abs($1)) } }
      let unit = unitScale(largest)
      forms = rows.columns.map { $0.map { $0 * unit } }
      scale = unit
    }
    self.rows = rows
    values = (0..<rows.count).map { row in forms.map { $0[row] } }
  }

  /// The distance of each point from each earlier one, point by point.
  func distances(_ meter: inout WorkMeter) throws(SampleError) -> [Double] {
    var distances: [Double] = []
    distances.reserveCapacity(values.count * (values.count - 1) / 2)
    for i in values.indices {
      for j in 0..<i {
        try meter.spend(values[i].count + 4)
        distances.append(squaredDistance(values[i], values[j]).squareRoot())
      }
    }
    return distances
  }
}

/// Σ (xᵢ − yᵢ)² of two lists of equal length.
func squaredDistance(_ x: [Double], _ y: [Double]) -> Double {
  var sum = 0.0
  for i in x.indices {
    let difference = x[i] - y[i]
    sum += difference * difference
  }
  return sum
}
