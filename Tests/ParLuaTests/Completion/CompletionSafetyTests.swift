import TestSupport
import LuaRuntime
import Testing

@testable import ParLua

/// What completion must never do.
@Suite struct CompletionSafetyTests {
  private static let traps = """
    called = 0
    local function record() called = called + 1 return "x" end
    trap = setmetatable({own = 1}, {__index = record, __pairs = record, __len = record,
      __call = record, __tostring = record, __name = "Trap", __concat = record, __eq = record})
    nested = {trap = trap, run = record}
    setmetatable(_G, {__index = record, __pairs = record})
    """

  private static let texts = [
    "tr|", "trap.|", "trap:|", "trap.other.|", "trap['|", "trap[trap].|", "trap().|", "nested.|",
    "nested.run().|", "nested.run(\"|", "nested.trap.own.|", "nothing.|", "nothing:x(|", "|",
    "x = |", "trap{|", "trap.own:|", "papi[trap].|", "papi[nested.run()]:|",
  ]

  @Test func `no function and no metamethod of the user's is called`() throws {
    try Stage.with { stage in
      _ = stage.run("papi = par.open 'papi'")
      _ = stage.run(Self.traps)
      for marked in Self.texts {
        let (text, cursor) = stage.parted(marked)
        _ = stage.shell.complete(text, at: cursor)
        _ = stage.shell.signature(text, at: cursor)
        _ = stage.shell.highlight(text)
        _ = stage.shell.isComplete(text)
        #expect(stage.run("called").output == "0\n", "\(marked)")
      }
      _ = stage.run("reached = trap.other")
      #expect(stage.run("called").output == "1\n")
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `any text has an answer, and the stack is as it was`(_ seed: UInt64) throws {
    var random = Generator(seed: seed)
    let pieces = [
      "e", "papi", "par", ".", ":", "open", "rank", "score", "(", ")", "[", "]", "{", "}", "\"",
      "'", "[[", "]]", "--", "\n", " ", ",", "=", "method", "2023", "5", "..", "::", "local",
      "function", "end", "for", "x", "đ", "Huế", "\\", "\0", "?", ";", "\u{301}", "papi[2023]",
      "e:cor(\"5\", ", "t:select{", "s[\"", "stats.cor(", "help ", "/", "./",
    ]
    try Stage.with { stage in
      _ = stage.run("papi = par.open 'papi'; e = papi[2023]; s = e:score(); t = e:rank()")
      let top = stage.shell.interpreter.stack.top
      for _ in 0..<40 {
        let count = Int.random(in: 0...40, using: &random)
        let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        let cursor = Int.random(in: -1...(text.utf8.count + 1), using: &random)
        let found = stage.shell.complete(text, at: cursor)
        #expect(found.range.lowerBound >= 0 && found.range.upperBound <= text.utf8.count)
        let bytes = Array(text.utf8)
        #expect(String(validating: bytes[found.range], as: UTF8.self) != nil, "seed \(seed)")
        _ = stage.shell.signature(text, at: cursor)
        var place = 0
        for span in stage.shell.highlight(text) {
          #expect(span.range.lowerBound >= place && span.range.upperBound <= bytes.count)
          place = span.range.upperBound
        }
        _ = stage.shell.isComplete(text)
        #expect(stage.shell.interpreter.stack.top == top, "seed \(seed): \(text)")
      }
      #expect(stage.run("1 + 1").output == "2\n")
    }
  }

  @Test(
    .timeLimit(.minutes(5)), arguments: ["e.", "(", "e[", "e:rank(", "{", "f\"x\"", "a,", "e\n"])
  func `a long text is answered`(_ piece: String) throws {
    try Stage.with { stage in
      _ = stage.run("e = par.open('papi')[2023]")
      let text = String(repeating: piece, count: 5000)
      _ = stage.shell.complete(text, at: text.utf8.count)
      _ = stage.shell.signature(text, at: text.utf8.count)
      _ = stage.shell.highlight(text)
    }
  }

  @Test func `a large table offers a bounded number of fields`() throws {
    try Stage.with { stage in
      _ = stage.run("big = {}; for i = 1, 200000 do big['k' .. i] = i end")
      #expect(stage.candidates("big.|").count == Completions.most)
    }
  }

  @Test func `an error that was found on the way leaves no trace`() throws {
    try Stage.with { stage in
      _ = stage.run("papi = par.open 'papi'")
      #expect(stage.candidates("papi[1900]:|").isEmpty)
      #expect(stage.candidates("papi['Huế']:|").isEmpty)
      guard case .failed(let error) = stage.run("x = = 1").outcome else {
        Issue.record("a syntax error must fail")
        return
      }
      #expect(error.traceback.isEmpty)
    }
  }
}
