import Glibc

/// What reading gave.
package enum Reading: Hashable, Sendable {
  /// A text that is complete; at the end of the input, what was left.
  case text(String)
  /// Ctrl-C: what was typed is dropped.
  case interrupted
  /// The input is at its end, or Ctrl-D was pressed.
  case end
}

/// Reads whole statements by plain lines: from a pipe, a file or a terminal that can do no more.
package final class PlainReader {
  private let input: Int32
  private let isComplete: (String) -> Bool
  /// Shows a prompt; does nothing where no person types.
  private let show: (String) -> Void
  private var waiting: [UInt8] = []
  private var isAtEnd = false

  /// - Parameter show: Writes a prompt, for a terminal; nil for a pipe or a file.
  package init(
    input: Int32 = STDIN_FILENO, isComplete: @escaping (String) -> Bool,
    show: ((String) -> Void)? = nil
  ) {
    self.input = input
    self.isComplete = isComplete
    self.show = show ?? { _ in }
  }

  /// Reads lines until they are complete together.
  package func read(prompt: String, continuation: String) -> Reading {
    var text: String?
    while true {
      show(text == nil ? prompt : continuation)
      switch line() {
      case .interrupted: return .interrupted
      case .end: return text.map(Reading.text) ?? .end
      case .text(let line):
        let whole = text.map { $0 + "\n" + line } ?? line
        if isComplete(whole) { return .text(whole) }
        text = whole
      }
    }
  }

  /// The next line without its end.
  private func line() -> Reading {
    var searched = 0
    while true {
      if let end = waiting[searched...].firstIndex(of: 0x0A) { return taken(to: end, skipping: 1) }
      if isAtEnd { return waiting.isEmpty ? .end : taken(to: waiting.count, skipping: 0) }
      searched = waiting.count
      var chunk = [UInt8](repeating: 0, count: 1 << 14)
      let count = Glibc.read(input, &chunk, chunk.count)
      if count < 0 && errno == EINTR {
        waiting.removeAll()
        return .interrupted
      }
      isAtEnd = count <= 0
      if count > 0 { waiting.append(contentsOf: chunk[..<count]) }
    }
  }

  private func taken(to end: Int, skipping: Int) -> Reading {
    var line = waiting[..<end]
    if line.last == 0x0D { line.removeLast() }
    let text = String(decoding: line, as: UTF8.self)
    waiting.removeSubrange(..<(end + skipping))
    return .text(text)
  }
}
