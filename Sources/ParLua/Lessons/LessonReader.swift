import LuaRuntime

/// Reads a lesson: a file of Lua that declares steps, in an interpreter of its own that knows nothing
/// but `lesson`, `setup`, `say`, `show`, `note`, `ask`, `choose`, `predict` and `write`.
final class LessonReader {
  private(set) var header: (title: Bilingual, teaches: Bilingual, minutes: Int)?
  private(set) var setup = ""
  private(set) var steps: [Lesson.Step] = []
  private var step = Lesson.Step()

  /// What a lesson may take.
  private static let limits = Limits(memory: 64 << 20, seconds: 5)

  /// The lesson of a text.
  ///
  /// - Throws: `LuaError` with the place of what is wrong.
  static func read(_ text: String, name: String, file: String) throws(LuaError) -> Lesson {
    let reader = LessonReader()
    let interpreter = try Interpreter(
      limits: limits, files: FileGate(workingFolder: "/dev/null")
    ) { _ in }
    interpreter.context = reader
    try interpreter.run(RuleInterpreter.preparation, name: "=lesson", arguments: [])
    interpreter.define(functions)
    try interpreter.run(text, name: "@" + file, arguments: [])
    return try reader.lesson(name, file)
  }

  private func lesson(_ name: String, _ file: String) throws(LuaError) -> Lesson {
    end()
    func lacking(_ what: String) -> LuaError {
      LuaError(kind: .runtime, message: "\(file): \(LessonProblem.noQuestion(what).description)")
    }
    guard let header else { throw lacking("lesson{title = …, teaches = …, minutes = …}") }
    guard steps.contains(where: { $0.question != nil }) else {
      throw lacking("a question: ask{…}, choose{…}, predict{…} or write{…}")
    }
    return Lesson(
      name: name, title: header.title, teaches: header.teaches, minutes: header.minutes,
      setup: setup, steps: steps)
  }

  private func end() {
    if !step.parts.isEmpty || step.question != nil { steps.append(step) }
    step = Lesson.Step()
  }

  /// The words that an author has.
  static let words = functions.map(\.name)

  // MARK: What an author writes

  private static let functions = [
    declared("lesson", "Says what the lesson is.") { reader, tree throws(LessonProblem) in
      guard reader.header == nil else { throw .twice("lesson") }
      let fields = try LessonFields(tree, ["title", "teaches", "minutes"])
      guard let title = try fields.bilingual("title") else { throw .lacking("title") }
      guard let teaches = try fields.bilingual("teaches") else { throw .lacking("teaches") }
      guard let minutes = try fields.number("minutes"), let minutes = Int(exactly: minutes) else {
        throw .lacking("minutes")
      }
      reader.header = (title, teaches, minutes)
    },
    declared("setup", "Gives the learner names to work with.") {
      reader, tree throws(LessonProblem) in
      guard case .text(let code) = tree else { throw .noText("setup") }
      reader.setup += code + "\n"
    },
    declared("say", "Says something.") { reader, tree throws(LessonProblem) in
      reader.step.parts.append(.say(try LessonFields(tree, ["en", "vi"]).bilingual()))
    },
    declared("note", "Says something to the instructor.") { reader, tree throws(LessonProblem) in
      reader.step.parts.append(.note(try LessonFields(tree, ["en", "vi"]).bilingual()))
    },
    declared("show", "Shows code with its result.") { reader, tree throws(LessonProblem) in
      guard case .text(let code) = tree else { throw .noText("show") }
      reader.step.parts.append(.show(code.trimmingLines))
    },
    question("ask", LessonQuestion.asking), question("choose", LessonQuestion.choosing),
    question("predict", LessonQuestion.predicting), question("write", LessonQuestion.writing),
  ]

  private static func question(
    _ name: String,
    _ read: @escaping @Sendable (LuaTree) throws(LessonProblem) -> LessonQuestion
  ) -> Function {
    declared(name, "Ends a step with a question.") { reader, tree throws(LessonProblem) in
      reader.step.question = try read(tree)
      reader.end()
    }
  }

