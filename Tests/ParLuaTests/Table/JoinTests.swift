import ParLua
import Testing

struct JoinTests {
  @Test func `keeps rows that both have, in the order of the first`() throws {
    let left = try table(
      ("unit", ["c", "a", "b"].map(Cell.text)), ("score", [3, 1, 2].map(Cell.integer)))
    let right = try table(
      ("unit", ["a", "x", "c"].map(Cell.text)), ("score", [10, 20, 30].map(Cell.integer)))
    let joined = try left.joined(with: right)
    #expect(joined.names == ["unit", "score", "score_2"])
    #expect(try joined.column("unit").cells == ["c", "a"].map(Cell.text))
    #expect(try joined.column("score_2").cells == [30, 10].map(Cell.integer))
  }

  @Test func `one row may have several partners on either side`() throws {
    let one = try table(("u", ["a"].map(Cell.text)), ("x", [.integer(1)]))
    let many = try table(("u", ["a", "a"].map(Cell.text)), ("y", [5, 6].map(Cell.integer)))
    #expect(try one.joined(with: many).column("y").cells == [5, 6].map(Cell.integer))
    #expect(try many.joined(with: one).column("x").cells == [1, 1].map(Cell.integer))
  }

  @Test func `several rows on both sides are refused`() throws {
    let many = try table(("u", ["b", "a", "a"].map(Cell.text)))
    let error = TableError.manyToMany("a", column: "u", left: 2, right: 2)
    #expect(throws: error) { try many.joined(with: many, on: "u") }
  }

  @Test func `missing keys have no partner`() throws {
    let left = try table(("u", [.missing, .text("a")]))
    #expect(try left.joined(with: left).column("u").cells == [.text("a")])
  }

  @Test func `says which table lacks the column`() throws {
    let left = try table(("unit", [.text("a")]))
    let right = try table(("province", [.text("a")]))
    let error = failure { () throws(TableError) in _ = try left.joined(with: right) }
    #expect(
      error?.description == "no column 'unit' in the other table; columns are province")
  }
}
