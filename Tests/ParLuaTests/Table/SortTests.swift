import ParLua
import Testing

struct SortTests {
  @Test(arguments: [
    ("score", false, ["Cà Mau", "Đà Nẵng", "Lạng Sơn", "Hưng Yên", "An Giang"]),
    ("score", true, ["Hưng Yên", "Lạng Sơn", "Đà Nẵng", "Cà Mau", "An Giang"]),
    ("change", true, ["Hưng Yên", "Đà Nẵng", "Lạng Sơn", "Cà Mau", "An Giang"]),
    ("region", true, ["Hưng Yên", "Lạng Sơn", "An Giang", "Đà Nẵng", "Cà Mau"]),
  ])
  func `puts missing last and keeps the order of equals`(
    column: String, descending: Bool, expected: [String]
  ) throws {
    let sorted = try provinces().sorted(by: column, descending: descending)
    #expect(try sorted.column("province").cells == expected.map(Cell.text))
  }

  @Test func `sorts texts by the order given`() throws {
    let alphabet = Array("aăâbcdđeêghiklmnoôơpqrstuưvxy")
    func order(_ a: String, _ b: String) -> Bool {
      let places = [a, b].map { word in word.map { alphabet.firstIndex(of: $0) ?? 99 } }
      return places[0].lexicographicallyPrecedes(places[1])
    }
    let words = try table(("word", ["đa", "da", "ơ", "ô", "o", "e"].map(Cell.text)))
    let sorted = try words.sorted(by: "word", textOrder: order)
    #expect(try sorted.column("word").cells == ["da", "đa", "e", "o", "ô", "ơ"].map(Cell.text))
  }

  @Test func `orders numbers, texts and flags where a column mixes them`() throws {
    let cells: [Cell] = [
      .flag(true), .text("a"), .missing, .number(2.5), .flag(false), .integer(2), .integer(3),
    ]
    let sorted = try table(("x", cells)).sorted(by: "x")
    #expect(
      try sorted.column("x").cells == [
        .integer(2), .number(2.5), .integer(3), .text("a"), .flag(false), .flag(true), .missing,
      ])
  }

  @Test func `survives an order that contradicts itself`() throws {
    let words = try table(("word", (0..<100).map { .text("\($0)") }))
    #expect(try words.sorted(by: "word") { _, _ in true }.rowCount == 100)
  }

  @Test func `stops when asked`() throws {
    let long = try table(("x", (0..<5000).map { .integer($0 * 7919 % 5000) }))
    #expect(throws: TableError.stopped) { try long.sorted(by: "x", stop: { true }) }
  }
}
