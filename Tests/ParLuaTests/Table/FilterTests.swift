import ParLua
import Testing

struct FilterTests {
  @Test(arguments: [
    ("score > 7.2", [1, 2]),
    ("score >= 7.25", [1, 2]),
    ("7.25 < score", [1]),
    ("score < 7", [4]),
    ("score <= 7.1", [3, 4]),
    ("change == 0", [3]),
    ("change == −0.5", [2]),
    ("change < -.4", [2]),
    ("score > 7e0 and change > 0", [1]),
    ("region == 'North' or rank == 4", [2, 4, 5]),
    ("region != \"North\"", [1, 3]),
    ("region ~= 'North'", [1, 3]),
    ("not region == 'North'", [1, 3]),
    ("not (score > 7.2 or score < 7)", [3]),
    ("missing(region)", [4]),
    ("NOT missing(score) AND missing(change)", [4]),
    ("not not rank == 1", [1]),
    ("rank == 1 or rank == 2 and score > 99", [1]),
    ("(rank == 1 or rank == 2) and score > 99", []),
    ("province == 'La\u{323}ng So\u{31B}n'", [2]),
    ("`score` > rank", [1, 2, 3, 4]),
    ("missing(score) or score > 0", [1, 2, 3, 4, 5]),
    ("score > 0 or missing(region) or region == 'North'", [1, 2, 3, 4, 5]),
  ])
  func `keeps the rows for which the condition is true`(
    condition: String, rows: [Int]
  ) throws {
    let all = try Table(
      provinces().columns + [Column("row", (1...5).map(Cell.integer))], key: "row")
    #expect(try all.filtered(condition).column("row").cells == rows.map(Cell.integer))
  }

  @Test func `compares decimals, not binary noise`() throws {
    let sums = try table(("x", [.number(0.1 + 0.2), .number(79.99999999999999), .number(1e-12)]))
    #expect(try sums.filtered("x == 0.3").rowCount == 1)
    #expect(try sums.filtered("x >= 80").rowCount == 1)
    #expect(try sums.filtered("x < 2e-12").rowCount == 1)
    #expect(try sums.filtered("x == 0").rowCount == 0)
  }

  @Test func `takes names that are no words in back quotes`() throws {
    let nodes = try table(
      ("8.1", [.number(0.3), .number(0.9)]), ("điểm", [.integer(1), .integer(2)]))
    #expect(try nodes.filtered("`8.1` > 0.5 and điểm == 2").rowCount == 1)
  }

  @Test func `reads escaped quotes`() throws {
    let words = try table(("w", [.text("a\"b"), .text("c\\d")]))
    #expect(try words.filtered(#"w == "a\"b""#).rowCount == 1)
    #expect(try words.filtered(#"w == 'c\\d'"#).rowCount == 1)
  }

  @Test func `compares flags`() throws {
    let flags = try table(("met", [.flag(true), .flag(false), .missing]))
    #expect(try flags.filtered("met == true").rowCount == 1)
    #expect(try flags.filtered("met ~= true").rowCount == 1)
  }

  @Test(arguments: [
    (
      "",
      "character 1 of '': a column, a number or a quoted text expected, got the end"
        + "; an example: rank >= 1"
    ),
    (
      "score >> 8",
      "character 8 of 'score >> 8': a column, a number or a quoted text expected, got '>'"
        + "; an example: rank >= 1"
    ),
    (
      "score = 8",
      "character 7 of 'score = 8': a comparison (==, !=, <, <=, >, >=) expected, got '=';"
        + " write score == 8"
    ),
    (
      "score => 8",
      "character 7 of 'score => 8': a comparison (==, !=, <, <=, >, >=) expected, got '=';"
        + " write score >= 8"
    ),
    (
      "score",
      "character 6 of 'score': a comparison (==, !=, <, <=, >, >=) expected, got the end"
        + "; an example: rank >= 1"
    ),
    (
      "score > 7,5",
      "character 10 of 'score > 7,5': 'and', 'or' or the end expected, got ','; write score > 7.5"
    ),
    (
      "rank > 1 && rank < 3",
      "character 10 of 'rank > 1 && rank < 3': 'and', 'or' or the end expected, got '&';"
        + " write rank > 1 and rank < 3"
    ),
    (
      "1 < rank < 3",
      "character 10 of '1 < rank < 3': 'and', 'or' or the end expected, got '<';"
        + " write 1 < rank and rank < 3"
    ),
    (
      "(rank > 1",
      "character 10 of '(rank > 1': 'and', 'or' or ')' expected, got the end"
        + "; an example: rank >= 1"
    ),
    (
      "province == 'Cà",
      "character 13 of 'province == 'Cà': a closing ' expected, got the end"
        + "; an example: rank >= 1"
    ),
    (
      "rank > 1.2.3",
      "character 8 of 'rank > 1.2.3': a number expected, got '1.2.3'"
        + "; an example: rank >= 1"
    ),
    (
      "1 == 1",
      "character 1 of '1 == 1': a column on one side of the comparison expected, got '1'"
        + "; an example: rank >= 1"
    ),
    (
      "province == Cà Mau",
      "character 16 of 'province == Cà Mau': 'and', 'or' or the end expected, got 'Mau';"
        + " write province == 'Cà Mau'"
    ),
    (
      "scor > 7",
      "character 1 of 'scor > 7': no column 'scor'; columns are rank, province, region,"
        + " score, change; write score > 7"
    ),
    (
      "region == North",
      "character 11 of 'region == North': no column 'North'; columns are rank, province,"
        + " region, score, change; write region == 'North'"
    ),
    (
      "score > '7'",
      "character 9 of 'score > '7'': column 'score' (numbers) cannot be compared with the"
        + " text '7'; write score > 7"
    ),
    (
      "province == 7",
      "character 13 of 'province == 7': column 'province' (texts) cannot be compared with"
        + " the number 7; write province == '7'"
    ),
    (
      "missing(7)",
      "character 9 of 'missing(7)': a column expected, got '7'"
        + "; an example: rank >= 1"
    ),
  ])
  func `says where the trouble is and what would work`(
    condition: String, message: String
  ) throws {
    let provinces = try provinces()
    let error = failure { () throws(TableError) in _ = try provinces.filtered(condition) }
    #expect(error?.description == message)
    for suggestion in error?.suggestions ?? [] {
      #expect(failure { () throws(TableError) in _ = try provinces.filtered(suggestion) } == nil)
    }
  }

  @Test(arguments: ["(", "not "])
  func `refuses to nest without end`(_ opening: String) throws {
    let deep = String(repeating: opening, count: 100_000) + "rank > 1"
    let error = failure { () throws(TableError) in
      _ = try (try? provinces())?.filtered(deep)
    }
    #expect(
      error?.description.hasSuffix(
        "nested more than 100 deep; use fewer parentheses; an example: rank >= 1") == true)
  }

  @Test func `takes long chains`() throws {
    let chain = Array(repeating: "rank == 1", count: 20_000).joined(separator: " or ")
    #expect(try provinces().filtered(chain).rowCount == 1)
  }

  @Test func `filters by a closure that may throw`() throws {
    struct Refused: Error {}
    #expect(try provinces().filtered { $0["rank"] == .integer(3) }.rowCount == 1)
    #expect(throws: Refused.self) {
      try provinces().filtered { (_) throws(Refused) -> Bool in throw Refused() }
    }
  }
}
