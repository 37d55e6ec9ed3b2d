import LuaRuntime
import ParIndex
import Statistics

/// The outcome of a test of a hypothesis, for Lua.
struct TestResult: LuaObject, Shown {
  /// Which test it is.
  enum Kind: String {
    case oneSampleT = "t"
    case pairedT = "paired t"
    case welchT = "welch t"
    case pooledT = "pooled t"
    case signedRank = "signed rank"
    case pairedSignedRank = "paired signed rank"
    case rankSum = "rank sum"
    case sign
    case kruskalWallis = "kruskal-wallis"
  }

  static let luaName = "Test"
  static let luaType: UserType<TestResult> = UserType<TestResult>(
    "What a test of a hypothesis found: statistic, p-value, estimate and interval.",
    vietnamese: "Kết quả kiểm định giả thuyết: thống kê, giá trị p, ước lượng và khoảng tin cậy.",
    properties: TestProperties.all, events: [UserType<TestResult>.printing])

  let kind: Kind
  let statistic: Double
  let degreesOfFreedom: Double?
  let p: Double
  /// Where p comes from: t, normal, exact or chi-square.
  let basis: String
  let alternative: Alternative
  /// What is tested: a mean, a median or a difference; nil for groups.
  let hypothesis: Double?
  /// NaN where there is none, as for groups.
  let estimate: Double
  let low: Double
  let high: Double
  let level: Double
  let sizes: [Int]
  let zeros: Int
  let missing: Int
  /// How many units are in both of two samples that are to be of different ones.
  var shared = 0
  /// The groups of a test of several.
  var groups: Table?

  /// The outcome of a test of one place, or of a difference of two.
  init(_ kind: Kind, _ found: LocationTest, hypothesis: Double, shared: Int = 0) {
    self.kind = kind
    statistic = found.statistic
    degreesOfFreedom = found.degreesOfFreedom
    p = found.p
    basis = found.test.rawValue
    alternative = found.alternative
    self.hypothesis = hypothesis
    estimate = found.estimate
    low = found.low
    high = found.high
    level = found.level
    sizes = found.sizes
    zeros = found.zeros
    missing = found.missing
    self.shared = shared
  }

  /// The outcome of a test of several groups.
  init(_ found: KruskalWallis, groups: Table) {
    kind = .kruskalWallis
    statistic = found.statistic
    degreesOfFreedom = Double(found.degreesOfFreedom)
    p = found.p
    basis = "chi-square"
    alternative = .twoSided
    hypothesis = nil
    estimate = .nan
    low = .nan
    high = .nan
    level = .nan
    sizes = found.sizes
    zeros = 0
    missing = found.missing
    self.groups = groups
  }

  var n: Int { sizes.reduce(0, +) }

  var table: Table? { groups }

  func text(_ style: DisplayStyle) -> String {
    let phrase = Phrase(language: style.language, decimalComma: style.decimalComma)
    var parts = [phrase.name(of: kind)]
    if let estimate = estimateText(style, phrase) { parts.append(estimate) }
    parts.append(statisticText(style))
    if let degreesOfFreedom {
      let isWhole = degreesOfFreedom == degreesOfFreedom.rounded()
      parts.append("df = " + style.number(degreesOfFreedom, digits: isWhole ? 0 : 2))
    }
    parts.append(style.pValue(p) + phrase.remark(basis, alternative))
    parts.append(sizeText(style, phrase))
    if shared > 0 { parts.append(phrase.shared(shared)) }
    return style.fitted(parts.joined(separator: " · "))
  }

  private func estimateText(_ style: DisplayStyle, _ phrase: Phrase) -> String? {
    guard let hypothesis, !estimate.isNaN else { return nil }
    let ends = [low, high].filter(\.isFinite)
    let digits = neededDigits([estimate] + ends)
    var text = "\(phrase.estimate(of: kind)) = \(style.number(estimate, digits: digits))"
    text +=
      low.isNaN || high.isNaN
      ? " (\(phrase.noInterval(level)))" : " " + style.interval(low, high, digits: digits)
    if hypothesis != 0 { text += phrase.against(hypothesis) }
    return text
  }

