// Prints `name<TAB>microseconds`: the median over keys, of the best of several runs.

import Glibc
import LineEditor

/// A terminal that types a key at a time and measures how long the editor takes for each.
final class MeasuringTerminal: TerminalPort {
  private let preparation: [UInt8]
  private let keys: [[UInt8]]
  private var next = -1
  private var started: ContinuousClock.Instant?
  private(set) var times: [Double] = []
  private(set) var bytes = 0
  let size = TerminalSize(columns: 80, rows: 24)

  init(preparation: String, keys: [String]) {
    self.preparation = Array("\u{1B}[200~\(preparation)\u{1B}[201~".utf8)
    self.keys = keys.map { Array($0.utf8) }
  }

  func enter() -> Bool { true }
  func leave() {}
  func suspend() {}
  func write(_ bytes: [UInt8]) { self.bytes += bytes.count }

  func next(within milliseconds: Int?) -> TerminalEvent {
    if let started {
      let time = (ContinuousClock.now - started).components
      times.append(Double(time.seconds) * 1e6 + Double(time.attoseconds) / 1e12)
    }
    next += 1
    if next == 0 {
      bytes = 0
      return .bytes(preparation)
    }
    guard next <= keys.count else { return .end }
    defer { started = ContinuousClock.now }
    return .bytes(keys[next - 1])
  }
}

let entries = (0..<10_000).map { "local s\($0) = papi[\(2011 + $0 % 14)]:score(\"\($0 % 8)\")" }

/// Types keys after a text and reports what one of them takes.
func measure(_ name: String, text: String, keys: [String]) {
  // As many spans as a highlighter finds in such a text, made beforehand: only the editor counts.
  let spans = stride(from: 0, to: text.utf8.count - 6, by: 8).map {
    StyledSpan($0..<$0 + 4, Style(.blue))
  }
  var roles = Roles()
  roles.highlight = { _ in spans }
  roles.complete = { text, cursor in
    Completion(
      range: cursor..<cursor,
      candidates: (0..<10_000).map { Candidate("name\($0)", summary: "A sentence about it.") })
  }
  var best = Double.infinity
  for _ in 0..<5 {
    let terminal = MeasuringTerminal(preparation: text, keys: keys)
    let editor = Editor(
      terminal: terminal, roles: roles, history: History(entries), colours: true)
    _ = editor.read(prompt: "> ", continuation: ">> ")
    let times = terminal.times.sorted()
    best = min(best, times[times.count / 2])
  }
  print("\(name)\t\((best * 10).rounded() / 10)")
}

let english = "local x = papi[2023]:score(\"5\", { stage = \"final\" }) -- 9 points\n"
let vietnamese = "local điểm = papi[2023][\"Thừa Thiên Huế\"] -- thủ tục hành chính\n"
let chinese = "local x = egov[\"越南 – 🙂 👩\u{200D}🌾\"] -- 电子政务的得分和排名 …\n"
let letters = Array(repeating: "a", count: 100)
for (name, line) in [("English", english), ("Vietnamese", vietnamese), ("wide", chinese)] {
  let text = String(repeating: line, count: 200)
  measure("key at the end of 200 lines, \(name)", text: text, keys: letters)
}
let text = String(repeating: vietnamese, count: 200)
let up = Array(repeating: "\u{1B}[A", count: 100)
measure("key in the middle of 200 lines", text: text, keys: up + letters + letters)
measure("up in 200 lines", text: text, keys: up)
measure("backspace in 200 lines", text: text, keys: Array(repeating: "\u{7F}", count: 100))
let oneLine = String(repeating: vietnamese.filter { $0 != "\n" }, count: 100)
measure("key in one line of 7 KB", text: oneLine, keys: letters)
measure("key on a short line", text: "papi", keys: letters)
let unlike = Array(repeating: ["z", "\u{7F}"], count: 50).joined()
measure("key that no history entry fits", text: "local t", keys: Array(unlike))
measure("tab in a menu of 10 000", text: "", keys: Array(repeating: "\t", count: 100))
let search =
  ["\u{12}"] + Array(repeating: ["score", "\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}zq9"], count: 30).joined()
measure("search in 10 000 entries", text: "", keys: search)

/// Reading the history file at the start.
func measureHistory() {
  var name = Array("/tmp/editor-benchmark-XXXXXX".utf8CString)
  guard let folder = mkdtemp(&name).map({ String(cString: $0) }) else { return }
  defer {
    unlink(folder + "/history.jsonl")
    rmdir(folder)
  }
  guard let file = fopen(folder + "/history.jsonl", "w") else { return }
  for entry in entries {
    let escaped = entry.map { $0 == "\"" ? "\\\"" : String($0) }.joined()
    fputs("{\"time\":1732180000,\"text\":\"\(escaped)\"}\n", file)
  }
  fclose(file)
  var best = Double.infinity
  for _ in 0..<10 {
    let time = ContinuousClock().measure { _ = History(folder: folder) }.components
    best = min(best, Double(time.attoseconds) / 1e12)
  }
  print("load 10 000 entries\t\((best * 10).rounded() / 10)")
}
measureHistory()
