import Testing

@testable import ParIndex

@Suite struct FrameworkTests {
  private func framework(_ changes: [String: String] = [:]) throws -> Framework {
    try Small.panel(changes).framework(Year(2020))
  }

  @Test func `puts nodes into the order of the tree, codes in natural order`() throws {
    let framework = try framework()
    #expect(framework.nodes.map(\.code) == ["total", "1", "1.1", "1.2", "1.10", "2"])
    #expect(framework.nodes.map(\.level) == [0, 1, 2, 2, 2, 1])
    #expect(framework.levels == [2, 3])
    #expect(framework.leaves.map(\.code) == ["1.1", "1.2", "1.10", "2"])
  }

  @Test func `adds up the maxima of inner nodes and of the parts by method`() throws {
    let framework = try framework()
    #expect(framework.total.max == 20)
    #expect(try framework.node("1").max == 10)
    #expect(try framework.node("documents").max == 5)
    #expect(try framework.node("survey").max == 15)
    #expect(try framework.node("survey").cover.map { framework[$0].code } == ["1.10", "2"])
  }

  @Test(arguments: [
    ("1.10", "1.10"), ("total", "total"), ("tổng", "total"), ("TONG", "total"),
    ("điều tra", "survey"),
    ("dieu tra", "survey"), ("hồ sơ", "documents"), ("Survey", "survey"), ("thủ tục", "2"),
    ("thu tuc", "2"),
    ("procedures", "2"), ("Báo cáo", "1.2"),
  ])
  func `finds a node by code, word or name`(_ text: String, _ code: String) throws {
    #expect(try framework().node(text).code == code)
  }

  @Test(arguments: [
    ("9", "no node '9' in SMALL 2020; nodes are 1 … 2", ["1", "2"]),
    (
      "1.7", "no node '1.7' in SMALL 2020; did you mean '1.1', '1.2' or '1.10'?",
      ["1.1", "1.2", "1.10"]
    ),
    ("2.1", "no node '2.1' in SMALL 2020; did you mean '2'?", ["2"]),
    ("Thu tuk", "no node 'Thu tuk' in SMALL 2020; did you mean 'Thủ tục'", ["Thủ tục"]),
  ])
  func `says what would have worked`(_ text: String, _ message: String, _ suggestions: [String])
    throws
  {
    let framework = try framework()
    let error = #expect(throws: LookupError.self) { try framework.node(text) }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
    #expect(error?.suggestions.prefix(suggestions.count) == suggestions[...])
    for text in error?.suggestions ?? [] { _ = try framework.node(text) }
  }

  @Test func `says which parts there are when a method has none`() throws {
    let text = Small.framework.split(separator: "\n").map {
      $0.hasSuffix("documents,given") ? $0.dropLast(15) + "survey,given" : $0
    }
    let framework = try framework(["framework.csv": text.joined(separator: "\n")])
    let error = #expect(throws: LookupError.self) { try framework.node("documents") }
    #expect(error == .noPart(.documents, in: "SMALL 2020", have: ["total", "survey"]))
    #expect(try framework.node("survey").cover == [.total])
  }

  @Test func `knows whether a node is made in the same way in another year`() throws {
    let changed = Small.framework + "2022,2022,1,total,Chỉ đạo,Steering,,7,,,\n"
    let description = Small.description().split(separator: "\n").joined(separator: "\n")
    let later = String(description.map { $0 }).split(
      separator: "2021", omittingEmptySubsequences: false
    ).joined(separator: "2022")
    let panel = try Small.panel([
      "datapackage.json": later, "framework.csv": changed,
      "classes.csv": Small.classes.split(separator: "2021", omittingEmptySubsequences: false)
        .joined(separator: "2022"),
    ])
    let (old, same, new) = (
      try panel.framework(Year(2020)), try panel.framework(Year(2021)),
      try panel.framework(Year(2022))
    )
    #expect(old.scoresAlike(.total, same, .total))
    #expect(!old.scoresAlike(.total, new, .total))
  }
}
