import Glibc
import Testing

/// Options, exit statuses and streams of the program.
@Suite struct CommandLineTests {
  @Test(arguments: [
    (["-e", "print(1 + 1)"], "", "2\n"), (["-e", "x = 1", "-e", "print(x)"], "", "1\n"),
    (["-e", "x = 7", "-i"], "x\nx = x + 1;\nx\n", "7\n8\n"),
    (["-"], "print(...)\nprint(arg[0])", "\nstdin\n"), (["-", "a", "b"], "print(...)", "a\tb\n"),
    ([], "1 + 1\nfor i = 1, 2 do\n  print(i)\nend\n'x'", "2\n1\n2\nx\n"), ([], "", ""),
    (["--vanilla", "-e", "print(#arg)"], "", "0\n"),
    (["--decimal-comma", "-e", "print(par.open('papi')[2023]:cor('5', '8.1'))"], "", cor),
  ])
  func `runs texts, standard input and statements of a pipe`(
    _ words: [String], _ input: String, _ output: String
  ) throws {
    #expect(try Run(words, input: input) == Run(status: 0, output: output, errors: ""))
  }

  private static let cor =
    "Spearman ρ = 0,436 [0,195; 0,627] · p = 0,0005 · n = 61 (2 of 63 missing)\n"

  @Test(arguments: [
    (["--format", "csv"], "rank,province\n1,Hà Nội\n"),
    (["--format", "json"], "[\n{\"rank\":1,\"province\":\"Hà Nội\"}\n]\n"),
    (
      ["--lang", "vi", "--format", "markdown"],
      "**PAPI 2023 · 8 Quản trị điện tử**\n\n| hạng | tỉnh, thành phố |"
    ),
    (["--format", "markdown"], "**PAPI 2023 · 8 E-Governance**\n\n| rank | province |"),
    ([], "PAPI 2023 · 8 E-Governance\n┌"),
  ])
  func `options of the display are understood before and after FILE`(
    _ options: [String], _ start: String
  ) throws {
    let code = "print(par.open('papi')[2023]:rank('8'):select{'rank', 'province'}:top(1), ...)"
    let before = try Run(options + ["-", "left"], input: code)
    let after = try Run(["-"] + options + ["left"], input: code)
    #expect(before == after && before.status == 0)
    #expect(before.output.hasPrefix(start.trimmed) && before.output.hasSuffix("\tleft\n"))
  }

  @Test(arguments: [
    (["-e", "os.exit(3)"], 3, ""), (["-e", "print('x') os.exit()"], 0, ""),
    (["-e", "error('no', 0)"], 1, "parsh: no\n"), (["-e", "error('no')"], 1, "parsh: -e:1: no\n"),
    (["-e", "local x = = 1"], 1, "parsh: -e:1: unexpected symbol near '='\n"),
    (["none.lua"], 1, "parsh: none.lua: no such file; look at the spelling and at the folder\n"),
    (["-e", "pcall(os.exit, 4) while true do end"], 4, ""),
  ])
  func `ends with the status that the text asks for`(
    _ words: [String], _ status: Int32, _ errors: String
  ) throws {
    let run = try Run(words)
    #expect(run.status == status && run.errors == errors)
  }

  @Test(arguments: [
    (["--nonsense"], "--nonsense"), (["--format", "xml", "-e", "print(1)"], "--format xml"),
    (["-e"], "-e"), (["--memory", "1", "-e", "1"], "--memory 1"),
    (["--memory", "much", "-e", "1"], "much"), (["--timeout", "-1", "-e", "1"], "timeout"),
    (["--timeout", "0", "-e", "1"], "--timeout 0"), (["--lang", "fr", "-e", "1"], "--lang fr"),
    (["-", "--format", "xml"], "--format xml"), (["-", "--lang"], "--lang"),
  ])
  func `wrong usage ends with 2 and says which option`(_ words: [String], _ named: String) throws {
    let run = try Run(words, input: "print(1)")
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.contains(named) && run.errors.contains("Usage: parsh"), "\(run.errors)")
  }

  @Test(arguments: ["print(1) error('no')\nprint(2)", "print(1)\nerror('no')\nprint(2)"])
  func `a failing statement ends a pipe`(_ input: String) throws {
    let run = try Run([], input: input)
    #expect(run.status == 1 && run.output == "1\n")
    #expect(run.errors == "parsh: stdin:1: no\n")
  }

  @Test func `a pipe that ends inside a statement says so`() throws {
    let run = try Run([], input: "print(1 +\n")
    #expect(run.status == 1 && run.output == "" && run.errors.contains("not finished"))
  }

  @Test func `--version and --help print to standard output`() throws {
    #expect(try Run(["--version"]) == Run(status: 0, output: "parsh 0.1\n", errors: ""))
    let help = try Run(["--help"])
    #expect(help.status == 0 && help.errors == "")
    for option in ["-e", "-i", "--format", "--lang", "--decimal-comma", "--memory", "--timeout"] {
      #expect(help.output.contains(option), "\(option)")
    }
  }

  @Test func `standard error is for errors, standard output for results`() throws {
    let run = try Run(["-e", "io.stderr:write('e\\n') io.stdout:write('o\\n') print('p')"])
    #expect(run == Run(status: 0, output: "o\np\n", errors: "e\n"))
  }
}

/// What stops a script that does not end by itself.
@Suite struct StoppingTests {
  private static let ready = "io.stderr:write('ready\\n') "

  @Test(arguments: [
    "while true do end", "while true do pcall(error) end",
    "while true do pcall(string.rep, 'x', -1) end",
    "coroutine.wrap(function() while true do end end)()",
    "repeat local x = ('x'):rep(99) until false",
    "string.find(('a'):rep(40), ('a*'):rep(20) .. 'b')",
    "local x = {} for i = 1, 63 do x[i] = i * 7 % 64 end "
      + "while true do stats.cor(x, x, {bootstrap = 1000000}) end",
  ])
  func `SIGINT ends a script with 130`(_ loop: String) throws {
    let run = try Run(["-e", StoppingTests.ready + loop], interruptedAt: "ready")
    #expect(run == Run(status: 130, output: "", errors: "ready\nparsh: interrupted\n"))
  }

  @Test(arguments: [
    "while true do end", "while true do pcall(function() while true do end end) end",
  ])
  func `--timeout ends a loop`(_ loop: String) throws {
    let run = try Run(["--timeout", "0.2", "-e", loop])
    #expect(run.status == 1)
    #expect(
      run.errors == "parsh: stopped after 0.2 s, the limit that --timeout set; give it more\n")
  }

  @Test func `--memory bounds what a script takes`() throws {
    let code = "local t = {} for i = 1, 1e9 do t[i] = ('x'):rep(1000) .. i end"
    let run = try Run(["--memory", "64", "-e", code])
    #expect(run.status == 1 && run.output == "")
    #expect(run.errors.hasPrefix("parsh: not enough memory: the limit is 64 MB"))
  }

  @Test func `a bootstrap that does not fit is refused before it is made`() throws {
    let code = "print(stats.cor({1, 2, 3, 4}, {2, 1, 4, 3}, {bootstrap = 1e12}))"
    let run = try Run(["-e", code])
    #expect(run.status == 1 && run.errors.contains("1000000"), "\(run.errors)")
  }
}

extension Run {
  /// A run as it should be.
  init(status: Int32, output: String, errors: String) {
    self.status = status
    self.output = output
    self.errors = errors
  }
}

extension String {
  /// Without a final line end.
  fileprivate var trimmed: Substring { hasSuffix("\n") ? dropLast() : self[...] }
}
