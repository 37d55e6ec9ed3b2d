import LuaRuntime
import ParIndex
import Statistics

/// What the ranks of many replications can be asked.
enum UncertaintyQuestions {
  static let all = [distribution, probability, beats, pairs, replications, ranks, scores]

  private static let unit = Parameter<String>(
    "unit", "The unit's name or code.", vietnamese: "Tên hoặc mã đơn vị.", role: .unit)

  private static let distribution = Function(
    "Uncertainty:distribution", of: UncertaintyResult.self,
    "How likely each rank of a unit is.", unit, Parameter(hidden: Call.self),
    returns: "Table: rank, probability, cumulative",
    examples: [Example("unsure:distribution(\"lang son\").rank[1] >= 1", shows: "true")],
    notes: Notes(
      vietnamese: "Xác suất từng hạng của một đơn vị.",
      vietnameseReturns: "Table: hạng, xác suất, cộng dồn", seeAlso: ["Uncertainty:probability"])
  ) { result, name, call in
    let member = try result.member(name, "unit")
    let shares = result.found.shares(of: member)
    let ranks = shares.indices.filter { shares[$0] > 0 }
    var sum = 0.0
    let sums = shares.map { share in
      sum += share
      return sum
    }
    let unit = result.found.composite.units[result.found.members[member]]
    return Table(
      "\(result.found.composite.label) · \(result.found.composite.registry[unit].name)",
      [
        (Heading.rank, ranks.map { .integer($0 + 1) }),
        (Heading.digits(Heading.probability, 4), ranks.map { .number(shares[$0]) }),
        (Heading.digits(Heading.cumulativeShare, 4), ranks.map { .number(sums[$0]) }),
      ], key: Heading.rank.name
    ).marked(call.phrase.mark(isSynthetic: result.found.composite.isSynthetic))
  }

  private static let probability = Function(
    "Uncertainty:probability", of: UncertaintyResult.self,
    "How likely a unit is among the first, or in a class.", unit,
    Parameter<Int?>(
      option: "first", "Among the first so many.", vietnamese: "Trong số bấy nhiêu đơn vị đầu.",
      default: nil, shownAs: "nil"),
    Parameter<String?>(
      option: "class", "In the class of this code.", vietnamese: "Trong nhóm có mã này.",
      default: nil, shownAs: "nil"),
    returns: "number",
    examples: [Example("unsure:probability(\"lang son\", {first = 63})", shows: "1.0")],
    notes: Notes(
      vietnamese: "Xác suất một đơn vị thuộc nhóm đầu, hoặc thuộc một nhóm xếp loại.",
      vietnameseDetails: "Tỷ lệ các lần lặp có hạng; không cho gì thì là nhóm 10 đơn vị đầu.",
      details:
        "The share of the replications with ranks; among the first ten where nothing is asked.",
      seeAlso: ["Uncertainty:distribution"])
  ) { result, name, first, category -> Double? in
    let member = try result.member(name, "unit")
    let value: Double
    if let category {
      let classes = result.found.classes
      guard let place = classes.firstIndex(where: { $0.code == category }) else {
        throw UnknownClass(code: category, codes: classes.map(\.code))
      }
      value = result.found.classProbabilities(of: member)[place]
    } else {
      value = result.found.probability(of: member, among: first ?? 10)
    }
    return value.isNaN ? nil : value
  }

  private static let beats = Function(
    "Uncertainty:beats", of: UncertaintyResult.self, "How likely one unit is ahead of another.",
    Parameter<String>("a", "A unit.", vietnamese: "Một đơn vị.", role: .unit),
    Parameter<String>("b", "Another.", vietnamese: "Đơn vị khác.", role: .unit),
    returns: "number",
    examples: [
      Example(
        "unsure:beats(\"lang son\", \"ha noi\") + unsure:beats(\"ha noi\", \"lang son\") <= 1",
        shows: "true")
    ],
    notes: Notes(
      vietnamese: "Xác suất một đơn vị đứng trên một đơn vị khác.",
      vietnameseDetails:
        "Tỷ lệ các lần lặp mà cả hai có hạng và a đứng trước; bằng hạng không tính.",
      details:
        "The share of the replications in which both have a rank and that of a is better; shared places do not count.",
      seeAlso: ["Uncertainty:pairs"])
  ) { result, first, second -> Double? in
    let (left, right) = (try result.member(first, "a"), try result.member(second, "b"))
    let ahead = result.found.comparison(left, right).ahead
    return ahead.isNaN ? nil : ahead
  }

