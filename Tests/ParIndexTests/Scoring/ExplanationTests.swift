import TestSupport
import Testing

@testable import ParIndex

@Suite struct ExplanationTests {
  @Test func `tells what a unit got and lost at every node`() throws {
    let edition = try Council.edition()
    let rows = edition.explain(UnitID(0))
    #expect(
      rows.map { edition.framework[$0.node].code } == [
        "total", "1", "1.1", "1.2", "1.3", "1.4", "2",
      ])
    #expect(rows.map(\.depth) == [0, 1, 2, 2, 2, 2, 1])
    #expect(rows.map { decimal($0.points) } == [6.0335, 3.9985, 2, 0.5, 1.4985, 0, 2.235])
    #expect(rows.map(\.lost) == [3.7665, 3.0015, 0, 0, 0.0015, 3, 0.765])
    #expect(edition.adjustment(of: UnitID(0)) == -0.2)
    #expect(rows.map(\.best) == [6.5, 3.9985, 2, 0.5, 1.4985, 3, 3])
    #expect(rows[0].bestUnit == UnitID(2) && rows[1].bestUnit == UnitID(0))
    #expect(rows.map { decimal($0.median) } == [6.0335, 3.5, 1, 0.5, 0.87, 0, 2.6])
    // Of Sở A and Sở B.
    #expect(decimal(rows[2].regionMedian) == 1.5)
    #expect(rows[2].origin == .rule && rows[0].origin == nil)
    #expect(rows[4].input?.counts?.part == 999 && rows[4].input?.source?.id == "m")
    #expect(rows[3].input?.text == "yes" && rows[6].input?.respondents == 395)
  }

  @Test func `folds to a depth, begins at a node`() throws {
    let edition = try Council.edition()
    #expect(edition.explain(UnitID(0), depth: 0).count == 1)
    #expect(edition.explain(UnitID(0), depth: 1).count == 3)
    let node = try edition.framework.node("1").id
    #expect(edition.explain(UnitID(0), node).map(\.depth) == [0, 1, 1, 1, 1])
    let part = try edition.framework.node("documents").id
    #expect(edition.explain(UnitID(0), part, depth: 1).map(\.depth) == [0, 1])
  }

  @Test func `the year before stands beside it where nothing changed`() throws {
    let indicators = (Council.files["indicators.csv"] ?? "") + "A,2025,1.1,0.85,,,\n"
    let edition = try Council.panel(["indicators.csv": indicators]).edition(Year(2025))
    #expect(edition.explain(UnitID(0))[2].before == 2)
    #expect(edition.explain(UnitID(0))[2].points == 1)
  }

  @Test(arguments: 0..<30)
  func `what is lost at the leaves adds up to what is lost in all`(_ seed: Int) throws {
    var random = Generator(seed: UInt64(seed))
    let edition = try RandomCouncil.edition(&random)
    for unit in edition.units {
      let rows = edition.explain(unit)
      let leaves = rows.filter { edition.framework[$0.node].isLeaf }.reduce(0) { $0 + $1.lost }
      let total = edition.points(of: unit, .total)?.value ?? .nan
      #expect(decimal(leaves) == decimal(rows[0].lost), "seed \(seed)")
      #expect(
        decimal(leaves - edition.adjustment(of: unit)) == decimal(14 - total), "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("par-ministries", 2023), ("papi", 2023), ("pci", 2013), ("par-provinces", 2020),
  ])
  func `in published indices what is lost stands wherever points do`(
    _ name: String, _ year: Int
  ) throws {
    let edition = try PackageLoader.open(folder: "\(datasets)/\(name)").edition(Year(year))
    for unit in edition.units {
      for row in edition.explain(unit) where !row.points.isNaN && row.origin != nil {
        let node = edition.framework[row.node]
        guard let maximum = node.max, case let worth = edition.framework.worth(of: node),
          !worth.isNaN
        else { continue }
        #expect(row.lost == decimal(worth * (maximum - row.points)))
      }
    }
  }
}

@Suite struct UnknownWeightsTests {
  @Test func `where weights are not known nothing is said of losses`() throws {
    // PCI of 2005: the published total is given, the weights of that year are not known.
    let edition = try PackageLoader.open(folder: "\(datasets)/pci").edition(Year(2005))
    let unit = try edition.unit("ha noi")
    let rows = edition.explain(unit)
    #expect(decimal(rows[0].lost) == decimal(100 - rows[0].points))
    #expect(rows.dropFirst().count { !$0.lost.isNaN } == 0)
    #expect(edition.losses(of: unit).count { !$0.lost.isNaN } == 0)
    #expect(throws: TargetProblem.noWeights) {
      try edition.plan(unit, reaching: [.percent(70)])
    }
  }

  @Test(arguments: [("par-provinces", 2020), ("par-provinces", 2022)])
  func `where a maximum is not known the leaf stands last`(_ name: String, _ year: Int) throws {
    let edition = try PackageLoader.open(folder: "\(datasets)/\(name)").edition(Year(year))
    let losses = edition.losses()
    let known = losses.prefix { !$0.lost.isNaN }
    #expect(losses.dropFirst(known.count).count { !$0.lost.isNaN } == 0)
    #expect(losses.contains { $0.lost.isNaN })
  }

  @Test func `rounded nodes lose what their own points lack`() throws {
    let edition = try Council.edition(", \"node_rounding\": \"half-up 0\"")
    let rows = edition.explain(UnitID(0))
    // 6 of 10 points, 0.2 of them taken away; 4 of 7 by documents.
    #expect(rows[0].lost == 3.8 && rows[1].lost == 3)
  }
}
