/// A lesson on paper: with its results, or as a bare script.
struct LessonHandOut {
  let lesson: Lesson
  let language: Language
  private let stage: LessonStage
  private var phrase: Phrase { Phrase(language: language) }

  init(_ lesson: Lesson, language: Language, stage: LessonStage) {
    (self.lesson, self.language, self.stage) = (lesson, language, stage)
  }

  // MARK: Markdown

  /// Everything that is said, shown and asked, with results; answers at the end.
  var markdown: String {
    var parts = [
      "# " + lesson.title.text(language), body(lesson.teaches), "*" + facts + "*",
      fenced(lesson.setup.trimmingEnd),
    ]
    _ = stage.run(lesson.setup)
    var answers: [String] = []
    for (place, step) in lesson.steps.enumerated() {
      parts.append("## \(place + 1)")
      parts += step.parts.compactMap(markdown)
      guard let question = step.question else { continue }
      parts.append(asked(question))
      let answer = answer(question)
      answers.append("**\(place + 1).**" + (answer.hasPrefix("```") ? "\n\n" : " ") + answer)
    }
    parts.append("## " + phrase.choose("Answers", "Đáp án"))
    return (parts + answers).joined(separator: "\n\n") + "\n"
  }

  private var facts: String {
    phrase.choose(
      "\(lesson.minutes) minutes · \(lesson.questionCount) questions · at the prompt: lesson \"\(lesson.name)\"",
      "\(lesson.minutes) phút · \(lesson.questionCount) câu hỏi · tại dấu nhắc: lesson \"\(lesson.name)\""
    )
  }

  private func body(_ text: Bilingual) -> String {
    LessonText.paragraphs(text.text(language)).joined(separator: "\n\n")
  }

  private func fenced(_ text: String) -> String { "```lua\n\(text)\n```" }

  private func markdown(_ part: Lesson.Part) -> String? {
    switch part {
    case .say(let text): return body(text)
    case .note: return nil
    case .show(let code):
      let style = DisplayStyle(language: language)
      let text = LessonText(lesson: lesson, style: style)
      return fenced(
        stage.statements(code).map { text.shown($0, stage.run($0).text) }.joined(separator: "\n"))
    }
  }

  private func asked(_ question: LessonQuestion) -> String {
    let choices = question.choices.enumerated().map {
      "\($0 + 1). " + LessonText.paragraphs($1.text.text(language)).joined(separator: " ")
    }
    return (["**" + body(question.prompt) + "**"] + (choices.isEmpty ? [] : [""] + choices))
      .joined(separator: "\n")
  }

  private func answer(_ question: LessonQuestion) -> String {
    let after = question.after.map(body)
    switch question.kind {
    case .text: return after ?? phrase.choose("Any text.", "Tuỳ ý.")
    case .choice(let choices), .prediction(let choices):
      let taken = Int(question.answer).map { choices[$0 - 1] }
      let reply = taken?.reply.map(body)
      return [question.answer + ".", reply, after].compactMap { $0 }.joined(separator: " ")
    case .value:
      let result = stage.run(question.answer).text.trimmingEnd
      return [after, fenced("> \(question.answer.trimmingEnd)\n\(result)")].compactMap { $0 }
        .joined(separator: "\n\n")
    }
  }

  // MARK: Lua

  /// The code alone, with what is said as comments and answers shown.
  var script: String {
    var parts = [comment(lesson.title), comment(lesson.teaches), lesson.setup.trimmingEnd]
    for (place, step) in lesson.steps.enumerated() {
      parts.append("-- \(place + 1)")
      parts += step.parts.compactMap(script)
      guard let question = step.question else { continue }
      parts.append(comment(question.prompt))
      if case .value = question.kind { parts.append("show(\(question.answer.trimmingEnd))") }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func script(_ part: Lesson.Part) -> String? {
    switch part {
    case .say(let text): return comment(text)
    case .note: return nil
    case .show(let code):
      return stage.statements(code).map { stage.isExpression($0) ? "show(\($0.trimmingEnd))" : $0 }
        .joined(separator: "\n")
    }
  }

  private func comment(_ text: Bilingual) -> String {
    LessonText.paragraphs(text.text(language)).map { "-- " + $0 }.joined(separator: "\n--\n")
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
