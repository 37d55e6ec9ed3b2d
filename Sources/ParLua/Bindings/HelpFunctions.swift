import LuaRuntime

/// `help`.
enum HelpFunctions {
  static let all = [help]

  private static let help = Function(
    "help", "Shows where to start, or what a function, a type or a word means.",
    Parameter<AnyArgument>(
      "subject", "A function, a value, or a name as a text; nothing to begin."),
    Parameter(hidden: Call.self), returns: "nothing: it prints",
    examples: [],
    notes: Notes(vietnamese: "Cho biết bắt đầu từ đâu, hoặc một hàm dùng thế nào.")
  ) { subject, call -> Nothing in
    let interpreter = Interpreter.of(call.stack)
    interpreter.print(try HelpText.answer(subject, interpreter, call.context.style.language))
    return Nothing()
  }
}

extension Interpreter {
  /// Prints a line as `print` does.
  func print(_ text: String) {
    var copy = text + "\n"
    copy.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }
}
