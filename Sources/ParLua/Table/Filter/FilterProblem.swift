/// Why a condition in the filter language cannot be understood.
package struct FilterProblem: Error, Equatable, Sendable {
  /// What is wrong.
  package enum Reason: Equatable, Sendable {
    /// Something else was wanted at this place.
    case wanted(String, found: String)
    /// The name is not a column of the table.
    case noColumn(String, nearest: [String], have: [String])
    /// Numbers are compared with texts, or with yes and no.
    case mismatch(String, String)
    /// Parentheses or `not` are nested too deeply.
    case tooDeep(limit: Int)
  }

  /// The condition as it was given.
  package let text: String
  /// The character at which the trouble starts, counted from 1.
  package let position: Int
  /// What is wrong.
  package let reason: Reason
  /// Conditions that would have worked, best first.
  package internal(set) var suggestions: [String]
  /// Whether the conditions are only examples of the language, not what was meant.
  package internal(set) var areExamples = false
}

extension FilterProblem: CustomStringConvertible {
  /// Place, reason and what would work.
  package var description: String {
    let start = text.prefix(60)
    let shown = start.count < text.count ? "\(start)…" : text
    let hint = suggestions.first.map { "; \(areExamples ? "an example:" : "write") \($0)" } ?? ""
    switch reason {
    case .wanted(let what, let found):
      return "character \(position) of '\(shown)': \(what) expected, got \(found)\(hint)"
    case .noColumn(let name, let nearest, let have):
      let sentence = Wording.noColumn(name, nearest, have, .this)
      return "character \(position) of '\(shown)': \(sentence)\(hint)"
    case .mismatch(let left, let right):
      return "character \(position) of '\(shown)': \(left) cannot be compared with \(right)\(hint)"
    case .tooDeep(let limit):
      return "character \(position) of '\(shown)': nested more than \(limit) deep;"
        + " use fewer parentheses\(hint)"
    }
  }
}
