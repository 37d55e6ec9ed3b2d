import TestSupport
import Testing

@testable import ParIndex

@Suite struct RuleLevelsTests {
  @Test(
    arguments: [
      ("yes/no", 1.5, [0, 1.5]), ("deduction all", 2, [0, 2]),
      ("target 30% or nothing", 1, [0, 1]),
      ("tiers 80%: 0.5, 100%: 1", 1, [0, 0.5, 1]), ("tiers 0: 2, 5: 1", 2, [1, 2]),
      ("deduction 0.75 each", 2, [0, 0.5, 1.25, 2]),
      ("checklist a: 0.5, b: 0.25", 2, [0, 0.25, 0.5, 0.75]),
      ("checklist a: 1, b: 1, c: 1", 2, [0, 1, 2]),
      ("steps from 10 up 5 by 0.5 base 1 cap 2", 3, [0, 0.5, 1, 1.5, 2]),
      ("steps from 4.5% down 1% by 1 base 2", 3, [0, 1, 2, 3]),
    ] as [(String, Double, [Double])])
  func `lists what a rule can give`(_ text: String, _ maximum: Double, _ levels: [Double]) throws {
    #expect(try RuleReader.rule(text).levels(maximum: maximum) == levels)
  }

  @Test(arguments: [
    "proportional", "threshold 80%", "target 30%", "survey", "sipas", "given", "lua:f",
    "deduction 0.0001 each", "interpolated 0 to 1",
  ])
  func `lists nothing where any number can be`(_ text: String) throws {
    #expect(try RuleReader.rule(text).levels(maximum: 2) == nil)
  }

  @Test func `the coefficient lowers the levels of eased units`() throws {
    let rule = try RuleReader.rule("steps from 0 up 1 by 1 coefficient 0.5")
    #expect(rule.levels(maximum: 2, isEased: true) == [0, 0.5, 1])
  }

  @Test(arguments: 0..<200)
  func `no input gives points that are not listed`(_ seed: Int) throws {
    var random = Generator(seed: UInt64(seed))
    let texts = [
      "tiers 20%: 0.5, 55%: 1, 90%: 2", "steps from 0.1 up 0.15 by 0.4 base 0.3 cap 1.9",
      "steps from 0.9 down 0.07 by 0.25", "tiers 10%: 2, 70%: 0.25",
    ]
    let rule = try RuleReader.rule(texts[seed % texts.count])
    let levels = try #require(rule.levels(maximum: 2))
    let input = Double.random(in: -0.5...1.5, using: &random)
    let points = try rule.points(.number(input), maximum: 2)
    #expect(levels.contains(points), "seed \(seed): \(rule) gives \(points) for \(input)")
  }
}
