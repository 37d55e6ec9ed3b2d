import LuaRuntime
import ParIndex

/// `Panel:change` and `Panel:rank_change`: what moved a score and a rank between two years.
enum PanelChange {
  private static let unit = Parameter<String>(
    "unit", "Its name or code.", vietnamese: "Tên hoặc mã.", role: .unit)
  private static let first = Parameter<YearText>(
    "y1", "From this year.", vietnamese: "Từ năm này.", role: .year)
  private static let second = Parameter<YearText>(
    "y2", "To this one.", vietnamese: "Đến năm này.", role: .year)

  static let change = Function(
    "Panel:change", of: Panel.self,
    "Why a unit's score changed between two years, leaf by leaf, performance and framework apart.",
    unit, first, second,
    Parameter<NodeText?>(
      option: "node", "Only at this node; else the whole.",
      vietnamese: "Chỉ xét tiêu chí này; nếu không là tổng điểm.", default: nil, shownAs: "nil",
      role: .node),
    Parameter(hidden: Call.self), returns: "Change: total, performance, framework, parts",
    examples: [
      Example(
        "par.open(\"par-teaching\"):change(\"lang son\", 2021, 2022).total", shows: "-5.66"),
      Example("#papi:change(\"lang son\", 2020, 2021, {node = \"5\"}).parts", shows: "7"),
    ],
    notes: Notes(
      vietnamese:
        "Vì sao điểm của một đơn vị thay đổi giữa hai năm: từng tiêu chí, tách kết quả và khung điểm.",
      vietnameseReturns: "Change: tổng thay đổi, do kết quả, do bộ tiêu chí, các phần",
      vietnameseDetails: """
        performance: làm tốt hơn hay kém hơn ở nội dung cả hai năm đều chấm; reweighted: cùng nội \
        dung nhưng khung điểm khác; new, dropped: chỉ một năm có; adjustment: điểm thưởng, phạt; \
        residual: phần do làm tròn hoặc do điểm đã cho. Các phần cộng lại bằng thay đổi. Giữa hai \
        bộ tiêu chí, nội dung nối theo bảng đối chiếu; không có bảng thì theo mã và tên.
        """,
      details: """
        performance: better or worse at what both years score; reweighted: the same content counts \
        more or less; new, dropped: only one year scores it; adjustment: bonus and penalty; residual: \
        what rounding or given values leave over. The parts add up to the change. Across frameworks \
        leaves go on by the crosswalk, without one by the same code and name.
        """,
      source:
        "performance b̄(r₂ − r₁), re-weighting (a₂ − a₁) + r̄(b₂ − b₁), a leaf counting a + b·r of its rate r",
      seeAlso: ["Panel:rank_change", "Edition:explain"])
  ) { panel, unit, first, second, node, call in
    let (from, to) = (try panel.year(first, "y1"), try panel.year(second, "y2"))
    return ChangeResult(
      change: try panel.change(unit, from, to, node: node?.text ?? "total"), phrase: call.phrase)
  }

