import LuaRuntime

/// A line that begins with `?`: help on the value of an expression, or on a name.
///
/// `?e:rank` asks for the method, although Lua has no expression of that form; `?rank` for the word,
/// unless a variable is called so.
struct Question {
  private let text: String

  /// Nil for a line that is no question.
  init?(_ line: String) {
    guard let asked = Lexer.question(line) else { return nil }
    text = Lexer.muted(asked).text.trimmingSpaces
  }

  /// Prints the page.
  ///
  /// - Throws: What the expression raises; `NoHelp` for what is neither a value nor a known name.
  func ask(_ interpreter: Interpreter) throws {
    if text.isEmpty { return try interpreter.run("help()", name: "=stdin", arguments: []) }
    if let property = property(interpreter) {
      return try interpreter.run("help(...)", name: "=stdin", arguments: [property.name])
    }
    // A comment at its end would swallow the parenthesis.
    let expressions = [text, asField].flatMap { [$0, $0 + "\n"] }
    guard let expression = expressions.first(where: interpreter.compiles) else {
      return try askForName(interpreter)
    }
    do throws(LuaError) {
      try interpreter.run("help((\(expression)))", name: "=stdin", arguments: [])
    } catch {
      if !isPath || error.isMisspelling { throw error }
      try askForName(interpreter)
    }
  }

  private func askForName(_ interpreter: Interpreter) throws(LuaError) {
    try interpreter.run("help(...)", name: "=stdin", arguments: [text])
  }

  /// The text with its last colon as a dot, and without a parenthesis that waits for arguments.
  private var asField: String {
    var field = text
    if field.hasSuffix("(") { field.removeLast() }
    guard let colon = field.lastIndex(of: ":") else { return field }
    return field.replacingCharacter(at: colon, with: ".")
  }

  /// The property that a path ends in: `?e.year` asks for the word, not for its number.
  private func property(_ interpreter: Interpreter) -> Function? {
    guard isPath, let dot = text.lastIndex(of: ".") else { return nil }
    let type = try? interpreter.run("return " + text[..<dot], name: "=stdin") {
      (stack, results) throws(LuaError) in results.map { stack.typeName($0.lowerBound) }
    }
    let name = text[text.index(after: dot)...]
    return Library.types.first { $0.name == type }?.properties.first { $0.shortName == name }
  }

  /// Whether it is a name, or names joined by dots and a colon.
  private var isPath: Bool {
    text.allSatisfy { $0.isLetter || $0.isNumber || "_.:".contains($0) }
  }
}

extension Interpreter {
  /// Whether a text is an expression.
  fileprivate func compiles(_ text: String) -> Bool {
    guard (try? load("return (\(text))", name: "=stdin")) != nil else { return false }
    stack.drop()
    return true
  }
}

extension LuaError {
  /// The same, with the form that works where `help rank` was typed as in other shells.
  func advisingHelp(_ code: String) -> LuaError {
    let asked = code.trimmingSpaces.split(separator: " ", maxSplits: 1)
    guard kind == .syntax(incomplete: false), asked.count == 2, asked[0] == "help" else {
      return self
    }
    return LuaError(
      kind: kind, message: "\(message); write ?\(asked[1])", traceback: traceback, cause: cause)
  }

  /// Whether a known value has no such field: its own message says what was meant.
  fileprivate var isMisspelling: Bool { cause.map { !($0.cause is NilAsked) } ?? false }
}

extension String {
  fileprivate func replacingCharacter(at place: Index, with text: String) -> String {
    self[..<place] + text + self[index(after: place)...]
  }
}
