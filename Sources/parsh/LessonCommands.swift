import ArgumentParser
import Glibc
import LuaRuntime
import ParLua

/// `parsh lesson`: plays a lesson, checks lessons, writes hand-outs.
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson",
    abstract: "Plays a lesson at the prompt; checks lessons; writes hand-outs.",
    usage: """
      parsh lesson [NAME] [--lang LANG]
      parsh lesson --check [LESSON ...]
      parsh lesson --export markdown|lua [--lang LANG] LESSON
      """)

  @Flag(help: "Play lessons with their answers and mistakes, in both languages.")
  var check = false

  @Option(help: "Write a hand-out: markdown or lua.")
  var export: String?

  @Option(help: "The language: en or vi.")
  var lang: String?

  @Argument(help: "Names of lessons, or paths of files.")
  var lessons: [String] = []

  func validate() throws {
    guard ["markdown", "lua", nil].contains(export) else {
      throw ValidationError("--export \(export ?? ""): use markdown or lua.")
    }
    guard ["en", "vi", nil].contains(lang) else {
      throw ValidationError("--lang \(lang ?? ""): use en or vi.")
    }
    guard check || lessons.count <= 1 else {
      throw ValidationError("\(lessons.count) lessons: name one.")
    }
    guard export == nil || lessons.count == 1 else {
      throw ValidationError("--export \(export ?? ""): name the lesson.")
    }
  }

  func run() throws {
    if check { return try checkAll() }
    guard let export else { return try play() }
    let text = try Failure.reported {
      try Shell.handOut(lessons[0], asScript: export == "lua", options)
    }
    Output.write(text, to: STDOUT_FILENO)
  }

  private func checkAll() throws {
    let problems = try Failure.reported { try Shell.checkLessons(lessons, options) }
    guard problems.isEmpty else {
      Output.write(problems.joined(separator: "\n") + "\n", to: STDERR_FILENO)
      throw ExitCode(1)
    }
    print("lessons: no problem")
  }

  private func play() throws {
    var command = try Parsh.parse([])
    command.lang = lang
    try Session(command).play(lessons.first)
  }

  private var options: ShellOptions {
    get throws {
      var command = try Parsh.parse([])
      command.lang = lang
      return LessonCommand.options(command)
    }
  }

  /// What the code of lessons runs with.
  static func options(_ command: Parsh, width: Int? = nil) -> ShellOptions {
    var options = ShellOptions()
    options.datasetFolders = Places.datasets
    options.lessonFolders = Places.lessons
    options.language = command.language
    options.width = width
    return options
  }
}
