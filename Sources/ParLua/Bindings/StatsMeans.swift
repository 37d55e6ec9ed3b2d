import LuaRuntime
import ParIndex
import Statistics

/// How `stats.means` makes one value of several.
enum MeanName: String, LuaChoice {
  case arithmetic, geometric, harmonic, power, median, minimum, ordered
}

/// `stats.means`: the columns of each row made one.
enum StatsMeans {
  static let weights = Parameter<PerColumn?>(
    option: "weights", "One for each column, as a list or by name; equal without them.",
    vietnamese: "Mỗi cột một trọng số, theo danh sách hoặc theo tên; bỏ trống là bằng nhau.",
    default: nil, shownAs: "nil")

  static let means = Function(
    "stats.means", "The weighted mean of each row of several columns.", .columns,
    Parameter<MeanName?>(
      "method", "Which mean; arithmetic without one.",
      vietnamese: "Loại trung bình; bỏ trống là arithmetic."), weights,
    Parameter<Double>(
      option: "known", "The share of the weight that has to be known, from 0 to 1.",
      vietnamese: "Tỷ lệ trọng số phải có giá trị, từ 0 đến 1.", default: 0, shownAs: "0"),
    Parameter<Double?>(
      option: "power", "power: p; −1 is harmonic, 0 geometric, 1 arithmetic.",
      vietnamese: "power: p; −1 là điều hoà, 0 là nhân, 1 là cộng.", default: nil,
      shownAs: "nil"),
    Parameter<Sample?>(
      option: "order", "ordered: weights for places, the first for the greatest value.",
      vietnamese: "ordered: trọng số theo thứ bậc, đầu tiên cho giá trị lớn nhất.", default: nil,
      shownAs: "nil"),
    returns: "Scores where rows are units, else a list",
    examples: [
      Example("stats.means({{1, 4}, {3, 6}})", shows: "{2.0, 5.0}"),
      Example("stats.means({{1, 4}, {4, 9}}, \"geometric\")", shows: "{2.0, 6.0}"),
      Example(
        "stats.means({a = {1, 4}, b = {3, stats.missing}}, {weights = {a = 3, b = 1}, known = 0.8})",
        shows: "{1.5, missing}"),
    ],
    notes: Notes(
      vietnamese: "Gộp các cột: trung bình cộng, nhân, điều hoà và các loại khác của từng dòng.",
      vietnameseReturns: "Scores nếu các dòng là đơn vị, nếu không là danh sách",
      vietnameseDetails: """
        Với trọng số w cộng bằng 1: arithmetic Σwx; geometric Πxʷ; harmonic 1/Σ(w/x); power \
        (Σwxᵖ)^(1/p); median: giá trị chia đôi trọng số; minimum: giá trị nhỏ nhất; ordered: trọng số \
        theo thứ bậc của giá trị (OWA; cùng weights là WOWA). geometric, harmonic và power với p ≤ 0 \
        cần giá trị trên 0. Giá trị thiếu bị bỏ và trọng số còn lại được chia lại; biết chưa đủ known \
        thì dòng đó thiếu.
        """,
      details: """
        With weights w that add up to 1: arithmetic Σwx; geometric Πxʷ; harmonic 1/Σ(w/x); power \
        (Σwxᵖ)^(1/p); median: what halves the weight; minimum: the least; ordered: weights by the place \
        of a value (OWA; with weights too, WOWA). geometric, harmonic, and power with p ≤ 0, need \
        values over 0. A missing value is left out and the other weights rescaled; a row of which less \
        than known is known is missing.
        """,
      source: """
        OECD and JRC, Handbook on Constructing Composite Indicators, 2008, section 1.6; Yager, IEEE \
        Transactions on Systems, Man, and Cybernetics 18 (1988) 183, and Torra, International Journal \
        of Intelligent Systems 12 (1997) 153, for ordered.
        """,
      seeAlso: ["stats.normalise", "stats.weights", "stats.mazziotta", "stats.mean"])
  ) { columns, name, weights, known, power, order in
    let name = name ?? .arithmetic
    let method = try name.method(power: power, order: order)
    let shares = try weights?.numbers(for: columns.names, "weights")
    let found = try computing(
      ["threshold": "known"], columns: columns.names
    ) { () throws(SampleError) in
      try weightedMeans(columns.values, weights: shares, method: method, threshold: known)
    }
    return columns.result(found, "\(name.rawValue) mean", digits: columns.digits ?? 2)
  }
}

extension MeanName {
  fileprivate func method(power: Double?, order: Sample?) throws -> MeanMethod {
    if power != nil, self != .power {
      throw UnusedOption(name: "power", method: rawValue, taken: [])
    }
    if order != nil, self != .ordered {
      throw UnusedOption(name: "order", method: rawValue, taken: [])
    }
    switch self {
    case .arithmetic: return .arithmetic
    case .geometric: return .geometric
    case .harmonic: return .harmonic
    case .median: return .median
    case .minimum: return .minimum
    case .power:
      guard let power else { throw NeededOption(name: "power", method: rawValue, example: "-1") }
      return .power(power)
    case .ordered:
      guard let order else {
        throw NeededOption(name: "order", method: rawValue, example: "{1, 2, 3}")
      }
      return .ordered(order.values)
    }
  }
}
