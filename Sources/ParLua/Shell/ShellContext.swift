import Glibc
import LuaRuntime
import ParIndex
import Statistics

/// What the functions of one shell share: how results are shown, which data packages there are,
/// which are open.
package final class ShellContext {
  /// How results are shown.
  package var style: DisplayStyle
  /// In which form a table is printed.
  package var format: OutputFormat
  /// The folders that hold data packages.
  package let datasetFolders: [String]
  /// The globals that Lua itself has.
  var namesOfLua: Set<String> = []
  /// What the last statement gave, drawn in full on demand.
  var last: (any Shown)?
  /// What the prompt keeps of the statements typed at it.
  var session: PromptSession?
  /// Shows a long text screen by screen; false where it cannot.
  var pager: (@Sendable (String) -> Bool)?
  /// What the keys of the prompt do.
  var keys: [KeyLine] = []

  /// What the shell was started with.
  var options = ShellOptions()
  /// The lessons there are.
  private(set) lazy var lessons = Lessons(options)
  /// The lesson that is played at the prompt.
  var player: LessonPlayer?
  /// Whether values of expressions are kept in `heard`.
  var listens = false
  /// What the last expression gave, as far as an answer can be told from it.
  var heard: AnswerValue?
  /// How many values it gave.
  var heardCount = 0

  /// Says how far long work is; nil where nobody waits.
  var progress: ProgressLine?

  private let files: FileGate
  private var panels: [String: Panel] = [:]
  private var foundCatalogue: PackageCatalogue?

  package init(style: DisplayStyle, format: OutputFormat, datasetFolders: [String], files: FileGate)
  {
    self.style = style
    self.format = format
    self.datasetFolders = datasetFolders
    self.files = files
  }

  /// What results say besides figures.
  var phrase: Phrase { Phrase(language: style.language, decimalComma: style.decimalComma) }

  /// The packages there are; looked for once.
  var catalogue: PackageCatalogue {
    if let foundCatalogue { return foundCatalogue }
    let catalogue = PackageCatalogue(roots: datasetFolders)
    foundCatalogue = catalogue
    return catalogue
  }

  /// The index of a name or in a folder, opened once.
  ///
  /// - Throws: `LookupError.noDataset`, `PackageProblems`, `FileGate.Refusal`.
  func open(_ text: String) throws -> Panel {
    let folder = try folder(of: text)
    if let panel = panels[folder] { return panel }
    let panel = try PackageLoader.open(
      GateFiles(folder: folder, gate: files), name: FolderName.last(folder),
      functions: { text throws(InputFault) in try RuleInterpreter(text) })
    panels[folder] = panel
    return panel
  }

  /// The index of a name, where it is open already.
  func opened(_ name: String) -> Panel? {
    (try? catalogue.entry(name).folder).flatMap { panels[$0] }
  }

  private func folder(of text: String) throws -> String {
    if text.contains("/") || text.hasPrefix(".") { return text }
    do throws(LookupError) {
      return try catalogue.entry(text).folder
    } catch {
      guard let file = try? files.open("./\(text)/datapackage.json") else { throw error }
      close(file)
      throw FolderNamed(name: text)
    }
  }

  /// What belongs to the call.
  static func of(_ stack: LuaStack) -> ShellContext? {
    Interpreter.of(stack).context as? ShellContext
  }
}

/// A folder of the working folder, given like the name of a published package.
private struct FolderNamed: Explained {
  let name: String
  var argument: String? { "dataset" }
  var description: String { "no index '\(name)', but a folder of that name; write \"./\(name)\"" }
  var remedies: [Remedy] { [.replace(name, with: ["./\(name)"])] }
}

/// The last part of a path.
private enum FolderName {
  static func last(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

/// The files of a package, opened through the shell's gate.
private struct GateFiles: PackageFiles {
  let folder: String
  let gate: FileGate

  func open(_ relativePath: String) throws(FileProblem) -> Int32 {
    do throws(FileGate.Refusal) {
      return try gate.open(folder + "/" + relativePath)
    } catch {
      let full = folder + "/" + relativePath
      if access(full, F_OK) != 0 { throw FileProblem(path: relativePath, kind: .notThere) }
      if access(full, R_OK) != 0 { throw FileProblem(path: relativePath, kind: .notReadable) }
      throw FileProblem(path: relativePath, kind: .refused(error.reason))
    }
  }
}

/// How a table is written when it is printed.
package enum OutputFormat: String, CaseIterable, Sendable {
  /// Drawn with lines, for the eye.
  case table
  /// Markdown, for a report.
  case markdown
  /// Comma-separated values in full precision.
  case csv
  /// JSON in full precision.
  case json
}

/// The shell that a call belongs to.
struct Call: CallContext {
  static let luaName = "call"
  let stack: LuaStack
  let context: ShellContext

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Call {
    guard let context = ShellContext.of(stack) else { throw Mismatch("no shell") }
    return Call(stack: stack, context: context)
  }

  /// What results say besides figures.
  var phrase: Phrase { context.phrase }

  /// Asked by long work of which nobody knows how much is left.
  var stop: () -> Bool {
    let check = watch
    return { check(nil) }
  }

  /// Asked by long computations; what they tell is shown where somebody waits.
  var watch: StopCheck {
    { [stack, progress = context.progress] share in
      progress?.tell(share)
      return stack.isStopped
    }
  }
}
