import LuaRuntime
import ParIndex
import Statistics

/// How p-values allow for their number, by the names of R's p.adjust.
enum AdjustmentName: String, LuaChoice {
  case holm, bh, bonferroni

  var adjustment: PValueAdjustment {
    switch self {
    case .holm: .holm
    case .bh: .benjaminiHochberg
    case .bonferroni: .bonferroni
    }
  }
}

/// The same, or not at all.
enum MatrixAdjustment: String, LuaChoice {
  case none, holm, bh, bonferroni

  var adjustment: PValueAdjustment? { AdjustmentName(rawValue: rawValue)?.adjustment }
}

/// Correlations of several columns, and p-values of several tests.
enum StatsCorrelations {
  static let functions = [cormatrix, adjust, concordance]

  private static let cormatrix = Function(
    "stats.cormatrix", "The correlations of every column with every other.", .columns,
    CorrelationOptions.method,
    Parameter<MatrixAdjustment>(
      option: "adjust", "How p-values allow for their number.",
      vietnamese: "Giá trị p được hiệu chỉnh theo số phép thử ra sao.", default: .none,
      shownAs: "\"none\""),
    Parameter<Double>(
      option: "high", "From which correlation on a pair is flagged as high.",
      vietnamese: "Từ tương quan nào thì đánh dấu cặp là cao.", default: 0.9, shownAs: "0.9"),
    Parameter<Double>(
      option: "negative", "Down from which correlation a pair is flagged as negative.",
      vietnamese: "Từ tương quan nào trở xuống thì đánh dấu cặp là âm.", default: -0.4,
      shownAs: "-0.4"),
    CorrelationOptions.test, CorrelationOptions.exact, Parameter(hidden: Call.self),
    returns: "CorrelationMatrix: estimates, p, n, pairs",
    examples: [
      Example(
        "stats.cormatrix({a = {1, 2, 3, 4}, b = {1, 3, 2, 4}}, {method = \"pearson\"}).estimates.a[2]",
        shows: "0.8"),
      Example(
        "stats.cormatrix{{1, 2, 3}, {3, 2, 1}}.pairs[1].flag", shows: "negative"),
    ],
    notes: Notes(
      vietnamese: "Tương quan của mọi cột với nhau.",
      vietnameseReturns: "CorrelationMatrix: hệ số, p, n, từng cặp",
      vietnameseDetails: """
        Mỗi cặp cột như stats.cor, trên các dòng có đủ hai giá trị. p hai phía, hiệu chỉnh trên các cặp \
        khác nhau khi có adjust. Tương quan rất cao giữa các chỉ tiêu là trùng lặp; âm là đánh đổi hoặc \
        sai chiều. Cặp có dưới ba dòng, hoặc cột có mọi giá trị bằng nhau, để trống.
        """,
      details: """
        Each pair as by stats.cor, over the rows that know both. p is two-sided, adjusted over the \
        different pairs where adjust says so. A very high correlation between indicators means that one \
        counts twice; a negative one a trade-off, or a wrong direction. A pair with fewer than three \
        rows, or with a column of equal values, is empty.
        """,
      source: """
        \(CorrelationOptions.source) For the flags, OECD and JRC, Handbook on Constructing Composite \
        Indicators, 2008, section 1.4.
        """,
      seeAlso: ["stats.cor", "stats.adjust", "stats.kmo", "Edition:correlations"])
  ) { columns, method, adjust, high, negative, test, exact, call in
    guard (-1...1).contains(high), (-1...1).contains(negative) else {
      let wrong = (-1...1).contains(high) ? ("negative", negative) : ("high", high)
      throw OptionOutOfRange(
        argument: wrong.0, wanted: "a correlation from −1 to 1", got: shortestText(wrong.1))
    }
    try call.stack.charge(bytes: columns.names.count * columns.names.count * 24)
    let found = try computing(columns: columns.names) { () throws(SampleError) in
      guard columns.values.count >= 2 else {
        throw .tooFewColumns(count: columns.values.count, needed: 2, for: .correlation)
      }
      return try correlationMatrix(
        exact ? columns.values : columns.values.map { $0.map(decimal) }, method: method,
        rankTest: test, stop: call.watch)
    }
    return CorrelationMatrixResult(
      columns: columns, found: found, adjustment: adjust, high: high, negative: negative,
      phrase: call.phrase)
  }