  private func statisticText(_ style: DisplayStyle) -> String {
    let (symbol, digits) =
      switch kind {
      case .oneSampleT, .pairedT, .welchT, .pooledT: ("t", 3)
      case .signedRank, .pairedSignedRank: ("V", statistic == statistic.rounded() ? 0 : 1)
      case .rankSum: ("W", statistic == statistic.rounded() ? 0 : 1)
      case .sign: ("S", 0)
      case .kruskalWallis: ("H", 3)
      }
    return "\(symbol) = \(style.number(statistic, digits: digits))"
  }

  private func sizeText(_ style: DisplayStyle, _ phrase: Phrase) -> String {
    var remarks: [String] = []
    if zeros > 0 { remarks.append(phrase.equal(zeros, hypothesis ?? 0)) }
    if missing > 0 { remarks.append(phrase.missing(missing, of: n + zeros + missing)) }
    let remark = remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
    let sizes =
      kind == .kruskalWallis
      ? phrase.inGroups(n, self.sizes.count) : self.sizes.map(String.init).joined(separator: " + ")
    return "n = \(sizes)\(remark)"
  }
}

/// The fields of `Test`.
private enum TestProperties {
  static let all = [
    text(
      "method",
      "Which test: t, paired t, welch t, pooled t, signed rank, rank sum, sign and so on.",
      "Kiểm định nào: t, paired t, welch t, pooled t, signed rank, rank sum, sign v.v."
    ) { $0.kind.rawValue },
    number(
      "statistic", "t, V of signed ranks, W of rank sums, the number above, or H.",
      "t, V của hạng có dấu, W của tổng hạng, số giá trị lớn hơn, hoặc H."
    ) { $0.statistic },
    number(
      "df", "The degrees of freedom; nil for ranks and signs.", "Số bậc tự do; nil nếu không có."
    ) { $0.degreesOfFreedom },
    number("p", "The p-value.", "Giá trị p.") { $0.p },
    text(
      "test", "Where p comes from: t, normal, exact or chi-square.",
      "Cách tính p: phân phối t, chuẩn (normal), chính xác (exact) hoặc chi-square."
    ) { $0.basis },
    text(
      "alternative", "Which deviations count: two-sided, less or greater.",
      "Đối thuyết: hai phía (two-sided), nhỏ hơn (less) hoặc lớn hơn (greater)."
    ) { $0.alternative.rawValue },
    number(
      "estimate", "The mean, median or difference found; nil for groups.",
      "Trung bình, trung vị hoặc chênh lệch ước lượng được; nil với nhiều nhóm."
    ) { $0.estimate },
    number(
      "low", "Where its interval begins; nil where there are too few values.",
      "Cận dưới của khoảng tin cậy; nil khi quá ít giá trị."
    ) { $0.low },
    number("high", "Where it ends.", "Cận trên của khoảng tin cậy.") { $0.high },
    number("level", "The confidence of the interval.", "Độ tin cậy của khoảng tin cậy.") {
      $0.level
    },
    count("n", "Values or pairs used.", "Số giá trị hoặc số cặp được dùng.") { $0.n },
    count(
      "missing", "Values or pairs left out because one is missing.",
      "Số giá trị hoặc cặp bị bỏ vì thiếu."
    ) { $0.missing },
    Function(
      property: "Test.groups", of: TestResult.self,
      "Number, mean rank and median of each group; nil elsewhere.", returns: "Table",
      notes: Notes(
        vietnamese: "Số giá trị, hạng trung bình và trung vị từng nhóm; nil nếu không có.")
    ) { $0.groups },
  ]

  private static func number(
    _ name: String, _ summary: String, _ vietnamese: String,
    _ value: @escaping @Sendable (TestResult) -> Double?
  ) -> Function {
    Function(
      property: "Test.\(name)", of: TestResult.self, summary, returns: "number",
      notes: Notes(vietnamese: vietnamese)
    ) { test -> Double? in value(test).flatMap { $0.isNaN ? nil : $0 } }
  }

