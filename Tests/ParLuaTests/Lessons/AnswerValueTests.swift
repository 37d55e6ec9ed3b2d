import Testing

@testable import ParLua

@Suite struct AnswerValueTests {
  @Test(arguments: [
    (AnswerValue.number(1), AnswerValue.number(1.005), 0.005, true),
    (.number(1), .number(1.1), 0.05, false),
    (.number(.nan), .number(.nan), 0, true), (.number(1), .text("1"), 1, false),
    (.text("Lạng Sơn"), .text("lang son"), 0, true), (.text("Huế"), .text("Hà Nội"), 0, false),
    (.flag(true), .flag(true), 0, true), (.flag(true), .number(1), 0, false),
    (.list([.number(1), .text("a")]), .list([.number(1.01), .text("A")]), 0.1, true),
    (.list([.text("Hà Nội"), .text("Huế")]), .list([.text("hue"), .text("ha noi")]), 0, true),
    (.list([.number(1), .number(2)]), .list([.number(2), .number(1)]), 0, false),
    (.list([.number(1)]), .list([.number(1), .number(2)]), 1, false),
    (.shown("x"), .shown("x"), 0, true),
  ])
  func `values match within the tolerance, texts without diacritics`(
    _ own: AnswerValue, _ wanted: AnswerValue, _ tolerance: Double, _ matches: Bool
  ) {
    #expect(own.matches(wanted, tolerance: tolerance) == matches)
  }
}
