import ParLua
import Testing

// Expected pictures are drawn by hand.
struct RenderTableTests {
  @Test func `draws numbers on their marks, texts on the left, missing as a dash`() throws {
    #expect(
      try renderTable(provinces(), style: .plain) == """
        PAPI 2023
        ┌──────┬──────────┬───────────┬───────┬────────┐
        │ rank │ province │ region    │ score │ change │
        ├──────┼──────────┼───────────┼───────┼────────┤
        │    1 │ Hưng Yên │ Red River │  7.34 │  +0.12 │
        │    2 │ Lạng Sơn │ North     │  7.25 │  −0.50 │
        │    3 │ Đà Nẵng  │ Centre    │  7.10 │   0.00 │
        │    4 │ Cà Mau   │ –         │  6.88 │      – │
        │    – │ An Giang │ North     │     – │      – │
        └──────┴──────────┴───────────┴───────┴────────┘
        """)
  }

  @Test func `draws Vietnamese headings and decimal commas`() throws {
    var table = try provinces().top(1)
    table.notes = ["Nguồn: CECODES"]
    let style = DisplayStyle(decimalComma: true, language: .vi)
    #expect(
      renderTable(table, style: style) == """
        PAPI 2023
        ┌──────┬──────────┬───────────┬──────┬──────────┐
        │ hạng │ tỉnh     │ vùng      │ điểm │ thay đổi │
        ├──────┼──────────┼───────────┼──────┼──────────┤
        │    1 │ Hưng Yên │ Red River │ 7,34 │    +0,12 │
        └──────┴──────────┴───────────┴──────┴──────────┘
        Nguồn: CECODES
        """)
  }

  @Test func `draws wide, joined and decomposed characters in straight columns`() throws {
    let names = ["Ye\u{302}n Ba\u{301}i", "越南", "👩\u{200D}🌾 farmer", "🇻🇳", "한국"]
    let odd = try table(
      ("name", names.map(Cell.text)), ("n", (1...5).map { .integer($0 * $0 * $0) }))
    #expect(
      renderTable(odd, style: .plain) == """
        ┌───────────┬─────┐
        │ name      │   n │
        ├───────────┼─────┤
        │ Ye\u{302}n Ba\u{301}i   │   1 │
        │ 越南      │   8 │
        │ 👩\u{200D}🌾 farmer │  27 │
        │ 🇻🇳        │  64 │
        │ 한국      │ 125 │
        └───────────┴─────┘
        """)
  }

  @Test func `lets no control character through`() throws {
    let odd = try Table(
      title: "a\u{7}", [Column("x\u{1B}", [.text("\u{1B}[31mred"), .text("a\r\nb")])],
      notes: ["n\u{1B}]0;"])
    #expect(
      renderTable(odd, style: .plain) == """
        a␇
        ┌──────────┐
        │ x␛       │
        ├──────────┤
        │ ␛[31mred │
        │ a␍␊b     │
        └──────────┘
        n␛]0;
        """)
  }

  @Test func `sets whole numbers, measurements and odd ones on one mark`() throws {
    let mixed = try Table([
      Column(
        "x", digits: 2,
        [.number(12.345), .integer(3), .missing, .number(-0.5), .number(.infinity)]),
      Column(
        "p", form: .pValue,
        [.number(0.052), .number(0.00001), .number(0.0019), .missing, .number(1)]),
    ])
    #expect(
      renderTable(mixed, style: .plain) == """
        ┌───────┬─────────┐
        │     x │       p │
        ├───────┼─────────┤
        │ 12.35 │  0.052  │
        │  3    │ <0.0001 │
        │     – │  0.0019 │
        │ −0.50 │       – │
        │  ∞    │  1.000  │
        └───────┴─────────┘
        """)
  }

  @Test func `draws tables without rows, columns or values`() throws {
    #expect(
      try renderTable(provinces().top(0).selecting(["rank", "province"]), style: .plain) == """
        PAPI 2023
        ┌──────┬──────────┐
        │ rank │ province │
        ├──────┼──────────┤
        └──────┴──────────┘
        no rows
        """)
    #expect(try renderTable(Table([]), style: DisplayStyle(language: .vi)) == "không có cột nào")
    let unknown = try Table([
      Column("unit", [.missing, .missing]), Column("score", digits: 1, [.missing, .missing]),
    ])
    #expect(
      renderTable(unknown, style: .plain) == """
        ┌──────┬───────┐
        │ unit │ score │
        ├──────┼───────┤
        │ –    │     – │
        │ –    │     – │
        └──────┴───────┘
        """)
  }

  @Test func `shows flags in the language`() throws {
    let flags = try table(("met", [.flag(true), .flag(false)]))
    #expect(
      renderTable(flags, style: DisplayStyle(language: .vi)) == """
        ┌───────┐
        │ met   │
        ├───────┤
        │ có    │
        │ không │
        └───────┘
        """)
  }

  @Test func `sets off headings and notes where colours are wanted`() throws {
    var one = try table(("a", [.integer(1)]))
    one.title = "T"
    one.notes = ["n"]
    #expect(
      renderTable(one, style: DisplayStyle(color: true)) == """
        \u{1B}[1mT\u{1B}[0m
        ┌───┐
        │ \u{1B}[1ma\u{1B}[0m │
        ├───┤
        │ 1 │
        └───┘
        \u{1B}[2mn\u{1B}[0m
        """)
  }

  @Test func `stops when asked`() throws {
    let long = try table(("x", (0..<5000).map(Cell.integer)))
    #expect(throws: TableError.stopped) { try renderTable(long, style: .plain) { true } }
  }
}
