import TestSupport
import Testing

@testable import ParLua

@Suite struct LuaTokensTests {
  /// Each token as its kind's letter and its text; `!` marks an open one.
  private func shown(_ text: String) -> [String] {
    let lua = LuaTokens(text)
    return lua.tokens.map { "\($0.isOpen ? "!" : "")\($0.kind) \(lua.text($0))" }
  }

  @Test(
    arguments: [
      ("", []), (" \t\r\n", []),
      (
        "local x<close> = 1",
        [
          "keyword local", "name x", "symbol <", "name close", "symbol >", "symbol =", "number 1",
        ]
      ),
      (
        "e:rank(\"8\")",
        ["name e", "symbol :", "name rank", "bracket (", "string \"8\"", "bracket )"]
      ),
      (
        "a//b>>c<<d~=e==f<=g>=h::i",
        [
          "name a", "symbol //", "name b", "symbol >>", "name c", "symbol <<", "name d",
          "symbol ~=",
          "name e", "symbol ==", "name f", "symbol <=", "name g", "symbol >=", "name h",
          "symbol ::",
          "name i",
        ]
      ),
      ("a..b...~c", ["name a", "symbol ..", "name b", "symbol ...", "symbol ~", "name c"]),
      (
        "0x1p-4 3e+2 .5 1..2 0xe+1 3f-1",
        [
          "number 0x1p-4", "number 3e+2", "number .5", "number 1..2", "number 0xe", "symbol +",
          "number 1", "number 3f", "symbol -", "number 1",
        ]
      ),
      ("'a\\'b' 'c", ["string 'a\\'b'", "!string 'c"]),
      ("'a\nb'", ["!string 'a", "name b", "!string '"]),
      ("'a\\\nb' 'c\\z  \n d'", ["string 'a\\\nb'", "string 'c\\z  \n d'"]),
      ("'a\\\r\nb' '\\", ["string 'a\\\r\nb'", "!string '\\"]),
      ("[[a]b]] [==[c]]d]==] [=[e]]", ["string [[a]b]]", "string [==[c]]d]==]", "!string [=[e]]"]),
      ("[=a", ["bracket [", "symbol =", "name a"]),
      (
        "x -- y\nz --[[a\nb]] c --[==[ d",
        [
          "name x", "!comment -- y", "name z", "comment --[[a\nb]]", "name c", "!comment --[==[ d",
        ]
      ),
      ("--[=x]]", ["!comment --[=x]]"]),
      ("Đ = \"Huế\" \0 $", ["other Đ", "symbol =", "string \"Huế\"", "other \0", "other $"]),
      ("andy and_ and", ["name andy", "name and_", "keyword and"]),
      ("]]]=]", ["bracket ]", "bracket ]", "bracket ]", "symbol =", "bracket ]"]),
      ("[[]=]]", ["string [[]=]]"]), ("[=[]==]=]", ["string [=[]==]=]"]),
    ] as [(String, [String])])
  func `a text is made of tokens`(_ text: String, _ tokens: [String]) {
    #expect(shown(text) == tokens)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `any bytes have tokens in order that leave nothing but spaces`(_ seed: UInt64) {
    var random = Generator(seed: seed)
    let signs = Array("\"'[]=-\\\n\rz.:<>~/ 0xe+ađ;(){}\0\u{B}".utf8) + [0xFF, 0xC3]
    let bytes = (0..<400).map { _ in signs[Int.random(in: signs.indices, using: &random)] }
    let lua = LuaTokens(bytes: bytes)
    var place = 0
    for token in lua.tokens {
      #expect(token.range.lowerBound >= place && !token.range.isEmpty, "seed \(seed)")
      #expect(bytes[place..<token.range.lowerBound].allSatisfy { $0 == 32 || 9...13 ~= $0 })
      place = token.range.upperBound
    }
    #expect(bytes[place...].allSatisfy { $0 == 32 || 9...13 ~= $0 }, "seed \(seed)")
  }

  @Test(
    .timeLimit(.minutes(5)), arguments: ["[", "[=", "]", "--[==[", "'", "\\", "]=", "-", "."])
  func `a long text takes time in proportion`(_ piece: String) {
    // A quadratic scan would take many minutes.
    let long = String(repeating: piece, count: 400_000 / piece.utf8.count)
    #expect(LuaTokens("[==[" + long).tokens.count == 1)
    #expect(!LuaTokens(long).tokens.isEmpty)
  }

  @Test func `the keywords are those that Lua refuses as names`() throws {
    try Stage.with { stage in
      for word in LuaToken.keywords + ["andy", "global", "continue"] {
        let isKeyword = LuaToken.keywords.contains(word)
        if case .done = stage.run("\(word)_, \(word) = 1, 2").outcome {
          #expect(!isKeyword, "\(word)")
        } else {
          #expect(isKeyword, "\(word)")
        }
      }
    }
    #expect(LuaToken.keywords.count == 22)  // manual of Lua 5.4, 3.1
  }
}