  private static let pairs = Function(
    "Uncertainty:pairs", of: UncertaintyResult.self,
    "How likely each unit is ahead of the one ranked next.", Parameter(hidden: Call.self),
    returns: "Table: rank, unit, next, probability, shared",
    examples: [Example("#unsure:pairs()", shows: "62")],
    notes: Notes(
      vietnamese: "Xác suất mỗi đơn vị đứng trên đơn vị kế sau.",
      vietnameseReturns: "Table: hạng, đơn vị, đơn vị kế sau, xác suất, bằng hạng",
      vietnameseDetails: "Gần 0,5 là hạng của hai đơn vị không phân biệt được.",
      details: "Near 0.5 the two cannot be told apart.", seeAlso: ["Uncertainty:beats"])
  ) { result, call in result.pairs(call.phrase) }

  private static let replications = Function(
    "Uncertainty:replications", of: UncertaintyResult.self,
    "What each replication assumed, and the places moved.",
    Parameter<Bool>(
      option: "weights", "Whether the weight of every node is there.",
      vietnamese: "Có kèm trọng số của mọi tiêu chí không.", default: false, shownAs: "false"),
    Parameter(hidden: Call.self),
    returns: "Table: replication, a column for each assumption, moved",
    examples: [Example("#unsure:replications()", shows: "200")],
    notes: Notes(
      vietnamese: "Giả định của từng lần lặp, và số bậc dịch chuyển.",
      vietnameseReturns: "Table: lần lặp, mỗi giả định một cột, số bậc dịch chuyển",
      vietnameseDetails: "Giả định liên tục được nêu bằng số khởi đầu của dãy ngẫu nhiên.",
      details: "What is continuous is told by where its random numbers begin.",
      seeAlso: ["Uncertainty:ranks"])
  ) { result, weights, call in
    let found = result.found
    let width = weights ? found.composite.tree.nodes.count : 0
    try call.stack.charge(bytes: found.count * (width + 9) * MemoryLayout<Cell>.stride)
    return result.replications(weights: weights, call.phrase)
  }

  private static let ranks = Function(
    "Uncertainty:ranks", of: UncertaintyResult.self, "A unit's rank in every replication.", unit,
    returns: "list of numbers",
    examples: [Example("#unsure:ranks(\"lang son\")", shows: "200")],
    notes: Notes(
      vietnamese: "Hạng của một đơn vị ở từng lần lặp.", vietnameseReturns: "danh sách số",
      seeAlso: ["Uncertainty:scores"])
  ) { result, name in
    List(result.found.ranks(of: try result.member(name, "unit")).map(UncertaintyQuestions.element))
  }

  private static let scores = Function(
    "Uncertainty:scores", of: UncertaintyResult.self,
    "A unit's score in every replication, where they were kept.", unit,
    returns: "list of numbers",
    examples: [
      Example(
        "#pt:uncertainty{weights = 0.25, n = 10, keep = true}:scores(\"lang son\")", shows: "10")
    ],
    notes: Notes(
      vietnamese: "Điểm của một đơn vị ở từng lần lặp, nếu đã giữ.",
      vietnameseReturns: "danh sách số", seeAlso: ["Edition:uncertainty"])
  ) { result, name in
    guard let scores = result.found.totals(of: try result.member(name, "unit")) else {
      throw NotKept()
    }
    return List(scores.map(UncertaintyQuestions.element))
  }

