import Statistics
import TestSupport
import Testing

@testable import ParIndex

@Suite struct RankGameTests {
  private static func game(_ random: inout Generator, groups: ClosedRange<Int> = 1...5) -> RankGame
  {
    let units = Int.random(in: 2...12, using: &random)
    let count = Int.random(in: groups, using: &random)
    func scores() -> [Double] {
      (0..<units).map { _ in Double(Int.random(in: 0...40, using: &random)) / 4 }
    }
    let start = scores()
    let changes = (0..<count).map { _ in scores().map { $0 - 5 } }
    let end = start.indices.map { unit in changes.reduce(start[unit]) { $0 + $1[unit] } }
    let framework = Bool.random(using: &random) ? scores().map { $0 - 5 } : []
    return RankGame(
      units: (0..<units).map { UnitID($0) }, start: start, end: end, changes: changes,
      framework: framework, ties: Ties.allCases.randomElement(using: &random) ?? .competition,
      rounding: Int.random(in: 0...4, using: &random) == 0 ? .halfUp(digits: 0) : .none)
  }

  @Test(arguments: 0..<1000)
  func `own and rivals add up, and so do Shapley values`(_ seed: Int) {
    var random = Generator(seed: UInt64(seed))
    let game = Self.game(&random)
    let (before, after) = (game.ranks(game.start), game.ranks(game.end))
    let place = Int.random(in: game.units.indices, using: &random)
    #expect(game.rank(game.end, at: place) == after[place], "seed \(seed)")
    let total = before[place] - after[place]
    let effects = game.effects(at: place, end: game.end)
    #expect(
      decimal(effects.framework + effects.own + effects.rivals) == total, "seed \(seed)")
    if game.framework.allSatisfy({ $0 == 0 }) {
      // Both orders by themselves: oneself first, the others first.
      func rank(_ own: [Double], _ others: [Double]) -> Double {
        game.rank(own[place], among: others, at: place)
      }
      let (start, end) = (game.start, game.end)
      let own = (rank(start, start) - rank(end, start) + rank(start, end) - rank(end, end)) / 2
      #expect(decimal(effects.own) == own && effects.framework == 0, "seed \(seed)")
    }
    let shares = game.shapley(at: place)
    #expect(decimal(shares.reduce(0, +)) == total, "seed \(seed)")
    #expect(game.shapley()[place].map(decimal) == shares.map(decimal), "seed \(seed)")
    let passes = game.passes(at: place, end: game.end)
    if game.ties == .competition {
      #expect(
        Double(passes.overtook.count - passes.overtakenBy.count) == total, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<50)
  func `drawn orders come near the exact values, and add up`(_ seed: Int) throws {
    var random = Generator(seed: UInt64(seed))
    let game = Self.game(&random, groups: 3...8)
    let place = Int.random(in: game.units.indices, using: &random)
    let exact = game.shapley(at: place)
    let sampled = try game.sampledShapley(
      at: place, PermutationSampling(permutations: 4000, seed: UInt64(seed), bound: 0)
    ) { _ in false }
    #expect(sampled.permutations == 4000 || sampled.errors.allSatisfy { $0 == 0 })
    #expect(
      decimal(sampled.values.reduce(0, +)) == decimal(exact.reduce(0, +)), "seed \(seed)")
    for (group, value) in sampled.values.enumerated() {
      // Six standard errors: less than one in 10⁸ lies outside, and nothing where none is drawn.
      #expect(
        (value - exact[group]).magnitude <= 6 * sampled.errors[group] + 1e-9,
        "seed \(seed), group \(group)")
    }
  }

  @Test func `the same seed draws the same, a bound ends early, a stop ends`() throws {
    var random = Generator(seed: 7)
    let game = Self.game(&random, groups: 8...8)
    func sampled(_ seed: UInt64, _ bound: Double) throws -> SampledShares {
      try game.sampledShapley(
        at: 0, PermutationSampling(permutations: 50_000, seed: seed, bound: bound)
      ) { _ in false }
    }
    #expect(try sampled(1, 0.05).values == sampled(1, 0.05).values)
    #expect(try sampled(1, 0.05).values != sampled(2, 0.05).values)
    let early = try sampled(1, 0.05)
    #expect(early.permutations < 50_000 && early.permutations % 1000 == 0)
    #expect((early.errors.max() ?? 1) <= 0.05)
    #expect(throws: ComparisonProblem.stopped) {
      try game.sampledShapley(
        at: 0, PermutationSampling(permutations: 1000, seed: 1, bound: 0)
      ) { _ in true }
    }
  }

  @Test func `three units by hand`() {
    // A 10, B 9, C 8. Group 1 gives B 2; group 2 takes 3 from A. A goes from 1 to 3: by group 1 alone
    // to 2, by group 2 alone to 3, so the orders give (−1, −1) and (0, −2): −½ and −1½.
    let game = RankGame(
      units: [UnitID(0), UnitID(1), UnitID(2)], start: [10, 9, 8], end: [7, 11, 8],
      changes: [[0, 2, 0], [-3, 0, 0]], ties: .competition)
    #expect(game.shapley(at: 0) == [-0.5, -1.5])
    // Alone A falls to 3; with the others changed first it is 2, then 3: own (−2 − 1)/2.
    let effects = game.effects(at: 0, end: game.end)
    #expect(effects.own == -1.5 && effects.rivals == -0.5)
    let passes = game.passes(at: 0, end: game.end)
    #expect(passes.overtakenBy == [1, 2] && passes.overtook == [])
  }

  @Test func `a framework that lifts all alike moves no rank, and own doing is told from it`() {
    // A 10 and B 9 become 14 and 15: the framework gives both 5, A loses 1, B wins 1.
    let game = RankGame(
      units: [UnitID(0), UnitID(1)], start: [10, 9], end: [14, 15], changes: [[4, 6]],
      framework: [5, 5], ties: .competition)
    let effects = game.effects(at: 0, end: game.end)
    // Alone A falls level with B, behind whom it is only when B has risen: half a place each.
    #expect(effects.framework == 0 && decimal(effects.own + effects.rivals) == -1)
    #expect(decimal(effects.own) == -0.5 && decimal(effects.rivals) == -0.5)
  }

  @Test func `ties by each rule, and scores that rounding makes equal`() {
    // A and B are equal at 5, C 4, D 6: behind D they share 2, 2 or 2½.
    let scores = [5.0, 5, 4, 6].map { $0 * 1e9 }
    for (ties, ofA, ofC) in [(Ties.competition, 2.0, 4.0), (.dense, 2, 3), (.average, 2.5, 4)] {
      let game = RankGame(
        units: (0..<4).map { UnitID($0) }, start: [5, 5, 4, 6], end: [5, 5, 4, 6],
        changes: [[0, 0, 0, 0]], ties: ties)
      #expect(game.rank(scores, at: 0) == ofA && game.rank(scores, at: 2) == ofC)
    }
    let rounded = RankGame(
      units: (0..<2).map { UnitID($0) }, start: [5.004, 5], end: [5.004, 5], changes: [[0, 0]],
      ties: .competition, rounding: .halfUp(digits: 2))
    #expect(rounded.ranks(rounded.start) == [1, 1])
  }

  @Test func `what changes leave of a difference goes to the largest`() {
    // A third has no end in decimals: three of them make one all the same.
    let game = RankGame(
      units: [UnitID(0)], start: [0], end: [1], changes: [[1.0 / 3], [1.0 / 3], [1.0 / 3]],
      ties: .competition)
    #expect(game.end == [1e9])
    #expect(game.changes.map { $0[0] }.sorted() == [333_333_333, 333_333_333, 333_333_334])
  }
}
