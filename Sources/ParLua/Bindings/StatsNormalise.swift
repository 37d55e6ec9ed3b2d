import LuaRuntime
import ParIndex
import Statistics

/// `stats.normalise`: values on a scale on which indicators can be compared.
enum StatsNormalise {
  static let normalise = Function(
    "stats.normalise", "Brings values to a scale on which they can be averaged.", StatsTable.x,
    Parameter<ScaleChoice?>(
      "method", "How; minmax without one. A function gets each value and gives another.",
      vietnamese: "Cách đưa; bỏ trống là minmax. Nếu là hàm thì nhận từng giá trị, trả giá trị mới."
    ),
    Parameter<Int>(
      option: "direction", "1 where higher is better, −1 where lower is.",
      vietnamese: "1 nếu cao là tốt, −1 nếu thấp là tốt.", default: 1, shownAs: "1"),
    number(
      "low", "minmax: the end for the worst, 0 without it; goalposts: the lower post.",
      "minmax: đầu thang cho giá trị kém nhất, mặc định 0; goalposts: mốc dưới."),
    number(
      "high", "minmax: the end for the best, 100 without it; goalposts: the upper post.",
      "minmax: đầu thang cho giá trị tốt nhất, mặc định 100; goalposts: mốc trên."),
    number(
      "mean", "zscore: the mean to have, 0 without it.", "zscore: trung bình mới, mặc định 0."),
    number(
      "sd", "zscore: the standard deviation to have, 1 without it.",
      "zscore: độ lệch chuẩn mới, mặc định 1."),
    Parameter<Ties?>(
      option: "ties", "rank, prank, borda: which rank equal values share; competition without it.",
      vietnamese:
        "rank, prank, borda: hạng của các giá trị bằng nhau; mặc định competition.",
      default: nil, shownAs: "nil"),
    Parameter<PlaceOrUnit?>(
      option: "reference", "dist2ref: the unit, or the place in a list, that has 1.",
      vietnamese: "dist2ref: đơn vị, hoặc vị trí trong danh sách, nhận giá trị 1.", default: nil,
      shownAs: "nil", role: .unit),
    number("target", "dist2targ: what has 1.", "dist2targ: mục tiêu, nhận giá trị 1."),
    flag(
      "capped", "dist2ref, dist2targ: whether what is better has 1 too; false without it.",
      "dist2ref, dist2targ: giá trị tốt hơn có cũng nhận 1 không; mặc định false."),
    number(
      "scale", "goalposts: what the best has, 1 without it.",
      "goalposts: giá trị cao nhất nhận, mặc định 1."),
    flag(
      "truncated", "goalposts: whether none lies beyond the posts; true without it.",
      "goalposts: có cắt phần ngoài hai mốc không; mặc định true."),
    number(
      "base", "index: what has 100; the mean without it.",
      "index: giá trị nhận 100; mặc định là trung bình."),
    number(
      "constant", "What equal values get; they are refused without it.",
      "Giá trị gán khi mọi giá trị bằng nhau; bỏ trống thì báo lỗi."),
    returns: "Scores for scores, else a list; missing values stay missing",
    examples: [
      Example("stats.normalise{1, 2, 5}", shows: "{0.0, 25.0, 100.0}"),
      Example("stats.normalise({1, 2, 5}, {direction = -1})", shows: "{100.0, 75.0, 0.0}"),
      Example("stats.normalise({4, 9, 4}, \"rank\")", shows: "{1, 3, 1}"),
      Example(
        "stats.normalise({1, 4}, function(v) return v^0.5 end)", shows: "{1.0, 2.0}"),
      Example(
        "stats.normalise(e:score(\"5\"), \"dist2ref\", {reference = \"hue\"})[\"hue\"]",
        shows: "1.0"),
    ],
    notes: notes
  ) {
    x, method, direction, low, high, mean, sd, ties, reference, target, capped, scale, truncated,
    base, constant in
    let options = ScaleOptions(
      low: low, high: high, mean: mean, sd: sd, ties: ties, reference: reference, target: target,
      capped: capped, scale: scale, truncated: truncated, base: base)
    guard let polarity = Polarity(rawValue: direction) else {
      throw OptionOutOfRange(argument: "direction", wanted: "1 or −1", got: "\(direction)")
    }
    switch method ?? .named(.minmax) {
    case .function(let function):
      return try applied(function, to: x, options, polarity, constant)
    case .named(let name):
      let method = try options.method(name, x)
      return try name.scaled(x, method, polarity, constant)
    }
  }

