import LuaRuntime
import ParIndex
import Statistics

extension CompositeSteps {
  static func normalise<Owner: Composed>(_ owner: Owner.Type) -> Function {
    Function(
      "\(owner.luaName):normalise", of: owner,
      "Brings indicators to one scale on which higher is better.",
      Parameter<ScaleText>(
        "scale",
        "minmax, zscore, rank, prank, borda, dist2max, dist2ref, dist2targ, goalposts, fracmax or index; numbers may follow: \"minmax 1 100\"; or a function of value and code.",
        vietnamese:
          "minmax, zscore, rank, prank, borda, dist2max, dist2ref, dist2targ, goalposts, fracmax hoặc index; kèm số được: \"minmax 1 100\"; hoặc một hàm."
      ),
      Parameter<NumbersByNode?>(
        option: "low", "The lower end of goalposts, for all or by indicator.",
        vietnamese: "Cận dưới của goalposts, chung hoặc từng chỉ tiêu.", default: nil,
        shownAs: "nil"),
      Parameter<NumbersByNode?>(
        option: "high", "The upper end of goalposts, for all or by indicator.",
        vietnamese: "Cận trên của goalposts, chung hoặc từng chỉ tiêu.", default: nil,
        shownAs: "nil"),
      Parameter<NumbersByNode?>(
        option: "target", "The target of dist2targ, for all or by indicator.",
        vietnamese: "Mục tiêu của dist2targ, chung hoặc từng chỉ tiêu.", default: nil,
        shownAs: "nil"),
      Parameter<String?>(
        option: "reference", "The unit of dist2ref.", vietnamese: "Đơn vị làm chuẩn của dist2ref.",
        default: nil, shownAs: "nil", role: .unit),
      Parameter<Double?>(
        option: "constant", "What an indicator without differences gets; an error without it.",
        vietnamese: "Giá trị cho chỉ tiêu không có khác biệt; bỏ trống thì báo lỗi.", default: nil,
        shownAs: "nil"),
      Parameter<Double>(
        option: "scale", "What goalposts give at the upper end.",
        vietnamese: "Giá trị của goalposts tại cận trên.", default: 1, shownAs: "1"),
      RankOptions.ties,
      Parameter<Bool>(
        option: "capped", "Whether better than target or reference counts as reached.",
        vietnamese: "Vượt mục tiêu hoặc chuẩn có tính như đạt không.", default: false,
        shownAs: "false"),
      returns: "Composite",
      examples: [
        Example("pt:\(example(owner))normalise(\"zscore\").steps[1]", shows: "z-score (0, 1)"),
        Example(
          "pt:\(example(owner))normalise(\"minmax 1 100\"):scores(\"1\"):max() <= 100",
          shows: "true"),
        Example(
          "pt:\(example(owner))normalise(function(v) return v^0.5 end):scores(\"1\"):max() <= 10",
          shows: "true"),
      ],
      notes: Notes(
        vietnamese: "Đưa các chỉ tiêu về cùng thang đo, cao hơn là tốt hơn.",
        vietnameseDetails: """
          minmax: (x − min)/(max − min) kéo ra từ 0 đến 100 hoặc hai số cho kèm; zscore: (x − trung bình)/độ \
          lệch chuẩn; rank: hạng từ 1 (kém nhất); prank: (hạng − 1)/(n − 1); borda: hạng − 1; dist2max: \
          (x − min)/(max − min); dist2ref và dist2targ: (x − min)/(chuẩn − min); goalposts: (x − low)/(high \
          − low) trong 0–1; fracmax: x/max; index: 100 tại giá trị gốc. Chỉ tiêu càng thấp càng tốt đổi dấu \
          trước. Với hàm thì kết quả cao phải là tốt, không đổi dấu. Chỉ tiêu có mọi giá trị bằng nhau là lỗi, trừ khi cho constant. Chỉ goalposts và mục tiêu \
          giữ được so sánh qua các năm.
          """,
        details: """
          minmax: (x − min)/(max − min), stretched to 0–100 or to the two numbers given; zscore: (x − mean)/sd; \
          rank: from 1 for the worst; prank: (rank − 1)/(n − 1); borda: rank − 1; dist2max: \
          (x − min)/(max − min); dist2ref, dist2targ: (x − min)/(reference − min); goalposts: (x − low)/(high − \
          low) within 0–1; fracmax: x/max; index: 100 at a base, by default the mean. Where lower is better \
          the sign is turned first; what a function gives is taken as it is, higher is better. Missing values stay missing. An indicator whose values are all equal is \
          an error unless constant says what it gets. Only goalposts and targets keep years comparable.
          """,
        source: """
          OECD and JRC, Handbook on Constructing Composite Indicators (2008), step 5; Becker et al., \
          Journal of Open Source Software 7 (2022) 4567
          """,
        seeAlso: ["\(owner.luaName):aggregate"])
    ) { value, text, low, high, target, reference, constant, scale, ties, capped in
      switch text {
      case .function(let function): try applied(function, to: value.composite())
      case .text(let text):
        try normalised(
          value.composite(),
          NodeScales(
            low: low, high: high, target: target, reference: reference, constant: constant,
            scale: scale, ties: ties, capped: capped), text)
      }
    }
  }

