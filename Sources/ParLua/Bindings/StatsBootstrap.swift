import LuaRuntime
import ParIndex
import Statistics

extension BootstrapKind: LuaChoice {}

/// The statistics that `stats.bootstrap` knows by name.
enum StatisticName: String, LuaChoice {
  case mean, median, sd
  case variance = "var"
  case skewness, kurtosis
  case minimum = "min"
  case maximum = "max"

  /// The statistic of values; NaN where it is not defined.
  func value(of values: [Double]) -> Double {
    let found =
      switch self {
      case .mean: Statistics.mean(values)
      case .median: Statistics.median(values)
      case .sd: standardDeviation(values)
      case .variance: Statistics.variance(values)
      case .skewness: Statistics.skewness(values)
      case .kurtosis: Statistics.kurtosis(values)
      case .minimum: Statistics.minimum(values)
      case .maximum: Statistics.maximum(values)
      }
    return found ?? .nan
  }
}

/// A statistic by its name, or as a function of the caller's.
enum StatisticChoice: LuaReadable {
  case named(StatisticName)
  case function(LuaCallback)

  static let luaName = "text or function"
  static var choices: [String] { StatisticName.choices }

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> StatisticChoice {
    if stack.kind(index) == .function { return .function(try LuaCallback.read(stack, index)) }
    guard stack.kind(index) == .string else {
      throw stack.mismatch("name of a statistic or function", index, "write \"mean\"")
    }
    return .named(try StatisticName.read(stack, index))
  }
}

/// One sample, or several that are resampled together.
enum Resampled: LuaReadable {
  case one(Sample)
  case several(Columns)

  static let luaName = "numbers"
  static let readsTables = true

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Resampled {
    if Table.peek(stack, index) != nil { return .several(try Columns.read(stack, index)) }
    guard stack.kind(index) == .table, holdsColumns(stack, index) else {
      return .one(try Sample.read(stack, index))
    }
    return .several(try Columns.read(stack, index))
  }

  /// Whether the first element is no number, or the elements have names.
  private static func holdsColumns(_ stack: LuaStack, _ index: Int32) -> Bool {
    var found = false
    try? stack.forEachPair(of: index) { key, value in
      let kind = stack.kind(value)
      let isGap = kind == .userdata && Gap.peek(stack, value) != nil
      found = stack.kind(key) == .string || kind == .table || kind == .userdata && !isGap
      return false
    }
    return found
  }

  var columns: [[Double]] {
    switch self {
    case .one(let sample): [sample.values]
    case .several(let columns): columns.values
    }
  }
}

