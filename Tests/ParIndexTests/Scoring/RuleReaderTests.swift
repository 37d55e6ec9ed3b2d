import Testing

@testable import ParIndex

@Suite struct RuleReaderTests {
  @Test(arguments: RuleReader.forms.map(\.example))
  func `the example of every kind is a rule and prints as it stands`(_ text: String) throws {
    let rule = try RuleReader.rule(text)
    #expect(
      ["tiers 80%: 0.5, 100%: 1", rule.description].contains(text)
        || rule.kind == .survey(Rule.usualAnswers))
    #expect(try RuleReader.rule(rule.description) == rule)
  }

  @Test(arguments: [
    ("threshold 80%", "threshold 80%"), ("  THRESHOLD   80 % ", "threshold 80%"),
    ("threshold 0.80", "threshold 0.8"), ("ratio", "ratio proportional"),
    ("ratio threshold 80%", "ratio threshold 80%"),
    ("complement tiers 90%:1,100%:2", "complement tiers 90%: 1, 100%: 2"),
    ("tiers 0%: 1, 5%: 0.5, 10%: 0", "tiers 0%: 1, 5%: 0.5, 10%: 0"),
    ("tiers 100%: 1, 80%: 0.5", "tiers 80%: 0.5, 100%: 1"),
    ("steps from 4.5% down 1% by 0.5 base 2 cap 5", "steps from 4.5% down 1% by 0.5 base 2 cap 5"),
    (
      "steps from 1000 up 100 by 0.5 base 10 cap 35 coefficient 0.75",
      "steps from 1000 up 100 by 0.5 base 10 cap 35 coefficient 0.75"
    ),
    ("checklist đúng hạn: 0.5, đủ số liệu: 50%", "checklist đúng hạn: 0.5, đủ số liệu: 50%"),
    ("survey", "survey"), ("survey A: 100%, B: 60%, C: 20%, D: 0, E: none", "survey"),
    ("survey có: 1, không: 0", "survey có: 1, không: 0"), ("deduction all", "deduction all"),
    ("yes/no", "yes/no"), ("lua:on_time2", "lua:on_time2"),
  ])
  func `reads and prints`(_ text: String, _ printed: String) throws {
    #expect(try RuleReader.rule(text).description == printed)
  }

  @Test(arguments: [UInt64](1...20))
  func `what is printed is read back the same`(_ seed: UInt64) throws {
    var maker = RuleMaker(seed: seed)
    for _ in 0..<100 {
      let rule = maker.rule()
      #expect(try RuleReader.rule(rule.description) == rule, "\(rule), seed \(seed)")
    }
  }

  @Test(arguments: [
    ("", 1, "a kind of rule", ""), ("treshold 80%", 1, "a kind of rule", "treshold"),
    ("threshold", 10, "a number", ""), ("threshold x", 11, "a number", "x"),
    ("threshold 80% 90%", 15, "the end", "90%"),
    ("threshold 80,5%", 11, "a rate such as 80%", "80"),
    ("target 0%", 8, "a number over 0", "0%"), ("target 30% or", 14, "'nothing'", ""),
    ("interpolated 50%", 17, "'to'", ""), ("interpolated 5 to 5", 19, "a number other than 5", "5"),
    ("tiers 80%", 10, "':'", ""),
    ("tiers 80%: 1, 70%: 2, 75%: 3", 23, "a limit that goes on", "75%:"),
    ("threshold 80", 11, "a rate such as 80%", "80"),
    ("ratio tiers 80: 1", 13, "a rate such as 80%", "80:"),
    ("ratio interpolated 50% to 95", 27, "a rate such as 80%", "95"),
    ("complement steps from 5 up 1 by 1", 23, "a rate such as 80%", "5"),
    ("survey A: 100, B: 60", 8, "worths up to 100%", "A:"),
    ("tiers 1: 1, 2: 2, 3: 1", 22, "points that go on", "1"),
    ("tiers 1: 1, 2: 50%", 16, "points that go on", "50%"),
    ("steps from 4 sideways 1", 14, "'up' or 'down'", "sideways"),
    ("steps from 4 up 0 by 1", 17, "a step over 0", "0"), ("checklist", 10, "a name", ""),
    ("checklist a: 1, a: 2", 17, "another name", "a:"),
    ("checklist a: none", 14, "a number", "none"),
    ("deduction 0.25", 15, "'each'", ""), ("lua", 4, "':'", ""), ("lua:1", 5, "the name", "1"),
    ("ratio yes/no", 7, "a kind that goes by a number", "yes/no"),
    ("complement", 11, "a kind of rule", ""),
  ])
  func `says where it is wrong`(
    _ text: String, _ column: Int, _ wanted: String, _ found: String
  ) throws {
    let problem = try #require(throws: RuleProblem.self) { try RuleReader.rule(text) }
    #expect(problem.column == column)
    #expect(problem.wanted.hasPrefix(wanted))
    #expect(problem.found == found)
    _ = try RuleReader.rule(problem.example)
  }

  @Test func `a text without end is refused`() {
    #expect(throws: RuleProblem.self) {
      try RuleReader.rule("checklist " + String(repeating: "a", count: 100_000))
    }
  }

  @Test(arguments: [UInt64](1...10))
  func `no text makes it stumble`(_ seed: UInt64) {
    var maker = RuleMaker(seed: seed)
    for _ in 0..<50 {
      let text = maker.rule().description
      for cut in text.indices { _ = try? RuleReader.rule(String(text[cut...])) }
      for cut in text.indices { _ = try? RuleReader.rule(String(text[..<cut])) }
    }
  }
}
