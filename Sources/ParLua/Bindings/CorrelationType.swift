import LuaRuntime
import ParIndex
import Statistics

extension CorrelationMethod: LuaChoice {}

extension RankTest: LuaChoice {}

extension Correlation: LuaObject {
  package static let luaName = "Correlation"
  package static let luaType: UserType<Correlation> = UserType<Correlation>(
    "How far two variables go together, with its interval and p-value.",
    vietnamese: "Hai biến tương quan đến đâu, kèm khoảng tin cậy và giá trị p.",
    properties: [
      number("estimate", "The coefficient, from −1 to 1.", "Hệ số, từ −1 đến 1.") { $0.estimate },
      number(
        "low", "Where the interval begins; nil where there are too few pairs.",
        "Cận dưới của khoảng tin cậy; nil khi quá ít cặp."
      ) { $0.low },
      number("high", "Where the interval ends.", "Cận trên của khoảng tin cậy.") { $0.high },
      number("level", "The confidence of the interval.", "Độ tin cậy của khoảng tin cậy.") {
        $0.level
      },
      number("p", "The two-sided p-value.", "Giá trị p hai phía.") { $0.p },
      Function(
        property: "Correlation.n", of: Correlation.self, "Pairs used.", returns: "integer",
        notes: Notes(vietnamese: "Số cặp được dùng.")
      ) {
        $0.n
      },
      Function(
        property: "Correlation.missing", of: Correlation.self,
        "Pairs left out because a value is missing.",
        returns: "integer", notes: Notes(vietnamese: "Số cặp bị bỏ vì thiếu giá trị.")
      ) { $0.missing },
      Function(
        property: "Correlation.method", of: Correlation.self, "pearson, spearman or kendall.",
        returns: "text", notes: Notes(vietnamese: "Hệ số: pearson, spearman hoặc kendall.")
      ) { $0.method.rawValue },
      Function(
        property: "Correlation.test", of: Correlation.self,
        "Where p comes from: t, normal, exact or edgeworth.",
        returns: "text",
        notes: Notes(
          vietnamese:
            "Cách tính p: phân phối t, chuẩn (normal), chính xác (exact) hoặc chuỗi Edgeworth.")
      ) { $0.test.rawValue },
    ], events: [UserType<Correlation>.printing])

  private static func number(
    _ name: String, _ summary: String, _ vietnamese: String,
    _ value: @escaping @Sendable (Correlation) -> Double
  ) -> Function {
    Function(
      property: "Correlation.\(name)", of: Correlation.self, summary, returns: "number",
      notes: Notes(vietnamese: vietnamese)
    ) { correlation -> Double? in
      let number = value(correlation)
      return number.isNaN ? nil : number
    }
  }
}

/// An error of a sample, its variables called what the user knows them by.
struct SampleProblem: Explained {
  let description: String
  let advice: String?

  init(_ error: SampleError, x: String, y: String) {
    description = error.reason(x: x, y: y)
    advice = error.advice
  }
}

/// The options that every correlation has.
struct CorrelationOptions {
  static let method = Parameter<CorrelationMethod>(
    option: "method", "Which coefficient.", vietnamese: "Hệ số tương quan nào.", default: .spearman,
    shownAs: "\"spearman\"")
  static let level = Parameter<Double>(
    option: "ci", "The confidence of the interval.", vietnamese: "Độ tin cậy của khoảng tin cậy.",
    default: 0.95, shownAs: "0.95")
  static let bootstrap = Parameter<Int?>(
    option: "bootstrap", "Samples of a percentile bootstrap interval, in place of the formula.",
    vietnamese: "Số mẫu bootstrap để lập khoảng tin cậy theo phân vị, thay cho công thức.",
    default: nil, shownAs: "nil")
  static let seed = Parameter<Int>(
    option: "seed", "Where the bootstrap's random numbers begin.",
    vietnamese: "Số khởi đầu của dãy ngẫu nhiên dùng cho bootstrap.", default: 1, shownAs: "1")

  static let test = Parameter<RankTest>(
    option: "test", "Whose conventions the p-value of a rank correlation follows.",
    vietnamese: "Quy ước tính p của tương quan hạng: standard, hoặc như R.", default: .standard,
    shownAs: "\"standard\"")

  static let exact = Parameter<Bool>(
    option: "exact", "Whether values less than 10⁻⁹ apart differ, as in R; else they tie.",
    vietnamese: "Giá trị cách nhau dưới 10⁻⁹ có khác nhau không, như R; nếu không thì coi là bằng.",
    default: false, shownAs: "false")

  let correlationMethod: CorrelationMethod
  let confidence: Double
  let samples: Bootstrap?
  let rankTest: RankTest
  /// Whether values are taken as they are, not as decimals.
  let isExact: Bool