/// `stats.bootstrap`: an interval for any statistic by resampling.
enum StatsBootstrap {
  static let bootstrap = Function(
    "stats.bootstrap", "An interval for any statistic, by resampling.",
    Parameter<Resampled>(
      "x", "Scores, a column or a list; or a list of several that are resampled together.",
      vietnamese: "Điểm, cột hoặc danh sách; hoặc danh sách nhiều dãy được lấy mẫu lại cùng nhau."),
    Parameter<StatisticChoice>(
      "f", "The name of a statistic, or a function of the resampled list (or lists).",
      vietnamese: "Tên một thống kê, hoặc hàm của danh sách (các danh sách) đã lấy mẫu lại."),
    Parameter<Int>(
      option: "n", "How often to resample.", vietnamese: "Lấy mẫu lại bao nhiêu lần.",
      default: 10000, shownAs: "10000"),
    CorrelationOptions.seed, CorrelationOptions.level,
    Parameter<BootstrapKind>(
      option: "kind", "How the interval is made.", vietnamese: "Cách lập khoảng tin cậy.",
      default: .bca, shownAs: "\"bca\""),
    Parameter(hidden: Call.self),
    returns: "Bootstrap: estimate, low, high, se, bias, failed, n, count, kind",
    examples: [
      Example("stats.bootstrap({1, 2, 6, 4, 3, 9}, \"mean\").estimate == 25 / 6", shows: "true"),
      Example(
        "stats.bootstrap({3, 3, 3}, function(x) return stats.mean(x) end, {n = 100}).se",
        shows: "0.0"),
    ],
    notes: Notes(
      vietnamese: "Lấy mẫu lại (bootstrap): một thống kê bất kỳ dao động đến đâu.",
      vietnameseReturns:
        "Bootstrap: giá trị, cận dưới, cận trên, sai số, độ chệch, số lần hỏng, số lần, số dòng, cách lập",
      vietnameseDetails: """
        Rút lại các dòng có hoàn lại, n lần; θ* là thống kê của mỗi lần. percentile: phân vị (1 ∓ ci)/2 \
        của θ*; basic: 2θ̂ trừ phân vị kia; bca: phân vị tại Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))), z₀ bù độ \
        chệch, a từ jackknife. Dãy đơn: bỏ giá trị thiếu trước; nhiều dãy: bỏ dòng thiếu. Lần mà hàm trả \
        nil thì tính vào failed. Cùng seed cho cùng kết quả. Lỗi của hàm được chuyển nguyên vẹn.
        """,
      details: """
        Rows are drawn anew with replacement, n times; θ* is the statistic of each. percentile: the \
        quantiles of θ* at (1 ∓ ci)/2; basic: 2θ̂ less the other quantile; bca: the quantiles at Φ(z₀ + \
        (z₀ + z)/(1 − a(z₀ + z))), z₀ from the bias, a from the jackknife. Missing values of one list, \
        and rows with one of several, are left out first. A sample for which f gives nil counts in \
        failed. The same seed gives the same result. Errors of f are passed on as they are.
        """,
      source: """
        Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapters 13 and 14; Davison and \
        Hinkley, Bootstrap Methods and their Application, 1997, 5.2.
        """,
      seeAlso: ["stats.mean", "stats.median", "stats.cor"])
  ) { x, f, n, seed, level, kind, call in
    let columns = try complete(x)
    if case .named(let name) = f, columns.count != 1 {
      throw SeveralSamples(name: name.rawValue, count: columns.count)
    }
    let samples = Bootstrap(replications: n, seed: UInt64(bitPattern: Int64(seed)))
    let found = try resampled(columns, f, samples, kind, level, call)
    return BootstrapResult(found: found)
  }

  /// The rows without a missing value.
  private static func complete(_ x: Resampled) throws -> [[Double]] {
    let columns = x.columns
    guard let count = columns.first?.count else {
      throw StatsProblem(
        .tooFewColumns(count: 0, needed: 1, for: .mean), ["columns": "x"], columns: [])
    }
    for (place, column) in columns.enumerated() where column.count != count {
      throw StatsProblem(
        .unequalColumns(column: place + 1, count: column.count, first: count), ["columns": "x"],
        columns: [])
    }
    let kept = (0..<count).filter { row in !columns.contains { $0[row].isNaN } }
    guard kept.count >= 2 else { throw TooFewToResample(count: kept.count) }
    return columns.map { column in kept.map { column[$0] } }
  }

  private static func resampled(
    _ columns: [[Double]], _ f: StatisticChoice, _ samples: Bootstrap, _ kind: BootstrapKind,
    _ level: Double, _ call: Call
  ) throws -> BootstrapInterval {
    do {
      try samples.check()
      let count = columns[0].count
      try call.stack.charge(bytes: samples.bytes(count: count))
      return try bootstrapInterval(
        count: count, kind: kind, level: level, bootstrap: samples, stop: call.watch
      ) { rows in
        let drawn = columns.map { column in rows.map { column[$0] } }
        switch f {
        case .named(let name): return name.value(of: drawn[0])
        case .function(let function):
          return try function.number("f", undefined: true, arguments: drawn.map(Numbers.init))
        }
      }
    } catch let error as SampleError {
      if error == .stopped { throw LuaFailure.stopped }
      throw StatsProblem(
        error, ["level": "ci", "bootstrap": "n", "count": "x", "": "x"], columns: [])
    }
  }
}

