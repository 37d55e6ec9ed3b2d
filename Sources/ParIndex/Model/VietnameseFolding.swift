/// Forms of a text that compare equal where a reader would take two spellings for one.
package enum VietnameseFolding {
  /// The words in plain lower-case letters, one space between them.
  ///
  /// Case, marks, `đ`, hyphens, stops and runs of spaces make no difference:
  /// `BÀ RỊA – Vũng Tàu` and `ba ria vung tau` fold to the same text.
  package static func words(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var gap = false
    for letter in VietnameseLetters.letters(of: text) {
      guard isPartOfWord(letter.base) else {
        gap = true
        continue
      }
      if gap, !result.isEmpty { result.append(" ") }
      gap = false
      result.append(letter.base)
    }
    return String(result)
  }

  /// The folded words without the spaces between them: `hanoi` for `Hà Nội`.
  static func compact(_ text: String) -> String {
    String(String.UnicodeScalarView(words(text).unicodeScalars.filter { $0 != " " }))
  }

  /// The text with its marks, but without what only placement and case decide.
  ///
  /// Each word is its letters with their qualities, then its tone: `Hoà` and `HÒA` agree,
  /// `Hoa` and `Hoá` do not.
  static func withTones(_ text: String) -> String {
    var result = ""
    var tone = VietnameseLetter.Tone.level
    for letter in VietnameseLetters.letters(of: text) {
      if isPartOfWord(letter.base) {
        result.unicodeScalars.append(letter.base)
        if letter.quality != .plain { result += String(letter.quality.rawValue) }
        if letter.tone != .level { tone = letter.tone }
      } else if result.last != " " {
        result += ",\(tone.rawValue) "
        tone = .level
      }
    }
    return result.last == " " ? result : result + ",\(tone.rawValue) "
  }

  /// Folded words without what merely says that the unit is a province or a city.
  static func withoutKind(_ words: String) -> String {
    for prefix in ["tinh ", "thanh pho ", "tp "] where words.hasPrefix(prefix) {
      return String(words.dropFirst(prefix.count))
    }
    for suffix in [" province", " city"] where words.hasSuffix(suffix) {
      return String(words.dropLast(suffix.count))
    }
    return words
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: true
    case 0..<0x80, 0x300...0x36F: false
    default: scalar.properties.isAlphabetic
    }
  }
}
