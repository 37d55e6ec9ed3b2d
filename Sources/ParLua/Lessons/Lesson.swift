/// A text in both languages.
struct Bilingual: Equatable, Sendable {
  let english: String
  let vietnamese: String

  /// The text in a language.
  func text(_ language: Language) -> String { language == .vi ? vietnamese : english }
}

/// A lesson on the methodology: steps that say something, show results and ask.
struct Lesson: Sendable {
  /// What it is started by: `lesson "ranks"`.
  let name: String
  let title: Bilingual
  /// What it teaches, in a sentence.
  let teaches: Bilingual
  /// How long it takes.
  let minutes: Int
  /// What runs before the first step, and anew before each: it gives the learner names to work with.
  let setup: String
  let steps: [Step]

  /// Some parts, and a question at the end of all but the last ones.
  struct Step: Sendable {
    var parts: [Part] = []
    var question: LessonQuestion?
  }

  /// What a step consists of.
  enum Part: Equatable, Sendable {
    /// A text for the learner.
    case say(Bilingual)
    /// Code, shown with its result.
    case show(String)
    /// A text for the instructor alone.
    case note(Bilingual)
  }

  /// How many steps ask something.
  var questionCount: Int { steps.count { $0.question != nil } }
}

/// What a step asks.
struct LessonQuestion: Sendable {
  /// What is taken for an answer.
  enum Kind: Equatable, Sendable {
    /// A value, however it was got; numbers may be off by the tolerance.
    case value(tolerance: Double)
    /// The number of one of the choices.
    case choice([Choice])
    /// The same before the result is known: any choice goes on, and is told whether it came true.
    case prediction([Choice])
    /// Any text, which is kept.
    case text
  }

  /// One of several answers.
  struct Choice: Equatable, Sendable {
    let text: Bilingual
    /// What is said to somebody who takes it, right or wrong.
    let reply: Bilingual?
  }

  /// A mistake that the author foresaw.
  struct Mistake: Equatable, Sendable {
    /// An expression whose value is that of the mistake.
    let code: String
    let reply: Bilingual
  }

  let kind: Kind
  let prompt: Bilingual
  /// An expression whose value is right; empty where any text is.
  let answer: String
  /// What the expression has to give, as published or worked out by hand.
  var fixed: AnswerValue?
  var foreseen: [Mistake] = []
  var hint: Bilingual?
  /// What is said once it is answered.
  var after: Bilingual?
  /// Other right ways, for the check.
  var right: [String] = []
  /// Wrong ways, for the check.
  var wrong: [String] = []

  /// The choices, where there are some.
  var choices: [Choice] {
    switch kind {
    case .choice(let choices), .prediction(let choices): choices
    case .value, .text: []
    }
  }
}
