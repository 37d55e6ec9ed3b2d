import Testing

@testable import ParIndex

@Suite struct InflationTests {
  private static let claims = """
    unit,year,node,stage,points
    A,2024,1.1,self,2
    A,2024,1.4,self,1.5
    B,2024,1.1,self,2
    B,2024,1.2,self,0
    B,2024,1.3,self,1.5
    C,2024,1.1,self,1

    """

  @Test func `sets claims beside findings, unit by unit`() throws {
    let edition = try Council.edition("", ["scores.csv": Self.claims])
    let rows = try edition.inflationByUnit()
    // Found: A 2 and 0; B 1, 0 and 0.87; C 0.
    #expect(rows.map(\.1.known) == [2, 3, 1])
    #expect(rows.map(\.1.excess) == [1.5, 1.63, 1])
    #expect(rows.map(\.1.over) == [1, 2, 1])
    #expect(rows.map(\.1.under) == [0, 0, 0])
    // Two of two over: 2 × 1/4.
    #expect(rows.map(\.1.pValue) == [1, 0.5, 1])
    let leaves = try edition.leavesClaimed().map { edition.framework[$0].code }
    #expect(leaves == ["1.1", "1.2", "1.3", "1.4"])
    #expect(rows.map { leaves[$0.1.most ?? 0] } == ["1.4", "1.1", "1.1"])
  }

  @Test func `sets claims beside findings, leaf by leaf`() throws {
    let edition = try Council.edition("", ["scores.csv": Self.claims])
    let rows = try edition.inflationByLeaf()
    #expect(rows.map { edition.framework[$0.leaf].code } == ["1.1", "1.2", "1.3", "1.4"])
    #expect(rows.map { decimal($0.1.claimed) } == [decimal(5.0 / 3), 0, 1.5, 1.5])
    #expect(rows.map { decimal($0.1.found) } == [1, 0, 0.87, 0])
    #expect(rows.map(\.1.most) == [1, nil, 1, 0])
  }

  @Test func `without claims there is nothing to compare`() throws {
    let edition = try Council.edition("", ["scores.csv": "unit,year,node,points\n"])
    #expect(throws: LookupError.noSelfScores(in: "SỞ 2024")) {
      try edition.inflationByUnit()
    }
  }
}
