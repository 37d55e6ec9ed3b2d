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

/// How parts are combined, as a text: a way for each level, the lowest first.
enum CombiningText {
  private static let plain: KeyValuePairs<String, Combining> = [
    "arithmetic": .mean(.arithmetic), "geometric": .mean(.geometric),
    "harmonic": .mean(.harmonic), "median": .mean(.median), "minimum": .mean(.minimum),
    "mazziotta": .mazziottaPareto, "copeland": .copeland, "bod": .benefitOfTheDoubt,
  ]

  static let choices = plain.map(\.key) + ["power", "ordered"]

  /// "geometric", "geometric, arithmetic", "power 0.5", "ordered 3 2 1".
  static func levels(_ text: String) throws -> [Combining] {
    let levels = try text.split(separator: ",").map { try way(String($0)) }
    guard levels.isEmpty else { return levels }
    throw UnknownMethod(text: text, nil, choices: choices, example: "geometric")
  }

  /// A single way.
  static func way(_ text: String) throws -> Combining {
    let words = text.split(separator: " ").map(String.init)
    let numbers = words.dropFirst().compactMap { Double($0) }.filter(\.isFinite)
    if let need = NeedsPlaces(words) { throw need }
    guard let name = words.first, numbers.count == words.count - 1,
      let way = way(name, Array(numbers))
    else {
      throw UnknownMethod(
        text: text.trimmed, words.first, choices: choices, example: "geometric, arithmetic")
    }
    return way
  }

  private static func way(_ name: String, _ numbers: [Double]) -> Combining? {
    switch (name, numbers.count) {
    case (_, 0): plain.first { $0.key == name }?.value
    case ("power", 1): .mean(.power(numbers[0]))
    case ("ordered", _) where numbers.allSatisfy { $0 >= 0 } && numbers.contains { $0 > 0 }:
      .mean(.ordered(numbers))
    default: nil
    }
  }
}

/// A way of combining that needs numbers behind its name.
private struct NeedsPlaces: Explained {
  let description: String
  var argument: String? { "method" }

  init?(_ words: [String]) {
    switch words {
    case ["power"]: description = "'power' needs a number; write such as \"power 0.5\""
    case ["ordered"]:
      description =
        "'ordered' needs weights, the first for the greatest value;"
        + " write such as \"ordered 3 2 1\""
    default: return nil
    }
  }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
