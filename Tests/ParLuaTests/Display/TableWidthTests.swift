import TerminalText
import Testing

@testable import ParLua

// Expected pictures are drawn by hand.
@Suite struct TableWidthTests {
  private static let table = try? Table(
    title: "Số liệu 2023",
    [
      Column("rank", [.integer(1), .integer(2), .integer(3)]),
      Column("province", [.text("Thừa Thiên Huế"), .text("越南社會"), .text("Bắc Ninh")]),
      Column("score", digits: 2, [.number(46.0415), .number(7), .missing]),
      Column("share", digits: 3, [.number(0.4361), .number(-0.25), .number(1)]),
      Column("p", form: .pValue, [.number(0.00041), .missing, .number(0.5)]),
      Column("units", [.integer(63), .missing, .integer(1204)]),
    ], key: "province")

  private func picture(_ style: DisplayStyle) throws -> String {
    renderTable(try #require(Self.table), style: style)
  }

  @Test func `80 columns hold everything`() throws {
    #expect(
      try picture(DisplayStyle(width: 80)) == """
        Số liệu 2023
        ┌──────┬────────────────┬───────┬────────┬────────┬───────┐
        │ rank │ province       │ score │  share │      p │ units │
        ├──────┼────────────────┼───────┼────────┼────────┼───────┤
        │    1 │ Thừa Thiên Huế │ 46.04 │  0.436 │ 0.0004 │    63 │
        │    2 │ 越南社會       │  7.00 │ −0.250 │      – │     – │
        │    3 │ Bắc Ninh       │     – │  1.000 │ 0.500  │  1204 │
        └──────┴────────────────┴───────┴────────┴────────┴───────┘
        """)
  }

  @Test func `40 columns keep what is told of the key`() throws {
    #expect(
      try picture(DisplayStyle(width: 40, decimalComma: true, language: .vi))
        == """
        Số liệu 2023
        ┌──────┬────────────────┬───────┬───┐
        │ rank │ province       │ score │ … │
        ├──────┼────────────────┼───────┼───┤
        │    1 │ Thừa Thiên Huế │ 46,04 │ … │
        │    2 │ 越南社會       │  7,00 │ … │
        │    3 │ Bắc Ninh       │     – │ … │
        └──────┴────────────────┴───────┴───┘
        3 dòng × 6 cột; cột không hiện: share,
        p, units; last() hiện tất cả
        """)
  }

  @Test func `20 columns keep the first and the key`() throws {
    #expect(
      try picture(DisplayStyle(width: 20)) == """
        Số liệu 2023
        ┌──────┬───────┬───┐
        │ rank │ prov… │ … │
        ├──────┼───────┼───┤
        │    1 │ Thừa… │ … │
        │    2 │ 越南… │ … │
        │    3 │ Bắc … │ … │
        └──────┴───────┴───┘
        3 rows × 6 columns;
        columns not shown:
        score, share, p,
        units; last() shows
        all
        """)
  }

  @Test(arguments: [80, 40, 20])
  func `no line is wider than the screen`(_ width: Int) throws {
    for language in Language.allCases {
      for isWatched in [false, true] {
        let style = DisplayStyle(width: width, language: language, isWatched: isWatched)
        let lines = try picture(style).split(separator: "\n").map { displayWidth(String($0)) }
        #expect(lines.allSatisfy { $0 <= width })
      }
    }
  }
}
