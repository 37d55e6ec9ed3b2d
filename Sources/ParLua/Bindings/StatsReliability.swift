import LuaRuntime
import ParIndex
import Statistics

/// `stats.alpha`, `stats.omega` and `stats.kmo`: whether columns measure one thing.
enum StatsReliability {
  static let functions = [alpha, omega, kmo]

  private static let alpha = Function(
    "stats.alpha", "Cronbach's alpha: how consistently columns measure one thing.", .columns,
    Parameter<Bool>(
      option: "pairwise", "Whether each covariance stands on all rows that know its two columns.",
      vietnamese: "Mỗi hiệp phương sai có tính trên mọi dòng đủ hai cột của nó không.",
      default: false, shownAs: "false"),
    CorrelationOptions.level, Parameter(hidden: Call.self),
    returns: "Reliability: alpha, low, high, standardised, mean_r, items, n, missing",
    examples: [
      Example("stats.alpha{{1, 2, 3, 4}, {1, 3, 2, 4}}.mean_r", shows: "0.8"),
      Example(
        "stats.alpha({{1, 2, 3, 4}, {1, 3, 2, 4}}, {pairwise = true}).alpha == 8 / 9",
        shows: "true"),
    ],
    notes: Notes(
      vietnamese: "Hệ số alpha của Cronbach: các cột đo cùng một điều nhất quán đến đâu.",
      vietnameseReturns:
        "Reliability: alpha, khoảng tin cậy, alpha chuẩn hoá, r trung bình, từng cột, n, số thiếu",
      vietnameseDetails: """
        α = k/(k − 1)·(1 − Σs²/s_T²) với k cột và tổng T của chúng; alpha chuẩn hoá là k·r̄/(1 + (k − \
        1)r̄). Khoảng tin cậy của Feldt theo phân phối F. items: alpha khi bỏ từng cột và tương quan của \
        cột với tổng các cột còn lại. Tính trên các dòng đủ giá trị; pairwise dùng mọi dòng có đủ hai cột \
        của từng cặp, và chỉ cho alpha. Hãy đổi chiều cột ngược trước. Alpha cao không có nghĩa là chỉ \
        đo một điều.
        """,
      details: """
        α = k/(k − 1)·(1 − Σs²/s_T²) for k columns and their sum T; standardised k·r̄/(1 + (k − 1)r̄). \
        The interval is Feldt's, by F. items: alpha without each column, and its correlation with the \
        sum of the others. On complete rows; pairwise takes for each pair all rows that know both, and \
        gives alpha alone. Turn a column round first that runs the other way. A high alpha does not \
        show that the columns measure one thing only.
        """,
      source: "Cronbach, Psychometrika 16 (1951) 297; Feldt, Psychometrika 30 (1965) 357.",
      seeAlso: ["stats.omega", "stats.kmo", "stats.cormatrix"])
  ) { columns, isPairwise, level, call in
    let found = try computing(["level": "ci"], columns: columns.names) {
      () throws(SampleError) -> (Double, Cronbach?) in
      if isPairwise {
        guard level > 0, level < 1 else { throw .levelOutOfRange(level) }
        return (try pairwiseAlpha(columns.values), nil)
      }
      let found = try cronbach(columns.values, level: level)
      return (found.alpha, found)
    }
    return ReliabilityResult(
      columns: columns, alpha: found.0, found: found.1, phrase: call.phrase)
  }

