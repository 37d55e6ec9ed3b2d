import TestSupport
import LineEditor
import Testing

struct EditorTests {
  @Test(arguments: [
    ("print(1)\r", "print(1)"), ("ab\u{7F}c\r", "ac"), ("Hue\u{302}\u{301}\u{7F}\r", "Hu"),
    ("for (\rx\r)\r", "for (\nx\n)"), ("  if (\rx)\r", "  if (\n  x)"), ("a\u{1B}\rb\r", "a\nb"),
    ("ab\u{1B}[D\u{1B}[Dx\r", "xab"), ("\u{1B}[200~a(\r\nb)\r\n\u{1B}[201~\r", "a(\nb)\n"),
    ("one two\u{17}\u{17}\u{19}\r", "one two"), ("\r", ""), ("a(\r)\u{1B}[A\u{1B}[Fb\r", "a(b\n)"),
  ])
  func `makes a text of keys`(bytes: String, text: String) {
    let played = Played([typed(bytes)], roles: toyRoles())
    #expect(played.readings == [.text(text)])
    #expect(played.terminal.screen.unknown.isEmpty)
  }

  @Test func `does not run a paste before Enter`() {
    let played = Played([typed("\u{1B}[200~a\rb\r\u{1B}[201~"), typed("\r")])
    #expect(played.last == "> a\n>> b\n>> ‸")
    #expect(played.readings == [.text("a\nb\n")])
  }

  @Test func `runs nothing of the next text before it is asked for`() {
    let played = Played([typed("one\rtwo\rthr"), typed("ee\r")], texts: 3)
    #expect(played.readings == [.text("one"), .text("two"), .text("three")])
    #expect(played.terminal.screen.screen == ["> one", "> two", "> three", ""])
  }

  @Test func `Ctrl-C leaves the text, Ctrl-D an empty one, and both leave the screen in order`() {
    let played = Played(
      [typed("a(\rbc\u{1B}[A"), typed("\u{3}"), typed("x\u{1}\u{4}"), typed("\u{4}")],
      roles: toyRoles(), texts: 2)
    #expect(played.readings == [.interrupted, .end])
    #expect(played.terminal.screen.screen == ["> a(", ">> bc^C", ">", ""])
    #expect(!played.terminal.screen.isPasteBracketed)
    #expect(played.terminal.calls == ["enter", "leave", "enter", "leave"])
  }

  @Test func `ends when nobody is there any more`() {
    #expect(Played([typed("abc")]).readings == [.end])
  }

  @Test func `Ctrl-L clears the screen and keeps the text`() {
    let played = Played([typed("one\r"), typed("two\u{C}")], texts: 2)
    #expect(played.last == "> two‸")
  }

  @Test func `Ctrl-Z gives the terminal back, and comes back with the text`() {
    let played = Played([typed("ab\u{1B}[D"), typed("\u{1A}"), typed("\r")])
    #expect(played.terminal.calls == ["enter", "leave", "suspend", "enter", "leave"])
    #expect(played.last == "> ab\n[stopped]\n> a‸b")
    #expect(played.readings == [.text("ab")])
  }

  @Test func `draws anew after it was stopped from outside`() {
    let played = Played([typed("ab"), .continued])
    #expect(played.last == "> ab‸")
    #expect(played.terminal.calls == ["enter", "enter", "leave"])
  }

  @Test func `lays out anew when the terminal gets another size`() {
    let sizes = [
      TerminalSize(columns: 12, rows: 6), TerminalSize(columns: 6, rows: 6),
      TerminalSize(columns: 20, rows: 6),
    ]
    let played = Played([typed("abcdef\u{1B}[D"), .resized, .resized], sizes: sizes)
    #expect(played.terminal.pictures.suffix(3) == ["> abcde‸f", "> abcd\ne‸f", "> abcde‸f"])
  }

