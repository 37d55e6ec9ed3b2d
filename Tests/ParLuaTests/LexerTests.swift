import Testing

@testable import ParLua

@Suite struct LexerTests {
  @Test(arguments: [
    ("x = 1;", "x = 1", true), ("x = 1; ", "x = 1", true), ("x = 1", "x = 1", false),
    ("'a;'", "'a;'", false), ("\"a;\"", "\"a;\"", false), ("'a';", "'a'", true),
    ("x -- no;", "x -- no;", false), ("x; -- yes", "x", true), ("[[a;]]", "[[a;]]", false),
    ("[==[a]];]==];", "[==[a]];]==]", true), ("--[[ a ]] x;", "--[[ a ]] x", true),
    ("--[[ a; ]]", "--[[ a; ]]", false), ("'it\\'s;'", "'it\\'s;'", false), (";", "", true),
    ("", "", false),
    ("'open;", "'open;", false), ("a[1];", "a[1]", true), ("f\"x\";", "f\"x\"", true),
  ])
  func `a semicolon mutes where it ends the statement`(
    _ text: String, _ rest: String, _ isMuted: Bool
  ) {
    let found = Lexer.muted(text)
    #expect(found.text == rest)
    #expect(found.isMuted == isMuted)
  }

  @Test(arguments: [
    ("?e.rank", "e.rank"), ("  ? rank ", "rank"), ("?", ""), ("e.rank?", nil), ("x = '?'", nil),
    ("", nil),
  ])
  func `a line that begins with a question mark is a question`(_ text: String, _ name: String?) {
    #expect(Lexer.question(text) == name)
  }
}