/// A list of numbers without gaps.
private struct Numbers: LuaPushable {
  let values: [Double]
  init(_ values: [Double]) { self.values = values }

  func push(to stack: LuaStack) -> Int32 { List(values).push(to: stack) }
}

/// A statistic of one list, asked of several.
private struct SeveralSamples: Explained {
  let name: String
  let count: Int
  var argument: String? { "f" }
  var description: String {
    "\(name) takes one list, and \(count) are given; write function(x, y) return … end"
  }
}

/// Less than can be resampled.
private struct TooFewToResample: Explained {
  let count: Int
  var argument: String? { "x" }
  var description: String {
    "\(count) \(count == 1 ? "row" : "rows") without a missing value; give 2 or more"
  }
}

/// A statistic with its interval, for Lua.
struct BootstrapResult: LuaObject, Shown {
  static let luaName = "Bootstrap"
  static let luaType: UserType<BootstrapResult> = UserType<BootstrapResult>(
    "A statistic with an interval by resampling.",
    vietnamese: "Một thống kê kèm khoảng tin cậy bằng lấy mẫu lại.",
    properties: [
      measure("estimate", "The statistic of the data as they are.", "Thống kê của số liệu gốc.") {
        $0.found.estimate
      },
      measure("low", "Where the interval begins.", "Cận dưới của khoảng tin cậy.") { $0.found.low },
      measure("high", "Where the interval ends.", "Cận trên của khoảng tin cậy.") {
        $0.found.high
      },
      measure("se", "The standard deviation over the samples.", "Độ lệch chuẩn qua các mẫu.") {
        $0.found.standardError
      },
      measure(
        "bias", "The mean over the samples less the estimate.",
        "Trung bình qua các mẫu trừ giá trị gốc."
      ) { $0.found.bias },
      property(
        "failed", "Samples for which the statistic is not defined.",
        "Số mẫu mà thống kê không xác định.", returns: "integer"
      ) { $0.found.failed },
      property("n", "How often it was resampled.", "Số lần lấy mẫu lại.", returns: "integer") {
        $0.found.bootstrap.replications
      },
      property(
        "count", "How many rows were resampled.", "Số dòng được lấy mẫu lại.",
        returns: "integer"
      ) { $0.found.count },
      property("kind", "bca, percentile or basic.", "bca, percentile hoặc basic.", returns: "text")
      {
        $0.found.kind.rawValue
      },
    ], events: [UserType<BootstrapResult>.printing])

  let found: BootstrapInterval

  func text(_ style: DisplayStyle) -> String {
    let phrase = Phrase(language: style.language)
    let digits = neededDigits
    var parts = [
      style.number(found.estimate, digits: digits) + " "
        + style.interval(found.low, found.high, digits: digits),
      phrase.choose("se", "sai số") + " " + style.number(found.standardError, digits: digits),
      phrase.choose("bias", "độ chệch") + " " + style.number(found.bias, digits: digits),
      "\(found.kind.rawValue) \(style.number(100 * found.level)) %",
      phrase.choose(
        "\(found.bootstrap.replications) samples, seed \(Int64(bitPattern: found.bootstrap.seed))",
        "\(found.bootstrap.replications) mẫu, seed \(Int64(bitPattern: found.bootstrap.seed))"),
    ]
    if found.failed > 0 {
      parts.append(phrase.choose("\(found.failed) failed", "\(found.failed) mẫu hỏng"))
    }
    parts.append("n = \(found.count)")
    return style.fitted(parts.joined(separator: " · "))
  }

  /// Three significant figures of the error, from 0 to 6 decimals.
  private var neededDigits: Int {
    guard found.standardError.isFinite, found.standardError > 0 else { return 3 }
    var (digits, size) = (0, found.standardError)
    while size < 10, digits < 6 {
      size *= 10
      digits += 1
    }
    return max(2, digits)
  }
}
