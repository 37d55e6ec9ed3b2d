/// The scores of a package in compact form.
typealias Observations = RowsByYear<ObservationRow>

/// A row of `scores.csv`.
struct ObservationRow: DatedRow {
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
