import LuaRuntime
import ParIndex
import Statistics

/// `stats.partial` and `stats.lm`: a variable beside several others.
enum StatsModel {
  static let functions = [partial, lm]

  private static let partial = Function(
    "stats.partial", "The correlation left when what other columns hold is taken out of both.",
    StatsTable.x, StatsTable.y,
    Parameter<Columns>(
      "given", "What is taken out: a list of scores, columns or lists, or a table.",
      vietnamese: "Phần loại trừ: danh sách các điểm, cột hoặc dãy số; hoặc bảng."),
    CorrelationOptions.method, CorrelationOptions.level,
    returns: "PartialCorrelation: estimate, low, high, p, n, missing, method, given",
    examples: [
      Example(
        "stats.partial({2, 1, 4, 3, 5, 6}, {1, 3, 2, 5, 4, 6}, {z = {1, 2, 3, 4, 6, 5}})",
        shows:
          "Spearman ρ given z = −0.110 [−0.905, 0.856] · p = 0.860 · n = 6"
      )
    ],
    notes: Notes(
      vietnamese:
        "Tương quan riêng phần: phần còn lại khi loại khỏi cả hai điều các cột khác nắm giữ.",
      vietnameseReturns:
        "PartialCorrelation: hệ số, khoảng tin cậy, p, n, số thiếu, phương pháp, phần loại trừ",
      vietnameseDetails: """
        Pearson: r của phần dư của x và y khi hồi quy theo các cột; Spearman: như vậy với hạng trung \
        bình; Kendall: (τxy − τxz·τyz)/√((1 − τxz²)(1 − τyz²)), chỉ một cột. p và khoảng tin cậy như \
        stats.cor với n bớt số cột k; p theo t với n − 2 − k bậc tự do. Bỏ các dòng thiếu giá trị. Cột \
        loại trừ không nhất thiết là nguyên nhân.
        """,
      details: """
        Pearson: r of what least-squares fits on the columns leave of x and y; Spearman: the same of \
        average ranks; Kendall: (τxy − τxz·τyz)/√((1 − τxz²)(1 − τyz²)), of one column. p and interval \
        are those of stats.cor with n less the k columns; p by t with n − 2 − k degrees of freedom. Rows \
        with a missing value are left out. What is taken out need not be a cause.
        """,
      source: """
        Kendall and Gibbons, Rank Correlation Methods, 1990, chapter 8; Kim, Communications for \
        Statistical Applications and Methods 22 (2015) 665.
        """,
      seeAlso: ["stats.cor", "stats.lm", "Joined:cor"])
  ) { x, y, given, method, level in
    let columns = try given.after([("x", x), ("y", y)])
    let found = try computing(["level": "ci", "": "given"], columns: given.names) {
      () throws(SampleError) in
      try partialCorrelation(
        columns[0].map(decimal), columns[1].map(decimal),
        given: columns.dropFirst(2).map { $0.map(decimal) }, method: method, level: level)
    }
    return PartialResult(found: found, given: given.names)
  }

