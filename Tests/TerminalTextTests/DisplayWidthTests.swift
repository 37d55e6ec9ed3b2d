import TestSupport
import TerminalText
import Testing

struct DisplayWidthTests {
  // Expected widths: UAX #11 (East Asian Width) and UTS #51 (emoji are two columns wide), by hand.
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Hưng Yên", 8), ("Hu\u{31B}ng Ye\u{302}n", 8),
    ("e\u{302}\u{301}", 1), ("Đắk Lắk", 7), ("越南", 4), ("ﾊﾝｶｸ", 4), ("ＡＢ", 4), ("、", 2),
    ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("🙂", 2), ("👩\u{200D}🌾", 2),
    ("👨\u{200D}👩\u{200D}👧\u{200D}👦", 2), ("👍🏽", 2), ("🇻🇳", 2), ("🇻", 1), ("❤", 1), ("❤\u{FE0F}", 2),
    ("1\u{FE0F}\u{20E3}", 2), ("⌚", 2), ("─│┌", 3), ("–−…", 3), ("a\u{200B}b", 2), ("\u{301}", 0),
    ("\u{1B}[1m", 4), ("\t", 1), ("\r\n", 2), ("\u{9B}", 6), ("ρτα", 3), ("ไทย", 3), ("กำ", 2),
    ("𠀋", 2), ("\u{AD}", 1),
  ])
  func `counts columns of a terminal`(text: String, width: Int) {
    #expect(displayWidth(text) == width)
  }

  @Test(arguments: [
    ("Hưng Yên", "Hưng Yên"), ("a\u{1B}[2Jb", "a␛[2Jb"), ("a\tb\nc\r\nd", "a␉b␊c␍␊d"),
    ("\u{0}\u{7F}", "␀␡"), ("\u{9B}31m", "\\u{9B}31m"), ("a\u{202E}b", "a\\u{202E}b"),
    ("👩\u{200D}🌾", "👩\u{200D}🌾"),
  ])
  func `makes control characters visible`(text: String, shown: String) {
    #expect(visible(text) == shown)
  }

  @Test func `a text is as wide as its visible form, and as both its normal forms`() {
    let pool = Array("aăâđêôơưẮệỡ\u{301}\u{1B}\n越🙂\u{200D}🇻🇳e\u{323}\u{302}한 ").map(String.init)
    var generator = Generator(seed: 7)
    for _ in 0..<500 {
      let text = (0..<8).map { _ in pool.randomElement(using: &generator) ?? "" }.joined()
      #expect(displayWidth(text) == displayWidth(visible(text)), "seed 7: \(text.debugDescription)")
    }
  }
}
