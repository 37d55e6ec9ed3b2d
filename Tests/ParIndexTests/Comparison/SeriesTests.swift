import Statistics
import TestSupport
import Testing

@testable import ParIndex

/// Growth, convergence, stability and regional paths of a trend.
@Suite struct SeriesTests {
  private static func trend(_ scores: [[Double]], breaks: [Int] = []) throws -> Trend {
    let node = try PackageLoader.open(folder: "\(datasets)/papi").edition(Year(2024)).framework
      .total
    return Trend(
      node: node, years: scores.indices.map { Year(2020 + $0) },
      units: scores[0].indices.map { UnitID($0) }, scores: scores, breaks: breaks.map(Year.init),
      absent: [])
  }

  @Test func `growth is the least-squares slope on the year`() throws {
    // By hand: 1, 2, 4 over three years rise by 1.5 a year; s² = ½·1/6, so ±12.7062 · √(1/24).
    let growth = try Self.trend([[1, 5], [2, .nan], [4, .nan]]).growth(0, 2, level: 0.95)
    #expect(growth.map(\.unit) == [UnitID(0), UnitID(1)])
    #expect((growth[0].slope - 1.5).magnitude < 1e-12 && growth[0].change == 3)
    // R: confint(lm(c(1, 2, 4) ~ c(0, 1, 2)))[2, ]
    #expect(
      (growth[0].low + 2.16796).magnitude < 1e-4 && (growth[0].high - 5.16796).magnitude < 1e-4)
    #expect(growth[1].slope.isNaN && growth[1].count == 1)
  }

  @Test func `those behind grow faster and the spread halves`() throws {
    // Every unit goes half the way to 10 in two years: β = −¼ a year, σ = ½.
    let start = [2.0, 6, 8, 14, 20]
    let found = try Self.trend([start, start, start.map { ($0 + 10) / 2 }], breaks: [2022])
      .convergence(0, 2, level: 0.95)
    #expect(((found.beta?.estimate ?? 0) + 0.25).magnitude < 1e-12)
    #expect((found.spread.ratio - 0.5).magnitude < 1e-12)
    #expect(found.breaks == [Year(2022)] && found.rows.count == 3)
  }

  @Test(arguments: 0..<50)
  func `noise alone gives a negative β and a σ near 1`(_ seed: Int) throws {
    var random = Generator(seed: UInt64(seed))
    func noise() -> [Double] {
      (0..<400).map { _ in
        (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
      }
    }
    let found = try Self.trend([noise(), noise()]).convergence(0, 1, level: 0.999)
    // Nothing changes but the noise: β is about −1, its interval far from 0.
    #expect((found.beta?.high ?? 1) < -0.5, "seed \(seed)")
    #expect(found.spread.low < 1 && found.spread.high > 1, "seed \(seed)")
  }

  @Test func `stability by hand: who entered the first two`() throws {
    // Ranks 1 2 3 4, then 3 2 1 4, then with one missing: places moved 2 + 0 + 2 + 0 over 4.
    let stability = try Self.trend([[9, 8, 7, 6], [7, 8, 9, 6], [7, .nan, 9, 8]]).stability(top: 2)
    #expect(stability.rows.map(\.meanAbsolute).dropFirst() == [1, 2.0 / 3])
    #expect(stability.rows[1].entered == [UnitID(2)] && stability.rows[1].left == [UnitID(0)])
    // Among the three with both: 2 1 3, then 3 1 2.
    #expect(stability.rows[2].entered == [UnitID(3)] && stability.rows[2].left == [UnitID(0)])
    #expect((stability.rows[1].correlation - 0.2).magnitude < 1e-12)
    #expect(stability.concordance?.units == 3 && stability.concordance?.columns == 3)
  }

  @Test func `the same ranks every year agree wholly`() throws {
    let stability = try Self.trend([[1, 2, 3], [2, 4, 6], [0, 5, 9]]).stability(top: 1)
    #expect(stability.concordance.map { ($0.w - 1).magnitude < 1e-12 } == true)
    #expect(stability.rows.dropFirst().allSatisfy { $0.meanAbsolute == 0 && $0.entered == [] })
  }

  @Test func `a region's path is the mean of its provinces`() throws {
    let panel = try PackageLoader.open(folder: "\(datasets)/papi")
    let trend = try panel.trend("8")
    let highlands = try #require(trend.regions(panel.units).first { $0.region == "Tây Nguyên" })
    let last = trend.years.count - 1
    let own = trend.units.indices.filter { panel.units[trend.units[$0]].region == "Tây Nguyên" }
    let known = own.map { trend.scores[last][$0] }.filter { !$0.isNaN }
    #expect(highlands.counts[last] == known.count)
    #expect(highlands.means[last] == known.reduce(0, +) / Double(known.count))
  }
}
