import TerminalText
import LuaRuntime
import ParIndex

/// Keys of the prompt and what they do.
public struct KeyLine: Sendable {
  /// The keys: "Ctrl-Left, Alt-b".
  public let keys: String
  /// What they do.
  public let english: String
  /// The same in Vietnamese.
  public let vietnamese: String

  /// A line of the page.
  public init(keys: String, english: String, vietnamese: String) {
    self.keys = keys
    self.english = english
    self.vietnamese = vietnamese
  }
}

/// What a shell is started with.
public struct ShellOptions: Sendable {
  /// Lua's and Swift's memory, in bytes, and the time for one statement or script.
  public var limits = Limits()
  /// The folders that hold data packages.
  public var datasetFolders: [String] = []
  /// The folders that hold lessons.
  public var lessonFolders: [String] = []
  /// Where it is kept how far lessons are; nil to keep it for this session alone.
  public var progressFolder: String?
  /// Folders that belong to the shell: no script opens what is in them.
  public var ownFolders: [String] = []
  /// The folder that scripts read and write in.
  public var workingFolder = "."
  /// Everything the user may do is allowed to scripts.
  public var isTrusted = false
  /// "table", "markdown", "csv" or "json".
  public var format = "table"
  /// "en" or "vi".
  public var language = "en"
  /// 0,436 rather than 0.436.
  public var decimalComma = false
  /// The columns of the screen; nil when there is none.
  public var width: Int?
  /// The lines of the screen; nil when there is none.
  public var height: Int?
  /// Shows a line that says how far long work is, in place of the one before; nil takes it away.
  /// Left out where nobody waits.
  public var showProgress: (@Sendable (String?) -> Void)?
  /// Whether somebody watches at a terminal: scores are drawn as bars, long results paged, notes
  /// given beside results.
  public var isTerminal = false
  /// The seconds that a statement may take before somebody who watches is told how long it took.
  public var quickSeconds = 1.0
  /// Whether headings and notes are set off by the terminal's attributes.
  public var hasColor = false
  /// What the keys of the prompt do, for `help "keys"`.
  public var keys: [KeyLine] = []
  /// Shows a long text screen by screen at the prompt; false where it cannot, and it is printed.
  public var pager: (@Sendable (String) -> Bool)?

  /// The defaults.
  public init() {}
}

/// The shell without a terminal: text goes in, results come out.
public final class Shell {
  /// What became of a line.
  public enum Outcome {
    /// It is not finished: more is needed.
    case more
    /// It ran.
    case done
    /// It failed; nothing of it is shown yet.
    case failed(LuaError)

    /// Whether Ctrl-C stopped it.
    var isInterrupted: Bool {
      if case .failed(let error) = self { error.kind == .interrupted } else { false }
    }
  }

  let interpreter: Interpreter
  let context: ShellContext
  private let session: PromptSession

  /// A shell.
  ///
  /// - Parameter output: Where results and `print` go.
  public init(
    _ options: ShellOptions, output: @escaping (UnsafeRawBufferPointer) -> Void
  ) throws(LuaError) {
    let files = FileGate(
      workingFolder: options.workingFolder, readable: options.datasetFolders,
      denied: options.ownFolders, trusted: options.isTrusted)
    let style = DisplayStyle(
      width: options.width, height: options.height, color: options.hasColor,
      decimalComma: options.decimalComma, language: Language(rawValue: options.language) ?? .en,
      isWatched: options.isTerminal)
    let progress = options.showProgress.map {
      ProgressLine(phrase: Phrase(language: style.language), show: $0)
    }
    context = ShellContext(
      style: style, format: OutputFormat(rawValue: options.format) ?? .table,
      datasetFolders: options.datasetFolders, files: files)
    context.progress = progress
    context.options = options
    interpreter = try Interpreter(limits: options.limits, files: files) { [context] bytes in
      progress?.clear()
      context.session?.hear(bytes)
      output(bytes)
    }
    interpreter.context = context
    context.namesOfLua = interpreter.globalNames
    Library.define(in: interpreter)
    session = PromptSession(interpreter, context)
    context.session = session
    context.pager = options.pager
    context.keys = options.keys
  }

