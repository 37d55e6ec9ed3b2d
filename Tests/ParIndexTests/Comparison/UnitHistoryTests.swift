import Testing

@testable import ParIndex

@Suite struct UnitHistoryTests {
  private static func papi() throws -> Panel {
    try PackageLoader.open(folder: "\(datasets)/papi")
  }

  @Test func `a province's years with their ranks, changes and breaks`() throws {
    let panel = try Self.papi()
    let history = try panel.history("lang son", node: "total")
    #expect(history.rows.count == 14)
    #expect(history.rows.filter(\.isBreak).map(\.year.number) == [2018, 2019, 2021])
    for row in history.rows {
      let edition = try panel.edition(row.year)
      let ranking = try edition.rank(.total)
      let same = try #require(ranking.row(of: history.unit))
      #expect(row.rank == same.rank.value && row.score == same.score)
      #expect(row.count == ranking.known)
    }
    #expect(history.best.map(\.year.number) == [2018])
    #expect(history.worst.map(\.year.number) == [2017])
  }

  @Test func `a merged province has its parts as a band`() throws {
    let merged = try Self.papi().merged(.successors)
    let history = try merged.history("tuyen quang", node: "total")
    let last = try #require(history.rows.last)
    // Published: Tuyên Quang 42.546778377, Hà Giang 43.72890562.
    #expect((last.low - 42.546778377).magnitude < 1e-8)
    #expect((last.high - 43.72890562).magnitude < 1e-8)
    #expect(last.parts == (2, 2))
    for row in history.rows { #expect(row.low <= row.score && row.score <= row.high) }
    // A province that goes on has none.
    #expect(try merged.history("ha noi", node: "total").rows.allSatisfy { $0.parts == (0, 0) })
  }

  @Test func `changes are since the year before that has a score`() throws {
    // Bắc Giang has none for 2021 and 2022; the framework broke between.
    let history = try Self.papi().history("bac giang", node: "total")
    let row = try #require(history.rows.first { $0.year == Year(2023) })
    let before = try #require(history.rows.last { $0.year < Year(2023) })
    #expect(before.year == Year(2020) && row.isBreak)
    #expect(row.change == decimal(row.score - before.score))
  }
}
