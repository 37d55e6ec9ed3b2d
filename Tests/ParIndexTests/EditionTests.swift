import Testing

@testable import ParIndex

/// Vectors that agree where both have numbers and are both missing elsewhere.
private func agree(_ left: [Double], _ right: [Double], within tolerance: Double = 1e-12) -> Bool {
  left.count == right.count
    && zip(left, right).allSatisfy { ($0.isNaN && $1.isNaN) || ($0 - $1).magnitude <= tolerance }
}

@Suite struct EditionTests {
  // Units in alphabetical order: Hà Nội, Hà Tây (to 2020), Thừa Thiên Huế.

  @Test func `adds up parts and misses a sum with a missing part`() throws {
    let edition = try Small.panel().edition(Year(2020))
    #expect(edition.units.map { edition.registry[$0].code } == ["01", "28", "46"])
    #expect(agree(try edition.points(try edition.framework.node("1").id), [8.5, 3, .nan]))
    #expect(agree(try edition.points(.total), [16.5, 4, .nan]))
    #expect(agree(try edition.points(try edition.framework.node("documents").id), [4.5, 2, 4.5]))
    #expect(agree(try edition.points(try edition.framework.node("survey").id), [12, 2, .nan]))
  }

  @Test func `counts a unit as missing only in years in which it existed`() throws {
    let panel = try Small.panel()
    #expect(try panel.edition(Year(2020)).units.count == 3)
    #expect(try panel.edition(Year(2021)).units.map { panel.units[$0].code } == ["01", "46"])
    #expect(panel.unitCount == 2)
  }

  @Test func `lets a given value of an inner node stand`() throws {
    let edition = try Small.panel(["scores.csv": Small.scores + "46,2020,1,final,9,b,read\n"])
      .edition(Year(2020))
    #expect(agree(try edition.points(try edition.framework.node("1").id), [8.5, 3, 9]))
    #expect(agree(try edition.points(.total), [16.5, 4, 18]))
  }

  @Test func `takes the last stage that there is, unless a stage is asked for`() throws {
    let scores = """
      unit,year,node,stage,points,source,confidence
      01,2020,1.1,self,2,a,read
      01,2020,1.1,appraised,1.5,a,read
      46,2020,1.1,self,1.8,a,read
      46,2020,1.1,final,1,a,read

      """
    let edition = try Small.panel([
      "scores.csv": scores,
      "published.csv": "unit,year,node,measure,value,rank,source,confidence\n",
    ])
    .edition(Year(2020))
    let node = try edition.framework.node("1.1").id
    #expect(edition.stages == [.selfScored, .appraised, .final])
    #expect(agree(try edition.points(node), [1.5, .nan, 1]))
    #expect(agree(try edition.points(node, stage: .selfScored), [2, .nan, 1.8]))
    #expect(agree(try edition.points(node, stage: .appraised), [1.5, .nan, .nan]))
  }

  @Test func `says which stages there are`() throws {
    let edition = try Small.panel().edition(Year(2020))
    let expected = LookupError.stageNotThere(.selfScored, in: "SMALL 2020", have: [.final])
    #expect(throws: expected) { try edition.points(.total, stage: .selfScored) }
    #expect(expected.suggestions == ["final"])
  }

  @Test func `is a percentage of what a node allows, from its minimum on`() throws {
    let framework = Small.framework.split(separator: "\n").map { line in
      line.hasSuffix("Procedures,,10,,survey,given")
        ? "2020,2021,2,,Thủ tục,Procedures,5,10,,survey,given" : String(line)
    }.joined(separator: "\n")
    let scores = "unit,year,node,stage,points,source,confidence\n01,2020,2,final,8,a,read\n"
    let published = "unit,year,node,measure,value,rank,source,confidence\n"
    let edition = try Small.panel([
      "framework.csv": framework, "scores.csv": scores, "published.csv": published,
      "datapackage.json": Small.description(display: "percent"),
    ]).edition(Year(2020))
    let node = try edition.framework.node("2")
    #expect(node.min == 5)
    // (8 − 5)/(10 − 5) × 100 by hand.
    #expect(agree(try edition.percent(node.id), [60, .nan, .nan]))
    #expect(agree(try edition.score(node.id), [60, .nan, .nan]))
    #expect(edition.percent(of: edition.units[0], node.id) == Percent(60))
    #expect(edition.points(of: edition.units[0], node.id) == Points(8))
    #expect(edition.points(of: edition.units[1], node.id) == nil)
  }

