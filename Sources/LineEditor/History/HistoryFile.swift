import Glibc

/// What went wrong with the history file; the prompt works on without it.
package struct HistoryProblem: Error, Hashable, Sendable, CustomStringConvertible {
  package var path: String
  /// The number of the system's error.
  package var code: Int32

  package var description: String {
    "the history \(path) can't be used: \(String(cString: strerror(code))); "
      + "what is typed is kept until the end of this session"
  }
}

/// The file that keeps entries between sessions: a line of JSON each, readable by its owner only.
///
/// It is written under `flock(2)`, so that shells that run at the same time lose nothing. One that
/// rewrites the file puts a new one in its place; a writer that waited for the old one sees that
/// and opens the new.
struct HistoryFile: Sendable {
  let path: String
  /// How many entries are read; a file with more than twice as many is shortened.
  let limit: Int

  /// Makes the folder, with those above it, where it is missing.
  init(folder: String, limit: Int) throws(HistoryProblem) {
    path = folder + "/history.jsonl"
    self.limit = limit
    var parents = ""
    for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
      parents += part + "/"
      if mkdir(parents, 0o700) != 0 && errno != EEXIST && errno != EISDIR {
        throw problem()
      }
    }
  }

  /// The newest entries, oldest first; lines that are none are passed over.
  func load() throws(HistoryProblem) -> [String] {
    guard let entries = try entries(shortening: false) else { return [] }
    if entries.count <= 2 * limit { return Array(entries.suffix(limit)) }
    return Array((try self.entries(shortening: true) ?? []).suffix(limit))
  }

  /// Adds an entry at the end.
  func append(_ text: String) throws(HistoryProblem) {
    let descriptor = try openLocked(O_RDWR | O_APPEND | O_CREAT)
    defer { close(descriptor) }
    var line = JSONLine.encode(text, time: time(nil))
    if isCutOff(descriptor) { line.insert(0x0A, at: 0) }
    if !write(line, to: descriptor) { throw problem() }
  }

  private func entries(shortening: Bool) throws(HistoryProblem) -> [String]? {
    guard access(path, F_OK) == 0 else { return nil }
    let descriptor = try openLocked(O_RDONLY)
    defer { close(descriptor) }
    guard let bytes = readAll(descriptor) else { throw problem() }
    let entries = decode(bytes)
    if shortening { try replace(with: entries.suffix(limit)) }
    return entries
  }

  private func decode(_ bytes: [UInt8]) -> [String] {
    bytes.withUnsafeBufferPointer { buffer in
      var entries: [String] = []
      var start = 0
      while start < buffer.count {
        let end = buffer[start...].firstIndex(of: 0x0A) ?? buffer.count
        if let text = JSONLine.decode(buffer[start..<end]) { entries.append(text) }
        start = end + 1
      }
      return entries
    }
  }

  /// Puts a file with only these entries in place of the one that is locked.
  private func replace(with entries: ArraySlice<String>) throws(HistoryProblem) {
    let now = time(nil)
    let new = "\(path).\(getpid())"
    let descriptor = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw problem() }
    let isWritten = write(entries.flatMap { JSONLine.encode($0, time: now) }, to: descriptor)
    close(descriptor)
    if !isWritten || rename(new, path) != 0 {
      let problem = problem()
      unlink(new)
      throw problem
    }
  }
}

// MARK: - System calls

extension HistoryFile {
  /// Opens the file that stands at the path when the lock is held. Closing it unlocks.
  private func openLocked(_ flags: Int32) throws(HistoryProblem) -> Int32 {
    while true {
      let descriptor = open(path, flags | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw problem() }
      var result: Int32
      repeat { result = flock(descriptor, LOCK_EX) } while result != 0 && errno == EINTR
      if result == 0 && isInPlace(descriptor) { return descriptor }
      let problem = problem()
      close(descriptor)
      if result != 0 { throw problem }
    }
  }

  private func isInPlace(_ descriptor: Int32) -> Bool {
    var opened = stat()
    var found = stat()
    return fstat(descriptor, &opened) == 0 && stat(path, &found) == 0
      && opened.st_ino == found.st_ino && opened.st_dev == found.st_dev
  }

  /// Whether the last line has no end, because a crash or a full disk cut it off.
  private func isCutOff(_ descriptor: Int32) -> Bool {
    var last: UInt8 = 0
    let end = lseek(descriptor, 0, SEEK_END)
    return end > 0 && pread(descriptor, &last, 1, end - 1) == 1 && last != 0x0A
  }

  private func readAll(_ descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count > 0 { bytes.append(contentsOf: chunk[..<count]) }
      if count == 0 { return bytes }
      if count < 0 && errno != EINTR { return nil }
    }
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      if count < 0 && errno != EINTR { return false }
    }
    return true
  }

  private func problem() -> HistoryProblem {
    HistoryProblem(path: path, code: errno)
  }
}
