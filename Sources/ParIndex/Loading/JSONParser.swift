/// What keeps a text from being JSON.
struct JSONFault: Error, Equatable {
  /// Where the text breaks off, in bytes.
  let offset: Int
  /// What would have fitted there.
  let expected: String
}

/// Reads JSON by RFC 8259, with lists and objects at most 64 deep.
struct JSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at: Int
  private static let deepest = 64

  /// The one value that a text in UTF-8 holds.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) -> JSONValue {
    var parser = JSONParser(bytes: bytes, at: TextCheck.markLength(bytes))
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.at == bytes.count else { throw parser.fault("the end of the file") }
    return value
  }

  private func fault(_ expected: String) -> JSONFault { JSONFault(offset: at, expected: expected) }

  private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    skipSpace()
    let start = at
    let content: JSONValue.Content
    switch byte {
    case UInt8(ascii: "{"): content = .object(try members(depth: depth + 1))
    case UInt8(ascii: "["): content = .list(try elements(depth: depth + 1))
    case UInt8(ascii: "\""): content = .text(try string())
    case UInt8(ascii: "t"): content = try word("true", .flag(true))
    case UInt8(ascii: "f"): content = try word("false", .flag(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    default: content = .number(try number())
    }
    return JSONValue(content: content, offset: start)
  }

  private mutating func word(
    _ word: String, _ content: JSONValue.Content
  ) throws(JSONFault) -> JSONValue.Content {
    guard bytes[at...].starts(with: word.utf8) else { throw fault("a value") }
    at += word.utf8.count
    return content
  }

  private mutating func number() throws(JSONFault) -> Double {
    let run = bytes[at...].prefix {
      (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0)
    }
    guard let value = DecimalParser().parse(UnsafeBufferPointer(rebasing: run)) else {
      throw fault("a value")
    }
    at += run.count
    return value
  }

  private mutating func elements(depth: Int) throws(JSONFault) -> [JSONValue] {
    guard depth <= JSONParser.deepest else { throw fault("fewer levels of nesting") }
    at += 1
    var list: [JSONValue] = []
    skipSpace()
    if take("]") { return list }
    while true {
      list.append(try value(depth: depth))
      skipSpace()
      if take("]") { return list }
      guard take(",") else { throw fault("',' or ']'") }
    }
  }

  private mutating func members(depth: Int) throws(JSONFault) -> [JSONValue.Member] {
    guard depth <= JSONParser.deepest else { throw fault("fewer levels of nesting") }
    at += 1
    var members: [JSONValue.Member] = []
    skipSpace()
    if take("}") { return members }
    while true {
      skipSpace()
      guard byte == UInt8(ascii: "\"") else { throw fault("a key in quotes") }
      let key = try string()
      skipSpace()
      guard take(":") else { throw fault("':'") }
      members.append(JSONValue.Member(key: key, value: try value(depth: depth)))
      skipSpace()
      if take("}") { return members }
      guard take(",") else { throw fault("',' or '}'") }
    }
  }

  // MARK: Strings

  private mutating func string() throws(JSONFault) -> String {
    at += 1
    var content = ""
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return content
      case UInt8(ascii: "\\"):
        at += 1
        var escaped: [UInt8] = []
        try escape(into: &escaped)
        content += String(decoding: escaped, as: UTF8.self)
      case 0..<0x20: throw fault("no line break or control character in a text")
      default: content += plainText()
      }
    }
    throw fault("a closing quote")
  }

  /// The text up to a quote, an escape or a control character.
  private mutating func plainText() -> String {
    let start = at
    while let byte, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func escape(into content: inout [UInt8]) throws(JSONFault) {
    guard let byte else { throw fault("an escape") }
    let plain: [UInt8: UInt8] = [
      UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F,
      UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
      UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]
    if let plain = plain[byte] {
      content.append(plain)
      at += 1
    } else if byte == UInt8(ascii: "u") {
      at += 1
      try codePoint(into: &content)
    } else {
      throw fault("an escape such as \\n or \\u00e9")
    }
  }

  private mutating func codePoint(into content: inout [UInt8]) throws(JSONFault) {
    var value = try fourHexDigits()
    if (0xD800..<0xDC00).contains(value), take("\\"), take("u") {
      let low = try fourHexDigits()
      guard (0xDC00..<0xE000).contains(low) else { throw fault("the second half of a pair") }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw fault("a whole code point") }
    content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func fourHexDigits() throws(JSONFault) -> UInt32 {
    let digits = bytes[at...].prefix(4)
    guard digits.count == 4,
      digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("four hexadecimal digits") }
    at += 4
    return value
  }
}
