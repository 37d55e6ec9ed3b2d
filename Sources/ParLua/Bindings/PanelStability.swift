import LuaRuntime
import ParIndex
import Statistics

/// `Panel:growth`, `Panel:convergence` and `Panel:stability`: all units over the years.
enum PanelStability {
  private static let node = Parameter<NodeText?>(
    "node", "A node by code or name; the whole without one.",
    vietnamese: "Mã hoặc tên tiêu chí; bỏ trống là tổng điểm.", role: .node)
  private static let from = Parameter<YearText?>(
    option: "from", "From this year; else the first.",
    vietnamese: "Từ năm này; nếu không là năm đầu.", default: nil, shownAs: "nil", role: .year)
  private static let to = Parameter<YearText?>(
    option: "to", "To this year; else the last.", vietnamese: "Đến năm này; nếu không là năm cuối.",
    default: nil, shownAs: "nil", role: .year)
  private static let linked = Parameter<Bool>(
    option: "linked", "Whether scores before a break are moved to the last framework.",
    vietnamese: "Có nối chuỗi qua chỗ đổi bộ tiêu chí không.", default: false, shownAs: "false")

  static let growth = Function(
    "Panel:growth", of: Panel.self,
    "How every unit grew: change, and slope a year.",
    node, from, to, linked, CorrelationOptions.level, Parameter(hidden: Call.self),
    returns: "Table: unit, n, first, last, change, a_year, low, high",
    examples: [Example("papi:growth(\"8\").a_year[1] > 0", shows: "true")],
    notes: Notes(
      vietnamese: "Mỗi đơn vị tăng bao nhiêu: thay đổi và độ dốc mỗi năm.",
      vietnameseReturns: "Table: đơn vị, n, đầu, cuối, thay đổi, mỗi năm, khoảng tin cậy",
      vietnameseDetails: """
        Độ dốc là hệ số hồi quy của điểm theo năm, bình phương tối thiểu, khoảng tin cậy theo phân phối \
        t; cần ba năm có điểm, và sai số các năm độc lập. Đơn vị tăng nhanh nhất đứng đầu.
        """,
      details: """
        The slope is that of the score on the year by least squares, its interval by t; it needs three \
        years with a score, and holds where the years' errors do not depend on one another. Who grew most a \
        year comes first.
        """,
      source: "Draper and Smith, Applied Regression Analysis, 3rd ed. 1998, chapter 1",
      seeAlso: ["Panel:trend", "Panel:convergence"])
  ) { panel, node, from, to, linked, level, call in
    let trend = try PanelTrend.found(panel, node, linked: linked)
    let (first, last) = try trend.span(from, to, panel)
    let rows = try level.as("ci") { level throws(SampleError) in
      try trend.growth(first, last, level: level)
    }
    return GrowthTable.make(panel, trend, rows, call.phrase)
  }

  static let convergence = Function(
    "Panel:convergence", of: Panel.self,
    "Whether units came closer: β, the growth regressed on the start, and σ, the ratio of spreads.",
    node, from, to, linked, CorrelationOptions.level, Parameter(hidden: Call.self),
    returns: "Convergence: beta, sigma, with their intervals",
    examples: [
      Example("papi:convergence(\"8\", {from = 2020, to = 2024}).beta < 0", shows: "true")
    ],
    notes: Notes(
      vietnamese: "Các đơn vị có xích lại gần nhau không: β và σ.",
      vietnameseReturns: "Convergence: beta, sigma và khoảng tin cậy",
      vietnameseDetails: """
        β là độ dốc của thay đổi mỗi năm theo điểm năm đầu; σ là tỷ số độ lệch chuẩn năm cuối trên năm \
        đầu, khoảng tin cậy theo Pitman và Morgan. Điểm có sai số nên β âm một phần chỉ là hồi quy về \
        trung bình: xích lại gần nhau là khi cả khoảng của σ dưới 1, trong một bộ tiêu chí, cùng độ chính xác.
        """,
      details: """
        β is the slope of (last − first)/years on the first score; σ the ratio of the standard \
        deviations of the last year and the first, its interval by Pitman and Morgan. Scores carry \
        error, so β is under 0 in part by regression to the mean alone: that units came closer takes an \
        interval of σ wholly under 1, within one framework and at the same precision. Linked scores are stretched to what the node allows in the last year, and their \
        spread with them.
        """,
      source: """
        Barro and Sala-i-Martin, Journal of Political Economy 100 (1992) 223; Quah, Scandinavian \
        Journal of Economics 95 (1993) 427; Pitman, Biometrika 31 (1939) 9
        """,
      seeAlso: ["Panel:growth", "Panel:stability"])
  ) { panel, node, from, to, linked, level, call in
    let trend = try PanelTrend.found(panel, node, linked: linked)
    let (first, last) = try trend.span(from, to, panel)
    let both = trend.known(first, last)
    guard both > 3 else {
      throw OptionOutOfRange(
        argument: from == nil ? "to" : "from",
        wanted: "two years in which at least four units have a score",
        got:
          "\(trend.years[first]) to \(trend.years[last]), with \(both) \(both == 1 ? "unit" : "units"),"
      )
    }
    let found = try level.as("ci") { level throws(SampleError) in
      try trend.convergence(first, last, level: level)
    }
    return ConvergenceResult(panel: panel, trend: trend, found: found, phrase: call.phrase)
  }

