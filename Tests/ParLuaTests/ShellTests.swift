import LuaRuntime
import ParLua
import Testing

@Suite struct ShellTests {
  /// What becomes of a text, in a word.
  private func outcome(_ outcome: Shell.Outcome) -> String {
    switch outcome {
    case .more: "more"
    case .done: "done"
    case .failed(let error): error.cause == nil ? "\(error.kind)" : "call"
    }
  }

  @Test(arguments: [
    ("", "done"), ("  ", "done"), (";", "done"), ("1", "done"), ("x = 1", "done"),
    ("for i = 1, 2 do", "more"), ("print(", "more"), ("x = {", "more"), ("[[a", "more"),
    ("1 +", "more"), ("function f()", "more"), ("--[[ a", "more"), ("x =", "more"),
    ("if x then return", "more"), ("'open", "syntax(incomplete: false)"),
    ("x = = 1", "syntax(incomplete: false)"), ("end", "syntax(incomplete: false)"),
    ("error('no <eof>')", "runtime"), ("nothing()", "runtime"), ("os.exit(3)", "exit(3)"),
    ("par.open('nowhere')", "call"), ("?", "done"), ("?nowhere", "call"),
    ("-- only a word", "done"),
  ])
  func `a text is whole, unfinished or fails`(_ text: String, _ expected: String) throws {
    try Stage.with { #expect(outcome($0.run(text).outcome) == expected) }
  }

  @Test(arguments: [
    ("1 + 1", "2\n"), ("1, 'a', nil", "1\ta\tnil\n"), ("nil", ""), ("1;", ""), ("print(1);", "1\n"),
    ("x = 5", ""), ("'a\\nb'", "a\nb\n"), ("= 5", ""),
  ])
  func `an expression shows its values`(_ text: String, _ shown: String) throws {
    try Stage.with { #expect($0.run(text).output == shown) }
  }

  @Test(arguments: [("6 * 7", "42\n"), ("6 * 7;", "42\n"), ("'a', 'b'", "a\n"), ("x = 1", "")])
  func `the last value has a name`(_ text: String, _ shown: String) throws {
    try Stage.with { stage in
      _ = stage.run(text)
      #expect(stage.run("_").output == shown)
    }
  }

  @Test func `what fails runs once, and leaves what it printed`() throws {
    try Stage.with { stage in
      _ = stage.run("n = 0")
      _ = stage.run("function tick() n = n + 1 print('ticked') error('once') end")
      #expect(stage.run("tick()").output == "ticked\n")
      #expect(stage.run("n").output == "1\n")
    }
  }

  @Test(arguments: ["exit()", "quit()", "q()", "bye()"])
  func `who calls another shell's way out is told this one's`(_ text: String) throws {
    try Stage.with { stage in
      guard case .failed(let error) = stage.run(text).outcome else {
        Issue.record("\(text) did not fail")
        return
      }
      #expect(error.message.contains("write os.exit(), or press Ctrl-D"))
    }
  }

  @Test func `a failure leaves the shell as it was`() throws {
    try Stage.with { stage in
      _ = stage.run("kept = 1")
      for text in ["error()", "x = = 1", "par.open(1)", "string.rep('x', 1e10)", "'open"] {
        _ = stage.run(text)
      }
      #expect(stage.run("kept + 1").output == "2\n")
    }
  }

  @Test func `a script may begin with the name of its program`() throws {
    try Stage.with { stage in
      try stage.shell.run(
        "#!/usr/bin/env parsh\nx = #arg .. arg[1] .. ...", name: "@a", arguments: ["b"])
      #expect(stage.run("x").output == "1bb\n")
      #expect(stage.run("arg[0]").output == "a\n")
    }
  }

  @Test func `an error of a script says its line`() throws {
    try Stage.with { stage in
      let error = #expect(throws: LuaError.self) {
        try stage.shell.run("\n\npar.open('nowhere')", name: "@own.lua")
      }
      #expect(
        error?.message.hasPrefix("own.lua:3: bad argument #1 'dataset' to 'par.open'") == true)
    }
  }

  @Test func `a result is cut to a screen that grows`() throws {
    try Stage.with(["width=40", "height=10"]) { stage in
      _ = stage.run("e = par.open('papi')[2023]")
      let small = stage.run("e:rank()").output.split(separator: "\n")
      stage.shell.resize(width: 120, height: 100)
      let large = stage.run("e:rank()").output.split(separator: "\n")
      #expect(small.count < large.count && large.count > 61)
      #expect(small.allSatisfy { $0.count <= 40 })
    }
  }

  @Test func `the banner counts indices and years`() throws {
    try Stage.with { stage in
      let banner = stage.shell.banner(version: "9")
      #expect(banner == "parsh 9 · Lua 5.4 · 9 indices, 2005–2024 · help() · Ctrl-D leaves")
      #expect(
        stage.shell.datasets
          == [
            "dti", "egov", "papi", "par-ministries", "par-provinces", "par-teaching",
            "par-teaching-local", "pci", "sipas",
          ])
    }
  }

  @Test func `a shell without datasets starts and says so`() throws {
    let shell = try Shell(ShellOptions()) { _ in }
    #expect(shell.datasets == [])
    guard case .failed(let error) = shell.feed("par.open('papi')") else {
      Issue.record("opened")
      return
    }
    #expect(error.message.contains("no folder with a datapackage.json was found"))
  }

  @Test(arguments: [
    ("csv", "rank,unit\n1,Hà Nội\n"), ("json", "[\n{\"rank\":1,\"unit\":\"Hà Nội\"}\n]\n"),
    (
      "markdown",
      "**PAPI 2023 · 8**\n\n| rank | unit   |\n|-----:|:-------|\n|    1 | Hà Nội |\n\n2 of 63 missing\n"
    ),
  ])
  func `tables are printed in the format asked for`(_ format: String, _ text: String) throws {
    try Stage.with(["format=\(format)"]) { stage in
      let code = "par.open('papi')[2023]:score('8'):top(1):select{'rank', 'unit'}"
      #expect(stage.run(code).output == text)
    }
  }

  @Test func `errors do not steer the terminal`() throws {
    try Stage.with { stage in
      guard case .failed(let error) = stage.run("par.open('\\27[31m')").outcome else {
        Issue.record("opened")
        return
      }
      #expect(error.message.contains("\u{1B}"))
      #expect(!stage.shell.shown(error).contains("\u{1B}"))
    }
  }
}
