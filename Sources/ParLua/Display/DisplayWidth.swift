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
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
  if text.unicodeScalars.allSatisfy(isPlainLatin) { return text.unicodeScalars.count }
  return text.reduce(0) { $0 + displayWidth($1) }
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

/// Whether the scalar is a Latin letter or sign of its own, one column wide.
private func isPlainLatin(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20..<0x7F, 0xA0...0xA8, 0xAA...0xAC, 0xAF...0x2FF, 0x1E00...0x1EFF: true
  default: false
  }
}

/// How many columns one scalar takes.
private func scalarWidth(_ scalar: Unicode.Scalar) -> Int {
  if (0x20..<0x7F).contains(scalar.value) { return 1 }
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
