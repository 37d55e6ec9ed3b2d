/// One entry of the history file: an object of JSON on a line of its own.
///
///     {"time":1732180000,"text":"for i = 1, 3 do\n  print(i)\nend"}
enum JSONLine {
  /// The line, with its end.
  static func encode(_ text: String, time: Int) -> [UInt8] {
    var line = Array("{\"time\":\(time),\"text\":\"".utf8)
    for byte in text.utf8 {
      switch byte {
      case 0x22: line += Array("\\\"".utf8)
      case 0x5C: line += Array("\\\\".utf8)
      case 0x0A: line += Array("\\n".utf8)
      case 0x09: line += Array("\\t".utf8)
      case 0x00..<0x20, 0x7F:
        line += Array("\\u00".utf8) + [hexDigit(byte >> 4), hexDigit(byte & 15)]
      default: line.append(byte)
      }
    }
    return line + Array("\"}\n".utf8)
  }

  /// The entry's text; nil for a line that is no such object, such as one cut off by a full disk.
  static func decode(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    guard line.first == 0x7B, line.last == 0x7D else { return nil }
    guard let start = textStart(line) else { return nil }
    guard let end = stringEnd(line, from: start), end < line.endIndex else { return nil }
    let raw = line[start..<end]
    return raw.contains(0x5C) ? unescaped(raw) : String(decoding: raw, as: UTF8.self)
  }

  /// Behind the opening quote of the value of "text"; strings before it are skipped whole.
  private static func textStart(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var place = line.startIndex + 1
    while place < line.endIndex {
      guard line[place] == 0x22 else {
        place += 1
        continue
      }
      guard let end = stringEnd(line, from: place + 1), end < line.endIndex else { return nil }
      let isText = line[(place + 1)..<end].elementsEqual("text".utf8)
      place = end + 1
      while place < line.endIndex && (line[place] == 0x20 || line[place] == 0x3A) { place += 1 }
      let isKey = place > end + 1
      if isText && isKey { return place < line.endIndex && line[place] == 0x22 ? place + 1 : nil }
    }
    return nil
  }

  private static func stringEnd(_ line: Slice<UnsafeBufferPointer<UInt8>>, from start: Int) -> Int?
  {
    var place = start
    while place < line.endIndex {
      if line[place] == 0x22 { return place }
      place += line[place] == 0x5C ? 2 : 1
    }
    return nil
  }

  private static func unescaped(_ raw: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count)
    var place = raw.startIndex
    while place < raw.endIndex {
      if raw[place] != 0x5C {
        bytes.append(raw[place])
        place += 1
        continue
      }
      guard place + 1 < raw.endIndex else { return nil }
      let letter = raw[place + 1]
      if letter == 0x75 {
        guard let (scalar, length) = codePoint(raw[place...]) else { return nil }
        bytes.append(contentsOf: String(Character(scalar)).utf8)
        place += length
      } else {
        guard let byte = escapes[letter] else { return nil }
        bytes.append(byte)
        place += 2
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The scalar of `\uXXXX`, or of two of them that are a pair, and how long that is.
  private static func codePoint(
    _ raw: Slice<UnsafeBufferPointer<UInt8>>
  ) -> (Unicode.Scalar, Int)? {
    guard let first = unit(raw) else { return nil }
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    guard let second = unit(raw.dropFirst(6)) else { return ("\u{FFFD}", 6) }
    let pair = String(decoding: [first, second], as: UTF16.self).unicodeScalars
    return pair.count == 1 ? pair.first.map { ($0, 12) } : ("\u{FFFD}", 6)
  }

  private static func unit(_ raw: Slice<UnsafeBufferPointer<UInt8>>) -> UInt16? {
    guard raw.starts(with: [0x5C, 0x75]) else { return nil }
    let digits = raw.dropFirst(2).prefix(4)
    return digits.count == 4 ? UInt16(String(decoding: digits, as: UTF8.self), radix: 16) : nil
  }

  private static let escapes: [UInt8: UInt8] = [
    0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 8, 0x66: 12, 0x6E: 10, 0x72: 13, 0x74: 9,
  ]

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x57 + value
  }
}
