import TestSupport
import LineEditor

/// Letters of several kinds: plain, with marks, wide, joined, a tab and a line end.
let pool =
  ["a", "b", " ", "_", "1", "ế", "e\u{302}\u{301}", "Đ", "越", "🙂", "👩\u{200D}🌾", "🇻🇳", "👍🏽", "\t"]
  + ["\u{301}", "\u{200B}", "\u{1160}", "\u{AD}", "\u{202E}", "한", "\n", "("]
  + ["\r\n", "–", "\u{1B}", "…", "❤\u{FE0F}"]

func randomText(_ length: Int, using generator: inout Generator) -> String {
  (0..<length).map { _ in pool.randomElement(using: &generator) ?? "" }.joined()
}

extension Buffer {
  /// The buffer of a text in which `|` stands for the cursor.
  init(marked: String) {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    self.init(parts.joined(), cursor: parts[0].utf8.count)
  }

  /// The text with `|` at the cursor.
  var marked: String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[..<cursor] + [0x7C] + bytes[cursor...], as: UTF8.self)
  }
}

/// The keys of names as `Key` reads them, separated by blanks; a name that is none is typed.
func keys(_ names: String) -> [Key] {
  names.split(separator: " ").flatMap { name in
    Key(String(name)).map { [$0] } ?? name.unicodeScalars.map { Key(.character($0)) }
  }
}
