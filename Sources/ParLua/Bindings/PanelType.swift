import LuaRuntime
import ParIndex

extension Panel: LuaObject {
  package static let luaName = "Panel"
  package static let luaType: UserType<Panel> = UserType<Panel>(
    "An index over the years: panel[2023] is its edition of 2023.",
    vietnamese: "Một chỉ số qua các năm: panel[2023] là kỳ đánh giá năm 2023.",
    methods: [
      PanelMethods.years, PanelMethods.units, PanelMethods.framework, PanelTrend.trend,
      PanelChange.change, PanelRankChange.rankChange, PanelRankChange.counterfactual,
      PanelRankChange.movers, PanelMerge.merge, PanelMerge.parts,
      PanelHistory.comparable, PanelHistory.history, PanelStability.growth,
      PanelStability.convergence, PanelStability.stability,
    ],
    properties: [PanelMethods.name, PanelMethods.title],
    events: [UserType<Panel>.printing], lookup: PanelMethods.edition,
    bytes: { $0.byteCount })
}

private enum PanelMethods {
  static let edition = Function(
    "Panel[year]", "The edition of a year.", Parameter<Panel>("self", ""),
    Parameter<YearOrName>("year", "", role: .year), returns: "Edition",
    notes: Notes(onlyLooks: true)
  ) { panel, key in
    guard key.isYear else { throw UnknownField(Panel.luaType, key.text) }
    return try panel.edition(key.text)
  }

  static let years = Function(
    "Panel:years", of: Panel.self, "The years of the index.", returns: "list of years",
    examples: [Example("#par.open(\"pci\"):years()", shows: "15")],
    notes: Notes(
      vietnamese: "Các năm của chỉ số.", vietnameseReturns: "danh sách các năm",
      seeAlso: ["Panel:units"])
  ) { List($0.years.map(\.number)) }

  static let units = Function(
    "Panel:units", of: Panel.self, "Every unit that was ever scored.",
    returns: "Table: code, name, full name, region, first and last year, successor",
    examples: [Example("par.open(\"pci\"):units():row(\"Hà Tây\").to", shows: "2008")],
    notes: Notes(
      vietnamese: "Mọi đơn vị từng được chấm điểm.",
      vietnameseReturns: "Table: mã, tên, tên đầy đủ, vùng, năm đầu, năm cuối, nhập vào đâu",
      seeAlso: ["Edition:units"])
  ) { UnitTable.make($0.units.units, $0.info, title: $0.info.shortName) }

  static let framework = Function(
    "Panel:framework", of: Panel.self, "The tree of what is scored in a year.",
    Parameter<YearText?>(
      "year", "A year; the last without one.", vietnamese: "Một năm; bỏ trống là năm cuối.",
      role: .year),
    returns: "Framework",
    examples: [Example("par.open(\"papi\"):framework(2017):node(\"2\").max", shows: "10.0")],
    notes: Notes(vietnamese: "Bộ tiêu chí của một năm.", seeAlso: ["Framework:node"])
  ) { panel, year in
    let text = year?.text ?? panel.years.last?.description ?? ""
    return try panel.framework(panel.edition(text).year)
  }

  static let name = Function(
    property: "Panel.name", of: Panel.self, "The short name.", returns: "text",
    notes: Notes(vietnamese: "Tên ngắn.")
  ) { $0.info.shortName }

  static let title = Function(
    property: "Panel.title", of: Panel.self, "The full title, in English where it has one.",
    returns: "text", notes: Notes(vietnamese: "Tên đầy đủ, bằng tiếng Anh nếu có.")
  ) { $0.info.titleEn.isEmpty ? $0.info.title : $0.info.titleEn }
}

/// What stands in the brackets of a panel, or after its dot.
private struct YearOrName: LuaReadable {
  static let luaName = "year"
  let text: String
  let isYear: Bool

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> YearOrName {
    let text = try YearText.read(stack, index).text
    let isNumber = stack.kind(index) == .number
    return YearOrName(text: text, isYear: isNumber || text.first?.isNumber == true)
  }
}

/// Units as a table.
enum UnitTable {
  static func make(_ units: [Unit], _ info: IndexInfo, title: String) -> Table {
    var columns: [(ColumnHead, [Cell])] = [
      (Heading.code, units.map { .text($0.code) }), (Heading.name, units.map { .text($0.name) }),
    ]
    func add(_ head: ColumnHead, _ cells: [Cell]) {
      if cells.contains(where: { !$0.isMissing }) { columns.append((head, cells)) }
    }
    add(Heading.fullName, units.map { $0.fullName == $0.name ? .missing : .text($0.fullName) })
    add(Heading.region, units.map { .optional($0.region) })
    add(Heading.from, units.map { .optional($0.from?.number) })
    add(Heading.to, units.map { .optional($0.to?.number) })
    add(Heading.successor, units.map { .optional($0.successor) })
    return Table(title, columns, key: Heading.name.name)
  }
}
