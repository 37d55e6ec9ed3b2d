import LuaRuntime
import ParIndex
import Statistics

/// The options that say what is not certain.
struct AssumptionOptions {
  let weights: Double?
  let normalise: TextList?
  let aggregate: TextList?
  let treat: WholeNumbers?
  let drop: DropChoice?
  let appraisal: StepCount?
  let survey: SurveyChoice?

  static let weights = Parameter<Double?>(
    option: "weights", "How far each weight may be off, as a share of it: 0.25.",
    vietnamese: "Mỗi trọng số có thể lệch bao nhiêu phần: 0.25.", default: nil, shownAs: "nil")
  static let normalise = Parameter<TextList?>(
    option: "normalise", "Scales to choose between: {\"as is\", \"minmax 1 100\", \"zscore\"}.",
    vietnamese: "Các thang đo để chọn: {\"as is\", \"minmax 1 100\", \"zscore\"}.", default: nil,
    shownAs: "nil")
  static let aggregate = Parameter<TextList?>(
    option: "aggregate",
    "Ways of combining to choose between: {\"arithmetic\", \"geometric, arithmetic\"}.",
    vietnamese: "Các cách tổng hợp để chọn: {\"arithmetic\", \"geometric, arithmetic\"}.",
    default: nil, shownAs: "nil")
  static let treat = Parameter<WholeNumbers?>(
    option: "treat", "How many values may be winsorised, to choose between; 0 for no treatment.",
    vietnamese: "Số giá trị được kéo vào để chọn; 0 là không xử lý.", default: nil, shownAs: "nil")
  static let drop = Parameter<DropChoice?>(
    option: "drop", "One of these is left out each time: \"leaf\", a level, or a list of codes.",
    vietnamese: "Mỗi lần bỏ một trong số: \"leaf\", một cấp, hoặc danh sách mã.", default: nil,
    shownAs: "nil")
  static let appraisal = Parameter<StepCount?>(
    option: "appraisal",
    "By how many levels appraised points may be off: 1, \"±1 step\", or {steps = 1, share = 0.1} of them.",
    vietnamese:
      "Điểm thẩm định có thể lệch mấy mức: 1, \"±1 step\", hoặc {steps = 1, share = 0.1} số điểm.",
    default: nil,
    shownAs: "nil")
  static let survey = Parameter<SurveyChoice?>(
    option: "survey",
    "true for the sampling error of surveys; or {deff = 1.5, population = 50000}.",
    vietnamese: "true để tính sai số lấy mẫu; hoặc {deff = 1.5, population = 50000}.", default: nil,
    shownAs: "nil")
  static let count = Parameter<Int>(
    option: "n", "How many replications.", vietnamese: "Số lần lặp.", default: 10000,
    shownAs: "10000")
  static let seed = Parameter<Int>(
    option: "seed", "Where the random numbers begin.",
    vietnamese: "Số khởi đầu của dãy ngẫu nhiên.",
    default: 1, shownAs: "1")
  static let level = Parameter<Double>(
    option: "level",
    "The share of replications between the ends of an interval: 0.9 from 5 to 95 %.",
    vietnamese: "Tỷ lệ lần lặp nằm trong khoảng: 0.9 là từ 5 đến 95 %.", default: 0.9,
    shownAs: "0.9")
  static let keep = Parameter<Bool>(
    option: "keep", "Whether the scores of every replication are kept.",
    vietnamese: "Có giữ điểm của từng lần lặp không.", default: false, shownAs: "false")

  /// What is not certain about an index.
  func assumptions(_ index: Composite) throws -> Assumptions {
    var found = Assumptions()
    if let weights {
      guard weights >= 0, weights <= 1 else {
        throw OptionOutOfRange(
          argument: "weights", wanted: "a share from 0 to 1", got: shortestText(weights))
      }
      found.weights = weights
    }
    found.scales = try at("normalise") {
      try (normalise?.texts ?? []).map(ScaleName.alternative)
    }
    found.means = try at("aggregate") { try (aggregate?.texts ?? []).map(CombiningText.levels) }
    found.treatments = (treat?.numbers ?? []).map { $0 == 0 ? nil : $0 }
    if let most = treat?.numbers.first(where: { !(0...1000).contains($0) }) {
      throw OptionOutOfRange(argument: "treat", wanted: "0 to 1000 values", got: "\(most)")
    }
    found.dropped = try at("drop") { try drop?.places(index) ?? [] }
    if drop != nil, found.dropped.isEmpty {
      throw NothingToDrop()
    }
    found.survey = try survey?.design()
    try takeAppraisal(&found)
    guard !found.factors.isEmpty else { throw NothingUncertain() }
    return found
  }

  private func takeAppraisal(_ found: inout Assumptions) throws {
    guard let appraisal else { return }
    guard (1...100).contains(appraisal.steps) else {
      throw OptionOutOfRange(
        argument: "appraisal", wanted: "1 to 100 levels", got: "\(appraisal.steps)")
    }
    guard appraisal.share > 0, appraisal.share <= 1 else {
      throw OptionOutOfRange(
        argument: "appraisal", wanted: "a share over 0, up to 1",
        got: shortestText(appraisal.share))
    }
    (found.appraisal, found.appraisalShare) = (appraisal.steps, appraisal.share)
  }

