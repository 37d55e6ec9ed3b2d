import Glibc
import Testing

/// Long results at a terminal go through the pager that the environment names.
@Suite struct PagerTests {
  private static func started(_ pager: String) throws -> Terminal {
    let terminal = try Terminal(
      ["--vanilla"], width: 100, height: 20, environment: ["PAGER": pager])
    try terminal.wait(for: "> ")
    terminal.type("r = par.open('papi')[2023]:rank('8')\n")
    try terminal.wait(for: "\n> ")
    terminal.type("r\n")
    try terminal.wait(for: "\n> ")
    return terminal
  }

  /// `last()` with a pager: what comes to the screen up to the next prompt.
  private static func last(_ pager: String, _ code: String = "last()") throws -> String {
    let terminal = try started(pager)
    terminal.type(code + "\n")
    return try terminal.wait(for: "\n> ")
  }

  @Test(arguments: [
    ("head -n 2", 3), ("  head   -n 2 ", 3), ("head -n 2 | tail -n 1", 2), ("sed -n '1,2p'", 3),
  ])
  func `the pager gets the whole`(_ pager: String, _ lines: Int) throws {
    let shown = try Self.last(pager)
    #expect(shown.split(separator: "\n").count == lines + 1)
    #expect(!shown.contains("⋮"))
  }

  @Test(arguments: ["no-such-pager-anywhere", "no-such-pager-anywhere | cat; exit 127", "/"])
  func `where there is no pager the whole is printed`(_ pager: String) throws {
    #expect(try Self.last(pager).split(separator: "\n").count > 61)
  }

  @Test func `the pager may be given another form`() throws {
    #expect(try Self.last("head -n 1", "last 'csv'").contains("\nrank,province,score"))
  }

  @Test func `a help page goes through the pager as results do`() throws {
    let terminal = try Self.started("echo paged")
    for question in ["?e.rank", "help 'Edition:rank'"] {
      terminal.type(question + "\n")
      #expect(try terminal.wait(for: "\n> ").contains("paged"), "\(question)")
    }
  }

  @Test func `at a dumb terminal nothing waits where no pager is named`() throws {
    let terminal = try Terminal(["--vanilla"], width: 60, height: 8)
    try terminal.wait(for: "> ")
    terminal.type("help 'Edition:rank'\n")
    try terminal.wait(for: "Edition:unit")
  }

  @Test func `what fits on the screen is printed`() throws {
    let terminal = try Self.started("echo paged")
    terminal.type("r:top(3)\n")
    try terminal.wait(for: "\n> ")
    terminal.type("last()\n")
    #expect(try terminal.wait(for: "\n> ").contains("Thái Nguyên"))
  }

  @Test func `a script prints`() throws {
    let code = "show(par.open('papi')[2023]:rank('8')) last()"
    let terminal = try Terminal(
      ["--vanilla", "-e", code], width: 100, height: 20, environment: ["PAGER": "echo paged"])
    #expect(try terminal.end() == 0)
    #expect(!terminal.screen.contains("paged"))
    #expect(terminal.screen.contains("Trà Vinh"))
  }

  @Test func `Ctrl-C in the pager leaves the shell as it was`() throws {
    let terminal = try Self.started("cat - /dev/tty")
    terminal.type("last()\n")
    try terminal.wait(for: "Bình Dương, Quảng Ninh")
    terminal.type("\u{3}")
    #expect(try !terminal.wait(for: "\n> ", seconds: 10).contains("interrupted"))
    terminal.type("6 * 7\n")
    #expect(try terminal.wait(for: "\n> ") == "6 * 7\n42\n> ")
    terminal.type("print('on'); while true do end\n")
    try terminal.wait(for: "\non\n")
    terminal.type("\u{3}")
    #expect(try terminal.wait(for: "\n> ").contains("interrupted"))
  }

  @Test func `the terminal is as it was when the pager ends`() throws {
    let terminal = try Self.started("sh -c 'stty -echo raw </dev/tty'")
    terminal.type("last()\n")
    try terminal.wait(for: "\n> ")
    terminal.type("1 + 1\n")
    #expect(try terminal.wait(for: "\n> ") == "1 + 1\n2\n> ")
  }
}

/// Bars and sparklines are for who watches.
@Suite struct DrawingsTests {
  private static let code =
    "show(par.open('papi')[2023]:rank('8'):top(2)) show(par.open('papi'):trend('5'):top(2))"

  @Test func `a terminal shows bars and sparklines`() throws {
    let terminal = try Terminal(["--vanilla", "-e", Self.code], width: 120)
    #expect(try terminal.end() == 0)
    #expect(terminal.screen.contains("Hà Nội   │ 3.9728 ███▎"))
    #expect(terminal.screen.contains("│ trend          │"))
  }

  @Test(arguments: [[], ["--format", "markdown"], ["--format", "csv"], ["--format", "json"]])
  func `a pipe shows neither`(_ words: [String]) throws {
    let run = try Run(["--vanilla"] + words + ["-e", Self.code])
    #expect(run.status == 0)
    #expect(!run.output.contains("█") && !run.output.contains("trend"))
  }

  @Test(arguments: [
    ("xterm", [:], true), ("dumb", [:], false), ("xterm", ["NO_COLOR": "1"], false),
  ])
  func `headings are bold where the terminal can and nobody objects`(
    _ kind: String, _ environment: [String: String], _ isBold: Bool
  ) throws {
    let terminal = try Terminal(
      ["--vanilla", "-e", Self.code], type: kind, environment: environment)
    #expect(try terminal.end() == 0)
    #expect(terminal.screen.contains("\u{1B}[1m") == isBold)
  }
}
