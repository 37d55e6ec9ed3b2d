import Foundation
import Testing

@testable import ParLua

/// What `save` writes.
@Suite struct SessionRecordTests {
  private static func saved(_ typed: [String], _ stage: Stage) -> String {
    for text in typed { _ = stage.run(text) }
    _ = stage.run("save 'kept.lua'")
    return String(stage.run("io.open('kept.lua'):read('a')").output.dropLast())
  }

  @Test(arguments: [
    ("1 + 1", "show(1 + 1)"), ("6 * 7;", "_ = 6 * 7"), ("x = 5", "x = 5"), ("x = 5;", "x = 5"),
    ("1, 2", "print(1, 2)"), ("print(1)", "print(1)"), ("(print)(1)", ";(print)(1)"),
    ("return 4", "show((function() return 4 end)())"), ("5 -- five", "show(5 -- five\n)"),
    ("  {1}  ", "show({1})"), ("_VERSION and nil", "do local _ = _VERSION and nil end"),
    ("(function() end)()", ";(function() end)()"), ("-- a word", "-- a word"),
    ("for i = 1, 2 do\n  print(i)\nend", "for i = 1, 2 do\n  print(i)\nend"),
  ])
  func `what succeeded becomes a statement`(_ typed: String, _ line: String) throws {
    try Stage.with { stage in
      #expect(Self.saved([typed], stage) == "-- A session of parsh as a script.\n\(line)\n")
    }
  }

  @Test(arguments: [
    ["error('no')"], ["x = = 1"], ["?stats.mean"], ["nothing_of_that_name"], ["last()"], ["log()"],
    ["for i = 1, 2 do"],
  ])
  func `what failed, asked or was about the session is left out`(_ typed: [String]) throws {
    try Stage.with { stage in
      #expect(
        Self.saved(typed + ["y = 1"], stage) == "-- A session of parsh as a script.\ny = 1\n")
    }
  }

  @Test func `values that are asked for by name are kept in the script too`() throws {
    try Stage.with { stage in
      #expect(
        Self.saved(["7;", "_ + 1"], stage) == """
          -- A session of parsh as a script.
          do local v1 = 7 if v1 ~= nil then _9, _8, _7, _6, _5, _4, _3, _2, _ = \
          _8, _7, _6, _5, _4, _3, _2, _, v1 _1 = _ end end
          show(_ + 1)

          """)
    }
  }

  @Test func `the script runs and shows what the session showed`() throws {
    let typed = [
      "papi = par.open 'papi'", "e = papi[2023]", "e:rank('8'):top(3)", "_[1].province", "10;",
      "_ + 1", "{1, 2, x = {3}}", "1, 'two'", "function twice(x) return 2 * x end", "twice(21)",
      "par = nil", "par.datasets()[1].dataset", "return twice(1)", "stats.mean", "nil", "who()",
      "for i = 1, 2 do print(i) end", "(twice)(4)", "1;", "2;", "3, 4", "nil, 5", "_1, _2, _3, _4",
      "_ == _1", "'a;' -- c;", "print(twice(3))",
    ]
    try Stage.with { stage in
      let shown = typed.map { stage.run($0).output }.joined()
      let script = Self.saved([], stage)
      try Stage.with { other in
        let heard = try other.heard { try other.shell.run(script, name: "@kept.lua") }
        #expect(heard == shown)
      }
    }
  }
}