  private static func element(_ value: Double) -> any LuaPushable {
    value.isNaN ? Gap() : value
  }
}

private struct NotKept: Explained {
  var argument: String? { "self" }
  var description: String { "scores were not kept; write uncertainty{keep = true, …}" }
  var remedies: [Remedy] { [] }
}

private struct UnknownClass: Explained {
  let code: String
  let codes: [String]
  var argument: String? { "class" }
  var description: String {
    codes.isEmpty
      ? "classes cannot be told here; use {first = 10}"
      : "no class '\(code)'; use \(Spelling.choice(codes))"
  }
  var remedies: [Remedy] { codes.isEmpty ? [] : [.replace(code, with: codes)] }
}

extension UncertaintyResult {
  /// The place of a unit among those that are ranked.
  fileprivate func member(_ name: String, _ argument: String) throws -> Int {
    let index = found.composite
    let unit = try at(argument) { try index.registry.find(name) }
    guard let member = found.member(unit) else {
      throw ArgumentProblem(
        argument: argument,
        cause: LookupError.unitNotThere(
          name, name: index.registry[unit].name, in: index.label, successor: nil))
    }
    return member
  }

  fileprivate func pairs(_ phrase: Phrase) -> Table {
    let index = found.composite
    let rows = found.summary().filter { !$0.nominal.isNaN }
    let order = rows.compactMap { found.member($0.unit) }
    let compared = zip(order, order.dropFirst()).map { found.comparison($0, $1) }
    func name(_ row: RankUncertainty) -> Cell { .text(index.registry[row.unit].name) }
    let first = rows.dropLast()
    return Table(
      index.label,
      [
        (Heading.rank, first.map { Rank($0.nominal).cell }),
        (Heading.unit(index.info), first.map(name)),
        (Heading.next, rows.dropFirst().map(name)),
        (Heading.digits(Heading.probability, 3), compared.map { Cell.measured($0.ahead) }),
        (Heading.digits(Heading.shared, 3), compared.map { Cell.measured($0.level) }),
      ], key: index.info.unitColumn
    ).marked(phrase.mark(isSynthetic: index.isSynthetic))
  }

  fileprivate func replications(weights: Bool, _ phrase: Phrase) -> Table {
    let draws = found.draws
    let assumed = found.assumptions.factors.map { factor in
      (ColumnHead(factor.rawValue), draws.map { cell(factor, $0) })
    }
    let failed = Set(found.failures.map(\.replication))
    var columns: [(ColumnHead, [Cell])] =
      [(Heading.replication, draws.indices.map { .integer($0 + 1) })] + assumed
    columns.append((Heading.digits(Heading.moved, 2), found.meanShifts.map { .measured($0) }))
    columns.append((Heading.hasFailed, draws.indices.map { .flag(failed.contains($0)) }))
    if weights {
      let drawn = draws.indices.map { found.weights(of: $0) }
      for (place, node) in found.composite.tree.nodes.enumerated().dropFirst() {
        columns.append((ColumnHead("w:\(node.code)"), drawn.map { .number($0[place]) }))
      }
    }
    return Table(found.composite.label, columns, key: Heading.replication.name)
  }

  private func cell(_ factor: Assumptions.Factor, _ draw: Draw) -> Cell {
    let given = found.assumptions
    return switch factor {
    case .treatment: .integer(given.treatments[draw.treatment] ?? 0)
    case .scale: .text(given.scales[draw.scale]?.text ?? ScaleName.asIs)
    case .mean: .text(given.means[draw.mean].map(\.text).joined(separator: ", "))
    case .drop: .optional(draw.dropped.map { found.composite.tree.nodes[$0].code })
    case .weights: .integer(Int(truncatingIfNeeded: draw.weightSeed))
    case .appraisal: .integer(Int(truncatingIfNeeded: draw.appraisalSeed))
    case .survey: .integer(Int(truncatingIfNeeded: draw.surveySeed))
    }
  }
}
