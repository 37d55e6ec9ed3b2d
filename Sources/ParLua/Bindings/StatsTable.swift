import LuaRuntime
import ParIndex
import Statistics

/// `stats`: the statistics of scores, columns and lists.
enum StatsTable {
  static let functions =
    [mean, median, sd, variance, skewness, kurtosis, quantile, rank, cor, cov]
    + [StatsNormalise.normalise, StatsImpute.impute] + StatsTreatment.functions
    + [StatsMeans.means, StatsWeights.weights, StatsImportance.importance] + [StatsBenefit.bod]
    + StatsMazziotta.functions
    + [StatsComponents.pca, StatsFactors.factors, StatsKMeans.kmeans, StatsCluster.cluster]
    + StatsReliability.functions
    + StatsCorrelations.functions
    + [StatsTTest.ttest] + StatsRankTests.functions
    + [StatsPartial.partial, StatsRegression.lm] + [StatsBootstrap.bootstrap] + StatsSobol.functions

  static let x = Parameter<Sample>(
    "x", "Scores, a column of a table, or a list of numbers.",
    vietnamese: "Điểm, một cột của bảng, hoặc danh sách số.")
  static let y = Parameter<Sample>(
    "y", "As x; scores are joined by unit, lists by place.",
    vietnamese: "Như x; điểm được ghép theo đơn vị, danh sách theo vị trí.")

  private static let mean = statistic("mean", .mean, "2.0", Statistics.mean)
  private static let median = statistic("median", .median, "2.0", Statistics.median)
  private static let sd = statistic("sd", .sd, "1.0", Statistics.standardDeviation)
  private static let variance = statistic("var", .variance, "1.0", Statistics.variance)
  private static let skewness = statistic("skewness", .skewness, "0.0", Statistics.skewness)
  private static let kurtosis = statistic("kurtosis", .kurtosis, "", Statistics.kurtosis)

  private static func statistic(
    _ name: String, _ text: StatisticText, _ ofOneTwoThree: String,
    _ compute: @escaping @Sendable ([Double]) -> Double?
  ) -> Function {
    Function(
      "stats.\(name)", text.summary, x, returns: "number; nil where it is not defined",
      examples: [Example("stats.\(name){1, 2, stats.missing, 3}", shows: ofOneTwoThree)],
      notes: text.notes(seeAlso: neighbours[name] ?? [])
    ) { compute($0.values) }
  }

  private static let neighbours: [String: [String]] = [
    "mean": ["Scores:mean", "stats.median"], "median": ["Scores:median", "stats.quantile"],
    "sd": ["Scores:sd", "stats.var"], "var": ["stats.sd"], "skewness": ["stats.kurtosis"],
    "kurtosis": ["stats.skewness"],
  ]

  private static let quantile = Function(
    "stats.quantile", StatisticText.quantile.summary, x,
    Parameter<Double>(
      "p", "The share, from 0 to 1.", vietnamese: "Tỷ lệ, từ 0 đến 1."),
    Parameter<Int>(
      option: "type", "Which of the nine definitions, from 1 to 9.",
      vietnamese: "Định nghĩa nào trong chín định nghĩa, từ 1 đến 9.", default: 7, shownAs: "7"),
    returns: "number; nil without values",
    examples: [
      Example("stats.quantile({1, 2, 3, 4}, 0.25)", shows: "1.75"),
      Example("stats.quantile({1, 2, 3, 4}, 0.25, {type = 6})", shows: "1.25"),
    ],
    notes: StatisticText.quantileTypes.notes(seeAlso: ["Scores:quantile", "stats.median"])
  ) { sample, p, number in
    try checkProbability(p)
    guard let type = QuantileType(rawValue: number) else {
      throw OptionOutOfRange(argument: "type", wanted: "1 to 9, such as 7", got: "\(number)")
    }
    return Statistics.quantile(sample.values, p, type: type)
  }

