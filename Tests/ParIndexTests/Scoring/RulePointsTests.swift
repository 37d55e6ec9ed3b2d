import Testing

@testable import ParIndex

@Suite struct RulePointsTests {
  private static func points(
    _ rule: String, _ input: RuleInput, _ maximum: Double, eased: Bool = false
  ) throws -> Double {
    try RuleReader.rule(rule).points(input, maximum: maximum, isEased: eased)
  }

  /// Examples of the guidance on scoring, by hand.
  @Test(arguments: [
    ("proportional", 0.93, 1.5, 1.395), ("threshold 80%", 0.93, 1.5, 1.395),
    ("threshold 80%", 0.7999, 1.5, 0), ("threshold 80%", 0.8, 1.5, 1.2),
    ("target 30%", 0.3, 18, 18), ("target 30%", 0.1, 18, 6), ("target 30% or nothing", 0.29, 18, 0),
    ("target 30%", 1.2, 18, 18), ("interpolated 50% to 95%", 0.5, 3, 0),
    ("interpolated 50% to 95%", 0.95, 3, 3), ("interpolated 50% to 95%", 0.725, 3, 1.5),
    ("interpolated 50% to 95%", 0.4, 3, 0), ("interpolated 20% to 5%", 0.1, 3, 2),
    ("interpolated 20% to 5%", 0, 3, 3), ("tiers 80%: 0.5, 100%: 1", 0.79, 1, 0),
    ("tiers 80%: 0.5, 100%: 1", 0.8, 1, 0.5), ("tiers 80%: 0.5, 100%: 1", 0.9999, 1, 0.5),
    ("tiers 80%: 0.5, 100%: 1", 1, 1, 1), ("tiers 0%: 1, 5%: 0.5, 10%: 0", 0.05, 1, 0.5),
    ("tiers 0%: 1, 5%: 0.5, 10%: 0", 0.049, 1, 1), ("tiers 0%: 1, 5%: 0.5, 10%: 0", 0.4, 1, 0),
    ("tiers 50%: 50%, 90%: 100%", 0.6, 3, 1.5), ("tiers 5%: 1, 10%: 0.5", 0.01, 1, 1),
    ("steps from 1000 up 100 by 0.5 base 10 cap 35", 1000, 40, 10),
    ("steps from 1000 up 100 by 0.5 base 10 cap 35", 1099, 40, 10),
    ("steps from 1000 up 100 by 0.5 base 10 cap 35", 1100, 40, 10.5),
    ("steps from 1000 up 100 by 0.5 base 10 cap 35", 9999, 40, 35),
    ("steps from 4.5% down 1% by 0.5 base 2 cap 5", 0.045, 5, 2),
    ("steps from 4.5% down 1% by 0.5 base 2 cap 5", 0.035, 5, 2.5),
    ("steps from 4.5% down 1% by 0.5 base 2 cap 5", 0.0351, 5, 2),
    ("steps from 4.5% down 1% by 0.5 base 2 cap 5", 0.2, 5, 0),
    ("deduction 0.25 each", 0, 1, 1), ("deduction 0.25 each", 3, 1, 0.25),
    ("deduction 0.25 each", 9, 1, 0), ("deduction all", 0, 1, 1), ("deduction all", 1, 1, 0),
    // Lạng Sơn 2022: SIPAS of 91.17 % is 9.12 of 10 points.
    ("sipas", 0.9117, 10, 9.117), ("survey", 0.7455, 22, 16.401),
  ])
  func `a number gives these points`(
    _ rule: String, _ x: Double, _ maximum: Double, _ points: Double
  ) throws {
    #expect(try Self.points(rule, .number(x), maximum) == points)
  }

  /// Văn Quan: 46 of 231 dossiers is 19.91 %; 146 953 of 157 027 is 93.6 %; Nam Định: 62.62 of 70.
  @Test(arguments: [
    ("ratio", 46.0, 231.0, 100.0, 19.913419913), ("ratio", 146_953, 157_027, 100, 93.584542786),
    ("ratio", 62.62, 70, 100, 89.457142857),
    ("complement proportional", 46, 231, 100, 80.086580087),
    ("complement threshold 80%", 46, 231, 1, 0.800865801), ("ratio threshold 80%", 4, 5, 2, 1.6),
    ("complement tiers 99%: 0.5, 100%: 1", 0, 12, 1, 1), ("sipas", 91, 100, 10, 9.1),
  ])
  func `counts give these points`(
    _ rule: String, _ part: Double, _ whole: Double, _ maximum: Double, _ points: Double
  ) throws {
    #expect(try Self.points(rule, .counts(part, of: whole), maximum) == points)
  }