  static let rankChange = Function(
    "Panel:rank_change", of: Panel.self,
    "Why a unit's rank changed between two years: its own doing, the others', and on which nodes.",
    unit, first, second, Parameter(hidden: Call.self),
    returns: "RankChange: total, own, rivals, parts, overtook, overtaken_by",
    examples: [
      Example(
        "par.open(\"par-teaching\"):rank_change(\"lang son\", 2021, 2022).total", shows: "-31"),
      Example("papi:rank_change(\"lang son\", 2022, 2023).own", shows: "-3.0"),
    ],
    notes: Notes(
      vietnamese: "Vì sao hạng của một đơn vị thay đổi: do mình, do đơn vị khác, ở tiêu chí nào.",
      vietnameseReturns:
        "RankChange: tổng, do mình, do đơn vị khác, các phần, đã vượt qua, bị vượt qua",
      vietnameseDetails: """
        Số dương là tăng hạng. own và rivals là trung bình của hai thứ tự thay đổi (mình trước, đơn \
        vị khác trước), cộng lại bằng tổng. Các phần là giá trị Shapley của những tiêu chí ngay dưới \
        tổng điểm, cộng lại cũng bằng tổng. Chỉ tính đơn vị có hạng cả hai năm.
        """,
      details: """
        Positive is up. own and rivals are each the mean of the two orders in which the unit and the \
        others can change; they add up to the total. The parts are Shapley values of the nodes right \
        below the whole and add up to it too. Only units with a rank in both years count.
        """,
      source: "Shapley, Contributions to the Theory of Games II (1953) 307",
      seeAlso: ["Panel:change", "Edition:rank"])
  ) { panel, unit, first, second, call in
    let (from, to) = (try panel.year(first, "y1"), try panel.year(second, "y2"))
    return RankChangeResult(
      panel: panel, change: try panel.rankChange(unit, from, to),
      later: try panel.edition(max(from, to)), earlier: try panel.edition(min(from, to)),
      years: (from, to), phrase: call.phrase)
  }
}

extension Panel {
  /// The year that a parameter names.
  fileprivate func year(_ text: YearText, _ parameter: String) throws -> Year {
    try at(parameter) { try edition(text.text).year }
  }
}

extension ComparisonProblem: Explained {
  /// The parameter that is wrong.
  public var argument: String? {
    switch self {
    case .lookup(let error): error.argument
    case .sameYear: "y2"
    case .noScore, .noRank: "unit"
    case .tooManyNodes, .noWeights: "y1"
    }
  }

  /// Why the years cannot be compared.
  public var description: String {
    switch self {
    case .lookup(let error): error.description
    case .sameYear(let year): "\(year) twice; write two different years"
    case .noScore(let unit, let place): "\(unit) has no score in \(place); use another year"
    case .noRank(let unit, let place): "\(unit) takes no place in \(place); use another year"
    case .noWeights(let place):
      "the weights of \(place) are not known, so its score has no parts; use another year"
    case .tooManyNodes(let count):
      "\(count) nodes stand below the whole; use an index with at most 12"
    }
  }

  /// What would work.
  public var advice: String? { if case .lookup(let error) = self { error.advice } else { nil } }

  /// What would work in place of what was given.
  public var remedies: [Remedy] { if case .lookup(let error) = self { error.remedies } else { [] } }
}

/// What moved a score, for Lua.
struct ChangeResult: LuaObject, Shown {
  static let luaName = "Change"
  static let luaType: UserType<ChangeResult> = UserType<ChangeResult>(
    "What moved a unit's score between two years.",
    vietnamese: "Những gì làm điểm của một đơn vị thay đổi giữa hai năm.",
    properties: [
      Function(
        property: "Change.total", of: ChangeResult.self, "Later score less earlier one.",
        returns: "number", notes: Notes(vietnamese: "Điểm năm sau trừ điểm năm trước.")
      ) { $0.change.total },
      Function(
        property: "Change.performance", of: ChangeResult.self, "What the unit did of it.",
        returns: "number", notes: Notes(vietnamese: "Phần do kết quả của đơn vị.")
      ) { $0.change.sum { $0 == .performance || $0 == .adjustment } },
      Function(
        property: "Change.framework", of: ChangeResult.self, "What the framework did of it.",
        returns: "number", notes: Notes(vietnamese: "Phần do bộ tiêu chí thay đổi.")
      ) { $0.change.sum(where: \.isOfFramework) },
      Function(
        property: "Change.parts", of: ChangeResult.self, "The parts, which add up to it.",
        returns: "Table", notes: Notes(vietnamese: "Các phần, cộng lại bằng tổng.")
      ) { $0.parts },
    ], events: [UserType<ChangeResult>.printing])

  let change: Decomposition
  let phrase: Phrase

