import TerminalText
import Testing

@testable import ParLua

// Expected pictures are drawn by hand.
@Suite struct DrawingTests {
  @Test(arguments: [
    (0.0, "    "), (1, "████"), (0.5, "██  "), (0.25, "█   "), (0.26, "█   "), (0.31, "█▎  "),
    (0.03, "▏   "), (0.01, "    "), (0.999, "████"), (-1, "    "), (7, "████"), (0.96, "███▉"),
  ])
  func `a bar is filled to its share in eighths`(_ share: Double, _ text: String) {
    #expect(barText(share, width: 4) == text)
  }

  @Test(arguments: [
    ([1.0, 2, 3, 4, 5, 6, 7, 8], 1.0, 8.0, "▁▂▃▄▅▆▇█"), ([0, 100], 0, 100, "▁█"),
    ([5, .nan, 5], 5, 5, "▄ ▄"), ([], 0, 1, ""), ([.nan], 0, 1, " "), ([-3, 0, 3], -3, 3, "▁▅█"),
  ])
  func `a sparkline runs from low to high and leaves out what is missing`(
    _ values: [Double], _ low: Double, _ high: Double, _ text: String
  ) {
    #expect(sparkline(values, low: low, high: high) == text)
  }

  private static let scores = try? Table([
    Column("unit", [.text("Huế"), .text("Đà Nẵng"), .text("Lạng Sơn")]),
    Column(
      ColumnHead("score", digits: 1, bar: BarScale(high: 10)),
      [.number(7.5), .number(10), .missing]),
  ])

  @Test func `bars stand beside scores where somebody watches`() throws {
    let table = try #require(Self.scores)
    #expect(
      renderTable(table, style: DisplayStyle(width: 40, isWatched: true)) == """
        ┌──────────┬──────────────────┐
        │ unit     │ score            │
        ├──────────┼──────────────────┤
        │ Huế      │   7.5 ███████▌   │
        │ Đà Nẵng  │  10.0 ██████████ │
        │ Lạng Sơn │     –            │
        └──────────┴──────────────────┘
        """)
  }

  @Test(arguments: [(31, 10), (30, 9), (25, 4), (24, 0), (20, 0)])
  func `bars take the room there is, and none where it is too little`(_ width: Int, _ bar: Int)
    throws
  {
    let table = try #require(Self.scores)
    let lines = renderTable(table, style: DisplayStyle(width: width, isWatched: true))
      .split(separator: "\n")
    #expect(lines.allSatisfy { displayWidth(String($0)) <= width })
    #expect(lines[4].count { $0 == "█" } == bar)
  }

  @Test func `nothing is drawn where nobody watches, nor in a file`() throws {
    let table = try #require(Self.scores)
    let watched = DisplayStyle(width: 80, isWatched: true)
    #expect(!renderTable(table, style: DisplayStyle(width: 80)).contains("█"))
    #expect(try !table.markdown(style: watched).contains("█"))
    #expect(try table.markdown(style: watched) == table.markdown(style: .plain))
  }

  private static func years(_ rows: Int) throws -> Table {
    let units = (0..<rows).map { Cell.text("đơn vị \($0)") }
    return try Table(
      [Column("unit", units)]
        + (2020...2024).map { year in
          let cells = (0..<rows).map { Cell.number(Double(year - 2020 + $0)) }
          return Column(ColumnHead("\(year)", digits: 0, isYear: true), cells)
        })
  }

  @Test func `a series of years gets a column of sparklines, all to one scale`() throws {
    #expect(
      renderTable(try Self.years(2), style: DisplayStyle(width: 80, isWatched: true)) == """
        ┌──────────┬──────┬──────┬──────┬──────┬──────┬───────┐
        │ unit     │ 2020 │ 2021 │ 2022 │ 2023 │ 2024 │ trend │
        ├──────────┼──────┼──────┼──────┼──────┼──────┼───────┤
        │ đơn vị 0 │    0 │    1 │    2 │    3 │    4 │ ▁▂▄▅▇ │
        │ đơn vị 1 │    1 │    2 │    3 │    4 │    5 │ ▂▄▅▇█ │
        └──────────┴──────┴──────┴──────┴──────┴──────┴───────┘
        """)
  }

  @Test func `sparklines stay whole and years are left out from the middle`() throws {
    #expect(
      renderTable(
        try Self.years(1), style: DisplayStyle(width: 44, language: .vi, isWatched: true)) == """
          ┌──────────┬──────┬───┬──────┬──────────┐
          │ unit     │ 2020 │ … │ 2024 │ xu hướng │
          ├──────────┼──────┼───┼──────┼──────────┤
          │ đơn vị 0 │    0 │ … │    4 │ ▁▃▅▇█    │
          └──────────┴──────┴───┴──────┴──────────┘
          1 dòng × 6 cột; cột không hiện: 2021, 2022,
          2023; last() hiện tất cả
          """)
  }

  @Test func `the scale is that of all rows where only some are shown`() throws {
    let picture = renderTable(
      try Self.years(40), style: DisplayStyle(width: 80, height: 12, isWatched: true))
    #expect(picture.split(separator: "\n")[3].contains("│ ▁▁▁▁▁ │"))
  }
}
