/// What the prompt's own signs mean: a `;` at the end, a `?` at the beginning.
enum Lexer {
  /// The text without a `;` that ends it, and whether there was one. A `;` inside a string or
  /// a comment does not count.
  static func muted(_ text: String) -> (text: String, isMuted: Bool) {
    let lua = LuaTokens(text)
    guard let last = lua.lastOfCode, lua.isText(last, ";") else { return (text, false) }
    return (String(decoding: lua.bytes[..<last.range.lowerBound], as: UTF8.self), true)
  }

  /// What is asked for by a line that begins with `?`; nil for any other line.
  static func question(_ text: String) -> String? {
    let line = text.drop { $0.isWhitespace }
    guard line.first == "?" else { return nil }
    return String(line.dropFirst()).trimmingSpaces
  }
}

extension String {
  /// Without white space at either end.
  var trimmingSpaces: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
