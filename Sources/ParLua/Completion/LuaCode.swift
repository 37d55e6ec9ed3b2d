/// A Lua text up to the cursor as completion reads it: tokens without comments, and their brackets.
struct LuaCode {
  /// The text and all its tokens.
  let lua: LuaTokens
  /// The tokens that are no comments.
  let tokens: [LuaToken]
  /// Which of these belong together.
  let pairs: BracketPairs

  /// How many steps of a chain such as `a.b[c](d)` are followed.
  static let mostSteps = 60

  init(_ lua: LuaTokens) {
    self.lua = lua
    tokens = lua.tokens.filter { $0.kind != .comment }
    pairs = BracketPairs(tokens, in: lua.bytes)
  }

  /// What a token says.
  func text(_ place: Int) -> String { lua.text(tokens[place]) }

  /// Whether there is a token at a place, and it is this word or sign.
  func isSign(_ place: Int, _ sign: StaticString) -> Bool {
    tokens.indices.contains(place) && tokens[place].kind != .string
      && lua.isText(tokens[place], sign)
  }

  /// Whether it is one of the two signs before a member's name.
  func isMemberSign(_ place: Int) -> Bool { isSign(place, ".") || isSign(place, ":") }

  /// Whether a token can be the last of a value that is indexed or called.
  func endsValue(_ place: Int) -> Bool {
    guard tokens.indices.contains(place) else { return false }
    switch tokens[place].kind {
    case .name: return true
    case .string: return !tokens[place].isOpen
    case .bracket: return pairs.partners[place].map { $0 < place } ?? false
    default: return false
    }
  }

  /// Whether a value must begin at a place: after an operator, an open bracket, `return` …
  func expectsValue(_ place: Int) -> Bool {
    guard tokens.indices.contains(place - 1) else { return false }
    switch tokens[place - 1].kind {
    case .symbol: return !isSign(place - 1, ";")
    case .bracket: return !endsValue(place - 1)
    case .keyword:
      return ["and", "elseif", "if", "in", "not", "or", "return", "until", "while"]
        .contains(text(place - 1))
    default: return false
    }
  }

  /// The text of a string without its marks; nil where it is none, is open or has escapes.
  func content(_ place: Int) -> String? {
    guard tokens.indices.contains(place), tokens[place].kind == .string, !tokens[place].isOpen
    else { return nil }
    let marks = StringMarks(tokens[place], in: lua.bytes)
    let range = tokens[place].range
    let inside = lua.bytes[
      (range.lowerBound + marks.opening)..<(range.upperBound - marks.closing.utf8.count)]
    if marks.escapes, inside.contains(UInt8(ascii: "\\")) { return nil }
    return String(decoding: inside, as: UTF8.self)
  }

  /// Where the chain of names, indices and calls begins that ends at a token: `e` of `e:rank("8")`;
  /// nil where none ends there.
  func chainStart(endingAt last: Int) -> Int? {
    var place = last
    for _ in 0..<LuaCode.mostSteps {
      guard endsValue(place) else { return nil }
      if tokens[place].kind == .name {
        if !isMemberSign(place - 1) { return place }
        place -= 2
        continue
      }
      let open = pairs.partners[place] ?? place
      if endsValue(open - 1) {
        place = open - 1
      } else {
        return isSign(open, "(") ? open : nil
      }
    }
    return nil
  }

  /// The token after the chain that begins at a place.
  func chainEnd(from start: Int) -> Int {
    var place = (pairs.partners[start] ?? start) + 1
    while tokens.indices.contains(place) {
      if isMemberSign(place), tokens.indices.contains(place + 1), tokens[place + 1].kind == .name {
        place += 2
      } else if let close = pairs.partners[place], close > place {
        place = close + 1
      } else if tokens[place].kind == .string, !tokens[place].isOpen {
        place += 1
      } else {
        break
      }
    }
    return place
  }

  /// How many commas stand between two places, those inside brackets left out.
  func commas(after open: Int, before end: Int) -> Int {
    var (count, place) = (0, open + 1)
    while place < end {
      if isSign(place, ",") || isSign(place, ";") { count += 1 }
      place = max(place, pairs.partners[place] ?? place) + 1
    }
    return count
  }
}

/// How a string is opened and closed.
struct StringMarks {
  /// How many bytes stand before its content.
  let opening: Int
  /// What closes it.
  let closing: String
  /// Whether a backslash means something inside.
  let escapes: Bool

  init(_ token: LuaToken, in bytes: [UInt8]) {
    let first = bytes[token.range.lowerBound]
    escapes = first != UInt8(ascii: "[")
    if escapes {
      opening = 1
      closing = String(UnicodeScalar(first))
    } else {
      let level = bytes[token.range].dropFirst().prefix { $0 == UInt8(ascii: "=") }.count
      opening = level + 2
      closing = "]" + String(repeating: "=", count: level) + "]"
    }
  }

  /// A text as it stands between the marks; nil where it cannot.
  func written(_ text: String) -> String? {
    guard escapes else { return text.contains(closing) ? nil : text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where String(scalar) == closing: result += "\\" + closing
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value)
        result += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
