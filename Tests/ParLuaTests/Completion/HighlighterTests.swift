import Testing

@testable import ParLua

@Suite struct HighlighterTests {
  @Test(
    arguments: [
      ("", []), ("local x = 1 -- no", ["keyword local", "number 1", "comment -- no"]),
      ("print('a')", ["knownName print", "string 'a'"]),
      ("nothing(1)", ["number 1"]),
      ("par.open \"papi", ["knownName par", "knownName open", "string \"papi"]),
      ("par.opne", ["knownName par"]), ("stats.cor.x", ["knownName stats", "knownName cor"]),
      ("e:rank()", ["knownName e", "knownName rank"]), ("e:rnak()", ["knownName e"]),
      ("e.year", ["knownName e", "knownName year"]),
      ("papi[2023]:rank()", ["knownName papi", "number 2023", "knownName rank"]),
      ("papi[2023]:rnak()", ["knownName papi", "number 2023"]),
      ("{print = 1, e}", ["number 1", "knownName e"]),
      ("print = e", ["knownName print", "knownName e"]),
      ("(]", ["unmatchedBracket (", "unmatchedBracket ]"]), (")", ["unmatchedBracket )"]),
      ("f(", []),
      ("{(})", ["unmatchedBracket }"]), ("\"(\" -- )", ["string \"(\"", "comment -- )"]),
      ("x = 'Huế' .. e", ["string 'Huế'", "knownName e"]), ("a.b.c.print", []),
      ("if e then end", ["keyword if", "knownName e", "keyword then", "keyword end"]),
    ] as [(String, [String])])
  func `spans say what the bytes are`(_ text: String, _ spans: [String]) throws {
    try Stage.with { stage in
      _ = stage.run("papi = par.open 'papi'; e = papi[2023]")
      let bytes = Array(text.utf8)
      let shown = stage.shell.highlight(text).map {
        "\($0.kind) \(String(decoding: bytes[$0.range], as: UTF8.self))"
      }
      #expect(shown == spans)
    }
  }

  @Test func `a name is known once it stands for something`() throws {
    try Stage.with { stage in
      #expect(stage.shell.highlight("own").isEmpty)
      _ = stage.run("own = false")
      #expect(stage.shell.highlight("own").map(\.kind) == [.knownName])
    }
  }
}
