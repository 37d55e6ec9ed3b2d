/// Reads the text of a rule.
///
/// A measure may come first: `ratio` or `complement`. Then the word of the kind and its numbers, as
/// ``forms`` shows. Letters may be capitals; spaces may be left out around signs. Numbers have a
/// decimal point; with `%` they are hundredths. The points of a tier, a step, an element or a
/// violation are points, or with `%` a share of the maximum.
package struct RuleReader {
  /// How a kind is written.
  package struct Form: Sendable {
    package let word: String
    package let example: String
    let read: @Sendable (inout RuleReader) throws(RuleProblem) -> Rule.Kind
  }

  /// Every kind, in the order in which messages list them.
  package static let forms = [
    Form(word: "proportional", example: "proportional") { _ in .proportional },
    Form(word: "threshold", example: "threshold 80%") { (reader) throws(RuleProblem) in
      .threshold(try reader.rate())
    },
    Form(word: "target", example: "target 30% or nothing") { (reader) throws(RuleProblem) in
      try reader.target()
    },
    Form(word: "interpolated", example: "interpolated 50% to 95%") {
      (reader) throws(RuleProblem) in try reader.interpolated()
    },
    Form(word: "tiers", example: "tiers 80%: 0.5, 100%: 1") { (reader) throws(RuleProblem) in
      try reader.tiers()
    },
    Form(word: "steps", example: "steps from 4.5% down 1% by 0.5 base 2 cap 5") {
      (reader) throws(RuleProblem) in try reader.steps()
    },
    Form(word: "yes/no", example: "yes/no") { _ in .yesNo },
    Form(word: "checklist", example: "checklist on time: 0.5, complete: 1") {
      (reader) throws(RuleProblem) in .checklist(try reader.parts(mayBeNone: false))
    },
    Form(word: "deduction", example: "deduction 0.25 each") { (reader) throws(RuleProblem) in
      try reader.deduction()
    },
    Form(word: "survey", example: "survey A: 100%, B: 60%, C: 20%, D: 0, E: none") {
      (reader) throws(RuleProblem) in
      .survey(reader.isAtEnd ? Rule.usualAnswers : try reader.answers())
    },
    Form(word: "sipas", example: "sipas") { _ in .sipas },
    Form(word: "given", example: "given") { _ in .given },
    Form(word: "lua", example: "lua:on_time") { (reader) throws(RuleProblem) in
      try reader.function()
    },
  ]

  private let text: [Character]
  private var place = 0
  private var example = "threshold 80%"
  private var measure = Rule.Measure.value

  private init(_ text: String) { self.text = Array(text) }

  /// The rule that a text of at most a thousand characters is.
  package static func rule(_ text: String) throws(RuleProblem) -> Rule {
    guard text.utf8.count <= 1000 else {
      throw RuleProblem(
        text: text, column: 1, wanted: "a text of at most 1000 bytes", found: "a longer one",
        example: "threshold 80%")
    }
    var reader = RuleReader(text)
    return try reader.rule()
  }

  private mutating func rule() throws(RuleProblem) -> Rule {
    measure =
      take("ratio") ? .ratio : take("complement") ? .complement : .value
    if measure == .ratio, isAtEnd { return Rule(.proportional, measure: .ratio) }
    skipSpaces()
    let start = place
    guard let form = RuleReader.forms.first(where: { take($0.word) }) else {
      throw unknownKind(at: start)
    }
    example = form.example
    let kind = try form.read(&self)
    guard isAtEnd else { throw problem("the end") }
    if measure != .value, !kind.goesByNumber {
      example = "\(measure == .ratio ? "ratio" : "complement") threshold 80%"
      throw problem("a kind that goes by a number", at: start)
    }
    return Rule(kind, measure: measure)
  }

  /// None of the kinds; the one that is most like it is the example.
  private mutating func unknownKind(at start: Int) -> RuleProblem {
    let words = RuleReader.forms.map { (key: $0.word, text: $0.example) }
    let given = problem("", at: start).found
    example = Nearest.texts(to: given, among: words, count: 1).first ?? example
    return problem("a kind of rule (\(words.map(\.key).joined(separator: ", ")))", at: start)
  }

  // MARK: Kinds

  private mutating func target() throws(RuleProblem) -> Rule.Kind {
    let start = place
    let rate = try limit()
    guard rate.value > 0 else { throw problem("a number over 0", at: start) }
    guard take("or") else { return .target(rate, .proportional) }
    try word("nothing")
    return .target(rate, .nothing)
  }

  private mutating func interpolated() throws(RuleProblem) -> Rule.Kind {
    let low = try limit()
    try word("to")
    let start = place
    let high = try limit()
    guard low.value != high.value else { throw problem("a number other than \(low)", at: start) }
    return .interpolated(low, high)
  }

  private mutating func tiers() throws(RuleProblem) -> Rule.Kind {
    var tiers: [Rule.Tier] = []
    repeat {
      let start = place
      let limit = try limit()
      guard RuleReader.goOn(tiers.map(\.limit) + [limit]) else {
        throw problem("a limit that goes on rising, or on falling", at: start)
      }
      try sign(":")
      let points = place
      tiers.append(Rule.Tier(limit: limit, points: try number()))
      guard RuleReader.isMonotone(tiers) else {
        throw problem("points that go on rising, or on falling", at: points)
      }
    } while takeSign(",")
    return .tiers(tiers.sorted { $0.limit < $1.limit })
  }

  /// Whether all numbers rise, or all fall.
  private static func goOn(_ numbers: [RuleNumber]) -> Bool {
    let pairs = zip(numbers, numbers.dropFirst())
    return pairs.allSatisfy { $0 < $1 } || pairs.allSatisfy { $0 > $1 }
  }

  /// Whether all points rise from limit to limit, or all fall; shares and points do not mix.
  private static func isMonotone(_ tiers: [Rule.Tier]) -> Bool {
    guard Set(tiers.map(\.points.isPercent)).count == 1 else { return false }
    return goOn(tiers.map(\.points))
  }

  private mutating func steps() throws(RuleProblem) -> Rule.Kind {
    try word("from")
    let start = try limit()
    let isDown = take("down")
    if !isDown { try word("up", or: "down") }
    let place = place
    let step = try number()
    guard step.value > 0 else { throw problem("a step over 0", at: place) }
    try word("by")
    let each = try number()
    return .steps(
      Rule.Steps(
        start: start, isDown: isDown, step: step, each: each, base: try optional("base"),
        cap: try optional("cap"), coefficient: try optional("coefficient")))
  }

  private mutating func deduction() throws(RuleProblem) -> Rule.Kind {
    if take("all") { return .forfeit }
    let each = try number()
    try word("each")
    return .deduction(each)
  }

  private mutating func parts(mayBeNone: Bool) throws(RuleProblem) -> [Rule.Part] {
    var parts: [Rule.Part] = []
    repeat {
      let start = place
      let name = name()
      guard !name.isEmpty, !parts.contains(where: { $0.name == name }) else {
        throw problem(name.isEmpty ? "a name" : "another name", at: start)
      }
      try sign(":")
      parts.append(
        Rule.Part(name: name, worth: mayBeNone && take("none") ? nil : try number()))
    } while takeSign(",")
    return parts
  }

  private mutating func function() throws(RuleProblem) -> Rule.Kind {
    try sign(":")
    let start = place
    while let character = next, character.isASCII,
      character.isLetter || character.isNumber || character == "_"
    {
      place += 1
    }
    let name = String(text[start..<place])
    guard let first = name.first, !first.isNumber else {
      throw problem("the name of a function", at: start)
    }
    return .lua(name)
  }

  // MARK: Words, signs, numbers

  private var next: Character? { place < text.count ? text[place] : nil }

  private mutating func skipSpaces() {
    while let character = next, character.isWhitespace { place += 1 }
  }

  /// Whether only spaces follow.
  private var isAtEnd: Bool { text[place...].allSatisfy(\.isWhitespace) }

  /// Takes a word, whole and in any case, if it comes next.
  private mutating func take(_ word: String) -> Bool {
    let start = place
    skipSpaces()
    let end = place + word.count
    if end <= text.count, String(text[place..<end]).lowercased() == word,
      end == text.count || !text[end].isLetter
    {
      place = end
      return true
    }
    place = start
    return false
  }

  private mutating func word(_ word: String, or other: String? = nil) throws(RuleProblem) {
    if !take(word) { throw problem("'\(word)'" + (other.map { " or '\($0)'" } ?? "")) }
  }

  private mutating func takeSign(_ sign: Character) -> Bool {
    let start = place
    skipSpaces()
    if next == sign {
      place += 1
      return true
    }
    place = start
    return false
  }

  private mutating func sign(_ sign: Character) throws(RuleProblem) {
    if !takeSign(sign) { throw problem("'\(sign)'") }
  }

  private mutating func number() throws(RuleProblem) -> RuleNumber {
    skipSpaces()
    let start = place
    while let character = next, character.isASCII, character.isNumber || character == "." {
      place += 1
    }
    let end = place
    let isPercent = takeSign("%")
    guard let number = RuleNumber(String(text[start..<end]) + (isPercent ? "%" : "")) else {
      throw problem("a number", at: start)
    }
    return number
  }

  /// A part of a whole: `80%`, 0.8.
  private mutating func rate() throws(RuleProblem) -> RuleNumber {
    let start = place
    let rate = try number()
    guard rate.value <= 1 else { throw problem("a rate such as 80%", at: start) }
    return rate
  }

  /// A number that the measured one is compared with: where that is a ratio, a rate.
  private mutating func limit() throws(RuleProblem) -> RuleNumber {
    measure == .value ? try number() : try rate()
  }

  /// Answers, none of which is worth more than the whole.
  private mutating func answers() throws(RuleProblem) -> [Rule.Part] {
    let start = place
    let answers = try parts(mayBeNone: true)
    guard answers.allSatisfy({ ($0.worth?.value ?? 0) <= 1 }) else {
      throw problem("worths up to 100%", at: start)
    }
    return answers
  }

  private mutating func optional(_ word: String) throws(RuleProblem) -> RuleNumber? {
    take(word) ? try number() : nil
  }

  /// What stands before the next colon or comma.
  private mutating func name() -> String {
    skipSpaces()
    let start = place
    while let character = next, character != ":", character != "," { place += 1 }
    var end = place
    while end > start, text[end - 1].isWhitespace { end -= 1 }
    return String(text[start..<end])
  }

  private func problem(_ wanted: String, at start: Int? = nil) -> RuleProblem {
    var from = start ?? place
    while from < text.count, text[from].isWhitespace { from += 1 }
    let found =
      text[from...].prefix(1)
      + text[from...].dropFirst().prefix {
        !$0.isWhitespace && $0 != ","
      }
    return RuleProblem(
      text: String(text), column: from + 1, wanted: wanted, found: String(found.prefix(30)),
      example: example)
  }
}

extension Rule.Kind {
  /// Whether a number decides, so that it may be made of counts.
  package var goesByNumber: Bool {
    switch self {
    case .proportional, .threshold, .target, .interpolated, .tiers, .steps: true
    case .yesNo, .checklist, .deduction, .forfeit, .survey, .sipas, .given, .lua: false
    }
  }
}
