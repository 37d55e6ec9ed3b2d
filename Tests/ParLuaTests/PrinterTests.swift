import Testing

/// Plain values as the prompt shows them; results of this program are in the transcripts.
@Suite struct PrinterTests {
  private func printed(_ code: String) throws -> String {
    try Stage.with { String($0.run(code).output.dropLast()) }
  }

  @Test(arguments: [
    ("1", "1"), ("1.0", "1.0"), ("1e300", "1e+300"), ("1/0", "inf"), ("true", "true"),
    ("'a'", "a"), ("'Huế'", "Huế"), ("'a\\tb'", "a␉b"), ("'\\27[1m'", "␛[1m"), ("'\\0'", "␀"),
    ("'\\xff'", "\u{FFFD}"), ("''", ""), ("print", "function"),
    ("stats.mean", "function stats.mean(x); ?stats.mean explains it"),
  ])
  func `a value is shown as Lua writes it`(_ code: String, _ text: String) throws {
    #expect(try printed(code) == text)
  }

  @Test(arguments: [
    ("{}", "{}"), ("{1, 2, 3}", "{1, 2, 3}"), ("{'a', \"b\"}", "{\"a\", \"b\"}"),
    ("{b = 1, a = 2}", "{a = 2, b = 1}"), ("{1, 2, n = 2}", "{1, 2, n = 2}"),
    ("{[3] = 'c', [1] = 'a'}", "{\"a\", [3] = \"c\"}"), ("{['a b'] = 1}", "{[\"a b\"] = 1}"),
    ("{[1.5] = 1, [true] = 2}", "{[1.5] = 1, [true] = 2}"), ("{{1}, {2}}", "{{1}, {2}}"),
    ("{{{1}}}", "{{{…}}}"), ("{a = {b = {}}}", "{a = {b = {…}}}"), ("{print}", "{function}"),
    ("{'a\\nb'}", "{\"a␊b\"}"), ("{stats.missing}", "{missing}"),
    ("setmetatable({}, {__tostring = function() return 'own' end})", "own"),
    ("{setmetatable({}, {__tostring = function() return 'own' end})}", "{{…}}"),
  ])
  func `a table is shown with its keys in order`(_ code: String, _ text: String) throws {
    #expect(try printed(code) == text)
  }

  @Test(arguments: [
    ("e:rank('8'):top(1)", true), ("e:unit 'Hà Nội'", true), ("e:framework()", true),
    ("?e.rank", true), ("help()", false), ("doc(e, '8')", false), ("tostring(e:rank '8')", false),
    ("e:framework():node '8'", true), ("tostring(e:unit 'Hà Nội')", false),
  ])
  func `attributes stand on the screen as attributes, never in texts`(
    _ code: String, _ isSetOff: Bool
  ) throws {
    let shown = try Stage.with(["terminal", "color"]) { stage in
      _ = stage.run("e = par.open('papi')[2023]")
      return stage.run(code).output
    }
    #expect(shown.contains("\u{1B}[1m") == isSetOff)
    #expect(!shown.contains("␛"))
  }

  @Test func `a long table is cut and counted`() throws {
    let code = "(function(n) local t = {} for i = 1, n do t[i] = i end return t end)"
    let thirty = (1...30).map(String.init).joined(separator: ", ")
    #expect(try printed(code + "(30)") == "{\(thirty)}")
    #expect(try printed(code + "(31)") == "{\(thirty), … (31 entries)}")
    #expect(try printed(code + "(5000)") == "{\(thirty), … (over 1000 entries)}")
  }

  @Test func `a table that holds itself ends`() throws {
    let code = "(function() local t = {} t.t = t return t end)()"
    #expect(try printed(code) == "{t = {t = {…}}}")
  }

  @Test(arguments: ["error('no')", "return 5 .. {}", "while true do end"])
  func `a __tostring that fails is an error like any other`(_ body: String) throws {
    try Stage.with { stage in
      let limited = body.hasPrefix("while") ? "error('stopped')" : body
      let code = "setmetatable({}, {__tostring = function() \(limited) end})"
      guard case .failed = stage.run(code).outcome else {
        Issue.record("shown")
        return
      }
      #expect(stage.run("1").output == "1\n")
    }
  }
}