  /// Ctrl-C stops what this shell runs.
  public func ownInterrupt() { interpreter.ownInterrupt() }

  /// Whether Ctrl-C came while nothing ran.
  public func takeIdleInterrupt() -> Bool { interpreter.takeIdleInterrupt() }

  /// The names of the data packages there are.
  public var datasets: [String] { context.catalogue.entries.map(\.name) }

  /// The size of the screen from now on.
  public func resize(width: Int?, height: Int?) {
    context.style.width = width
    context.style.height = height
  }

  // MARK: The prompt

  /// Runs what was typed so far, shows what it gave.
  ///
  /// A line of `?name` is a question; a `;` at the end mutes; an expression shows its value, which
  /// becomes `_`. An expression that fails is not run again as a statement. A `local` of the top
  /// level is kept for what follows.
  public func feed(_ text: String) -> Outcome {
    if isTakenByLesson(text) { return .done }
    listen()
    let outcome = fed(text)
    tellLesson(outcome)
    return outcome
  }

  private func fed(_ text: String) -> Outcome {
    guard let (statements, expression) = parted(text) else {
      return session.run(text) { answer(text) }
    }
    let outcome = session.run(statements) { answer(statements) }
    guard case .done = outcome else { return outcome }
    return session.run(expression) { answer(expression) }
  }

  /// Statements and the expression after their last semicolon, where the text is no Lua otherwise:
  /// `x = 5; x + 1`.
  private func parted(_ text: String) -> (statements: String, expression: String)? {
    guard text.contains(";"), Lexer.question(text) == nil,
      !isLoadable({ _ = try self.load(Lexer.muted(text).text) })
    else { return nil }
    let code = LuaTokens(text)
    let signs = code.tokens.filter { code.isText($0, ";") && $0.kind != .string }
    for sign in signs.reversed().prefix(8) {
      let statements = String(decoding: code.bytes[..<sign.range.lowerBound], as: UTF8.self)
      let expression = String(decoding: code.bytes[sign.range.upperBound...], as: UTF8.self)
      let returned = "return " + Lexer.muted(expression).text
      guard !expression.allSatisfy(\.isWhitespace),
        isLoadable({ try interpreter.load(returned, name: "=stdin") }),
        isLoadable({ try loadStatement(statements) })
      else { continue }
      return (statements, expression)
    }
    return nil
  }

  func isLoadable(_ load: () throws -> Void) -> Bool {
    guard (try? load()) != nil else { return false }
    interpreter.stack.drop()
    return true
  }

  private func answer(_ text: String) -> Outcome {
    if let question = Question(text) { return outcome { try question.ask(interpreter) } }
    let (code, isMuted) = Lexer.muted(text)
    if code.allSatisfy(\.isWhitespace) { return .done }
    return outcome {
      let base = interpreter.stack.top
      defer { interpreter.stack.drop(interpreter.stack.top - base) }
      let isExpression = try load(code)
      let count = try interpreter.call()
      session.entry = SessionRecord.Entry(
        code: code, isExpression: isExpression, values: Int(count),
        isNil: count == 1 && interpreter.stack.kind(interpreter.stack.top) == .nil, isMuted: isMuted
      )
      try show(count, isMuted: isMuted)
    }
  }

  /// Whether `feed` would take the text as it is rather than ask for more of it; runs nothing.
  public func isComplete(_ text: String) -> Bool {
    if Lexer.question(text) != nil || parted(text) != nil { return true }
    if context.player?.wantsText == true { return true }
    let code = Lexer.muted(text).text
    if code.allSatisfy(\.isWhitespace) { return true }
    do throws(LuaError) {
      _ = try load(code)
      interpreter.stack.drop()
      return true
    } catch {
      return error.kind != .syntax(incomplete: true)
    }
  }

  private func outcome(_ body: () throws -> Void) -> Outcome {
    context.progress?.begin()
    defer { context.progress?.clear() }
    do {
      try body()
      return .done
    } catch let error as LuaError {
      return error.kind == .syntax(incomplete: true)
        ? .more
        : .failed(error.withNearestName(among: session.globals, indices: datasets))
    } catch {
      return .failed(LuaError(kind: .runtime, message: "\(error)"))
    }
  }

