/// The values of several lists at the positions where none is missing.
struct CompleteRows {
  let columns: [[Double]]
  /// The positions that are kept, from 0.
  let positions: [Int]
  /// How many positions are left out.
  let missing: Int

  var count: Int { positions.count }

  /// - Parameter lists: Of equal length, at least one.
  init(_ lists: [[Double]]) {
    let all = lists.first?.indices ?? 0..<0
    let kept = all.filter { position in lists.allSatisfy { !$0[position].isNaN } }
    columns = lists.map { list in kept.map { list[$0] } }
    positions = kept
    missing = all.count - kept.count
  }

  /// Values of the rows that are kept, each at its position; NaN at those that are left out.
  func placed(_ values: [Double]) -> [Double] {
    var all = Array(repeating: Double.nan, count: count + missing)
    for (position, value) in zip(positions, values) { all[position] = value }
    return all
  }

  /// The entries of a list of labels at the positions that are kept.
  func kept<Label>(_ labels: [Label]) -> [Label] {
    positions.map { labels[$0] }
  }
}

/// Throws unless every column of `argument` has `count` values, none of them infinite.
func checkColumns(
  _ columns: [[Double]], of argument: String, count: Int
) throws(SampleError) {
  for (index, column) in columns.enumerated() {
    guard column.count == count else {
      throw .otherLength(
        argument: argument, column: index + 1, count: column.count, expected: count)
    }
    if let position = column.firstIndex(where: \.isInfinite) {
      throw .infiniteInColumn(argument: argument, column: index + 1, position: position + 1)
    }
  }
}

/// Throws when a value of a column is under 0.
func checkNotNegative(_ columns: [[Double]]) throws(SampleError) {
  for (index, column) in columns.enumerated() {
    guard let position = column.firstIndex(where: { $0 < 0 }) else { continue }
    throw .unsuitable(
      argument: "columns", column: index + 1, position: position + 1, value: column[position],
      must: .notNegative)
  }
}

/// Throws when a value is infinite.
func checkFinite(_ values: [Double], _ argument: String) throws(SampleError) {
  if let position = values.firstIndex(where: \.isInfinite) {
    throw .infinite(argument: argument, position: position + 1)
  }
}
