import LuaRuntime
import TerminalText

/// A lesson as an instructor shows it: one thing at a time, large and alone.
public final class LessonSlides {
  /// What is on the screen.
  public struct Slide: Sendable {
    /// The lines, which fit the width.
    public let lines: [String]
    /// The lines that are typed out before the eyes of the class, before the others are there.
    public let typed: [String]
    /// Whether the lines are words to be read, which stand large and in the middle.
    public let isText: Bool
    /// What is said to the instructor alone.
    public let notes: [String]
    /// The step, from 1.
    public let step: Int
    /// How many steps there are.
    public let stepCount: Int
    /// The title of the lesson.
    public let title: String
  }

  private enum Content {
    case words(Bilingual)
    case code(String)
    case result(String)
    case question(LessonQuestion)
    case answer(LessonQuestion)
  }

  private let lesson: Lesson
  private let language: Language
  private let stage: LessonStage
  private let slides: [(step: Int, content: Content)]
  /// What statements showed, by the place of their slide: each runs once, in order.
  private var results: [Int: String] = [:]
  private var nextRun = 0

  /// The slides of a lesson by its name or file.
  public convenience init(_ name: String, _ options: ShellOptions) throws {
    let lessons = Lessons(options)
    let language = Language(rawValue: options.language) ?? .en
    let style = DisplayStyle(width: options.width, language: language)
    self.init(try lessons.find(name), stage: try lessons.stage(style), language)
  }

  init(_ lesson: Lesson, stage: LessonStage, _ language: Language) {
    (self.lesson, self.stage, self.language) = (lesson, stage, language)
    slides = lesson.steps.enumerated().flatMap { place, step -> [(Int, Content)] in
      let parts = step.parts.flatMap { part -> [Content] in
        switch part {
        case .say(let text): [.words(text)]
        case .note: []
        case .show(let code): stage.statements(code).flatMap { [.code($0), .result($0)] }
        }
      }
      let asked = step.question.map { [Content.question($0), .answer($0)] } ?? []
      return (parts + asked).map { (place, $0) }
    }
  }

  /// How many slides there are.
  public var count: Int { slides.count }

  /// The place of the first slide of a step, from 1; nil where there is none.
  public func place(ofStep step: Int) -> Int? { slides.firstIndex { $0.step == step - 1 } }

  /// A slide for a screen of so many columns.
  public func slide(_ place: Int, columns: Int) -> Slide {
    let (step, content) = slides[place]
    let text = LessonText(lesson: lesson, style: DisplayStyle(width: columns, language: language))
    var (lines, typed, isText): ([String], [String], Bool) = ([], [], false)
    switch content {
    case .words(let words): (lines, isText) = (text.paragraphs(words).lines, true)
    case .code(let code): typed = text.shown(code, "").lines
    case .result(let code): lines = text.shown(code, result(of: place)).lines
    case .question(let question): (lines, isText) = (text.question(question).lines, true)
    case .answer(let question): lines = answer(question, place, text)
    }
    return Slide(
      lines: lines, typed: typed, isText: isText, notes: notes(step, text), step: step + 1,
      stepCount: lesson.steps.count, title: lesson.title.text(language))
  }

  private func notes(_ step: Int, _ text: LessonText) -> [String] {
    lesson.steps[step].parts.flatMap { part -> [String] in
      guard case .note(let words) = part else { return [] }
      return text.paragraphs(words).lines
    }
  }

  private func answer(
    _ question: LessonQuestion, _ place: Int, _ text: LessonText
  ) -> [String] {
    var parts = [text.paragraphs(question.prompt)]
    switch question.kind {
    case .value: parts.append(text.shown(question.answer, result(of: place)))
    case .choice(let choices), .prediction(let choices):
      if let taken = Int(question.answer) {
        parts.append("\(taken). " + choices[taken - 1].text.text(language))
        parts += choices[taken - 1].reply.map { [text.paragraphs($0)] } ?? []
      }
    case .text: break
    }
    if let after = question.after { parts.append(text.paragraphs(after)) }
    return parts.joined(separator: "\n\n").lines
  }

  /// What a slide's code shows; everything before it has run by then.
  private func result(of place: Int) -> String {
    while nextRun <= place {
      let (step, content) = slides[nextRun]
      if nextRun == 0 || slides[nextRun - 1].step != step { _ = stage.run(lesson.setup) }
      switch content {
      case .result(let code): results[nextRun] = stage.run(code).text
      case .answer(let question): results[nextRun] = stage.run(question.answer).text
      case .words, .code, .question: break
      }
      nextRun += 1
    }
    return results[place] ?? ""
  }
}

extension String {
  fileprivate var lines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
