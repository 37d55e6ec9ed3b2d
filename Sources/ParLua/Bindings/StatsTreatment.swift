import LuaRuntime
import ParIndex
import Statistics

/// The curve that draws in a tail.
enum CurveName: String, LuaChoice {
  case log
  case logSkew = "log_skew"
  case logOne = "log_one"
  case boxcox

  /// The curve; the power is for `boxcox` alone.
  func transformation(_ power: Double?) throws -> Transformation {
    switch self {
    case .boxcox:
      guard let power else { throw NeededOption(name: "power", method: rawValue, example: "0.5") }
      return .boxCox(power)
    case _ where power != nil: throw UnusedOption(name: "power", method: rawValue, taken: [])
    case .log: return .logarithm
    case .logSkew: return .logarithmBySkew
    case .logOne: return .logarithmFromOne
    }
  }
}

/// The curve of the last step of `stats.treat`, or none.
enum TreatmentCurve: String, LuaChoice {
  case log
  case logSkew = "log_skew"
  case logOne = "log_one"
  case boxcox, none

  func transformation(_ power: Double?) throws -> Transformation? {
    guard let curve = CurveName(rawValue: rawValue) else {
      if power != nil { throw UnusedOption(name: "power", method: rawValue, taken: []) }
      return nil
    }
    return try curve.transformation(power)
  }
}

/// Outliers: seen, pulled in, drawn in by a curve.
enum StatsTreatment {
  static let functions = [outliers, winsorise, transform, treat]

  private static let names = ["values": "x"]

  private static let most = Parameter<Int>(
    option: "most", "How many values may be pulled in.",
    vietnamese: "Được kéo vào nhiều nhất bao nhiêu giá trị.", default: 5, shownAs: "5")
  private static let skewness = Parameter<Double>(
    option: "skewness", "Passes when |skewness| is under this.",
    vietnamese: "Đạt khi |độ bất đối xứng| nhỏ hơn mức này.", default: 2, shownAs: "2")
  private static let kurtosis = Parameter<Double>(
    option: "kurtosis", "Passes as well when the kurtosis is under this.",
    vietnamese: "Cũng đạt khi độ nhọn nhỏ hơn mức này.", default: 3.5, shownAs: "3.5")
  private static let power = Parameter<Double?>(
    option: "power", "boxcox: its power; 0 is the logarithm.",
    vietnamese: "boxcox: số mũ; 0 là lôgarit.", default: nil, shownAs: "nil")

  private static let rule = """
    OECD and JRC, Handbook on Constructing Composite Indicators, 2008, section 1.4; Becker et al., \
    Journal of Open Source Software 7 (2022) 4567, for COINr.
    """

  private static let outliers = Function(
    "stats.outliers", "Whether the shape of values suggests outliers.", StatsTable.x, skewness,
    kurtosis, returns: "Outliers: skewness, kurtosis, passes",
    examples: [
      Example(
        "stats.outliers{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100}",
        shows: "skewness 3.06 · kurtosis 9.74 · does not pass"),
      Example("stats.outliers({1, 2, 3, 4, 50}).passes", shows: "false"),
    ],
    notes: Notes(
      vietnamese: "Hình dạng của các giá trị có cho thấy điểm ngoại lai không.",
      vietnameseReturns: "Outliers: độ bất đối xứng, độ nhọn, có đạt không",
      vietnameseDetails: """
        Đạt khi |G1| < 2 hoặc G2 < 3,5: chỉ cần một. G1, G2 như stats.skewness, stats.kurtosis. Bỏ qua \
        giá trị thiếu; các giá trị bằng nhau thì đạt; dưới bốn giá trị thì báo lỗi. Đây là quy tắc kinh \
        nghiệm cho chừng 20 đến 200 đơn vị, không phải kiểm định.
        """,
      details: """
        Passes when |G1| < 2 or G2 < 3.5: one is enough. G1 and G2 as by stats.skewness and \
        stats.kurtosis. Missing values are left out; equal values pass; fewer than four are refused. \
        A rule of thumb for some 20 to 200 units and not a test of anything.
        """,
      source: rule, seeAlso: ["stats.treat", "stats.skewness", "stats.kurtosis"])
  ) { x, skewness, kurtosis in
    try computing(names) { () throws(SampleError) in
      try checkOutliers(x.values, limits: OutlierLimits(skewness: skewness, kurtosis: kurtosis))
    }
  }

