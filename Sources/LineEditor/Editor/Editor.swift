import TerminalText

/// What reading gave.
package enum Reading: Hashable, Sendable {
  /// A text that is complete.
  case text(String)
  /// Ctrl-C: what was typed is dropped.
  case interrupted
  /// Ctrl-D was pressed, or nobody is there any more.
  case end
}

/// Reads texts that a person types into a terminal.
///
/// One editor serves a whole session: history, what was cut and keys that came early go on from a
/// text to the next. It is used by one thread.
package final class Editor {
  /// How long after an escape more of a sequence may come, in milliseconds.
  private static let patience = 50

  /// What was run; its `problem` says what went wrong with the file. Read when it is first needed,
  /// so that the prompt need not wait for it.
  package internal(set) lazy var history: History = makeHistory()
  private let makeHistory: () -> History
  let roles: Roles
  let terminal: any TerminalPort
  var editing = TextEditing()
  var mode = Mode.typing
  /// Help that is shown until something else takes its place.
  var help: StyledText?
  /// The place behind a quotation mark that a completion put there: who types the mark again
  /// means that one.
  var closedQuote: (mark: Character, place: Int)?
  /// The walk through the history that Up began.
  var walk: HistoryWalk?

  private var prompt: StyledText = ""
  private var continuation: StyledText = ""
  private var decoder = KeyDecoder()
  private var early: [KeyEvent] = []
  private var layout: Layout
  private var renderer: Renderer
  private var coloured = (text: "", spans: [StyledSpan]())
  private var suggested = (text: "", suggestion: "")

  /// What the keys mean at the moment.
  enum Mode {
    case typing
    case menu(Menu)
    case search(Search)
  }

  /// - Parameter colours: Whether colours may be used; bold and reversed text stays without them.
  package init(
    terminal: any TerminalPort, roles: Roles, history: @autoclosure @escaping () -> History,
    colours: Bool
  ) {
    self.terminal = terminal
    self.roles = roles
    makeHistory = history
    renderer = Renderer(colours: colours)
    layout = Layout(size: terminal.size)
  }

  /// Lets a person type a text and returns it when it is to be run.
  ///
  /// The cursor must stand at the start of a row. The terminal is raw only while this runs.
  package func read(prompt: StyledText, continuation: StyledText) -> Reading {
    guard terminal.enter() else { return .end }
    defer {
      terminal.write(Array("\u{1B}[?2004l".utf8))
      terminal.leave()
    }
    begin(prompt: prompt, continuation: continuation)
    while true {
      if let reading = takeEvents() { return reading }
      draw()
      if !wait() {
        terminal.write(renderer.finish())
        return .end
      }
    }
  }

  private func begin(prompt: StyledText, continuation: StyledText) {
    self.prompt = prompt
    self.continuation = continuation
    editing.begin()
    mode = .typing
    help = nil
    walk = nil
    layout = Layout(size: terminal.size)
    suggested = ("", "")
    terminal.write(Array("\u{1B}[?2004h".utf8))
  }

  /// Does what the keys say that have come, up to one that ends the text.
  private func takeEvents() -> Reading? {
    while !early.isEmpty {
      switch handle(early.removeFirst()) {
      case .goOn: continue
      case .run:
        let text = editing.buffer.text
        history.append(text)
        leaveText()
        return .text(text)
      case .abandon:
        leaveText(mark: "^C")
        return .interrupted
      case .leave:
        leaveText()
        return .end
      case .clear: terminal.write(renderer.clearScreen())
      case .suspend: suspend()
      }
    }
    return nil
  }

  /// Waits for something to happen; false when nobody is there any more.
  private func wait() -> Bool {
    switch terminal.next(within: decoder.isWaiting ? Self.patience : nil) {
    case .bytes(let bytes): early += decoder.feed(bytes)
    case .timeout: early += decoder.timeout()
    case .resized: relayout()
    case .continued:
      _ = terminal.enter()
      terminal.write(Array("\u{1B}[?2004h".utf8))
      renderer.forget()
      relayout()
    case .end: return false
    }
    return true
  }

  private func relayout() {
    layout.size = terminal.size
    terminal.write(renderer.erase(columns: layout.size.columns))
  }

  private func suspend() {
    terminal.write(renderer.finish() + Array("\u{1B}[?2004l".utf8))
    terminal.leave()
    terminal.suspend()
    _ = terminal.enter()
    terminal.write(Array("\u{1B}[?2004h".utf8))
    layout.size = terminal.size
  }
}

// MARK: - Showing

extension Editor {
  private func draw() {
    let frame = layout.frame(of: scene())
    let bytes = renderer.update(to: frame)
    if !bytes.isEmpty { terminal.write(bytes) }
  }

  /// Shows the whole text for the last time, with a mark behind it, and goes below it.
  private func leaveText(mark: String = "") {
    mode = .typing
    help = nil
    editing.buffer.move(.textEnd)
    var scene = scene()
    scene.suggestion = mark
    terminal.write(renderer.update(to: layout.wholeFrame(of: scene)) + renderer.finish())
  }

  private func scene() -> Scene {
    var scene = Scene()
    scene.prompt = prompt
    scene.continuation = continuation
    scene.text = editing.buffer.text
    scene.cursor = editing.buffer.cursor
    scene.spans = spans()
    scene.below = help?.wrapped(to: layout.size.columns) ?? []
    switch mode {
    case .typing: scene.suggestion = suggestion()
    case .menu(var menu):
      scene.below = menu.rows(in: layout.size)
      mode = .menu(menu)
    case .search(let search):
      scene.marks = search.found.map { [StyledSpan($0.range, .match)] } ?? []
      scene.below = [search.note]
    }
    return scene
  }

  private func spans() -> [StyledSpan] {
    let text = editing.buffer.text
    if coloured.text != text { coloured = (text, roles.highlight(text)) }
    return coloured.spans
  }

  /// What the newest entry that begins with the text goes on with, while the cursor is at its end.
  func suggestion() -> String {
    guard editing.buffer.isAtEnd, walk == nil else { return "" }
    let text = editing.buffer.text
    if suggested.text != text { suggested = (text, history.suggestion(for: text) ?? "") }
    return suggested.suggestion
  }
}
