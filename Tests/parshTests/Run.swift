import Glibc
import Testing

/// What a finished run of the program wrote and how it ended.
struct Run: Equatable {
  /// Its exit status; 256 and the number of the signal that ended it.
  let status: Int32
  /// What it wrote to standard output.
  let output: String
  /// What it wrote to standard error.
  let errors: String

  /// A run with these words; standard input is a pipe that holds `input`.
  ///
  /// - Parameters:
  ///   - marker: Once this is on standard error, the program gets SIGINT, as from Ctrl-C.
  ///   - seconds: A run that takes longer is killed, and the test fails.
  init(
    _ words: [String], input: String = "", in folder: String = Project.root,
    environment: [String: String] = [:], interruptedAt marker: String? = nil, seconds: Double = 60
  ) throws {
    let (child, stdin, stdout, stderr) = try Child.starting.withLock { _ in
      let (stdin, stdout, stderr) = (try Pipe(), try Pipe(), try Pipe())
      let child = try Child.start(words, in: folder, environment: environment) { actions in
        posix_spawn_file_actions_adddup2(&actions, stdin.reading, 0)
        posix_spawn_file_actions_adddup2(&actions, stdout.writing, 1)
        posix_spawn_file_actions_adddup2(&actions, stderr.writing, 2)
      }
      for end in [stdin.reading, stdout.writing, stderr.writing] { close(end) }
      return (child, stdin, stdout, stderr)
    }
    _ = Descriptor.write(input, to: stdin.writing)
    close(stdin.writing)
    let deadline = Deadline(seconds: seconds)
    var texts: [Int32: [UInt8]] = [stdout.reading: [], stderr.reading: []]
    var open = [stdout.reading, stderr.reading]
    var isInterrupted = false
    while !open.isEmpty, deadline.left > 0 {
      for descriptor in Descriptor.readable(open, within: deadline.left) {
        let bytes = Descriptor.some(descriptor)
        if bytes.isEmpty { open.removeAll { $0 == descriptor } }
        texts[descriptor, default: []] += bytes
      }
      let errors = String(decoding: texts[stderr.reading] ?? [], as: UTF8.self)
      if let marker, !isInterrupted, errors.contains(marker) {
        kill(child.id, SIGINT)
        isInterrupted = true
      }
    }
    let ended = child.wait(until: open.isEmpty ? deadline : Deadline(seconds: 0))
    for end in [stdout.reading, stderr.reading] { close(end) }
    output = String(decoding: texts[stdout.reading] ?? [], as: UTF8.self)
    errors = String(decoding: texts[stderr.reading] ?? [], as: UTF8.self)
    status = try #require(ended, "parsh \(words.joined(separator: " ")) did not end in time")
  }
}

/// A pipe whose ends no program inherits but by `dup2`.
private struct Pipe {
  let reading: Int32
  let writing: Int32

  init() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }
}
