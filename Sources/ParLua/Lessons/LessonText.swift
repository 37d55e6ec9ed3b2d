import TerminalText

/// How a lesson reads on the screen.
struct LessonText {
  /// The columns that a lesson keeps to, so that lines are easy to read.
  static let width = 78

  let lesson: Lesson
  let style: DisplayStyle

  private var columns: Int { min(style.width ?? LessonText.width, LessonText.width) }
  private var phrase: Phrase { Phrase(language: style.language) }

  /// A text in lines, one empty line between paragraphs.
  func paragraphs(_ text: Bilingual) -> String {
    LessonText.paragraphs(text.text(style.language))
      .map { wrapped($0, to: columns).joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// The paragraphs of a text, each on one line.
  static func paragraphs(_ text: String) -> [String] {
    var found: [String] = []
    var words: [Substring] = []
    for line in (text + "\n").split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = line.split(whereSeparator: \.isWhitespace)
      words += parts
      guard parts.isEmpty, !words.isEmpty else { continue }
      found.append(words.joined(separator: " "))
      words = []
    }
    return found
  }

  /// The line above a step.
  func heading(_ place: Int) -> String {
    let title = lesson.title.text(style.language)
    return style.bold("\(title) · \(place + 1)/\(lesson.steps.count)")
  }

  /// Code and what it showed, as at the prompt.
  func shown(_ statement: String, _ result: String) -> String {
    let lines = statement.trimmingSpaces.split(separator: "\n", omittingEmptySubsequences: false)
    let typed = lines.enumerated().map { ($0 == 0 ? "> " : ">> ") + $1 }.joined(separator: "\n")
    let result = result.hasSuffix("\n") ? String(result.dropLast()) : result
    return result.isEmpty ? typed : typed + "\n" + result
  }

  /// A question with its choices.
  func question(_ question: LessonQuestion) -> String {
    var lines = [style.bold(paragraphs(question.prompt))]
    for (place, choice) in question.choices.enumerated() {
      let text = wrapped(choice.text.text(style.language), to: columns - 5)
      lines += text.enumerated().map { ($0 == 0 ? "  \(place + 1). " : "     ") + $1 }
    }
    lines.append(style.faint(how(question)))
    return lines.joined(separator: "\n")
  }

  private func how(_ question: LessonQuestion) -> String {
    switch question.kind {
    case .value:
      phrase.choose("type an expression", "gõ một biểu thức")
    case .choice:
      phrase.choose(
        "type the number of an answer", "gõ số của câu trả lời")
    case .prediction:
      phrase.choose("guess first: type a number", "hãy đoán trước: gõ một số")
    case .text: phrase.choose("write a line of your own", "viết một dòng theo ý bạn")
    }
  }

  // MARK: Replies

  var words: String {
    phrase.choose(
      "hint() helps, answer() tells, skip() and back() go on and back, step(3) to a step, leave() ends; anything else runs as always",
      "hint() gợi ý, answer() cho đáp án, skip() bỏ qua, back() lùi lại, step(3) đến bước 3, leave() thoát; lệnh khác chạy như thường"
    )
  }

  func resumed(_ place: Int) -> String {
    phrase.choose(
      "going on at step \(place + 1); step(1) begins anew",
      "tiếp tục từ bước \(place + 1); step(1) để học lại từ đầu")
  }

  var right: String { phrase.choose("Right.", "Đúng.") }

  func foretold(_ isRight: Bool) -> String {
    isRight
      ? phrase.choose("You foresaw it.", "Bạn đoán đúng.")
      : phrase.choose("It turns out differently.", "Kết quả sẽ khác.")
  }

  var notIt: String {
    phrase.choose("Not that; look again, or ask for hint().", "Chưa đúng; xem lại, hoặc gõ hint().")
  }

  var needsPoint: String {
    phrase.choose(
      "In Lua decimals have a point: 63.5, not 63,5.",
      "Trong Lua dùng dấu chấm: 63.5, không phải 63,5.")
  }

  var kept: String { phrase.choose("It is kept.", "Đã lưu.") }
  var noHint: String { phrase.choose("There is no hint here.", "Bước này không có gợi ý.") }
  var anyAnswer: String {
    phrase.choose("Any text is an answer here.", "Câu này trả lời thế nào cũng được.")
  }

  func noStep(_ number: Int) -> String {
    phrase.choose(
      "There are steps 1 to \(lesson.steps.count).",
      "Bài có các bước từ 1 đến \(lesson.steps.count).")
  }

  var over: String {
    phrase.choose(
      "That was the lesson; lesson() lists the others.", "Hết bài; lesson() liệt kê các bài khác.")
  }

  var left: String {
    phrase.choose(
      "Left; lesson \"\(lesson.name)\" goes on from here.",
      "Đã thoát; lesson \"\(lesson.name)\" để học tiếp từ đây.")
  }
}
