import LuaRuntime
import ParIndex

/// `Panel:comparable` and `Panel:history`.
enum PanelHistory {
  static let comparable = Function(
    "Panel:comparable", of: Panel.self,
    "Two years as far as both frameworks have the same content, on one scale.",
    PanelChange.first, PanelChange.second, returns: "Panel: of the two years",
    examples: [
      Example("#papi:comparable(2020, 2021)[2020]:framework():table()", shows: "37"),
      Example(
        "papi:comparable(2020, 2021):change(\"hà nội\", 2020, 2021).framework", shows: "0.0"),
    ],
    notes: Notes(
      vietnamese: "Hai năm, chỉ gồm nội dung mà cả hai bộ tiêu chí cùng có, trên một thang.",
      vietnameseReturns: "Panel gồm hai năm",
      vietnameseDetails: """
        Tiêu chí con nối theo bảng đối chiếu, không có thì theo mã và tên. Ở cả hai năm, tỷ lệ đạt được \
        của tiêu chí được tính theo khung điểm và trọng số của năm sau; khi điểm là tổng, mọi khung \
        điểm nhân một hệ số để tổng đủ như năm sau. Không gồm điểm thưởng, phạt; không xếp nhóm.
        """,
      details: """
        Leaves go on by the crosswalk, without one by the same code and name. In both years the rate \
        that a leaf had counts by the limits and weights of the later framework; where points are \
        added up, all limits are multiplied by one factor that gives the whole its span again. Bonus, \
        penalty and classes are left out.
        """,
      seeAlso: ["Panel:change", "Panel:trend"])
  ) { panel, first, second in
    try panel.comparable(panel.year(first, "y1"), panel.year(second, "y2"))
  }

  static let history = Function(
    "Panel:history", of: Panel.self,
    "One unit over the years: score, rank, changes, best and worst year.",
    PanelChange.unit,
    Parameter<NodeText?>(
      "node", "A node by code or name; the whole without one.",
      vietnamese: "Mã hoặc tên tiêu chí; bỏ trống là tổng điểm.", role: .node),
    Parameter(hidden: Call.self),
    returns: "Table: year, score, rank, n, change, rank_change, break",
    examples: [
      Example("papi:history(\"lang son\"):row(2023).rank", shows: "21"),
      Example("papi:merge():history(\"tuyen quang\"):row(2024).high", shows: "43.72890562"),
    ],
    notes: Notes(
      vietnamese: "Một đơn vị qua các năm: điểm, hạng, thay đổi, năm tốt nhất và kém nhất.",
      vietnameseReturns: "Table: năm, điểm, hạng, n, thay đổi, đổi hạng, đổi khung",
      vietnameseDetails: """
        Năm tốt nhất và kém nhất xét theo hạng, vì điểm của các bộ tiêu chí khác nhau không so được. \
        Đơn vị sáp nhập có thêm điểm thấp nhất và cao nhất trong các phần.
        """,
      details: """
        Best and worst years go by rank: scores of different frameworks do not compare. A merged unit \
        has the lowest and the highest score of its parts beside it.
        """,
      seeAlso: ["Panel:trend", "Panel:change"])
  ) { panel, unit, node, call in
    let history = try panel.history(unit, node: node?.text ?? "total")
    return HistoryTable.make(panel, history, call.phrase)
  }
}

/// A unit's years as a table.
private enum HistoryTable {
  static func make(_ panel: Panel, _ history: UnitHistory, _ phrase: Phrase) -> Table {
    let (rows, digits) = (history.rows, panel.info.digits)
    func points(_ head: ColumnHead) -> ColumnHead { Heading.digits(head, digits) }
    var columns: [(ColumnHead, [Cell])] = [
      (Heading.year, rows.map { .integer($0.year.number) }),
      (points(Heading.score), rows.map { .measured($0.score) }),
      (Heading.rank, rows.map { Rank($0.rank).cell }),
      (Heading.known, rows.map { .integer($0.count) }),
    ]
    columns += band(rows, points, phrase)
    columns += [
      (points(Heading.change), rows.map { .measured($0.change) }),
      (Heading.rankChange, rows.map { Rank($0.rankChange).cell }),
    ]
    if rows.contains(where: \.isBreak) {
      columns.append((Heading.isBreak, rows.map { $0.isBreak ? .flag(true) : .missing }))
    }
    let node =
      history.node.id == .total ? "" : " · \(history.node.code) \(phrase.name(history.node))"
    return Table(
      "\(panel.info.label)\(panel.variant) · \(panel.units[history.unit].name)\(node)", columns,
      key: Heading.year.name, notes: notes(panel, history, phrase)
    ).marked(phrase.mark(panel.info))
  }

  /// Of a merged unit, the lowest and the highest score of a part.
  private static func band(
    _ rows: [UnitHistory.Row], _ points: (ColumnHead) -> ColumnHead, _ phrase: Phrase
  ) -> [(ColumnHead, [Cell])] {
    guard rows.contains(where: { $0.parts.of > 1 }) else { return [] }
    return [
      (points(Heading.low), rows.map { .measured($0.low) }),
      (points(Heading.high), rows.map { .measured($0.high) }),
      (
        Heading.parts,
        rows.map { row in
          row.parts.of < 2 ? .missing : .text(phrase.known(row.parts.known, of: row.parts.of))
        }
      ),
    ]
  }

  private static func notes(
    _ panel: Panel, _ history: UnitHistory, _ phrase: Phrase
  ) -> [String] {
    var notes: [String] = []
    if history.rows.count > 1, let best = history.best.first, let worst = history.worst.first {
      notes.append(phrase.extremes(history.best, best, history.worst, worst))
    }
    let breaks = history.rows.filter(\.isBreak).map(\.year)
    if !breaks.isEmpty { notes.append(phrase.breaks(breaks)) }
    if let merger = panel.merger { notes.append(phrase.merged(merger)) }
    return notes
  }
}

extension Phrase {
  fileprivate func known(_ known: Int, of count: Int) -> String {
    choose("\(known) of \(count)", "\(known)/\(count)")
  }

  fileprivate func extremes(
    _ best: [UnitHistory.Row], _ first: UnitHistory.Row, _ worst: [UnitHistory.Row],
    _ last: UnitHistory.Row
  ) -> String {
    func years(_ rows: [UnitHistory.Row]) -> String {
      rows.map(\.year.description).joined(separator: ", ")
    }
    func place(_ row: UnitHistory.Row) -> String {
      let rank = style.number(row.rank)
      return choose("\(rank) of \(row.count)", "\(rank)/\(row.count)")
    }
    return choose(
      "best rank \(place(first)) in \(years(best)), worst \(place(last)) in \(years(worst))",
      "hạng cao nhất \(place(first)) năm \(years(best)), thấp nhất \(place(last)) năm \(years(worst))"
    )
  }
}
