import LuaRuntime

/// Plays a lesson at the prompt: says, shows, asks, and judges what was typed.
///
/// Code of the lesson runs on a stage of its own; of the learner's session only values are looked at,
/// however they were got, so that nothing that is done there stops the lesson.
final class LessonPlayer {
  /// What a learner asks of the player.
  enum Request: Equatable, Sendable {
    case hint, answer, skip, back, leave
    case step(Int)
  }

  let lesson: Lesson
  let text: LessonText
  /// The step that is played, from 0.
  private(set) var place: Int
  /// Whether the lesson is over, or was left.
  private(set) var isOver = false
  /// What was asked for by the statement that runs.
  var request: Request?
  /// Whether a step was gone to, for which the learner's session needs what the lesson works with.
  private(set) var wantsNames = true

  private let stage: LessonStage
  private let progress: LessonProgress
  private var hasBegun = false
  private var attempts = 0
  /// What the steps said and showed that ran on the stage already, and what answers them.
  private var staged: [(said: [String], answer: AnswerValue?)] = []
  /// What the mistakes of this step give.
  private var mistakes: [String: AnswerValue?] = [:]
  /// The first step whose names the learner does not have yet.
  private var named = 0
  private var expected: AnswerValue?

  init(
    _ lesson: Lesson, style: DisplayStyle, stage: LessonStage, progress: LessonProgress
  ) {
    (self.lesson, self.stage, self.progress) = (lesson, stage, progress)
    text = LessonText(lesson: lesson, style: style)
    place = progress.place(of: lesson)
  }

  /// What the step asks; nil for the last words.
  var question: LessonQuestion? { isOver ? nil : lesson.steps[place].question }

  /// Whether any text is an answer now.
  var wantsText: Bool { hasBegun && question?.kind == .text }

  /// The code that gives a learner what the steps up to this one work with, each but the setup once.
  func takeNames() -> [String] {
    wantsNames = false
    let steps = lesson.steps[named..<max(named, min(place + 1, lesson.steps.count))]
    named += steps.count
    return [lesson.setup]
      + steps.flatMap(\.parts).flatMap { part -> [String] in
        guard case .show(let code) = part else { return [] }
        return stage.statements(code).filter { !stage.isExpression($0) }
      }
  }

  // MARK: What is typed

  /// A request that is typed as it stands, whatever its name stands for by now.
  static func request(_ typed: String) -> Request? {
    let bare = typed.filter { !$0.isWhitespace }
    switch bare {
    case "hint()": return .hint
    case "answer()": return .answer
    case "skip()": return .skip
    case "back()": return .back
    case "leave()": return .leave
    default:
      guard bare.hasPrefix("step("), bare.hasSuffix(")") else { return nil }
      return Int(bare.dropFirst(5).dropLast()).map(Request.step)
    }
  }

  /// What there is to say after a statement; nil where nothing is.
  ///
  /// - Parameters:
  ///   - value: What the statement gave, where it was an expression.
  ///   - count: How many values it gave.
  func reply(to value: AnswerValue?, count: Int) -> String? {
    guard hasBegun else { return begin() }
    if let request {
      self.request = nil
      return answer(request)
    }
    guard let question, let value else {
      return count == 2 && wantsNumber ? text.needsPoint : nil
    }
    return judge(value, question)
  }

  private var wantsNumber: Bool { if case .number = expected { true } else { false } }

  private func begin() -> String {
    hasBegun = true
    let first = place == 0 ? text.paragraphs(lesson.teaches) : text.resumed(place)
    return [first, text.style.faint(text.words), stepText()].joined(separator: "\n\n")
  }

  private func answer(_ request: Request) -> String {
    switch request {
    case .hint: question?.hint.map(text.paragraphs) ?? text.noHint
    case .answer: modelAnswer()
    case .skip: goes(to: place + 1)
    case .back: goes(to: max(0, place - 1))
    case .step(let number):
      lesson.steps.indices.contains(number - 1) ? goes(to: number - 1) : text.noStep(number)
    case .leave: leave(text.left)
    }
  }

  private func modelAnswer() -> String {
    guard let question, !question.answer.isEmpty else { return text.anyAnswer }
    return text.shown(question.answer, stage.run(question.answer).text)
  }

  // MARK: Answers

