/// What was typed at the prompt and succeeded, in order.
struct SessionRecord {
  /// One statement or expression.
  struct Entry: Equatable {
    /// What was typed, without a `;` that mutes.
    var code: String
    /// Whether it is an expression, whose values are shown.
    var isExpression: Bool
    /// How many values it gave.
    var values: Int
    /// Whether the only value is nil.
    var isNil: Bool
    /// Whether a `;` muted it.
    var isMuted: Bool
    /// The names of the shell's that it set to nil and that were given back.
    var restored: [String] = []
  }

  private(set) var entries: [Entry] = []

  /// Keeps what succeeded.
  mutating func keep(_ entry: Entry) { entries.append(entry) }

  /// The session as a script that shows the same.
  ///
  /// - Parameter isStatement: Whether a text is a statement as it stands.
  func script(isStatement: (String) -> Bool) -> String {
    let restored = Set(entries.flatMap(\.restored)).sorted()
    let lines = entries.map { entry -> String in
      let line =
        ([entry.line(isStatement: isStatement)] + entry.restored.map { "\($0) = given_\($0)" })
        .joined(separator: "\n")
      // Lua would take it for the arguments of the line before.
      return line.hasPrefix("(") ? ";" + line : line
    }
    let head =
      ["-- A session of parsh as a script."] + restored.map { "local given_\($0) = \($0)" }
    return (head + lines).joined(separator: "\n") + "\n"
  }
}

extension SessionRecord.Entry {
  /// The entry as a statement of a script.
  fileprivate func line(isStatement: (String) -> Bool) -> String {
    let text = code.trimmingSpaces
    if values == 0 || isNil {
      return isExpression && !isStatement(text) ? "do local _ = \(closed(text)) end" : text
    }
    let expression = isExpression ? closed(text) : "(function() \(closed(text)) end)()"
    if isMuted { return "_ = " + expression }
    return (values == 1 ? "show(" : "print(") + expression + ")"
  }

  /// The text with a line end where a comment would swallow what follows.
  private func closed(_ text: String) -> String { text.contains("--") ? text + "\n" : text }
}
