/// A Lua text and the tokens that it is made of, in order; only white space lies between them.
///
/// Every text has tokens, Lua or not. Nothing is refused: a string that ends at a line end is an
/// open string, a stray byte a token of kind `other`.
package struct LuaTokens: Sendable {
  /// The text in UTF-8.
  package let bytes: [UInt8]
  /// From the first to the last.
  package let tokens: [LuaToken]

  /// The tokens of a text.
  ///
  /// - Complexity: O(bytes).
  package init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  /// The tokens of bytes that need not be UTF-8.
  package init(bytes: [UInt8]) {
    self.bytes = bytes
    tokens = bytes.withUnsafeBufferPointer { buffer in
      var scanner = TokenScanner(bytes: buffer)
      return scanner.all()
    }
  }

  /// What a token says.
  package func text(_ token: LuaToken) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }

  /// Whether a token is this word or sign.
  package func isText(_ token: LuaToken, _ text: StaticString) -> Bool {
    token.range.count == text.utf8CodeUnitCount
      && bytes[token.range].elementsEqual(
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// The last token that is no comment.
  package var lastOfCode: LuaToken? { tokens.last { $0.kind != .comment } }
}

/// Reads one token after the other.
private struct TokenScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func all() -> [LuaToken] {
    var tokens: [LuaToken] = []
    tokens.reserveCapacity(bytes.count / 4)
    skipSpaces()
    while place < bytes.count {
      let start = place
      let (kind, isOpen) = next()
      tokens.append(LuaToken(kind, start..<place, isOpen: isOpen))
      skipSpaces()
    }
    return tokens
  }

  /// The byte so many places on; 0, which no token has inside it, past the end.
  private func peek(_ distance: Int = 0) -> UInt8 {
    place + distance < bytes.count ? bytes[place + distance] : 0
  }

  private mutating func skip(while test: (UInt8) -> Bool) {
    while place < bytes.count, test(bytes[place]) { place += 1 }
  }

  private mutating func skipSpaces() { skip(while: \.isLuaSpace) }

  /// Goes past the token that begins here.
  private mutating func next() -> (LuaToken.Kind, isOpen: Bool) {
    let byte = bytes[place]
    if byte.isNameStart { return (name(), false) }
    if byte.isDigit || byte == .dot && peek(1).isDigit { return (number(), false) }
    if byte == .quote || byte == .apostrophe { return (.string, quoted(by: byte)) }
    if byte == .dash, peek(1) == .dash { return (.comment, comment()) }
    if byte == .leftSquare, let level = longLevel() { return (.string, long(level)) }
    return (sign(byte), false)
  }

  private mutating func name() -> LuaToken.Kind {
    let start = place
    skip(while: \.isNamePart)
    return LuaToken.isKeyword(bytes[start..<place]) ? .keyword : .name
  }

  /// As Lua reads one: letters and stops belong to it, a sign after its exponent's letter.
  private mutating func number() -> LuaToken.Kind {
    let isHex = peek() == 0x30 && peek(1) | 0x20 == 0x78
    let exponent: UInt8 = isHex ? 0x70 : 0x65
    while peek().isNamePart || peek() == .dot {
      let isExponent = peek() | 0x20 == exponent
      place += 1
      if isExponent, peek() == .plus || peek() == .dash { place += 1 }
    }
    return .number
  }

  /// Goes to the end of a text in quotes, or of its line; whether it is open.
  private mutating func quoted(by quote: UInt8) -> Bool {
    place += 1
    while place < bytes.count {
      switch bytes[place] {
      case quote:
        place += 1
        return false
      case 0x0A, 0x0D: return true
      case .backslash: escape()
      default: place += 1
      }
    }
    return true
  }

  private mutating func escape() {
    place += 1
    switch peek() {
    case 0x7A:  // \z goes over white space, line ends with it
      place += 1
      skipSpaces()
    case 0x0D where peek(1) == 0x0A: place += 2
    default: place = min(place + 1, bytes.count)
    }
  }

  /// Goes to the end of a comment; whether what follows would belong to it.
  private mutating func comment() -> Bool {
    place += 2
    if peek() == .leftSquare, let level = longLevel() { return long(level) }
    skip { $0 != 0x0A && $0 != 0x0D }
    return true
  }

  /// How many `=` stand between two `[`; nil where no long bracket begins here.
  private func longLevel() -> Int? {
    var level = 0
    while peek(1 + level) == .equals { level += 1 }
    return peek(1 + level) == .leftSquare ? level : nil
  }

  /// Goes past the closing bracket of a level; whether there is none.
  private mutating func long(_ level: Int) -> Bool {
    place += level + 2
    while place < bytes.count {
      guard bytes[place] == .rightSquare else {
        place += 1
        continue
      }
      place += 1
      let start = place
      while place - start < level, peek() == .equals { place += 1 }
      if place - start == level, peek() == .rightSquare {
        place += 1
        return false
      }
    }
    return true
  }

  private mutating func sign(_ byte: UInt8) -> LuaToken.Kind {
    place += 1
    switch byte {
    case .leftSquare, .rightSquare, 0x28, 0x29, 0x7B, 0x7D: return .bracket
    case .dot:
      if peek() == .dot { place += peek(1) == .dot ? 2 : 1 }
    case .equals, 0x7E:  // = ~
      if peek() == .equals { place += 1 }
    case 0x3C, 0x3E:  // < >
      if peek() == .equals || peek() == byte { place += 1 }
    case 0x2F, 0x3A:  // / :
      if peek() == byte { place += 1 }
    case 0x23, 0x25, 0x26, 0x2A, .plus, 0x2C, .dash, 0x3B, 0x5E, 0x7C: break
    default:
      if byte >= 0x80 { skip { $0 >= 0x80 } }
      return .other
    }
    return .symbol
  }
}

extension LuaToken {
  /// Whether bytes are one of the keywords.
  static func isKeyword(_ word: some Collection<UInt8>) -> Bool {
    word.count <= 8 && keywordCodes.contains(wordCode(word))
  }
}

/// A word of at most eight bytes as one number.
private func wordCode(_ word: some Sequence<UInt8>) -> UInt64 {
  word.reduce(0) { $0 << 8 | UInt64($1) }
}

private let keywordCodes = Set(LuaToken.keywords.map { wordCode($0.utf8) })

extension UInt8 {
  fileprivate static let quote: UInt8 = 0x22
  fileprivate static let apostrophe: UInt8 = 0x27
  fileprivate static let plus: UInt8 = 0x2B
  fileprivate static let dash: UInt8 = 0x2D
  fileprivate static let dot: UInt8 = 0x2E
  fileprivate static let equals: UInt8 = 0x3D
  fileprivate static let leftSquare: UInt8 = 0x5B
  fileprivate static let backslash: UInt8 = 0x5C
  fileprivate static let rightSquare: UInt8 = 0x5D

  fileprivate var isDigit: Bool { 0x30...0x39 ~= self }
  fileprivate var isLuaSpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
  /// Whether a name of Lua's can begin with this byte.
  var isNameStart: Bool { 0x61...0x7A ~= self | 0x20 || self == 0x5F }
  /// Whether a name of Lua's can go on with this byte.
  var isNamePart: Bool { isNameStart || isDigit }
}
