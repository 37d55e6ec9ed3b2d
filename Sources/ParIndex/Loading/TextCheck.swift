/// What keeps bytes from being a text in UTF-8.
enum TextFault: Equatable {
  /// A UTF-16 byte order mark at the start.
  case utf16
  /// A byte that doesn't continue UTF-8, and its offset.
  case notUTF8(byte: UInt8, offset: Int)
  /// A zero byte, and its offset.
  case zeroByte(offset: Int)
}

/// Checks that bytes are a text in UTF-8 without zero bytes.
enum TextCheck {
  /// How many bytes of a byte order mark the text starts with: 3 or 0.
  static func markLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// The first fault, or `nil` for a text.
  ///
  /// - Complexity: O(*n*), eight bytes at a time where they are ASCII.
  static func fault(_ bytes: UnsafeBufferPointer<UInt8>) -> TextFault? {
    if bytes.count >= 2,
      (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)
    {
      return .utf16
    }
    var at = 0
    while at < bytes.count {
      at = endOfPlainWords(bytes, from: at)
      guard at < bytes.count else { break }
      if bytes[at] == 0 { return .zeroByte(offset: at) }
      let length = sequenceLength(bytes, at)
      guard length > 0 else { return .notUTF8(byte: bytes[at], offset: at) }
      at += length
    }
    return nil
  }

  /// Skips whole words of eight ASCII bytes without a zero among them.
  private static func endOfPlainWords(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return bytes.count }
    let raw = UnsafeRawPointer(base)
    var at = start
    while at + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      let zeros = (word &- 0x0101_0101_0101_0101) & ~word
      guard (word | zeros) & 0x8080_8080_8080_8080 == 0 else { break }
      at += 8
    }
    return at
  }

  /// The length of the well-formed sequence here, or 0.
  ///
  /// Source: the Unicode Standard, table 3-7 (well-formed UTF-8 byte sequences).
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let first = bytes[at]
    if first < 0x80 { return 1 }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, at + length <= bytes.count else { return 0 }
    let second = bytes[at + 1]
    let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return 0 }
    for k in 2..<max(length, 2) where bytes[at + k] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// The line, from 1, in which a byte stands.
  static func line(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    1 + bytes.prefix(offset).reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }

  /// The character of its line, from 1, at which a byte stands.
  static func column(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == 0x0A { column = 1 } else if byte & 0xC0 != 0x80 { column += 1 }
    }
    return column
  }
}
