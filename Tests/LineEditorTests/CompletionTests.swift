import TerminalText
import LineEditor
import Testing

struct CompletionTests {
  static func last(_ bytes: String, words: [String] = ["papi", "pairs", "pairwise", "print"])
    -> String
  {
    Played([typed(bytes), .timeout], roles: toyRoles(words)).last
  }

  /// The first row and how many follow.
  @Test(arguments: [
    ("pr\t", "> print‸", 0), ("p\t", "> p‸", 4), ("pa\t", "> pa‸", 3), ("pai\t", "> pair‸", 2),
    ("zz\t", "> zz‸", 0),
    ("pa\t\t", "> papi‸", 3), ("pa\t\t\t", "> pairs‸", 3), ("pa\t\t\t\t\t", "> papi‸", 3),
    ("pa\t\u{1B}[Z", "> pairwise‸", 3), ("pa\u{1B}[Z", "> pairwise‸", 3),
    ("pa\t\u{1B}[B", "> papi‸", 3),
    ("pa\t\u{1B}[A", "> pairwise‸", 3), ("pa\t\t\t\r", "> pairs‸", 0), ("pa\t\t\u{7}", "> pa‸", 0),
    ("pa\t\t\t(1", "> pairs(1‸", 0), ("pa\ti", "> pai‸", 2), ("pa\tix", "> paix‸", 0),
    ("pa\ti\u{7F}", "> pa‸", 3),
    ("pa\t\t\u{1B}[Dx", "> papx‸i", 0),
    ("x pa\u{1B}[D\t\t", "> x papi‸a", 4),
    ("pa\t\t\u{1F}", "> pa‸", 0),
  ])
  func `Tab completes, shows and walks the menu`(bytes: String, first: String, rows: Int) {
    let lines = Self.last(bytes).split(separator: "\n").map(String.init)
    #expect(lines.first == first)
    #expect(lines.count - 1 == rows)
  }

  @Test(arguments: [
    ("pa\t\"", "> papi\"‸"), ("pa\t)", "> papi\")‸"), ("pa\t)\"", "> papi\")\"‸"),
    ("pa\t\u{1B}[D\u{1B}[C\"", "> papi\"\"‸"), ("e\t\t\"x", "> egov\"x‸"),
  ])
  func `a quotation mark that a completion closed may be typed`(bytes: String, line: String) {
    #expect(Self.last(bytes, words: ["papi\"", "egov\"", "euro"]) == line)
  }

  @Test func `shows a sentence for each candidate and the chosen one reversed`() {
    let played = Played([typed("pai\t\t")], roles: toyRoles())
    #expect(played.last == "> pairs‸\n pairs     About pairs.\n pairwise  About pairwise.")
    #expect(played.terminal.screen.text(in: "0;7") == [" pairs    "])
  }

  @Test func `Esc alone leaves the menu after its time`() {
    let played = Played([typed("pa\t\t"), typed("\u{1B}"), .timeout], roles: toyRoles())
    #expect(played.last == "> pa‸")
  }

  @Test(arguments: [
    ("thua\t", ["Thừa Thiên Huế"], "> thua‸"), ("ha n\t", ["Hà Nam", "Hà Nội"], "> Hà N‸"),
    ("ha\t", ["Hà Nam", "Hải Dương"], "> ha‸"),
  ])
  func `never takes away what was typed for a prefix`(bytes: String, names: [String], first: String)
  {
    var roles = Roles()
    roles.complete = { text, cursor in
      Completion(range: 0..<cursor, candidates: (names + names).map { Candidate($0) })
    }
    if names.count == 1 {
      roles.complete = { text, _ in Completion(range: 0..<900, candidates: [Candidate(text)]) }
    }
    let played = Played([typed(bytes)], roles: roles)
    #expect(played.last.split(separator: "\n").first.map(String.init) == first)
  }

  @Test func `says which of many it shows`() {
    let words = (10...40).map { "w\($0)x" }.map { $0.replacingDigits() }
    let played = Played(
      [typed("w\t")], roles: toyRoles(words), sizes: [TerminalSize(columns: 30, rows: 10)])
    #expect(played.last.hasSuffix("\n 1–4 / 31"))
  }

  @Test func `scrolls a long menu and says where it is`() {
    let words = (10...40).map { "w\($0)x" }.map { $0.replacingDigits() }
    let played = Played(
      [typed("w\t"), typed(String(repeating: "\t", count: 20))], roles: toyRoles(words),
      sizes: [TerminalSize(columns: 30, rows: 10)])
    let lines = played.last.split(separator: "\n").map(String.init)
    #expect(lines.count == 6)
    #expect(lines[0] == "> \(words[19])‸")
    #expect(lines[4].contains(words[19]))
    #expect(lines[5] == " 20 / 31")
  }

  @Test func `cuts labels and sentences to a narrow screen`() {
    let played = Played(
      [typed("l\t")],
      roles: toyRoles(["longer than the screen", "lo\u{1B}[2J"].map { $0.replacing(" ") }),
      sizes: [TerminalSize(columns: 14, rows: 10)])
    #expect(played.terminal.screen.unknown.isEmpty)
    for line in played.terminal.screen.screen.dropFirst() { #expect(displayWidth(line) < 14) }
  }

  @Test func `Tab in the margin of a further line indents`() {
    #expect(Self.last("f(\r\t") == "> f(\n>>   ‸")
  }

  @Test func `shows help below the line until Esc, while typing goes on`() {
    let played = Played(
      [typed("cor"), typed("\u{1B}h"), typed("x"), typed("\u{7}")], roles: toyRoles())
    #expect(
      played.terminal.pictures.suffix(3) == [
        "> cor‸\ncor(a, b) at 3", "> corx‸\ncor(a, b) at 3", "> corx‸",
      ])
    #expect(Self.last("cor\u{1B}OP") == "> cor‸\ncor(a, b) at 3")
  }
}

extension String {
  fileprivate func replacing(_ removed: Character) -> String { filter { $0 != removed } }

  /// Digits as letters, for a language whose words have none.
  fileprivate func replacingDigits() -> String {
    String(map { $0.wholeNumberValue.map { Character(UnicodeScalar(UInt8(97 + $0))) } ?? $0 })
  }
}
