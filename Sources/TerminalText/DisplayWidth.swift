/// How many columns of a terminal the text takes, once control characters are made visible.
///
/// Counted by grapheme clusters: East Asian wide and fullwidth characters and emoji take 2 (with a
/// variation selector, joined, with a skin tone, flags and keycaps too), combining marks, joiners
/// and the inner letters of a Hangul syllable 0, everything else 1. Precomposed and decomposed
/// Vietnamese are equally wide. Ambiguous widths are narrow, as in every setting but the East Asian
/// ones.
///
///     displayWidth("Hưng Yên")  // 8
///     displayWidth("越南")       // 4
///     displayWidth("👩‍🌾")       // 2
///
/// - Complexity: O(*n*); Latin letters without separate marks are only counted.
package func displayWidth(_ text: String) -> Int {
  let plain = text.utf8.withContiguousStorageIfAvailable { plainRun(in: $0[...]) }
  if let plain, plain.bytes == text.utf8.count { return plain.columns }
  return text.reduce(0) { $0 + displayWidth($1) }
}

/// How many characters at the start are certainly letters or signs of their own, each one column
/// wide: the last before anything else may have marks to come and is left out.
package func plainRun(in text: Slice<UnsafeBufferPointer<UInt8>>) -> (columns: Int, bytes: Int) {
  var place = text.startIndex
  var columns = 0
  var last = place
  while place < text.endIndex {
    let length = plainLength(text, at: place)
    guard length > 0 else { return (max(columns - 1, 0), last - text.startIndex) }
    last = place
    place += length
    columns += 1
  }
  return (columns, place - text.startIndex)
}

/// How many bytes the plain Latin letter or sign at the place takes; 0 where something else stands.
///
/// U+0020 to U+007E, U+00A0 to U+02FF without ©, ® and the soft hyphen, U+1E00 to U+1EFF.
private func plainLength(_ text: Slice<UnsafeBufferPointer<UInt8>>, at place: Int) -> Int {
  let byte = text[place]
  if byte < 0x80 { return (0x20..<0x7F).contains(byte) ? 1 : 0 }
  guard place + 1 < text.endIndex else { return 0 }
  let next = text[place + 1]
  switch byte {
  case 0xC2: return next < 0xA0 || next == 0xA9 || next == 0xAD || next == 0xAE ? 0 : 2
  case 0xC3...0xCB: return 2
  case 0xE1: return (0xB8...0xBB).contains(next) ? 3 : 0
  default: return 0
  }
}

/// How many columns of a terminal the character takes.
package func displayWidth(_ character: Character) -> Int {
  let scalars = character.unicodeScalars
  guard let first = scalars.first else { return 0 }
  if scalars.count == 1 { return scalarWidth(first) }
  let isEmoji = first.properties.isEmoji
  if isEmoji && scalars.contains(where: { $0 == "\u{FE0F}" || $0 == "\u{200D}" }) { return 2 }
  if isEmoji && scalars.dropFirst().contains(where: { $0.properties.isEmojiModifier }) { return 2 }
  return scalars.reduce(0) { $0 + scalarWidth($1) }
}

/// How many columns one scalar takes.
private func scalarWidth(_ scalar: Unicode.Scalar) -> Int {
  if (0x20..<0x7F).contains(scalar.value) { return 1 }
  // Ideographs: decided here because there are many of them in a text.
  if (0x3400...0xA4CF).contains(scalar.value) { return 2 }
  if let shown = visibleForm(of: scalar) { return shown.unicodeScalars.count }
  if isZeroWidth(scalar) { return 0 }
  return isWide(scalar) ? 2 : 1
}

private func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
  if (0x1160...0x11FF).contains(scalar.value) { return true }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: return true
  case .format: return scalar != "\u{AD}"
  default: return false
  }
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value < 0x1100 { return false }
  if scalar.properties.isEmojiPresentation {
    return !(0x1F1E6...0x1F1FF).contains(scalar.value)
  }
  return wideRanges.contains { $0.contains(scalar.value) }
}

/// The characters of East Asian width W or F that are not emoji by default.
///
/// Source: Unicode Character Database, EastAsianWidth.txt (UAX #11), versions 14 to 16; ranges are
/// joined over code points that are not assigned.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
  0x3041...0x3247, 0x3250...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
  0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
  0x1AFF0...0x1B2FF, 0x1D300...0x1D376, 0x1F200...0x1F265, 0x20000...0x3FFFD,
]