  /// The caller's function of each value that is not missing.
  private static func applied(
    _ function: LuaCallback, to index: Composite
  ) throws -> Composite {
    let codes = index.tree.leaves.map { index.tree.nodes[$0].code }
    let values = try index.data.enumerated().map { at, value in
      guard !value.isNaN else { return value }
      return try function.number("scale", arguments: [value, codes[at / index.unitCount]])
    }
    return try step { () throws(CompositeProblem) in
      try index.normalised(to: values, as: "by a function")
    }
  }

  private static func normalised(
    _ index: Composite, _ options: NodeScales, _ text: String
  ) throws -> Composite {
    let parsed = try at("scale") { try ScaleName.parsed(text) }
    if let constant = options.constant, !constant.isFinite {
      throw OptionOutOfRange(
        argument: "constant", wanted: "a finite number", got: shortestText(constant))
    }
    let methods = try options.methods(parsed.name, parsed.numbers, index)
    return try step { () throws(CompositeProblem) in
      try index.normalised(by: methods, constantValue: options.constant)
    }
  }
}

/// A scale by its name and numbers, or a function of the caller's.
private enum ScaleText: LuaReadable {
  case text(String)
  case function(LuaCallback)

  static let luaName = "text or function"

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> ScaleText {
    switch stack.kind(index) {
    case .function: .function(try LuaCallback.read(stack, index))
    case .string: .text(try String.read(stack, index))
    default: throw stack.mismatch("name of a scale or function", index, "write \"minmax\"")
    }
  }
}

/// What a scale needs besides its name.
private struct NodeScales {
  let low, high, target: NumbersByNode?
  let reference: String?
  let constant: Double?
  let scale: Double
  let ties: Ties
  let capped: Bool

  /// A method for each indicator, or one for all.
  func methods(
    _ name: ScaleName, _ numbers: [Double], _ index: Composite
  ) throws -> [Normalisation] {
    switch name {
    case .goalposts where low != nil && high != nil:
      let (low, high) = (try values(low, "low", index), try values(high, "high", index))
      return zip(low, high).map { .goalposts(low: $0, high: $1, scale: scale) }
    case .dist2targ where target != nil:
      return try values(target, "target", index).map { .distanceToTarget($0, capped: capped) }
    case .dist2ref where reference != nil:
      let unit = try at("reference") { try index.registry.find(reference ?? "") }
      guard let position = index.units.firstIndex(of: unit) else {
        throw LookupError.unitNotThere(
          reference ?? "", name: index.registry[unit].name, in: index.label, successor: nil)
      }
      return [.distanceToReference(position: position, capped: capped)]
    case .rank: return [.rank(ties)]
    case .prank: return [.percentileRank(ties)]
    case .borda: return [.borda(ties)]
    default: return [try name.method(numbers)]
    }
  }

  /// A number for each indicator.
  private func values(
    _ given: NumbersByNode?, _ argument: String, _ index: Composite
  ) throws -> [Double] {
    let codes = index.tree.leaves.map { index.tree.nodes[$0].code }
    if let single = given?.single { return codes.map { _ in single } }
    let entries = given?.entries ?? []
    for entry in entries where !codes.contains(entry.code) {
      throw UnknownCode(argument: argument, code: entry.code, codes: codes)
    }
    let numbers = Dictionary(entries.map { ($0.code, $0.value) }) { first, _ in first }
    return try codes.map { code in
      guard let number = numbers[code] else {
        throw MissingCode(argument: argument, code: code)
      }
      return number
    }
  }
}

/// A code that no indicator has.
struct UnknownCode: Explained {
  let name: String
  let code: String
  let codes: [String]

  init(argument: String, code: String, codes: [String]) {
    name = argument
    self.code = code
    self.codes = codes
  }

  var argument: String? { name }
  var description: String { "there is no '\(code)'; use \(Spelling.choice(near))" }
  var remedies: [Remedy] { [.replace(code, with: near)] }
  private var near: [String] {
    let near = Spelling.nearest(to: code, in: codes, most: 3)
    return near.isEmpty ? Array(codes.prefix(3)) : near
  }
}

/// An indicator for which no number was given.
private struct MissingCode: Explained {
  let name: String
  let code: String
  init(argument: String, code: String) {
    name = argument
    self.code = code
  }
  var argument: String? { name }
  var description: String {
    "nothing for indicator '\(code)'; give a number for each, or one for all"
  }
  var remedies: [Remedy] { [] }
}
