/// The order of codes as a reader counts: 2 before 10, 1.9 before 1.10, III before IV.
package enum NaturalOrder {
  /// Whether one code comes before another.
  ///
  /// Codes are compared part by part; parts are runs of digits (by value), Roman numerals
  /// that make up a whole part (by value), or other text (by its bytes).
  package static func precedes(_ left: String, _ right: String) -> Bool {
    key(left).precedes(key(right))
  }

  /// A code taken apart once, to be compared several times.
  struct Key {
    fileprivate let parts: [Part]

    /// Whether the code comes before another.
    func precedes(_ other: Key) -> Bool {
      for (x, y) in zip(parts, other.parts) where x != y { return x < y }
      return parts.count < other.parts.count
    }
  }

  /// The key of a code.
  static func key(_ code: String) -> Key { Key(parts: parts(code)) }

  fileprivate enum Part: Comparable {
    case number(Int)
    case text(String)
  }

  private static func parts(_ code: String) -> [Part] {
    var parts: [Part] = []
    for piece in code.utf8.split(whereSeparator: { !isWord($0) }) {
      split(piece, into: &parts)
    }
    return parts
  }

  private static func split(_ piece: Substring.UTF8View, into parts: inout [Part]) {
    if let value = roman(piece) {
      parts.append(.number(value))
      return
    }
    var rest = piece[...]
    while let first = rest.first {
      let digits = isDigit(first)
      let run = rest.prefix { isDigit($0) == digits }
      let text = String(decoding: run, as: UTF8.self)
      parts.append(digits ? .number(Int(text) ?? .max) : .text(text))
      rest = rest.dropFirst(run.count)
    }
  }

  private static func roman(_ piece: Substring.UTF8View) -> Int? {
    var total = 0
    var last = Int.max
    for byte in piece {
      let value: Int
      switch byte {
      case UInt8(ascii: "I"): value = 1
      case UInt8(ascii: "V"): value = 5
      case UInt8(ascii: "X"): value = 10
      case UInt8(ascii: "L"): value = 50
      default: return nil
      }
      total += value > last ? value - 2 * last : value
      last = value
    }
    return total
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }
}
