import TestSupport
import LineEditor
import Testing

struct BufferTests {
  @Test(
    arguments: [
      ("a|bc", .left, "|abc"), ("a|bc", .right, "ab|c"), ("abc|", .right, "abc|"),
      ("|abc", .left, "|abc"), ("Huế|", .left, "Hu|ế"),
      ("Hue\u{302}\u{301}|", .left, "Hu|e\u{302}\u{301}"),
      ("越|南", .right, "越南|"), ("a👩\u{200D}🌾|b", .left, "a|👩\u{200D}🌾b"),
      ("|🇻🇳🇻🇳", .right, "🇻🇳|🇻🇳"), ("a\n|b", .left, "a|\nb"),
      ("one two|", .wordLeft, "one |two"), ("one |two", .wordLeft, "|one two"),
      ("e:score(\"5\"|)", .wordLeft, "e:score(\"|5\")"), ("|par.open", .wordRight, "par|.open"),
      ("par|.open", .wordRight, "par.open|"), ("Lạng| Sơn", .wordRight, "Lạng Sơn|"),
      ("a_b|", .wordLeft, "|a_b"), ("one\n two|", .lineStart, "one\n| two"),
      ("o|ne\ntwo", .lineEnd, "one|\ntwo"), ("one\ntw|o", .textStart, "|one\ntwo"),
      ("o|ne\ntwo", .textEnd, "one\ntwo|"), ("one\n|", .lineStart, "one\n|"), ("|", .wordLeft, "|"),
    ] as [(String, Motion, String)])
  func `moves by graphemes, words and lines`(before: String, motion: Motion, after: String) {
    var buffer = Buffer(marked: before)
    #expect(buffer.move(motion) == (before != after))
    #expect(buffer.marked == after)
  }

  @Test(
    arguments: [
      ("a|b", .left, "|b"), ("a|b", .right, "a|"), ("|a", .left, "|a"), ("Thừa|", .left, "Thừ|"),
      ("Hue\u{302}\u{301}|", .left, "Hu|"), ("Huế|", .left, "Hu|"), ("越南|", .left, "越|"),
      ("a👨\u{200D}👩\u{200D}👧|", .left, "a|"), ("👍🏽|", .left, "|"), ("|🇻🇳a", .right, "|a"),
      ("a\n|b", .left, "a|b"), ("a|\nb", .right, "a|b"), ("x = foo|", .wordLeft, "x = |"),
    ] as [(String, Motion, String)])
  func `removes one grapheme at a time`(before: String, motion: Motion, after: String) {
    var buffer = Buffer(marked: before)
    buffer.remove(motion)
    #expect(buffer.marked == after)
  }

  @Test(arguments: [
    ("a|b", "x", "ax|b"), ("e|", "\u{302}", "e\u{302}|"),
    ("e\u{302}|x", "\u{301}", "e\u{302}\u{301}|x"),
    ("👩|🌾", "\u{200D}", "👩\u{200D}🌾|"), ("🇻|a", "🇳", "🇻🇳|a"), ("|", "a\r\nb\rc", "a\nb\nc|"),
  ])
  func `inserts text and stands behind the grapheme it became`(
    before: String, text: String, after: String
  ) {
    var buffer = Buffer(marked: before)
    buffer.insert(text)
    #expect(buffer.marked == after)
  }

  @Test(
    arguments: [
      ("ab\ncd|ef", .up, "ab|\ncdef"), ("a|b\ncd", .down, "ab\nc|d"),
      ("abc|\n\nabc", .down, "abc\n|\nabc"),
      ("越南|\nabcdef", .down, "越南\nabcd|ef"), ("abc|\n越南", .down, "abc\n越|南"),
      ("ab|\nc", .down, "ab\nc|"),
    ] as [(String, Direction, String)])
  func `moves between lines by columns of the screen`(
    before: String, direction: Direction, after: String
  ) {
    var buffer = Buffer(marked: before)
    #expect(buffer.moveLine(direction) == true)
    #expect(buffer.marked == after)
  }

  @Test func `comes back to its column over a shorter line`() {
    var buffer = Buffer(marked: "abcd|\nx\nabcdef")
    #expect(buffer.moveLine(.down) == true)
    #expect(buffer.moveLine(.down) == true)
    #expect(buffer.marked == "abcd\nx\nabcd|ef")
    #expect(buffer.moveLine(.down) == false)
  }

  @Test(arguments: [
    ("ab|", "ba|"), ("a|b", "ba|"), ("|ab", "|ab"), ("a|", "a|"), ("Huế|", "Hếu|"),
    ("ab\nc|", "ab\nc|"),
    ("x👩\u{200D}🌾|", "👩\u{200D}🌾x|"),
  ])
  func `exchanges two graphemes of a line`(before: String, after: String) {
    var buffer = Buffer(marked: before)
    #expect(buffer.transpose() == (before != after))
    #expect(buffer.marked == after)
  }

  @Test(arguments: [
    (50..<60, "abc!|"), (-3..<1, "!|bc"), (1..<2, "a!|c"), (3..<3, "abc!|"),
  ])
  func `replaces a range, also one that reaches beyond the text`(range: Range<Int>, after: String) {
    var buffer = Buffer("abc")
    buffer.replace(range, with: "!")
    #expect(buffer.marked == after)
  }

  @Test func `never cuts a character that a range cuts`() {
    var buffer = Buffer("aếb")
    buffer.replace(2..<3, with: "?")
    #expect(buffer.marked == "a?|b")
  }

  @Test func `takes back words and makes them again`() {
    var buffer = Buffer()
    for letter in "for i" { buffer.insert(String(letter)) }
    buffer.remove(.left)
    buffer.remove(.left)
    var seen: [String] = []
    while buffer.undo() { seen.append(buffer.marked) }
    #expect(seen == ["for i|", "for |", "|"])
    seen = []
    while buffer.redo() { seen.append(buffer.marked) }
    #expect(seen == ["for |", "for i|", "for|"])
  }

  @Test func `forgets what was taken back when something is typed`() {
    var buffer = Buffer()
    buffer.insert("a")
    #expect(buffer.undo() == true)
    buffer.insert("b")
    #expect(buffer.redo() == false)
    #expect(buffer.marked == "b|")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `undoing everything gives the start, redoing the end, the cursor never within a grapheme`(
    seed: UInt64
  ) {
    var generator = Generator(seed: seed)
    let start = randomText(6, using: &generator)
    var buffer = Buffer(start)
    for _ in 0..<300 {
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: buffer.remove(Motion.allCases.randomElement(using: &generator) ?? .left)
      case 1: buffer.move(Motion.allCases.randomElement(using: &generator) ?? .left)
      case 2: _ = buffer.transpose()
      default: buffer.insert(randomText(1, using: &generator))
      }
      let boundaries = buffer.text.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.utf8.count) }
      #expect(boundaries.contains(buffer.cursor), "seed \(seed): \(buffer.marked.debugDescription)")
    }
    let end = buffer.text
    while buffer.undo() {}
    #expect(Array(buffer.text.utf8) == Array(start.utf8), "seed \(seed)")
    while buffer.redo() {}
    #expect(Array(buffer.text.utf8) == Array(end.utf8), "seed \(seed)")
  }
}
