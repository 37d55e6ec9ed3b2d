import LuaRuntime
import ParIndex

/// `Edition:target`: what it takes to reach a rank, a score or a class.
enum EditionTarget {
  static let target = Function(
    "Edition:target", of: Edition.self,
    "What it takes a unit to reach a rank, a score or a class, the others staying as they are.",
    Parameter<String>("unit", "Its name or code.", vietnamese: "Tên hoặc mã.", role: .unit),
    Parameter<Int?>(
      option: "rank", "This rank, or a better one.", vietnamese: "Hạng này hoặc cao hơn.",
      default: nil, shownAs: "nil"),
    Parameter<Double?>(
      option: "percent", "So many percent of the maximum.",
      vietnamese: "Số phần trăm so với điểm tối đa.", default: nil, shownAs: "nil"),
    Parameter<String?>(
      option: "class", "This class, or a better one.", vietnamese: "Nhóm này hoặc cao hơn.",
      default: nil, shownAs: "nil"),
    Parameter<Method?>(
      option: "method", "Only leaves that are scored by documents, or by survey.",
      vietnamese: "Chỉ các tiêu chí chấm theo hồ sơ (documents) hoặc điều tra (survey).",
      default: nil, shownAs: "nil"),
    Parameter<CostTable>(
      option: "cost", "What raising a leaf, or any below a node, costs: {[\"7.1\"] = 3}; else 1.",
      vietnamese: "Nâng một tiêu chí tốn bao nhiêu: {[\"7.1\"] = 3}; các tiêu chí khác là 1.",
      default: CostTable(entries: []), shownAs: "{}"),
    Parameter(hidden: Call.self),
    returns: "Target: needed, steps, changes, after",
    examples: [
      Example("pt:target(\"lang son\", {rank = 35}).needed", shows: "3.3529"),
      Example("#pt:target(\"lang son\", {percent = 85, rank = 35}).steps", shows: "2"),
      Example(
        "pt:whatif(pt:target(\"lang son\", {class = \"A\"}).changes):unit(\"lang son\").class",
        shows: "A"),
    ],
    notes: Notes(
      vietnamese:
        "Cần gì để đạt một hạng, một mức điểm hay một nhóm, khi các đơn vị khác giữ nguyên.",
      vietnameseReturns: "Target: số điểm còn thiếu, các bước, các thay đổi, kỳ đánh giá khi đó",
      vietnameseDetails: """
        Chọn các tiêu chí tốn ít nhất mà đủ điểm, mỗi tiêu chí chỉ nâng vừa đủ: bớt một nấc ở bất \
        kỳ tiêu chí nào thì không đạt. Nấc theo quy tắc chấm; có số đếm thì theo từng hồ sơ; còn \
        lại theo số chữ số thập phân của bộ tiêu chí hay của chỉ số. Có thể đặt nhiều mục \
        tiêu cùng lúc.
        """,
      details: """
        The cheapest leaves that gain enough, each raised no further than it must be: with one step \
        less at any of them the target is missed. Steps are those of the leaf's rule, whole cases \
        where counts are known, elsewhere points with the decimals of the \
        framework or of the index. Several targets may be given at once.
        """,
      seeAlso: ["Edition:whatif", "Edition:class", "Edition:explain"])
  ) { edition, name, rank, percent, category, method, costs, call in
    let unit = try edition.unit(name)
    let targets =
      [rank.map(ScoreTarget.rank), percent.map(ScoreTarget.percent)].compactMap { $0 }
      + (category.map { [ScoreTarget.category($0)] } ?? [])
    guard !targets.isEmpty else { throw NoTarget() }
    let plan = try edition.plan(
      unit, reaching: targets, method: method, costs: costs.costs(in: edition))
    return TargetResult(edition: edition, plan: plan, phrase: call.phrase)
  }
}

/// Neither rank nor percent nor class.
struct NoTarget: Explained {
  var argument: String? { "rank" }
  var description: String {
    "no target was given; write {rank = 35}, {percent = 85} or {class = \"A\"}"
  }
  var remedies: [Remedy] { [] }
}

/// What leaves cost, by their codes.
struct CostTable: LuaReadable, Sendable {
  static let luaName = "table"
  static let readsTables = true
  let entries: [(node: String, cost: Double)]

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> CostTable {
    guard stack.kind(index) == .table else {
      throw stack.mismatch(luaName, index, "write {[\"7.1\"] = 3}")
    }
    var entries: [(node: String, cost: Double)] = []
    try stack.eachField(of: index) { (node, at) throws(Mismatch) in
      do throws(Mismatch) {
        entries.append((node, try Double.read(stack, at)))
      } catch {
        throw error.inside("'\(node)'")
      }
    }
    return CostTable(entries: entries)
  }

  /// The costs of an edition's nodes.
  func costs(in edition: Edition) throws -> [NodeID: Double] {
    var costs: [NodeID: Double] = [:]
    for entry in entries {
      let node = try at("cost") { try edition.framework.node(entry.node) }
      costs[node.id] = entry.cost
    }
    return costs
  }
}

