import LuaRuntime
import ParIndex

/// `Panel:trend`.
enum PanelTrend {
  static let trend = Function(
    "Panel:trend", of: Panel.self, "The scores at a node over the years, a column for each year.",
    Parameter<NodeText?>(
      "node", "A node by code or name; the whole without one.",
      vietnamese: "Mã hoặc tên tiêu chí; bỏ trống là tổng điểm.", role: .node),
    Parameter<Stage?>(
      option: "stage", "Only scores of this stage; else the last that exists.",
      vietnamese: "Chỉ lấy điểm của giai đoạn này; nếu không, lấy giai đoạn sau cùng.",
      default: nil,
      shownAs: "nil"),
    Parameter(hidden: Call.self),
    returns: "Table: unit, a column for each year",
    examples: [
      Example("papi:trend(\"8\"):row(\"hà nội\")[\"2023\"]", shows: "3.972751499"),
      Example("papi:trend(\"8\"):row(\"Hà Nội\")[\"2018\"]", shows: "3.319524765"),
      Example(
        "par.open(\"pci\"):trend():select{\"province\", \"2005\", \"2019\"}:row(\"Hà Tây\")[\"2019\"]",
        shows: ""),
    ],
    notes: Notes(
      vietnamese: "Điểm tại một tiêu chí qua các năm, mỗi năm một cột.",
      vietnameseReturns: "Table: đơn vị, mỗi năm một cột",
      vietnameseDetails: """
        Tiêu chí cùng mã ở mọi năm, từ năm đầu đến năm cuối mà bộ tiêu chí có nó; thiếu ở năm nằm giữa \
        không có. Ghi chú cho biết từ năm \
        nào điểm được tính cách khác: chỉ so sánh các năm nằm giữa. Trên màn hình có đường nhỏ bên \
        cạnh các số, mọi dòng cùng một thang.
        """,
      details:
        "The node of the same code in every year, from the first to the last whose framework has "
        + "it; missing where one between does not. The note says from which years it is made in another way: compare only what lies between. "
        + "A terminal shows a sparkline beside the figures, all rows to one scale.",
      seeAlso: ["Edition:score", "Panel:framework"])
  ) { panel, node, stage, call in
    try table(panel, found(panel, node, stage), call.phrase)
  }

  private static func found(_ panel: Panel, _ node: NodeText?, _ stage: Stage?) throws -> Trend {
    let text = node?.text ?? "total"
    do throws(LookupError) {
      return try panel.trend(text, stage: stage)
    } catch {
      guard case .noPart = error else { throw error }
      throw PartProblem(given: text, cause: error)
    }
  }

  private static func table(_ panel: Panel, _ trend: Trend, _ phrase: Phrase) -> Table {
    let name = trend.node.id == .total ? "" : " · \(trend.node.code) \(phrase.name(trend.node))"
    let years = zip(trend.years, trend.scores).map { year, scores in
      (
        ColumnHead(year.description, digits: panel.info.digits, isYear: true),
        scores.map(Cell.measured)
      )
    }
    return Table(
      panel.info.shortName + panel.variant + name,
      [(Heading.unit(panel.info), trend.units.map { .text(panel.units[$0].name) })] + years,
      key: panel.info.unitColumn, notes: notes(panel, trend, phrase)
    ).marked(phrase.mark(panel.info))
  }

  private static func notes(_ panel: Panel, _ trend: Trend, _ phrase: Phrase) -> [String] {
    var notes: [String] = []
    if !trend.absent.isEmpty { notes.append(phrase.notThere(trend.node.code, in: trend.absent)) }
    if !trend.breaks.isEmpty { notes.append(phrase.breaks(trend.breaks)) }
    if let merger = panel.merger { notes.append(phrase.merged(merger)) }
    return notes
  }
}

extension Phrase {
  /// Years whose framework lacks a node.
  fileprivate func notThere(_ code: String, in years: [Year]) -> String {
    choose(
      "no node \(code) in \(Phrase.runs(years))",
      "không có tiêu chí \(code) trong năm \(Phrase.runs(years))")
  }

  /// Years from which figures are made in another way.
  fileprivate func breaks(_ years: [Year]) -> String {
    let list = years.map(\.description).joined(separator: ", ")
    return choose(
      "the framework differs from \(list) on: compare only years between",
      "bộ tiêu chí khác đi từ năm \(list): chỉ so sánh những năm nằm giữa")
  }

  /// Years with those that follow one another as a span: "2011–2017, 2019".
  fileprivate static func runs(_ years: [Year]) -> String {
    var runs: [ClosedRange<Year>] = []
    for year in years {
      if let last = runs.last, last.upperBound == year.previous {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    return runs.map(\.text).joined(separator: ", ")
  }
}
