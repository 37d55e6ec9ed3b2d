import Glibc

/// Standard output, written in large pieces; line by line where somebody watches.
final class Output {
  private var pending: [UInt8] = []
  private let isWatched = isatty(STDOUT_FILENO) == 1

  /// Adds bytes.
  func write(_ bytes: UnsafeRawBufferPointer) {
    pending.append(contentsOf: bytes)
    if isWatched || pending.count > 1 << 16 { flush() }
  }

  /// Adds a text.
  func write(_ text: String) {
    pending.append(contentsOf: text.utf8)
    if isWatched { flush() }
  }

  /// Sends what is pending. A reader that has gone away ends the program, as it would `cat`.
  func flush() {
    pending.withUnsafeBytes { Output.write($0, to: STDOUT_FILENO) }
    pending.removeAll(keepingCapacity: true)
  }
}

extension Output {
  /// Writes a text to a descriptor at once.
  static func write(_ text: String, to descriptor: Int32) {
    var copy = text
    copy.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  /// Writes all bytes, or as many as the reader takes.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
    var done = 0
    while done < bytes.count, let start = bytes.baseAddress {
      let count = Glibc.write(descriptor, start + done, bytes.count - done)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return }
      done += count
    }
  }
}
