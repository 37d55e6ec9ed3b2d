import ParLua
import Testing

struct GroupTests {
  @Test func `counts rows and averages what is known`() throws {
    // By hand: North has scores 7.25 and missing, changes -0.5 and missing, ranks 2 and missing.
    let groups = try provinces().grouped(by: "region")
    #expect(groups.names == ["region", "n", "mean_rank", "mean_score", "mean_change"])
    #expect(
      try groups.column("region").cells == [
        .text("Red River"), .text("North"), .text("Centre"), .missing,
      ])
    #expect(try groups.column("n").cells == [1, 2, 1, 1].map(Cell.integer))
    #expect(
      try groups.column("mean_score").cells == [7.3418, 7.25, 7.1, 6.875].map(Cell.number))
    #expect(
      try groups.column("mean_change").cells == [
        .number(0.1234), .number(-0.5), .number(0), .missing,
      ])
  }

  @Test func `averages several rows`() throws {
    let marks = try table(
      ("class", [.integer(1), .number(1), .integer(2)]),
      ("mark", [.integer(1), .integer(2), .missing]))
    let groups = try marks.grouped(by: "class")
    #expect(try groups.column("n").cells == [.integer(2), .integer(1)])
    #expect(try groups.column("mean_mark").cells == [.number(1.5), .missing])
  }

  @Test func `keeps names apart where n is taken`() throws {
    let groups = try table(("n", [.text("a")]), ("mean_x", [.text("b")])).grouped(by: "n")
    #expect(groups.names == ["n", "n_2"])
  }

  @Test func `a table without rows has no groups`() throws {
    let empty = try Table([Column("a", []), Column("b", digits: 1, [])])
    let groups = try empty.grouped(by: "a")
    #expect(groups.rowCount == 0)
    #expect(groups.names == ["a", "n", "mean_b"])
  }
}
