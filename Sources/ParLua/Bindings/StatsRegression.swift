import LuaRuntime
import ParIndex
import Statistics

extension RobustErrors: LuaChoice {}

/// `stats.lm`: linear regression.
enum StatsRegression {
  static let source = """
    Gauss, Theoria combinationis observationum (1823); MacKinnon and White, Journal of Econometrics 29 \
    (1985) 305; Cameron and Miller, Journal of Human Resources 50 (2015) 317; Akaike, IEEE Transactions \
    on Automatic Control 19 (1974) 716.
    """

  static let lm = Function(
    "stats.lm", "Linear regression of one variable on others, by least squares.",
    Parameter<Sample>(
      "y", "What is explained: scores, a column of a table, or a list of numbers.",
      vietnamese: "Biến được giải thích: điểm, một cột của bảng, hoặc danh sách số."),
    Parameter<Predictors>(
      "xs", "What explains it: one such, a list {a, b}, names {egov = a}, or a table's numbers.",
      vietnamese: "Biến giải thích: một dãy, danh sách {a, b}, có tên {egov = a}, hoặc một bảng."),
    Parameter<RobustErrors?>(
      option: "robust",
      "Standard errors that allow for unequal spread; hc3 is the one for few units.",
      vietnamese: "Sai số chuẩn vững khi phương sai không đều; ít đơn vị thì dùng hc3.",
      default: nil, shownAs: "nil"),
    Parameter<GroupLabels?>(
      option: "cluster",
      "Standard errors that let rows of a group go together: a list, a column, or \"region\".",
      vietnamese:
        "Sai số chuẩn theo cụm: danh sách hoặc cột ghi cụm của từng dòng, hoặc \"region\".",
      default: nil, shownAs: "nil"),
    CorrelationOptions.level, Parameter(hidden: Call.self),
    returns: "Regression: coefficients, r2, adjusted_r2, f, p, sigma, aic, n, missing",
    examples: [
      Example(
        "stats.lm({1, 3, 2, 5}, {0, 1, 2, 3})",
        shows: """
          regression of y
          ┌─────────────┬──────────┬───────┬──────┬───────┬────────┬───────┐
          │ term        │ estimate │    se │    t │     p │    low │  high │
          ├─────────────┼──────────┼───────┼──────┼───────┼────────┼───────┤
          │ (intercept) │    1.100 │ 0.972 │ 1.13 │ 0.375 │ −3.083 │ 5.283 │
          │ x1          │    1.100 │ 0.520 │ 2.12 │ 0.168 │ −1.136 │ 3.336 │
          └─────────────┴──────────┴───────┴──────┴───────┴────────┴───────┘
          R² = 0.691 · adjusted R² = 0.537 · F(1, 2) = 4.48 · p = 0.168 · s = 1.162 · AIC = 15.8
          n = 4
          """),
      Example(
        "stats.lm(e:score \"5\", {egov = e:score \"8.1\", corruption = e:score \"4\"}).r2 > 0.2",
        shows: "true"),
    ],
    notes: Notes(
      vietnamese: "Hồi quy tuyến tính một biến theo các biến khác, bình phương tối thiểu.",
      vietnameseReturns: "Regression: các hệ số, R², F, p, sai số phần dư, AIC, n, số thiếu",
      vietnameseDetails: """
        b = (XᵀX)⁻¹Xᵀy, X gồm cột 1 và các biến giải thích. Sai số chuẩn là căn của đường chéo s²(XᵀX)⁻¹, \
        s² = Σu²/(n − k), phân phối t với n − k bậc tự do; robust: ma trận kẹp với trọng số u² (hc0), \
        u²n/(n − k) (hc1), u²/(1 − h) (hc2), u²/(1 − h)² (hc3); cluster: CR1, tổng theo cụm, nhân \
        G/(G − 1)·(n − 1)/(n − k), t với G − 1 bậc tự do, dưới khoảng 20 cụm thì quá nhỏ. Không dùng robust \
        cùng cluster. AIC = n(log(2πΣu²/n) + 1) + 2(k + 1). Điểm được ghép theo đơn vị; bỏ dòng thiếu giá \
        trị. Lỗi khi số dòng không nhiều hơn số hệ số, y không đổi, hoặc một biến giải thích không đổi \
        hay suy ra được từ các biến trước. Giá trị bằng nhau không ảnh hưởng. Hệ số không nói lên quan hệ \
        nhân quả. Như lm của R, sandwich::vcovHC và vcovCL.
        """,
      details: """
        b = (XᵀX)⁻¹Xᵀy, X a column of ones and the predictors. Standard errors are the roots of the \
        diagonal of s²(XᵀX)⁻¹, s² = Σu²/(n − k), with t on n − k degrees of freedom; robust: the sandwich \
        with weights u² (hc0), u²n/(n − k) (hc1), u²/(1 − h) (hc2), u²/(1 − h)² (hc3); cluster: CR1, summed \
        by group, times G/(G − 1)·(n − 1)/(n − k), t on G − 1 degrees of freedom, too small with fewer than \
        some 20 groups. robust and cluster exclude one another. AIC = n(log(2πΣu²/n) + 1) + 2(k + 1). \
        Scores are joined by unit; rows with a missing value are left out. An error: no more rows than \
        coefficients, a constant y, a predictor that is constant or follows from those before it. Ties do \
        not matter. A coefficient does not say what causes what. As R's lm, sandwich::vcovHC and vcovCL.
        """,
      source: source, seeAlso: ["stats.cor", "Regression:diagnostics", "Joined:relation"])
  ) { y, xs, robust, cluster, level, call in
    let columns = try xs.columns(explaining: y)
    let clusters = try cluster.map { labels in
      try at("cluster") {
        try labels.labels(units: columns.units, count: columns.rowCount, of: "y").groups
      }
    }
    let fit = RegressionFit(columns, clusters)
    let model = try computing(
      ["predictors": "xs", "clusters": "cluster", "level": "ci", "": "xs"],
      columns: Array(columns.names.dropFirst())
    ) { () throws(SampleError) in
      try linearModel(
        fit.y, on: fit.predictors, clusters: fit.clusters, robust: robust, level: level)
    }
    return RegressionResult(
      model: model, label: y.label ?? "y", columns: columns, fit: fit, phrase: call.phrase)
  }
}

