import Foundation
import LuaRuntime
import ParLua

/// Where things are, found from this file's place in the project.
enum Project {
  static let tests: String = parent(#filePath)
  static let root: String = parent(parent(tests))
  static let datasets = root + "/datasets"

  private static func parent(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }
}

/// A shell in a working folder of its own, and what it showed.
final class Stage {
  private(set) var shell: Shell
  private var shown: [UInt8] = []

  /// Runs `body` with a shell that is started as the words say.
  ///
  /// The working folder is temporary and holds a copy of `Transcripts/Files`, and `locked.csv`,
  /// which nobody may read.
  static func with<Result>(
    _ settings: [String] = [], _ body: (Stage) throws -> Result
  ) throws -> Result {
    let folder = try workingFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    if !settings.contains("nobody") { return try body(Stage(folder, settings)) }
    return try withoutRoot { try body(Stage(folder, settings)) }
  }

  private init(_ folder: String, _ settings: [String]) throws {
    var options = ShellOptions()
    options.datasetFolders = [Project.datasets]
    options.workingFolder = folder
    options.keys = [KeyLine(keys: "Tab", english: "Complete", vietnamese: "Điền tiếp")]
    // A machine that is busy with something else shows the same.
    options.quickSeconds = .infinity
    options.limits = Limits(memory: 512 << 20, seconds: 60)
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
      switch (parts[0], parts.last ?? "") {
      case ("lang", let value): options.language = value
      case ("format", let value): options.format = value
      case ("width", let value): options.width = Int(value)
      case ("height", let value): options.height = Int(value)
      case ("decimal-comma", _): options.decimalComma = true
      case ("terminal", _): options.isTerminal = true
      case ("timed", _): options.quickSeconds = 1
      case ("color", _): options.hasColor = true
      default: break
      }
    }
    // The shell's closure needs `self`, which exists only once every property has a value.
    let sink = Sink()
    shell = try Shell(options) { sink.take?($0) }
    sink.take = { [unowned self] in self.shown.append(contentsOf: $0) }
  }

  private final class Sink {
    var take: ((UnsafeRawBufferPointer) -> Void)?
  }

  /// Runs a text; what it printed goes into `output` and out of memory.
  func run(_ text: String) -> (outcome: Shell.Outcome, output: String) {
    shown = []
    let outcome = shell.feed(text)
    defer { shown = [] }
    return (outcome, String(decoding: shown, as: UTF8.self))
  }

  /// What comes out while `body` runs.
  func heard(_ body: () throws -> Void) rethrows -> String {
    shown = []
    defer { shown = [] }
    try body()
    return String(decoding: shown, as: UTF8.self)
  }

  /// The lines that a user sees after typing a statement, line by line.
  func show(_ entry: Transcript.Entry) -> [String] {
    for count in 1..<max(entry.input.count, 1) {
      if case .more = run(entry.input.prefix(count).joined(separator: "\n")).outcome { continue }
      return ["(the statement is finished after line \(count); type the rest by itself)"]
    }
    let (outcome, output) = run(entry.text)
    var text = output
    switch outcome {
    case .more: text += "(the statement is not finished)\n"
    case .failed(let error): text += shell.shown(error) + "\n"
    case .done: break
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

// MARK: - The working folder

extension Stage {
  private static func workingFolder() throws -> String {
    var template = Array("/tmp/parsh-transcript-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw POSIXError(.EIO) }
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let files = FileManager.default
    for name in try files.contentsOfDirectory(atPath: Project.tests + "/Transcripts/Files") {
      let from = Project.tests + "/Transcripts/Files/" + name
      try files.copyItem(atPath: from, toPath: folder + "/" + name)
    }
    try "province,value\nHà Nội,1\n".write(
      toFile: folder + "/locked.csv", atomically: false, encoding: .utf8)
    chmod(folder + "/locked.csv", 0)
    chmod(folder, 0o755)
    return folder
  }

  /// Runs `body` with a file-system identity other than root's, in this thread alone.
  private static func withoutRoot<Result>(_ body: () throws -> Result) throws -> Result {
    typealias Change = @convention(c) (UInt32) -> Int32
    guard geteuid() == 0, let symbol = dlsym(nil, "setfsuid") else { return try body() }
    let change = unsafeBitCast(symbol, to: Change.self)
    _ = change(65534)
    defer { _ = change(0) }
    return try body()
  }
}
