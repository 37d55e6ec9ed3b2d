import Statistics
import TestSupport
import Testing

@testable import ParIndex

@Suite struct RankChangeTests {
  private static func teaching() throws -> Panel {
    try PackageLoader.open(folder: "\(datasets)/par-teaching") { _ in HalfPoints() }
  }

  @Test func `Lạng Sơn loses 31 places in the synthetic panel`() throws {
    let panel = try Self.teaching()
    let change = try panel.rankChange("lang son", Year(2021), Year(2022))
    #expect(change.from == 23 && change.to == 54 && change.total == -31)
    #expect(decimal(change.framework + change.own + change.rivals) == -31)
    #expect(decimal(change.parts.reduce(0) { $0 + $1.value }) == -31)
    #expect(change.permutations == nil && change.parts.count == 8)
    #expect(change.overtakenBy.count - change.overtook.count == 31)
    let back = try panel.rankChange("lang son", Year(2022), Year(2021))
    #expect(back.total == 31 && decimal(back.own) == decimal(-change.own))
    #expect(decimal(back.rivals) == decimal(-change.rivals))
    #expect(back.overtook == change.overtakenBy)
  }

  @Test func `criteria and leaves share the same places`() throws {
    let panel = try Self.teaching()
    let sampling = PermutationSampling(permutations: 300, seed: 3, bound: 0)
    for level in [GroupLevel.level(2), .level(3), .leaf] {
      let change = try panel.rankChange(
        "lang son", Year(2021), Year(2022), by: level, sampling)
      #expect(change.permutations == 300)
      #expect(decimal(change.parts.reduce(0) { $0 + $1.value }) == -31)
      #expect(decimal(change.parts.reduce(0) { $0 + $1.own }) == -5.6581 || change.parts.count > 30)
    }
    #expect(throws: ComparisonProblem.noLevel(4, depth: 3, in: "PAR INDEX (synthetic) 2022")) {
      try panel.rankChange("lang son", Year(2021), Year(2022), by: .level(4))
    }
  }

  @Test func `a pass tells where the gap was made`() throws {
    // Published PAPI: what Phú Thọ lost against Lạng Sơn from 2022 to 2023, dimension by dimension.
    let panel = try PackageLoader.open(folder: "\(datasets)/papi")
    let change = try panel.rankChange("lang son", Year(2022), Year(2023))
    let other = try panel.units.find("phu tho")
    let pass = try #require(change.passes.first { $0.unit == other })
    #expect(!pass.isAhead && pass.before < 0 && pass.after >= 0)
    let (before, after) = (change.pair.earlier, change.pair.later)
    var gains: [String: Double] = [:]
    for node in after.framework.total.children {
      let old = try before.framework.node(after.framework[node].code).id
      func gap(_ edition: Edition, _ node: NodeID) -> Double {
        (edition.points(of: change.unit, node)?.value ?? .nan)
          - (edition.points(of: other, node)?.value ?? .nan)
      }
      gains[after.framework[node].code] = gap(after, node) - gap(before, old)
    }
    let most = try #require(gains.max { $0.value < $1.value })
    #expect(pass.group.node.map { after.framework[$0].code } == most.key)
    #expect(decimal(pass.made) == decimal(most.value))
    #expect(decimal(gains.values.reduce(pass.before, +)) == decimal(pass.after))
  }

  @Test(arguments: 0..<1000)
  func `places add up, turn with the years, and need a difference`(_ seed: Int) throws {
    var random = Generator(seed: UInt64(seed))
    let panel = try RandomPanel(&random, changesFramework: seed % 2 == 0).panel()
    let unit = "U\(Int.random(in: 0..<panel.units.count, using: &random))"
    let change = try panel.rankChange(unit, Year(2020), Year(2021))
    func rank(_ year: Int) throws -> Double? {
      let edition = try panel.edition(Year(year))
      // The later framework's rule for ties counts: places are taken by it in both years.
      let scores = try edition.score(.total).map(decimal)
      let place = try #require(edition.place(of: change.unit))
      return ranks(scores, ties: .competition, descending: true)[place]
    }
    let (first, second) = (try rank(2020), try rank(2021))
    #expect(change.from == first && change.to == second, "seed \(seed)")
    #expect(
      decimal(change.framework + change.own + change.rivals) == change.total, "seed \(seed)")
    if change.pair.correspondence.basis == .sameFramework {
      #expect(change.framework == 0 && decimal(change.own + change.rivals) == change.total)
    }
    #expect(
      decimal(change.parts.reduce(0) { $0 + $1.value }) == change.total, "seed \(seed)")
    let back = try panel.rankChange(unit, Year(2021), Year(2020))
    #expect(
      back.total == -change.total && decimal(back.own) == decimal(-change.own), "seed \(seed)")
  }

  @Test(arguments: 0..<1000)
  func `a constant for every unit changes no rank`(_ seed: Int) throws {
    var random = Generator(seed: UInt64(seed))
    let panel = try RandomPanel(&random, changesFramework: false, lifts: true).panel()
    for mover in try panel.movement(Year(2020), Year(2021)).movers {
      #expect(mover.places == 0 && decimal(mover.own + mover.rivals) == 0, "seed \(seed)")
      #expect(mover.shares.allSatisfy { decimal($0) == 0 }, "seed \(seed)")
    }
  }
}

/// No function of `rules.lua` is looked at; those of the package give half the points.
struct HalfPoints: RuleFunctions {
  func has(_ name: String) -> Bool { true }
  func points(
    _ name: String, _ input: FunctionInput, maximum: Double
  ) throws(InputFault) -> Double { maximum / 2 }
}
