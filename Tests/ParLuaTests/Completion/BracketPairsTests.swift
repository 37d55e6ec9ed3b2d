import Testing

@testable import ParLua

@Suite struct BracketPairsTests {
  @Test(arguments: [
    ("", [], []), ("()", [], []), ("([{", [0, 1, 2], []), ("(]", [0], [0, 1]), (")", [], [0]),
    ("({)}", [0], [2]), ("'(' )", [], [1]), ("f(a[1], {", [1, 7], []),
    ("f(a[1], {2)", [1, 7], [7, 9]),
  ])
  func `brackets are open, paired or unmatched`(
    _ text: String, _ open: [Int], _ unmatched: [Int]
  ) {
    let lua = LuaTokens(text)
    let pairs = BracketPairs(lua.tokens, in: lua.bytes)
    #expect(pairs.open == open)
    #expect(pairs.unmatched == unmatched)
  }

  @Test func `a pair knows both its places`() {
    let lua = LuaTokens("f(a[1])")
    let pairs = BracketPairs(lua.tokens, in: lua.bytes)
    #expect(pairs.partners == [nil, 6, nil, 5, nil, 3, 1])
  }
}
