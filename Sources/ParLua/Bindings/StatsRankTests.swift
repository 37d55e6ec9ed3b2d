import LuaRuntime
import ParIndex
import Statistics

/// `stats.wilcoxon`, `stats.signtest`, `stats.kruskal`: tests by ranks and signs.
enum StatsRankTests {
  static let functions = [wilcoxon, signtest, kruskal]

  private static let wilcoxon = Function(
    "stats.wilcoxon", "Wilcoxon's test: signed ranks of one sample or of pairs, rank sums of two.",
    StatsTable.x, TestOptions.y, TestOptions.paired,
    TestOptions.center("median", "median", "trung vị"), TestOptions.difference,
    TestOptions.alternative, CorrelationOptions.level,
    returns: "Test: statistic, p, estimate, low, high, n, missing",
    examples: [
      Example(
        "stats.wilcoxon(papi[2023]:score \"5\", papi[2022]:score \"5\", {paired = true})",
        shows:
          "Wilcoxon's signed rank test of pairs · pseudomedian of x − y = −0.0259 [−0.0753, 0.0262] · V = 790 · p = 0.359 (normal) · n = 60 (3 of 63 missing)"
      ),
      Example(
        "stats.wilcoxon({1.1, 2.2, 3.3, 0.4}, {2.5, 3.6, 4.7})",
        shows:
          "Wilcoxon's rank sum test · shift = −1.7500 (too few for an interval of 95 %) · W = 1 · p = 0.114 (exact) · n = 4 + 3"
      ),
    ],
    notes: Notes(
      vietnamese:
        "Kiểm định Wilcoxon: hạng có dấu cho một mẫu hoặc các cặp, tổng hạng cho hai mẫu.",
      vietnameseReturns: "Test: thống kê, p, ước lượng, khoảng tin cậy, n, số thiếu",
      vietnameseDetails: """
        Một mẫu, hoặc các hiệu x − y của các cặp: V là tổng hạng của |x − μ| ở các giá trị lớn hơn μ, bỏ \
        giá trị bằng μ; giả thuyết là phân phối đối xứng quanh μ. Hai mẫu (Mann–Whitney): W là số cặp mà \
        x − δ > y, cặp bằng nhau tính một nửa; W/(nm) là tỷ lệ cặp mà x cao hơn. p chính xác khi mỗi \
        mẫu dưới 50 giá trị, không có giá trị bằng nhau hay bằng μ; nếu không, xấp xỉ chuẩn có hiệu \
        chỉnh giá trị bằng nhau và liên tục. Ước lượng Hodges–Lehmann: trung vị của các trung bình \
        từng cặp, hoặc của các hiệu. Giá trị và hiệu được lấy đến 10⁻⁹ trước khi xếp hạng. Bỏ qua giá \
        trị thiếu; lỗi khi không có giá trị nào hoặc mọi giá trị bằng nhau. Quá ít giá trị thì không \
        có khoảng tin cậy. Như wilcox.test của R.
        """,
      details: """
        One sample, or the differences x − y of pairs: V is the sum of the ranks of |x − μ| over the \
        values above μ, those equal to μ left out; by hypothesis values lie symmetrically about μ. Two \
        samples (Mann–Whitney): W counts the pairs with x − δ > y, ties by half; W/(nm) is the share of \
        pairs in which x is higher. p is exact with fewer than 50 values in each, no ties and none equal \
        to μ; else normal, corrected for ties and continuity. The estimate is that of Hodges and Lehmann: \
        the median of the means of pairs, or of the differences. Values and differences are taken to the \
        nearest 10⁻⁹ before ranking. Missing values are left out; no values, or values that are all \
        equal, are an error. Too few values have no interval. As R's wilcox.test.
        """,
      source: """
        Wilcoxon, Biometrics Bulletin 1 (1945) 80; Mann and Whitney, The Annals of Mathematical \
        Statistics 18 (1947) 50; Hodges and Lehmann, The Annals of Mathematical Statistics 34 (1963) \
        598; Bauer, Journal of the American Statistical Association 67 (1972) 687.
        """,
      seeAlso: ["stats.ttest", "stats.signtest", "stats.kruskal"])
  ) { x, y, paired, median, difference, alternative, level in
    let comparison = try Comparison(
      x, y, paired: paired, center: ("median", median), difference: difference)
    return try computing(["center": "median", "level": "ci"]) { () throws(SampleError) in
      try result(comparison, alternative, level)
    }
  }