/// What it takes to reach a target, for Lua.
struct TargetResult: LuaObject, Shown {
  static let luaName = "Target"
  static let luaType: UserType<TargetResult> = UserType<TargetResult>(
    "What it takes a unit to reach a target.", vietnamese: "Những gì cần để đạt một mục tiêu.",
    properties: [
      Function(
        property: "Target.needed", of: TargetResult.self, "How many points are needed.",
        returns: "number",
        examples: [Example("pt:target(\"lang son\", {rank = 50}).needed", shows: "1.5735")],
        notes: Notes(vietnamese: "Số điểm còn thiếu.")
      ) { $0.plan.needed },
      Function(
        property: "Target.steps", of: TargetResult.self, "What to do, a row for each leaf.",
        returns: "Table",
        examples: [
          Example("pt:target(\"lang son\", {rank = 50}).steps.cases[1]", shows: "352 of 395")
        ],
        notes: Notes(vietnamese: "Các bước, mỗi tiêu chí một dòng.")
      ) { $0.steps },
      Function(
        property: "Target.changes", of: TargetResult.self, "The steps as whatif takes them.",
        returns: "table",
        examples: [
          Example(
            "pt:target(\"lang son\", {rank = 50}).changes[\"Lạng Sơn\"][\"8.1.1\"]", shows: "8.9114"
          )
        ],
        notes: Notes(vietnamese: "Các bước dưới dạng whatif nhận được.")
      ) { $0.changes },
      Function(
        property: "Target.after", of: TargetResult.self, "The edition as it is then.",
        returns: "Edition",
        examples: [
          Example("pt:target(\"lang son\", {rank = 50}).after:unit(\"lang son\").rank", shows: "50")
        ],
        notes: Notes(vietnamese: "Kỳ đánh giá khi đó.")
      ) { $0.plan.after },
    ], events: [UserType<TargetResult>.printing])

  let edition: Edition
  let plan: TargetPlan
  let phrase: Phrase

  var table: Table? { steps }

  func text(_ style: DisplayStyle) -> String { renderTable(steps, style: style) }

  /// `{["Lạng Sơn"] = {["7.1"] = 1.5}}`.
  private var changes: Record {
    let nodes = plan.steps.map {
      (name: edition.framework[$0.leaf].code, value: $0.to as any LuaPushable)
    }
    return Record([(edition.registry[plan.unit].name, Record(nodes))])
  }

  private var steps: Table {
    let nodes = plan.steps.map { edition.framework[$0.leaf] }
    let digits = max(edition.framework.period.leafRounding.digits ?? 2, edition.info.digits)
    func points(_ head: ColumnHead) -> ColumnHead { Heading.digits(head, digits) }
    var columns: [(ColumnHead, [Cell])] = [
      (Heading.node, nodes.map { .text($0.code) }),
      (Heading.name, nodes.map { .text(phrase.name($0)) }),
      (points(Heading.from), plan.steps.map { .measured($0.from) }),
      (points(Heading.to), plan.steps.map { .measured($0.to) }),
      (points(Heading.gain), plan.steps.map { .measured($0.gain) }),
      (Heading.max, nodes.map { $0.max.map { .number($0) } ?? .missing }),
    ]
    if plan.steps.contains(where: { $0.cases != nil }) {
      columns.append((Heading.cases, plan.steps.map { .optional($0.cases.map(phrase.cases)) }))
    }
    if plan.steps.contains(where: { $0.cost != 1 }) {
      columns.append((Heading.cost, plan.steps.map { .measured($0.cost) }))
    }
    let words = RuleWords(language: phrase.language)
    columns.append(
      (
        Heading.rule,
        plan.steps.map { .optional(edition.framework.rules[$0.leaf.index].map(words.text)) }
      ))
    let unit = edition.registry[plan.unit].name
    return Table(
      "\(edition.label) · \(unit) · \(phrase.goal(plan.targets))", columns,
      key: Heading.node.name, notes: notes
    ).marked(phrase.mark(edition.info))
  }

  private var notes: [String] {
    let digits = edition.info.digits
    let after = (try? plan.after.rank(.total))?.row(of: plan.unit)
    let now = (try? edition.rank(.total))?.row(of: plan.unit)
    var notes = [phrase.pointsNeeded(plan.needed, digits: max(digits, 2))]
    if let now, let after, !plan.steps.isEmpty {
      let rounding = edition.framework.rounding
      notes.append(phrase.then(now, after, rounding: rounding, digits: digits))
    }
    return notes
  }
}

extension Phrase {
  /// The targets in words.
  fileprivate func goal(_ targets: [ScoreTarget]) -> String {
    targets.map { target in
      switch target {
      case .rank(let rank): choose("rank \(rank)", "hạng \(rank)")
      case .percent(let percent): style.number(percent) + "%"
      case .category(let code): choose("class \(code)", "nhóm \(code)")
      }
    }.joined(separator: ", ")
  }

  /// "341 of 395".
  fileprivate func cases(_ cases: (part: Double, whole: Double)) -> String {
    let (part, whole) = (style.number(cases.part), style.number(cases.whole))
    return choose("\(part) of \(whole)", "\(part)/\(whole)")
  }

  fileprivate func pointsNeeded(_ needed: Double, digits: Int) -> String {
    guard needed > 0 else { return choose("reached already", "đã đạt") }
    let points = style.number(needed, digits: digits)
    return choose("\(points) points needed", "cần thêm \(points) điểm")
  }

  fileprivate func then(
    _ now: Ranking.Row, _ after: Ranking.Row, rounding: Rounding, digits: Int
  ) -> String {
    func standing(_ row: Ranking.Row) -> String {
      let parts = [
        style.number(rounding.apply(row.score), digits: rounding.digits ?? digits),
        row.rank.value.isNaN
          ? nil
          : choose("rank \(style.number(row.rank.value))", "hạng \(style.number(row.rank.value))"),
        row.category.map { choose("class \($0.code)", "nhóm \($0.code)") },
      ]
      return parts.compactMap { $0 }.joined(separator: ", ")
    }
    return "\(standing(now)) → \(standing(after))"
  }
}