  @Test func `what is done, what is there and what was answered give points`() throws {
    #expect(try Self.points("yes/no", .done(true), 0.5) == 0.5)
    #expect(try Self.points("yes/no", .done(false), 0.5) == 0)
    let list = "checklist number: 0.5, content: 1, on time: 50%"
    #expect(try Self.points(list, .present([]), 2) == 0)
    #expect(try Self.points(list, .present(["number", "on time"]), 2) == 1.5)
    #expect(try Self.points(list, .present(["number", "content", "on time"]), 2) == 2)
    let answers = [("A", 10.0), ("B", 5), ("C", 5), ("E", 2)].map {
      RuleInput.Answer(option: $0, count: $1)
    }
    // (10 + 5 × 0.6 + 5 × 0.2) / 20
    #expect(try Self.points("survey", .answers(answers), 1) == 0.7)
  }

  @Test func `the coefficient is for the units it eases`() throws {
    let rule = "steps from 1000 up 100 by 0.5 base 10 cap 35 coefficient 0.75"
    #expect(try Self.points(rule, .number(2000), 40) == 15)
    #expect(try Self.points(rule, .number(2000), 40, eased: true) == 11.25)
    #expect(try Self.points(rule, .number(99999), 40, eased: true) == 26.25)
  }

  @Test(arguments: [
    ("proportional", RuleInput.number(.nan)), ("ratio", .counts(0, of: 0)),
    ("ratio", .counts(.nan, of: 3)), ("sipas", .number(.nan)), ("yes/no", .number(.nan)),
    ("deduction all", .number(.nan)), ("survey", .answers([])),
    ("survey", .answers([.init(option: "E", count: 9)])),
  ])
  func `what is missing gives nothing`(_ rule: String, _ input: RuleInput) throws {
    #expect(try Self.points(rule, input, 1).isNaN)
  }

  @Test(arguments: [
    ("proportional", RuleInput.number(93)), ("proportional", .number(-0.1)),
    ("proportional", .done(true)), ("target 30%", .number(.infinity)), ("ratio", .counts(5, of: 4)),
    ("ratio", .counts(-1, of: 4)), ("ratio", .counts(1, of: -4)), ("yes/no", .number(2)),
    ("checklist a: 1", .present(["b"])), ("checklist a: 1", .number(1)),
    ("deduction 1 each", .number(-1)), ("deduction 1 each", .done(true)), ("given", .number(1)),
    ("lua:f", .number(1)), ("survey", .answers([.init(option: "F", count: 1)])),
    ("survey", .answers([.init(option: "A", count: -1)])), ("survey", .done(true)),
    ("sipas", .number(91)), ("sipas", .present([])),
  ])
  func `what cannot be is refused`(_ rule: String, _ input: RuleInput) throws {
    #expect(throws: RuleInputProblem.self) { try Self.points(rule, input, 1) }
  }

  @Test(arguments: [0, -1, Double.nan, .infinity])
  func `there is a maximum`(_ maximum: Double) throws {
    #expect(throws: RuleInputProblem.self) {
      try Self.points("proportional", .number(0.5), maximum)
    }
  }

  @Test(arguments: [UInt64](1...20))
  func `points lie between nothing and the maximum and go the stated way`(_ seed: UInt64) throws {
    var maker = RuleMaker(seed: seed)
    for _ in 0..<100 {
      let (rule, maximum) = (maker.rule(), maker.maximum())
      var rates = (0..<8).map { _ in maker.rate() } + [0, 1]
      rates.sort()
      let points = rates.map { try? rule.points(.number($0), maximum: maximum) }
      for place in points.indices {
        guard let here = points[place] else { continue }
        #expect((0...maximum).contains(here), "\(rule) of \(rates[place]), seed \(seed)")
        guard place > 0, let before = points[place - 1] else { continue }
        #expect(
          (here - before) * Double(rule.direction) >= 0,
          "\(rule) of \(rates[place - 1]) and \(rates[place]), seed \(seed)")
      }
    }
  }

  @Test(arguments: 1...99)
  func `a limit belongs to what begins there, however it is computed`(_ percent: Int) throws {
    let rate = Double(percent) / 100
    let around = [(rate - 1e-6, false), (rate, true), (1 - Double(100 - percent) / 100, true)]
    for (x, isReached) in around {
      for rule in ["tiers \(percent)%: 1", "target \(percent)% or nothing"] {
        #expect(try Self.points(rule, .number(x), 1) == (isReached ? 1 : 0), "\(rule) of \(x)")
      }
      #expect((try Self.points("threshold \(percent)%", .number(x), 1) > 0) == isReached)
    }
  }
}
