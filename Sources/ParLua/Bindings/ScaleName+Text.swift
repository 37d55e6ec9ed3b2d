import LuaRuntime
import ParIndex
import Statistics

// A scale as a text: its name, and numbers behind it.

extension ScaleName {
  /// What stands for "not brought to another scale" among alternatives.
  static let asIs = "as is"

  /// The name, and the numbers that stand behind it: "minmax 1 100".
  static func parsed(_ text: String) throws -> (name: ScaleName, numbers: [Double]) {
    let words = text.split(separator: " ").map(String.init)
    let numbers = words.dropFirst().map { Double($0) ?? .nan }
    guard let first = words.first, let name = ScaleName(rawValue: first),
      numbers.count <= name.numberCount, numbers.allSatisfy(\.isFinite)
    else { throw UnknownMethod(text: text, words.first, choices: choices, example: "minmax 1 100") }
    return (name, numbers)
  }

  /// How many numbers can stand behind the name.
  private var numberCount: Int {
    switch self {
    case .minmax, .zscore: 2
    case .goalposts: 3
    case .dist2targ, .index: 1
    default: 0
    }
  }

  /// The method with its numbers, where those that are missing have defaults.
  func method(_ numbers: [Double]) throws -> Normalisation {
    func number(_ place: Int, _ fallback: Double) -> Double {
      place < numbers.count ? numbers[place] : fallback
    }
    return switch self {
    case .minmax: .minMax(low: number(0, 0), high: number(1, 100))
    case .zscore: .zScore(mean: number(0, 0), deviation: number(1, 1))
    case .rank: .rank()
    case .prank: .percentileRank()
    case .borda: .borda()
    case .dist2max: .distanceToMaximum
    case .fracmax: .fractionOfMaximum
    case .index: .indicatised(base: numbers.first)
    case .goalposts where numbers.count >= 2:
      .goalposts(low: numbers[0], high: numbers[1], scale: number(2, 1))
    case .dist2targ where numbers.count == 1: .distanceToTarget(numbers[0])
    case .goalposts, .dist2targ, .dist2ref: throw NeedsNumbers(name: self)
    }
  }

  /// A method of an alternative; nil for as it is.
  static func alternative(_ text: String) throws -> Normalisation? {
    if text == asIs { return nil }
    let parsed = try parsed(text)
    return try parsed.name.method(parsed.numbers)
  }
}

/// A text that names no method.
struct UnknownMethod: Explained {
  let text: String
  let word: String?
  let choices: [String]
  let example: String

  init(text: String, _ word: String?, choices: [String], example: String) {
    self.text = text
    self.word = word
    self.choices = choices
    self.example = example
  }

  var argument: String? { "method" }
  var description: String {
    "'\(text)' is none of \(choices.map { "'\($0)'" }.joined(separator: ", "));"
      + " write such as \"\(example)\""
  }
  var remedies: [Remedy] {
    let near = word.map { Spelling.nearest(to: $0, in: choices, most: 1) } ?? []
    return near.isEmpty ? [] : [.replace(word ?? text, with: near)]
  }
}

/// A method that needs numbers of its own.
private struct NeedsNumbers: Explained {
  let name: ScaleName
  var argument: String? { "scale" }
  var description: String {
    switch name {
    case .goalposts: "goalposts need their two ends; write {low = 0, high = 100}"
    case .dist2targ: "distances need a target; write {target = 90}"
    default: "distances need a reference; write {reference = \"Hà Nội\"}"
    }
  }
  var remedies: [Remedy] { [] }
}

/// How parts are combined, as a text: a mean for each level, the lowest first.
enum MeanText {
  static let choices = ["arithmetic", "geometric", "harmonic", "median", "minimum", "power"]

  /// "geometric", "geometric, arithmetic", "power 0.5".
  static func means(_ text: String) throws -> [MeanMethod] {
    try text.split(separator: ",").map { try mean(String($0), of: text) }.nonEmpty(text)
  }

  private static func mean(_ part: String, of text: String) throws -> MeanMethod {
    let words = part.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("arithmetic", 1): return .arithmetic
    case ("geometric", 1): return .geometric
    case ("harmonic", 1): return .harmonic
    case ("median", 1): return .median
    case ("minimum", 1): return .minimum
    case ("power", 2):
      if let power = Double(words[1]), power.isFinite { return .power(power) }
      fallthrough
    default:
      throw UnknownMethod(
        text: part.trimmed, words.first, choices: choices, example: "geometric, arithmetic")
    }
  }
}

extension [MeanMethod] {
  fileprivate func nonEmpty(_ text: String) throws -> [MeanMethod] {
    guard isEmpty else { return self }
    throw UnknownMethod(text: text, nil, choices: MeanText.choices, example: "geometric")
  }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
