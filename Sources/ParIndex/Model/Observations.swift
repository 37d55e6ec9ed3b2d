/// The scores of a package in compact form, sorted by year.
struct Observations: Sendable {
  /// A row of `scores.csv`.
  struct Row: Sendable {
    /// The points.
    var points: Double
    /// The unit's place in the registry.
    var unit: Int32
    /// The node's place in the framework of the row's year.
    var node: Int32
    /// The source's place in the list of sources; −1 where none is named.
    var source: Int32
    /// The line of the file.
    var line: Int32
    /// The year.
    var year: Int16
    /// The stage's index.
    var stage: UInt8
    /// The confidence's place among its cases; beyond them where none is told.
    var confidence: UInt8
    /// The decimals with which the points were written.
    var decimals: UInt8
  }

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
}

/// One score as it was given, and where it comes from.
package struct Observation: Equatable, Sendable {
  /// Who was scored.
  package let unit: UnitID
  /// At which node.
  package let node: NodeID
  /// How far the score had come.
  package let stage: Stage
  /// The points.
  package let points: Points
  /// Where they stand; `nil` where none is named.
  package let source: Source?
  /// How sure it is that they stand there.
  package let confidence: Confidence?
}
