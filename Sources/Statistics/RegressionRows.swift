/// The rows without a missing value of a variable and its predictors, with their least-squares fit.
struct RegressionRows {
  let rows: CompleteRows
  let fit: LeastSquares

  /// - Throws: `SampleError` when lengths differ, a value is infinite, there are not more complete rows
  ///   than coefficients, all values of `y` are equal in them, or a predictor is constant or follows
  ///   from those before it.
  init(_ y: [Double], _ predictors: [[Double]]) throws(SampleError) {
    try checkFinite(y, "y")
    try checkColumns(predictors, of: "predictors", count: y.count)
    rows = CompleteRows([y] + predictors)
    let needed = predictors.count + 2
    guard rows.count >= needed else {
      throw .tooFewRows(usable: rows.count, needed: needed, for: .regression)
    }
    try checkVaries(rows.columns[0], "y", for: .regression)
    fit = try LeastSquares(rows.columns[0], Array(rows.columns.dropFirst()))
  }
}
