/// A row of a table of a package that belongs to a year.
protocol DatedRow: Sendable {
  /// The year.
  var year: Int16 { get }
}

/// The rows of a table, sorted by year.
struct RowsByYear<Row: DatedRow>: Sendable {
  /// The rows by years, within a year in the order of the file.
  let rows: [Row]
  /// For each year with rows, their range.
  let ranges: [(year: Year, rows: Range<Int>)]

  /// The rows of a file, to be sorted by year.
  ///
  /// - Complexity: O(rows + years between the first and the last).
  init(_ given: [Row]) {
    guard let first = given.lazy.map(\.year).min(), let last = given.lazy.map(\.year).max() else {
      (rows, ranges) = ([], [])
      return
    }
    var starts = [Int](repeating: 0, count: Int(last - first) + 2)
    for row in given { starts[Int(row.year - first) + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    ranges = (0..<starts.count - 1).filter { starts[$0] < starts[$0 + 1] }.map {
      (Year(Int(first) + $0), starts[$0]..<starts[$0 + 1])
    }
    var sorted = given
    for row in given {
      let place = Int(row.year - first)
      sorted[starts[place]] = row
      starts[place] += 1
    }
    rows = sorted
  }

  /// The rows of a year.
  func rows(in year: Year) -> ArraySlice<Row> {
    guard let range = ranges.first(where: { $0.year == year })?.rows else { return [] }
    return rows[range]
  }

  /// The bytes that the rows take.
  var byteCount: Int { rows.count * MemoryLayout<Row>.stride }
}
