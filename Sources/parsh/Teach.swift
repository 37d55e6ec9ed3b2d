import ArgumentParser
import Glibc
import LineEditor
import LuaRuntime
import ParLua
import TerminalText

/// `parsh teach LESSON`: a lesson as an instructor shows it to a class.
struct Teach: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows a lesson to a class, one thing at a time.",
    usage: "parsh teach LESSON [--lang LANG]",
    discussion: """
      Space, Enter or Right goes on: words, code, its result, a question, its answer. Left or \
      Backspace goes back, n shows and hides the note to the instructor, Home and End go to the \
      first and the last, q leaves.
      """)

  @Option(help: "The language: en or vi.")
  var lang: String?

  @Argument(help: "The name of a lesson, or the path of a file.")
  var lesson: String

  func validate() throws {
    guard ["en", "vi", nil].contains(lang) else {
      throw ValidationError("--lang \(lang ?? ""): use en or vi.")
    }
  }

  func run() throws {
    guard let terminal = Terminal(type: Environment["TERM"]) else {
      throw ValidationError("teach needs a terminal; use parsh lesson --export markdown \(lesson).")
    }
    var command = try Parsh.parse([])
    command.lang = lang
    let options = LessonCommand.options(command, width: terminal.size.columns)
    let slides = try Failure.reported { try LessonSlides(lesson, options) }
    guard terminal.enter() else { throw ExitCode(1) }
    defer { terminal.leave() }
    var show = SlideShow(slides, terminal)
    show.run()
  }
}

/// Slides on a terminal, gone through by keys.
struct SlideShow {
  private let slides: LessonSlides
  private let terminal: any TerminalPort
  private var place = 0
  private var showsNotes = false
  private var decoder = KeyDecoder()

  init(_ slides: LessonSlides, _ terminal: any TerminalPort) {
    (self.slides, self.terminal) = (slides, terminal)
  }

  /// Shows slides until somebody leaves.
  mutating func run() {
    write("\u{1B}[?1049h\u{1B}[?25l")
    defer { write("\u{1B}[?25h\u{1B}[?1049l") }
    draw(typing: true)
    while true {
      switch terminal.next(within: nil) {
      case .end: return
      case .timeout: continue
      case .resized, .continued: draw(typing: false)
      case .bytes(let bytes):
        for event in decoder.feed(bytes) + decoder.timeout() {
          guard case .key(let key) = event else { continue }
          guard take(key) else { return }
        }
      }
    }
  }

  /// Does what a key asks; false to leave.
  private mutating func take(_ key: Key) -> Bool {
    let before = place
    switch key.code {
    case .character("q"), .escape: return false
    case .character("c") where key.modifiers.contains(.control): return false
    case .character(" "), .enter, .right, .down, .pageDown: place = min(place + 1, slides.count - 1)
    case .left, .up, .pageUp, .backspace: place = max(place - 1, 0)
    case .home: place = 0
    case .end: place = slides.count - 1
    case .character("n"): showsNotes.toggle()
    default: return true
    }
    draw(typing: place == before + 1)
    return true
  }

  // MARK: Drawing

  private func draw(typing: Bool) {
    let size = terminal.size
    let slide = slides.slide(place, columns: size.columns)
    let notes = showsNotes ? slide.notes : []
    let room = max(1, size.rows - 3 - (notes.isEmpty ? 0 : notes.count + 1))
    write("\u{1B}[2J")
    put(faint("\(slide.title) · \(slide.step)/\(slide.stepCount)"), row: 1)
    for (row, line) in notes.enumerated() { put(faint(line), row: size.rows - notes.count + row) }
    put(faint("← → n q"), row: size.rows, column: max(1, size.columns - 8))
    var lines = slide.lines
    if lines.count > room { lines = lines.prefix(room - 1) + ["…"] }
    if slide.isText { return large(lines, room, size.columns) }
    for (row, line) in lines.enumerated() { put(cut(line, to: size.columns), row: 3 + row) }
    type(slide.typed, typing: typing)
  }

  /// Words in bold in the middle, with empty lines between where there is room.
  private func large(_ lines: [String], _ room: Int, _ columns: Int) {
    let step = lines.count * 2 <= room ? 2 : 1
    let left = max(1, (columns - (lines.map(displayWidth).max() ?? 0)) / 2)
    let top = 3 + max(0, (room - lines.count * step) / 2)
    for (row, line) in lines.enumerated() {
      put("\u{1B}[1m\(line)\u{1B}[0m", row: top + row * step, column: left)
    }
  }

  /// Code letter by letter, where it is gone forward to.
  private func type(_ lines: [String], typing: Bool) {
    for (row, line) in lines.enumerated() {
      put("", row: 3 + row)
      for character in line {
        write(String(character))
        if typing { usleep(12_000) }
      }
    }
  }

  private func put(_ text: String, row: Int, column: Int = 1) {
    write("\u{1B}[\(row);\(column)H\(text)")
  }

  private func faint(_ text: String) -> String { "\u{1B}[2m\(text)\u{1B}[0m" }
  private func write(_ text: String) { terminal.write(Array(text.utf8)) }
}
