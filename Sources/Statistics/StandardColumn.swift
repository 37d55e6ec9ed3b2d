/// A column taken from its mean and brought to the length 1, so that columns of any unit compare.
struct StandardColumn {
  /// Their sum is 0 and the sum of their squares 1.
  let values: [Double]
  let mean: Double
  /// What one unit of the column is in `values`.
  let factor: Double
  /// The mean in the unit of `values`.
  let scaledMean: Double

  /// `nil` when the values are equal to twelve digits.
  init?(_ column: [Double]) {
    var values = column
    let centring = centre(&values)
    guard !centring.isFlat else { return nil }
    let length = centring.squares.squareRoot()
    for i in values.indices { values[i] /= length }
    self.values = values
    mean = centring.mean
    factor = centring.scale / length
    scaledMean = centring.mean * centring.scale / length
  }
}

/// Columns in standard form.
///
/// - Throws: `SampleError.collinear` when one is constant.
func standardColumns(
  _ columns: [[Double]], argument: String
) throws(SampleError) -> [StandardColumn] {
  var standard: [StandardColumn] = []
  for (index, column) in columns.enumerated() {
    guard let form = StandardColumn(column) else {
      throw .collinear(argument: argument, column: index + 1)
    }
    standard.append(form)
  }
  return standard
}
