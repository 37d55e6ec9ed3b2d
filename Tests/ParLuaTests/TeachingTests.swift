import ParIndex
import Testing

@testable import ParLua

/// The synthetic panels, scored again from what was measured.
@Suite struct TeachingTests {
  private static let datasets: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/") + "/datasets"
  }()

  private static func open(_ name: String) throws -> Panel {
    try PackageLoader.open(folder: "\(datasets)/\(name)") { text throws(InputFault) in
      try RuleInterpreter(text)
    }
  }

  @Test(arguments: ["par-teaching", "par-teaching-local"])
  func `raw inputs make exactly the stored final scores`(_ name: String) throws {
    let panel = try Self.open(name)
    for year in panel.years {
      let edition = try panel.edition(year)
      let computed = try edition.computed()
      for node in edition.framework.allNodes {
        let (stored, made) = (try edition.points(node.id), try computed.points(node.id))
        #expect(
          zip(stored, made).allSatisfy { decimal($0) == decimal($1) || $0.isNaN && $1.isNaN },
          "\(edition.label) · \(node.code)")
      }
      for leaf in edition.framework.leaves {
        let known = try edition.points(leaf.id).filter { !$0.isNaN }
        let origins = edition.units.map { edition.origin(of: $0, leaf.id) }
        #expect(origins.count { $0 == .given(.final) } == known.count)
      }
      #expect(edition.verify().count { !$0.agrees } == 0, "\(edition.label)")
    }
  }

  // What was published of the real provinces, which the panel is made after.
  @Test(arguments: [(2022, 84.79), (2024, 88.37)])
  func `the mean is the published one`(_ year: Int, _ mean: Double) throws {
    let edition = try Self.open("par-teaching").edition(Year(year))
    let published = try edition.score(.total).map { edition.framework.rounding.apply($0) }
    let rounded = Rounding.halfUp(digits: 2).apply(published.reduce(0, +) / 63)
    #expect(rounded == mean)
  }

  @Test(arguments: [
    (2021, [3, 59, 1]), (2022, [2, 56, 5]), (2023, [7, 56, 0]), (2024, [13, 50, 0]),
  ])
  func `the classes have as many provinces as published`(_ year: Int, _ counts: [Int]) throws {
    let classes = try Self.open("par-teaching").edition(Year(year)).classes(.total).map { $0?.code }
    #expect(["A", "B", "C"].map { code in classes.count { $0 == code } } == counts)
  }

  @Test func `Lạng Sơn is as the founding documents tell`() throws {
    let panel = try Self.open("par-teaching")
    let (before, edition) = (try panel.edition(Year(2021)), try panel.edition(Year(2022)))
    let unit = try edition.unit("lang son")
    let row = try #require(edition.rank(.total).row(of: unit))
    #expect(edition.framework.rounding.apply(row.score) == 81.45 && row.rank == Rank(54))
    #expect(row.rankChange == -31)
    let earlier = try #require(before.rank(.total).row(of: unit))
    #expect(before.framework.rounding.apply(earlier.score) == 87.11 && earlier.rank == Rank(23))
    let domain = try edition.framework.node("7")
    #expect(edition.explain(unit, domain.id, depth: 0).first?.lost == 4.08)
    #expect(edition.inputs(of: unit).values.contains { $0.respondents == 395 })
  }

  @Test func `frameworks have the published shape`() throws {
    let panel = try Self.open("par-teaching")
    for (year, levels, documents) in [(2020, [8, 43, 102], 66.5), (2022, [8, 37, 88], 68.0)] {
      let framework = try panel.framework(Year(year))
      #expect(framework.levels == levels && framework.total.max == 100)
      #expect(framework.find(code: "documents")?.max == documents)
    }
    let framework = try panel.framework(Year(2022))
    #expect(try framework.node("1").max == 9.5)
    #expect(try framework.node("3").max == 13)
  }
}
