import Testing

@testable import ParLua

@Suite struct IsCompleteTests {
  @Test(arguments: [
    ("", true), (" ", true), ("x = 1", true), ("x = 1;", true), ("1 + 1", true), ("?e.rank", true),
    ("for i = 1, 2 do", false), ("print(", false), ("x = {", false), ("[[a", false), ("1 +", false),
    ("'open", true), ("end", true), ("x = = 1", true), ("-- only a word", true), ("--[[ a", false),
    ("function f()", false), ("f(1;", false), ("x =", false), ("x", true), ("?(", true),
    ("error('no')", true), ("os.exit(1)", true),
  ])
  func `a text that feed would ask more of is not complete`(_ text: String, _ isComplete: Bool)
    throws
  {
    try Stage.with { stage in
      #expect(stage.shell.isComplete(text) == isComplete)
      if text.contains("exit") { return }
      var asksForMore = false
      if case .more = stage.run(text).outcome { asksForMore = true }
      #expect(asksForMore == !isComplete)
    }
  }

  @Test func `it runs nothing`() throws {
    try Stage.with { stage in
      #expect(stage.shell.isComplete("ran = true"))
      #expect(stage.run("ran").output == "")
    }
  }
}
