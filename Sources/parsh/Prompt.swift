import ArgumentParser
import Glibc
import LineEditor
import LuaRuntime
import ParLua

/// The loop that reads statements, runs them and shows what they gave.
struct Prompt {
  let shell: Shell
  let output: Output
  /// What reads at a terminal that can do more than lines; nil where plain lines have to do.
  let editor: Editor?
  /// What is run before anything is read; nil for nothing.
  var opening: String?
  private var isInteractive: Bool { isatty(STDIN_FILENO) == 1 }

  /// Reads to the end of the input.
  ///
  /// - Throws: `ExitCode` when a statement of a pipe fails or `os.exit` is called.
  func run() throws {
    if isInteractive { output.write(shell.banner(version: Version.text) + "\n") }
    if let opening { _ = try ran(opening) }
    if let editor { try readStatements(editor) } else { try readLines() }
  }

  private func readStatements(_ editor: Editor) throws {
    var hasTold = false
    while true {
      output.flush()
      switch editor.read(prompt: "> ", continuation: ">> ") {
      case .end: return
      case .interrupted: continue
      case .text(let text): _ = try ran(text)
      }
      if !hasTold, let problem = editor.history.problem {
        Failure.report("\(problem)")
        hasTold = true
      }
    }
  }

  private func readLines() throws {
    var pending = ""
    while true {
      if isInteractive { output.write(pending.isEmpty ? "> " : ">> ") }
      switch StandardInput.line(isInterrupted: shell.takeIdleInterrupt) {
      case .end:
        if isInteractive { output.write("\n") } else { try finish(pending) }
        return
      case .interrupted:
        guard isInteractive else { throw ExitCode(130) }
        output.write("\n")
        pending = ""
      case .line(let line):
        pending += pending.isEmpty ? line : "\n" + line
        if try ran(pending) { pending = "" }
      }
    }
  }

  /// Whether the text was whole; a failure is shown, and ends a pipe.
  private func ran(_ text: String) throws -> Bool {
    if let size = Screen.size { shell.resize(width: size.width, height: size.height - 1) }
    switch shell.feed(text) {
    case .more: return false
    case .done: return true
    case .failed(let error):
      output.flush()
      if case .exit(let code) = error.kind { throw ExitCode(code) }
      guard isInteractive else { throw Failure.exit(for: error) }
      // The terminal has shown ^C where the cursor was.
      if error.kind == .interrupted { output.write("\n") }
      output.write(shell.shown(error) + "\n")
      return true
    }
  }

  /// A pipe that ends in the middle of a statement.
  private func finish(_ text: String) throws {
    guard !text.isEmpty else { return }
    output.flush()
    Failure.report(
      "stdin: the last statement is not finished; add what is missing: \(text.prefix(60))")
    throw ExitCode(1)
  }
}