  /// As an expression, else as a statement; what may become either is not finished.
  ///
  /// - Returns: Whether it is an expression.
  func load(_ code: String) throws(LuaError) -> Bool {
    do throws(LuaError) {
      try interpreter.load("return " + code, name: "=stdin")
      return true
    } catch let expression {
      do throws(LuaError) {
        try loadStatement(KeptLocals.rewritten(code))
        return false
      } catch {
        if expression.wantsArguments { throw expression.advisingCall(code) }
        let mayGoOn = expression.kind == .syntax(incomplete: true) && !expression.isInText
        throw mayGoOn ? expression : error.advisingHelp(code)
      }
    }
  }

  /// A text in quotes that does not end on its line never will: more input would not help.
  private func loadStatement(_ code: String) throws(LuaError) {
    do throws(LuaError) {
      try interpreter.load(code, name: "=stdin")
    } catch {
      guard error.isInText else { throw error }
      try interpreter.load(code + "\n", name: "=stdin")
    }
  }

  private func show(_ count: Int32, isMuted: Bool) throws {
    let stack = interpreter.stack
    guard count > 0 else { return }
    let first = stack.top - count + 1
    RecentValues.take(stack, first)
    if context.listens, !isMuted {
      context.heard = count == 1 ? AnswerValue(stack, first) : nil
      context.heardCount = Int(count)
    }
    if isMuted || (count == 1 && stack.kind(first) == .nil) { return }
    let texts = try interpreter.guarded { () throws(LuaFailure) in
      var texts: [String] = []
      for index in first...(first + count - 1) {
        texts.append(try Printer.text(stack, index, context))
      }
      return texts
    }
    interpreter.print(texts.joined(separator: "\t"))
  }

  // MARK: Scripts

  /// Runs a script to its end; results of its statements are not shown.
  ///
  /// - Parameter arguments: What `arg` and `...` hold.
  public func run(_ code: String, name: String, arguments: [String] = []) throws(LuaError) {
    context.progress?.begin()
    defer { context.progress?.clear() }
    interpreter.setArguments(arguments, script: name)
    let isFile = name.hasPrefix("@")
    let text = isFile && code.hasPrefix("#") ? "--" + code : code
    try interpreter.run(text, name: name, arguments: arguments)
  }

  /// The text of a file, opened past the gate: the user named it, not a script.
  public static func readScript(_ path: String) throws -> String {
    try FileGate(trusted: true).readText(path)
  }
}

extension LuaError {
  /// Whether the code ended after the name of a method.
  fileprivate var wantsArguments: Bool { message.hasSuffix("arguments expected near <eof>") }

  /// What would work where a method is named and not called.
  fileprivate func advisingCall(_ code: String) -> LuaError {
    let name = code.trimmingSpaces
    return LuaError(
      kind: .syntax(incomplete: false), message: "\(message); write \(name)(), or ask ?\(name)",
      traceback: traceback, cause: cause)
  }

  /// Whether the code ended inside a text in quotes.
  fileprivate var isInText: Bool { message.hasSuffix("unfinished string near <eof>") }
}

extension Shell {
  /// The reference in Markdown.
  public static func referencePage(datasetFolders: [String]) throws -> String {
    try ReferencePage.text(datasetFolders: datasetFolders)
  }

  /// The declarations for the Lua language server.
  public static var stubPage: String { StubPage.text }

  /// The first line of a session.
  public func banner(version: String) -> String {
    let entries = context.catalogue.entries
    let years = entries.compactMap(\.years)
    let first = years.map(\.lowerBound).min()
    let last = years.map(\.upperBound).max()
    let span = first.flatMap { first in last.map { ", \((first...$0).text)" } } ?? ""
    return Phrase(language: context.style.language)
      .banner(version, indices: entries.count, years: span)
  }

  /// An error as the prompt shows it: nothing in it steers the terminal, lines fit the screen.
  public func shown(_ error: LuaError) -> String {
    wrapped(error.message, to: context.style.width).joined(separator: "\n")
  }

  static func shown(_ error: LuaError) -> String {
    error.message.split(separator: "\n", omittingEmptySubsequences: false).map {
      visible(String($0))
    }
    .joined(separator: "\n")
  }
}
