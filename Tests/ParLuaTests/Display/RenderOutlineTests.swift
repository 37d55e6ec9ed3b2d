import TerminalText
import ParLua
import Testing

// Expected pictures are drawn by hand.
struct RenderOutlineTests {
  let outline = Outline(
    title: "PAPI 2023",
    columns: [ColumnHead("max", heading: [.vi: "tối đa"]), ColumnHead("method")],
    roots: [
      Outline.Node(
        "total", [.integer(80)],
        children: [
          Outline.Node(
            "1 Participation", [.integer(10), .text("survey")],
            children: [
              Outline.Node("1.1 Knowledge", [.number(2.5), .text("survey")]),
              Outline.Node("1.2 Hoạt động", [.number(2.5), .missing]),
            ]),
          Outline.Node(
            "2 Transparency", [.integer(10), .text("survey")],
            children: [Outline.Node("2.1 越南", [.number(2.5)])]),
        ])
    ])

  @Test func `draws branches and sets cells in columns`() {
    #expect(
      renderOutline(outline, style: .plain) == """
        PAPI 2023             max  method
        total                80
        ├─ 1 Participation   10    survey
        │  ├─ 1.1 Knowledge   2.5  survey
        │  └─ 1.2 Hoạt động   2.5  –
        └─ 2 Transparency    10    survey
           └─ 2.1 越南        2.5
        """)
  }

  @Test func `cuts labels, then leaves out columns from the right`() {
    #expect(
      renderOutline(outline, style: DisplayStyle(width: 31)) == """
        PAPI 2023           max  method
        total              80
        ├─ 1 Participati…  10    survey
        │  ├─ 1.1 Knowle…   2.5  survey
        │  └─ 1.2 Hoạt đ…   2.5  –
        └─ 2 Transparency  10    survey
           └─ 2.1 越南      2.5
        … marks text that is cut;
        last() shows all
        """)
    let narrow = renderOutline(outline, style: DisplayStyle(width: 24, language: .vi))
    #expect(narrow.hasSuffix("6 dòng × 2 cột; cột\nkhông hiện: method;\nlast() hiện tất cả"))
    #expect(narrow.split(separator: "\n").allSatisfy { displayWidth(String($0)) <= 24 })
  }

  @Test func `cuts long outlines before the last lines`() {
    let long = Outline(roots: (1...50).map { Outline.Node("node \($0)") })
    #expect(
      renderOutline(long, style: DisplayStyle(height: 10)) == """
        node 1
        node 2
        node 3
        node 4
        node 5
        node 6
        ⋮
        node 49
        node 50
        showing 8 of 50 rows; last() shows all
        """)
  }

  @Test func `draws an outline without columns or nodes`() {
    let plain = Outline(
      title: "T", roots: [Outline.Node("a", children: [Outline.Node("b\u{1B}")])])
    #expect(renderOutline(plain, style: .plain) == "T\na\n└─ b␛")
    #expect(renderOutline(Outline(roots: []), style: .plain) == "no rows")
  }
}
