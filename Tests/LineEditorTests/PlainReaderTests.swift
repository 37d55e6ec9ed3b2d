import Glibc
import LineEditor
import Testing

struct PlainReaderTests {
  static func readings(of text: String) -> [Reading] {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return [] }
    defer { close(ends[0]) }
    let bytes = Array(text.utf8)
    _ = write(ends[1], bytes, bytes.count)
    close(ends[1])
    let reader = PlainReader(input: ends[0], isComplete: toyRoles().isComplete)
    var readings: [Reading] = []
    repeat {
      readings.append(reader.read(prompt: "> ", continuation: ">> "))
    } while readings.last != .end
    return readings
  }

  @Test(arguments: [
    ("", []), ("a\n", ["a"]), ("a", ["a"]), ("a\r\nb\n", ["a", "b"]),
    ("f(\nx\n)\ny\n", ["f(\nx\n)", "y"]), ("\n\n", ["", ""]),
    ("f(\n", ["f("]), ("f(\n\n", ["f(\n"]), ("Huế\n", ["Huế"]),
  ])
  func `reads lines until they are complete together`(text: String, texts: [String]) {
    #expect(Self.readings(of: text) == texts.map(Reading.text) + [.end])
  }

  @Test func `shows prompts where a person types`() {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    _ = write(ends[1], "f(\n)\n", 5)
    var shown: [String] = []
    let reader = PlainReader(input: ends[0], isComplete: toyRoles().isComplete) { shown.append($0) }
    #expect(reader.read(prompt: "> ", continuation: ">> ") == .text("f(\n)"))
    #expect(shown == ["> ", ">> "])
    ends.forEach { close($0) }
  }

  @Test func `reads a line of a megabyte in one go`() {
    let line = String(repeating: "a", count: 60_000)
    #expect(Self.readings(of: line + "\n") == [.text(line), .end])
  }
}
