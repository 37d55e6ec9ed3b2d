import Glibc
import LuaRuntime
import ParIndex
import Statistics

/// A linear regression, for Lua.
struct RegressionResult: LuaObject, Shown {
  static let luaName = "Regression"
  static let luaType: UserType<RegressionResult> = UserType<RegressionResult>(
    "A linear regression: its coefficients, how well it fits, and what single rows do to it.",
    vietnamese: "Một hồi quy tuyến tính: hệ số, mức phù hợp, và ảnh hưởng của từng dòng.",
    methods: [RegressionMethods.diagnostics, RegressionMethods.vif],
    properties: RegressionMethods.properties, events: [UserType<RegressionResult>.printing],
    bytes: { $0.fit.y.count * ($0.fit.predictors.count + 1) * 16 })

  let model: LinearModel
  /// What y is.
  let label: String
  /// y, then the predictors.
  let columns: Columns
  let fit: RegressionFit
  let phrase: Phrase

  var table: Table? { coefficients }
  func text(_ style: DisplayStyle) -> String { renderTable(coefficients, style: style) }

  /// The intercept, then each predictor.
  var terms: [String] { ["(intercept)"] + predictors }

  /// What the predictors are called.
  var predictors: [String] { Array(columns.names.dropFirst()) }

  var coefficients: Table {
    let rows = model.coefficients
    let digits = estimateDigits
    func column(_ head: ColumnHead, _ digits: Int, _ value: (LinearModel.Coefficient) -> Double)
      -> (ColumnHead, [Cell])
    {
      (Heading.digits(head, digits), rows.map { .measured(value($0)) })
    }
    return Table(
      phrase.regression(of: label),
      [
        (Heading.term, terms.map { .text($0) }), column(Heading.estimate, digits) { $0.estimate },
        column(Heading.error, digits) { $0.error },
        column(Heading.t, 2) { isExact ? .nan : $0.t },
        (Heading.p, rows.map { isExact ? .missing : .measured($0.p) }),
        column(Heading.low, digits) { $0.low },
        column(Heading.high, digits) { $0.high },
      ], key: Heading.term.name, notes: notes
    ).marked(phrase.mark(isSynthetic: columns.isSynthetic))
  }

  /// Whether the residuals are rounding alone, so that their spread tells nothing.
  var isExact: Bool {
    let largest = fit.y.reduce(0) { $1.isNaN ? $0 : max($0, abs($1)) }
    return model.residualDeviation <= 1e-12 * largest
  }

  private var estimateDigits: Int {
    RegressionResult.digits(model.coefficients.flatMap { [$0.estimate, $0.error] })
  }

  /// The decimals of fitted values and residuals.
  var residualDigits: Int {
    RegressionResult.digits(isExact ? fit.y : [model.residualDeviation])
  }

  /// Three significant digits of the smallest that counts, from 3 to 8 decimals.
  private static func digits(_ values: [Double]) -> Int {
    let sizes = values.map { abs($0) }.filter(\.isFinite)
    let largest = sizes.max() ?? 0
    let smallest = sizes.filter { $0 > largest * 1e-9 }.min() ?? 1
    return min(max(2 - Int(log10(smallest).rounded(.down)), 3), 8)
  }

  /// The test of all predictors, where it tells anything.
  var test: LinearModel.FTest? { isExact ? nil : model.f }

  private var notes: [String] {
    let style = phrase.style
    var fit = [
      "R² = " + style.number(model.r2, digits: 3),
      phrase.adjusted + style.number(model.adjustedR2, digits: 3),
    ]
    if let f = test {
      let freedom = f.degreesOfFreedom.map(String.init)
        .joined(separator: style.decimalComma ? "; " : ", ")
      fit += ["F(\(freedom)) = " + style.number(f.statistic, digits: 2), style.pValue(f.p)]
    }
    fit += [
      "s = " + style.number(model.residualDeviation, digits: residualDigits),
      "AIC = " + style.number(model.aic, digits: 1),
    ]
    let missing =
      model.missing == 0
      ? "" : " (\(phrase.missing(model.missing, of: model.n + model.missing)))"
    return [fit.joined(separator: " · "), "n = \(model.n)\(missing)"]
      + [phrase.errors(model), isExact ? phrase.exact : nil].compactMap { $0 }
  }
}

