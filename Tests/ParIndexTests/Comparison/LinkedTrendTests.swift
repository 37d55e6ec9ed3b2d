import Testing

@testable import ParIndex

@Suite struct LinkedTrendTests {
  private static func papi() throws -> Panel {
    try PackageLoader.open(folder: "\(datasets)/papi")
  }

  @Test func `a chain over the break of PAPI's dimension 5`() throws {
    let panel = try Self.papi()
    let (raw, linked) = (try panel.trend("5"), try panel.linkedTrend("5"))
    #expect(linked.breaks == [Year(2021)] && linked.isLinked && !raw.isLinked)
    let place = try #require(linked.units.firstIndex(of: panel.units.find("ha noi")))
    func score(_ trend: Trend, _ year: Int) -> Double {
      trend.years.firstIndex(of: Year(year)).map { trend.scores[$0][place] } ?? .nan
    }
    // From the break on nothing is moved; across it, what both frameworks have changed by
    // 7.537196241 − 7.092935315; before it, the differences of the old framework stand.
    #expect(score(linked, 2024) == score(raw, 2024) && score(linked, 2021) == score(raw, 2021))
    #expect((score(linked, 2020) - 7.092935315).magnitude < 1e-7)
    let (new, old) = (
      score(linked, 2020) - score(linked, 2012), score(raw, 2020) - score(raw, 2012)
    )
    #expect((new - old).magnitude < 1e-8)
  }

  @Test func `without a break the chain is the series`() throws {
    let panel = try Self.papi()
    let (linked, raw) = (try panel.linkedTrend("1"), try panel.trend("1"))
    for (left, right) in zip(linked.scores.joined(), raw.scores.joined()) {
      #expect(left == right || left.isNaN && right.isNaN)
    }
  }

  @Test func `a unit that misses a year is linked over the gap`() throws {
    // Bắc Giang has no scores for 2021 and 2022.
    let panel = try Self.papi()
    let linked = try panel.linkedTrend("5")
    let place = try #require(linked.units.firstIndex(of: panel.units.find("bac giang")))
    let at = try #require(linked.years.firstIndex(of: Year(2020)))
    #expect(!linked.scores[at][place].isNaN && linked.scores[at + 1][place].isNaN)
  }

  @Test func `a unit without a score after a break has none in the chain`() throws {
    // Hà Tây ended in 2008, before the framework of 2009.
    let panel = try PackageLoader.open(folder: "\(datasets)/pci")
    let linked = try panel.linkedTrend("total")
    let place = try #require(linked.units.firstIndex(of: panel.units.find("ha tay")))
    #expect(linked.scores.allSatisfy { $0[place].isNaN })
  }

  @Test func `where nothing is known to go on, what lies before is missing`() throws {
    // The weights of PCI 2005 are not known.
    let panel = try PackageLoader.open(folder: "\(datasets)/pci")
    let linked = try panel.linkedTrend("total")
    #expect(linked.years.first == Year(2005))
    #expect(linked.scores[0].count { !$0.isNaN } == 0)
    #expect(linked.scores[1].count { !$0.isNaN } > 60)
  }
}
