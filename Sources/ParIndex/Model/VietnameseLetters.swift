/// One letter of a text, with the marks of Vietnamese writing taken apart.
///
/// `ỗ` is the base `o` with the quality "circumflex" and the tone "ngã", however its code points
/// were ordered. Any other character is its own base.
struct VietnameseLetter: Equatable {
  /// The letter without marks, lower case where it is a letter of the Latin alphabet.
  var base: Unicode.Scalar
  /// What makes `ă â ê ô ơ ư đ` letters of their own.
  var quality = Quality.plain
  /// The tone mark.
  var tone = Tone.level
  /// Whether it was written as a capital.
  var isUpper = false

  /// The marks that make another letter.
  enum Quality: UInt8 { case plain, breve, circumflex, horn, stroke }

  /// The tones in the order of Vietnamese dictionaries.
  enum Tone: UInt8, CaseIterable { case level, grave, hook, tilde, acute, dot }
}

/// Takes Vietnamese letters apart and puts them together again.
enum VietnameseLetters {
  /// The letters of a text in order; combining marks join the letter before them.
  static func letters(of text: String) -> [VietnameseLetter] {
    var letters: [VietnameseLetter] = []
    letters.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars where !add(scalar, to: &letters) {
      letters.append(letter(scalar))
    }
    return letters
  }

  /// The text with every Vietnamese letter as one code point (NFC for Vietnamese).
  ///
  /// Combining marks on other letters are left as they are.
  static func composed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0x300...0x36F).contains($0.value) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for letter in letters(of: text) { result.append(composed(letter)) }
    return String(result)
  }

  /// Adds a combining mark to the last letter; `false` when it isn't one that fits.
  private static func add(_ mark: Unicode.Scalar, to letters: inout [VietnameseLetter]) -> Bool {
    guard (0x300...0x331).contains(mark.value), let last = letters.last else { return false }
    var changed = last
    if let tone = tones[mark.value], last.tone == .level {
      changed.tone = tone
    } else if let quality = qualities[mark.value], last.quality == .plain {
      changed.quality = quality
    } else {
      return false
    }
    guard row(of: changed) != nil else { return false }
    letters[letters.count - 1] = changed
    return true
  }

  private static func letter(_ scalar: Unicode.Scalar) -> VietnameseLetter {
    let value = Int(scalar.value)
    if value < 0x80 {
      let isUpper = (0x41...0x5A).contains(value)
      let base = isUpper ? Unicode.Scalar(UInt8(value + 32)) : scalar
      return VietnameseLetter(base: base, isUpper: isUpper)
    }
    if value < table.count, let known = table[value] { return known }
    return VietnameseLetter(base: scalar)
  }

  private static func composed(_ letter: VietnameseLetter) -> Unicode.Scalar {
    if letter.quality == .stroke { return letter.isUpper ? "Đ" : "đ" }
    if let row = row(of: letter) {
      let column = Int(letter.tone.rawValue)
      return (letter.isUpper ? upperRows : lowerRows)[row][column]
    }
    guard letter.isUpper, let capital = UInt8(exactly: letter.base.value), capital >= 32 else {
      return letter.base
    }
    return Unicode.Scalar(capital - 32)
  }

  private static func row(of letter: VietnameseLetter) -> Int? {
    vowels.firstIndex { $0.base == letter.base && $0.quality == letter.quality }
  }

  private static let vowels: [(base: Unicode.Scalar, quality: VietnameseLetter.Quality)] = [
    ("a", .plain), ("a", .breve), ("a", .circumflex), ("e", .plain), ("e", .circumflex),
    ("i", .plain), ("o", .plain), ("o", .circumflex), ("o", .horn), ("u", .plain),
    ("u", .horn), ("y", .plain),
  ]

  private static let lowerRows = rows(
    "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ")
  private static let upperRows = rows(
    "AÀẢÃÁẠ ĂẰẲẴẮẶ ÂẦẨẪẤẬ EÈẺẼÉẸ ÊỀỂỄẾỆ IÌỈĨÍỊ OÒỎÕÓỌ ÔỒỔỖỐỘ ƠỜỞỠỚỢ UÙỦŨÚỤ ƯỪỬỮỨỰ YỲỶỸÝỴ")

  private static func rows(_ text: String) -> [[Unicode.Scalar]] {
    text.unicodeScalars.split(separator: " ").map { Array($0) }
  }

  private static let tones: [UInt32: VietnameseLetter.Tone] = [
    0x300: .grave, 0x309: .hook, 0x303: .tilde, 0x301: .acute, 0x323: .dot,
  ]

  private static let qualities: [UInt32: VietnameseLetter.Quality] = [
    0x306: .breve, 0x302: .circumflex, 0x31B: .horn,
  ]

  /// Every Vietnamese letter that is one code point, by its value.
  private static let table: [VietnameseLetter?] = {
    var table = [VietnameseLetter?](repeating: nil, count: 0x1EFA)
    for (index, vowel) in vowels.enumerated() {
      for tone in VietnameseLetter.Tone.allCases {
        for (isUpper, rows) in [(false, lowerRows), (true, upperRows)] {
          let scalar = rows[index][Int(tone.rawValue)]
          table[Int(scalar.value)] = VietnameseLetter(
            base: vowel.base, quality: vowel.quality, tone: tone, isUpper: isUpper)
        }
      }
    }
    // Old typefaces write the Icelandic eth for the Vietnamese đ.
    for (scalar, isUpper) in [(0x110, true), (0x111, false), (0xD0, true), (0xF0, false)] {
      table[scalar] = VietnameseLetter(base: "d", quality: .stroke, isUpper: isUpper)
    }
    return table
  }()
}
