import ParLua
import Testing

// Expected pictures are drawn by hand.
struct RenderCardTests {
  let card = Card(
    title: "Hưng Yên · PAPI 2023",
    [
      Card.Field(ColumnHead("rank", heading: [.vi: "hạng"]), .integer(1)),
      Card.Field(ColumnHead("score", heading: [.vi: "điểm"], digits: 2), .number(7.3418)),
      Card.Field(ColumnHead("change", digits: 2, form: .signed), .number(-0.5)),
      Card.Field(ColumnHead("region"), .missing),
    ], notes: ["61 of 63 provinces are ranked"])

  @Test func `sets values under each other`() {
    #expect(
      renderCard(card, style: .plain) == """
        Hưng Yên · PAPI 2023
          rank    1
          score   7.34
          change  −0.50
          region  –
        61 of 63 provinces are ranked
        """)
  }

  @Test func `speaks Vietnamese`() {
    let style = DisplayStyle(decimalComma: true, language: .vi)
    #expect(renderCard(card, style: style).contains("  điểm    7,34\n"))
  }

  @Test func `goes on in the next line where a value is too wide`() {
    let source = Card([
      Card.Field(ColumnHead("source"), .text("CECODES, VFF-CRT, RTA and UNDP: PAPI 2023")),
      Card.Field(ColumnHead("address"), .text("https://papi.org.vn/bao-cao/")),
    ])
    #expect(
      renderCard(source, style: DisplayStyle(width: 30)) == """
          source   CECODES, VFF-CRT,
                   RTA and UNDP: PAPI
                   2023
          address  https://papi.org.vn
                   /bao-cao/
        """)
  }

  @Test func `draws a card without fields`() {
    #expect(renderCard(Card([]), style: .plain) == "")
    #expect(renderCard(Card(title: "x", []), style: .plain) == "x")
  }
}