/// The members of `Regression`.
private enum RegressionMethods {
  static let properties = [
    Function(
      property: "Regression.coefficients", of: RegressionResult.self,
      "A row for the intercept and each predictor: term, estimate, se, t, p, low, high.",
      returns: "Table",
      notes: Notes(
        vietnamese: "Mỗi dòng một hệ số: biến, hệ số, sai số chuẩn, t, p, cận dưới, cận trên.")
    ) { $0.coefficients },
    number("r2", "The share of the variance of y that the fit takes up.", "R².") { $0.model.r2 },
    number(
      "adjusted_r2", "The same less what useless predictors would add; may be negative.",
      "R² hiệu chỉnh, có thể âm."
    ) { $0.model.adjustedR2 },
    number(
      "f", "F that no predictor adds anything; nil with robust errors or clusters.",
      "F của giả thuyết mọi hệ số bằng 0; nil khi dùng sai số vững hoặc theo cụm."
    ) { $0.test?.statistic },
    number("p", "The p-value of F.", "Giá trị p của F.") { $0.test?.p },
    number(
      "sigma", "The standard deviation of the residuals, in the unit of y.",
      "Độ lệch chuẩn của phần dư, theo đơn vị của y."
    ) { $0.model.residualDeviation },
    number(
      "aic", "Akaike's criterion: less is better, for one y.", "AIC: càng nhỏ càng tốt, cùng y."
    ) {
      $0.model.aic
    },
    number("level", "The confidence of the intervals.", "Độ tin cậy của các khoảng tin cậy.") {
      $0.model.level
    },
    count(
      "df", "The degrees of freedom of t: n less coefficients, or clusters less one.",
      "Số bậc tự do của t: n trừ số hệ số, hoặc số cụm trừ một."
    ) { $0.model.degreesOfFreedom },
    count("n", "Rows used.", "Số dòng được dùng.") { $0.model.n },
    count(
      "missing", "Rows left out because a value is missing.", "Số dòng bị bỏ vì thiếu giá trị."
    ) { $0.model.missing },
    count("clusters", "Clusters among the rows; nil without.", "Số cụm; nil khi không theo cụm.") {
      $0.model.clusters
    },
  ]

  private static func number(
    _ name: String, _ summary: String, _ vietnamese: String,
    _ value: @escaping @Sendable (RegressionResult) -> Double?
  ) -> Function {
    Function(
      property: "Regression.\(name)", of: RegressionResult.self, summary, returns: "number",
      notes: Notes(vietnamese: vietnamese)
    ) { result -> Double? in value(result).flatMap { $0.isNaN ? nil : $0 } }
  }

  private static func count(
    _ name: String, _ summary: String, _ vietnamese: String,
    _ value: @escaping @Sendable (RegressionResult) -> Int?
  ) -> Function {
    Function(
      property: "Regression.\(name)", of: RegressionResult.self, summary, returns: "integer",
      notes: Notes(vietnamese: vietnamese)
    ) { value($0) }
  }

  static let diagnostics = Function(
    "Regression:diagnostics", of: RegressionResult.self,
    "What each row does to the regression: residual, leverage, Cook's distance.",
    Parameter(hidden: Call.self),
    returns: "Table: unit or row, fitted, residual, leverage, studentised, cooks",
    examples: [
      Example(
        "stats.lm({1, 3, 2, 5}, {0, 1, 2, 3}):diagnostics()",
        shows: """
          regression of y
          ┌─────┬────────┬──────────┬──────────┬─────────────┬───────┐
          │ row │ fitted │ residual │ leverage │ studentised │ cooks │
          ├─────┼────────┼──────────┼──────────┼─────────────┼───────┤
          │   1 │  1.100 │   −0.100 │    0.700 │       −0.11 │ 0.029 │
          │   2 │  2.200 │   +0.800 │    0.300 │       +0.72 │ 0.145 │
          │   3 │  3.300 │   −1.300 │    0.300 │       −2.91 │ 0.383 │
          │   4 │  4.400 │   +0.600 │    0.700 │       +0.89 │ 1.037 │
          └─────┴────────┴──────────┴──────────┴─────────────┴───────┘
          Breusch–Pagan: χ²(1) = 0.561 · p = 0.454
          """)
    ],
    notes: Notes(
      vietnamese: "Ảnh hưởng của từng dòng tới hồi quy: phần dư, đòn bẩy, khoảng cách Cook.",
      vietnameseReturns:
        "Table: đơn vị hoặc dòng, giá trị khớp, phần dư, đòn bẩy, studentised, cooks",
      vietnameseDetails: """
        leverage là đường chéo h của X(XᵀX)⁻¹Xᵀ, trung bình k/n; studentised là phần dư chia sai số tính \
        khi không có dòng ấy, phân phối t với n − k − 1 bậc tự do; cooks là r²h/(k(1 − h)). Để ý khi \
        leverage trên 2k/n, studentised ngoài ±3, cooks gần 1: xem lại dòng ấy, không phải bỏ đi. Trống \
        khi khớp hoàn toàn hoặc leverage bằng 1. Chỉ có các dòng được dùng. Ghi chú: kiểm định \
        Breusch–Pagan (Koenker) n·R² của u² theo các biến giải thích. Như hatvalues, rstudent, \
        cooks.distance của R và lmtest::bptest.
        """,
      details: """
        leverage is the diagonal h of X(XᵀX)⁻¹Xᵀ, k/n on average; studentised is the residual over its \
        error without the row, t with n − k − 1 degrees of freedom; cooks is r²h/(k(1 − h)). A leverage \
        over 2k/n, a studentised residual beyond ±3, a Cook's distance near 1 ask for a look at the row, \
        not for leaving it out. Missing where the fit is exact or the leverage 1. Only rows that were used \
        are there. In the note: the test of Breusch and Pagan as studentised by Koenker, n·R² of u² on the \
        predictors. As R's hatvalues, rstudent, cooks.distance and lmtest::bptest.
        """,
      source: """
        Cook, Technometrics 19 (1977) 15; Belsley, Kuh and Welsch, Regression Diagnostics, 1980; Breusch \
        and Pagan, Econometrica 47 (1979) 1287; Koenker, Journal of Econometrics 17 (1981) 107.
        """,
      seeAlso: ["stats.lm", "Regression:vif"])
  ) { result, call in
    DiagnosticsTable.make(
      result, try regressionDiagnostics(result.fit.y, on: result.fit.predictors), call.phrase)
  }

