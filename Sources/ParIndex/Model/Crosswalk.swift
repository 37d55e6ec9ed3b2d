/// What continues what when a framework changes: how much of an old node lives on in a new one.
package struct CrosswalkLink: Equatable, Sendable {
  /// The year of the old node.
  package let fromYear: Year
  /// The year of the new node.
  package let toYear: Year
  /// The old node's code.
  package let fromNode: String
  /// The new node's code.
  package let toNode: String
  /// The part of the old node that continues, from 0 to 1.
  package let share: Double
}