  private static func count(
    _ name: String, _ summary: String, _ vietnamese: String,
    _ value: @escaping @Sendable (TestResult) -> Int
  ) -> Function {
    Function(
      property: "Test.\(name)", of: TestResult.self, summary, returns: "integer",
      notes: Notes(vietnamese: vietnamese)
    ) { value($0) }
  }

  private static func text(
    _ name: String, _ summary: String, _ vietnamese: String,
    _ value: @escaping @Sendable (TestResult) -> String
  ) -> Function {
    Function(
      property: "Test.\(name)", of: TestResult.self, summary, returns: "text",
      notes: Notes(vietnamese: vietnamese)
    ) { value($0) }
  }
}

extension Phrase {
  fileprivate func name(of kind: TestResult.Kind) -> String {
    switch kind {
    case .oneSampleT: choose("One-sample t test", "Kiểm định t một mẫu")
    case .pairedT: choose("Paired t test", "Kiểm định t theo cặp")
    case .welchT: choose("Welch's t test", "Kiểm định t Welch")
    case .pooledT: choose("t test, equal variances", "Kiểm định t, phương sai bằng nhau")
    case .signedRank: choose("Wilcoxon's signed rank test", "Kiểm định hạng có dấu Wilcoxon")
    case .pairedSignedRank:
      choose("Wilcoxon's signed rank test of pairs", "Kiểm định hạng có dấu Wilcoxon theo cặp")
    case .rankSum: choose("Wilcoxon's rank sum test", "Kiểm định tổng hạng Wilcoxon")
    case .sign: choose("Sign test", "Kiểm định dấu")
    case .kruskalWallis: choose("Kruskal–Wallis test", "Kiểm định Kruskal–Wallis")
    }
  }

  fileprivate func estimate(of kind: TestResult.Kind) -> String {
    switch kind {
    case .oneSampleT: choose("mean", "trung bình")
    case .pairedT: choose("mean of x − y", "trung bình của x − y")
    case .welchT, .pooledT: choose("difference of means", "chênh lệch trung bình")
    case .signedRank: choose("pseudomedian", "giả trung vị")
    case .pairedSignedRank: choose("pseudomedian of x − y", "giả trung vị của x − y")
    case .rankSum: choose("shift", "độ dịch vị trí")
    case .sign: choose("median", "trung vị")
    case .kruskalWallis: ""
    }
  }

  fileprivate func against(_ hypothesis: Double) -> String {
    let number = style.number(hypothesis)
    return choose(" against \(number)", " so với \(number)")
  }

  fileprivate func noInterval(_ level: Double) -> String {
    let percent = style.number(level * 100) + (language == .vi ? "%" : " %")
    return choose("too few for an interval of \(percent)", "quá ít để có khoảng tin cậy \(percent)")
  }

  /// How p was got, and against what, where that is not plain.
  fileprivate func remark(_ basis: String, _ alternative: Alternative) -> String {
    var remarks: [String] = []
    if basis == "exact" { remarks.append(choose("exact", "chính xác")) }
    if basis == "normal" { remarks.append(choose("normal", "xấp xỉ chuẩn")) }
    switch alternative {
    case .twoSided: break
    case .less: remarks.append(choose("less", "một phía: nhỏ hơn"))
    case .greater: remarks.append(choose("greater", "một phía: lớn hơn"))
    }
    return remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))"
  }

  fileprivate func equal(_ count: Int, _ hypothesis: Double) -> String {
    let number = style.number(hypothesis)
    return choose(
      "\(count) equal to \(number) left out", "bỏ \(count) giá trị bằng \(number)")
  }

  fileprivate func inGroups(_ count: Int, _ groups: Int) -> String {
    choose("\(count) in \(groups) groups", "\(count) trong \(groups) nhóm")
  }

  fileprivate func shared(_ units: Int) -> String {
    choose(
      "\(units) \(units == 1 ? "unit is" : "units are") in both samples: {paired = true} compares them one by one",
      "\(units) đơn vị có trong cả hai mẫu: {paired = true} so từng đơn vị")
  }
}
