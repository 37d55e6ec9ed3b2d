import LuaRuntime

/// Where the code of a lesson runs: a shell of its own, which no learner can spoil.
final class LessonStage {
  /// What came of code.
  struct Outcome {
    /// Everything that it showed.
    var text = ""
    /// The value of the last expression, as far as an answer can be told from it.
    var value: AnswerValue?
    /// Why it failed.
    var error: String?
  }

  private let shell: Shell
  private let heard = Heard()

  /// A stage whose results look as those of a shell with these options do.
  init(_ options: ShellOptions, style: DisplayStyle) throws(LuaError) {
    var options = options
    options.language = style.language.rawValue
    options.decimalComma = style.decimalComma
    options.width = style.width ?? LessonText.width
    (options.height, options.isTerminal, options.hasColor) = (nil, false, false)
    (options.showProgress, options.pager, options.progressFolder) = (nil, nil, nil)
    shell = try Shell(options) { [heard] in heard.bytes += $0 }
    shell.context.listens = true
  }

  /// Runs statements one after the other, as they would be typed.
  func run(_ code: String) -> Outcome {
    heard.bytes = []
    shell.context.heard = nil
    var outcome = Outcome()
    for statement in statements(code) {
      switch shell.feed(statement) {
      case .done: continue
      case .more: outcome.error = "the statement is not finished"
      case .failed(let error): outcome.error = error.message
      }
      break
    }
    outcome.text = String(decoding: heard.bytes, as: UTF8.self)
    outcome.value = shell.context.heard
    return outcome
  }

  /// Whether a statement shows a value.
  func isExpression(_ statement: String) -> Bool { shell.interpreter.isExpression(statement) }

  /// The statements of a text: lines, joined while they are not complete.
  func statements(_ code: String) -> [String] {
    var found: [String] = []
    var pending = ""
    for line in code.split(separator: "\n", omittingEmptySubsequences: false) {
      pending += pending.isEmpty ? String(line) : "\n" + line
      guard shell.isComplete(pending) else { continue }
      if !pending.allSatisfy(\.isWhitespace) { found.append(pending) }
      pending = ""
    }
    return pending.isEmpty ? found : found + [pending]
  }
}

extension Interpreter {
  /// Whether a text is an expression.
  fileprivate func isExpression(_ text: String) -> Bool {
    guard (try? load("return " + Lexer.muted(text).text, name: "=stdin")) != nil else {
      return false
    }
    stack.drop()
    return true
  }
}

/// What a stage printed.
private final class Heard {
  var bytes: [UInt8] = []
}
