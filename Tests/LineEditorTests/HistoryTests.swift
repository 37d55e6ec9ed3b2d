import Glibc
import LineEditor
import TestSupport
import Testing

extension TemporaryFolder {
  fileprivate func write(_ text: String) { write(text, to: "history.jsonl") }
  fileprivate func read() -> String { read("history.jsonl") }
}

struct HistoryTests {
  @Test func `keeps entries of several lines and any characters between sessions`() {
    let folder = TemporaryFolder()
    let texts = [
      "a", "for i = 1, 2 do\n\tprint(\"\\u{1}\")\nend", "Thừa Thiên Huế 👩\u{200D}🌾",
      "\u{1}\u{7F}\"\\/",
    ]
    var history = History(folder: folder.path + "/deep/er")
    for text in texts { history.append(text) }
    #expect(history.problem == nil)
    #expect(History(folder: folder.path + "/deep/er").entries == texts)
    var status = stat()
    #expect(
      stat(folder.path + "/deep/er/history.jsonl", &status) == 0 && status.st_mode & 0o077 == 0)
  }

  @Test func `does not keep what begins with a blank, is blank or is the same again`() {
    let folder = TemporaryFolder()
    var history = History(folder: folder.path)
    for text in ["a", " secret", "", "\n", "a", "b", "a"] { history.append(text) }
    #expect(history.entries == ["a", "b", "a"])
    #expect(History(folder: folder.path).entries == ["a", "b", "a"])
    #expect(!folder.read().contains("secret"))
  }

  @Test func `two shells that write at the same time lose nothing`() async {
    let folder = TemporaryFolder()
    await withTaskGroup(of: Void.self) { group in
      for writer in 1...2 {
        group.addTask {
          var history = History(folder: folder.path, limit: 400)
          for number in 1...200 {
            history.append("\(writer).\(number) " + String(repeating: "ế", count: number))
          }
        }
      }
    }
    let entries = History(folder: folder.path).entries
    #expect(entries.count == 400)
    for writer in 1...2 {
      let own = entries.filter { $0.hasPrefix("\(writer).") }.compactMap {
        $0.dropFirst(2).split(separator: " ").first
      }
      #expect(own.map(String.init) == (1...200).map(String.init))
    }
  }

  @Test func `shortens a long file while others write`() async {
    let folder = TemporaryFolder()
    folder.write((1...100).map { "{\"time\":1,\"text\":\"old \($0)\"}\n" }.joined())
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        var history = History(folder: folder.path)
        for number in 1...50 { history.append("new \(number)") }
      }
      group.addTask { for _ in 1...50 { _ = History(folder: folder.path, limit: 40) } }
    }
    let entries = History(folder: folder.path).entries
    #expect(
      entries.filter { $0.hasPrefix("new") }.suffix(35).map { $0 } == (16...50).map { "new \($0)" })
    #expect(History(folder: folder.path, limit: 10).entries == (41...50).map { "new \($0)" })
  }

  @Test func `passes over lines that are no entries and goes on behind one that was cut off`() {
    let folder = TemporaryFolder()
    folder.write(
      "{\"text\":\"one\"}\nnonsense\n{\"t\":\"text\",\"text\" : \"two\\u0020\\ud83d\\ude42\\n\"}\n{\"text\":3}\n{}\n{\"text\":\"\\q\"}\n"
        + "{\"time\":1,\"text\":\"cut o")
    var history = History(folder: folder.path)
    #expect(history.entries == ["one", "two 🙂\n"])
    history.append("three")
    #expect(History(folder: folder.path).entries == ["one", "two 🙂\n", "three"])
  }

  @Test func `works without a file and says why`() {
    var history = History(folder: "/proc/nowhere")
    history.append("a")
    #expect(history.entries == ["a"])
    #expect(
      history.problem?.description.contains("/proc/nowhere/history.jsonl can't be used") == true)
  }

  @Test(arguments: [
    ("pri", "nt(2)"), ("print(2)", nil), ("x", nil), ("", nil), ("for", " i = 1, 2 do\nend"),
    ("Thừ", "a"),
  ])
  func `suggests the newest entry that begins with the text`(text: String, rest: String?) {
    let history = History(["print(1)", "for i = 1, 2 do\nend", "Thừa", "print(2)"])
    #expect(history.suggestion(for: text) == rest)
  }

  @Test(
    arguments: [
      ("huế", 3, 2, 5..<10), ("e", 4, 3, 6..<7), ("PAPI", 4, 1, 0..<4), ("papi", 4, 3, 2..<6),
      ("zzz", 4, nil, nil),
      ("hue\u{302}\u{301}", 4, 2, 5..<10), ("papi", 1, 0, 0..<4), ("papi", 0, nil, nil),
    ] as [(String, Int, Int?, Range<Int>?)])
  func `searches back in either case and either form of a letter`(
    text: String, from: Int, place: Int?, range: Range<Int>?
  ) {
    let history = History(["papi", "PAPI", "tinh Huế", "a papie"])
    let found = history.search(text, .up, from: from)
    #expect(found?.place == place)
    #expect(found?.range == range)
  }
}
