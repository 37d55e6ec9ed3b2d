import LuaRuntime
import ParIndex
import Statistics

/// How units grew as a table.
enum GrowthTable {
  static func make(_ panel: Panel, _ trend: Trend, _ rows: [Growth], _ phrase: Phrase) -> Table {
    func points(_ head: ColumnHead) -> ColumnHead { Heading.digits(head, panel.info.digits) }
    return Table(
      PanelTrend.title(panel, trend, phrase),
      [
        (Heading.unit(panel.info), rows.map { .text(panel.units[$0.unit].name) }),
        (Heading.known, rows.map { .integer($0.count) }),
        (points(Heading.firstScore), rows.map { .measured($0.first) }),
        (points(Heading.lastScore), rows.map { .measured($0.last) }),
        (points(Heading.change), rows.map { .measured($0.change) }),
        (points(Heading.slope), rows.map { .measured($0.slope) }),
        (points(Heading.low), rows.map { .measured($0.low) }),
        (points(Heading.high), rows.map { .measured($0.high) }),
      ], key: panel.info.unitColumn, notes: PanelTrend.notes(panel, trend, phrase)
    ).marked(phrase.mark(panel.info))
  }
}

/// Whether units came closer, for Lua.
struct ConvergenceResult: LuaObject, Shown {
  static let luaName = "Convergence"
  static let luaType: UserType<ConvergenceResult> = UserType<ConvergenceResult>(
    "Whether units came closer between two years.",
    vietnamese: "Các đơn vị có xích lại gần nhau giữa hai năm không.",
    properties: [
      number("beta", "Growth a year for a point more at the start.", "Hệ số β.") {
        $0.beta?.estimate
      },
      number("beta_low", "Where its interval begins.", "Cận dưới của β.") { $0.beta?.low },
      number("beta_high", "Where its interval ends.", "Cận trên của β.") { $0.beta?.high },
      number("beta_p", "The p-value of β.", "Giá trị p của β.") { $0.beta?.p },
      number("sigma", "The spread of the last year over that of the first.", "Tỷ số σ.") {
        $0.spread.ratio
      },
      number("sigma_low", "Where its interval begins.", "Cận dưới của σ.") { $0.spread.low },
      number("sigma_high", "Where its interval ends.", "Cận trên của σ.") { $0.spread.high },
      number("sigma_p", "The p-value of equal spreads.", "Giá trị p khi độ phân tán như nhau.") {
        $0.spread.p
      },
      Function(
        property: "Convergence.n", of: ConvergenceResult.self, "Units with a score in both years.",
        returns: "integer", notes: Notes(vietnamese: "Số đơn vị có điểm cả hai năm.")
      ) { $0.found.growth.n },
      Function(
        property: "Convergence.years", of: ConvergenceResult.self,
        "Number, mean and spread by year.", returns: "Table",
        notes: Notes(vietnamese: "Số đơn vị, trung bình và độ phân tán từng năm.")
      ) { $0.years },
    ], events: [UserType<ConvergenceResult>.printing])

  let panel: Panel
  let trend: Trend
  let found: Convergence
  let phrase: Phrase

  var table: Table? { years }
  func text(_ style: DisplayStyle) -> String { renderTable(years, style: style) }

  private static func number(
    _ name: String, _ summary: String, _ vietnamese: String,
    _ value: @escaping @Sendable (Convergence) -> Double?
  ) -> Function {
    Function(
      property: "Convergence.\(name)", of: ConvergenceResult.self, summary, returns: "number",
      notes: Notes(vietnamese: vietnamese)
    ) { result -> Double? in value(result.found).flatMap { $0.isNaN ? nil : $0 } }
  }

  private var years: Table {
    func points(_ head: ColumnHead) -> ColumnHead { Heading.digits(head, panel.info.digits) }
    return Table(
      PanelTrend.title(panel, trend, phrase),
      [
        (Heading.year, found.rows.map { .integer($0.year.number) }),
        (Heading.known, found.rows.map { .integer($0.count) }),
        (points(Heading.mean), found.rows.map { .measured($0.mean) }),
        (points(Heading.deviation), found.rows.map { .measured($0.deviation) }),
      ], key: Heading.year.name, notes: notes
    ).marked(phrase.mark(panel.info))
  }

  private var notes: [String] {
    let style = phrase.style
    let spread = found.spread
    var notes: [String] = []
    if let beta = found.beta {
      notes.append(
        "β = \(style.number(beta.estimate, digits: 4)) "
          + style.interval(beta.low, beta.high, digits: 4) + " · " + style.pValue(beta.p)
          + " · n = \(found.growth.n)")
    }
    notes.append(
      "σ = \(style.number(spread.ratio, digits: 3)) "
        + style.interval(spread.low, spread.high, digits: 3) + " · " + style.pValue(spread.p)
        + " · n = \(spread.n)")
    notes.append(phrase.regressionToTheMean)
    if !found.breaks.isEmpty {
      notes.append(trend.isLinked ? phrase.linked(found.breaks) : phrase.breaks(found.breaks))
      if trend.isLinked { notes.append(phrase.linkedSpread) }
    }
    return notes
  }
}

