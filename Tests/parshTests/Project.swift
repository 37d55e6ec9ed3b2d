import Glibc

/// Where things are, found from this file's place in the project and the test program's own.
enum Project {
  /// The folder of these tests.
  static let tests = parent(#filePath)
  /// The project's folder.
  static let root = parent(parent(tests))
  /// The program, built beside the tests.
  static let program = parent(realPath("/proc/self/exe")) + "/parsh"
  /// A folder that is not there, so that no one's `init.lua` runs.
  static let home = tests + "/no-home"

  /// The path without its last part.
  static func parent(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }

  /// The whole of a file as text; nil where there is none.
  static func read(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return String(decoding: Descriptor.all(descriptor), as: UTF8.self)
  }

  /// Whether there is a file or a folder of this path.
  static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Replaces what a file holds; whether that worked.
  static func write(_ text: String, to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return Descriptor.write(text, to: descriptor)
  }

  private static func realPath(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

/// Bytes through a descriptor.
enum Descriptor {
  /// What can be read at once; empty at the end.
  static func some(_ descriptor: Int32) -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &chunk, chunk.count)
    return Array(chunk.prefix(max(0, count)))
  }

  /// Everything to the end.
  static func all(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    while case let more = some(descriptor), !more.isEmpty { bytes += more }
    return bytes
  }

  /// Writes the whole text; whether that worked.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Waits until one of the descriptors can be read or has ended; those that can.
  static func readable(_ descriptors: [Int32], within seconds: Double) -> [Int32] {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = poll(&polled, nfds_t(polled.count), Int32(max(0, seconds) * 1000))
    return count <= 0 ? [] : polled.filter { $0.revents != 0 }.map(\.fd)
  }
}

/// A point in time after which nobody waits any more.
struct Deadline {
  private let end: Double

  /// So many seconds from now.
  init(seconds: Double) { end = Deadline.now + seconds }

  /// The seconds that are left; not below 0.
  var left: Double { max(0, end - Deadline.now) }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
