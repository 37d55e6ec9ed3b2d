import Testing

@testable import ParLua

@Suite struct MatchingTests {
  @Test(arguments: [
    ("", "rank", 0), ("ra", "rank", 0), ("RA", "rank", 1), ("Ra", "rAnk", 1), ("rank", "rank", 0),
    ("ranks", "rank", nil), ("an", "rank", nil), ("é", "e", nil),
  ])
  func `a name fits by how it begins`(_ typed: String, _ name: String, _ rank: Int?) {
    #expect(Matching(typed).rank(ofName: name) == rank)
  }

  @Test(arguments: [
    ("Thừa", "Thừa Thiên Huế", 0), ("thua", "Thừa Thiên Huế", 1),
    ("thuathien", "Thừa Thiên Huế", 1),
    ("thừa", "Thừa Thiên Huế", 1), ("hue", "Thừa Thiên Huế", 2), ("dak", "Đắk Lắk", 1),
    ("", "Đắk Lắk", 0), ("8.", "8.1", 0), ("?", "8.1", nil), ("ue", "Thừa Thiên Huế", nil),
    ("Thu\u{31B}\u{300}a", "Thừa Thiên Huế", 0),
  ])
  func `a text fits without diacritics and by its words`(
    _ typed: String, _ text: String, _ rank: Int?
  ) {
    #expect(Matching(typed).rank(ofTexts: [text]) == rank)
  }

  @Test func `what fits less well is left out`() {
    let matching = Matching("ra")
    let names = ["RANK", "rank", "order", "range"]
    #expect(matching.best(of: names) { matching.rank(ofName: $0) } == ["rank", "range"])
  }
}
