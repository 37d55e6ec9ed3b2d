import Testing

/// The prompt as somebody at a terminal meets it.
@Suite struct PromptTests {
  private static func started() throws -> Terminal {
    let terminal = try Terminal()
    try terminal.wait(for: "> ")
    return terminal
  }

  @Test func `greets, answers, and leaves at Ctrl-D`() throws {
    let terminal = try Terminal()
    let banner = try terminal.wait(for: "> ")
    #expect(
      banner.hasPrefix("parsh 0.1 · Lua 5.4 · 9 indices, 2005–2024 · help() · Ctrl-D leaves\n"))
    terminal.type("1 + 1\n")
    #expect(try terminal.wait(for: "\n> ") == "1 + 1\n2\n> ")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
  }

  @Test func `asks for more while a statement is unfinished`() throws {
    let terminal = try PromptTests.started()
    terminal.type("for i = 1, 2 do\n")
    try terminal.wait(for: "\n>> ")
    terminal.type("print(i * 10)\n")
    try terminal.wait(for: "\n>> ")
    terminal.type("end\n")
    #expect(try terminal.wait(for: "\n> ") == "end\n10\n20\n> ")
  }

  @Test(arguments: ["half a li", "for i = 1, 2 do\n"])
  func `Ctrl-C forgets what was typed`(_ keys: String) throws {
    let terminal = try PromptTests.started()
    terminal.type(keys)
    try terminal.wait(for: keys.hasSuffix("\n") ? "\n>> " : keys)
    try terminal.waitUntilIdle()
    terminal.type("\u{3}")
    try terminal.wait(for: "\n> ")
    terminal.type("'still here'\n")
    #expect(try terminal.wait(for: "\n> ") == "'still here'\nstill here\n> ")
  }

  @Test(arguments: [
    "while true do end", "while true do pcall(function() while true do end end) end",
    "coroutine.wrap(function() while true do pcall(error) end end)()",
  ])
  func `Ctrl-C stops a loop and the prompt lives on`(_ loop: String) throws {
    let terminal = try PromptTests.started()
    terminal.type("x = 5\n")
    try terminal.wait(for: "\n> ")
    terminal.type("print('on'); \(loop)\n")
    try terminal.wait(for: "\non\n")
    terminal.type("\u{3}")
    #expect(try terminal.wait(for: "\n> ").contains("interrupted"))
    terminal.type("x\n")
    #expect(try terminal.wait(for: "\n> ") == "x\n5\n> ")
  }

  @Test func `an error is shown and the prompt lives on`() throws {
    let terminal = try PromptTests.started()
    terminal.type("par.open('papi')[1999]\n")
    #expect(try terminal.wait(for: "\n> ").contains("years are 2011 … 2024"))
    terminal.type("os.exit(3)\n")
    #expect(try terminal.end() == 3)
  }

  @Test func `tables fit the width and the height of the terminal`() throws {
    let terminal = try Terminal(width: 60, height: 20, environment: ["PAGER": "cat"])
    try terminal.wait(for: "> ")
    terminal.type("par.open('papi')[2023]:rank('8')\n")
    let shown = try terminal.wait(for: "\n> ").split(separator: "\n").dropFirst().dropLast()
    #expect(shown.allSatisfy { $0.count <= 60 } && shown.count <= 20)
    #expect(shown.contains { $0.contains("of 61 rows") && $0.contains("last() shows all") })
    terminal.type("last()\n")
    let whole = try terminal.wait(for: "\n> ")
    #expect(whole.split(separator: "\n").count > 61)
  }

  @Test func `a script followed by -i opens the prompt`() throws {
    let terminal = try Terminal(["-i", "-e", "x = 42"])
    try terminal.wait(for: "> ")
    terminal.type("x\n")
    #expect(try terminal.wait(for: "\n> ") == "x\n42\n> ")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
  }
}