  private static func number(
    _ name: String, _ summary: String, _ vietnamese: String
  ) -> Parameter<Double?> {
    Parameter(option: name, summary, vietnamese: vietnamese, default: nil, shownAs: "nil")
  }

  private static func flag(
    _ name: String, _ summary: String, _ vietnamese: String
  ) -> Parameter<Bool?> {
    Parameter(option: name, summary, vietnamese: vietnamese, default: nil, shownAs: "nil")
  }

  /// The caller's function of each value that is not missing.
  private static func applied(
    _ function: LuaCallback, to sample: Sample, _ options: ScaleOptions, _ polarity: Polarity,
    _ constant: Double?
  ) throws -> Several {
    let method = "a function"
    try options.check(method, takes: [])
    if polarity == .negative { throw UnusedOption(name: "direction", method: method, taken: []) }
    if constant != nil { throw UnusedOption(name: "constant", method: method, taken: []) }
    return sample.replaced(
      try sample.values.map { $0.isNaN ? $0 : try function.number("method", arguments: [$0]) },
      "function")
  }

  private static let notes = Notes(
    vietnamese: "Chuẩn hoá: đưa các giá trị về một thang để cộng và so sánh được.",
    vietnameseReturns: "Scores nếu cho Scores, nếu không là danh sách; giá trị thiếu vẫn thiếu",
    vietnameseDetails: """
      Kết quả cao luôn là tốt; với direction = −1, x được đổi dấu trước. minmax: low + (x − min)/(max \
      − min)·(high − low); zscore: mean + (x − x̄)/s·sd, s chia cho n − 1; rank: 1 cho kém nhất; \
      prank: (hạng − 1)/(n − 1); borda: hạng − 1; dist2max: 1 − (max − x)/(max − min); dist2ref, \
      dist2targ: như vậy với tham chiếu hoặc mục tiêu thay cho max; goalposts: scale·(x − kém)/(tốt − \
      kém); fracmax: x/max, cần max > 0; index: 100(1 + (x − base)/|base|). Bỏ qua giá trị thiếu. \
      Mọi giá trị bằng nhau thì báo lỗi, trừ goalposts, fracmax, index, hoặc khi cho constant. Chỉ \
      goalposts, mục tiêu và gốc cho sẵn giữ các năm so sánh được.
      """,
    details: """
      A higher result is always better; with direction = −1 the sign of x is turned first. minmax: \
      low + (x − min)/(max − min)·(high − low); zscore: mean + (x − x̄)/s·sd, s with n − 1; rank: 1 \
      for the worst; prank: (rank − 1)/(n − 1); borda: rank − 1; dist2max: 1 − (max − x)/(max − min); \
      dist2ref, dist2targ: the same with a reference or target for max; goalposts: scale·(x − \
      worst)/(best − worst); fracmax: x/max, where max > 0; index: 100(1 + (x − base)/|base|). Missing \
      values count nowhere. Equal values are refused but by goalposts, fracmax and index, or get \
      constant. Only goalposts, and a given target or base, keep years comparable.
      """,
    source: """
      OECD and JRC, Handbook on Constructing Composite Indicators, 2008, section 1.5; Becker et al., \
      Journal of Open Source Software 7 (2022) 4567, for COINr, whose names these are.
      """,
    seeAlso: ["stats.means", "stats.treat", "stats.rank"])
}

extension ScaleName {
  /// The values on the scale; ranks are taken of values to nine decimals, so that equal ones tie.
  fileprivate func scaled(
    _ sample: Sample, _ method: Normalisation, _ polarity: Polarity, _ constant: Double?
  ) throws -> Several {
    let isRank = [.rank, .prank, .borda].contains(self)
    let values = try computing(Self.names) { () throws(SampleError) in
      try Statistics.normalise(
        isRank ? sample.values.map(decimal) : sample.values, by: method, polarity: polarity,
        constantValue: constant)
    }
    switch method {
    case .rank(let ties) where ties != .average, .borda(let ties) where ties != .average:
      return sample.replaced(whole: values, rawValue)
    default: return sample.replaced(values, rawValue, digits: digits(method))
    }
  }

  private static let names = [
    "values": "x", "constantValue": "constant", "deviation": "sd", "maximum": "the maximum",
  ]

  /// Two decimals on scales as wide as points, three on those from 0 to 1.
  private func digits(_ method: Normalisation) -> Int {
    switch method {
    case .minMax(let low, let high): high - low > 10 ? 2 : 3
    case .goalposts(_, _, let scale, _): scale > 10 ? 2 : 3
    case .indicatised: 2
    case .rank, .borda: 1
    default: 3
    }
  }
}
