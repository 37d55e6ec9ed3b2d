import TestSupport
import Testing

/// The prompt at a terminal that can do more than lines: keys go in, a picture of the screen is
/// looked at. `‸` is the cursor.
@Suite struct EditingTests {
  private static func started(
    _ words: [String] = [], width: UInt16 = 80, height: UInt16 = 24, state: String = "/nowhere",
    shell: String? = nil
  ) throws -> Terminal {
    let terminal = try Terminal(
      words, width: width, height: height, type: "xterm", environment: ["XDG_STATE_HOME": state],
      shell: shell)
    try terminal.show("> ‸")
    return terminal
  }

  @Test func `a statement of several lines is edited as one and runs when it is whole`() throws {
    let terminal = try EditingTests.started()
    terminal.type("for i = 1, 2 do\rprint(i * 1)\rend")
    try terminal.show(">> end‸")
    terminal.type("\u{1B}[A\u{1B}[F\u{1B}[D0")
    try terminal.show(">> print(i * 10‸)")
    terminal.type("\u{1B}[B\u{1B}[F\r")
    #expect(try terminal.show("> ‸").contains(">> end\n10\n20\n> ‸"))
  }

  @Test func `Backspace takes one Vietnamese letter, however it is composed`() throws {
    let terminal = try EditingTests.started()
    terminal.type("x = 'Huê\u{301}ế\u{7F}\u{7F}'")
    try terminal.show("> x = 'Hu'‸")
  }

  @Test func `pasted lines wait for Enter`() throws {
    let terminal = try EditingTests.started()
    terminal.type("\u{1B}[200~a = 6\nb = 7\n\u{1B}[201~print(a * b)")
    try terminal.show(">> print(a * b)‸")
    terminal.type("\r")
    try terminal.show("\n42\n> ‸")
  }

  @Test func `the line survives Ctrl-Z and another size`() throws {
    let terminal = try EditingTests.started(shell: "\"$0\" \"$@\"; echo stopped; fg")
    terminal.type("print('kept')")
    try terminal.show("> print('kept')‸")
    terminal.type("\u{1A}")
    try terminal.show("stopped\n")
    try terminal.show("> print('kept')‸")
    try terminal.resize(width: 10, height: 12)
    try terminal.show("> print('k\nept')‸")
    terminal.type("\r")
    try terminal.show("\nkept\n> ‸")
  }

  @Test func `Ctrl-C leaves the line, stops what runs, and Ctrl-D leaves`() throws {
    let terminal = try EditingTests.started()
    terminal.type("half a li\u{3}")
    try terminal.show("> half a li^C\n> ‸")
    terminal.type("print('on') while true do end\r")
    try terminal.show("\non\n")
    terminal.type("\u{3}")
    try terminal.show("interrupted\n> ‸")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
  }

  @Test func `what was typed is suggested, found and kept for the next session`() throws {
    let folder = TemporaryFolder()
    let first = try EditingTests.started(state: folder.path)
    first.type("lon = 'Lạng Sơn'\r")
    try first.show("\n> ‸")
    first.type(" secret = 1\r")
    try first.show("secret = 1\n> ‸")
    first.type("\u{4}")
    #expect(try first.end() == 0)
    let second = try EditingTests.started(state: folder.path)
    second.type("lo")
    try second.show("> lo‸n = 'Lạng Sơn'")
    second.type("\u{1B}[C")
    try second.show("> lon = 'Lạng Sơn'‸")
    second.type("\u{3}\u{12}secret")
    try second.show("no entry with: secret")
    second.type("\u{7}\u{12}lạng")
    try second.show("search: lạng")
    second.type("\r")
    try second.show("> ‸")
  }

  @Test func `without colours the screen gets none`() throws {
    for words in [["--no-color"], []] {
      let terminal = try Terminal(
        words, type: "xterm", environment: ["NO_COLOR": words.isEmpty ? "1" : ""])
      try terminal.show("> ‸")
      terminal.type("x = 'text'\r")
      try terminal.show("\n> ‸")
      #expect(!terminal.screen.contains("\u{1B}[3"))
    }
  }

  @Test func `the terminal is given back when the program is killed`() throws {
    let terminal = try EditingTests.started()
    terminal.kill()
    #expect(try terminal.end() == 256 + 15)
    #expect(terminal.isCooked)
  }

  @Test func `long work says how far it is, and Ctrl-C stops it`() throws {
    let terminal = try EditingTests.started()
    terminal.type("x = {} for i = 1, 4000 do x[i] = (i * 37) % 4001 end\r")
    try terminal.show("4001 end\n> ‸")
    terminal.type("stats.cor(x, x, {bootstrap = 1000000})\r")
    try terminal.show(" %/s · ")
    try terminal.show("Ctrl-C stops")
    terminal.type("\u{3}")
    let screen = try terminal.show("interrupted\n> ‸")
    #expect(!screen.contains("Ctrl-C stops"))
  }

  @Test func `Tab finds data, methods and provinces, and F1 shows the signature`() throws {
    let terminal = try EditingTests.started()
    terminal.type("e = par.open \"pap\t")
    try terminal.show("> e = par.open \"papi\"‸")
    terminal.type("[2023]\r")
    try terminal.show("\n> ‸")
    terminal.type("e:ra\t")
    try terminal.show("> e:rank")
    terminal.type("(\u{1B}OP")
    try terminal.show("Edition:rank(")
    terminal.type("\u{3}e:score \"5\"[\"thua t\t")
    try terminal.show("> e:score \"5\"[\"Thừa Thiên Huế")
  }

  @Test func `what is typed is coloured`() throws {
    let terminal = try EditingTests.started()
    terminal.type("local x = par.open 'a' -- b")
    try terminal.show("-- b‸")
    #expect(terminal.picture.text(in: "0;35") == ["local"])
    #expect(terminal.picture.text(in: "0;34") == ["paropen"])
    #expect(terminal.picture.text(in: "0;32") == ["'a'"])
    #expect(terminal.picture.text(in: "0;90") == ["-- b"])
  }
}
