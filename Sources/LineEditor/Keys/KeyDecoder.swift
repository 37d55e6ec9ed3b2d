/// Makes keys of the bytes that a terminal sends.
///
/// Understands UTF-8, control characters, the escape sequences of xterm, the Linux console, rxvt
/// and `CSI u`, a leading escape as Alt, and bracketed paste (`ESC[200~` to `ESC[201~`) as one
/// event. Bytes may come in any pieces. What is not known is dropped, so that no key leaves
/// garbage in the text.
///
/// - Complexity: O(1) a byte.
package struct KeyDecoder: Sendable {
  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  private static let longest = 64

  private var waiting: [UInt8] = []
  private var paste: [UInt8]?

  package init() {}

  /// Whether an escape or a part of a character came last: only time tells what it is.
  package var isWaiting: Bool { !waiting.isEmpty && paste == nil }

  /// The keys that the bytes complete.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [KeyEvent] {
    var events: [KeyEvent] = []
    for byte in bytes {
      if paste != nil {
        if let event = feedPaste(byte) { events.append(event) }
      } else {
        waiting.append(byte)
        drain(&events)
      }
    }
    return events
  }

  /// What the bytes that wait are when no more come: a lone escape is the key Esc.
  package mutating func timeout() -> [KeyEvent] {
    guard isWaiting else { return [] }
    let bytes = waiting
    waiting.removeAll()
    if bytes == [0x1B] { return [.key(Key(.escape))] }
    if bytes == [0x1B, 0x1B] { return [.key(Key(.escape)), .key(Key(.escape))] }
    if bytes.count == 2, bytes[0] == 0x1B, bytes[1] == 0x5B || bytes[1] == 0x4F {
      return [.key(Key(.character(Unicode.Scalar(bytes[1])), .alt))]
    }
    return bytes[0] == 0x1B ? [] : [.key(Key(.character("\u{FFFD}")))]
  }

  private mutating func feedPaste(_ byte: UInt8) -> KeyEvent? {
    paste?.append(byte)
    guard byte == 0x7E, let bytes = paste, bytes.ends(with: Self.pasteEnd) else { return nil }
    paste = nil
    let text = String(decoding: bytes.dropLast(Self.pasteEnd.count), as: UTF8.self)
    return .paste(withPlainLineEnds(text))
  }

  /// Takes whole keys off the front of what waits.
  private mutating func drain(_ events: inout [KeyEvent]) {
    while !waiting.isEmpty {
      switch KeyParser(bytes: waiting).parse(at: 0) {
      case .more where waiting.count < Self.longest: return
      case .more: waiting.removeAll()
      case .nothing(let length): waiting.removeFirst(length)
      case .key(let key, let length):
        waiting.removeFirst(length)
        events.append(.key(key))
      case .pasteStart(let length):
        paste = Array(waiting.dropFirst(length))
        waiting.removeAll()
      }
    }
  }
}

extension Array where Element == UInt8 {
  fileprivate func ends(with tail: [UInt8]) -> Bool {
    count >= tail.count && self[(count - tail.count)...].elementsEqual(tail)
  }
}

/// Reads one key from bytes.
private struct KeyParser {
  enum Result {
    case key(Key, length: Int)
    case pasteStart(length: Int)
    case nothing(length: Int)
    case more
  }

  let bytes: [UInt8]

  func parse(at start: Int) -> Result {
    guard start < bytes.count else { return .more }
    let byte = bytes[start]
    switch byte {
    case 0x1B: return parseEscape(at: start)
    case 0x80...: return parseCharacter(at: start)
    default: return .key(Self.key(ascii: byte), length: 1)
    }
  }

  /// The key of a byte below 0x80 that is not the escape.
  private static func key(ascii byte: UInt8) -> Key {
    switch byte {
    case 0x0D, 0x0A: Key(.enter)
    case 0x09: Key(.tab)
    case 0x7F, 0x08: Key(.backspace)
    case 0x00: Key(.character(" "), .control)
    case 0x01...0x1A: Key(.character(Unicode.Scalar(byte + 0x60)), .control)
    case 0x1C...0x1F: Key(.character(Unicode.Scalar(byte + 0x40)), .control)
    default: Key(.character(Unicode.Scalar(byte)))
    }
  }