  var table: Table? { parts }
  func text(_ style: DisplayStyle) -> String { renderTable(parts, style: style) }

  private var parts: Table {
    let digits = change.later.info.digits
    func points(_ head: ColumnHead) -> ColumnHead { Heading.digits(head, digits) }
    let nodes = change.parts.map { part in
      part.node.map { change.later.framework[$0] }
        ?? part.old.map { change.earlier.framework[$0] }
    }
    return Table(
      "\(change.later.info.label) · \(change.later.registry[change.unit].name) · \(years)",
      [
        (Heading.node, nodes.map { .optional($0?.code) }),
        (Heading.name, nodes.map { .optional($0.map(phrase.name)) }),
        (Heading.kind, change.parts.map { .text($0.kind.rawValue) }),
        (Heading.digits(Heading.gained, digits), change.parts.map { .measured($0.value) }),
        (points(Heading.from), change.parts.map { .measured($0.from) }),
        (points(Heading.to), change.parts.map { .measured($0.to) }),
      ], key: Heading.node.name, notes: notes
    ).marked(phrase.mark(change.later.info))
  }

  private var years: String {
    let (old, new) = (change.earlier.year, change.later.year)
    let years = change.isReversed ? "\(new) → \(old)" : "\(old) → \(new)"
    return change.node == .total ? years : "\(change.later.framework[change.node].code) · \(years)"
  }

  private var notes: [String] {
    let digits = change.later.info.digits
    func signed(_ value: Double) -> String {
      phrase.style.number(value, digits: digits, signed: true)
    }
    let whole =
      "\(phrase.style.number(change.from, digits: digits)) → "
      + "\(phrase.style.number(change.to, digits: digits)): \(signed(change.total))"
    let own = change.sum { $0 == .performance || $0 == .adjustment }
    let residual = change.sum { $0 == .residual }
    return [
      phrase.split(
        whole, own: signed(own), framework: signed(change.sum(where: \.isOfFramework)),
        residual: residual == 0 ? nil : signed(residual)),
      phrase.basis(change.basis),
    ].compactMap { $0 }
  }
}

/// What moved a rank, for Lua.
struct RankChangeResult: LuaObject, Shown {
  static let luaName = "RankChange"
  static let luaType: UserType<RankChangeResult> = UserType<RankChangeResult>(
    "What moved a unit's rank between two years.",
    vietnamese: "Những gì làm hạng của một đơn vị thay đổi giữa hai năm.",
    properties: [
      Function(
        property: "RankChange.total", of: RankChangeResult.self, "Places won.", returns: "number",
        notes: Notes(vietnamese: "Số bậc tăng.")
      ) { Rank($0.change.total).cell },
      Function(
        property: "RankChange.own", of: RankChangeResult.self, "Places won by its own change.",
        returns: "number", notes: Notes(vietnamese: "Số bậc do chính đơn vị.")
      ) { $0.change.own },
      Function(
        property: "RankChange.rivals", of: RankChangeResult.self,
        "Places won by the others' change.",
        returns: "number", notes: Notes(vietnamese: "Số bậc do các đơn vị khác.")
      ) { $0.change.rivals },
      Function(
        property: "RankChange.parts", of: RankChangeResult.self, "Places by node.",
        returns: "Table", notes: Notes(vietnamese: "Số bậc theo từng tiêu chí.")
      ) { $0.parts },
      Function(
        property: "RankChange.overtook", of: RankChangeResult.self,
        "Who was ahead and is behind now.",
        returns: "list of texts",
        notes: Notes(
          vietnamese: "Những đơn vị đã vượt qua.", vietnameseReturns: "danh sách tên")
      ) { result in List(result.names(result.change.overtook)) },
      Function(
        property: "RankChange.overtaken_by", of: RankChangeResult.self,
        "Who was behind and is ahead now.", returns: "list of texts",
        notes: Notes(
          vietnamese: "Những đơn vị vượt lên trên.", vietnameseReturns: "danh sách tên")
      ) { result in List(result.names(result.change.overtakenBy)) },
    ], events: [UserType<RankChangeResult>.printing])

