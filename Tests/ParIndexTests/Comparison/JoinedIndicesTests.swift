import Testing

@testable import ParIndex

@Suite struct JoinedIndicesTests {
  private static func open(_ name: String) throws -> Panel {
    try PackageLoader.open(folder: "\(datasets)/\(name)")
  }

  private static func source(_ name: String, _ panel: Panel, _ node: String = "total")
    -> JoinedIndices.Source
  {
    JoinedIndices.Source(name: name, panel: panel, node: node)
  }

  @Test func `every year and unit of either is there, with what it has`() throws {
    let (papi, pci) = (try Self.open("papi"), try Self.open("pci"))
    let joined = try JoinedIndices([Self.source("papi", papi), Self.source("pci", pci)])
    #expect(joined.years == (2005...2024).map(Year.init))
    // The 63 provinces and the former Hà Tây.
    #expect(joined.registry.count == 64)
    for (variable, panel) in [("papi", papi), ("pci", pci)] {
      let found = try #require(joined.variable(variable))
      for (at, year) in joined.years.enumerated() {
        guard panel.has(year) else {
          #expect(found.scores[at].count { !$0.isNaN } == 0)
          continue
        }
        let edition = try panel.edition(year)
        for (unit, score) in zip(edition.units, try edition.score(.total)) {
          let id = try #require(joined.registry.id(code: panel.units[unit].code))
          #expect(found.scores[at][id.index] == score || score.isNaN)
        }
      }
    }
    let year = try #require(joined.years.firstIndex(of: Year(2019)))
    #expect(joined.complete(year) == 63)
  }

  @Test func `a merged unit is not joined with one of its name`() throws {
    let papi = try Self.open("papi")
    let joined = try JoinedIndices([
      Self.source("before", papi), Self.source("after", try papi.merged(.successors)),
    ])
    let year = try #require(joined.years.firstIndex(of: Year(2019)))
    // Ten provinces and Huế go on; 23 merged ones stand beside 63.
    #expect(joined.complete(year) == 11 && joined.registry.count == 63 + 23)
  }

  @Test func `a lag takes the second from the year before`() throws {
    let papi = try Self.open("papi")
    let joined = try JoinedIndices([Self.source("x", papi, "5"), Self.source("y", papi, "8.1")])
    let (x, y) = (try #require(joined.variable("x")), try #require(joined.variable("y")))
    let pairs = joined.pairs(x, y, lag: 1)
    let first = try #require(joined.years.firstIndex(of: Year(2019)))
    let at = try #require(
      pairs.x.indices.first { !pairs.x[$0].isNaN && !pairs.y[$0].isNaN })
    #expect(pairs.x[at] == x.scores[first][pairs.unit[at]])
    #expect(pairs.y[at] == y.scores[first - 1][pairs.unit[at]])
  }

  @Test func `differences across a break are left out and counted`() throws {
    let papi = try Self.open("papi")
    let joined = try JoinedIndices([Self.source("x", papi, "5"), Self.source("y", papi, "1")])
    let (x, y) = (try #require(joined.variable("x")), try #require(joined.variable("y")))
    let pairs = joined.pairs(x, y, differences: true)
    // Dimension 5 is made in another way from 2021: 60 provinces have both years. Twelve years are left.
    #expect(pairs.broken == 60 && pairs.yearMarks.count == 11)
    let year = try #require(joined.years.firstIndex(of: Year(2012)))
    let unit = 3
    let change = x.scores[year][unit] - x.scores[year - 1][unit]
    let at = try #require(pairs.x.firstIndex(of: change))
    #expect(pairs.y[at] == y.scores[year][unit] - y.scores[year - 1][unit])
  }

  @Test func `indices of different levels are not joined`() throws {
    let sources = [
      Self.source("papi", try Self.open("papi")),
      Self.source("par", try Self.open("par-ministries")),
    ]
    #expect(throws: LookupError.noCommonUnits("PAPI", "PAR INDEX")) { try JoinedIndices(sources) }
  }

  @Test func `tells who misses what`() throws {
    let papi = try Self.open("papi")
    let joined = try JoinedIndices([
      Self.source("papi", papi), Self.source("pci", try Self.open("pci")),
    ])
    let year = try #require(joined.years.firstIndex(of: Year(2014)))
    let variable = try #require(joined.variable("papi"))
    #expect(
      joined.missing(variable, year).map { joined.registry[$0].name } == ["Bắc Giang", "Đồng Tháp"])
  }
}