  private static let lm = Function(
    "stats.lm", "Fits y by least squares on other columns.",
    Parameter<Sample>(
      "y", "What is fitted: scores, a column or a list.",
      vietnamese: "Biến được giải thích: điểm, cột hoặc danh sách."),
    Parameter<Columns>(
      "xs", "What it is fitted on: a list of scores, columns or lists, or a table.",
      vietnamese: "Các biến giải thích: danh sách các điểm, cột hoặc dãy số; hoặc bảng."),
    Parameter<Labels?>(
      option: "cluster", "What each row belongs to, such as its unit; for errors clustered by it.",
      vietnamese: "Mỗi dòng thuộc đâu, như đơn vị; để tính sai số theo cụm.", default: nil,
      shownAs: "nil"),
    CorrelationOptions.level, Parameter(hidden: Call.self),
    returns: "LinearModel: coefficients, r2, sigma, df, n, missing, clusters",
    examples: [
      Example(
        "stats.lm({1, 3, 2, 5}, {{0, 1, 2, 3}}).coefficients:row(\"x1\").estimate", shows: "1.1"),
      Example("stats.lm({1, 3, 2, 5}, {{0, 1, 2, 3}}).df", shows: "2"),
    ],
    notes: Notes(
      vietnamese: "Hồi quy tuyến tính y theo các cột khác bằng bình phương tối thiểu.",
      vietnameseReturns: "LinearModel: các hệ số, r2, sigma, bậc tự do, n, số thiếu, số cụm",
      vietnameseDetails: """
        b = (XᵀX)⁻¹Xᵀy, có hệ số chặn. Sai số chuẩn từ s²(XᵀX)⁻¹ với n − k bậc tự do; có cluster thì CR1, \
        nhân G/(G − 1)·(n − 1)/(n − k), với G − 1 bậc tự do: dưới chừng 20 cụm sai số bị nhỏ. Bỏ các dòng \
        thiếu giá trị. Cột không đổi hoặc suy ra được từ các cột trước thì báo lỗi. Giải thích được không \
        có nghĩa là nguyên nhân.
        """,
      details: """
        b = (XᵀX)⁻¹Xᵀy, with an intercept. Standard errors from s²(XᵀX)⁻¹ with n − k degrees of freedom; \
        with cluster CR1, times G/(G − 1)·(n − 1)/(n − k), with G − 1: too small with fewer than some 20 \
        clusters. Rows with a missing value are left out. A column that is constant or follows from those \
        before it is refused. What explains y need not cause it.
        """,
      source: "Cameron and Miller, Journal of Human Resources 50 (2015) 317, for the clusters.",
      seeAlso: ["stats.cor", "stats.partial"])
  ) { y, xs, cluster, level, call in
    let columns = try xs.after([("y", y)])
    if let cluster, cluster.texts.count != columns[0].count {
      throw StatsProblem(
        .otherLength(
          argument: "cluster", column: nil, count: cluster.texts.count,
          expected: columns[0].count), [:], columns: [])
    }
    let found = try computing(
      ["predictors": "xs", "clusters": "cluster", "level": "ci", "": "xs"], columns: xs.names
    ) { () throws(SampleError) in
      try fitted(columns, cluster?.groups, level)
    }
    return ModelResult(columns: xs, found: found, phrase: call.phrase)
  }

  /// A row without a label counts as one with a missing value.
  private static func fitted(
    _ columns: [[Double]], _ groups: [Int?]?, _ level: Double
  ) throws(SampleError) -> LinearModel {
    var y = columns[0]
    for (row, group) in (groups ?? []).enumerated() where group == nil { y[row] = .nan }
    return try linearModel(
      y, on: Array(columns.dropFirst()), clusters: groups?.map { $0 ?? -1 }, level: level)
  }
}

/// A partial correlation, for Lua.
struct PartialResult: LuaObject, Shown {
  static let luaName = "PartialCorrelation"
  static let luaType: UserType<PartialResult> = UserType<PartialResult>(
    "The correlation of two variables given others.",
    vietnamese: "Tương quan riêng phần của hai biến khi đã loại trừ các biến khác.",
    properties: [
      measure("estimate", "The coefficient, from −1 to 1.", "Hệ số, từ −1 đến 1.") {
        $0.found.estimate
      },
      measure(
        "low", "Where the interval begins; nil where there are too few rows.",
        "Cận dưới của khoảng tin cậy; nil khi quá ít dòng."
      ) { $0.found.low },
      measure("high", "Where the interval ends.", "Cận trên của khoảng tin cậy.") {
        $0.found.high
      },
      measure("p", "The two-sided p-value.", "Giá trị p hai phía.") { $0.found.p },
      property("n", "Complete rows used.", "Số dòng đủ giá trị được dùng.", returns: "integer") {
        $0.found.n
      },
      property(
        "missing", "Rows left out because a value is missing.", "Số dòng bị bỏ vì thiếu giá trị.",
        returns: "integer"
      ) { $0.found.missing },
      property(
        "method", "pearson, spearman or kendall.", "Hệ số: pearson, spearman hoặc kendall.",
        returns: "text"
      ) { $0.found.method.rawValue },
      property(
        "given", "The names of what is taken out.", "Tên các biến đã loại trừ.",
        returns: "list of texts", vietnameseReturns: "danh sách tên"
      ) { List($0.given) },
    ], events: [UserType<PartialResult>.printing])

