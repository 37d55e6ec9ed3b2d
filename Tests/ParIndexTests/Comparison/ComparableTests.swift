import TestSupport
import Testing

@testable import ParIndex

@Suite struct ComparableTests {
  @Test func `PAPI 2020 and 2021: dimension 5 without the sub-dimension that was dropped`() throws {
    // Hà Nội, by hand: rates of 2020 (1.799160123 − 0.25)/2.25, (1.677033901 − 0.25)/2.25 and
    // (1.851007462 − 0.25)/2.25, from 0.33 on over a span of 3: 2.395546831 + 2.232711868 + 2.464676616.
    let panel = try PackageLoader.open(folder: "\(datasets)/papi")
    let common = try panel.comparable(Year(2020), Year(2021))
    #expect(common.years == [Year(2020), Year(2021)])
    for (year, points) in [(2020, 7.092935315), (2021, 7.537196241)] {
      let edition = try common.edition(Year(year))
      let five = try edition.framework.node("5")
      #expect(five.children.map { edition.framework[$0].code } == ["5.1", "5.3", "5.4"])
      let found = edition.points(of: try edition.unit("ha noi"), five.id)?.value ?? .nan
      #expect((found - points).magnitude < 1e-7)
    }
    #expect(common.variant == " · comparable 2020–2021")
  }

  @Test func `the synthetic panel: what goes on is stretched to the whole`() throws {
    let panel = try PackageLoader.open(folder: "\(datasets)/par-teaching") { _ in HalfPoints() }
    let common = try panel.comparable(Year(2021), Year(2022))
    let edition = try common.edition(Year(2022))
    // Seven of the 88 leaves of 2022 are new: 1.6.2, 2.3.2, 3.1.3, 7.1.3, 7.2.2, 7.3.2, 7.3.3.
    #expect(edition.framework.leaves.count == 81)
    #expect(decimal(edition.framework.total.max ?? .nan) == 100)
    let later = try panel.edition(Year(2022)).framework
    let kept = edition.framework.leaves.map { later.find(code: $0.code)?.max ?? .nan }.reduce(0, +)
    let leaf = try edition.framework.node("8.1.1")
    let most = try later.node("8.1.1").max ?? .nan
    #expect(decimal(leaf.max ?? .nan) == decimal(most * 100 / kept))
  }

  @Test(arguments: 0..<300)
  func `in what two years have in common all change is performance`(_ seed: Int) throws {
    var random = Generator(seed: UInt64(seed))
    let panel = try RandomPanel(&random, changesFramework: true).panel()
    guard let common = try? panel.comparable(Year(2020), Year(2021)) else { return }
    for unit in panel.units.units.map(\.code) {
      let (whole, part) = (
        try panel.change(unit, Year(2020), Year(2021)),
        try common.change(unit, Year(2020), Year(2021))
      )
      #expect(part.sum(where: \.isOfFramework) == 0, "seed \(seed)")
      #expect(part.sum { $0 == .residual } == 0, "seed \(seed)")
      // A leaf that goes on has the rate that it had.
      for link in EditionPairRates.of(whole, in: part) {
        #expect((link.before - link.after).magnitude < 1e-8, "seed \(seed)")
      }
    }
  }

  @Test func `says when nothing goes on`() throws {
    let later = """
      from,to,code,parent,name,name_en,min,max,weight,method,rule
      2020,2020,1,total,Chỉ đạo,Steering,,10,,,
      2021,2021,9,total,Khác,Other,,10,,,

      """
    let scores = "unit,year,node,stage,points,source\n01,2020,1,final,2,a\n01,2021,9,final,3,a\n"
    let panel = try PackageLoader.open(
      Small.files([
        "framework.csv": later, "scores.csv": scores,
        "published.csv": "unit,year,node,measure,value,source\n",
      ]), name: "small")
    #expect(throws: ComparisonProblem.nothingInCommon("SMALL 2020", "SMALL 2021")) {
      try panel.comparable(Year(2020), Year(2021))
    }
  }
}

/// The rates of leaves that go on by themselves, as they were and in what is common.
private enum EditionPairRates {
  static func of(_ whole: Decomposition, in common: Decomposition) -> [(
    before: Double, after: Double
  )] {
    common.later.framework.leaves.compactMap { leaf in
      guard let old = whole.later.framework.find(code: leaf.code) else { return nil }
      return (rate(old, whole.later, whole.unit), rate(leaf, common.later, whole.unit))
    }
  }

  private static func rate(_ node: Node, _ edition: Edition, _ unit: UnitID) -> Double {
    let points = edition.points(of: unit, node.id)?.value ?? .nan
    return (points - node.min) / ((node.max ?? .nan) - node.min)
  }
}