/// How far ranks stay, for Lua.
struct StabilityResult: LuaObject, Shown {
  static let luaName = "Stability"
  static let luaType: UserType<StabilityResult> = UserType<StabilityResult>(
    "How far ranks stay as they are from year to year.",
    vietnamese: "Thứ hạng ổn định đến đâu qua các năm.",
    properties: [
      Function(
        property: "Stability.w", of: StabilityResult.self,
        "Kendall's W, from 0 (no agreement) to 1 (the same ranks every year).", returns: "number",
        notes: Notes(vietnamese: "W của Kendall, từ 0 đến 1 (năm nào hạng cũng như nhau).")
      ) { $0.found.concordance?.w },
      Function(
        property: "Stability.p", of: StabilityResult.self, "Its p-value.", returns: "number",
        notes: Notes(vietnamese: "Giá trị p.")
      ) { $0.found.concordance?.p },
      Function(
        property: "Stability.n", of: StabilityResult.self, "Units with a score in every year.",
        returns: "integer", notes: Notes(vietnamese: "Số đơn vị có điểm mọi năm.")
      ) { $0.found.concordance?.units },
      Function(
        property: "Stability.years", of: StabilityResult.self,
        "Places moved, and who entered and left the first, by year.", returns: "Table",
        notes: Notes(vietnamese: "Số bậc dịch chuyển, ai vào và ra nhóm đầu, từng năm.")
      ) { $0.years },
    ], events: [UserType<StabilityResult>.printing])

  let panel: Panel
  let trend: Trend
  let found: RankStability
  let top: Int
  let phrase: Phrase

  var table: Table? { years }
  func text(_ style: DisplayStyle) -> String { renderTable(years, style: style) }

  private var years: Table {
    let rows = found.rows
    func names(_ units: [UnitID]) -> Cell {
      .optional(
        units.isEmpty ? nil : units.map { panel.units[$0].name }.joined(separator: ", "))
    }
    return Table(
      PanelTrend.title(panel, trend, phrase),
      [
        (Heading.year, rows.map { .integer($0.year.number) }),
        (Heading.known, rows.map { .integer($0.count) }),
        (Heading.digits(Heading.moved, 1), rows.map { .measured($0.meanAbsolute) }),
        (Heading.digits(Heading.rho, 3), rows.map { .measured($0.correlation) }),
        (Heading.entered, rows.map { names($0.entered) }),
        (Heading.left, rows.map { names($0.left) }),
      ], key: Heading.year.name, notes: notes
    ).marked(phrase.mark(panel.info))
  }

  private var notes: [String] {
    var notes: [String] = []
    if let found = found.concordance {
      notes.append(
        "W = \(phrase.style.number(found.w, digits: 3)) · \(phrase.style.pValue(found.p)) · "
          + "n = \(found.units) × \(found.columns)")
    } else {
      notes.append(phrase.noConcordance)
    }
    notes.append(phrase.firstOnes(top))
    let breaks = trend.breaks.filter { year in
      self.found.rows.dropFirst().contains { $0.year == year }
    }
    if !breaks.isEmpty { notes.append(phrase.breaks(breaks)) }
    return notes
  }
}

extension Phrase {
  fileprivate var regressionToTheMean: String {
    choose(
      "β is under 0 in part by regression to the mean: scores carry error; that units came closer takes an "
        + "interval of σ wholly under 1, within one framework and at the same precision",
      "β âm một phần do hồi quy về trung bình vì điểm có sai số; xích lại gần nhau là khi cả khoảng của σ "
        + "dưới 1, trong một bộ tiêu chí và cùng độ chính xác"
    )
  }

  fileprivate var linkedSpread: String {
    choose(
      "linked scores are stretched to what the node allows in the end: σ measures that too",
      "điểm nối chuỗi được kéo theo khung điểm cuối: σ đo cả điều đó")
  }

  fileprivate var noConcordance: String {
    choose(
      "too few units have a score in every year for Kendall's W",
      "quá ít đơn vị có điểm mọi năm để tính W của Kendall")
  }

  fileprivate func firstOnes(_ top: Int) -> String {
    choose(
      "moved: mean of places, whichever way; entered, left: the first \(top), of units with a score in both years",
      "dịch chuyển: số bậc trung bình, bất kể chiều; vào, ra: nhóm \(top) đầu, xét đơn vị có điểm cả hai năm"
    )
  }
}
