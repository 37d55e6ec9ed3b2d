import LuaRuntime
import TerminalText

/// Plays a lesson as learners would, rightly and wrongly, and says what does not go as it should.
struct LessonCheck {
  /// The lines that a step may take, with the empty one behind it and the prompt, so that it is seen
  /// as a whole at 80 × 24.
  private static let lines = 24

  let lesson: Lesson
  let language: Language
  private let options: ShellOptions

  init(_ lesson: Lesson, language: Language, options: ShellOptions) {
    (self.lesson, self.language) = (lesson, language)
    var options = options
    options.language = language.rawValue
    options.width = 80
    options.progressFolder = nil
    (options.showProgress, options.pager) = (nil, nil)
    self.options = options
  }

  /// Every problem, with its step; none where the lesson is as it should be.
  func problems() throws(LuaError) -> [String] {
    let style = DisplayStyle(width: 80, language: language)
    let stage = try LessonStage(options, style: style)
    var problems: [String] = []
    func tell(_ step: Int, _ problem: String) {
      problems.append("\(lesson.name) [\(language.rawValue)] step \(step + 1): \(problem)")
    }
    for (place, step) in lesson.steps.enumerated() {
      if let error = stage.run(lesson.setup).error { tell(place, "setup fails: \(error)") }
      for problem in code(of: step, on: stage) { tell(place, problem) }
      for problem in step.question.map({ answers(to: $0, on: stage) }) ?? [] {
        tell(place, problem)
      }
    }
    let player = try LearnerPlay(lesson, options)
    for (place, problem) in try player.problems() { tell(place, problem) }
    for (place, count) in player.lines.sorted(by: { $0.key < $1.key }) where count > Self.lines {
      tell(place, "takes \(count) lines of 80 columns; use at most \(Self.lines)")
    }
    return problems
  }

  private func code(of step: Lesson.Step, on stage: LessonStage) -> [String] {
    step.parts.flatMap { part -> [String] in
      guard case .show(let code) = part else { return [] }
      return stage.statements(code).compactMap { statement in
        let outcome = stage.run(statement)
        if let error = outcome.error { return "\(statement) fails: \(error)" }
        let widest = outcome.text.split(separator: "\n").map { displayWidth(String($0)) }.max() ?? 0
        return widest > 80 ? "\(statement) is \(widest) columns wide" : nil
      }
    }
  }

  /// What is wrong with the answers that an author gives.
  private func answers(to question: LessonQuestion, on stage: LessonStage) -> [String] {
    guard case .value(let tolerance) = question.kind else { return [] }
    let model = stage.run(question.answer)
    guard let right = model.value else {
      return ["the answer \(question.answer) gives nothing: \(model.error ?? "no value")"]
    }
    var problems: [String] = []
    if let fixed = question.fixed, !right.matches(fixed, tolerance: tolerance) {
      problems.append("the answer gives \(right), not \(fixed)")
    }
    if question.fixed == nil { problems.append("'is' is missing: what the answer gives") }
    if question.right.count < 2 { problems.append("fewer than two other right ways") }
    if question.wrong.count < 3 { problems.append("fewer than three wrong ways") }
    if question.hint == nil { problems.append("no hint") }
    for way in question.right {
      let outcome = stage.run(way)
      if !(outcome.value?.matches(right, tolerance: tolerance) ?? false) {
        problems.append("\(way) is not right: \(outcome.error ?? "\(outcome.value as Any)")")
      }
    }
    for way in question.wrong + question.foreseen.map(\.code) {
      let outcome = stage.run(way)
      if let error = outcome.error { problems.append("\(way) fails: \(error)") }
      if outcome.value?.matches(right, tolerance: tolerance) ?? false {
        problems.append("\(way) is taken for right")
      }
    }
    return problems
  }
}

/// A learner at a prompt, who makes the mistakes that were foreseen, then answers.
private final class LearnerPlay {
  /// How many lines each step took, where it was reached.
  private(set) var lines: [Int: Int] = [:]
  private let lesson: Lesson
  private let shell: Shell
  private let heard = Transcript()

  init(_ lesson: Lesson, _ options: ShellOptions) throws(LuaError) {
    self.lesson = lesson
    shell = try Shell(options) { [heard] in heard.bytes += $0 }
    shell.context.player = try shell.context.lessons.player(of: lesson, shell.context.style)
    _ = type("nil")
  }

  private func type(_ text: String) -> String {
    heard.bytes = []
    _ = shell.feed(text)
    return String(decoding: heard.bytes, as: UTF8.self)
  }

  private var place: Int? { shell.context.player?.place }

  /// What goes otherwise than it should.
  func problems() throws(LuaError) -> [(Int, String)] {
    var problems: [(Int, String)] = []
    for (place, step) in lesson.steps.enumerated() {
      guard let question = step.question else { continue }
      guard self.place == place else { return problems + [(place, "is not reached")] }
      measure(type("step(\(place + 1))"), place)
      for problem in play(question, at: place) { problems.append((place, problem)) }
    }
    if shell.context.player != nil { problems.append((lesson.steps.count - 1, "does not end")) }
    return problems
  }

  private func measure(_ text: String, _ place: Int) {
    lines[place] = text.split(separator: "\n", omittingEmptySubsequences: false).count
  }

  private func play(_ question: LessonQuestion, at place: Int) -> [String] {
    var problems: [String] = []
    func stays(_ typed: String, _ what: String) -> String {
      let reply = type(typed)
      if self.place != place { problems.append("\(what) goes on: \(typed)") }
      return reply
    }
    _ = stays("par, print, e, hint = nil, 1, 2, 3", "a statement")
    _ = type("step(\(place + 1))")
    for mistake in question.foreseen {
      let reply = stays(mistake.code, "a mistake")
      let expected = LessonText.paragraphs(mistake.reply.text(shell.context.style.language))
      if !LessonText.paragraphs(reply).joined().contains(expected.joined()) {
        problems.append("\(mistake.code) is not answered by its reply")
      }
    }
    for wrong in wrongWays(question) { _ = stays(wrong, "a wrong answer") }
    if !stays("hint()", "hint()").contains(where: \.isLetter) { problems.append("hint() is empty") }
    for right in rightWays(question) {
      _ = type(right)
      if self.place == place { problems.append("a right answer stays: \(right)") }
      _ = type("step(\(place + 1))")
    }
    _ = type(question.answer.isEmpty ? "một câu trả lời" : question.answer)
    if self.place == place { problems.append("the model answer stays: \(question.answer)") }
    return problems
  }

  private func wrongWays(_ question: LessonQuestion) -> [String] {
    switch question.kind {
    case .value: question.wrong
    case .choice(let choices):
      (1...choices.count).map(String.init).filter { $0 != question.answer }
        + ["0", "\(choices.count + 1)", "\"\(question.answer)\""]
    case .prediction(let choices): ["0", "\(choices.count + 1)", "1.5"]
    case .text: ["1", "nil", "{}"]
    }
  }

  private func rightWays(_ question: LessonQuestion) -> [String] {
    switch question.kind {
    case .value: question.right
    case .choice, .prediction: ["\(question.answer).0", "\(question.answer) + 0"]
    case .text: ["\"một câu\"", "vì sao không?"]
    }
  }
}

/// What was printed.
private final class Transcript {
  var bytes: [UInt8] = []
}
