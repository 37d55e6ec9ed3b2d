import Glibc

/// Standard input by lines.
enum StandardInput {
  /// What reading a line gave.
  enum Reading {
    case line(String)
    case interrupted
    case end
  }

  private nonisolated(unsafe) static var pending: [UInt8] = []

  /// The next line, without its end. Ctrl-C while it is typed gives `interrupted`.
  static func line(isInterrupted: () -> Bool) -> Reading {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        defer { pending.removeSubrange(...end) }
        return .line(String(decoding: pending[..<end], as: UTF8.self))
      }
      if !waits(isInterrupted) {
        pending.removeAll()
        return .interrupted
      }
      var chunk = [UInt8](repeating: 0, count: 1 << 14)
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 {
        if pending.isEmpty { return .end }
        pending.append(0x0A)
      } else {
        pending.append(contentsOf: chunk[..<count])
      }
    }
  }

  /// Waits until there is something to read; false when Ctrl-C came first. The signal is let in only
  /// while waiting.
  private static func waits(_ isInterrupted: () -> Bool) -> Bool {
    var interrupt = sigset_t()
    var before = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    pthread_sigmask(SIG_BLOCK, &interrupt, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    while !isInterrupted() {
      var input = fd_set()
      input.__fds_bits.0 = 1 << STDIN_FILENO
      if pselect(STDIN_FILENO + 1, &input, nil, nil, nil, &before) >= 0 || errno != EINTR {
        return true
      }
    }
    return false
  }

  /// Everything to the end.
  static func all() -> String {
    var bytes = pending
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
