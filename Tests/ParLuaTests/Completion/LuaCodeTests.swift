import Testing

@testable import ParLua

@Suite struct LuaCodeTests {
  private func code(_ text: String) -> LuaCode { LuaCode(LuaTokens(text)) }

  @Test(arguments: [
    ("e", "e"), ("x = e", "e"), ("x = a.b", "a.b"),
    ("1 + a.b:c(1)[2]{3}\"4\"", "a.b:c(1)[2]{3}\"4\""),
    ("return (a or b).c", "(a or b).c"), ("f(a).b", "f(a).b"), ("f(a.b", "a.b"), ("{1}", nil),
    ("1", nil), ("end", nil), ("'x'", nil), ("f 'x'", "f 'x'"), (".b", nil), ("a[", nil),
    ("x = ]", nil), ("a -- [\n.b", "a -- [\n.b"), ("-a", "a"), ("not a", "a"), ("", nil),
  ])
  func `a chain begins where its value does`(_ text: String, _ chain: String?) {
    let code = code(text)
    let start = code.chainStart(endingAt: code.tokens.count - 1)
    let found = start.map {
      String(decoding: Array(text.utf8)[code.tokens[$0].range.lowerBound...], as: UTF8.self)
    }
    #expect(found == chain)
  }

  @Test func `a chain is followed so far and no further`() {
    let most = LuaCode.mostSteps
    #expect(
      code("a" + String(repeating: ".a", count: most - 1)).chainStart(endingAt: 2 * most - 2) == 0)
    #expect(code("a" + String(repeating: ".a", count: most)).chainStart(endingAt: 2 * most) == nil)
  }

  @Test(arguments: [
    ("\"", "a\"b\\", "a\\\"b\\\\"), ("'", "a\"b", "a\"b"), ("'", "it's", "it\\'s"),
    ("\"", "a\nb\u{1}7", "a\\nb\\0017"), ("[[", "a\"b\\", "a\"b\\"), ("[[", "a]]b", nil),
    ("[=[", "a]]b", "a]]b"), ("\"", "Huế", "Huế"),
  ])
  func `a text is written as its marks want it`(_ mark: String, _ text: String, _ written: String?)
    throws
  {
    let bytes = Array(mark.utf8)
    let marks = StringMarks(LuaToken(.string, 0..<bytes.count, isOpen: true), in: bytes)
    let found = marks.written(text)
    #expect(found == written)
    guard let found else { return }
    try Stage.with { stage in
      #expect(stage.run("io.write(\(mark)\(found)\(marks.closing));").output == text)
    }
  }
}
