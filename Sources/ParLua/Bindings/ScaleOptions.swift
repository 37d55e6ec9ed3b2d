import LuaRuntime
import ParIndex
import Statistics

/// An option that the method has no use for.
struct UnusedOption: Explained {
  let name: String
  let method: String
  /// The options that the method takes.
  let taken: [String]

  var argument: String? { name }
  var description: String {
    "\(method) does not use it; "
      + (taken.isEmpty ? "leave it out" : "use \(Spelling.choice(taken))")
  }
}

/// An option without which the method cannot work.
struct NeededOption: Explained {
  let name: String
  let method: String
  let example: String

  var argument: String? { name }
  var description: String { "\(method) needs it; write {\(name) = \(example)}" }
}

/// A reference that is none of the values.
struct ReferenceProblem: Explained {
  let given: String
  let wanted: String

  var argument: String? { "reference" }
  var description: String { "\(given) is none of the values; write \(wanted)" }
}

/// The options of `stats.normalise`, of which each method uses some.
struct ScaleOptions {
  var low: Double?
  var high: Double?
  var mean: Double?
  var sd: Double?
  var ties: Ties?
  var reference: PlaceOrUnit?
  var target: Double?
  var capped: Bool?
  var scale: Double?
  var truncated: Bool?
  var base: Double?

  /// The names of those that are given.
  private var given: [String] {
    let all: [(String, Bool)] = [
      ("low", low != nil), ("high", high != nil), ("mean", mean != nil), ("sd", sd != nil),
      ("ties", ties != nil), ("reference", reference != nil), ("target", target != nil),
      ("capped", capped != nil), ("scale", scale != nil), ("truncated", truncated != nil),
      ("base", base != nil),
    ]
    return all.filter(\.1).map(\.0)
  }

  /// Throws `UnusedOption` where one is given that the method has no use for.
  func check(_ method: String, takes names: [String]) throws {
    guard let unused = given.first(where: { !names.contains($0) }) else { return }
    throw UnusedOption(name: unused, method: method, taken: names)
  }

  /// The method with its options.
  func method(_ name: ScaleName, _ sample: Sample) throws -> Normalisation {
    try check(name.rawValue, takes: ScaleOptions.taken[name] ?? [])
    return switch name {
    case .minmax: .minMax(low: low ?? 0, high: high ?? 100)
    case .zscore: .zScore(mean: mean ?? 0, deviation: sd ?? 1)
    case .rank: .rank(ties ?? .competition)
    case .prank: .percentileRank(ties ?? .competition)
    case .borda: .borda(ties ?? .competition)
    case .dist2max: .distanceToMaximum
    case .dist2ref:
      .distanceToReference(
        position: try position(of: needed(reference, "reference", name, "1"), in: sample),
        capped: capped ?? false)
    case .dist2targ:
      .distanceToTarget(try needed(target, "target", name, "100"), capped: capped ?? false)
    case .goalposts:
      .goalposts(
        low: try needed(low, "low", name, "0"), high: try needed(high, "high", name, "100"),
        scale: scale ?? 1, truncated: truncated ?? true)
    case .fracmax: .fractionOfMaximum
    case .index: .indicatised(base: base)
    }
  }

  private static let taken: [ScaleName: [String]] = [
    .minmax: ["low", "high"], .zscore: ["mean", "sd"], .rank: ["ties"], .prank: ["ties"],
    .borda: ["ties"], .dist2ref: ["reference", "capped"], .dist2targ: ["target", "capped"],
    .goalposts: ["low", "high", "scale", "truncated"], .index: ["base"],
  ]

  private func needed<Value>(
    _ value: Value?, _ option: String, _ method: ScaleName, _ example: String
  ) throws -> Value {
    guard let value else {
      throw NeededOption(name: option, method: method.rawValue, example: example)
    }
    return value
  }

  /// Where the reference stands, from 0.
  private func position(of reference: PlaceOrUnit, in sample: Sample) throws -> Int {
    switch (reference, sample) {
    case (.place(let place), .scores):
      throw ReferenceProblem(given: "\(place)", wanted: "the name of a unit, as scores go by unit")
    case (.place(let place), _):
      let count = sample.values.count
      guard (1...max(1, count)).contains(place) else {
        throw ReferenceProblem(given: "\(place)", wanted: "a place from 1 to \(count)")
      }
      return place - 1
    case (.unit(let name), .scores(let scores)):
      let id = try at("reference") { try scores.registry.find(name) }
      guard let position = scores.ids.firstIndex(of: id) else {
        throw ReferenceProblem(given: "'\(name)'", wanted: "a unit of these scores")
      }
      return position
    case (.unit(let name), _):
      throw ReferenceProblem(
        given: "'\(name)'", wanted: "a place such as 1, as only scores go by unit")
    }
  }
}
