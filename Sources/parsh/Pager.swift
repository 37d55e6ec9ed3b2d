import Glibc

/// The program that shows a long text screen by screen: `$PAGER`, else `less`; at a dumb terminal,
/// which `less` warns of and waits at, only `$PAGER`.
enum Pager {
  /// Lines that are wider than the screen are cut, not wrapped: tables stay tables.
  private static var standard: String { Environment["TERM"] == "dumb" ? "" : "less -RS" }

  /// Shows a text and waits for the pager's end; false where there is none.
  ///
  /// Ctrl-C is the pager's meanwhile, and the terminal is left as it was found.
  static func show(_ text: String) -> Bool {
    let words = words(of: Environment["PAGER"] ?? standard)
    var before = termios()
    let hasTerminal = tcgetattr(STDIN_FILENO, &before) == 0
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let signals = [SIGINT, SIGQUIT, SIGPIPE].map { IgnoredSignal($0) }
    defer { for signal in signals { signal.restore() } }
    let process = start(words, reading: ends[0])
    close(ends[0])
    if process != nil { Output.write(text, to: ends[1]) }
    close(ends[1])
    guard let process else { return false }
    let status = wait(for: process)
    if hasTerminal { tcsetattr(STDIN_FILENO, TCSADRAIN, &before) }
    // Ctrl-C left the cursor behind ^C.
    if [256 + SIGINT, 128 + SIGINT].contains(status) { Output.write("\n", to: STDOUT_FILENO) }
    return status != notFound
  }

  /// What a shell ends with when it does not find the program.
  private static let notFound: Int32 = 127

  /// The command by words; one that needs a shell is given to it.
  private static func words(of command: String) -> [String] {
    let needsShell = command.contains { "|&;<>()$`\\\"'*?[#~=%".contains($0) }
    return needsShell
      ? ["/bin/sh", "-c", command]
      : command.split { $0 == " " || $0 == "\t" }.map(String.init)
  }

  /// Starts a program whose standard input is a descriptor; nil where it is not there.
  private static func start(_ words: [String], reading input: Int32) -> pid_t? {
    guard let program = words.first else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    // Without a word of their own, less would show Vietnamese as codes where the locale is C.
    if getenv("LESSCHARSET") == nil { setenv("LESSCHARSET", "utf-8", 1) }
    var process: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let status = posix_spawnp(&process, program, &actions, &attributes, &arguments, environ)
    return status == 0 ? process : nil
  }

  /// The status with which a process ends; 256 and the signal that ended it.
  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 256 + signal
  }
}

/// A signal that does nothing for a while.
private struct IgnoredSignal {
  private let number: Int32
  private var before = sigaction()

  /// Ignores the signal from now on.
  init(_ number: Int32) {
    self.number = number
    var ignoring = sigaction()
    ignoring.__sigaction_handler.sa_handler = SIG_IGN
    sigaction(number, &ignoring, &before)
  }

  /// What was done before is done again.
  func restore() {
    var before = before
    sigaction(number, &before, nil)
  }
}
