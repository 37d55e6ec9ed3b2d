import Testing

@testable import ParIndex

@Suite struct WhatIfTests {
  private static func change(
    _ edition: Edition, _ unit: Int, _ code: String, _ kind: ScoreChange.Kind
  ) throws -> ScoreChange {
    ScoreChange(unit: UnitID(unit), node: try edition.framework.node(code).id, kind: kind)
  }

  @Test(arguments: [
    (ScoreChange.Kind.points(0.4), 5.37), (.more(0.1), 5.32), (.more(-0.25), 4.97),
    (.maximum, 5.47), (.minimum, 4.97), (.input(.done(true)), 5.47), (.input(.done(false)), 4.97),
  ])
  func `one change moves the whole`(_ kind: ScoreChange.Kind, _ total: Double) throws {
    // 1.2 of Sở B: 0.25 of 0.5 points in a total of 5.22.
    let edition = try Council.edition()
    let after = try edition.whatIf([Self.change(edition, 1, "1.2", kind)])
    #expect(try after.points(at: "total") == [6.0335, total, 6.5])
    #expect(after.label == "SỞ 2024 · what if" && after.variant == "what if")
    #expect(try edition.points(at: "total")[1] == 5.22)
  }

  @Test func `changes add up, and ranks follow`() throws {
    let edition = try Council.edition()
    let after = try edition.whatIf([
      Self.change(edition, 1, "1.2", .more(0.1)), Self.change(edition, 1, "1.2", .more(0.1)),
      Self.change(edition, 1, "1.4", .maximum),
    ])
    #expect(try after.points(at: "total")[1] == 8.42)
    #expect(try after.rank(.total).rows.map(\.unit.index) == [1, 0])
  }

  @Test func `a given value above moves with its part`() throws {
    let ministries = try PackageLoader.open(folder: "\(datasets)/par-ministries").edition(
      Year(2023))
    let unit = try ministries.unit("Bộ Tư pháp")
    let before = try #require(ministries.points(of: unit, .total)).value
    let survey = try ministries.framework.node("survey").id
    let after = try ministries.whatIf([ScoreChange(unit: unit, node: survey, kind: .more(0.5))])
    #expect(decimal((after.points(of: unit, .total)?.value ?? .nan) - before) == 0.5)
  }

  @Test func `says what cannot be tried`() throws {
    let edition = try Council.edition()
    func problem(_ code: String, _ kind: ScoreChange.Kind, _ edition: Edition) throws
      -> ScoreChangeProblem?
    {
      let change = try Self.change(edition, 1, code, kind)
      do { _ = try edition.whatIf([change]) } catch { return error }
      return nil
    }
    #expect(
      try problem("1", .more(1), edition) == .notALeaf("1", parts: ["1.1", "1.2", "1.3", "1.4"]))
    #expect(
      try problem("1.2", .points(0.6), edition) == .outOfRange(0.6, node: "1.2", limits: 0...0.5))
    #expect(
      try problem("1.2", .more(-1), edition) == .outOfRange(-0.75, node: "1.2", limits: 0...0.5))
    #expect(
      try problem("1.1", .input(.done(true)), edition)
        == .badInput(
          node: "1.1",
          .wanted(
            "a number, or a numerator and a denominator",
            rule: try RuleReader.rule("tiers 80%: 1, 100%: 2"))))
    let bare = try Council.edition("", ["survey.csv": "unit,year,node,mean\n"])
    #expect(try problem("2", .more(1), bare) == .noPoints(node: "2", unit: "Sở B"))
    let small = try Small.panel().edition(Year(2020))
    #expect(try problem("1.1", .input(.number(1)), small) == .noRule(node: "1.1"))
  }
}
