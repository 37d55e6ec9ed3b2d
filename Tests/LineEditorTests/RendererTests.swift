import TestSupport
import LineEditor
import Testing

struct RendererTests {
  /// A terminal that shows scenes one after another.
  struct Shown {
    var layout: Layout
    var renderer = Renderer(colours: true)
    var screen: VirtualTerminal
    var frame = Frame()

    init(columns: Int, height: Int) {
      layout = Layout(size: TerminalSize(columns: columns, rows: height))
      screen = VirtualTerminal(columns: columns, height: height)
      screen.feed(Array("##\r\n".utf8))
    }

    /// - Returns: How many bytes it took.
    @discardableResult
    mutating func show(_ scene: Scene) -> Int {
      frame = layout.frame(of: scene)
      let bytes = renderer.update(to: frame)
      screen.feed(bytes)
      return bytes.count
    }

    mutating func resize(columns: Int) {
      screen.resize(columns: columns, height: screen.height)
      layout.size.columns = columns
      screen.feed(renderer.erase(columns: columns))
    }

    /// Whether the screen shows the frame, nothing below it, and all above as it was.
    var isRight: Bool {
      let first = screen.row - frame.cursor.row
      var wanted = frame.rows.map { row in
        let text = LayoutTests.text(row[...])
        return String(text.reversed().drop { $0 == " " }.reversed())
      }
      var seen = screen.lines(from: first)
      while wanted.last == "" { wanted.removeLast() }
      while seen.last == "" { seen.removeLast() }
      return wanted == seen && screen.column == frame.cursor.column && screen.unknown.isEmpty
        && screen.lines(from: 0)[first - 1] == "##"
    }
  }

  func check(
    _ shown: Shown, _ comment: Comment? = nil, at location: SourceLocation = #_sourceLocation
  ) {
    let isRight = shown.isRight
    #expect(isRight, comment, sourceLocation: location)
  }

  static func scene(_ marked: String, below: [StyledText] = []) -> Scene {
    let buffer = Buffer(marked: marked)
    var scene = Scene()
    (scene.prompt, scene.continuation) = (StyledText("> ", Style(.green)), ">> ")
    (scene.text, scene.cursor, scene.below) = (buffer.text, buffer.cursor, below)
    return scene
  }

  // Expected by hand: a letter is itself; going back is `ESC [ n G` (4 or 5 bytes), or a return.
  @Test(arguments: [
    ("abc|", "abcd|", 1), ("abc|", "abcế|", 3), ("abc|", "ab|c", 4), ("ab|c", "a|bc", 4),
    ("abc|", "abc|", 0),
    ("abc|", "ab|", 4 + 3), ("a|bc", "ax|bc", 3 + 4), ("a\nb|", "a|\nb", 4 + 4),
    ("ab = 1|\nx\ny", "ab = 12|\nx\ny", 1),
  ])
  func `sends only what changed`(before: String, after: String, bytes: Int) {
    var shown = Shown(columns: 40, height: 10)
    shown.show(Self.scene(before))
    let count = shown.show(Self.scene(after))
    #expect(count <= bytes)
    check(shown)
  }

  @Test func `sends nothing of two hundred lines but the letter that is typed`() {
    let line = "local x = papi[2023]:score(\"5\") -- điểm\n"
    var shown = Shown(columns: 80, height: 24)
    shown.show(Self.scene(String(repeating: line, count: 200) + "|"))
    #expect(shown.show(Self.scene(String(repeating: line, count: 200) + "a|")) == 1)
  }

  @Test func `closes a menu by one sequence`() {
    var shown = Shown(columns: 40, height: 10)
    shown.show(Self.scene("a|", below: ["one", "two"]))
    check(shown)
    // Down, return, erase, up, right.
    #expect(shown.show(Self.scene("a|")) <= 4 + 1 + 3 + 4 + 4)
    check(shown)
  }

  @Test func `writes a wide character whole when only its left half differs`() {
    var shown = Shown(columns: 40, height: 10)
    shown.show(Self.scene("越a|"))
    shown.show(Self.scene("南a|"))
    check(shown)
    shown.show(Self.scene("xya|"))
    shown.show(Self.scene("🙂a|"))
    check(shown)
  }

  @Test func `keeps the columns where a terminal draws joined emoji apart`() {
    var shown = Shown(columns: 40, height: 10)
    shown.screen.joins = false
    shown.show(Self.scene("👩\u{200D}🌾ab|"))
    #expect(shown.screen.column == 6)
    #expect(shown.screen.lines(from: 1)[0].hasSuffix("ab"))
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `whatever follows whatever, the screen shows it and what was above`(seed: UInt64) {
    var generator = Generator(seed: seed)
    let columns = [3, 5, 8, 20, 40].randomElement(using: &generator) ?? 8
    var shown = Shown(columns: columns, height: 12)
    var text = ""
    for step in 0..<150 {
      let buffer = Buffer(text, cursor: Int.random(in: 0...text.utf8.count, using: &generator))
      var scene = Scene()
      (scene.prompt, scene.continuation) = (StyledText("> ", Style(.green)), ">> ")
      (scene.text, scene.cursor) = (buffer.text, buffer.cursor)
      if buffer.isAtEnd { scene.suggestion = randomText(4, using: &generator) }
      scene.spans = Self.randomSpans(text.utf8.count, using: &generator)
      if Bool.random(using: &generator) { scene.below = ["menu 越", "two"] }
      shown.show(scene)
      check(shown, "seed \(seed), step \(step): \(text.debugDescription)")
      if step % 3 == 0 {
        text = randomText(Int.random(in: 0..<40, using: &generator), using: &generator)
      } else {
        text += randomText(2, using: &generator)
      }
    }
  }

  static func randomSpans(_ count: Int, using generator: inout Generator) -> [StyledSpan] {
    let cuts = (0..<4).map { _ in Int.random(in: 0...count, using: &generator) }.sorted()
    return [
      StyledSpan(cuts[0]..<cuts[1], Style(.red)),
      StyledSpan(cuts[2]..<cuts[3], Style(.blue, .bold)),
    ]
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `lays out anew when the width changes, and leaves what was above`(seed: UInt64) {
    var generator = Generator(seed: seed)
    var shown = Shown(columns: 20, height: 100)
    for step in 0..<60 {
      let text = randomText(Int.random(in: 0..<60, using: &generator), using: &generator)
      let buffer = Buffer(text, cursor: Int.random(in: 0...text.utf8.count, using: &generator))
      var scene = Scene()
      (scene.prompt, scene.text, scene.cursor) = ("> ", buffer.text, buffer.cursor)
      scene.below = ["a row below the text"]
      shown.show(scene)
      shown.resize(columns: Int.random(in: 4...30, using: &generator))
      shown.show(scene)
      check(shown, "seed \(seed), step \(step): \(text.debugDescription)")
    }
  }
}
