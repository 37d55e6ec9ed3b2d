/// The order of the Vietnamese alphabet: a ă â b c d đ e ê … o ô ơ … u ư v x y.
///
/// Letters decide first, then tones (level, huyền, hỏi, ngã, sắc, nặng), then case, as in the
/// Vietnamese collation of Unicode CLDR. Spaces come before digits, digits before letters.
package enum VietnameseOrder {
  /// A key whose bytes compare as the texts should.
  package static func key(_ text: String) -> [UInt8] {
    let letters = VietnameseLetters.letters(of: text)
    var key: [UInt8] = []
    key.reserveCapacity(letters.count * 3 + 2)
    for letter in letters { append(letter, to: &key) }
    key.append(0)
    for letter in letters { key.append(letter.tone.rawValue + 1) }
    key.append(0)
    for letter in letters { key.append(letter.isUpper ? 2 : 1) }
    return key
  }

  /// Whether one text comes before another.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    key(left).lexicographicallyPrecedes(key(right))
  }

  private static func append(_ letter: VietnameseLetter, to key: inout [UInt8]) {
    switch letter.base.value {
    case 0x61...0x7A:
      // Five places for each Latin letter leave room for its Vietnamese variants.
      key.append(UInt8(letter.base.value - 0x61) * 5 + 0x40 + letter.quality.rawValue)
    case 0x20: key.append(1)
    case 0x30...0x39: key.append(UInt8(letter.base.value))
    case 0x21..<0x80: key.append(UInt8(2 + letter.base.value % 0x20))
    default:
      key.append(0xFF)
      for shift in [16, 8, 0] { key.append(UInt8(truncatingIfNeeded: letter.base.value >> shift)) }
    }
  }
}
