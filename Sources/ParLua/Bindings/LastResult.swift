import TerminalText
import LuaRuntime

extension OutputFormat: LuaChoice {}

/// What `last` does.
enum LastResult {
  /// Shows the whole of the last result; through the pager where somebody watches and it is
  /// longer than the screen.
  static func show(_ form: OutputFormat?, _ call: Call) throws -> Nothing {
    let context = call.context
    context.session?.isLeftOut = true
    guard let result = context.last else { throw NothingShown() }
    if let form, form != .table, result.table == nil { throw NoTableToWrite(form: form) }
    var style = context.style
    style.width = nil
    style.height = nil
    call.showPaged(result.text(style, form ?? context.format))
    return Nothing()
  }
}

extension Call {
  /// Prints a text; through the pager where somebody watches at the prompt and it is longer than
  /// the screen.
  func showPaged(_ text: String) {
    if isPaged(text), let pager = context.pager, pager(text + "\n") { return }
    Interpreter.of(stack).print(text)
  }

  private func isPaged(_ text: String) -> Bool {
    guard context.style.isWatched, context.session?.isRunning == true,
      let height = context.style.height
    else { return false }
    let lines = SessionLog.withoutAttributes(text)
      .split(separator: "\n", omittingEmptySubsequences: false)
    if lines.count > height { return true }
    guard let width = context.style.width else { return false }
    return lines.reduce(0) { $0 + max(1, (displayWidth(String($1)) + width - 1) / width) } > height
  }
}

/// `last()` before anything was shown.
struct NothingShown: Explained {
  var argument: String? { "form" }
  var description: String {
    "nothing was shown yet; type an expression first, such as par.datasets()"
  }
  var remedies: [Remedy] { [.run("par.datasets()")] }
}

/// A form that only tables have.
struct NoTableToWrite: Explained {
  let form: OutputFormat
  var argument: String? { "form" }
  var description: String {
    "the last result is no table and has no \(form.rawValue); write last(), or show a table first"
  }
  var remedies: [Remedy] { [.run("last()")] }
}
