/// Why a text is no rule: where, what was wanted, what stands there, what would do.
package struct RuleProblem: Error, Hashable, CustomStringConvertible {
  /// The text.
  package let text: String
  /// Where in it, the first character being 1.
  package let column: Int
  /// What was wanted there: "a number".
  package let wanted: String
  /// What stands there; empty at the end.
  package let found: String
  /// A rule of the kind that was begun.
  package let example: String

  package var description: String { "\(reason); write it like \(example)" }

  /// Where what was wanted, and what stands there.
  package var reason: String {
    "character \(column): \(wanted) expected, got " + (found.isEmpty ? "the end" : "'\(found)'")
  }
}
