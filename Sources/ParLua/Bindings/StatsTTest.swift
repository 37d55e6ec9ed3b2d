import LuaRuntime
import Statistics

/// `stats.ttest`: tests of means.
enum StatsTTest {
  static let ttest = Function(
    "stats.ttest", "Student's t test of a mean, of pairs, or of two means by Welch.",
    StatsTable.x, TestOptions.y, TestOptions.paired,
    TestOptions.center("mean", "mean", "trung bình"), TestOptions.difference,
    Parameter<Bool>(
      option: "equal_variances", "Whether two samples are known to be equally spread.",
      vietnamese: "Có biết chắc hai mẫu có phương sai bằng nhau không.", default: false,
      shownAs: "false"),
    TestOptions.alternative, CorrelationOptions.level,
    returns: "Test: statistic, df, p, estimate, low, high, n, missing",
    examples: [
      Example(
        "stats.ttest(papi[2023]:score \"5\", papi[2022]:score \"5\", {paired = true})",
        shows:
          "Paired t test · mean of x − y = −0.0130 [−0.0685, 0.0425] · t = −0.468 · df = 59 · p = 0.641 · n = 60 (3 of 63 missing)"
      ),
      Example(
        "stats.ttest({1, 2, 3}, {4, 6, 9})",
        shows:
          "Welch's t test · difference of means = −4.3333 [−9.7485, 1.0819] · t = −2.772 · df = 2.62 · p = 0.081 · n = 3 + 3"
      ),
      Example("stats.ttest({1, 2, 3, 6}, {mean = 2}).p", shows: "0.4228262617721"),
    ],
    notes: Notes(
      vietnamese: "Kiểm định t của Student: một trung bình, theo cặp, hoặc hai trung bình (Welch).",
      vietnameseReturns: "Test: thống kê, số bậc tự do, p, ước lượng, khoảng tin cậy, n, số thiếu",
      vietnameseDetails: """
        Một mẫu: t = (x̄ − μ)/(s/√n), n − 1 bậc tự do; theo cặp: kiểm định ấy trên các hiệu x − y. Hai \
        mẫu: t = (x̄ − ȳ − δ)/e, theo Welch e² = s²ₓ/n + s²ᵧ/m với số bậc tự do Welch–Satterthwaite; \
        equal_variances: phương sai gộp, n + m − 2 bậc tự do. Khoảng tin cậy là ước lượng ± q·e. Bỏ qua \
        giá trị thiếu. Giá trị bằng nhau không ảnh hưởng; lỗi khi dưới hai giá trị hoặc mọi giá trị \
        bằng nhau. Hai mẫu phải gồm các đơn vị khác nhau; cùng đơn vị thì dùng paired. Như t.test của R.
        """,
      details: """
        One sample: t = (x̄ − μ)/(s/√n) with n − 1 degrees of freedom; pairs: the same of the differences \
        x − y. Two samples: t = (x̄ − ȳ − δ)/e, by Welch e² = s²ₓ/n + s²ᵧ/m with the degrees of freedom of \
        Welch and Satterthwaite; equal_variances: the pooled variance with n + m − 2. The interval is the \
        estimate ± q·e. Missing values are left out. Ties do not matter; fewer than two values, or values \
        that are all equal, are an error. Two samples must be of different units; for the same ones use \
        paired. As R's t.test.
        """,
      source: "Student, Biometrika 6 (1908) 1; Welch, Biometrika 34 (1947) 28.",
      seeAlso: ["stats.wilcoxon", "stats.mean"])
  ) { x, y, paired, mean, difference, equalVariances, alternative, level in
    let comparison = try Comparison(
      x, y, paired: paired, center: ("mean", mean), difference: difference)
    try check(equalVariances, comparison)
    return try computing(["level": "ci"]) { () throws(SampleError) in
      try result(comparison, equalVariances, alternative, level)
    }
  }

  private static func check(_ equalVariances: Bool, _ comparison: Comparison) throws {
    guard equalVariances else { return }
    switch comparison.samples {
    case .two: return
    case .one:
      throw OptionProblem("equal_variances", "one sample has one variance; give y, or leave it out")
    case .pairs:
      throw OptionProblem(
        "equal_variances", "the differences of pairs have one variance; leave it out")
    }
  }

  private static func result(
    _ comparison: Comparison, _ equalVariances: Bool, _ alternative: Alternative, _ level: Double
  ) throws(SampleError) -> TestResult {
    let center = comparison.hypothesis
    switch comparison.samples {
    case .one(let x):
      let found = try tTest(x, mean: center, alternative: alternative, level: level)
      return TestResult(.oneSampleT, found, hypothesis: center)
    case .pairs(let x, let y):
      let found = try pairedTTest(x, y, difference: center, alternative: alternative, level: level)
      return TestResult(.pairedT, found, hypothesis: center)
    case .two(let x, let y, let shared):
      let found = try twoSampleTTest(
        x, y, difference: center, equalVariances: equalVariances, alternative: alternative,
        level: level)
      return TestResult(
        equalVariances ? .pooledT : .welchT, found, hypothesis: center, shared: shared)
    }
  }
}
