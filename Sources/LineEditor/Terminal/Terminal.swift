import CTerminal
import Glibc

/// The terminal that the program was started in.
///
/// Between `enter` and `leave` it gives single keys without echo. It is given back as it was found
/// on every way out: `leave`, the end of this object, `exit`, and the signals that end a process,
/// faults included.
package final class Terminal: TerminalPort {
  private let input: Int32
  private let output: Int32
  private var isEntered = false

  /// The terminal behind two descriptors.
  ///
  /// - Returns: nil where one of them is none, or where `type` (the variable `TERM`) is missing or
  ///   `dumb`: then plain lines have to do.
  package init?(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, type: String?) {
    guard let type, type != "dumb", !type.isEmpty else { return nil }
    guard isatty(input) == 1 && isatty(output) == 1 else { return nil }
    self.input = input
    self.output = output
  }

  deinit {
    leave()
  }

  /// 80 × 24 where the terminal doesn't know.
  package var size: TerminalSize {
    var columns: Int32 = 80
    var rows: Int32 = 24
    _ = cterminal_size(output, &columns, &rows)
    return TerminalSize(columns: Int(columns), rows: Int(rows))
  }

  package func enter() -> Bool {
    isEntered = cterminal_enter(input, output) == 0
    return isEntered
  }

  package func leave() {
    if isEntered { cterminal_leave() }
    isEntered = false
  }

  package func next(within milliseconds: Int?) -> TerminalEvent {
    switch cterminal_wait(Int32(clamping: milliseconds ?? -1)) {
    case CTERMINAL_READABLE: readBytes()
    case CTERMINAL_TIMEOUT: .timeout
    case CTERMINAL_RESIZED: .resized
    case CTERMINAL_CONTINUED: .continued
    default: .end
    }
  }

  private func readBytes() -> TerminalEvent {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Glibc.read(input, &bytes, bytes.count)
      if count > 0 { return .bytes(Array(bytes[..<count])) }
      if count == 0 || (errno != EINTR && errno != EAGAIN) { return .end }
    }
  }

  package func write(_ bytes: [UInt8]) {
    writeAll(bytes, to: output)
  }

  /// Stops the whole job, as the terminal itself does at Ctrl-Z.
  package func suspend() {
    kill(0, SIGTSTP)
  }
}

/// Writes all the bytes; gives up where nobody reads them.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      rest = rest.dropFirst(count)
    } else if errno == EAGAIN {
      var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&wait, 1, -1)
    } else if errno != EINTR {
      return
    }
  }
}