  private static let rank = Function(
    "stats.rank", "The rank of each value.", x, RankOptions.ties, RankOptions.order,
    returns: "Scores for scores, else a list; missing values stay missing",
    examples: [
      Example("stats.rank{10, 30, 20, 20}", shows: "{4, 1, 2, 2}"),
      Example("stats.rank({10, 30, 20, 20}, {ties = \"average\"})", shows: "{4.0, 1.0, 2.5, 2.5}"),
    ],
    notes: Notes(
      vietnamese: "Hạng của từng giá trị.",
      vietnameseReturns: "Scores nếu cho Scores, nếu không là danh sách; giá trị thiếu vẫn thiếu",
      vietnameseDetails: """
        competition: giá trị bằng nhau cùng nhận hạng tốt nhất, hạng kế tiếp bị bỏ; dense: không \
        bỏ hạng nào; average: cùng nhận hạng trung bình. Giá trị được lấy đến 10⁻⁹ trước khi \
        xếp.
        """,
      details: """
        competition: ties share the best rank and the next is skipped; dense: none is skipped; \
        average: ties share their mean rank. Values are taken to the nearest 10⁻⁹ first.
        """,
      source: """
        Average ranks: Kendall, The treatment of ties in ranking problems, Biometrika 33 (1945) \
        239.
        """,
      seeAlso: ["Scores:rank", "Edition:rank"])
  ) { sample, ties, order -> Several in
    let found = ranks(sample.values.map(decimal), ties: ties, descending: order == .descending)
    if case .scores(let scores) = sample {
      return Several(
        Scores(
          label: "rank of \(scores.label)", registry: scores.registry, ids: scores.ids,
          values: found,
          digits: ties == .average ? 1 : 0))
    }
    return Several(List(found.map { element($0, ties) }))
  }

  /// Whole ranks are integers; average ranks are floats throughout.
  private static func element(_ rank: Double, _ ties: Ties) -> any LuaPushable {
    if rank.isNaN { return Gap() }
    return ties == .average ? rank : Int(rank)
  }

  private static let cor = Function(
    "stats.cor", "Correlates two variables: how far they go together.", x, y,
    CorrelationOptions.method,
    CorrelationOptions.level, CorrelationOptions.bootstrap, CorrelationOptions.seed,
    CorrelationOptions.test, CorrelationOptions.exact, Parameter(hidden: Call.self),
    returns: "Correlation: estimate, low, high, p, n, missing, method",
    examples: [
      Example(
        "stats.cor(papi[2017]:score \"5\", par.open(\"egov\")[2017]:score())",
        shows: "Spearman ρ = −0.268 [−0.506, 0.007] · p = 0.052 · n = 53 (10 of 63 missing)"),
      Example(
        "stats.cor({1, 2, 3, 4, 5}, {2, 1, 4, 3, 5})",
        shows: "Spearman ρ = 0.800 [−0.457, 0.991] · p = 0.133 (exact) · n = 5"),
    ],
    notes: CorrelationOptions.notes(
      vietnamese: "Tương quan giữa hai biến.",
      seeAlso: ["Edition:cor"])
  ) { x, y, method, level, bootstrap, seed, test, exact, call in
    let pair = try Sample.pair(x, y)
    return try CorrelationOptions(
      method, level, bootstrap, seed, test, exact: exact
    ).correlate(
      pair.x, pair.y, call, left: ("x", "x"), right: ("y", "y"))
  }

  private static let cov = Function(
    "stats.cov", StatisticText.covariance.summary, x, y, returns: "number; nil under two pairs",
    examples: [Example("stats.cov({1, 2, 3}, {2, 4, 6})", shows: "2.0")],
    notes: StatisticText.covariance.notes(seeAlso: ["stats.cor", "stats.var"])
  ) { x, y in
    let pair = try Sample.pair(x, y)
    return Statistics.covariance(pair.x, pair.y)
  }
}
