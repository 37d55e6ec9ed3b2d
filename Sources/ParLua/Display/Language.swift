/// A language that headings and the shell's own words have.
package enum Language: String, CaseIterable, Sendable {
  /// Vietnamese.
  case vi
  /// English.
  case en
}