  private static let adjust = Function(
    "stats.adjust", "Raises p-values because there are several.",
    Parameter<Sample>(
      "p", "The p-values, as a list or column.", vietnamese: "Các giá trị p: danh sách hoặc cột."),
    Parameter<AdjustmentName?>(
      "method", "holm, bh or bonferroni; holm without one.",
      vietnamese: "holm, bh hoặc bonferroni; bỏ trống là holm."),
    returns: "list; missing ones stay missing",
    examples: [
      Example("stats.adjust{0.01, 0.04, 0.03}", shows: "{0.03, 0.06, 0.06}"),
      Example("stats.adjust({0.01, 0.04, 0.03}, \"bh\")", shows: "{0.03, 0.04, 0.04}"),
    ],
    notes: Notes(
      vietnamese: "Hiệu chỉnh các giá trị p vì có nhiều phép thử.",
      vietnameseReturns: "danh sách; giá trị thiếu vẫn thiếu",
      vietnameseDetails: """
        n giá trị theo thứ tự tăng. holm: p thứ i nhân n + 1 − i, không dưới giá trị đứng trước; giữ xác \
        suất sai dù chỉ một. bh: nhân n/i, không trên giá trị đứng sau; giữ tỷ lệ sai trong các phát \
        hiện. bonferroni: nhân n. Không quá 1; giá trị thiếu không tính vào n.
        """,
      details: """
        Of n values in rising order. holm: the i-th times n + 1 − i, none under one before it; bounds the \
        chance of any error. bh: times n/i, none over one after it; bounds the share of errors among \
        findings. bonferroni: times n. None over 1; a missing value does not count in n.
        """,
      source: """
        Holm, Scandinavian Journal of Statistics 6 (1979) 65; Benjamini and Hochberg, Journal of the \
        Royal Statistical Society B 57 (1995) 289; as p.adjust of R.
        """,
      seeAlso: ["stats.cormatrix", "stats.cor"])
  ) { p, method in
    let found = try computing { () throws(SampleError) in
      try adjustPValues(p.values, by: (method ?? .holm).adjustment)
    }
    return List(found.map(listElement))
  }

  private static let concordance = Function(
    "stats.concordance", "Kendall's W: how far columns agree on the order of the rows.", .columns,
    returns: "Concordance: w, chi2, df, p, n, columns, missing",
    examples: [
      Example(
        "stats.concordance{{1, 2, 3, 4}, {2, 1, 3, 4}}",
        shows: "Kendall's W = 0.900 · χ² = 5.40 (df 3) · p = 0.145 · 2 columns · n = 4")
    ],
    notes: Notes(
      vietnamese: "W của Kendall: các cột nhất trí đến đâu về thứ tự các dòng.",
      vietnameseReturns: "Concordance: w, chi2, bậc tự do, p, n, số cột, số thiếu",
      vietnameseDetails: """
        W = 12S/(m²(n³ − n) − mΣT) với m cột và n dòng, S là tổng bình phương độ lệch của tổng hạng, T = \
        Σ(t³ − t) theo các giá trị bằng nhau, hạng trung bình. p theo χ² = m(n − 1)W, thô khi n dưới 8. \
        Bỏ các dòng thiếu giá trị trước khi xếp hạng; giá trị được lấy đến 10⁻⁹.
        """,
      details: """
        W = 12S/(m²(n³ − n) − mΣT) for m columns of n rows, S the squared deviations of the rank sums, \
        T = Σ(t³ − t) over ties; average ranks. p by χ² = m(n − 1)W, rough for n under 8. Rows with a \
        missing value are left out before ranking; values are taken to the nearest 10⁻⁹.
        """,
      source: "Kendall and Gibbons, Rank Correlation Methods, 1990, chapter 6.",
      seeAlso: ["stats.cormatrix", "Panel:stability"])
  ) { columns in
    try computing(columns: columns.names) { () throws(SampleError) in
      try Statistics.concordance(columns.values.map { $0.map(decimal) })
    }
  }
}

extension Concordance: LuaObject, Shown {
  package static let luaName = "Concordance"
  package static let luaType: UserType<Concordance> = UserType<Concordance>(
    "How far columns agree on the order of the rows.",
    vietnamese: "Các cột nhất trí đến đâu về thứ tự các dòng.",
    properties: [
      measure("w", "From 0, no agreement, to 1.", "Từ 0 (không giống) đến 1.") { $0.w },
      measure("chi2", "χ² of its test.", "χ² của kiểm định.") { $0.chiSquare },
      property("df", "Its degrees of freedom.", "Bậc tự do.", returns: "integer") {
        $0.degreesOfFreedom
      },
      measure(
        "p", "The p-value that orders are unrelated.", "Giá trị p khi các thứ tự không liên quan."
      ) { $0.p },
      property("n", "Complete rows used.", "Số dòng đủ giá trị được dùng.", returns: "integer") {
        $0.units
      },
      property("columns", "How many columns.", "Số cột.", returns: "integer") { $0.columns },
      property(
        "missing", "Rows left out because a value is missing.", "Số dòng bị bỏ vì thiếu giá trị.",
        returns: "integer"
      ) { $0.missing },
    ], events: [UserType<Concordance>.printing])

  func text(_ style: DisplayStyle) -> String {
    let phrase = Phrase(language: style.language)
    return style.fitted(
      [
        phrase.choose("Kendall's W", "W của Kendall") + " = \(style.number(w, digits: 3))",
        "χ² = \(style.number(chiSquare, digits: 2)) (df \(degreesOfFreedom))",
        style.pValue(p), phrase.columnCount(columns), phrase.rows(units, missing: missing),
      ].joined(separator: " · "))
  }
}
