import Testing

@testable import ParIndex

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws -> JSONValue {
    try withBytes(text) { bytes in try JSONParser.parse(bytes) }
  }

  @Test func `reads values of every kind`() throws {
    let value = try parse(
      #" {"a": [1, -2.5e1, true, false, null], "b": {"c": "x\n\"é\u00e9\ud834\udd1e"}, "d": {}, "e": []} "#
    )
    #expect(
      value["a"]?.list?.map(\.content) == [
        .number(1), .number(-25), .flag(true), .flag(false), .null,
      ])
    #expect(value["b"]?["c"]?.text == "x\n\"éé𝄞")
    #expect(value["d"]?.members?.isEmpty == true)
    #expect(value["e"]?.list?.isEmpty == true)
    #expect(value["missing"] == nil)
  }

  @Test(arguments: [
    ("", 0, "a value"), ("{", 1, "a key in quotes"), ("{\"a\" 1}", 5, "':'"),
    ("[1 2]", 3, "',' or ']'"), ("{\"a\":1 \"b\":2}", 7, "',' or '}'"), ("[1,]", 3, "a value"),
    ("\"abc", 4, "a closing quote"), ("1 2", 2, "the end of the file"), ("tru", 0, "a value"),
    ("\"\\x\"", 2, "an escape such as \\n or \\u00e9"), ("\"\\ud834\"", 7, "a whole code point"),
    ("\"a\nb\"", 2, "no line break or control character in a text"), ("nul", 0, "a value"),
  ])
  func `tells where a text breaks off from JSON`(_ text: String, _ offset: Int, _ expected: String)
  {
    #expect(throws: JSONFault(offset: offset, expected: expected)) { try parse(text) }
  }

  @Test func `refuses nesting that no description needs`() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: JSONFault(offset: 64, expected: "fewer levels of nesting")) { try parse(text) }
  }
}
