import LuaRuntime
import ParIndex
import Statistics

/// Cronbach's alpha, for Lua.
struct ReliabilityResult: LuaObject, Shown {
  static let luaName = "Reliability"
  static let luaType: UserType<ReliabilityResult> = UserType<ReliabilityResult>(
    "Cronbach's alpha, and what each column does to it.",
    vietnamese: "Alpha của Cronbach, và từng cột làm nó thay đổi ra sao.",
    properties: [
      measure("alpha", "Of the columns in their units.", "Của các cột theo đơn vị đo của chúng.") {
        $0.alpha
      },
      measure(
        "low", "Where the interval begins; nil where pairwise.",
        "Cận dưới của khoảng tin cậy; nil khi pairwise."
      ) { $0.found?.low },
      measure("high", "Where the interval ends.", "Cận trên của khoảng tin cậy.") {
        $0.found?.high
      },
      measure(
        "standardised", "Of the columns over their standard deviations.",
        "Của các cột chia cho độ lệch chuẩn."
      ) { $0.found?.standardised },
      measure("mean_r", "The mean correlation over all pairs.", "Tương quan trung bình mọi cặp.") {
        $0.found?.meanCorrelation
      },
      property(
        "items",
        "Alpha without each column, and its correlation with the rest; nil where pairwise.",
        "Alpha khi bỏ từng cột, và tương quan của nó với phần còn lại; nil khi pairwise.",
        returns: "Table"
      ) { $0.items },
      property(
        "n", "Complete rows used; nil where pairwise.", "Số dòng đủ giá trị; nil khi pairwise.",
        returns: "integer"
      ) { $0.found?.n },
      property(
        "missing", "Rows with a missing value.", "Số dòng thiếu giá trị.", returns: "integer"
      ) { $0.missing },
    ], events: [UserType<ReliabilityResult>.printing])

  let columns: Columns
  let alpha: Double
  /// Nil where pairwise.
  let found: Cronbach?
  let phrase: Phrase

  var table: Table? { items }

  func text(_ style: DisplayStyle) -> String {
    let phrase = Phrase(language: style.language)
    var parts = [
      phrase.choose("Cronbach's α", "α của Cronbach") + " = \(style.number(alpha, digits: 3))"
    ]
    if let found {
      parts[0] += " " + style.interval(found.low, found.high, digits: 3)
      parts.append(
        phrase.choose("standardised", "chuẩn hoá") + " "
          + style.number(found.standardised, digits: 3))
      parts.append(
        phrase.choose("mean r", "r trung bình") + " = "
          + style.number(found.meanCorrelation, digits: 3))
    } else {
      parts.append(phrase.choose("pairwise", "theo cặp"))
    }
    parts.append(phrase.columnCount(columns.names.count))
    if let found { parts.append(phrase.rows(found.n, missing: found.missing)) }
    return style.fitted(parts.joined(separator: " · "))
  }

  private var missing: Int {
    (0..<columns.rowCount).count { row in columns.values.contains { $0[row].isNaN } }
  }

  private var items: Table? {
    found.map { found in
      columns.table(
        nil,
        [
          (
            Heading.digits(Heading.alphaWithout, 3),
            found.items.map { .measured($0.alphaWithout) }
          ),
          (Heading.itemRest, found.items.map { .measured($0.restCorrelation) }),
        ], notes: [], phrase)
    }
  }
}

/// McDonald's omega, for Lua.
struct OmegaResult: LuaObject, Shown {
  static let luaName = "Omega"
  static let luaType: UserType<OmegaResult> = UserType<OmegaResult>(
    "McDonald's omega of one factor.", vietnamese: "Omega của McDonald với một nhân tố.",
    properties: [
      measure("omega", "From 0 to 1.", "Từ 0 đến 1.") { $0.found.omega },
      property(
        "loadings", "The correlation of each column with the factor, and what the factor leaves.",
        "Tương quan của từng cột với nhân tố, và phần nhân tố để lại.", returns: "Table"
      ) { $0.loadings },
      measure(
        "residual", "The root mean square of what is left of the correlations.",
        "Căn trung bình bình phương của phần tương quan còn lại."
      ) { $0.found.residual },
      property(
        "converged", "Whether the search came to rest.", "Phép tìm đã dừng hẳn chưa.",
        returns: "boolean"
      ) { $0.found.isConverged },
      property("n", "Complete rows used.", "Số dòng đủ giá trị được dùng.", returns: "integer") {
        $0.found.n
      },
      property(
        "missing", "Rows left out because a value is missing.", "Số dòng bị bỏ vì thiếu giá trị.",
        returns: "integer"
      ) { $0.found.missing },
    ], events: [UserType<OmegaResult>.printing])

