/// How a missing value is filled in.
package enum Imputation: Sendable, Equatable {
  /// What stands for the years before the first known value and after the last.
  package enum Ends: String, CaseIterable, Sendable {
    /// The nearest known value.
    case nearest
    /// Nothing: they stay missing.
    case missing
  }

  /// The mean of the known values; COINr's `i_mean`.
  case mean
  /// The median of the known values; `i_median`.
  case median
  /// The mean of the known values of the same group; `i_mean_grp`.
  ///
  /// One group for each value, by any number. Without a group (`nil`), or with none known in it, a
  /// value stays missing.
  case groupMean([Int?])
  /// The median of the known values of the same group, as for `groupMean`; `i_median_grp`.
  case groupMedian([Int?])
  /// The last known value before, at most so many places back, for values in the order of their
  /// years; `impute_panel` with "latest". What comes before the first known value stays missing.
  case last(within: Int? = nil)
  /// On the straight line between the known values of the years before and after, one year for each
  /// value in any order; `impute_panel` with "linear".
  case linear(years: [Int], ends: Ends = .nearest)
}

/// A column with missing values filled in, and which they are.
package struct Imputed: Sendable, Equatable {
  /// The column; NaN where nothing could be filled in.
  package let values: [Double]
  /// The positions, from 0, that were filled in.
  package let positions: [Int]
}

/// Fills in the missing values of a column.
///
/// Known values stay as they are, and what is filled in is computed from them alone. Filling in by a
/// mean or median keeps that of the column but makes it vary less, and correlations weaker, than they
/// are: say which values are not data. Without a known value nothing is filled in.
///
///     try impute([1, .nan, 5], by: .mean)  // 1, 3, 5; position 1
///     try impute([1, .nan, 5], by: .linear(years: [2020, 2021, 2024]))  // 1, 2, 5; position 1
///
/// Sources: OECD and JRC, Handbook on Constructing Composite Indicators (2008), section 1.3; COINr's
/// functions of the names given.
///
/// - Throws: `SampleError` when a value is infinite, the groups or years are not as many as the values,
///   a year is there twice, or the places back are under 0.
/// - Complexity: O(*n*); O(*n* log *n*) over years.
package func impute(_ values: [Double], by method: Imputation) throws(SampleError) -> Imputed {
  try checkFinite(values, "values")
  let filled: [Double]
  switch method {
  case .mean: filled = fill(values, with: mean(values))
  case .median: filled = fill(values, with: median(values))
  case .groupMean(let groups): filled = try fill(values, groups, with: mean)
  case .groupMedian(let groups): filled = try fill(values, groups, with: median)
  case .last(let within): filled = try carried(values, within)
  case .linear(let years, let ends): filled = try interpolated(values, years, ends)
  }
  return Imputed(
    values: filled, positions: values.indices.filter { values[$0].isNaN && !filled[$0].isNaN })
}

private func fill(_ values: [Double], with value: Double?) -> [Double] {
  values.map { $0.isNaN ? value ?? $0 : $0 }
}

private func fill(
  _ values: [Double], _ groups: [Int?], with statistic: ([Double]) -> Double?
) throws(SampleError) -> [Double] {
  try checkCount(groups.count, "groups", values.count)
  let members = Dictionary(grouping: values.indices.filter { groups[$0] != nil }) { groups[$0] }
  let centres = members.compactMapValues { rows in statistic(rows.map { values[$0] }) }
  return values.indices.map { row in
    values[row].isNaN ? groups[row].flatMap { centres[$0] } ?? .nan : values[row]
  }
}

private func carried(_ values: [Double], _ within: Int?) throws(SampleError) -> [Double] {
  if let within { try checkNumber(Double(within), "within", .notNegative) }
  var known: Int?
  return values.indices.map { row in
    if !values[row].isNaN { known = row }
    guard let known, row - known <= within ?? row else { return values[row] }
    return values[known]
  }
}

private func interpolated(
  _ values: [Double], _ years: [Int], _ ends: Imputation.Ends
) throws(SampleError) -> [Double] {
  try checkCount(years.count, "years", values.count)
  let order = values.indices.sorted { years[$0] < years[$1] }
  for (row, next) in zip(order, order.dropFirst()) where years[row] == years[next] {
    throw .unsuitable(
      argument: "years", position: next + 1, value: Double(years[next]), must: .once)
  }
  let known = order.filter { !values[$0].isNaN }
  var filled = values
  var next = 0
  for row in order {
    while next < known.count, years[known[next]] < years[row] { next += 1 }
    guard values[row].isNaN, !known.isEmpty else { continue }
    if next > 0, next < known.count {
      filled[row] = between(known[next - 1], known[next], row, values, years)
    } else if ends == .nearest {
      filled[row] = values[known[min(next, known.count - 1)]]
    }
  }
  return filled
}

/// The value of a year on the line through two others.
private func between(
  _ before: Int, _ after: Int, _ row: Int, _ values: [Double], _ years: [Int]
) -> Double {
  let share =
    (Double(years[row]) - Double(years[before])) / (Double(years[after]) - Double(years[before]))
  return (1 - share) * values[before] + share * values[after]
}

/// Throws `SampleError.otherLength` unless there are as many entries as values.
private func checkCount(
  _ count: Int, _ argument: String, _ expected: Int
) throws(SampleError) {
  guard count == expected else {
    throw .otherLength(argument: argument, column: nil, count: count, expected: expected)
  }
}
