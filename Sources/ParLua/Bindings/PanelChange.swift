import LuaRuntime
import ParIndex

/// `Panel:change`: what moved a score between two years.
enum PanelChange {
  static let unit = Parameter<String>(
    "unit", "Its name or code.", vietnamese: "Tên hoặc mã.", role: .unit)
  static let first = Parameter<YearText>(
    "y1", "From this year.", vietnamese: "Từ năm này.", role: .year)
  static let second = Parameter<YearText>(
    "y2", "To this one.", vietnamese: "Đến năm này.", role: .year)

  static let change = Function(
    "Panel:change", of: Panel.self,
    "Why a unit's score changed between two years, leaf by leaf, performance and framework apart.",
    unit, first, second,
    Parameter<NodeText?>(
      option: "node", "Only at this node; else the whole.",
      vietnamese: "Chỉ xét tiêu chí này; nếu không là tổng điểm.", default: nil, shownAs: "nil",
      role: .node),
    Parameter(hidden: Call.self), returns: "Change: total, performance, framework, parts, tree",
    examples: [
      Example(
        "par.open(\"par-teaching\"):change(\"lang son\", 2021, 2022).total", shows: "-5.66"),
      Example("#papi:change(\"lang son\", 2020, 2021, {node = \"5\"}).parts", shows: "7"),
    ],
    notes: Notes(
      vietnamese:
        "Vì sao điểm của một đơn vị thay đổi giữa hai năm: từng tiêu chí, tách kết quả và khung điểm.",
      vietnameseReturns: "Change: tổng thay đổi, do kết quả, do bộ tiêu chí, các phần, cây",
      vietnameseDetails: """
        performance: làm tốt hơn hay kém hơn ở nội dung cả hai năm đều chấm; reweighted: cùng nội \
        dung nhưng khung điểm khác; new, dropped: chỉ một năm có; adjustment: điểm thưởng, phạt; \
        residual: phần do làm tròn hoặc do điểm đã cho. Các phần cộng lại bằng thay đổi. Giữa hai \
        bộ tiêu chí, nội dung nối theo bảng đối chiếu; không có bảng thì theo mã và tên.
        """,
      details: """
        performance: better or worse at what both years score; reweighted: the same content counts \
        more or less; new, dropped: only one year scores it; adjustment: bonus and penalty; residual: \
        what rounding, given values or leaves without points leave over. The parts add up to the change. Across frameworks \
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
}

extension Panel {
  /// The year that a parameter names.
  func year(_ text: YearText, _ parameter: String) throws -> Year {
    try at(parameter) { try edition(text.text).year }
  }
}
