import ParLua
import Testing

struct TableTests {
  @Test func `turns NaN into missing`() throws {
    let column = Column("x", [.number(.nan), .number(1)])
    #expect(column.cells == [.missing, .number(1)])
    #expect(Cell.measured(.nan) == .missing)
  }

  @Test func `takes the first column of texts as key, else the first`() throws {
    #expect(try provinces().key == "province")
    #expect(try table(("a", [.integer(1)]), ("b", [.integer(2)])).key == "a")
    #expect(try Table([]).key == nil)
  }

  @Test func `refuses names used twice, empty names and columns of different length`() throws {
    let one = Column("a", [.integer(1)])
    #expect(throws: TableError.duplicateColumn("a")) { try Table([one, one]) }
    #expect(throws: TableError.unnamedColumn(2)) { try Table([one, Column("", [.integer(1)])]) }
    let error = TableError.unequalLengths("b", count: 0, first: "a", expected: 1)
    #expect(throws: error) { try Table([one, Column("b", [])]) }
    #expect(
      error.description
        == "column 'b' has 0 rows, column 'a' has 1; columns must have equal lengths")
  }

  @Test func `refuses a row with a cell too few`() throws {
    let error = TableError.raggedRow(2, count: 1, expected: 2)
    #expect(throws: error) {
      try Table(
        [ColumnHead("a"), ColumnHead("b")], rows: [[.integer(1), .integer(2)], [.integer(1)]])
    }
    #expect(error.description == "row 2 has 1 cell; the table has 2 columns")
  }

  @Test func `finds a row by its key, composed or decomposed`() throws {
    #expect(try provinces().row(.text("Lạng Sơn"))["rank"] == .integer(2))
    #expect(try provinces().row(.text("La\u{323}ng So\u{31B}n"))["rank"] == .integer(2))
  }

  @Test func `finds a row by a folded key`() throws {
    let row = try provinces().row(.text("LẠNG SƠN")) { $0.lowercased() }
    #expect(row["province"] == .text("Lạng Sơn"))
  }

  @Test func `takes 2 and 2,0 as one key`() throws {
    let years = try table(("year", [.integer(2022), .integer(2023)]))
    #expect(try years.row(.number(2023)).index == 1)
  }

  @Test func `an unknown key names the nearest`() throws {
    let error = TableError.noRow("Hung Yen", column: "province", nearest: ["Hưng Yên"])
    #expect(throws: error) { try provinces().row(.text("Hung Yen")) }
    #expect(error.description == "no row with province 'Hung Yen'; did you mean 'Hưng Yên'?")
    #expect(error.suggestions == ["Hưng Yên"])
  }

  @Test func `a key that several rows have is refused`() throws {
    let twice = try table(("unit", [.text("a"), .text("a")]))
    #expect(throws: TableError.ambiguousRow("a", column: "unit", count: 2)) {
      try twice.row(.text("a"))
    }
  }

  @Test func `an unknown column names those there are`() throws {
    let error = failure { () throws(TableError) in
      _ = try (try? provinces())?.column("scor")
    }
    #expect(
      error?.description
        == "no column 'scor'; columns are rank, province, region, score, change")
    #expect(error?.suggestions == ["score"])
  }

  @Test func `among many columns the nearest are named`() throws {
    let wide = try Table((1...40).map { Column("node_\($0)", [.integer($0)]) })
    let error = failure { () throws(TableError) in _ = try wide.column("nod_40") }
    #expect(
      error?.description == "no column 'nod_40'; did you mean 'node_40', 'node_4' or 'node_10'?")
  }

  @Test func `selects columns in the order given`() throws {
    #expect(try provinces().selecting(["score", "rank"]).names == ["score", "rank"])
    #expect(try provinces().selecting(["score", "province"]).key == "province")
    #expect(try provinces().selecting(["score", "rank"]).key == "score")
    #expect(throws: TableError.duplicateColumn("rank")) {
      try provinces().selecting(["rank", "rank"])
    }
    #expect(throws: TableError.self) { try provinces().selecting([]) }
  }

  @Test func `renames columns at once, so that two can swap`() throws {
    let swapped = try provinces().renaming(["rank": "score", "score": "rank"])
    #expect(swapped.names == ["score", "province", "region", "rank", "change"])
    #expect(try provinces().renaming(["province": "unit"]).key == "unit")
    #expect(throws: TableError.duplicateColumn("score")) {
      try provinces().renaming(["rank": "score"])
    }
  }

  @Test func `takes first and last rows`() throws {
    #expect(try provinces().top(2).column("rank").cells == [.integer(1), .integer(2)])
    #expect(try provinces().bottom(2).column("rank").cells == [.integer(4), .missing])
    #expect(try provinces().top(99) == provinces())
    #expect(try provinces().bottom(0).rowCount == 0)
    #expect(throws: TableError.negativeCount(-1)) { try provinces().top(-1) }
  }

  @Test func `keeps title and notes through operations on rows`() throws {
    var table = try provinces()
    table.notes = ["synthetic"]
    let sorted = try table.sorted(by: "score").top(2)
    #expect(sorted.title == "PAPI 2023")
    #expect(sorted.notes == ["synthetic"])
  }
}
