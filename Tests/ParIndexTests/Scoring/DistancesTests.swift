import Testing

@testable import ParIndex

@Suite struct DistancesTests {
  private static func edition(_ name: String, _ year: Int) throws -> Edition {
    try PackageLoader.open(folder: "\(datasets)/\(name)").edition(Year(year))
  }

  @Test(arguments: [
    ("papi", 2023, "total"), ("papi", 2023, "8"), ("papi", 2019, "5"), ("pci", 2019, "total"),
    ("par-ministries", 2023, "total"), ("dti", 2022, "total"), ("egov", 2017, "total"),
  ])
  func `what is lacking reaches the class above, and a little less does not`(
    _ name: String, _ year: Int, _ node: String
  ) throws {
    let edition = try Self.edition(name, year)
    let id = try edition.framework.node(node).id
    let distances = try edition.distances(id)
    let values = distances.map { edition.framework.rounding.apply($0.row.score) }
    let limits = edition.framework.classes.limits(among: values)
    for (gap, value) in zip(distances, values) {
      guard let above = gap.above else {
        #expect(gap.toAbove.isNaN)
        continue
      }
      let place = try #require(edition.framework.classes.classes.firstIndex(of: above))
      #expect(decimal(value + gap.toAbove) >= limits[place])
      #expect(decimal(value + gap.toAbove - 1e-8) < limits[place])
      #expect(gap.row.category == nil || gap.row.category != above)
    }
  }

  @Test func `who stands above is the next better one, and ties share it`() throws {
    let distances = try Self.edition("dti", 2022).distances(.total)
    #expect(distances.first?.ahead == nil)
    for (gap, before) in zip(distances.dropFirst(), distances) {
      if gap.row.rank == before.row.rank {
        #expect(gap.ahead == before.ahead)
      } else {
        #expect(gap.ahead == before.row.unit)
        #expect(gap.toAhead == decimal(before.row.score - gap.row.score))
      }
    }
  }

  /// By hand: Bộ Tư pháp has 89.95 in 2023 and class A begins at 90.
  @Test func `the best ministry of 2023 lacks five hundredths to class A`() throws {
    let gap = try #require(
      try Self.edition("par-ministries", 2023).distances(.total).first)
    #expect(gap.above?.code == "A")
    #expect(gap.toAbove == 0.05)
  }
}
