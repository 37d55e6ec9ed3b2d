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
    let usesValues = entries.contains { $0.code.contains(/\b_[1-9]?\b/) }
    let lines = entries.map { entry -> String in
      let line =
        ([entry.line(usesValues, isStatement: isStatement)]
        + entry.restored.map { "\($0) = given_\($0)" })
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
  ///
  /// - Parameter usesValues: Whether something asks for `_` or `_1` … `_9`.
  fileprivate func line(_ usesValues: Bool, isStatement: (String) -> Bool) -> String {
    let text = code.trimmingSpaces
    if values == 0 || isNil {
      return isExpression && !isStatement(text) ? "do local _ = \(closed(text)) end" : text
    }
    let expression = isExpression ? closed(text) : "(function() \(closed(text)) end)()"
    if values == 1, !isMuted { return "show(\(expression))" }
    if !usesValues { return isMuted ? "_ = " + expression : "print(\(expression))" }
    let names = (1...values).map { "v\($0)" }.joined(separator: ", ")
    let shown = isMuted ? "" : " print(\(names))"
    return "do local \(names) = \(expression)\(shown) \(RecentValues.taking("v1")) end"
  }

  /// The text with a line end where a comment would swallow what follows.
  private func closed(_ text: String) -> String { text.contains("--") ? text + "\n" : text }
}
