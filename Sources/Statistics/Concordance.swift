/// How far several columns agree on the order of the units, with its test.
package struct Concordance: Sendable, Equatable {
  /// From 0, no agreement, to 1, the same order in every column.
  package let w: Double
  /// m(n − 1)W for m columns of n units.
  package let chiSquare: Double
  /// n − 1.
  package let degreesOfFreedom: Int
  /// How often columns in unrelated orders agree at least as well, by chi-square.
  package let p: Double
  /// The units with a value in every column, on which the rest stands.
  package let units: Int
  package let columns: Int
  /// The units left out because a value is missing.
  package let missing: Int
}

/// Kendall's coefficient of concordance W: how far columns, such as years, rank units alike.
///
/// W = 12 S / (m²(n³ − n) − m Σ T) for m columns of n units, where S sums the squared deviations
/// of the units' rank sums from their mean, and T = Σ (t³ − t) over the classes of t equal values
/// of a column; ranks are average ranks. Units with a missing value (NaN) in any column are left
/// out before ranking. Neither the order of the columns nor an increasing transformation of one
/// changes W; (mW − 1)/(m − 1) is the mean of Spearman's ρ over all pairs of columns when nothing
/// is tied. Unlike a correlation, W does not go below 0: two opposite columns give 0. The p-value
/// by chi-square is rough for n under 8.
///
///     try concordance([[1, 2, 3, 4], [2, 1, 3, 4]])  // W = 0.9
///
/// Source: Kendall and Gibbons, Rank Correlation Methods (1990), chapter 6.
///
/// - Parameter columns: One value per unit, in the same order of units.
/// - Throws: `SampleError` with fewer than two columns, when lengths differ, a value is infinite,
///   fewer than two units are complete, or no column tells them apart.
/// - Complexity: O(*m n* log *n*).
package func concordance(_ columns: [[Double]]) throws(SampleError) -> Concordance {
  guard columns.count >= 2 else {
    throw .tooFewColumns(count: columns.count, needed: 2, for: .concordance)
  }
  try checkColumns(columns)
  let rows = CompleteRows(columns)
  guard rows.count >= 2 else {
    throw .tooFewRows(usable: rows.count, needed: 2, for: .concordance)
  }
  let w = try agreement(rows.columns)
  let freedom = Double(rows.count - 1)
  let chiSquare = Double(columns.count) * freedom * w
  return Concordance(
    w: w, chiSquare: chiSquare, degreesOfFreedom: rows.count - 1,
    p: chiSquareTail(chiSquare, degreesOfFreedom: freedom), units: rows.count,
    columns: columns.count, missing: rows.missing)
}

/// W of columns without missing values.
///
/// Ranks are doubled and taken from their mean, so that all sums are whole numbers; Σ (n³ − n − T)
/// is 3 times the sum of their squares.
private func agreement(_ columns: [[Double]]) throws(SampleError) -> Double {
  var sums = Array(repeating: 0.0, count: columns[0].count)
  var squares = 0.0
  for column in columns {
    let doubled = doubledRanks(column)
    for i in sums.indices { sums[i] += doubled[i] }
    squares += dot(doubled, doubled)
  }
  guard squares > 0 else { throw .constantColumns(for: .concordance) }
  return min(1, dot(sums, sums) / (Double(columns.count) * squares))
}

/// Twice the average ranks, taken from their mean.
private func doubledRanks(_ values: [Double]) -> [Double] {
  let middle = Double(values.count + 1)
  return ranks(values, ties: .average, descending: false).map { 2 * $0 - middle }
}
