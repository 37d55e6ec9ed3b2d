import Testing

@testable import ParLua

@Suite struct SessionLogTests {
  @Test(arguments: [
    ("1", "```lua\n1\n```\n"), ("a\nb", "```lua\na\nb\n```\n"), ("``", "```lua\n``\n```\n"),
    ("x ``` y", "````lua\nx ``` y\n````\n"), ("`````", "``````lua\n`````\n``````\n"),
  ])
  func `the fence is longer than any in the text`(_ text: String, _ fenced: String) {
    #expect(SessionLog.fenced(text, "lua") == fenced)
  }

  @Test(arguments: [
    ("plain", "plain"), ("\u{1B}[1mbold\u{1B}[0m, faint \u{1B}[2mx\u{1B}[0m", "bold, faint x"),
    ("\u{1B}[1;31mred\u{1B}[m\nHuế", "red\nHuế"), ("\u{1B}[", ""), ("", ""),
  ])
  func `colours are for the terminal alone`(_ shown: String, _ kept: String) {
    #expect(SessionLog.withoutAttributes(shown) == kept)
  }
}
