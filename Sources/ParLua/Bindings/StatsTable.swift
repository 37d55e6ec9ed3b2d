import LuaRuntime
import ParIndex
import Statistics

/// `stats`: the statistics of scores, columns and lists.
enum StatsTable {
  static let functions = [mean, median, sd, variance, skewness, kurtosis, quantile, rank, cor, cov]

  private static let x = Parameter<Sample>(
    "x", "Scores, a column of a table, or a list of numbers.")
  private static let y = Parameter<Sample>("y", "As x; scores are joined by unit, lists by place.")

  private static let mean = statistic(
    "mean", "The mean.", "Trung bình.", "Σx/n over the values that are there.", "2.0",
    Statistics.mean)
  private static let median = statistic(
    "median", "The median.", "Trung vị.", "The middle value, or the mean of the two in the middle.",
    "2.0", Statistics.median)
  private static let sd = statistic(
    "sd", "The standard deviation of a sample.", "Độ lệch chuẩn mẫu.",
    "√(Σ(x − mean)²/(n − 1)); nil under two values.", "1.0", Statistics.standardDeviation)
  private static let variance = statistic(
    "var", "The variance of a sample.", "Phương sai mẫu.",
    "Σ(x − mean)²/(n − 1); nil under two values.", "1.0", Statistics.variance)
  private static let skewness = statistic(
    "skewness", "The skewness G1: positive with a long right tail.", "Độ lệch G1.",
    "√(n(n − 1))/(n − 2) · m₃/m₂^1.5; nil under three values or where all are equal.", "0.0",
    Statistics.skewness)
  private static let kurtosis = statistic(
    "kurtosis", "The excess kurtosis G2: 0 for a normal distribution.", "Độ nhọn G2.",
    "(n − 1)/((n − 2)(n − 3)) · ((n + 1)(m₄/m₂² − 3) + 6); nil under four values or where all are equal.",
    "", Statistics.kurtosis)

  private static func statistic(
    _ name: String, _ summary: String, _ vietnamese: String, _ formula: String,
    _ ofOneTwoThree: String,
    _ compute: @escaping @Sendable ([Double]) -> Double?
  ) -> Function {
    Function(
      "stats.\(name)", summary, x, returns: "number; nil where it is not defined",
      examples: [Example("stats.\(name){1, 2, stats.missing, 3}", shows: ofOneTwoThree)],
      notes: Notes(
        vietnamese: vietnamese, details: formula + " Missing values are left out.",
        source: name == "skewness" || name == "kurtosis"
          ? "Joanes and Gill, The Statistician 47 (1998) 183, type 2." : "")
    ) { compute($0.values) }
  }

  private static let quantile = Function(
    "stats.quantile", "The value below which a share of the values lies.", x,
    Parameter<Double>("p", "The share, from 0 to 1."), returns: "number; nil without values",
    examples: [Example("stats.quantile({1, 2, 3, 4}, 0.25)", shows: "1.75")],
    notes: Notes(
      vietnamese: "Phân vị.",
      details:
        "Type 7: linear between the order statistics at 1 + (n − 1)p. Missing values are left out.",
      source: "Hyndman and Fan, The American Statistician 50 (1996) 361.")
  ) { sample, p in
    try checkProbability(p)
    return Statistics.quantile(sample.values, p)
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
      details:
        "competition: ties share the best rank and the next is skipped; dense: none is skipped; "
        + "average: ties share their mean rank. Values are taken to the nearest 10⁻⁹ first.",
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
    "stats.cor", "How far two variables go together.", x, y, CorrelationOptions.method,
    CorrelationOptions.level, CorrelationOptions.bootstrap, CorrelationOptions.seed,
    Parameter(hidden: Call.self),
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
      vietnamese: "Hai biến đi cùng nhau đến đâu.", seeAlso: ["Edition:cor"])
  ) { x, y, method, level, bootstrap, seed, call in
    let pair = try Sample.pair(x, y)
    return try CorrelationOptions(method, level, bootstrap, seed).correlate(
      pair.x, pair.y, call, left: ("x", "x"), right: ("y", "y"))
  }

  private static let cov = Function(
    "stats.cov", "The covariance of a sample.", x, y, returns: "number; nil under two pairs",
    examples: [Example("stats.cov({1, 2, 3}, {2, 4, 6})", shows: "2.0")],
    notes: Notes(
      vietnamese: "Hiệp phương sai mẫu.",
      details: "Σ(x − mean)(y − mean)/(n − 1), pairwise complete.")
  ) { x, y in
    let pair = try Sample.pair(x, y)
    return Statistics.covariance(pair.x, pair.y)
  }
}
