import Testing

@testable import ParIndex

@Suite struct TrendTests {
  private static func panel(_ name: String) throws -> Panel {
    try PackageLoader.open(folder: "\(datasets)/\(name)")
  }

  @Test func `takes the node of the same code in every year`() throws {
    let panel = try Self.panel("papi")
    let trend = try panel.trend("e-governance")
    #expect(trend.node.code == "8")
    #expect(trend.years == (2018...2024).map(Year.init))
    // The report of 2018 brought the eighth dimension; its third part came a year later.
    #expect(trend.absent == (2011...2017).map(Year.init))
    #expect(trend.breaks == [Year(2019)])
    for (year, scores) in zip(trend.years, trend.scores) {
      let edition = try panel.edition(year)
      for (unit, score) in zip(trend.units, scores) {
        guard let node = edition.framework.find(code: "8"), let place = edition.place(of: unit)
        else {
          #expect(score.isNaN)
          continue
        }
        let expected = try edition.score(node.id)[place]
        #expect(score == expected || score.isNaN && expected.isNaN)
      }
    }
  }

  @Test func `units are in the order of the alphabet, those without any score left out`() throws {
    let panel = try Self.panel("par-provinces")
    let trend = try panel.trend("total")
    #expect(trend.units == trend.units.sorted())
    // The package says that 39 provinces have at least one figure.
    #expect(trend.units.count <= 39 && trend.units.count > 10)
    for place in trend.units.indices {
      #expect(trend.scores.contains { !$0[place].isNaN })
    }
  }

  @Test(arguments: [
    ("papi", "total", [2018, 2019, 2021]), ("papi", "1", []), ("papi", "5", [2021]),
    ("papi", "2", [2018]), ("pci", "total", [2006, 2009, 2013]), ("sipas", "total", [2022]),
  ])
  func `says from which years the framework differs`(
    _ name: String, _ node: String, _ years: [Int]
  ) throws {
    #expect(try Self.panel(name).trend(node).breaks == years.map(Year.init))
  }

  @Test func `refuses what no year has`() throws {
    let panel = try Self.panel("papi")
    #expect(throws: LookupError.self) { try panel.trend("9") }
    #expect(throws: LookupError.self) { try panel.trend("8", stage: .selfScored) }
    #expect(throws: LookupError.self) { try panel.trend("documents") }
  }
}
