/// Columns of which none is constant, at the rows where no value is missing.
struct VaryingColumns {
  let rows: CompleteRows
  let standard: [StandardColumn]
  /// The columns from their means, all in one unit, free of overflow.
  let centred: [[Double]]
  /// What one unit of the columns is in `centred`, a power of two.
  let factor: Double

  /// How many columns there are.
  var count: Int { standard.count }

  /// - Throws: `SampleError` with fewer columns or complete rows than are needed, when lengths
  ///   differ, a value is infinite, or a column has values that are equal to twelve digits.
  init(
    _ columns: [[Double]], columns needed: Int, rows neededRows: Int,
    for purpose: SampleError.Purpose
  ) throws(SampleError) {
    guard columns.count >= needed else {
      throw .tooFewColumns(count: columns.count, needed: needed, for: purpose)
    }
    try checkColumns(columns)
    rows = CompleteRows(columns)
    guard rows.count >= neededRows else {
      throw .tooFewRows(usable: rows.count, needed: neededRows, for: purpose)
    }
    standard = try standardForms(rows.columns, for: purpose)
    (centred, factor) = commonForms(rows.columns)
  }

  /// Pearson's correlations, row by row.
  var correlations: [Double] {
    var matrix = Array(repeating: 1.0, count: count * count)
    for i in standard.indices {
      for j in 0..<i {
        let r = max(-1, min(1, dot(standard[i].values, standard[j].values)))
        matrix[i * count + j] = r
        matrix[j * count + i] = r
      }
    }
    return matrix
  }
}

/// Each column from its mean and of length 1.
func standardForms(
  _ columns: [[Double]], for purpose: SampleError.Purpose
) throws(SampleError) -> [StandardColumn] {
  var forms: [StandardColumn] = []
  for (index, column) in columns.enumerated() {
    guard let form = StandardColumn(column) else {
      throw .constantColumn(column: index + 1, value: column[0], for: purpose)
    }
    forms.append(form)
  }
  return forms
}

/// The columns from their means, times the power of two that brings the largest value to about 1.
private func commonForms(_ columns: [[Double]]) -> (columns: [[Double]], factor: Double) {
  var forms = columns
  let scales = forms.indices.map { centre(&forms[$0]).scale }
  let factor = scales.reduce(.infinity) { min($0, $1) }
  return (zip(forms, scales).map { form, scale in form.map { $0 * (factor / scale) } }, factor)
}