/// What a regression computes with.
struct RegressionFit {
  let y: [Double]
  let predictors: [[Double]]
  let clusters: [Int]?

  /// - Parameters:
  ///   - columns: y, then what explains it.
  ///   - clusters: A row of none counts as one with a missing value.
  init(_ columns: Columns, _ clusters: [Int?]?) {
    let given = columns.values.first ?? []
    y = clusters.map { zip(given, $0).map { $1 == nil ? .nan : $0 } } ?? given
    predictors = Array(columns.values.dropFirst())
    self.clusters = clusters.map { $0.map { $0 ?? -1 } }
  }
}

/// What explains a variable: columns, or one sample alone.
struct Predictors: LuaReadable {
  static let luaName = "columns"
  static let readsTables = true

  private let columns: Columns

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Predictors {
    let isTable = stack.kind(index) == .table
    if Table.peek(stack, index) != nil || isTable && !beginsWithNumber(stack, index) {
      return Predictors(columns: try Columns.read(stack, index))
    }
    return Predictors(columns: try Columns([(nil, try Sample.read(stack, index))]))
  }

  private static func beginsWithNumber(_ stack: LuaStack, _ index: Int32) -> Bool {
    var isNumber = false
    try? stack.forEachPair(of: index) { key, value in
      isNumber =
        stack.kind(key) == .number
        && (stack.kind(value) == .number || Gap.peek(stack, value) != nil)
      return false
    }
    return isNumber
  }

  /// The variable, then the columns, over the same rows.
  func columns(explaining y: Sample) throws -> Columns {
    guard columns.names.isEmpty || (y.units == nil) == (columns.units == nil) else {
      throw OptionProblem(
        "xs",
        y.units == nil
          ? "these go by unit and y by place; give scores for all, or for none"
          : "y goes by unit and these by place; give scores for all, or for none")
    }
    return try columns.preceded(by: [("y", y)])
  }
}