  static func check(_ count: Int, least: Int = 1, most: Int) throws {
    guard (least...most).contains(count) else {
      throw OptionOutOfRange(
        argument: "n", wanted: "a number from \(least) to \(most)", got: "\(count)")
    }
  }

  static func check(level: Double, as argument: String = "level") throws {
    guard level > 0, level < 1 else {
      throw ArgumentProblem(argument: argument, cause: SampleError.levelOutOfRange(level))
    }
  }

  static func bootstrap(_ samples: Int, _ seed: Int) throws -> Bootstrap? {
    guard samples != 0 else { return nil }
    let bootstrap = Bootstrap(replications: samples, seed: UInt64(bitPattern: Int64(seed)))
    try bootstrap.check()
    return bootstrap
  }
}

/// No node is named that could be left out.
private struct NothingToDrop: Explained {
  var argument: String? { "drop" }
  var description: String {
    "no node below the whole is named; write \"leaf\", a level, or a list of codes"
  }
}

/// No assumption was given.
private struct NothingUncertain: Explained {
  var argument: String? { "weights" }
  var description: String {
    "nothing is uncertain; write {weights = 0.25}, {survey = true}, {drop = \"leaf\"} or other assumptions"
  }
  var remedies: [Remedy] { [] }
}

/// One whole number or a list of them.
struct WholeNumbers: LuaReadable, Sendable {
  static let luaName = "list"
  static let readsTables = true
  let numbers: [Int]

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> WholeNumbers {
    if stack.kind(index) == .number { return WholeNumbers(numbers: [try Int.read(stack, index)]) }
    return WholeNumbers(
      numbers: try stack.readList(index, of: "whole numbers") { (at) throws(Mismatch) in
        try Int.read(stack, at)
      })
  }
}

/// Which nodes are left out in turn.
enum DropChoice: LuaReadable, Sendable {
  case level(GroupLevel)
  case codes([String])

  static let luaName = "level or list"
  static let readsTables = true

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> DropChoice {
    guard stack.kind(index) == .table else { return .level(try GroupLevel.read(stack, index)) }
    return .codes(try TextList.read(stack, index).texts)
  }

  func places(_ index: Composite) throws -> [Int] {
    switch self {
    case .level(let level): return try index.places(level)
    case .codes(let codes): return try codes.map { try index.place($0) }.filter { $0 > 0 }
    }
  }
}

/// So many levels: 1, "±1 step", or {steps = 1, share = 0.1}.
struct StepCount: LuaReadable, Sendable {
  static let luaName = "number or table"
  static let readsTables = true
  private(set) var steps = 1
  /// The share of the values that may be off.
  private(set) var share = 1.0

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> StepCount {
    switch stack.kind(index) {
    case .table: return try fields(stack, index)
    case .string:
      let text = try String.read(stack, index)
      let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber }
      guard let steps = Int(digits) else {
        throw Mismatch(
          "'\(Spelling.cut(text))' has no number of levels", advice: "write \"±1 step\"")
      }
      return StepCount(steps: steps)
    default: return StepCount(steps: try Int.read(stack, index))
    }
  }

  private static func fields(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> StepCount {
    var count = StepCount()
    try stack.eachField(of: index) { (name, at) throws(Mismatch) in
      do throws(Mismatch) {
        switch name {
        case "steps": count.steps = try Int.read(stack, at)
        case "share": count.share = try Double.read(stack, at)
        default: throw Mismatch("no such option", advice: "write {steps = 1, share = 0.1}")
        }
      } catch { throw error.inside("'\(name)'") }
    }
    return count
  }
}

/// How surveys were drawn.
struct SurveyChoice: LuaReadable, Sendable {
  static let luaName = "boolean or table"
  static let readsTables = true
  private var isOn = true
  private var effect = 1.0
  private var population: Double?

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> SurveyChoice {
    var choice = SurveyChoice()
    guard stack.kind(index) == .table else {
      choice.isOn = try Bool.read(stack, index)
      return choice
    }
    try stack.eachField(of: index) { (name, at) throws(Mismatch) in
      do throws(Mismatch) {
        switch name {
        case "deff": choice.effect = try Double.read(stack, at)
        case "population": choice.population = try Double.read(stack, at)
        default: throw Mismatch("no such option", advice: "write {deff = 1.5, population = 50000}")
        }
      } catch { throw error.inside("'\(name)'") }
    }
    return choice
  }

  func design() throws -> SurveyDesign? {
    guard isOn else { return nil }
    guard effect > 0, effect <= 1000 else {
      throw OptionOutOfRange(
        argument: "survey", wanted: "a design effect over 0, such as 1.5",
        got: shortestText(effect))
    }
    if let population, !(population >= 1) {
      throw OptionOutOfRange(
        argument: "survey", wanted: "a population of 1 or more", got: shortestText(population))
    }
    return SurveyDesign(effect: effect, population: population)
  }
}
