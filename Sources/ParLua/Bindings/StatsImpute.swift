import LuaRuntime
import ParIndex
import Statistics

/// How `stats.impute` fills in missing values.
enum ImputationName: String, LuaChoice { case mean, median, last, linear }

extension Imputation.Ends: LuaChoice {}

/// `stats.impute`: missing values filled in.
enum StatsImpute {
  static let impute = Function(
    "stats.impute", "Fills in missing values from those that are known.", StatsTable.x,
    Parameter<ImputationName>(
      "method", "By the mean, the median, the last known value, or a line over years.",
      vietnamese:
        "Theo trung bình, trung vị, giá trị biết gần nhất trước đó, hoặc đường qua các năm."
    ),
    Parameter<Labels?>(
      option: "by", "mean, median: the group of each value, whose mean or median is taken.",
      vietnamese: "mean, median: nhóm của từng giá trị, lấy trung bình hoặc trung vị của nhóm.",
      default: nil, shownAs: "nil"),
    Parameter<Sample?>(
      option: "years", "linear: the year of each value.",
      vietnamese: "linear: năm của từng giá trị.",
      default: nil, shownAs: "nil"),
    Parameter<Imputation.Ends?>(
      option: "ends",
      "linear: what stands before the first and after the last; nearest without it.",
      vietnamese: "linear: trước giá trị đầu và sau giá trị cuối; mặc định nearest.", default: nil,
      shownAs: "nil"),
    Parameter<Int?>(
      option: "within", "last: how many places back it may lie; any without it.",
      vietnamese: "last: cách nhiều nhất bao nhiêu vị trí; bỏ trống là bất kỳ.", default: nil,
      shownAs: "nil"),
    returns: "Scores for scores, else a list",
    examples: [
      Example("stats.impute({1, stats.missing, 5}, \"mean\")", shows: "{1.0, 3.0, 5.0}"),
      Example(
        "stats.impute({1, stats.missing, 5}, \"linear\", {years = {2020, 2021, 2024}})",
        shows: "{1.0, 2.0, 5.0}"),
      Example(
        "stats.impute({1, stats.missing, 5}, \"median\", {by = {\"n\", \"n\", \"s\"}})",
        shows: "{1.0, 1.0, 5.0}"),
    ],
    notes: Notes(
      vietnamese: "Điền giá trị thiếu từ các giá trị đã biết.",
      vietnameseReturns: "Scores nếu cho Scores, nếu không là danh sách",
      vietnameseDetails: """
        mean, median: của mọi giá trị đã biết, hoặc của cùng nhóm. last: giá trị biết gần nhất phía \
        trước, theo thứ tự năm. linear: trên đoạn thẳng nối năm trước và năm sau có giá trị. Giá trị đã \
        biết giữ nguyên; không có gì để dựa vào thì vẫn thiếu. Điền bằng trung bình hay trung vị làm \
        phân tán và tương quan nhỏ đi: hãy nói rõ giá trị nào được điền.
        """,
      details: """
        mean, median: of all known values, or of those of the same group. last: the last known value \
        before, in the order of years. linear: on the line between the years known before and after. \
        Known values stay; where there is nothing to go by a value stays missing. A mean or median makes \
        values vary less and correlations weaker than they are: say which values were filled in.
        """,
      source: """
        OECD and JRC, Handbook on Constructing Composite Indicators, 2008, section 1.3; Becker et al., \
        Journal of Open Source Software 7 (2022) 4567, for COINr.
        """,
      seeAlso: ["stats.normalise", "Scores:missing"])
  ) { x, method, by, years, ends, within in
    let options = ImputationOptions(by: by, years: years, ends: ends, within: within)
    let imputation = try options.imputation(method)
    let found = try computing(["values": "x", "groups": "by"]) { () throws(SampleError) in
      try Statistics.impute(x.values, by: imputation)
    }
    return x.replaced(found.values, "\(method.rawValue), \(found.positions.count) imputed")
  }
}

/// The options of `stats.impute`, of which each method uses some.
private struct ImputationOptions {
  let by: Labels?
  let years: Sample?
  let ends: Imputation.Ends?
  let within: Int?

  func imputation(_ method: ImputationName) throws -> Imputation {
    let taken = Self.taken[method] ?? []
    let given = [
      ("by", by != nil), ("years", years != nil), ("ends", ends != nil), ("within", within != nil),
    ]
    if let unused = given.first(where: { $0.1 && !taken.contains($0.0) }) {
      throw UnusedOption(name: unused.0, method: method.rawValue, taken: taken)
    }
    switch method {
    case .mean: return by.map { .groupMean($0.groups) } ?? .mean
    case .median: return by.map { .groupMedian($0.groups) } ?? .median
    case .last: return .last(within: within)
    case .linear: return .linear(years: try yearNumbers(), ends: ends ?? .nearest)
    }
  }

  private static let taken: [ImputationName: [String]] = [
    .mean: ["by"], .median: ["by"], .last: ["within"], .linear: ["years", "ends"],
  ]

  private func yearNumbers() throws -> [Int] {
    guard let years else {
      throw NeededOption(name: "years", method: "linear", example: "{2020, 2021, 2024}")
    }
    return try years.values.map { value in
      guard let year = Int(exactly: value), (-100_000...100_000).contains(year) else {
        throw OptionOutOfRange(
          argument: "years", wanted: "whole numbers such as 2023",
          got: value.isNaN ? "a missing value" : shortestText(value))
      }
      return year
    }
  }
}
