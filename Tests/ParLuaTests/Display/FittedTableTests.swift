import TestSupport
import TerminalText
import ParLua
import Testing

// Expected pictures are drawn by hand.
struct FittedTableTests {
  @Test func `cuts texts first where the table is too wide`() throws {
    let long = try table(
      ("rank", [.integer(1)]), ("name", [.text("Thành phố Hồ Chí Minh và các vùng phụ cận")]),
      ("score", [.number(7.5)]))
    #expect(
      renderTable(long, style: DisplayStyle(width: 40)) == """
        ┌──────┬───────────────────────┬───────┐
        │ rank │ name                  │ score │
        ├──────┼───────────────────────┼───────┤
        │    1 │ Thành phố Hồ Chí Min… │   7.5 │
        └──────┴───────────────────────┴───────┘
        … marks text that is cut; last() shows
        all
        """)
  }

  @Test func `leaves out what does not fit at width 40`() throws {
    #expect(
      try renderTable(provinces().top(2), style: DisplayStyle(width: 40)) == """
        PAPI 2023
        ┌──────┬──────────┬───┬───────┬────────┐
        │ rank │ province │ … │ score │ change │
        ├──────┼──────────┼───┼───────┼────────┤
        │    1 │ Hưng Yên │ … │  7.34 │  +0.12 │
        │    2 │ Lạng Sơn │ … │  7.25 │  −0.50 │
        └──────┴──────────┴───┴───────┴────────┘
        2 rows × 5 columns; columns not shown:
        region; last() shows all
        """)
  }

  @Test func `keeps a key in the middle between two gaps`() throws {
    let columns = (1...9).map { Column("node_\($0)", [.number(Double($0) + 0.5)]) }
    let unit = Column("unit", [.text("Huế")])
    let wide = try Table(columns[..<4] + [unit] + columns[4...])
    #expect(
      renderTable(wide, style: DisplayStyle(width: 40, language: .vi)) == """
        ┌────────┬───┬──────┬────────┬───┐
        │ node_1 │ … │ unit │ node_5 │ … │
        ├────────┼───┼──────┼────────┼───┤
        │    1.5 │ … │ Huế  │    5.5 │ … │
        └────────┴───┴──────┴────────┴───┘
        1 dòng × 10 cột; cột không hiện: node_2,
        node_3, node_4, node_6, node_7, node_8,
        node_9; last() hiện tất cả
        """)
  }

  @Test func `cuts long tables before the last rows`() throws {
    let long = try table(
      ("rank", (1...63).map(Cell.integer)), ("unit", (1...63).map { .text("tỉnh \($0)") }))
    #expect(
      renderTable(long, style: DisplayStyle(height: 14)) == """
        ┌──────┬─────────┐
        │ rank │ unit    │
        ├──────┼─────────┤
        │    1 │ tỉnh 1  │
        │    2 │ tỉnh 2  │
        │    3 │ tỉnh 3  │
        │    4 │ tỉnh 4  │
        │    5 │ tỉnh 5  │
        │    6 │ tỉnh 6  │
        │    ⋮ │ ⋮       │
        │   62 │ tỉnh 62 │
        │   63 │ tỉnh 63 │
        └──────┴─────────┘
        showing 8 of 63 rows; last() shows all
        """)
  }

  @Test func `says both what is too long and what is too wide`() throws {
    let names = (1...30).map { "c\($0)" }
    let columns = names.map { Column($0, (1...100).map { .integer($0 * 1000) }) }
    let lines = renderTable(try Table(columns), style: DisplayStyle(width: 60, height: 12))
      .split(separator: "\n")
    #expect(lines.count == 12)
    #expect(lines[lines.count - 2] == "showing 5 of 100 rows; columns not shown: c7, c8, c9, c10,")
    #expect(lines.last == "c11, c12, c13, c14 and 16 more; last() shows all")
  }

  @Test func `takes exactly the height where all rows fit`() throws {
    let ten = try table(("x", (1...10).map(Cell.integer)))
    let lines = renderTable(ten, style: DisplayStyle(height: 14)).split(separator: "\n")
    #expect(lines.count == 14)
    #expect(lines.last == "└────┘")
    #expect(renderTable(ten, style: DisplayStyle(height: 13)).contains("showing 7 of 10 rows"))
  }

  @Test func `shows a number whole or not at all`() throws {
    let wide = try table(("a_long_heading_of_a_number", [.number(123456789.12361)]))
    #expect(
      renderTable(wide, style: DisplayStyle(width: 20)) == """
        ┌──────────────────┐
        │ a_long_heading_… │
        ├──────────────────┤
        │   123456789.1236 │
        └──────────────────┘
        … marks text that is
        cut; last() shows
        all
        """)
    let huge = try Table([Column("x", digits: 20, [.number(123456789)])])
    #expect(
      renderTable(huge, style: DisplayStyle(width: 20)).contains("│                … │"))
  }

  @Test(arguments: [1, 20, 21, 25, 33, 40, 57, 80, 119])
  func `is never wider or higher than the screen, and has no spaces at line ends`(
    width: Int
  ) throws {
    var generator = Generator(seed: UInt64(width))
    let words = [
      "Hưng Yên", "越南", "a", "🇻🇳", "Thành phố Hồ Chí Minh", "\u{1B}[1m", "", "Hue\u{302}\u{301}",
    ]
    for _ in 0..<60 {
      let rows = Int.random(in: 0...30, using: &generator)
      let columns = (0..<Int.random(in: 1...12, using: &generator)).map { place in
        let isText = Bool.random(using: &generator)
        let cells = (0..<rows).map { _ -> Cell in
          let word = words.randomElement(using: &generator) ?? ""
          let number = Double.random(in: -1000...1000, using: &generator)
          return isText ? .text(word) : .number(number)
        }
        let name = (words.randomElement(using: &generator) ?? "") + "_\(place)"
        return Column(name, digits: isText ? nil : 3, cells)
      }
      let made = try Table(title: "Số liệu của 63 tỉnh", columns, notes: ["tổng hợp"])
      let picture = renderTable(made, style: DisplayStyle(width: width, height: 24))
      let lines = picture.split(separator: "\n")
      #expect(lines.allSatisfy { displayWidth(String($0)) <= max(width, 20) }, "\(picture)")
      #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
      #expect(lines.count <= 24, "\(picture)")
      let frame = lines.filter { "┌│├└".contains($0.first ?? " ") }.map { displayWidth(String($0)) }
      #expect(Set(frame).count == 1, "\(picture)")
    }
  }
}