  private func parseCharacter(at start: Int) -> Result {
    let lead = bytes[start]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    let unknown = Result.key(Key(.character("\u{FFFD}")), length: 1)
    guard (0xC2...0xF4).contains(lead) else { return unknown }
    let found = bytes[start...].prefix(length)
    guard found.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return unknown }
    if found.count < length { return .more }
    let scalars = String(decoding: found, as: UTF8.self).unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first else { return unknown }
    return .key(Key(.character(scalar)), length: length)
  }

  private func parseEscape(at start: Int) -> Result {
    guard start + 1 < bytes.count else { return .more }
    switch bytes[start + 1] {
    case 0x5B: return parseSequence(at: start + 2)
    case 0x4F: return parseShift(at: start + 2)
    case 0x1B where start > 0: return .key(Key(.escape), length: 1)
    case 0x1B where start + 2 < bytes.count && bytes[start + 2] == 0x1B:
      return .key(Key(.escape), length: 1)
    default: return withAlt(parse(at: start + 1))
    }
  }

  private func withAlt(_ result: Result) -> Result {
    switch result {
    case .key(var key, let length):
      key.modifiers.insert(.alt)
      return .key(key, length: length + 1)
    case .nothing(let length): return .nothing(length: length + 1)
    case .pasteStart(let length): return .pasteStart(length: length + 1)
    case .more: return .more
    }
  }

  /// `ESC O` and a letter: arrows and function keys of a keypad in application mode.
  private func parseShift(at start: Int) -> Result {
    guard start < bytes.count else { return .more }
    guard let code = Self.finals[bytes[start]] else { return .nothing(length: 3) }
    return .key(Key(code), length: 3)
  }

  /// `ESC [`, parameters and a final byte.
  private func parseSequence(at start: Int) -> Result {
    guard start < bytes.count else { return .more }
    if bytes[start] == 0x5B { return parseConsole(at: start + 1) }
    var end = start
    while end < bytes.count && (0x20...0x3F).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else { return .more }
    // A byte that ends no sequence belongs to what comes next.
    guard (0x40...0x7E).contains(bytes[end]) else { return .nothing(length: end - start + 2) }
    let length = end - start + 3
    let parameters = bytes[start..<end].split(separator: 0x3B, omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    return key(final: bytes[end], parameters, length: length)
  }

  /// `ESC [ [` and a letter: F1 to F5 of the Linux console.
  private func parseConsole(at start: Int) -> Result {
    guard start < bytes.count else { return .more }
    guard (0x41...0x45).contains(bytes[start]) else { return .nothing(length: 4) }
    return .key(Key(.function(Int(bytes[start]) - 0x40)), length: 4)
  }

  private func key(final: UInt8, _ parameters: [Int], length: Int) -> Result {
    let first = parameters.first ?? 0
    let modifiers = Self.modifiers(parameters.count > 1 ? parameters[1] : 1)
    switch final {
    case 0x5A: return .key(Key(.tab, .shift), length: length)
    case 0x7E where first == 200: return .pasteStart(length: length)
    case 0x7E where first == 27 && parameters.count > 2:
      return character(parameters[2], modifiers, length: length)
    case 0x75: return character(first, modifiers, length: length)
    case 0x7E:
      guard let code = Self.numbers[first] else { return .nothing(length: length) }
      return .key(Key(code, modifiers), length: length)
    default:
      guard let code = Self.finals[final] else { return .nothing(length: length) }
      return .key(Key(code, modifiers), length: length)
    }
  }

  private func character(_ code: Int, _ modifiers: Key.Modifiers, length: Int) -> Result {
    guard let code = UInt32(exactly: code), let scalar = Unicode.Scalar(code), code != 0 else {
      return .nothing(length: length)
    }
    if code == 0x1B { return .key(Key(.escape, modifiers), length: length) }
    var key = code < 0x80 ? Self.key(ascii: UInt8(code)) : Key(.character(scalar))
    key.modifiers.formUnion(modifiers)
    if case .character = key.code, !modifiers.contains(.control), !modifiers.contains(.alt) {
      key.modifiers.remove(.shift)
    }
    return .key(key, length: length)
  }

  /// xterm counts 1 + Shift 1 + Alt 2 + Ctrl 4 + Meta 8.
  private static func modifiers(_ number: Int) -> Key.Modifiers {
    let bits = max(number, 1) - 1
    var modifiers = Key.Modifiers(rawValue: UInt8(bits & 7))
    if bits & 8 != 0 { modifiers.insert(.alt) }
    return modifiers
  }

  private static let finals: [UInt8: Key.Code] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x46: .end, 0x48: .home, 0x4D: .enter,
    0x50: .function(1), 0x51: .function(2), 0x52: .function(3), 0x53: .function(4),
  ]

  private static let numbers: [Int: Key.Code] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}
