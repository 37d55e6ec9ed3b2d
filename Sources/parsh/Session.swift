import ArgumentParser
import Glibc
import LineEditor
import LuaRuntime
import ParLua

/// One run of the program: scripts, texts, the prompt.
struct Session {
  private let command: Parsh
  private let output = Output()
  private let shell: Shell

  init(_ command: Parsh) throws {
    self.command = command
    var options = ShellOptions()
    options.limits = Limits(memory: command.memory << 20, seconds: command.timeout)
    options.datasetFolders = Places.datasets
    options.lessonFolders = Places.lessons
    options.progressFolder = Places.state
    options.ownFolders = Places.own
    options.isTrusted = command.trust
    options.format = command.format
    options.language = command.language
    options.decimalComma = command.decimalComma
    options.keys = KeyHelp.lines
    if let size = Screen.size { Session.fit(&options, to: size, command) }
    shell = try Shell(options) { [output] in output.write($0) }
    shell.ownInterrupt()
  }

  /// What results look like at a terminal.
  private static func fit(
    _ options: inout ShellOptions, to size: (width: Int, height: Int), _ command: Parsh
  ) {
    options.width = size.width
    options.height = size.height - 1
    options.isTerminal = true
    options.hasColor = command.hasColours && Environment["TERM"] != "dumb"
    options.pager = { Pager.show($0) }
    if isatty(STDERR_FILENO) == 1 { options.showProgress = Screen.showProgress }
  }

  /// Does what the command line asked for.
  func run() throws {
    defer { output.flush() }
    if !command.vanilla { try runInit() }
    for code in command.code { try execute { try shell.run(code, name: "=-e") } }
    if let file = command.script.first { try runScript(file) }
    let isDone = !command.code.isEmpty || !command.script.isEmpty
    if isDone && !command.staysOpen { return }
    try Prompt(shell: shell, output: output, editor: editor).run()
  }

  /// Opens the prompt with a lesson, or with the list of them.
  func play(_ lesson: String?) throws {
    defer { output.flush() }
    let name = lesson.map { " \"\($0.filter { $0 != "\"" && $0 != "\\" })\"" } ?? "()"
    try Prompt(shell: shell, output: output, editor: editor, opening: "lesson" + name).run()
  }

  /// The editor of a terminal; its history is kept between sessions.
  private var editor: Editor? {
    Terminal(type: Environment["TERM"]).map {
      Editor(
        terminal: $0, roles: EditorRoles.of(shell), history: History(folder: Places.state),
        colours: command.hasColours)
    }
  }

  private func runInit() throws {
    let path = Places.configuration + "/init.lua"
    guard access(path, R_OK) == 0 else { return }
    try execute { try shell.run(Shell.readScript(path), name: "@" + path) }
  }

  private func runScript(_ file: String) throws {
    let arguments = Array(command.script.dropFirst())
    try execute {
      let text = file == "-" ? StandardInput.all() : try Shell.readScript(file)
      try shell.run(text, name: file == "-" ? "=stdin" : "@" + file, arguments: arguments)
    }
  }

  /// Runs something and leaves with the status that its failure asks for.
  private func execute(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as LuaError {
      output.flush()
      throw Failure.exit(for: error)
    } catch {
      output.flush()
      Failure.report("\(error)")
      throw ExitCode(1)
    }
  }
}

/// What a failure says and which status it ends with.
enum Failure {
  /// Reports the error and gives the status.
  static func exit(for error: LuaError) -> ExitCode {
    switch error.kind {
    case .exit(let code): return ExitCode(code)
    case .interrupted:
      report(error.message)
      return ExitCode(130)
    default:
      report(error.message)
      return ExitCode(1)
    }
  }

  /// Runs something; an error is reported and ends the program.
  static func reported<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as LuaError { throw exit(for: error) } catch {
      report("\(error)")
      throw ExitCode(1)
    }
  }

  /// Writes a line to standard error.
  static func report(_ message: String) {
    Output.write("parsh: \(message)\n", to: STDERR_FILENO)
  }
}
