import Glibc
import Testing

/// The program at a terminal of its own: keys go in, the screen comes out.
final class Terminal {
  private let master: Int32
  private let child: Child
  private var bytes: [UInt8] = []
  private var seen = 0

  /// Everything that came to the screen, with plain line ends.
  var screen: String {
    String(decoding: bytes.filter { $0 != 0x0D }, as: UTF8.self)
  }

  /// Starts the program at a terminal of this size.
  init(
    _ words: [String] = [], width: UInt16 = 100, height: UInt16 = 50,
    environment: [String: String] = [:]
  ) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (isLocked, number): (Int32, Int32) = (0, 0)
    try #require(ioctl(master, Terminal.setLock, &isLocked) == 0)
    try #require(ioctl(master, Terminal.getNumber, &number) == 0)
    var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(master, UInt(TIOCSWINSZ), &size) == 0)
    let name = "/dev/pts/\(number)"
    child = try Child.starting.withLock { _ in
      try Child.start(words, environment: environment, ownSession: true) { actions in
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
      }
    }
  }

  /// TIOCSPTLCK and TIOCGPTN of <asm-generic/ioctls.h>, which Swift does not see.
  private static let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)

  deinit {
    _ = child.wait(until: Deadline(seconds: 0))
    close(master)
  }

  /// Types a text; Ctrl-C is `"\u{3}"`, Ctrl-D `"\u{4}"`, the end of a line `"\n"`.
  func type(_ keys: String) { _ = Descriptor.write(keys, to: master) }

  /// Waits until the screen shows a text after what was waited for last.
  ///
  /// - Returns: What came to the screen up to and including the text.
  @discardableResult
  func wait(for text: String, seconds: Double = 30) throws -> String {
    let deadline = Deadline(seconds: seconds)
    while true {
      let new = String(decoding: Array(screen.utf8).dropFirst(seen), as: UTF8.self)
      if let found = new.firstRange(of: text) {
        let shown = String(new[..<found.upperBound])
        seen += shown.utf8.count
        return shown
      }
      let isOpen = try read(within: deadline.left)
      try #require(isOpen, "'\(text)' did not come; the screen shows:\n\(screen)")
    }
  }

  /// Waits until the program sleeps: it has nothing to do but to read keys.
  func waitUntilIdle(seconds: Double = 30) throws {
    let deadline = Deadline(seconds: seconds)
    while Project.read("/proc/\(child.id)/stat")?.contains(") S ") != true {
      try #require(deadline.left > 0, "the program does not wait; the screen shows:\n\(screen)")
      usleep(1000)
    }
  }

  /// Waits for the end of the program; its status as `Run` has it.
  func end(seconds: Double = 30) throws -> Int32 {
    let deadline = Deadline(seconds: seconds)
    while try read(within: deadline.left) {}
    return try #require(child.wait(until: deadline), "the program did not end in time")
  }

  /// Takes what has come; false at the end or after the time.
  private func read(within seconds: Double) throws -> Bool {
    guard !Descriptor.readable([master], within: seconds).isEmpty else { return false }
    let new = Descriptor.some(master)
    bytes += new
    return !new.isEmpty
  }
}
