import TerminalText
import LineEditor
import Testing

struct LayoutTests {
  /// Rows as texts, `‸` at the cursor, for a scene whose text has `|` at the cursor.
  static func picture(
    _ marked: String, columns: Int, rows: Int = 24, suggestion: String = "",
    below: [StyledText] = []
  ) -> [String] {
    var scene = Scene()
    let buffer = Buffer(marked: marked)
    (scene.prompt, scene.continuation) = ("> ", ">> ")
    (scene.text, scene.cursor) = (buffer.text, buffer.cursor)
    (scene.suggestion, scene.below) = (suggestion, below)
    var layout = Layout(size: TerminalSize(columns: columns, rows: rows))
    let frame = layout.frame(of: scene)
    return frame.rows.enumerated().map { number, row in
      guard number == frame.cursor.row else { return text(row[...]) }
      return text(row.prefix(frame.cursor.column)) + "‸" + text(row.dropFirst(frame.cursor.column))
    }
  }

  static func text(_ cells: ArraySlice<Cell>) -> String {
    cells.filter { $0.width > 0 }.map { String($0.character) }.joined()
  }

  @Test(arguments: [
    ("|", ["> ‸"]), ("abc|", ["> abc‸"]), ("abcdef|", ["> abcdef", "‸"]),
    ("abcde|f", ["> abcde‸f"]),
    ("abcdef|g", ["> abcdef", "‸g"]), ("abcdef\n|", ["> abcdef", ">> ‸"]),
    ("abcdef|\nx", ["> abcdef", "‸", ">> x"]),
    ("abcde越|", ["> abcde", "越‸"]), ("abcde|越", ["> abcde", "‸越"]), ("abcd越|", ["> abcd越", "‸"]),
    ("ế|ếếếếếế", ["> ế‸ếếếếế", "ế"]), ("e\u{302}\u{301}|bcdefg", ["> e\u{302}\u{301}‸bcdef", "g"]),
    ("a\u{1B}|", ["> a␛‸"]), ("\t|x", [">     ‸x"]), ("abc\t|", ["> abc   ", " ‸"]),
    ("a\n\n|b", ["> a", ">> ", ">> ‸b"]),
    ("👩\u{200D}🌾👩\u{200D}🌾👩\u{200D}🌾|", ["> 👩\u{200D}🌾👩\u{200D}🌾👩\u{200D}🌾", "‸"]),
  ])
  func `wraps at the right margin of eight columns`(marked: String, rows: [String]) {
    #expect(Self.picture(marked, columns: 8) == rows)
  }

  @Test(arguments: [
    ("int(1)", ["> pr‸int(1)"]), ("int(1234)", ["> pr‸int(12", "34)"]), ("\nend", ["> pr‸ …"]),
  ])
  func `shows the first line of a suggestion behind the text`(suggestion: String, rows: [String]) {
    #expect(Self.picture("pr|", columns: 10, suggestion: suggestion) == rows)
  }

  @Test func `shows the rows around the cursor of a text longer than the screen`() {
    let lines = (1...9).map(String.init)
    let marked = lines.joined(separator: "\n") + "|"
    #expect(Self.picture(marked, columns: 10, rows: 4) == [">> 6", ">> 7", ">> 8", ">> 9‸"])
    #expect(
      Self.picture("|" + lines.joined(separator: "\n"), columns: 10, rows: 2) == ["> ‸1", ">> 2"])
  }

  @Test func `gives what stands below half the screen at most`() {
    let below = (1...9).map { StyledText("menu \($0)") }
    let rows = Self.picture("a|", columns: 10, rows: 6, below: below)
    #expect(rows == ["> a‸", "menu 1", "menu 2", "…"])
  }

  @Test func `keeps its rows while the cursor moves among them`() {
    var layout = Layout(size: TerminalSize(columns: 10, rows: 3))
    var scene = Scene()
    scene.text = (1...9).map(String.init).joined(separator: "\n")
    let shown = [16, 14, 12, 10, 12, 14, 16].map { cursor in
      scene.cursor = cursor
      return Self.text(layout.frame(of: scene).rows[0][...])
    }
    #expect(shown == ["7", "7", "7", "6", "6", "6", "7"])
  }

  @Test(arguments: [1, 2, 3] as [Int])
  func `fits a terminal that is too small for anything`(columns: Int) {
    for rows in 0...2 {
      let picture = Self.picture("越南|a\n\tb", columns: columns, rows: rows, below: ["menu"])
      #expect(picture.joined().contains("‸"))
    }
  }

  @Test(arguments: [
    ("a bc def ghij", 5, ["a bc", "def", "ghij"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("a\n\nb", 5, ["a", "", "b"]),
    ("越南 x", 4, ["越南", "x"]), ("", 5, []), ("ab cd", 5, ["ab cd"]),
  ])
  func `breaks help at blanks`(text: String, columns: Int, lines: [String]) {
    #expect(StyledText(text).wrapped(to: columns).map(\.text) == lines)
  }

  @Test func `keeps styles where help is broken`() {
    let text = StyledText("ab ", Style(.red)) + StyledText("cd ef", Style(.blue))
    #expect(
      text.wrapped(to: 5) == [
        StyledText("ab ", Style(.red)) + StyledText("cd", Style(.blue)),
        StyledText("ef", Style(.blue)),
      ])
  }
}
