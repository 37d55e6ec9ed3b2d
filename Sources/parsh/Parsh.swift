import ArgumentParser
import Glibc
import LuaRuntime
import ParLua

/// The command line.
struct Parsh: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parsh",
    abstract: "A shell for analysts of public administration indices.",
    usage: """
      parsh [options]                 opens the prompt
      parsh [options] FILE [ARG ...]  runs a script; what follows FILE is the script's
      parsh [options] -e CODE         runs a text
      parsh new FOLDER                writes an empty index to fill in
      parsh check FOLDER              says what is wrong with an index, and what is missing
      parsh lesson [NAME]             lists the lessons, or plays one
      parsh teach LESSON              shows a lesson to a class
      """,
    discussion: """
      FILE may be - for standard input. After FILE, --format, --lang and --decimal-comma are still \
      understood. A file called like a subcommand is given as ./NAME. Exit status: 0 success, 1 an \
      error in a script, 2 wrong usage, 130 interrupted.
      """,
    version: "parsh \(Version.text)")

  /// The command of that name; a script of such a name is given as ./NAME.
  static func named(_ name: String) -> (any ParsableCommand.Type)? {
    switch name {
    case "new": New.self
    case "check": Check.self
    case "lesson": LessonCommand.self
    case "teach": Teach.self
    case "reference": Reference.self
    default: nil
    }
  }

  @Option(name: .customShort("e"), help: "Run CODE and leave; may be given more than once.")
  var code: [String] = []

  @Flag(name: .customShort("i"), help: "Open the prompt after FILE or CODE.")
  var staysOpen = false

  @Option(help: "How tables are printed: table, markdown, csv or json.")
  var format: String = "table"

  @Option(help: "The language of headings and help: en or vi.")
  var lang: String?

  @Flag(help: "Print 0,436 rather than 0.436.")
  var decimalComma = false

  @Flag(help: "Do not colour what is typed and shown; NO_COLOR in the environment does the same.")
  var noColor = false

  @Flag(help: "Do not run ~/.config/parsh/init.lua.")
  var vanilla = false

  @Flag(help: "Let scripts open every file that you may open.")
  var trust = false

  @Option(help: "The most memory, in MB.")
  var memory: Int = 1024

  @Option(help: "The most time for a script or for one statement at the prompt, in seconds.")
  var timeout: Double?

  @Argument(help: "A script and its arguments.")
  var script: [String] = []

  /// The options that take the word after them.
  static let valued: Set<String> = [
    "-e", "--format", "--lang", "--memory", "--timeout", "--generate-completion-script",
  ]

  /// The words with `--` before FILE, so that what follows is the script's.
  static func separated(_ words: [String]) -> [String] {
    var place = 0
    while place < words.count, words[place].hasPrefix("-"), words[place] != "-",
      words[place] != "--"
    {
      place += valued.contains(words[place]) ? 2 : 1
    }
    guard place < words.count, words[place] != "--" else { return words }
    return words[..<place] + ["--"] + words[place...]
  }

  func validate() throws {
    guard ["table", "markdown", "csv", "json"].contains(format) else {
      throw ValidationError("--format \(format): use table, markdown, csv or json.")
    }
    guard ["en", "vi", nil].contains(lang) else {
      throw ValidationError("--lang \(lang ?? ""): use en or vi.")
    }
    guard (64...1_048_576).contains(memory) else {
      throw ValidationError("--memory \(memory): use 64 to 1048576 (MB).")
    }
    guard timeout.map({ $0 > 0 && $0 < 1e9 }) ?? true else {
      throw ValidationError("--timeout \(timeout ?? 0): use a positive number of seconds.")
    }
  }

  func run() throws {
    var parsed = self
    try parsed.takeOptionsOfScript()
    try Session(parsed).run()
  }

  /// Takes the options that are understood after FILE out of the script's arguments.
  private mutating func takeOptionsOfScript() throws {
    var kept: [String] = []
    var rest = script[...]
    while let word = rest.popFirst(), word != "--" {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      func value() -> String { parts.count > 1 ? parts[1] : rest.popFirst() ?? "" }
      switch parts.first {
      case "--decimal-comma": decimalComma = true
      case "--format": format = value()
      case "--lang": lang = value()
      default: kept.append(word)
      }
    }
    script = kept + rest
    try validate()
  }

  /// Whether colours may be used; see no-color.org for the variable.
  var hasColours: Bool { !noColor && (Environment["NO_COLOR"] ?? "").isEmpty }

  /// The language asked for, else that of the environment.
  var language: String {
    if let lang { return lang }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { Environment[$0] }.first ?? ""
    return locale.hasPrefix("vi") ? "vi" : "en"
  }
}

/// Writes the pages that are made from the declarations.
struct Reference: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes reference.md, methods.md, parsh.lua and parsh.1 into a folder.",
    shouldDisplay: false)

  @Argument(help: "The folder.")
  var folder: String

  func run() throws {
    let reference = try Shell.referencePage(datasetFolders: Places.datasets)
    let pages = [
      ("reference.md", reference), ("methods.md", MethodsPage.text), ("parsh.lua", Shell.stubPage),
      ("parsh.1", ManualPage.text),
    ]
    for (name, text) in pages {
      guard let stream = fopen("\(folder)/\(name)", "w") else {
        throw ValidationError("\(folder)/\(name) cannot be written; name a folder that is there.")
      }
      fputs(text, stream)
      fclose(stream)
    }
  }
}

/// The version, in one place.
enum Version {
  static let text = "0.1"
}

/// Variables of the environment.
enum Environment {
  static subscript(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