  let panel: Panel
  let change: RankChange
  let later: Edition
  let earlier: Edition
  let years: (Year, Year)
  let phrase: Phrase

  var table: Table? { parts }
  func text(_ style: DisplayStyle) -> String { renderTable(parts, style: style) }

  fileprivate func names(_ units: [UnitID]) -> [String] { units.map { panel.units[$0].name } }

  private var parts: Table {
    let nodes = change.parts.map { part in
      part.node.map { later.framework[$0] } ?? part.old.map { earlier.framework[$0] }
    }
    return Table(
      "\(panel.info.label) · \(panel.units[change.unit].name) · \(years.0) → \(years.1)",
      [
        (Heading.node, nodes.map { .text($0?.code ?? "+/−") }),
        (Heading.name, nodes.map { .text($0.map(phrase.name) ?? phrase.adjustmentAndRounding) }),
        (Heading.digits(Heading.places, 2), change.parts.map { .measured($0.value) }),
        (Heading.digits(Heading.change, panel.info.digits), change.parts.map { .measured($0.own) }),
      ], key: Heading.node.name, notes: notes
    ).marked(phrase.mark(panel.info))
  }

  private var notes: [String] {
    func rank(_ value: Double) -> String { phrase.style.number(value) }
    func places(_ value: Double) -> String { phrase.style.number(value, signed: true) }
    return [
      phrase.places(
        from: rank(change.from), to: rank(change.to), total: places(change.total),
        own: places(change.own), rivals: places(change.rivals)),
      phrase.overtaken(by: names(change.overtakenBy), overtook: names(change.overtook)),
    ].compactMap { $0 }
  }
}

extension Phrase {
  fileprivate func split(
    _ whole: String, own: String, framework: String, residual: String?
  ) -> String {
    let rest = residual.map { choose(", residual \($0)", ", phần dư \($0)") } ?? ""
    return choose(
      "\(whole) = performance \(own), framework \(framework)\(rest)",
      "\(whole) = do kết quả \(own), do bộ tiêu chí \(framework)\(rest)")
  }

  fileprivate func basis(_ basis: Correspondence.Basis) -> String? {
    switch basis {
    case .sameFramework: nil
    case .crosswalk:
      choose(
        "the framework changed: leaves go on by the package's crosswalk",
        "bộ tiêu chí thay đổi: nối tiêu chí theo bảng đối chiếu")
    case .codeAndName:
      choose(
        "the framework changed: leaves of the same code and name are taken to go on",
        "bộ tiêu chí thay đổi: coi tiêu chí cùng mã và tên là một")
    }
  }

  fileprivate var adjustmentAndRounding: String {
    choose("bonus, penalty, rounding", "điểm thưởng, phạt, làm tròn")
  }

  fileprivate func places(
    from: String, to: String, total: String, own: String, rivals: String
  ) -> String {
    choose(
      "rank \(from) → \(to): \(total) places = own change \(own), others' change \(rivals)",
      "hạng \(from) → \(to): \(total) bậc = do mình \(own), do đơn vị khác \(rivals)")
  }

  fileprivate func overtaken(by ahead: [String], overtook: [String]) -> String? {
    func list(_ names: [String]) -> String {
      let rest =
        names.count > 6
        ? choose(" and \(names.count - 6) more", " và \(names.count - 6) đơn vị khác") : ""
      return names.prefix(6).joined(separator: ", ") + rest
    }
    var parts: [String] = []
    if !ahead.isEmpty {
      parts.append(choose("overtaken by \(list(ahead))", "bị vượt bởi \(list(ahead))"))
    }
    if !overtook.isEmpty {
      parts.append(choose("overtook \(list(overtook))", "đã vượt \(list(overtook))"))
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
