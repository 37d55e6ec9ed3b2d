import Testing

@testable import ParIndex

@Suite struct VerificationTests {
  private func rows(_ published: String, _ scores: String = "") throws -> [Verification] {
    let header = "unit,year,node,measure,value,rank,source,confidence\n"
    return try Small.panel([
      "published.csv": header + published, "scores.csv": Small.scores + scores,
    ])
    .edition(Year(2021)).verify()
  }

  @Test(arguments: [
    // Hà Nội 2021 makes 2 + 3 + 5 + 9.5 = 19.5 points of 20.
    ("01,2021,total,points,19.5,,b,read", 19.5, 19.5, true),
    ("01,2021,total,points,19.50,,b,read", 19.5, 19.5, true),
    ("01,2021,total,points,19.46,,b,read", 19.46, 19.5, false),
    ("01,2021,total,points,19,,b,read", 19, 19.5, true),
    ("01,2021,total,points,20,,b,read", 20, 19.5, true),
    ("01,2021,total,percent,97.5,,b,read", 97.5, 97.5, true),
    ("01,2021,total,percent,97.4,,b,read", 97.4, 97.5, false),
    ("01,2021,2,change,1.5,,b,read", 1.5, 1.5, true),
    ("01,2021,total,rank,,2,b,read", 2, 2, true), ("01,2021,total,rank,,1,b,read", 1, 2, false),
  ])
  func `sets a printed figure beside the computed one`(
    _ line: String, _ published: Double, _ computed: Double, _ agrees: Bool
  ) throws {
    let rows = try rows(line + "\n")
    #expect(rows.count == 1)
    #expect(rows[0].published == published)
    #expect(decimal(rows[0].computed) == computed)
    #expect(rows[0].difference == decimal(published - computed))
    #expect(rows[0].agrees == agrees)
    #expect(rows[0].source?.id == "b")
    #expect(rows[0].basis == .score)
  }

  @Test func `sets a given value of an inner node beside the sum of its parts`() throws {
    let rows = try rows("", "01,2021,1,final,9.99,b,read\n")
    #expect(rows.count == 1)
    #expect(rows[0].basis == .parts)
    #expect((rows[0].published, rows[0].computed, rows[0].difference) == (9.99, 10, -0.01))
    #expect(!rows[0].agrees)
  }

  @Test func `compares a rank only when enough units have a score`() throws {
    let rows = try rows("01,2021,total,rank,,2,b,read\n46,2021,total,rank,,9,b,read\n")
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { $0.computed.isNaN && $0.agrees })
  }

  @Test func `keeps figures of other names without a computed one`() throws {
    let rows = try rows("01,2021,total,trust,55,,b,read\n")
    #expect(rows[0].computed.isNaN)
    #expect(rows[0].agrees)
    #expect(rows[0].measure == .other("trust"))
  }
}

@Suite struct RuleVerificationTests {
  @Test func `sets the points of leaves beside what rules make of inputs`() throws {
    let scores = """
      unit,year,node,stage,points
      A,2024,1.1,final,1.5
      B,2024,1.3,appraised,0.87
      C,2024,1.4,final,3

      """
    let edition = try Council.edition("", ["scores.csv": scores])
    let rows = edition.verify().filter { $0.basis == .rule }
    #expect(rows.map { edition.framework[$0.node].code } == ["1.1", "1.3", "1.4"])
    #expect(rows.map(\.computed) == [2, 0.87, 3])
    #expect(rows.map(\.agrees) == [false, true, true])
  }

  @Test func `tells points that a rule cannot give`() throws {
    let scores = "unit,year,node,stage,points\nA,2024,1.1,final,1.5\nB,2024,1.1,final,1\n"
    let edition = try Council.edition(
      "", ["scores.csv": scores, "indicators.csv": "unit,year,node,value\n"])
    let rows = edition.verify().filter { $0.basis == .levels }
    #expect(rows.map(\.computed) == [1, 1])
    #expect(rows.map(\.agrees) == [false, true])
  }
}
