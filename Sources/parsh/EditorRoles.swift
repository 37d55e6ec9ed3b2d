import LineEditor
import ParLua

/// What the editor asks of the shell, in the editor's words.
enum EditorRoles {
  /// The roles of a shell.
  static func of(_ shell: Shell) -> Roles {
    var roles = Roles()
    roles.isComplete = shell.isComplete
    roles.highlight = { text in
      shell.highlight(text).map { StyledSpan($0.range, style(of: $0.kind)) }
    }
    roles.complete = { text, cursor in
      let found = shell.complete(text, at: cursor)
      let candidates = found.candidates.map {
        Candidate($0.text, label: $0.label, summary: $0.summary)
      }
      return Completion(range: found.range, candidates: candidates)
    }
    roles.help = { text, cursor in
      shell.signature(text, at: cursor).map { StyledText($0, .note) }
    }
    return roles
  }

  /// Colours of the terminal's own sixteen, so that they suit its background.
  private static func style(of kind: HighlightedSpan.Kind) -> Style {
    switch kind {
    case .keyword: Style(.magenta)
    case .string: Style(.green)
    case .number: Style(.cyan)
    case .comment: Style(.grey)
    case .knownName: Style(.blue)
    case .unmatchedBracket: Style(.red, .bold)
    }
  }
}