  private static let winsorise = Function(
    "stats.winsorise", "Pulls the farthest values in to the next, until no outliers are left.",
    StatsTable.x, most, skewness, kurtosis,
    returns: "Scores for scores, else a list; missing values stay missing",
    examples: [
      Example(
        "stats.winsorise{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100}",
        shows: "{1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 30.0, 30.0}")
    ],
    notes: Notes(
      vietnamese:
        "Winsor hoá: kéo các giá trị xa nhất về giá trị kế tiếp cho đến khi hết ngoại lai.",
      vietnameseReturns: "Scores nếu cho Scores, nếu không là danh sách; giá trị thiếu vẫn thiếu",
      vietnameseDetails: """
        Khi chưa đạt như stats.outliers và chưa kéo đủ most giá trị: G1 ≥ 0 thì mọi giá trị lớn nhất \
        nhận giá trị lớn kế tiếp, G1 < 0 thì mọi giá trị nhỏ nhất nhận giá trị nhỏ kế tiếp. Giá trị bằng \
        nhau được kéo cùng nhau nên số lượng có thể quá most. Dừng trước khi mọi giá trị bằng nhau.
        """,
      details: """
        While stats.outliers does not pass and fewer than most are pulled in: where G1 ≥ 0 all greatest \
        values get the next lower, where G1 < 0 all least get the next higher. Ties are pulled in \
        together, so that the count can pass most. Stops before all values are equal. What passes comes \
        back as it is.
        """,
      source: rule, seeAlso: ["stats.treat", "stats.outliers"])
  ) { x, most, skewness, kurtosis in
    let found = try computing(names) { () throws(SampleError) in
      try Statistics.winsorise(
        x.values, most: most, limits: OutlierLimits(skewness: skewness, kurtosis: kurtosis))
    }
    return x.replaced(found.values, "winsorised (\(found.count))")
  }

  private static let transform = Function(
    "stats.transform", "Draws in a tail by a curve.", StatsTable.x,
    Parameter<CurveName>("method", "Which curve.", vietnamese: "Đường cong nào."), power,
    returns: "Scores for scores, else a list; missing values stay missing",
    examples: [
      Example("stats.transform({1, 2, 4}, \"log_one\")[2] == math.log(2)", shows: "true"),
      Example("stats.transform({1, 4, 9}, \"boxcox\", {power = 0.5})[2]", shows: "2.0"),
    ],
    notes: Notes(
      vietnamese: "Thu gọn một đuôi bằng đường cong.",
      vietnameseReturns: "Scores nếu cho Scores, nếu không là danh sách; giá trị thiếu vẫn thiếu",
      vietnameseDetails: """
        Với a = (max − min)/100: log: ln(x − min + a); log_skew: như log khi độ bất đối xứng dương, \
        nếu không là −ln(max + a − x); log_one: ln(x − min + 1); boxcox: (yᵏ − 1)/k với y = x − min + 1 \
        và k = power, k = 0 là ln y. Thứ tự không đổi; log_one và boxcox phụ thuộc đơn vị đo. log và \
        log_skew báo lỗi khi mọi giá trị bằng nhau.
        """,
      details: """
        With a = (max − min)/100: log: ln(x − min + a); log_skew: as log where the skewness is over 0, \
        else −ln(max + a − x); log_one: ln(x − min + 1); boxcox: (yᵏ − 1)/k with y = x − min + 1 and \
        k = power, ln y for 0. The order stays; log_one and boxcox depend on the unit. log and log_skew \
        refuse equal values.
        """,
      source: rule, seeAlso: ["stats.treat", "stats.normalise"])
  ) { x, method, power in
    let curve = try method.transformation(power)
    let values = try computing(names) { () throws(SampleError) in
      try Statistics.transform(x.values, by: curve)
    }
    return x.replaced(values, method.rawValue, digits: 3)
  }

  private static let treat = Function(
    "stats.treat", "Treats values for outliers: winsorises, then draws in by a curve, as needed.",
    StatsTable.x, most, skewness, kurtosis,
    Parameter<TreatmentCurve>(
      option: "curve", "The curve where winsorising is not enough, as stats.transform has them.",
      vietnamese: "Đường cong dùng khi winsor hoá chưa đủ, như của stats.transform.",
      default: .log, shownAs: "\"log\""),
    power,
    Parameter<Bool>(
      option: "combined", "Whether the curve starts from the winsorised values.",
      vietnamese: "Đường cong có tính từ các giá trị đã winsor hoá không.", default: false,
      shownAs: "false"),
    Parameter(hidden: Call.self),
    returns: "Treatment: values, steps, passes",
    examples: [
      Example(
        "stats.treat({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100}).values[12]", shows: "30.0"),
      Example("stats.treat({1, 2, 3, 4}).passes", shows: "true"),
    ],
    notes: Notes(
      vietnamese: "Xử lý ngoại lai: winsor hoá, rồi thu gọn bằng đường cong nếu cần.",
      vietnameseReturns: "Treatment: giá trị, các bước, có đạt không",
      vietnameseDetails: """
        Sau mỗi bước kiểm tra như stats.outliers; đạt thì dừng. Đường cong tính từ giá trị ban đầu, \
        hoặc từ giá trị đã winsor hoá nếu combined. Không đạt đến cuối thì giữ giá trị đã thu gọn, passes \
        là false.
        """,
      details: """
        stats.outliers follows each step, and values that pass stay as they are then. The curve starts \
        from the values as given, or the winsorised where combined. What never passes comes back drawn \
        in, with passes false.
        """,
      source: rule, seeAlso: ["stats.outliers", "stats.winsorise", "stats.transform"])
  ) { x, most, skewness, kurtosis, curve, power, combined, call in
    let transformation = try curve.transformation(power)
    let found = try computing(names) { () throws(SampleError) in
      try treatOutliers(
        x.values, most: most, limits: OutlierLimits(skewness: skewness, kurtosis: kurtosis),
        transformation: transformation, combined: combined)
    }
    return TreatmentResult(sample: x, found: found, curve: curve, phrase: call.phrase)
  }
}
