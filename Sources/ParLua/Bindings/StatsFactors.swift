import LuaRuntime
import ParIndex
import Statistics

/// How factors are fitted, by the names that R and psych have.
enum FactorMethodName: String, LuaChoice {
  case ml, minres

  var method: FactorMethod { self == .ml ? .maximumLikelihood : .minres }
}

/// `stats.factors`: a few factors behind many columns.
enum StatsFactors {
  static let factors = Function(
    "stats.factors", "Factor analysis: a few factors that explain the correlations of columns.",
    .columns,
    Parameter<Int>(
      option: "factors", "How many.", vietnamese: "Số nhân tố.", default: 1, shownAs: "1"),
    Parameter<FactorMethodName>(
      option: "method", "Maximum likelihood, or minimum residuals.",
      vietnamese: "Hợp lý cực đại (ml), hoặc phần dư nhỏ nhất (minres).", default: .ml,
      shownAs: "\"ml\""),
    Parameter(hidden: Call.self),
    returns: "Factors: loadings, shares, p, residual",
    examples: [
      Example(
        "#stats.factors(pt:composite():table{level = 1}:select{\"1\", \"2\", \"3\", \"4\", \"5\", \"6\"}, {factors = 2}).loadings",
        shows: "6")
    ],
    notes: Notes(
      vietnamese: "Phân tích nhân tố: vài nhân tố giải thích tương quan giữa các cột.",
      vietnameseReturns: "Factors: hệ số tải, tỷ phần, p, phần dư",
      vietnameseDetails: """
        Ma trận tương quan R được coi là ΛΛᵀ + Ψ, Λ là hệ số tải của các nhân tố, Ψ là phương sai riêng từ \
        0,005 đến 1. ml: làm ln |ΛΛᵀ + Ψ| + tr R(ΛΛᵀ + Ψ)⁻¹ nhỏ nhất, có kiểm định xem số nhân tố đã đủ chưa; \
        minres: làm tổng bình phương phần dư nhỏ nhất. Xoay varimax. Bỏ các dòng thiếu giá trị; cột có mọi \
        giá trị bằng nhau thì báo lỗi. Cột ở cận phương sai riêng (Heywood) là dấu hiệu thừa nhân tố. Nhân \
        tố không phải nguyên nhân, và dấu của nó tuỳ chọn.
        """,
      details: """
        The correlations R are taken for ΛΛᵀ + Ψ, Λ the loadings of the factors, Ψ the uniquenesses from \
        0.005 to 1. ml: ln |ΛΛᵀ + Ψ| + tr R(ΛΛᵀ + Ψ)⁻¹ least, with a test whether so many factors are enough; \
        minres: the squared residuals least. Rotated by varimax. Rows with a missing value are left out; a \
        column of equal values is refused. A column at the bound of uniqueness (Heywood) says that there are \
        too many factors. A factor is no cause, and its sign is free.
        """,
      source: """
        Jöreskog, Psychometrika 32 (1967) 443; Harman and Jones, Psychometrika 31 (1966) 351; as factanal of \
        R, and fa(fm = "minres") of psych.
        """,
      seeAlso: ["stats.kmo", "stats.pca", "stats.omega"])
  ) { columns, factors, method, call in
    let found = try computing(columns: columns.names) { () throws(SampleError) in
      try factorAnalysis(columns.values, factors: factors, method: method.method)
    }
    return FactorsResult(columns: columns, found: found, phrase: call.phrase)
  }
}

/// A factor analysis, for Lua.
struct FactorsResult: LuaObject, Shown {
  static let luaName = "Factors"
  static let luaType: UserType<FactorsResult> = UserType<FactorsResult>(
    "Factors behind columns.", vietnamese: "Các nhân tố phía sau các cột.",
    properties: [
      property(
        "loadings", "The correlation of each column with each factor, and what they leave.",
        "Tương quan của từng cột với từng nhân tố, và phần còn lại.", returns: "Table"
      ) { $0.loadings },
      property(
        "shares", "The share of the variance that each factor holds.",
        "Tỷ phần phương sai của từng nhân tố.", returns: "list of numbers",
        vietnameseReturns: "danh sách số"
      ) { List($0.found.shares) },
      measure(
        "residual", "The root mean square of what is left of the correlations.",
        "Căn trung bình bình phương phần còn lại của tương quan."
      ) { $0.found.residual },
      measure(
        "chi2", "The statistic of the test that so many factors are enough; nil for minres.",
        "Thống kê của kiểm định đủ nhân tố; nil với minres."
      ) { $0.found.test?.chiSquare ?? .nan },
      measure(
        "df", "Its degrees of freedom.", "Bậc tự do của kiểm định."
      ) { $0.found.test.map { Double($0.degreesOfFreedom) } ?? .nan },
      measure(
        "p", "How often so much is left where so many factors are enough.",
        "Xác suất còn lại nhiều như vậy khi số nhân tố là đủ."
      ) { $0.found.test?.p ?? .nan },
      property(
        "heywood", "The columns whose uniqueness stands at its bound.",
        "Các cột có phương sai riêng ở cận.", returns: "list of texts",
        vietnameseReturns: "danh sách tên"
      ) { result in List(result.heywood) },
      property("n", "Complete rows used.", "Số dòng đủ giá trị được dùng.", returns: "integer") {
        $0.found.n
      },
      property(
        "missing", "Rows left out because a value is missing.", "Số dòng bị bỏ vì thiếu giá trị.",
        returns: "integer"
      ) { $0.found.missing },
    ], events: [UserType<FactorsResult>.printing])

  let columns: Columns
  let found: FactorAnalysis
  let phrase: Phrase

  var table: Table? { loadings }
  func text(_ style: DisplayStyle) -> String { renderTable(loadings, style: style) }

  private var heywood: [String] { found.heywood.map { columns.names[$0 - 1] } }

  private var loadings: Table {
    let factors = found.loadings.enumerated().map { number, values in
      (ColumnHead("F\(number + 1)", digits: 3), values.map { Cell.measured($0) })
    }
    let left = found.uniquenesses.map { Cell.measured($0) }
    return columns.table(
      phrase.choose("factor loadings", "hệ số tải nhân tố"),
      factors + [(Heading.digits(Heading.uniqueness, 3), left)], notes: notes, phrase)
  }

  private var notes: [String] {
    let style = phrase.style
    let shares = found.shares.map { style.number(100 * $0, digits: 1) + " %" }
      .joined(separator: ", ")
    var parts = [phrase.choose("varimax", "xoay varimax") + " · " + shares]
    if let test = found.test {
      parts.append(
        "χ² = \(style.number(test.chiSquare, digits: 2)) (df \(test.degreesOfFreedom)) · "
          + style.pValue(test.p))
    }
    parts.append(phrase.rows(found.n, missing: found.missing))
    if !found.isConverged { parts.append(phrase.choose("not converged", "chưa hội tụ")) }
    if !heywood.isEmpty { parts.append("Heywood: " + heywood.joined(separator: ", ")) }
    return [parts.joined(separator: " · ")]
  }
}