  private static func result(
    _ comparison: Comparison, _ alternative: Alternative, _ level: Double
  ) throws(SampleError) -> TestResult {
    let center = comparison.hypothesis
    switch comparison.samples {
    case .one(let x):
      let found = try signedRankTest(
        x.map(decimal), center: center, alternative: alternative, level: level)
      return TestResult(.signedRank, found, hypothesis: center)
    case .pairs(let x, let y):
      let pairs = differences(x, y)
      let found = try pairedSignedRankTest(
        pairs.x, pairs.y, difference: center, alternative: alternative, level: level)
      return TestResult(.pairedSignedRank, found, hypothesis: center)
    case .two(let x, let y, let shared):
      let found = try rankSumTest(
        x.map(decimal), y.map(decimal), difference: center, alternative: alternative, level: level)
      return TestResult(.rankSum, found, hypothesis: center, shared: shared)
    }
  }

  /// Pairs whose differences are decimals, so that equal ones tie; as they are where one is infinite.
  private static func differences(_ x: [Double], _ y: [Double]) -> (x: [Double], y: [Double]) {
    guard !x.contains(where: \.isInfinite), !y.contains(where: \.isInfinite) else { return (x, y) }
    return (zip(x, y).map { decimal($0 - $1) }, x.map { _ in 0 })
  }

  private static let signtest = Function(
    "stats.signtest", "The exact sign test: whether as many values lie above a median as below.",
    StatsTable.x,
    Parameter<Double>(
      option: "median", "What the median is by hypothesis.",
      vietnamese: "Giả thuyết trung vị bằng bao nhiêu.", default: 0, shownAs: "0"),
    TestOptions.alternative, CorrelationOptions.level,
    returns: "Test: statistic, p, estimate, low, high, n, missing",
    examples: [
      Example(
        "stats.signtest(papi[2023]:score \"5\" - papi[2022]:score \"5\")",
        shows:
          "Sign test · median = −0.0190 [−0.1036, 0.0253] · S = 26 · p = 0.366 (exact) · n = 60 (3 of 63 missing)"
      ),
      Example("stats.signtest({3, 5, -1, 4, 2, 6}).p", shows: "0.21875"),
    ],
    notes: Notes(
      vietnamese: "Kiểm định dấu: các giá trị có chia đều hai bên một mức không.",
      vietnameseReturns: "Test: thống kê, p, ước lượng, khoảng tin cậy, n, số thiếu",
      vietnameseDetails: """
        S là số giá trị lớn hơn giả thuyết, có phân phối nhị thức với xác suất 1/2 dù phân phối của các \
        giá trị thế nào; giá trị bằng giả thuyết bị bỏ (lấy đến 10⁻⁹). Khoảng tin cậy nằm giữa hai thống \
        kê thứ tự, đạt ít nhất độ tin cậy; không có khi quá ít giá trị. Với các cặp, cho hiệu x − y. Bỏ \
        qua giá trị thiếu; lỗi khi không có giá trị nào hoặc mọi giá trị bằng giả thuyết. p như \
        binom.test của R.
        """,
      details: """
        S counts the values above the hypothesis, which is binomial with one half whatever the \
        distribution of the values; those equal to it, taken to the nearest 10⁻⁹, are left out. The \
        interval runs between two of the values in order and holds the level or more; too few values \
        have none. For pairs give the differences x − y. Missing values are left out; no values, or \
        values that all equal the hypothesis, are an error. p as R's binom.test.
        """,
      source: "Conover, Practical Nonparametric Statistics, 3rd ed. 1999, sections 3.2 and 3.4.",
      seeAlso: ["stats.wilcoxon", "stats.median"])
  ) { x, median, alternative, level in
    try computing(["level": "ci"]) { () throws(SampleError) in
      TestResult(
        .sign,
        try signTest(
          x.values.map(decimal), median: decimal(median), alternative: alternative, level: level),
        hypothesis: median)
    }
  }

