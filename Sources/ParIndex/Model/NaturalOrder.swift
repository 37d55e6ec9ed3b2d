/// The order of codes as a reader counts: 2 before 10, 1.9 before 1.10, III before IV.
package enum NaturalOrder {
  /// Whether one code comes before another.
  ///
  /// Codes are compared part by part; parts are runs of digits (by value), Roman numerals
  /// that make up a whole part (by value), or other text (by its bytes).
  package static func precedes(_ left: String, _ right: String) -> Bool {
    let (a, b) = (parts(left), parts(right))
    for (x, y) in zip(a, b) where x != y { return x < y }
    return a.count < b.count
  }

  private enum Part: Comparable {
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
    let values: [UInt8: Int] = [
      UInt8(ascii: "I"): 1, UInt8(ascii: "V"): 5, UInt8(ascii: "X"): 10, UInt8(ascii: "L"): 50,
    ]
    var total = 0
    var last = Int.max
    for byte in piece {
      guard let value = values[byte] else { return nil }
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
