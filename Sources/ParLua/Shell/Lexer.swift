/// The little of Lua's lexis that the prompt needs: where strings and comments are.
enum Lexer {
  /// The text without a `;` that ends it, and whether there was one. A `;` inside a string or
  /// a comment does not count.
  static func muted(_ text: String) -> (text: String, isMuted: Bool) {
    guard let last = lastToken(text), text[last] == ";" else { return (text, false) }
    return (String(text[..<last]), true)
  }

  /// What is asked for by a line that begins with `?`; nil for any other line.
  static func question(_ text: String) -> String? {
    let line = text.drop { $0.isWhitespace }
    guard line.first == "?" else { return nil }
    return String(line.dropFirst()).trimmingSpaces
  }

  /// Where the last character is that is neither space nor part of a comment; a string counts as its
  /// first mark.
  private static func lastToken(_ text: String) -> String.Index? {
    var last: String.Index?
    var place = text.startIndex
    while place < text.endIndex {
      let rest = text[place...]
      if rest.hasPrefix("--") {
        place = endOfComment(rest)
      } else if let end = endOfString(rest) {
        last = place
        place = end
      } else {
        if !text[place].isWhitespace { last = place }
        place = text.index(after: place)
      }
    }
    return last
  }

  private static func endOfComment(_ rest: Substring) -> String.Index {
    if let end = endOfLongBracket(rest.dropFirst(2)) { return end }
    return rest.firstIndex(where: \.isNewline) ?? rest.endIndex
  }

  private static func endOfString(_ rest: Substring) -> String.Index? {
    guard let quote = rest.first else { return nil }
    if quote == "[" { return endOfLongBracket(rest) }
    guard quote == "\"" || quote == "'" else { return nil }
    var place = rest.index(after: rest.startIndex)
    while place < rest.endIndex {
      if rest[place] == "\\" {
        place = rest.index(place, offsetBy: 2, limitedBy: rest.endIndex) ?? rest.endIndex
        continue
      }
      let isEnd = rest[place] == quote || rest[place].isNewline
      place = rest.index(after: place)
      if isEnd { break }
    }
    return place
  }

  private static func endOfLongBracket(_ rest: Substring) -> String.Index? {
    guard rest.first == "[" else { return nil }
    let equals = rest.dropFirst().prefix { $0 == "=" }
    guard rest.dropFirst(1 + equals.count).first == "[" else { return nil }
    return rest.firstRange(of: "]\(equals)]")?.upperBound ?? rest.endIndex
  }
}

extension String {
  /// Without white space at either end.
  var trimmingSpaces: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
