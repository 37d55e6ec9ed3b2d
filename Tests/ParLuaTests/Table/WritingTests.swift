import TestSupport
import ParLua
import Testing

struct WritingTests {
  @Test(arguments: [
    (0.1, "0.1"), (7, "7"), (-0.0, "0"), (1e-7, "1e-07"), (1e16, "1e+16"),
    (0.1 + 0.2, "0.30000000000000004"),
    (.leastNonzeroMagnitude, "5e-324"), (.infinity, "Inf"), (-.infinity, "-Inf"),
    (1.7976931348623157e308, "1.7976931348623157e+308"),
  ])
  func `writes the shortest text that reads back`(value: Double, text: String) {
    #expect(shortestText(value) == text)
    if value.isFinite { #expect(Double(shortestText(value)) == value) }
  }

  @Test func `reads back whatever it writes`() {
    var generator = Generator(seed: 20_240_117)
    for _ in 0..<2000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      #expect(Double(shortestText(value)) == value, "seed 20240117")
    }
  }

  @Test func `writes comma-separated text in full precision`() throws {
    #expect(
      try provinces().top(2).csv() == """
        rank,province,region,score,change
        1,Hưng Yên,Red River,7.3418,0.1234
        2,Lạng Sơn,North,7.25,-0.5

        """)
  }

  @Test func `quotes what needs quotes`() throws {
    let texts: [Cell] = [
      .text("a,b"), .text("say \"so\""), .text("two\nlines"), .text("cr\r\nlf"), .text(""),
      .missing,
      .text(" a;b "), .flag(true),
    ]
    let expected =
      "x,y\n\"a,b\",\n\"say \"\"so\"\"\",\n\"two\nlines\",\n"
      + "\"cr\r\nlf\",\n\"\",\n,\n a;b ,\ntrue,\n"
    let empty = [Cell](repeating: .missing, count: texts.count)
    #expect(try table(("x", texts), ("y", empty)).csv() == expected)
  }

  @Test func `a missing value in the only column keeps its line`() throws {
    #expect(try table(("x", [.missing, .integer(1)])).csv() == "x\n\"\"\n1\n")
  }

  @Test func `writes decimal commas between semicolons, and the line ends of the RFC`() throws {
    let one = try table(("a;b", [.text("x,y")]), ("c", [.number(1.5)]), ("d", [.integer(3)]))
    #expect(try one.csv(decimalComma: true, lineEnd: "\r\n") == "\"a;b\";c;d\r\nx,y;1,5;3\r\n")
  }

  @Test func `writes an object for each row`() throws {
    #expect(
      try provinces().bottom(2).selecting(["rank", "province", "score"]).json() == """
        [
        {"rank":4,"province":"Cà Mau","score":6.875},
        {"rank":null,"province":"An Giang","score":null}
        ]
        """)
  }

  @Test func `escapes what JSON asks for and never writes NaN or Inf`() throws {
    let odd = try table(
      (
        "a\"b",
        [
          .text("\u{0}\u{1B}\t\n\r\n\\\"/é\u{7F}🇻🇳"), .number(.infinity), .number(.nan),
          .flag(false),
        ]
      ))
    #expect(
      try odd.json() == #"""
        [
        {"a\"b":"\u0000\u001b\t\n\r\n\\\"/é\u007f🇻🇳"},
        {"a\"b":null},
        {"a\"b":null},
        {"a\"b":false}
        ]
        """#)
    #expect(try table(("a", [])).json() == "[]")
  }

  @Test func `writes Markdown with rounded numbers`() throws {
    var table = try provinces().selecting(["rank", "province", "score", "change"])
    table.notes = ["Source: *CECODES*"]
    #expect(
      try table.markdown() == #"""
        **PAPI 2023**

        | rank | province | score | change |
        |-----:|:---------|------:|-------:|
        |    1 | Hưng Yên |  7.34 |  +0.12 |
        |    2 | Lạng Sơn |  7.25 |  −0.50 |
        |    3 | Đà Nẵng  |  7.10 |   0.00 |
        |    4 | Cà Mau   |  6.88 |      – |
        |    – | An Giang |     – |      – |

        Source: \*CECODES\*
        """#)
  }

  @Test func `escapes what Markdown would read`() throws {
    let odd = try table(("a|b", [.text("x|y\\z"), .text("<b>\nnext"), .text("\u{1B}[1m")]))
    #expect(
      try odd.markdown() == #"""
        | a\|b           |
        |:---------------|
        | x\|y\\z        |
        | &lt;b><br>next |
        | ␛\[1m          |
        """#)
  }

  @Test func `writes Vietnamese headings and decimal commas`() throws {
    let style = DisplayStyle(decimalComma: true, language: .vi)
    #expect(
      try provinces().selecting(["province", "score"]).top(1).markdown(style: style) == """
        **PAPI 2023**

        | tỉnh     | điểm |
        |:---------|-----:|
        | Hưng Yên | 7,34 |
        """)
  }
}
