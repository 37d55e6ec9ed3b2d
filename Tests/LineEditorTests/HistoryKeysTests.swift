import LineEditor
import Testing

struct HistoryKeysTests {
  static let entries = ["print(1)", "papi = 1", "f(\n  x\n)", "print(2)"]

  static func last(_ bytes: String) -> String {
    let arrows: [Character: String] = ["↑": "\u{1B}[A", "↓": "\u{1B}[B", "←": "\u{1B}[D"]
    let sent = bytes.map { arrows[$0] ?? String($0) }.joined()
    return Played([typed(sent)], history: entries, roles: toyRoles()).last
  }

  /// Arrows stand for the keys.
  @Test(arguments: [
    ("↑", "> print(2)‸"), ("↑↑", "> f(\n>>   x\n>> )‸"), ("↑↑↑", "> papi = 1‸"),
    ("pr↑↑", "> print(1)‸"), ("pr↑↑↑", "> print(1)‸"), ("pr↑↓", "> pr‸int(2)"),
    ("pr↑↑↓", "> print(2)‸"), ("zz↑", "> zz‸"), ("↓", "> ‸"), ("↑↑←↑", "> f(\n>> ‸  x\n>> )"),
    ("↑\u{1F}", "> ‸"), ("↑0↓", "> print(2)0‸"),
  ])
  func `Up and Down walk the entries that begin with what was typed`(bytes: String, picture: String)
  {
    #expect(Self.last(bytes) == picture)
  }

  @Test(arguments: [
    ("p", "> p‸rint(2)"), ("pa", "> pa‸pi = 1"), ("pa\u{1B}[C", "> papi = 1‸"),
    ("pa\u{5}", "> papi = 1‸"), ("pa\u{1B}[F", "> papi = 1‸"),
    ("pa\u{1B}f", "> papi‸ = 1"), ("pa\u{1B}[D", "> p‸a"), ("f", "> f‸( …"),
    ("f\u{1B}[C", "> f(\n>>   x\n>> )‸"), ("x", "> x‸"),
  ])
  func `suggests an entry that Right or End takes`(bytes: String, picture: String) {
    #expect(Self.last(bytes) == picture)
  }

  @Test func `shows the suggestion grey and leaves it out of what runs`() {
    let played = Played([typed("pa"), typed("\r")], history: Self.entries)
    #expect(played.readings == [.text("pa")])
    #expect(played.terminal.screen.screen == ["> pa", ""])
    let before = Played([typed("pa")], history: Self.entries)
    #expect(before.last == "> pa‸pi = 1")
  }

  @Test(arguments: [
    ("\u{12}", "> ‸\nsearch:"), ("\u{12}pri", "> ‸print(2)\nsearch: pri"),
    ("\u{12}pri\u{12}", "> ‸print(1)\nsearch: pri"),
    ("\u{12}pri\u{12}\u{13}", "> ‸print(2)\nsearch: pri"), ("\u{12}zz", "> ‸\nno entry with: zz"),
    ("\u{12}priz\u{7F}", "> ‸print(2)\nsearch: pri"),
    ("x\u{12}pri\u{7}", "> x‸"), ("x\u{12}pri\u{3}", "> x‸"), ("\u{12}pa\u{5}", "> papi = 1‸"),
    ("\u{12}pa\t", "> ‸papi = 1"),
    ("\u{12}x\u{12}", "> f(\n>>   ‸x\n>> )\nno entry with: x"), ("x\u{12}\u{7F}", "> x‸\nsearch:"),
  ])
  func `Ctrl-R searches while one types`(bytes: String, picture: String) {
    #expect(Self.last(bytes) == picture)
  }

  @Test func `marks what the search found and runs it by Enter`() {
    let played = Played([typed("\u{12}api"), typed("\r")], history: Self.entries)
    #expect(played.last == "> p‸api = 1\nsearch: api")
    #expect(played.readings == [.text("papi = 1")])
    let shown = Played([typed("\u{12}api")], history: Self.entries)
    #expect(shown.editor.history.entries == Self.entries)
  }

  @Test func `remembers what was run`() {
    let played = Played([typed("one\r"), typed(" two\r"), typed("\u{1B}[A")], texts: 3)
    #expect(played.editor.history.entries == ["one"])
    #expect(played.last == "> one\n>  two\n> one‸")
  }
}
