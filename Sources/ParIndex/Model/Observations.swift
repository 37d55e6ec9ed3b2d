/// The scores of a package as columns, one entry a row of `scores.csv`.
struct Observations: Sendable {
  /// The unit's place in the registry.
  var units: [Int32] = []
  /// The node's place in the framework of the row's year.
  var nodes: [Int32] = []
  /// The stage's index.
  var stages: [UInt8] = []
  /// The points.
  var points: [Double] = []
  /// The decimals with which the points were written.
  var decimals: [UInt8] = []
  /// The source's place in the list of sources; −1 where none is named.
  var sources: [Int32] = []
  /// The confidence's place among its cases.
  var confidences: [UInt8] = []
  /// The rows in the order of years.
  var order: [Int32] = []
  /// For each year with rows, the range of ``order`` that holds them.
  var ranges: [(year: Year, rows: Range<Int>)] = []

  /// The number of rows.
  var count: Int { points.count }

  /// The rows of a year.
  func rows(in year: Year) -> ArraySlice<Int32> {
    guard let range = ranges.first(where: { $0.year == year })?.rows else { return [] }
    return order[range]
  }

  mutating func reserveCapacity(_ rows: Int) {
    units.reserveCapacity(rows)
    nodes.reserveCapacity(rows)
    stages.reserveCapacity(rows)
    points.reserveCapacity(rows)
    decimals.reserveCapacity(rows)
    sources.reserveCapacity(rows)
    confidences.reserveCapacity(rows)
  }

  /// Sorts the rows by year, keeping the order of the file within each.
  ///
  /// - Parameter years: The year of each row.
  /// - Complexity: O(rows + years between the first and the last).
  mutating func group(by years: [Int32]) {
    guard let first = years.min(), let last = years.max() else { return }
    var starts = [Int](repeating: 0, count: Int(last - first) + 2)
    for year in years { starts[Int(year - first) + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    for place in 0..<starts.count - 1 where starts[place] < starts[place + 1] {
      ranges.append((Year(Int(first) + place), starts[place]..<starts[place + 1]))
    }
    order = [Int32](repeating: 0, count: years.count)
    for (row, year) in years.enumerated() {
      let place = Int(year - first)
      order[starts[place]] = Int32(row)
      starts[place] += 1
    }
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
