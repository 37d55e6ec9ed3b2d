import LuaRuntime
import ParIndex

/// What moved a rank, for Lua.
struct RankChangeResult: LuaObject, Shown {
  static let luaName = "RankChange"
  static let luaType: UserType<RankChangeResult> = UserType<RankChangeResult>(
    "What moved a unit's rank between two years.",
    vietnamese: "Những gì làm hạng của một đơn vị thay đổi giữa hai năm.",
    properties: [
      number("total", "Places won.", "Số bậc tăng.") { $0.total },
      number("framework", "Places won by the framework.", "Số bậc do bộ tiêu chí.") {
        $0.framework
      },
      number("own", "Places won by its own change.", "Số bậc do chính đơn vị.") { $0.own },
      number("rivals", "Places won by the others' change.", "Số bậc do các đơn vị khác.") {
        $0.rivals
      },
      number("from", "The rank in the first year.", "Hạng năm đầu.") { $0.from },
      number("to", "The rank in the second year.", "Hạng năm sau.") { $0.to },
      Function(
        property: "RankChange.parts", of: RankChangeResult.self, "Places by node.",
        returns: "Table", notes: Notes(vietnamese: "Số bậc theo từng tiêu chí.")
      ) { $0.parts },
      Function(
        property: "RankChange.passes", of: RankChangeResult.self,
        "Who came ahead and who fell back, with the gap in both years and the node that made most of it.",
        returns: "Table",
        examples: [
          Example(
            "papi:rank_change(\"lang son\", 2022, 2023).passes:filter(\"kind == 'overtook'\").node[1]",
            shows: "4")
        ],
        notes: Notes(
          vietnamese:
            "Ai vượt lên, ai tụt lại, khoảng cách hai năm và tiêu chí tạo ra phần lớn khoảng cách.")
      ) { $0.passes },
      names("overtook", "Who was ahead and is not now.", "Những đơn vị đã vượt qua.") {
        $0.overtook
      },
      names("overtaken_by", "Who was not ahead and is now.", "Những đơn vị vượt lên trên.") {
        $0.overtakenBy
      },
    ], events: [UserType<RankChangeResult>.printing])

  let change: RankChange
  let phrase: Phrase

  var table: Table? { parts }
  func text(_ style: DisplayStyle) -> String { renderTable(parts, style: style) }

  private static func number(
    _ name: String, _ summary: String, _ vietnamese: String,
    _ value: @escaping @Sendable (RankChange) -> Double
  ) -> Function {
    Function(
      property: "RankChange.\(name)", of: RankChangeResult.self, summary, returns: "number",
      notes: Notes(vietnamese: vietnamese)
    ) { Rank(value($0.change)).cell }
  }

  private static func names(
    _ name: String, _ summary: String, _ vietnamese: String,
    _ units: @escaping @Sendable (RankChange) -> [UnitID]
  ) -> Function {
    Function(
      property: "RankChange.\(name)", of: RankChangeResult.self, summary,
      returns: "list of texts",
      notes: Notes(vietnamese: vietnamese, vietnameseReturns: "danh sách tên")
    ) { result in List(units(result.change).map { result.pair.later.registry[$0].name }) }
  }

  private var pair: EditionPair { change.pair }

  private var parts: Table {
    let digits = pair.later.info.digits
    var columns: [(ColumnHead, [Cell])] = [
      (Heading.node, change.parts.map { .text(pair.code(of: $0.group)) }),
      (Heading.name, change.parts.map { .text(pair.name(of: $0.group, phrase)) }),
      (Heading.digits(Heading.places, 2), change.parts.map { .measured($0.value) }),
    ]
    if change.permutations != nil {
      columns.append(
        (Heading.digits(Heading.error, 3), change.parts.map { .measured($0.error) }))
    }
    columns.append(
      (Heading.digits(Heading.change, digits), change.parts.map { .measured($0.own) }))
    return table(columns, key: Heading.node.name, notes: notes)
  }

  private var passes: Table {
    let rows = change.passes
    let registry = pair.later.registry
    func points(_ head: ColumnHead) -> ColumnHead {
      Heading.digits(head, pair.later.info.digits)
    }
    return table(
      [
        (Heading.unit(pair.later.info), rows.map { .text(registry[$0.unit].name) }),
        (Heading.kind, rows.map { .text($0.isAhead ? "overtaken by" : "overtook") }),
        (points(Heading.gapBefore), rows.map { .measured($0.before) }),
        (points(Heading.gapAfter), rows.map { .measured($0.after) }),
        (Heading.node, rows.map { .text(pair.code(of: $0.group)) }),
        (Heading.name, rows.map { .text(pair.name(of: $0.group, phrase)) }),
        (points(Heading.made), rows.map { .measured($0.made) }),
      ], key: pair.later.info.unitColumn,
      notes: [phrase.gaps] + [phrase.basis(pair.correspondence.basis)].compactMap { $0 })
  }

  private func table(
    _ columns: [(ColumnHead, [Cell])], key: String, notes: [String]
  ) -> Table {
    let info = pair.later.info
    return Table(
      "\(info.label)\(pair.later.panel.variant) · \(pair.later.registry[change.unit].name) · "
        + pair.years, columns, key: key,
      notes: notes
    ).marked(phrase.mark(info))
  }

  private var notes: [String] {
    func rank(_ value: Double) -> String { phrase.style.number(value) }
    func places(_ value: Double) -> String {
      phrase.style.number(value, digits: 1, signed: true)
    }
    let registry = pair.later.registry
    func names(_ units: [UnitID]) -> [String] { units.map { registry[$0].name } }
    return [
      phrase.places(
        from: rank(change.from), to: rank(change.to), of: change.count,
        total: phrase.style.number(change.total, signed: true), own: places(change.own),
        rivals: places(change.rivals),
        framework: pair.correspondence.basis == .sameFramework ? nil : places(change.framework)),
      change.permutations.map {
        phrase.drawn(
          $0, error: phrase.style.number(change.parts.map(\.error).max() ?? 0, digits: 3))
      },
      phrase.overtaken(by: names(change.overtakenBy), overtook: names(change.overtook)),
      phrase.basis(pair.correspondence.basis), phrase.unknownLeaves(change.unknown),
    ].compactMap { $0 }
  }
}