  static let stability = Function(
    "Panel:stability", of: Panel.self,
    "How far ranks stay as they are: Kendall's W, places moved a year, who entered the first ten.",
    node, from, to,
    Parameter<Int>(
      option: "top", "How many count as the first.", vietnamese: "Bao nhiêu đơn vị là nhóm đầu.",
      default: 10, shownAs: "10"),
    Parameter(hidden: Call.self), returns: "Stability: w, p, and a table by year",
    examples: [Example("papi:stability(\"8\", {from = 2020}).w > 0.5", shows: "true")],
    notes: Notes(
      vietnamese: "Thứ hạng ổn định đến đâu: W của Kendall, số bậc dịch chuyển, ai vào nhóm mười.",
      vietnameseReturns: "Stability: w, p và bảng theo năm",
      vietnameseDetails: """
        W = 12S/(m²(n³ − n) − mΣT), m năm, n đơn vị có điểm mọi năm, S là tổng bình phương độ lệch của \
        tổng hạng, T từ hạng bằng nhau; p theo χ². Hạng của hai năm liền nhau xét giữa những đơn vị có \
        điểm cả hai năm.
        """,
      details: """
        W = 12S/(m²(n³ − n) − mΣT) of m years and n units with a score in each, S being the squared \
        deviations of their sums of ranks, T from ties; p by χ². Places of two years are among the \
        units that have a score in both.
        """,
      source: "Kendall and Babington Smith, Annals of Mathematical Statistics 10 (1939) 275",
      seeAlso: ["Panel:movers", "Panel:trend"])
  ) { panel, node, from, to, top, call in
    let trend = try PanelTrend.found(panel, node)
    guard top >= 0 else {
      throw OptionOutOfRange(argument: "top", wanted: "0 or more", got: "\(top)")
    }
    let (first, last) = try trend.span(from, to, panel)
    return StabilityResult(
      panel: panel, trend: trend, found: trend.years(first...last).stability(top: top), top: top,
      phrase: call.phrase)
  }
}

extension Trend {
  /// The places of two years among those of the trend: the first and the last without them.
  fileprivate func span(_ from: YearText?, _ to: YearText?, _ panel: Panel) throws -> (Int, Int) {
    guard years.count > 1 else { throw OneYear(name: panel.info.shortName, year: years.first) }
    let first = try from.map { try place($0, "from", panel) } ?? 0
    let last = try to.map { try place($0, "to", panel) } ?? years.count - 1
    guard first < last else {
      throw OptionOutOfRange(
        argument: to == nil ? "from" : "to", wanted: "two different years, the earlier first",
        got: "\(years[first]) to \(years[max(last, 0)])")
    }
    return (first, last)
  }

  private func place(_ year: YearText, _ option: String, _ panel: Panel) throws -> Int {
    if let found = years.firstIndex(where: { $0.description == year.text }) { return found }
    throw ArgumentProblem(
      argument: option, cause: LookupError.noYear(year.text, in: panel.info.shortName, have: years))
  }
}

extension Trend {
  /// How many units have a score in two of the years.
  fileprivate func known(_ first: Int, _ last: Int) -> Int {
    zip(scores[first], scores[last]).count { !$0.isNaN && !$1.isNaN }
  }
}

/// An index of a single year.
private struct OneYear: Explained {
  let name: String
  let year: Year?
  var argument: String? { "self" }
  var description: String {
    "\(name) has scores of \(year.map { "\($0)" } ?? "no year") alone; use an index of several years"
  }
  var remedies: [Remedy] { [] }
}

extension Double {
  /// Computes with a confidence level given as an option; its errors name that.
  fileprivate func `as`<Result>(
    _ option: String, _ compute: (Double) throws(SampleError) -> Result
  ) throws -> Result {
    do throws(SampleError) {
      return try compute(self)
    } catch {
      throw error.argument == "level" ? ArgumentProblem(argument: option, cause: error) : error
    }
  }
}