  static let vif = Function(
    "Regression:vif", of: RegressionResult.self,
    "How far predictors that go together blow up the variance of each coefficient.",
    returns: "Table: term, vif",
    examples: [
      Example(
        "stats.lm({1, 3, 2, 5}, {{0, 1, 2, 3}, {1, 0, 1, 0}}):vif():row(\"x1\").vif", shows: "1.25")
    ],
    notes: Notes(
      vietnamese: "Hệ số phóng đại phương sai (VIF) của từng biến giải thích.",
      vietnameseReturns: "Table: biến, vif",
      vietnameseDetails: """
        1/(1 − R²ⱼ), R²ⱼ của hồi quy biến ấy theo các biến còn lại; 1 khi không tương quan với biến nào. \
        Trên 5 hay 10 thì hệ số khó tin. Như car::vif của R.
        """,
      details: """
        1/(1 − R²ⱼ), R²ⱼ that of the predictor's regression on the others; 1 where it goes with none. Over \
        5 or 10 the coefficient is hard to trust. As R's car::vif.
        """,
      source: "Belsley, Kuh and Welsch, Regression Diagnostics, 1980.",
      seeAlso: ["stats.lm", "Regression:diagnostics"])
  ) { result in
    let found = try regressionDiagnostics(result.fit.y, on: result.fit.predictors).varianceInflation
    return Table(
      nil,
      [
        (Heading.term, result.predictors.map { .text($0) }),
        (Heading.digits(Heading.vif, 2), found.map { .measured($0) }),
      ], key: Heading.term.name)
  }
}

/// What single rows do as a table.
private enum DiagnosticsTable {
  static func make(
    _ result: RegressionResult, _ found: RegressionDiagnostics, _ phrase: Phrase
  ) -> Table {
    let rows = found.fitted.indices.filter { !found.fitted[$0].isNaN }
    func column(_ head: ColumnHead, _ digits: Int, _ values: [Double]) -> (ColumnHead, [Cell]) {
      (Heading.digits(head, digits), rows.map { .measured(values[$0]) })
    }
    let (head, names) = result.columns.rowColumn
    return Table(
      phrase.regression(of: result.label),
      [
        (head, rows.map { names[$0] }),
        column(Heading.fitted, result.residualDigits, found.fitted),
        column(Heading.residual, result.residualDigits, found.residuals),
        column(Heading.leverage, 3, found.leverages),
        column(Heading.studentised, 2, found.studentised),
        column(Heading.cooks, 3, found.cooks),
      ], key: head.name,
      notes: [found.breuschPagan.map { phrase.breuschPagan($0) }].compactMap { $0 }
    ).marked(phrase.mark(isSynthetic: result.columns.isSynthetic))
  }
}

extension Phrase {
  fileprivate func regression(of name: String) -> String {
    choose("regression of \(name)", "hồi quy của \(name)")
  }

  fileprivate var adjusted: String { choose("adjusted R² = ", "R² hiệu chỉnh = ") }

  /// What the standard errors allow for; nil for ordinary ones.
  fileprivate func errors(_ model: LinearModel) -> String? {
    if let robust = model.robust?.rawValue.uppercased() {
      return choose(
        "standard errors \(robust): spread may be unequal",
        "sai số chuẩn \(robust): phương sai có thể không đều")
    }
    guard let clusters = model.clusters else { return nil }
    let few = clusters < 20 ? choose(", too small with so few", ", quá nhỏ vì ít cụm") : ""
    return choose(
      "standard errors by \(clusters) clusters, t with \(clusters - 1) degrees of freedom\(few)",
      "sai số chuẩn theo \(clusters) cụm, t với \(clusters - 1) bậc tự do\(few)")
  }

  fileprivate var exact: String {
    choose(
      "the fit is exact: there is nothing to test", "khớp hoàn toàn: không có gì để kiểm định")
  }

  fileprivate func breuschPagan(_ test: RegressionDiagnostics.BreuschPagan) -> String {
    "Breusch–Pagan: χ²(\(test.degreesOfFreedom)) = "
      + style.number(test.statistic, digits: 3) + " · " + style.pValue(test.p)
  }
}
