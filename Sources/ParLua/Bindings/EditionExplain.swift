import LuaRuntime
import ParIndex

/// `Edition:explain`: a unit's score down to the leaves.
enum EditionExplain {
  static let explain = Function(
    "Edition:explain", of: Edition.self,
    "A unit's score as a tree: points, what was lost and why, beside the best and the median.",
    Parameter<String>("unit", "Its name or code.", vietnamese: "Tên hoặc mã.", role: .unit),
    Parameter<NodeText?>(
      "node", "Where to begin; the whole without one.",
      vietnamese: "Bắt đầu từ tiêu chí nào; bỏ trống là tổng điểm.", role: .node),
    Parameter<Int>(
      option: "depth", "How many levels below it.", vietnamese: "Số cấp bên dưới.", default: 2,
      shownAs: "2"),
    Parameter(hidden: Call.self),
    returns:
      "Table: node, name, points, max, lost, input, rule, median, best, region_median, last_year",
    examples: [
      Example("pt:explain(\"lang son\", \"7\"):row(\"7\").lost", shows: "4.08"),
      Example("pt:explain(\"lang son\", \"7.3.1\").input[1]", shows: "69.24%"),
    ],
    notes: Notes(
      vietnamese: "Điểm của một đơn vị theo cây tiêu chí: được bao nhiêu, mất ở đâu, vì sao.",
      vietnameseReturns:
        "Table: tiêu chí, tên, điểm, tối đa, mất, số liệu, cách chấm, trung vị, cao nhất, trung vị vùng, năm trước",
      vietnameseDetails: """
        Điểm mất quy về điểm của tổng; cộng các tiêu chí cuối cùng bằng điểm mất của tổng, trừ điểm \
        thưởng, cộng điểm phạt. Điểm năm trước chỉ đứng cạnh khi tiêu chí không thay đổi. Nguồn của \
        điểm: self, appraised, final hoặc rule (chấm từ số liệu).
        """,
      details: """
        Lost is in points of the whole; the leaves add up to what the whole lost, less the bonus and \
        with the penalty. The points of the year before stand beside it only where the node was made \
        in the same way. The stage is self, appraised, final, or rule where the rule made the points \
        of the raw input.
        """,
      seeAlso: ["Edition:lost", "Edition:whatif", "Edition:target", "doc"])
  ) { edition, name, node, depth, call in
    let unit = try edition.unit(name)
    let top = try node.node(in: edition.framework)
    guard depth >= 0 else { throw BadDepth(depth: depth) }
    return ExplanationTable(edition: edition, unit: unit, style: call.context.style)
      .table(edition.explain(unit, top.id, depth: depth), top)
  }
}

/// A depth under 0.
struct BadDepth: Explained {
  let depth: Int
  var argument: String? { "depth" }
  var description: String { "a depth of 0 or more expected, got \(depth); write 2 for two levels" }
  var remedies: [Remedy] { [.replace("\(depth)", with: ["2"])] }
}

/// An explanation as a table.
private struct ExplanationTable {
  let edition: Edition
  let unit: UnitID
  let style: DisplayStyle

  private var phrase: Phrase {
    Phrase(language: style.language, decimalComma: style.decimalComma)
  }
  private var framework: Framework { edition.framework }

