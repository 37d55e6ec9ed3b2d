import LuaRuntime

/// `help` and `last`.
enum HelpFunctions {
  static let all = [help, last]

  private static let help = Function(
    "help", "Shows where to start, or what a function, a type or a word means.",
    Parameter<AnyArgument>(
      "subject", "A function, a value, or a name as a text; nothing to begin.", role: .subject),
    Parameter(hidden: Call.self), returns: "nothing: it prints",
    examples: [],
    notes: Notes(vietnamese: "Cho biết bắt đầu từ đâu, hoặc một hàm dùng thế nào.")
  ) { subject, call -> Nothing in
    let interpreter = Interpreter.of(call.stack)
    interpreter.print(try HelpText.answer(subject, interpreter, call.context.style.language))
    return Nothing()
  }

  private static let last = Function(
    "last", "Shows the whole of the last result, however long and wide.",
    Parameter(hidden: Call.self),
    returns: "nothing: it prints",
    notes: Notes(vietnamese: "Hiện toàn bộ kết quả vừa rồi.")
  ) { call -> Nothing in
    guard let result = call.context.last else { throw NothingShown() }
    var style = call.context.style
    style.width = nil
    style.height = nil
    Interpreter.of(call.stack).print(result.text(style, call.context.format))
    return Nothing()
  }
}

/// `last()` before anything was shown.
struct NothingShown: Explained {
  var argument: String? { nil }
  var description: String {
    "nothing was shown yet; type an expression first, such as par.datasets()"
  }
  var remedies: [Remedy] { [.run("par.datasets()")] }
}

extension Interpreter {
  /// Prints a line as `print` does.
  func print(_ text: String) {
    var copy = text + "\n"
    copy.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }
}