  @Test func `shows what is written in colours of the palette`() {
    let played = Played([typed("(1)")], roles: toyRoles())
    #expect(played.terminal.screen.text(in: "0;33") == ["()"])
    #expect(played.terminal.screen.text(in: "0;36") == ["1"])
  }

  @Test func `sends no colour when told so, and keeps a suggestion apart`() {
    let played = Played([typed("(1")], history: ["(123)"], roles: toyRoles(), colours: false)
    #expect(played.last == "> (1‸23)")
    #expect(played.terminal.screen.text(in: "0;2") == ["23)"])
    #expect(played.terminal.screen.text(in: "0;36") == [])
  }

  @Test func `draws a suggestion faint where there are no colours`() {
    let terminal = ScriptedTerminal([typed("a")])
    #expect(Style.suggestion.sequence(colours: false) == "\u{1B}[0;2m")
    #expect(Style.suggestion.sequence(colours: true) == "\u{1B}[0;90m")
    #expect(Style(.red, .bold).sequence(colours: false) == "\u{1B}[0;1m")
    #expect(Style(.brightCyan).sequence(colours: true) == "\u{1B}[0;96m")
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func `sends few bytes for a letter`() {
    let played = Played([typed("a"), typed("b"), typed("(")], roles: toyRoles())
    #expect(played.terminal.counts[2] == 1)
    // A style, the letter and the style back where nothing follows.
    #expect(played.terminal.counts[3] <= 10)
  }

  @Test func `asks for colours only when the text changes`() {
    var asked: [String] = []
    var roles = Roles()
    roles.highlight = {
      asked.append($0)
      return []
    }
    _ = Played([typed("a"), typed("\u{1B}[D"), typed("\u{1B}[C"), typed("b")], roles: roles)
    #expect(asked == ["a", "ab"])
  }

  /// Keys that do something, and text.
  private static func randomBytes(using generator: inout Generator) -> [UInt8] {
    let sequences = [
      "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[Z", "\u{1B}\r", "\u{1B}", "\u{1B}[6~",
    ]
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return Array((sequences.randomElement(using: &generator) ?? "").utf8)
    case 1: return [UInt8.random(in: 0..<32, using: &generator)]
    case 2: return [0x09]
    case 3: return [UInt8.random(in: 0...255, using: &generator)]
    default: return Array(randomText(3, using: &generator).utf8)
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `nothing that is typed or answered stops it`(seed: UInt64) {
    var generator = Generator(seed: seed)
    var sizes = [TerminalSize(columns: 20, rows: 8)]
    let events = (0..<600).map { _ -> TerminalEvent in
      switch Int.random(in: 0..<30, using: &generator) {
      case 0:
        let columns = Int.random(in: 1...30, using: &generator)
        sizes.append(TerminalSize(columns: columns, rows: Int.random(in: 1...9, using: &generator)))
        return .resized
      case 1...4: return .timeout
      default: return .bytes(Self.randomBytes(using: &generator))
      }
    }
    var answers = Generator(seed: seed)
    var roles = Roles()
    roles.isComplete = { _ in Bool.random(using: &answers) }
    roles.highlight = { _ in RendererTests.randomSpans(50, using: &answers) }
    roles.complete = { _, cursor in
      let start = Int.random(in: -3...cursor, using: &answers)
      let words = (0..<Int.random(in: 0..<12, using: &answers)).map { _ in
        randomText(2, using: &answers)
      }
      let end = cursor + Int.random(in: 0..<5, using: &answers)
      return Completion(range: start..<end, candidates: words.map { Candidate($0, summary: $0) })
    }
    roles.help = { text, _ in StyledText(text, Style(.red)) }
    let entries = (0..<20).map { _ in randomText(10, using: &generator) }
    let played = Played(events, history: entries, roles: roles, sizes: sizes, texts: 200)
    #expect(played.readings.count == 200)
    #expect(played.terminal.screen.unknown.isEmpty, "seed \(seed)")
  }
}
