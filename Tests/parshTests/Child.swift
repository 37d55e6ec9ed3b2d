import Glibc
import Synchronization
import Testing

/// A running program, started by `posix_spawn`.
struct Child {
  /// The process.
  let id: pid_t

  /// The program under test with these words, in a folder, its environment that of a plain user.
  ///
  /// - Parameters:
  ///   - before: The words of a command that starts the program.
  ///   - ownSession: It leads a session of its own, whose terminal is the first one it opens.
  ///   - connect: Adds what is to be done with descriptors.
  static func start(
    _ words: [String], in folder: String = Project.root, environment: [String: String] = [:],
    ownSession: Bool = false, before: [String] = [],
    _ connect: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> Child {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    connect(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    let session = ownSession ? setsid : 0
    posix_spawnattr_setflags(&attributes, Int16(flags) | Int16(session))
    let all = plain.merging(environment) { $1 }.map { "\($0)=\($1)" }
    var id: pid_t = 0
    // env changes the folder and becomes the program.
    let status = withStrings(["env", "-C", folder] + before + [Project.program] + words) {
      arguments in
      withStrings(all) { posix_spawn(&id, "/usr/bin/env", &actions, &attributes, arguments, $0) }
    }
    try #require(status == 0, "\(String(cString: strerror(status)))")
    return Child(id: id)
  }

  /// POSIX_SPAWN_SETSID of <spawn.h>, which Swift does not see.
  private static let setsid: Int32 = 0x80

  /// Held from the making of a descriptor that a program inherits until the program runs, so that
  /// no other program inherits it too.
  static let starting = Mutex(())

  /// What the program finds unless a test says otherwise.
  private static let plain = [
    "HOME": Project.home, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "dumb",
    "PARSH_DATASETS": Project.root + "/datasets",
  ]

  /// How it ended: its status, or 256 and the signal that ended it; nil (and it is killed) when it
  /// does not end in time.
  func wait(until deadline: Deadline) -> Int32? {
    var status: Int32 = 0
    while waitpid(id, &status, WNOHANG) == 0 {
      if deadline.left == 0 {
        kill(id, SIGKILL)
        waitpid(id, &status, 0)
        return nil
      }
      usleep(2000)
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 256 + signal
  }

  private static func withStrings<Result>(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: texts.count + 1)
    for (place, text) in texts.enumerated() { (pointers + place).initialize(to: strdup(text)) }
    (pointers + texts.count).initialize(to: nil)
    defer {
      for place in texts.indices { free(pointers[place]) }
      pointers.deallocate()
    }
    return body(pointers)
  }
}