  @Test func `has no percentage where the maximum is not known`() throws {
    let framework = Small.framework + "2020,2021,3,total,Khác,Other,,,,,given\n"
    let edition = try Small.panel(["framework.csv": framework]).edition(Year(2020))
    let node = try edition.framework.node("3").id
    let error = #expect(throws: LookupError.self) { try edition.percent(node) }
    #expect(error == .noMaximum(node: "3", in: "SMALL 2020", have: ["1", "1.1", "1.2"]))
    #expect(throws: LookupError.self) { try edition.percent(.total) }
  }

  @Test func `weighs parts and scales the whole`() throws {
    let framework = """
      from,to,code,parent,name,name_en,min,max,weight,method,rule
      2020,2021,a,total,Một,One,1,10,20,,given
      2020,2021,b,total,Hai,Two,1,10,30,survey,given
      2020,2021,c,total,Ba,Three,1,10,50,survey,given

      """
    let scores = """
      unit,year,node,stage,points,source,confidence
      01,2020,a,final,5,a,read
      01,2020,b,final,6,a,read
      01,2020,c,final,7,a,read
      28,2020,a,final,5,a,read
      28,2020,c,final,7,a,read

      """
    let edition = try Small.panel([
      "framework.csv": framework, "scores.csv": scores,
      "datapackage.json": Small.description(
        aggregation: "\"weighted mean\"", classes: "none", scale: "10"),
      "published.csv": "unit,year,node,measure,value,rank,source,confidence\n",
    ]).edition(Year(2020))
    // (0.2 × 5 + 0.3 × 6 + 0.5 × 7) × 10 = 63 by hand; the survey part (0.3 × 6 + 0.5 × 7)/0.8 × 10.
    #expect(agree(try edition.points(.total), [63, .nan, .nan]))
    #expect(
      agree(try edition.points(try edition.framework.node("survey").id), [66.25, .nan, .nan]))
    #expect(edition.framework.total.max == 100)
    #expect(edition.framework.total.min == 10)
  }

  @Test func `misses a weighted mean without weights, unless it is given`() throws {
    let framework = """
      from,to,code,parent,name,name_en,min,max,weight,method,rule
      2020,2021,a,total,Một,One,1,10,,,given

      """
    let scores =
      "unit,year,node,stage,points,source,confidence\n01,2020,a,final,5,a,read\n28,2020,a,final,5,a,read\n28,2020,total,final,50,a,read\n"
    let edition = try Small.panel([
      "framework.csv": framework, "scores.csv": scores,
      "datapackage.json": Small.description(
        aggregation: "\"weighted mean\"", classes: "none", scale: "10"),
      "published.csv": "unit,year,node,measure,value,rank,source,confidence\n",
    ]).edition(Year(2020))
    #expect(agree(try edition.points(.total), [.nan, 50, .nan]))
  }

  @Test func `takes the part of a node that a method makes`() throws {
    let edition = try Small.panel().edition(Year(2020))
    let node = try edition.framework.node("1").id
    #expect(agree(try edition.points(node, method: .documents), [4.5, 2, 4.5]))
    #expect(agree(try edition.points(node, method: .survey), [4, 1, .nan]))
    #expect(agree(try edition.percent(node, method: .documents), [90, 40, 90]))
    #expect(agree(try edition.points(.total, method: .survey), [12, 2, .nan]))
    let leaf = try edition.framework.node("2").id
    let error = LookupError.noPart(.documents, in: "SMALL 2020 · 2", have: ["2"])
    #expect(throws: error) { try edition.points(leaf, method: .documents) }
    #expect(
      try edition.scores(node, .percent, method: .survey).label
        == "SMALL 2020 · 1 (percent, survey)")
  }

  @Test func `tells where a figure comes from, down to the leaves`() throws {
    let edition = try Small.panel().edition(Year(2020))
    let unit = try edition.registry.find("ha noi")
    let behind = edition.sources(unit, .total)
    #expect(behind.map { edition.framework[$0.node].code } == ["1.1", "1.2", "1.10", "2"])
    #expect(behind.map(\.confidence) == [.read, .read, .read, .derived])
    #expect(behind[0].source?.title == "The report")
    #expect(behind[0].points == Points(2))
    #expect(edition.published(unit).map(\.rank) == [1])
    #expect(edition.published(unit, .total)[0].source?.id == "b")
  }

  @Test(arguments: ["2019", "2022", "abc", "", "20 20"])
  func `says which years there are`(_ text: String) throws {
    let error = #expect(throws: LookupError.self) { try Small.panel().edition(text) }
    #expect(error?.suggestions == ["2020", "2021"])
    #expect(error?.description.hasSuffix("in SMALL; years are 2020 … 2021") == true)
  }
}