  init(
    _ method: CorrelationMethod, _ level: Double, _ bootstrap: Int?, _ seed: Int, _ test: RankTest,
    exact: Bool = false
  ) {
    isExact = exact
    correlationMethod = method
    confidence = level
    rankTest = test
    samples = bootstrap.map { Bootstrap(replications: $0, seed: UInt64(bitPattern: Int64(seed))) }
  }

  /// Where the coefficients, their tests and their intervals are defined.
  static let source = """
    Kendall and Gibbons, Rank Correlation Methods, 5th ed. 1990; Fisher, Metron 1 (1921) 3; Bonett \
    and Wright, Psychometrika 65 (2000) 23; Fieller, Hartley and Pearson, Biometrika 44 (1957) 470; \
    Best and Roberts, Applied Statistics 24 (1975) 377; \
    Efron and Tibshirani, An Introduction to the Bootstrap, 1993.
    """

  /// What is said of every correlation.
  static func notes(vietnamese: String, seeAlso: [String]) -> Notes {
    Notes(
      vietnamese: vietnamese,
      vietnameseReturns: "Correlation: hệ số, khoảng tin cậy, p, số cặp, số thiếu, phương pháp",
      vietnameseDetails: """
        r của Pearson là hiệp phương sai chia tích hai độ lệch chuẩn; ρ của Spearman là r của các \
        hạng trung bình; τ-b của Kendall là (số cặp thuận − số cặp nghịch)/√((N − T)(N − U)), với N \
        cặp đơn vị, T và U cặp bằng nhau ở x và ở y. Tính trên các đơn vị có cả hai giá trị. p hai \
        phía: phân phối t với Pearson và Spearman, phân phối chuẩn có hiệu chỉnh giá trị bằng nhau \
        với Kendall, chính xác bằng hoán vị khi có không quá 9 cặp và không có giá trị bằng nhau; với test = "r", khi \
        không có giá trị bằng nhau, như cor.test của R: Spearman theo chuỗi Edgeworth đến 1290 cặp, Kendall \
        chính xác đến 49 cặp. \
        Khoảng tin cậy theo biến đổi z của Fisher, z = artanh r ± q·s: s² là 1/(n − 3) cho r, \
        (1 + ρ²/2)/(n − 3) của Bonett–Wright cho ρ, 0.437/(n − 4) của Fieller cho τ; hoặc theo phân \
        vị bootstrap. Đủ cả 63 tỉnh: p và khoảng tin cậy nói về một mô hình trong đó điểm số đã có \
        thể khác đi, không phải về một mẫu các tỉnh; bản thân điểm số có sai số lấy mẫu, kéo hệ số về \
        gần 0.
        """,
      details: """
        Pearson's r is the covariance over the product of the standard deviations; Spearman's ρ is \
        the r of average ranks; Kendall's τ-b is (concordant − discordant)/√((N − T)(N − U)) of N \
        pairs of units, T of them tied in x and U in y. Units that have both values count. p is \
        two-sided: from t for Pearson and Spearman, from the tie-corrected normal for Kendall, exact \
        by permutation for rank correlations with at most 9 pairs and no ties; with test = "r", without \
        ties as R's cor.test: Spearman by Edgeworth's series up to 1290 pairs, Kendall exact up to 49. The \
        interval is that \
        of Fisher's z = artanh r ± q·s: s² is 1/(n − 3) for r, Bonett and Wright's \
        (1 + ρ²/2)/(n − 3) for ρ, Fieller's 0.437/(n − 4) for τ; or the percentiles of a bootstrap. \
        All 63 provinces are there: p and interval speak of a model in which they \
        could have turned out otherwise, not of a sample of provinces; and scores carry sampling \
        error of their own, which pulls correlations towards zero.
        """,
      source: source, seeAlso: seeAlso)
  }

  /// The correlation, its points taken as decimals so that equal ones tie.
  func correlate(
    _ x: [Double], _ y: [Double], _ call: Call, left: (argument: String, label: String),
    right: (argument: String, label: String)
  ) throws -> Correlation {
    if let samples {
      try samples.check()
      try call.stack.charge(bytes: samples.bytes(pairs: x.count))
    }
    do throws(SampleError) {
      return try Statistics.correlate(
        isExact ? x : x.map(decimal), isExact ? y : y.map(decimal), method: correlationMethod,
        level: confidence,
        bootstrap: samples, rankTest: rankTest, stop: call.watch)
    } catch {
      if error == .stopped { throw LuaFailure.stopped }
      let names = ["x": left, "y": right]
      guard let named = error.argument.flatMap({ names[$0] }) else {
        throw error.argument == "level" ? ArgumentProblem(argument: "ci", cause: error) : error
      }
      throw ArgumentProblem(
        argument: named.argument, cause: SampleProblem(error, x: left.label, y: right.label))
    }
  }
}