  func table(_ rows: [Explanation], _ top: Node) -> Table {
    let digits = edition.info.digits
    let adjustment = top.id == .total ? edition.adjustment(of: unit) : 0
    var columns: [(ColumnHead, [Cell])] = []
    func add(_ head: ColumnHead, _ more: Cell = .missing, _ value: (Explanation) -> Cell) {
      let cells = rows.map(value) + (adjustment == 0 ? [] : [more])
      if cells.contains(where: { !$0.isMissing }) { columns.append((head, cells)) }
    }
    func points(_ head: ColumnHead) -> ColumnHead { Heading.digits(head, digits) }
    add(Heading.node, .text(phrase.adjustmentCode)) { .text(framework[$0.node].code) }
    add(Heading.name, .text(phrase.adjustment)) {
      .text(String(repeating: "  ", count: $0.depth) + phrase.name(framework[$0.node]))
    }
    add(points(Heading.points), .measured(adjustment)) { .measured($0.points) }
    add(Heading.max) { framework[$0.node].max.map { .number($0) } ?? .missing }
    add(points(Heading.lost), .measured(-adjustment)) { .measured($0.lost) }
    add(Heading.input) { row in
      .optional(
        row.input.map {
          InputWords(style).text($0, framework.rules[row.node.index])
        })
    }
    add(Heading.rule) { row in
      .optional(
        framework.rules[row.node.index].map { RuleWords(language: style.language).text($0) })
    }
    add(points(Heading.median)) { .measured($0.median) }
    add(points(Heading.best)) { .measured($0.best) }
    add(points(Heading.regionMedian)) { .measured($0.regionMedian) }
    add(points(Heading.before)) { .measured($0.before) }
    add(Heading.digits(Heading.percent, 1)) { .measured(percent($0)) }
    add(Heading.method) { .optional(framework.method(of: $0.node)?.rawValue) }
    add(Heading.stage) { .optional($0.origin?.name) }
    return Table(
      title(top), columns, key: Heading.node.name, notes: notes(rows)
    ).marked(phrase.mark(edition.info))
  }

  private func percent(_ row: Explanation) -> Double {
    let node = framework[row.node]
    guard let maximum = node.max, maximum > node.min else { return .nan }
    return 100 * (row.points - node.min) / (maximum - node.min)
  }

  private func title(_ top: Node) -> String {
    let unit = edition.registry[unit].name
    return "\(edition.label) · \(unit)" + (top.id == .total ? "" : " · \(top.code)")
  }

  private func notes(_ rows: [Explanation]) -> [String] {
    var notes: [String] = []
    if let method = framework.period.scoredBy {
      let worth = framework.leaves.map(framework.worth).max() ?? 1
      notes.append(phrase.scaled(method, by: worth))
    }
    if framework.period.nodeRounding != .none { notes.append(phrase.nodesAreRounded) }
    if rows.contains(where: { $0.lost.isNaN && !$0.points.isNaN }) {
      notes.append(phrase.lostIsNotKnown)
    }
    if rows.allSatisfy(\.before.isNaN), edition.panel.has(edition.year.previous) {
      notes.append(phrase.notMadeAlike(edition.year.previous))
    }
    return notes
  }
}

extension Origin {
  /// The stage, or `rule`.
  var name: String {
    switch self {
    case .given(let stage): stage.rawValue
    case .rule: "rule"
    }
  }
}

extension Phrase {
  fileprivate var adjustment: String { choose("bonus and penalty", "điểm thưởng, điểm phạt") }
  fileprivate var adjustmentCode: String { "+/−" }

  fileprivate func scaled(_ method: Method, by worth: Double) -> String {
    let times = style.number(worth, digits: 4)
    return choose(
      "only \(method.rawValue) were scored: a point of a leaf counts \(times) points of the whole",
      "chỉ chấm \(method == .documents ? "hồ sơ" : "điều tra"): một điểm của tiêu chí bằng \(times) điểm của tổng"
    )
  }

  fileprivate var nodesAreRounded: String {
    choose(
      "nodes are rounded: what the leaves lost need not add up",
      "điểm tiêu chí cấp trên được làm tròn: cộng điểm mất có thể lệch")
  }

  fileprivate var lostIsNotKnown: String {
    choose(
      "weights or maxima are not known everywhere: what is lost there cannot be told",
      "có nơi không rõ trọng số hoặc điểm tối đa: không tính được điểm mất")
  }

  fileprivate func notMadeAlike(_ year: Year) -> String {
    choose(
      "the framework changed after \(year): the year before is not comparable",
      "bộ tiêu chí thay đổi sau năm \(year): không so sánh được với năm trước")
  }
}
