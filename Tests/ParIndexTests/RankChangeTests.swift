import Statistics
import TestSupport
import Testing

@testable import ParIndex

@Suite struct RankChangeTests {
  private static func game(_ random: inout Generator) -> RankGame {
    let units = Int.random(in: 2...12, using: &random)
    let groups = Int.random(in: 1...5, using: &random)
    func scores() -> [Double] {
      (0..<units).map { _ in Double(Int.random(in: 0...40, using: &random)) / 4 }
    }
    return RankGame(
      units: (0..<units).map { UnitID($0) }, start: scores(),
      changes: (0..<groups).map { _ in scores().map { $0 - 5 } },
      ties: Ties.allCases.randomElement(using: &random) ?? .competition)
  }

  @Test(arguments: 0..<1000)
  func `own and rivals add up, and so do Shapley values`(_ seed: Int) {
    var random = Generator(seed: UInt64(seed))
    let game = Self.game(&random)
    let end = game.scores { _ in true }
    let places = ranks(end.map(decimal), ties: game.ties, descending: true)
    let before = ranks(game.start.map(decimal), ties: game.ties, descending: true)
    let place = Int.random(in: game.units.indices, using: &random)
    #expect(game.rank(end, of: place) == places[place], "seed \(seed)")
    let total = before[place] - places[place]
    let effects = game.effects(place, end: end)
    #expect(effects.own + effects.rivals == total, "seed \(seed)")
    #expect(decimal(game.shapley(place).reduce(0, +)) == total, "seed \(seed)")
  }

  @Test(arguments: 0..<50)
  func `a constant for every unit changes no rank`(_ seed: Int) {
    var random = Generator(seed: UInt64(seed))
    let units = Int.random(in: 2...9, using: &random)
    let game = RankGame(
      units: (0..<units).map { UnitID($0) },
      start: (0..<units).map { _ in Double(Int.random(in: 0...9, using: &random)) },
      changes: [[Double](repeating: 1.25, count: units)], ties: .competition)
    for place in 0..<units {
      #expect(game.shapley(place) == [0])
      #expect(
        game.effects(place, end: game.scores { _ in true }).own
          + game.effects(place, end: game.scores { _ in true }).rivals == 0)
    }
  }

  @Test func `three units by hand`() {
    // A 10, B 9, C 8. Group 1 gives B 2; group 2 takes 3 from A. A goes from 1 to 3: by group 1 alone
    // to 2, by group 2 alone to 3, so the orders give (−1, −1) and (0, −2): −½ and −1½.
    let game = RankGame(
      units: [UnitID(0), UnitID(1), UnitID(2)], start: [10, 9, 8],
      changes: [[0, 2, 0], [-3, 0, 0]], ties: .competition)
    #expect(game.shapley(0) == [-0.5, -1.5])
    // Alone A falls to 3; with the others changed first it is 2, then 3: own (−2 − 1)/2.
    let effects = game.effects(0, end: game.scores { _ in true })
    #expect(effects.own == -1.5 && effects.rivals == -0.5)
  }

  @Test func `Lạng Sơn loses 31 places in the synthetic panel`() throws {
    struct Half: RuleFunctions {
      func has(_ name: String) -> Bool { true }
      func points(
        _ name: String, _ input: FunctionInput, maximum: Double
      ) throws(InputFault) -> Double { maximum / 2 }
    }
    let panel = try PackageLoader.open(folder: "\(datasets)/par-teaching") { _ in Half() }
    let change = try panel.rankChange("lang son", Year(2021), Year(2022))
    #expect(change.from == 23 && change.to == 54 && change.total == -31)
    #expect(change.own + change.rivals == -31)
    #expect(decimal(change.parts.reduce(0) { $0 + $1.value }) == -31)
    #expect(change.overtakenBy.count - change.overtook.count == 31)
    let back = try panel.rankChange("lang son", Year(2022), Year(2021))
    #expect(back.total == 31)
  }
}
