/// Where figures come from.
package struct Source: Equatable, Sendable {
  /// What the tables call it.
  package let id: String
  /// What it is.
  package let title: String
  /// Who published it; may be empty.
  package let publisher: String
  /// Where it stands; may be empty.
  package let address: String
  /// When it was read, as written; empty where not recorded.
  package let retrieved: String
}