  let found: Correlation
  let given: [String]

  func text(_ style: DisplayStyle) -> String {
    let phrase = Phrase(language: style.language)
    let list = given.joined(separator: ", ")
    var parts = [
      "\(found.method.title) \(found.method.symbol) "
        + phrase.choose("given \(list)", "khi đã loại trừ \(list)")
        + " = \(style.number(found.estimate, digits: 3))"
    ]
    if !found.low.isNaN { parts[0] += " " + style.interval(found.low, found.high, digits: 3) }
    parts.append(style.pValue(found.p))
    parts.append(phrase.rows(found.n, missing: found.missing))
    return style.fitted(parts.joined(separator: " · "))
  }
}

/// A linear model, for Lua.
struct ModelResult: LuaObject, Shown {
  static let luaName = "LinearModel"
  static let luaType: UserType<ModelResult> = UserType<ModelResult>(
    "A least-squares fit.", vietnamese: "Một mô hình hồi quy tuyến tính.",
    properties: [
      property(
        "coefficients", "The intercept and each predictor, with errors and tests.",
        "Hệ số chặn và từng biến, kèm sai số và kiểm định.", returns: "Table"
      ) { $0.coefficients },
      measure(
        "r2", "The share of the variance of y that the fit takes up.",
        "Tỷ lệ phương sai của y mà mô hình giải thích."
      ) { $0.found.r2 },
      measure("sigma", "The standard deviation of the residuals.", "Độ lệch chuẩn của phần dư.") {
        $0.found.residualDeviation
      },
      property("df", "The degrees of freedom of the tests.", "Bậc tự do.", returns: "integer") {
        $0.found.degreesOfFreedom
      },
      property("n", "Complete rows used.", "Số dòng đủ giá trị được dùng.", returns: "integer") {
        $0.found.n
      },
      property(
        "missing", "Rows left out because a value is missing.", "Số dòng bị bỏ vì thiếu giá trị.",
        returns: "integer"
      ) { $0.found.missing },
      property(
        "clusters", "How many clusters; nil without.", "Số cụm; nil khi không theo cụm.",
        returns: "integer"
      ) { $0.found.clusters },
    ], events: [UserType<ModelResult>.printing])

  let columns: Columns
  let found: LinearModel
  let phrase: Phrase

  var table: Table? { coefficients }
  func text(_ style: DisplayStyle) -> String { renderTable(coefficients, style: style) }

  private var coefficients: Table {
    let rows = found.coefficients
    func column(_ head: ColumnHead, _ value: (LinearModel.Coefficient) -> Double)
      -> (ColumnHead, [Cell])
    { (Heading.digits(head, 4), rows.map { .measured(value($0)) }) }
    return Table(
      phrase.choose("least squares", "bình phương tối thiểu"),
      [
        (Heading.term, (["(intercept)"] + columns.names).map { .text($0) }),
        column(Heading.estimate) { $0.estimate }, column(Heading.error) { $0.error },
        (Heading.digits(Heading.t, 2), rows.map { .measured($0.t) }),
        (Heading.p, rows.map { .measured($0.p) }),
        column(Heading.low) { $0.low }, column(Heading.high) { $0.high },
      ], key: Heading.term.name, notes: [note]
    ).marked(phrase.mark(isSynthetic: columns.isSynthetic))
  }

  private var note: String {
    let style = phrase.style
    var parts = [
      "r² = \(style.number(found.r2, digits: 3))",
      "σ = \(style.number(found.residualDeviation, digits: 4))",
      "df \(found.degreesOfFreedom)", phrase.rows(found.n, missing: found.missing),
    ]
    if let clusters = found.clusters {
      parts.append(phrase.choose("\(clusters) clusters", "\(clusters) cụm"))
    }
    return parts.joined(separator: " · ")
  }
}
