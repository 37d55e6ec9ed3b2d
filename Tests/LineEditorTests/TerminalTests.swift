import TestSupport
import Glibc
import LineEditor
import Testing

/// Both ends of a pseudo-terminal.
struct PseudoTerminal {
  let controller: Int32
  let terminal: Int32

  let name: String

  // The controller's requests of Linux, which C spells TIOCSPTLCK (unlock) and TIOCGPTN (number).
  init?() {
    controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: UInt32 = 0
    guard controller >= 0, ioctl(controller, 0x4004_5431, &lock) == 0 else { return nil }
    guard ioctl(controller, 0x8004_5430, &number) == 0 else { return nil }
    name = "/dev/pts/\(number)"
    terminal = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { return nil }
  }

  var isRaw: Bool {
    var modes = termios()
    tcgetattr(terminal, &modes)
    return modes.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == 0
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(controller, bytes, bytes.count)
  }

  /// What the program has written; it may come in pieces.
  func output() -> [UInt8] {
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var waiting = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, 100) > 0 {
      let count = read(controller, &bytes, bytes.count)
      if count <= 0 { break }
      all += bytes[..<count]
    }
    return all
  }

  func setSize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
  }

  func close() {
    _ = Glibc.close(controller)
    _ = Glibc.close(terminal)
  }
}

// One terminal at a time can be raw.
@Suite(.serialized) struct TerminalTests {
  @Test func `edits through a pseudo-terminal and gives it back`() throws {
    let pair = try #require(PseudoTerminal())
    defer { pair.close() }
    pair.setSize(columns: 20, rows: 5)
    let terminal = try #require(
      Terminal(input: pair.terminal, output: pair.terminal, type: "xterm"))
    #expect(terminal.size == TerminalSize(columns: 20, rows: 5))
    #expect(terminal.enter())
    #expect(pair.isRaw)
    pair.type("print \"Huếx\u{7F}\"\u{3}Đắk\r")
    let editor = Editor(terminal: terminal, roles: Roles(), history: History(), colours: true)
    #expect(editor.read(prompt: "> ", continuation: ">> ") == .interrupted)
    #expect(!pair.isRaw)
    #expect(editor.read(prompt: "> ", continuation: ">> ") == .text("Đắk"))
    var screen = VirtualTerminal(columns: 20, height: 5)
    screen.feed(pair.output())
    #expect(screen.screen == ["> print \"Huế\"^C", "> Đắk", ""])
    #expect(screen.unknown.isEmpty && !screen.isPasteBracketed)
    #expect(!pair.isRaw)
  }

  @Test func `says when the size changed, when the program goes on and when time is over`() throws {
    let pair = try #require(PseudoTerminal())
    defer { pair.close() }
    let terminal = try #require(
      Terminal(input: pair.terminal, output: pair.terminal, type: "xterm"))
    #expect(terminal.enter())
    kill(getpid(), SIGWINCH)
    #expect(terminal.next(within: 5000) == .resized)
    kill(getpid(), SIGCONT)
    #expect(terminal.next(within: 5000) == .continued)
    #expect(terminal.next(within: 1) == .timeout)
    pair.type("ế")
    #expect(terminal.next(within: nil) == .bytes(Array("ế".utf8)))
    _ = close(pair.controller)
    #expect(terminal.next(within: nil) == .end)
    terminal.leave()
  }

  @Test func `gives the terminal back when nobody holds it any more`() throws {
    let pair = try #require(PseudoTerminal())
    defer { pair.close() }
    do {
      let terminal = try #require(
        Terminal(input: pair.terminal, output: pair.terminal, type: "xterm"))
      #expect(terminal.enter() && pair.isRaw)
    }
    #expect(!pair.isRaw)
  }

  @Test(arguments: [nil, "", "dumb"] as [String?])
  func `is none without a name or where it can do nothing`(type: String?) throws {
    let pair = try #require(PseudoTerminal())
    defer { pair.close() }
    #expect(Terminal(input: pair.terminal, output: pair.terminal, type: type) == nil)
  }

  @Test func `is none where something else is`() {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    #expect(Terminal(input: ends[0], output: ends[1], type: "xterm") == nil)
    ends.forEach { close($0) }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGFPE, SIGBUS])
  func `gives the terminal back when a signal ends the program`(signal: Int32) async throws {
    let pair = try #require(PseudoTerminal())
    defer { pair.close() }
    let name: String = pair.name
    await #expect(processExitsWith: .failure) {
      [name = name as String, signal = signal as Int32] in
      let descriptor = open(name, O_RDWR | O_NOCTTY)
      guard let terminal = Terminal(input: descriptor, output: descriptor, type: "xterm") else {
        return
      }
      if terminal.enter() { kill(getpid(), signal) }
      sleep(10)
    }
    #expect(!pair.isRaw)
    #expect(String(decoding: pair.output(), as: UTF8.self).contains("\u{1B}[?2004l"))
  }

  @Test func `gives the terminal back when the program crashes or exits`() async throws {
    let pair = try #require(PseudoTerminal())
    defer { pair.close() }
    let name: String = pair.name
    await #expect(processExitsWith: .failure) { [name = name as String] in
      let descriptor = open(name, O_RDWR | O_NOCTTY)
      guard let terminal = Terminal(input: descriptor, output: descriptor, type: "xterm") else {
        return
      }
      if terminal.enter() { fatalError("on purpose") }
    }
    #expect(!pair.isRaw)
    await #expect(processExitsWith: .exitCode(3)) { [name = name as String] in
      let descriptor = open(name, O_RDWR | O_NOCTTY)
      guard let terminal = Terminal(input: descriptor, output: descriptor, type: "xterm") else {
        return
      }
      if terminal.enter() { exit(3) }
    }
    #expect(!pair.isRaw)
  }
}