  private static let omega = Function(
    "stats.omega", "McDonald's omega: how well the sum of columns measures one factor behind them.",
    .columns, Parameter(hidden: Call.self),
    returns: "Omega: omega, loadings, residual, converged, n, missing",
    examples: [
      Example(
        "stats.omega{{1, 2, 3, 4, 5}, {2, 3, 1, 4, 5}, {3, 1, 2, 4, 5}}.omega > 0.874",
        shows: "true")
    ],
    notes: Notes(
      vietnamese: "Hệ số omega của McDonald: tổng các cột đo một nhân tố chung tốt đến đâu.",
      vietnameseReturns: "Omega: omega, hệ số tải, phần dư, đã hội tụ chưa, n, số thiếu",
      vietnameseDetails: """
        ω = (Σλ)²/((Σλ)² + Σ(1 − λ²)), với λ là hệ số tải của một nhân tố trên tương quan của các cột, \
        tìm theo phần dư nhỏ nhất (minres), 1 − λ² không dưới 0,005. Cần ba cột trở lên và ba dòng đủ giá \
        trị. Cột ở cận 0,005 (Heywood) cho thấy một nhân tố không hợp. Hãy đổi chiều cột ngược trước.
        """,
      details: """
        ω = (Σλ)²/((Σλ)² + Σ(1 − λ²)), λ the loadings of one factor on the correlations of the columns, \
        by minimum residuals, with 1 − λ² at least 0.005. Three columns and three complete rows are \
        needed. A column at that bound (Heywood) says that one factor does not fit. Turn a column round \
        first that runs the other way.
        """,
      source:
        "McDonald, Test Theory, 1999, chapter 6; Harman and Jones, Psychometrika 31 (1966) 351.",
      seeAlso: ["stats.alpha", "stats.pca"])
  ) { columns, call in
    let found = try computing(columns: columns.names) { () throws(SampleError) in
      try Statistics.omega(columns.values)
    }
    return OmegaResult(columns: columns, found: found, phrase: call.phrase)
  }

  private static let kmo = Function(
    "stats.kmo", "Whether correlations suit a factor analysis: KMO, and Bartlett's test.",
    .columns, Parameter(hidden: Call.self),
    returns: "KMO: kmo, columns, chi2, df, p, n, missing",
    examples: [
      Example(
        "stats.kmo{{1, 2, 3, 4}, {1, 3, 2, 4}}",
        shows: "KMO 0.500 · Bartlett χ² = 1.53 (df 1) · p = 0.216 · 2 columns · n = 4")
    ],
    notes: Notes(
      vietnamese: "Tương quan có hợp cho phân tích nhân tố không: KMO và kiểm định Bartlett.",
      vietnameseReturns: "KMO: kmo, từng cột, chi2, bậc tự do, p, n, số thiếu",
      vietnameseDetails: """
        KMO = Σr²/(Σr² + Σa²) trên các cặp cột, r là tương quan, a là tương quan riêng phần khi đã loại \
        trừ mọi cột khác; dưới 0,5 là không dùng được, từ 0,8 là tốt, hai cột luôn cho 0,5. Bartlett: χ² \
        = −(n − 1 − (2k + 5)/6)·ln|R|, giả định phân phối chuẩn; nhiều dòng thì bác bỏ cả điều không \
        đáng kể. Bỏ các dòng thiếu giá trị; cột suy ra được từ các cột khác thì báo lỗi.
        """,
      details: """
        KMO = Σr²/(Σr² + Σa²) over the pairs of columns, r their correlation, a what is left of it given \
        all others; under 0.5 unacceptable, from 0.8 meritorious, always 0.5 for two columns. Bartlett: \
        χ² = −(n − 1 − (2k + 5)/6)·ln|R|, which supposes normal values and with many rows rejects what \
        hardly matters. Rows with a missing value are left out; a column that follows from others is \
        refused.
        """,
      source: """
        Kaiser and Rice, Educational and Psychological Measurement 34 (1974) 111; Bartlett, British \
        Journal of Psychology 3 (1950) 77.
        """,
      seeAlso: ["stats.pca", "stats.alpha"])
  ) { columns, call in
    let found = try computing(columns: columns.names) { () throws(SampleError) in
      try samplingAdequacy(columns.values)
    }
    return AdequacyResult(columns: columns, found: found, phrase: call.phrase)
  }
}
