import Testing

/// `help "keys"` tells every key of the keymap, in both languages.
@Suite struct KeyHelpTests {
  @Test(arguments: [
    ("en", "Keys of the prompt", "Ctrl-r", "Search the history"),
    ("vi", "Các phím ở dấu nhắc", "Ctrl-r", "Tìm trong lịch sử"),
  ])
  func `the keys are told in the language of the shell`(
    _ language: String, _ heading: String, _ key: String, _ text: String
  ) throws {
    let run = try Run(["--vanilla", "--lang", language, "-e", "help 'keys'"])
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.first == heading)
    #expect(lines.contains { $0.hasPrefix("  \(key) ") && $0.contains(text) })
    // Two columns in stands a key with what it does; further in what goes on from the line before.
    let keys = lines.dropFirst().filter { !$0.hasPrefix("   ") }
    #expect(keys.count == 32)
    #expect(keys.allSatisfy { $0.count > 30 })
  }
}