  private static func declared(
    _ name: String, _ summary: String,
    _ body: @escaping @Sendable (LessonReader, LuaTree) throws(LessonProblem) -> Void
  ) -> Function {
    Function(
      name, summary, Parameter<LuaTree>("content", "What is said, shown or asked."),
      Parameter(hidden: Author.self), returns: "nothing"
    ) { tree, author -> Nothing in
      try body(author.reader, tree)
      return Nothing()
    }
  }
}

/// The reader that a call belongs to.
private struct Author: CallContext {
  static let luaName = "lesson"
  let reader: LessonReader

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Author {
    guard let reader = Interpreter.of(stack).context as? LessonReader else {
      throw Mismatch("no lesson")
    }
    return Author(reader: reader)
  }
}

extension LessonQuestion {
  private static let shared = ["en", "vi", "hint", "after"]

  /// `ask{en, vi, answer, is, tolerance, foreseen, hint, after, right, wrong}`.
  static func asking(_ tree: LuaTree) throws(LessonProblem) -> LessonQuestion {
    let own = ["answer", "is", "tolerance", "foreseen", "right", "wrong"]
    let fields = try LessonFields(tree, shared + own)
    var question = LessonQuestion(
      kind: .value(tolerance: try fields.number("tolerance") ?? 0),
      prompt: try fields.bilingual(), answer: try fields.text("answer"))
    question.fixed = try fields.value("is")
    question.foreseen = try fields.elements(of: "foreseen") { (tree) throws(LessonProblem) in
      let mistake = try LessonFields(tree, ["code", "en", "vi"])
      return Mistake(code: try mistake.text("code"), reply: try mistake.bilingual())
    }
    question.right = try fields.texts("right")
    question.wrong = try fields.texts("wrong")
    return try question.taking(fields)
  }

  /// `choose{en, vi, {en, vi, reply}, …, answer = 2, hint, after}`.
  static func choosing(_ tree: LuaTree) throws(LessonProblem) -> LessonQuestion {
    try choice(tree) { .choice($0) }
  }

  /// `predict{…}`, as `choose`.
  static func predicting(_ tree: LuaTree) throws(LessonProblem) -> LessonQuestion {
    try choice(tree) { .prediction($0) }
  }

  private static func choice(
    _ tree: LuaTree, _ kind: ([Choice]) -> Kind
  ) throws(LessonProblem) -> LessonQuestion {
    let fields = try LessonFields(tree, shared + ["answer", ""])
    let choices = try fields.elements { (tree) throws(LessonProblem) in
      let choice = try LessonFields(tree, ["en", "vi", "reply"])
      return Choice(text: try choice.bilingual(), reply: try choice.bilingual("reply"))
    }
    guard let answer = try fields.number("answer") else { throw .lacking("answer") }
    guard let place = Int(exactly: answer), choices.indices.contains(place - 1) else {
      throw .noChoice(answer, of: choices.count)
    }
    let question = LessonQuestion(
      kind: kind(choices), prompt: try fields.bilingual(), answer: String(place))
    return try question.taking(fields)
  }

  /// `write{en, vi, after}`.
  static func writing(_ tree: LuaTree) throws(LessonProblem) -> LessonQuestion {
    let fields = try LessonFields(tree, shared)
    return try LessonQuestion(kind: .text, prompt: fields.bilingual(), answer: "").taking(fields)
  }

  private func taking(_ fields: LessonFields) throws(LessonProblem) -> LessonQuestion {
    var copy = self
    copy.hint = try fields.bilingual("hint")
    copy.after = try fields.bilingual("after")
    return copy
  }
}

extension String {
  /// Without empty lines around it.
  fileprivate var trimmingLines: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    let bare = { (line: Substring) in line.allSatisfy(\.isWhitespace) }
    return lines.drop(while: bare).reversed().drop(while: bare).reversed().joined(separator: "\n")
  }
}
