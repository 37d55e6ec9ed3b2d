import TestSupport
import LineEditor

/// A terminal that plays what a person does and shows it to a model of a screen.
final class ScriptedTerminal: TerminalPort {
  private var events: [TerminalEvent]
  private(set) var screen: VirtualTerminal
  /// The screen before each event, the last after the end of the script.
  private(set) var pictures: [String] = []
  /// How many bytes were sent before each event, since the event before it.
  private(set) var counts: [Int] = []
  /// `enter`, `leave` and `suspend` in the order in which they were called.
  private(set) var calls: [String] = []
  private var sent = 0
  private let sizes: [TerminalSize]
  private var resizes = 0

  /// - Parameter sizes: The first size and those that `.resized` goes on to.
  init(_ events: [TerminalEvent], sizes: [TerminalSize] = [TerminalSize(columns: 40, rows: 12)]) {
    self.events = events
    self.sizes = sizes
    screen = VirtualTerminal(columns: sizes[0].columns, height: sizes[0].rows)
  }

  var size: TerminalSize { sizes[resizes] }

  func enter() -> Bool {
    calls.append("enter")
    return true
  }

  func leave() {
    calls.append("leave")
  }

  func suspend() {
    calls.append("suspend")
    write(Array("[stopped]\r\n".utf8))
  }

  func write(_ bytes: [UInt8]) {
    sent += bytes.count
    screen.feed(bytes)
  }

  func next(within milliseconds: Int?) -> TerminalEvent {
    if events.first == .timeout && milliseconds == nil { events.removeFirst() }
    pictures.append(screen.picture)
    counts.append(sent)
    sent = 0
    guard !events.isEmpty else { return .end }
    let event = events.removeFirst()
    if event == .resized {
      resizes += 1
      screen.resize(columns: size.columns, height: size.rows)
    }
    return event
  }
}

/// The bytes of a text as a terminal sends them.
func typed(_ text: String) -> TerminalEvent {
  .bytes(Array(text.utf8))
}

/// An editor with a script, and what came of it.
struct Played {
  let terminal: ScriptedTerminal
  let editor: Editor
  /// What each text became, up to the end of the script.
  var readings: [Reading] = []

  init(
    _ events: [TerminalEvent], history: [String] = [], roles: Roles = Roles(), colours: Bool = true,
    sizes: [TerminalSize] = [TerminalSize(columns: 40, rows: 12)], texts: Int = 1
  ) {
    terminal = ScriptedTerminal(events, sizes: sizes)
    editor = Editor(
      terminal: terminal, roles: roles, history: History(history), colours: colours)
    for _ in 0..<texts { readings.append(editor.read(prompt: "> ", continuation: ">> ")) }
  }

  /// The screen at the end of the script, before the editor left it.
  var last: String { terminal.pictures.last ?? "" }
}
