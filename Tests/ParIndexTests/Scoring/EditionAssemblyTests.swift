import Testing

@testable import ParIndex

@Suite struct EditionAssemblyTests {
  @Test func `rules make points of raw inputs, given points stand`() throws {
    let edition = try Council.edition()
    #expect(try edition.points(at: "1.1") == [2, 1, 0])
    #expect(try edition.points(at: "1.2") == [0.5, 0.25, 0.5])
    #expect(try edition.points(at: "1.3") == [1.4985, 0.87, 0])
    #expect(try edition.points(at: "1.4") == [0, 0, 3])
    // (10 × 100 % + 5 × 60 %)/15 of 3 points; E does not count.
    #expect(try edition.points(at: "2") == [2.235, 2.6, 3])
    #expect(try edition.points(at: "total") == [6.0335, 5.22, 6.5])
  }

  @Test func `which stage stands is recorded`() throws {
    let edition = try Council.edition()
    let origins = try ["1.1", "1.2", "1.3", "2", "total"].map { code in
      let node = try edition.framework.node(code).id
      return edition.units.map { edition.origin(of: $0, node) }
    }
    #expect(origins[0] == [.rule, .rule, .rule])
    #expect(origins[1] == [.rule, .given(.appraised), .rule])
    #expect(origins[4] == [nil, nil, nil])
    let unscored = try Council.edition("", ["survey.csv": "unit,year,node,mean\n"])
    #expect(unscored.origin(of: UnitID(2), try unscored.framework.node("2").id) == nil)
  }

  @Test func `each stage by itself`() throws {
    let edition = try Council.edition()
    let node = try edition.framework.node("1.2").id
    #expect(edition.stages == [.selfScored, .appraised])
    #expect(try edition.points(node, stage: .appraised) == [0.5, 0.25, 0.5])
    let claimed = try edition.points(edition.framework.node("1.1").id, stage: .selfScored)
    #expect(claimed.prefix(2) == [2, 2] && claimed[2].isNaN)
  }

  @Test func `the computed edition asks the rules alone`() throws {
    let edition = try Council.edition().computed()
    #expect(try edition.points(at: "1.2") == [0.5, 0, 0.5])
    #expect(edition.label == "SỞ 2024 · computed")
    let without = try Small.panel().edition(Year(2020))
    #expect(throws: LookupError.noInputs(in: "SMALL 2020")) { try without.computed() }
  }

  @Test(arguments: [
    // Of 1.4985, 0.87 and 0 points at 1.3, and of the sums.
    (", \"leaf_rounding\": \"half-up 2\"", [1.5, 0.87, 0], [6.04, 5.22, 6.5]),
    (", \"leaf_rounding\": \"cut 1\"", [1.4, 0.8, 0], [5.9, 5.15, 6.5]),
    (", \"node_rounding\": \"cut 1\"", [1.4985, 0.87, 0], [5.9, 5.2, 6.5]),
    (", \"node_rounding\": \"half-up 0\"", [1.4985, 0.87, 0], [6, 5, 7]),
  ])
  func `rounds leaves or nodes as the framework says`(
    _ keys: String, _ leaf: [Double], _ total: [Double]
  ) throws {
    // Node 1 is rounded before the whole: cut 3.9985 is 3.9, and 3.9 + 2.235 − 0.2 is 5.935.
    let edition = try Council.edition(keys)
    #expect(try edition.points(at: "1.3") == leaf)
    #expect(try edition.points(at: "total") == total)
  }

  @Test func `without a survey the documents are scaled to the whole`() throws {
    let edition = try Council.edition(
      ", \"scored_by\": \"documents\"", ["survey.csv": "unit,year,node,mean\n"])
    // 3.9985 × 10/7 − 0.2, 2.12 × 10/7 + 0.5, 3.5 × 10/7.
    #expect(try edition.points(at: "total") == [5.512142857, 3.528571429, 5])
    #expect(
      try edition.score(.total).map { edition.framework.rounding.apply($0) } == [55.12, 35.29, 50])
    let losses = edition.losses(of: UnitID(2))
    #expect(decimal(losses.reduce(0) { $0 + $1.lost }) == 5)
  }

  @Test func `ranks leave out who is only scored`() throws {
    let ranking = try Council.edition().rank(.total)
    #expect(ranking.rows.map(\.unit.index) == [0, 1])
    #expect(ranking.rows.map(\.rank) == [Rank(1), Rank(2)])
    #expect(ranking.unranked.map(\.unit.index) == [2])
    #expect(ranking.row(of: UnitID(2))?.category?.code == "B")
    #expect(ranking.missing.isEmpty)
  }

  @Test func `ranks by the published value where the framework says so`() throws {
    // 56.195 and 56.2 percent are both published as 56.20.
    let survey = "unit,year,node,mean\nA,2024,2,0.607\nB,2024,2,1\n"
    let changes = ["survey.csv": survey]
    let unrounded = try Council.edition("", changes)
    #expect(try unrounded.points(at: "total").prefix(2) == [5.6195, 5.62])
    #expect(try unrounded.rank(.total).rows.map(\.unit.index) == [1, 0])
    let rounded = try Council.edition(", \"ranks\": \"published\"", changes)
    #expect(try rounded.rank(.total).rows.map(\.rank.value) == [1, 1])
  }

  @Test func `the coefficient of steps is for eased units`() throws {
    let changes = [
      "framework.csv":
        "code,parent,name,max,method,rule\n1,total,Một,4,documents,steps from 0 up 1 by 1 coefficient 0.75\n",
      "indicators.csv": "unit,year,node,value\nA,2024,1,2\nB,2024,1,2\n",
      "survey.csv": "unit,year,node,mean\n", "scores.csv": "unit,year,node,points\n",
    ]
    #expect(try Council.edition("", changes).points(at: "1").prefix(2) == [2, 1.5])
  }

  @Test func `a year with inputs alone is an edition`() throws {
    let changes = ["indicators.csv": "unit,year,node,value\nA,2025,1.1,1\n"]
    #expect(try Council.panel(changes).years == [Year(2024), Year(2025)])
  }
}
