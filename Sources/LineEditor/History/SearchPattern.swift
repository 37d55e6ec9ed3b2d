/// A text to be found in others: either case of ASCII letters unless it has a capital.
struct SearchPattern {
  private let bytes: [UInt8]
  private let characters: [Character]
  private let foldsCase: Bool
  private let isASCII: Bool

  init(_ text: String) {
    foldsCase = !text.contains { $0.isUppercase }
    bytes = Array(text.utf8)
    characters = Array(text)
    isASCII = text.utf8.allSatisfy { $0 < 0x80 }
  }

  /// The last place of the pattern in the text, in UTF-8 bytes; an empty one is found at the end.
  ///
  /// - Complexity: O(*n*) for ordinary texts.
  func lastRange(in text: String) -> Range<Int>? {
    if let range = lastBytes(in: text) { return range }
    // Other bytes can be the same characters only where letters have marks.
    return isASCII ? nil : lastCharacters(in: text)
  }

  private func lastBytes(in text: String) -> Range<Int>? {
    let found = text.utf8.withContiguousStorageIfAvailable { buffer in
      bytes.withUnsafeBufferPointer { lastPlace(of: $0, in: buffer) }
    }
    return found.flatMap { $0 }.map { $0..<$0 + bytes.count }
  }

  private func lastPlace(
    of pattern: UnsafeBufferPointer<UInt8>, in buffer: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let first = pattern.first else { return buffer.count }
    let mask: UInt8 = foldsCase && (0x61...0x7A).contains(first) ? 0x20 : 0
    var start = buffer.count - pattern.count
    while start >= 0 {
      if buffer[start] | mask == first && matches(pattern, buffer, at: start) { return start }
      start -= 1
    }
    return nil
  }

  private func matches(
    _ pattern: UnsafeBufferPointer<UInt8>, _ buffer: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    for offset in pattern.indices where !isSame(buffer[start + offset], pattern[offset]) {
      return false
    }
    return true
  }

  private func isSame(_ found: UInt8, _ wanted: UInt8) -> Bool {
    found == wanted || foldsCase && (0x41...0x5A).contains(found) && found | 0x20 == wanted
  }

  private func lastCharacters(in text: String) -> Range<Int>? {
    let found = Array(text)
    guard found.count >= characters.count else { return nil }
    for start in stride(from: found.count - characters.count, through: 0, by: -1)
    where found[start..<start + characters.count].elementsEqual(characters, by: isSame) {
      let lower = found[..<start].reduce(0) { $0 + $1.utf8.count }
      let length = found[start..<start + characters.count].reduce(0) { $0 + $1.utf8.count }
      return lower..<lower + length
    }
    return nil
  }

  private func isSame(_ found: Character, _ wanted: Character) -> Bool {
    found == wanted || foldsCase && found.lowercased() == String(wanted)
  }
}
