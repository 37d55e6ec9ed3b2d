import TestSupport

@testable import ParIndex

/// Rules of every kind with random numbers.
struct RuleMaker {
  private var numbers: Generator

  init(seed: UInt64) { numbers = Generator(seed: seed) }

  mutating func rule() -> Rule {
    let kind = kind()
    guard kind.goesByNumber else { return Rule(kind) }
    return Rule(
      kind, measure: [.value, .ratio, .complement].randomElement(using: &numbers) ?? .value)
  }

  /// From 0 to 1 with a few decimals.
  mutating func rate() -> Double { Double(Int.random(in: 0...10_000, using: &numbers)) / 10_000 }

  /// A maximum with two decimals.
  mutating func maximum() -> Double { Double(Int.random(in: 25...2000, using: &numbers)) / 100 }

  private mutating func kind() -> Rule.Kind {
    switch Int.random(in: 0..<14, using: &numbers) {
    case 0: .proportional
    case 1: .threshold(share(1...100))
    case 2: .target(share(1...100), Bool.random(using: &numbers) ? .proportional : .nothing)
    case 3: .interpolated(share(0...40), share(41...100))
    case 4: .interpolated(share(41...100), share(0...40))
    case 5: .tiers(tiers())
    case 6: .steps(steps())
    case 7: .yesNo
    case 8: .checklist(parts(["on time", "complete", "số liệu"], mayBeNone: false))
    case 9: .deduction(points())
    case 10: .forfeit
    case 11: .survey(answers(["A", "B", "Không trả lời"]))
    case 12: .sipas
    default:
      [.given, .lua("on_time"), .survey(Rule.usualAnswers)].randomElement(using: &numbers)
        ?? .given
    }
  }

  private mutating func share(_ range: ClosedRange<Int64>) -> RuleNumber {
    RuleNumber(
      billionths: .random(in: range, using: &numbers) * 1_000_000_000
        - (range.lowerBound > 0 && Bool.random(using: &numbers) ? 500_000_000 : 0),
      isPercent: true)
  }

  private mutating func answers(_ names: [String]) -> [Rule.Part] {
    names.map { Rule.Part(name: $0, worth: Bool.random(using: &numbers) ? share(0...100) : nil) }
  }

  private mutating func points() -> RuleNumber {
    RuleNumber(
      billionths: .random(in: 1...300, using: &numbers) * 10_000_000,
      isPercent: Bool.random(using: &numbers))
  }

  private mutating func tiers() -> [Rule.Tier] {
    let count = Int.random(in: 1...4, using: &numbers)
    let isPercent = Bool.random(using: &numbers)
    var points = (1...count).map {
      RuleNumber(billionths: Int64($0) * 250_000_000, isPercent: isPercent)
    }
    if Bool.random(using: &numbers) { points.reverse() }
    return points.enumerated().map {
      Rule.Tier(
        limit: RuleNumber(billionths: Int64($0 + 1) * 20_000_000_000, isPercent: true), points: $1)
    }
  }

  private mutating func steps() -> Rule.Steps {
    Rule.Steps(
      start: share(0...60), isDown: Bool.random(using: &numbers), step: share(1...10),
      each: points(), base: optional(), cap: optional(), coefficient: optional())
  }

  private mutating func optional() -> RuleNumber? {
    Bool.random(using: &numbers) ? points() : nil
  }

  private mutating func parts(_ names: [String], mayBeNone: Bool) -> [Rule.Part] {
    names.map {
      Rule.Part(name: $0, worth: mayBeNone && Bool.random(using: &numbers) ? nil : points())
    }
  }
}