  private func judge(_ value: AnswerValue, _ question: LessonQuestion) -> String? {
    switch question.kind {
    case .text:
      guard case .text(let answer) = value else { return nil }
      return keep(answer)
    case .choice(let choices), .prediction(let choices):
      guard case .number(let number) = value, let taken = Int(exactly: number),
        choices.indices.contains(taken - 1)
      else { return nil }
      return take(taken, choices[taken - 1], question)
    case .value(let tolerance):
      guard let expected else { return nil }
      if value.matches(expected, tolerance: tolerance) { return goOn(text.right, question) }
      return wrong(value, question, tolerance)
    }
  }

  /// Takes a line as the answer to a question that any text answers.
  func keep(_ answer: String) -> String {
    guard let question else { return "" }
    progress.keep(answer, lesson: lesson, step: place)
    return goOn(text.kept, question)
  }

  private func take(
    _ taken: Int, _ choice: LessonQuestion.Choice, _ question: LessonQuestion
  ) -> String {
    let isRight = String(taken) == question.answer
    let reply = choice.reply.map(text.paragraphs)
    if case .prediction = question.kind {
      return goOn([text.foretold(isRight), reply].joined, question)
    }
    guard !isRight else { return goOn(reply ?? text.right, question) }
    return [reply ?? text.notIt, thirdTime(question)].joined
  }

  private func wrong(
    _ value: AnswerValue, _ question: LessonQuestion, _ tolerance: Double
  ) -> String? {
    let mistake = question.foreseen.first { mistake in
      self.value(ofMistake: mistake.code).map { value.matches($0, tolerance: tolerance) } ?? false
    }
    // Somebody who looks around is not told that it is no answer.
    guard mistake != nil || expected.map(value.isLike) ?? false else { return nil }
    return [mistake.map { text.paragraphs($0.reply) } ?? text.notIt, thirdTime(question)].joined
  }

  /// The hint, once three answers were wrong.
  private func thirdTime(_ question: LessonQuestion) -> String? {
    attempts += 1
    return attempts == 3 ? question.hint.map(text.paragraphs) : nil
  }

  private func goOn(_ praise: String, _ question: LessonQuestion) -> String {
    [praise, question.after.map(text.paragraphs)].joined + "\n\n" + goes(to: place + 1)
  }

  // MARK: Steps

  private func goes(to next: Int) -> String {
    (place, attempts, mistakes) = (min(next, lesson.steps.count), 0, [:])
    wantsNames = true
    guard place < lesson.steps.count else { return leave(text.over) }
    progress.keep(place, of: lesson)
    return stepText()
  }

  private func leave(_ word: String) -> String {
    if place >= lesson.steps.count { progress.keep(place, of: lesson) }
    isOver = true
    return word
  }

  /// The step that is reached: what is said and shown, and the question.
  private func stepText() -> String {
    while staged.count <= place { staged.append(perform(lesson.steps[staged.count])) }
    var parts = [text.heading(place)] + staged[place].said
    guard let question = lesson.steps[place].question else {
      parts.append(text.over)
      progress.keep(lesson.steps.count, of: lesson)
      isOver = true
      return parts.joined(separator: "\n\n")
    }
    expected = staged[place].answer
    parts.append(text.question(question))
    return parts.joined(separator: "\n\n")
  }

  /// What a mistake gives on the stage.
  private func value(ofMistake code: String) -> AnswerValue? {
    if let known = mistakes[code] { return known }
    let value = stage.run(code).value
    mistakes[code] = .some(value)
    return value
  }

  /// Runs the code of a step once; gives what is to be read, and the value that answers it.
  private func perform(_ step: Lesson.Step) -> (said: [String], answer: AnswerValue?) {
    _ = stage.run(lesson.setup)
    let said = step.parts.compactMap { part -> String? in
      switch part {
      case .say(let words): text.paragraphs(words)
      case .note: nil
      case .show(let code):
        stage.statements(code).map { text.shown($0, stage.run($0).text) }.joined(separator: "\n")
      }
    }
    let answer = step.question.flatMap { $0.answer.isEmpty ? nil : stage.run($0.answer).value }
    return (said, answer)
  }
}

extension [String?] {
  /// What is there, each on a line.
  fileprivate var joined: String { compactMap { $0 }.joined(separator: "\n") }
}