  let columns: Columns
  let found: Omega
  let phrase: Phrase

  var table: Table? { loadings }

  func text(_ style: DisplayStyle) -> String {
    let phrase = Phrase(language: style.language)
    var parts = [
      phrase.choose("McDonald's ω", "ω của McDonald") + " = "
        + style.number(found.omega, digits: 3),
      phrase.choose("residual", "phần dư") + " " + style.number(found.residual, digits: 3),
    ]
    if !found.heywood.isEmpty {
      parts.append(
        "Heywood: " + found.heywood.map { columns.names[$0 - 1] }.joined(separator: ", "))
    }
    if !found.isConverged { parts.append(phrase.choose("not converged", "chưa hội tụ")) }
    parts.append(phrase.columnCount(columns.names.count))
    parts.append(phrase.rows(found.n, missing: found.missing))
    return style.fitted(parts.joined(separator: " · "))
  }

  private var loadings: Table {
    columns.table(
      nil,
      [
        (Heading.digits(Heading.loading, 3), found.loadings.map { .measured($0) }),
        (Heading.digits(Heading.uniqueness, 3), found.uniquenesses.map { .measured($0) }),
        (
          Heading.heywood,
          found.loadings.indices.map { .flag(found.heywood.contains($0 + 1)) }
        ),
      ], notes: [], phrase)
  }
}

/// The measure of sampling adequacy, for Lua.
struct AdequacyResult: LuaObject, Shown {
  static let luaName = "KMO"
  static let luaType: UserType<AdequacyResult> = UserType<AdequacyResult>(
    "Whether correlations suit a factor analysis.",
    vietnamese: "Tương quan có hợp cho phân tích nhân tố không.",
    properties: [
      measure("kmo", "The measure over all columns, from 0 to 1.", "KMO chung, từ 0 đến 1.") {
        $0.found.kmo
      },
      property(
        "columns", "The measure of each column.", "KMO của từng cột.", returns: "Table"
      ) { $0.byColumn },
      measure("chi2", "Bartlett's χ².", "χ² của Bartlett.") { $0.found.chiSquare },
      property("df", "Its degrees of freedom.", "Bậc tự do.", returns: "integer") {
        $0.found.degreesOfFreedom
      },
      measure("p", "The p-value that all correlations are 0.", "Giá trị p khi mọi tương quan là 0.")
      { $0.found.p },
      property("n", "Complete rows used.", "Số dòng đủ giá trị được dùng.", returns: "integer") {
        $0.found.n
      },
      property(
        "missing", "Rows left out because a value is missing.", "Số dòng bị bỏ vì thiếu giá trị.",
        returns: "integer"
      ) { $0.found.missing },
    ], events: [UserType<AdequacyResult>.printing])

  let columns: Columns
  let found: SamplingAdequacy
  let phrase: Phrase

  var table: Table? { byColumn }

  func text(_ style: DisplayStyle) -> String {
    let phrase = Phrase(language: style.language)
    return style.fitted(
      [
        "KMO \(style.number(found.kmo, digits: 3))",
        "Bartlett χ² = \(style.number(found.chiSquare, digits: 2)) (df \(found.degreesOfFreedom))",
        style.pValue(found.p), phrase.columnCount(columns.names.count),
        phrase.rows(found.n, missing: found.missing),
      ].joined(separator: " · "))
  }

  private var byColumn: Table {
    columns.table(
      nil, [(Heading.digits(Heading.adequacy, 3), found.columns.map { .measured($0) })],
      notes: [], phrase)
  }
}

extension Phrase {
  /// "8 columns".
  func columnCount(_ count: Int) -> String {
    choose("\(count) \(count == 1 ? "column" : "columns")", "\(count) cột")
  }
}
