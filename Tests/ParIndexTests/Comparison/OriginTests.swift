import Testing

@testable import ParIndex

@Suite struct OriginTests {
  private static func teaching() throws -> Panel {
    try PackageLoader.open(folder: "\(datasets)/par-teaching") { _ in HalfPoints() }
  }

  /// The node of 2021 that one of 2022 goes on from in the synthetic panel, by its framework.csv and
  /// crosswalk.csv.
  @Test(arguments: [
    ("total", "total"), ("7", "7"), ("1.7", "1.8"), ("1.6.3", "1.7.3"), ("1.1.1", "1.1.1"),
    ("7.1.3", nil), ("2.4.1", "2.5.1"),
  ])
  func `a node goes on from another of its content, whatever the codes`(
    _ code: String, _ expected: String?
  ) throws {
    let panel = try Self.teaching()
    let (old, new) = (try panel.framework(Year(2021)), try panel.framework(Year(2022)))
    let origin = new.origin(
      of: try new.node(code).id, in: old, panel.crosswalk(from: old, to: new))
    #expect(origin.map { old[$0].code } == expected)
  }

  @Test func `a trend follows the content and says so`() throws {
    let panel = try Self.teaching()
    let trend = try panel.trend("1.7")
    #expect(trend.otherCodes == [Year(2020): "1.8", Year(2021): "1.8"])
    let old = try panel.edition(Year(2021))
    let node = try old.framework.node("1.8")
    #expect(trend.scores[1] == (try old.score(node.id)))
  }

  @Test func `what goes on from nothing is refused`() throws {
    let panel = try Self.teaching()
    #expect(
      throws: ComparisonProblem.noOrigin(
        "7.1.3", in: "PAR INDEX (synthetic) 2022", of: "PAR INDEX (synthetic) 2021")
    ) { try panel.change("lang son", Year(2021), Year(2022), node: "7.1.3") }
  }

  @Test func `totals of periods that the description sets apart are not taken apart`() throws {
    let panel = try PackageLoader.open(folder: "\(datasets)/sipas")
    let change = try panel.change("ha tinh", Year(2021), Year(2022))
    #expect(!change.knowsParts && change.parts.map(\.kind) == [.residual])
    #expect(throws: ComparisonProblem.self) { try panel.comparable(Year(2021), Year(2022)) }
    let edition = try panel.edition(Year(2022))
    #expect(try !edition.framework.scoresAlike(.total, panel.framework(Year(2021)), .total))
  }

  @Test func `of a unit whose parts are not known nothing is said of them`() throws {
    let panel = try PackageLoader.open(folder: "\(datasets)/par-provinces")
    let change = try panel.change("ha noi", Year(2022), Year(2023))
    #expect(!change.knowsParts && change.unknown == 8)
    #expect(throws: ComparisonProblem.partsNotKnown(unit: "Hà Nội")) {
      try panel.counterfactual("ha noi", Year(2023), keeping: Year(2022))
    }
  }
}
