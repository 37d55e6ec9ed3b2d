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
    Parameter<Bool>(
      option: "linked", "Whether years before a break are moved to the last framework.",
      vietnamese: "Có nối chuỗi: đưa các năm trước khi đổi khung về bộ tiêu chí cuối.",
      default: false, shownAs: "false"),
    Parameter<TrendGroups?>(
      option: "by", "\"region\": the mean of each region.",
      vietnamese: "\"region\": trung bình từng vùng.", default: nil, shownAs: "nil"),
    Parameter(hidden: Call.self),
    returns: "Table: unit or region, a column for each year",
    examples: [
      Example("papi:trend(\"8\"):row(\"hà nội\")[\"2023\"]", shows: "3.972751499"),
      Example("papi:trend(\"8\"):row(\"Hà Nội\")[\"2018\"]", shows: "3.319524765"),
      Example(
        "par.open(\"pci\"):trend():select{\"province\", \"2005\", \"2019\"}:row(\"Hà Tây\")[\"2019\"]",
        shows: ""),
      Example(
        "papi:trend(\"8\", {by = \"region\"}):row(\"Tây Nguyên\")[\"2024\"]", shows: "3.2061668036"),
      Example("papi:trend(\"5\", {linked = true}):row(\"Hà Nội\")[\"2020\"]", shows: "7.092935315"),
    ],
    notes: Notes(
      vietnamese: "Điểm tại một tiêu chí qua các năm, mỗi năm một cột.",
      vietnameseReturns: "Table: đơn vị hoặc vùng, mỗi năm một cột",
      vietnameseDetails: """
        Tiêu chí ở bộ tiêu chí cuối có nó, và ở mỗi năm trước là tiêu chí mà nó tiếp nối: theo bảng đối \
        chiếu, hoặc theo mã và tên (lĩnh vực theo mã); từ năm đầu đến năm cuối có nó; thiếu ở năm nằm giữa \
        không có. Ghi chú cho biết từ năm \
        nào điểm được tính cách khác: chỉ so sánh các năm nằm giữa. Trên màn hình có đường nhỏ bên \
        cạnh các số, mọi dòng cùng một thang. linked nối chuỗi: năm cuối giữ nguyên, lùi dần từng năm trừ \
        đi thay đổi; qua chỗ đổi khung chỉ tính thay đổi của nội dung mà hai bộ tiêu chí cùng có.
        """,
      details:
        "The node in the last framework that has it, and in every year before what it goes on from: by the "
        + "crosswalk, or by code and name (domains by code); from the first to the last year with "
        + "it; missing where one between does not. The note says from which years it is made in another way: compare only what lies between. "
        + "A terminal shows a sparkline beside the figures, all rows to one scale. linked makes a chain: "
        + "the last year stays, and going back each year's change is taken away; across a break that is "
        + "the change of what both frameworks have, as a share of what the node allows.",
      source:
        "additive chain-linking by overlap, as in IMF, Consumer Price Index Manual (2020), on linking",
      seeAlso: ["Panel:history", "Panel:comparable", "Panel:convergence"])
  ) { panel, node, stage, linked, by, call in
    let trend = try found(panel, node, stage, linked: linked)
    return try table(panel, trend, by: by, call.phrase)
  }

  /// The trend at a node.
  static func found(
    _ panel: Panel, _ node: NodeText?, _ stage: Stage? = nil, linked: Bool = false
  ) throws -> Trend {
    let text = node?.text ?? "total"
    if linked, stage != nil { throw LinkedStage() }
    do throws(LookupError) {
      return linked ? try panel.linkedTrend(text) : try panel.trend(text, stage: stage)
    } catch {
      guard case .noPart = error else { throw error }
      throw PartProblem(given: text, cause: error)
    }
  }

  private static func table(
    _ panel: Panel, _ trend: Trend, by groups: TrendGroups?, _ phrase: Phrase
  ) throws -> Table {
    let isGrouped = groups == .region
    let head = isGrouped ? Heading.region : Heading.unit(panel.info)
    let (names, columns) =
      isGrouped
      ? try means(panel, trend)
      : (trend.units.map { panel.units[$0].name }, trend.scores)
    let years = zip(trend.years, columns).map { year, scores in
      (
        ColumnHead(year.description, digits: panel.info.digits, isYear: true),
        scores.map(Cell.measured)
      )
    }
    return Table(
      title(panel, trend, phrase), [(head, names.map { .text($0) })] + years, key: head.name,
      notes: notes(panel, trend, phrase) + (isGrouped ? [phrase.regionalMeans] : [])
    ).marked(phrase.mark(panel.info))
  }

  private static func means(
    _ panel: Panel, _ trend: Trend
  ) throws -> (names: [String], columns: [[Double]]) {
    let regions = trend.regions(panel.units)
    guard !regions.isEmpty else { throw LookupError.noRegions(in: panel.info.shortName) }
    return (
      regions.map(\.region),
      trend.years.indices.map { year in regions.map { $0.means[year] } }
    )
  }

  /// What a table over the years is headed by.
  static func title(_ panel: Panel, _ trend: Trend, _ phrase: Phrase) -> String {
    let name = trend.node.id == .total ? "" : " · \(trend.node.code) \(phrase.name(trend.node))"
    return panel.info.label + panel.variant + name
  }

  /// What is said under a table over the years.
  static func notes(_ panel: Panel, _ trend: Trend, _ phrase: Phrase) -> [String] {
    var notes: [String] = []
    if !trend.absent.isEmpty { notes.append(phrase.notThere(trend.node.code, in: trend.absent)) }
    let moved = Dictionary(grouping: trend.otherCodes.keys) { trend.otherCodes[$0] ?? "" }
    for (code, years) in moved.sorted(by: { $0.key < $1.key }) {
      notes.append(phrase.was(trend.node.code, code, in: years.sorted()))
    }
    if !trend.breaks.isEmpty {
      notes.append(trend.isLinked ? phrase.linked(trend.breaks) : phrase.breaks(trend.breaks))
    }
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

  /// Years in which a node had another code.
  fileprivate func was(_ code: String, _ other: String, in years: [Year]) -> String {
    choose(
      "\(code) was \(other) in \(Phrase.runs(years))",
      "\(code) là \(other) trong năm \(Phrase.runs(years))")
  }

  /// Years at which a chain was linked.
  func linked(_ years: [Year]) -> String {
    let list = years.map(\.description).joined(separator: ", ")
    return choose(
      "linked at \(list): the change across a break is that of what both frameworks have",
      "nối chuỗi tại \(list): qua chỗ đổi khung chỉ tính thay đổi của nội dung cả hai cùng có")
  }

  /// How regions were averaged.
  fileprivate var regionalMeans: String {
    choose(
      "means over the units that have a score in the year",
      "trung bình các đơn vị có điểm trong năm")
  }

  /// Years from which figures are made in another way.
  func breaks(_ years: [Year]) -> String {
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

/// By what the units of a trend are put together.
enum TrendGroups: String, LuaChoice { case region }

/// A chain of one stage: what both frameworks have is compared at the last.
private struct LinkedStage: Explained {
  var argument: String? { "stage" }
  var description: String { "a linked trend is made of the last stage; leave one of the two out" }
  var remedies: [Remedy] { [] }
}
