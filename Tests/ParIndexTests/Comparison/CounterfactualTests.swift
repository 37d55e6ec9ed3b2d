import TestSupport
import Testing

@testable import ParIndex

@Suite struct CounterfactualTests {
  @Test func `without its loss in a dimension a province stands where its other points put it`()
    throws
  {
    // Published PAPI, no change of framework from 2022 to 2023: the score less what the dimension
    // gained is ranked among the others as they are, by counting who has more.
    let panel = try PackageLoader.open(folder: "\(datasets)/papi")
    let kept = try panel.counterfactual("lang son", Year(2023), keeping: Year(2022))
    let (before, after) = (kept.pair.earlier, kept.pair.later)
    #expect(kept.rows.count == 8)
    for row in kept.rows {
      let gained =
        (after.points(of: kept.unit, row.node)?.value ?? .nan)
        - (before.points(of: kept.unit, row.node)?.value ?? .nan)
      #expect((row.kept - gained).magnitude < 1e-8)
      #expect((row.score - (kept.score - gained)).magnitude < 1e-8)
      let ahead = after.units.count { unit in
        guard unit != kept.unit, before.points(of: unit, .total) != nil else { return false }
        return (after.points(of: unit, .total)?.value ?? 0) > row.score
      }
      #expect(row.rank == Double(ahead + 1))
    }
  }

  @Test func `asks for one node, and looks from the other year as well`() throws {
    let panel = try PackageLoader.open(folder: "\(datasets)/papi")
    let one = try panel.counterfactual("lang son", Year(2023), keeping: Year(2022), node: "8.1")
    #expect(one.rows.count == 1)
    let back = try panel.counterfactual("lang son", Year(2022), keeping: Year(2023), node: "8.1")
    #expect(back.rows[0].kept == -one.rows[0].kept)
    #expect(throws: ComparisonProblem.self) {
      try panel.counterfactual("lang son", Year(2023), keeping: Year(2022), node: "9.9")
    }
  }
}