  private static let kruskal = Function(
    "stats.kruskal", "The test of Kruskal and Wallis: whether groups lie in the same place.",
    StatsTable.x,
    Parameter<GroupLabels>(
      "groups", "The group of each value: a list or a column; \"region\" for scores.",
      vietnamese: "Nhóm của từng giá trị: danh sách hoặc cột; \"region\" là vùng, cho điểm."),
    Parameter(hidden: Call.self),
    returns: "Test: statistic, df, p, n, missing, groups",
    examples: [
      Example(
        "stats.kruskal(e:score \"8\", \"region\")",
        shows:
          "Kruskal–Wallis test · H = 14.939 · df = 5 · p = 0.011 · n = 61 in 6 groups (2 of 63 missing)"
      ),
      Example(
        "stats.kruskal({1, 2, 3, 4, 5, 6}, {\"a\", \"a\", \"a\", \"b\", \"b\", \"b\"}).p",
        shows: "0.049534613435627"),
    ],
    notes: Notes(
      vietnamese: "Kiểm định Kruskal–Wallis: các nhóm có cùng vị trí không.",
      vietnameseReturns: "Test: thống kê, số bậc tự do, p, n, số thiếu, các nhóm",
      vietnameseDetails: """
        H = (N − 1) Σ n_g (r̄_g − r̄)²/Σ (rᵢ − r̄)² trên hạng trung bình của mọi giá trị (đã hiệu chỉnh giá \
        trị bằng nhau, lấy đến 10⁻⁹); p theo phân phối χ² với số nhóm trừ một bậc tự do, chỉ gần đúng \
        khi nhóm dưới năm giá trị. Không nói nhóm nào khác nhóm nào: xem .groups. Bỏ giá trị thiếu hoặc \
        không có nhóm; lỗi khi còn dưới hai nhóm hoặc mọi giá trị bằng nhau. Như kruskal.test của R.
        """,
      details: """
        H = (N − 1) Σ n_g (r̄_g − r̄)²/Σ (rᵢ − r̄)² of the average ranks among all values, which corrects \
        for ties (to the nearest 10⁻⁹); p by χ² with one degree of freedom less than groups, rough for \
        groups under five. It does not say which groups differ: see .groups. Values that are missing or \
        without a group are left out; fewer than two groups, or values that are all equal, are an error. \
        As R's kruskal.test.
        """,
      source: "Kruskal and Wallis, Journal of the American Statistical Association 47 (1952) 583.",
      seeAlso: ["stats.wilcoxon", "stats.rank"])
  ) { x, groups, call in
    let labels = try at("groups") {
      try groups.labels(units: x.units, count: x.values.count, of: "x")
    }
    let codes = labels.groups
    let values = zip(x.values, codes).map { $1 == nil ? .nan : decimal($0) }
    let found = try computing { () throws(SampleError) in
      try kruskalWallis(values, groups: codes.map { $0 ?? -1 })
    }
    return TestResult(found, groups: GroupTable.make(found, values, labels.texts))
  }
}

/// The groups of a test of several, the highest first.
private enum GroupTable {
  static func make(_ found: KruskalWallis, _ values: [Double], _ labels: [String?]) -> Table {
    var members: [String: [Double]] = [:]
    var names: [String] = []
    for (value, label) in zip(values, labels) {
      guard let label, !value.isNaN else { continue }
      if members[label] == nil { names.append(label) }
      members[label, default: []].append(value)
    }
    let rows = names.indices.sorted {
      (found.meanRanks[$0], names[$1]) > (found.meanRanks[$1], names[$0])
    }
    return Table(
      nil,
      [
        (Heading.group, rows.map { .text(names[$0]) }),
        (Heading.known, rows.map { .integer(found.sizes[$0]) }),
        (Heading.digits(Heading.meanRank, 2), rows.map { .measured(found.meanRanks[$0]) }),
        (Heading.median, rows.map { .measured(median(members[names[$0]] ?? []) ?? .nan) }),
      ], key: Heading.group.name)
  }
}
