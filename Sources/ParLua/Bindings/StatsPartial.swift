import LuaRuntime
import ParIndex
import Statistics

/// `stats.partial`: two variables beside several others.
enum StatsPartial {
  static let partial = Function(
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
    guard !given.names.isEmpty else {
      throw ArgumentProblem(argument: "given", cause: NothingGiven())
    }
    let columns = try given.after([("x", x), ("y", y)])
    let found = try computing(["level": "ci", "": "given"], columns: given.names) {
      () throws(SampleError) in
      try partialCorrelation(
        columns[0].map(decimal), columns[1].map(decimal),
        given: columns.dropFirst(2).map { $0.map(decimal) }, method: method, level: level)
    }
    return PartialResult(found: found, given: given.names)
  }
}

/// Nothing is to be taken out.
private struct NothingGiven: Explained {
  var description: String { "nothing is to be taken out; give a column, or use stats.cor" }
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
