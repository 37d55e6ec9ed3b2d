import LuaRuntime
import ParIndex
import Statistics

extension MazziottaPareto.Penalty: LuaChoice {}

/// What sums of squares are divided by.
enum SquaresDivisor: String, LuaChoice {
  case n
  case lessOne = "n-1"

  fileprivate var divisor: MazziottaPareto.Divisor { self == .n ? .count : .countLessOne }
}

/// `stats.mazziotta` and `stats.copeland`: composites in which not everything makes up for everything.
enum StatsMazziotta {
  static let functions = [mazziotta, copeland]

  private static let directions = Parameter<PerColumn?>(
    option: "directions", "1 or −1 for each column; all 1 without them.",
    vietnamese: "1 hoặc −1 cho từng cột; bỏ trống là 1.", default: nil, shownAs: "nil")

  private static let mazziotta = Function(
    "stats.mazziotta", "The Mazziotta–Pareto index: means less a penalty for being unbalanced.",
    .columns,
    Parameter<Bool>(
      option: "adjusted", "Whether on the scale of fixed goalposts, comparable over years.",
      vietnamese: "Có dùng thang mốc cố định, so được giữa các năm, không.", default: false,
      shownAs: "false"),
    directions,
    Parameter<PerColumn?>(
      option: "low", "adjusted: the lower goalpost of each column.",
      vietnamese: "adjusted: mốc dưới của từng cột.", default: nil, shownAs: "nil"),
    Parameter<PerColumn?>(
      option: "high", "adjusted: the upper goalpost of each column.",
      vietnamese: "adjusted: mốc trên của từng cột.", default: nil, shownAs: "nil"),
    Parameter<MazziottaPareto.Penalty>(
      option: "penalty", "Subtracted for what is good, added for what is bad.",
      vietnamese: "subtracted cho điều tốt, added cho điều xấu.", default: .subtracted,
      shownAs: "\"subtracted\""),
    Parameter<SquaresDivisor>(
      option: "divisor", "What sums of squares are divided by.",
      vietnamese: "Tổng bình phương được chia cho gì.", default: .n, shownAs: "\"n\""),
    Parameter(hidden: Call.self),
    returns: "Table: row, index, mean, penalty",
    examples: [
      Example(
        "stats.mazziotta({{0, 5, 10}, {0, 10, 5}}, {adjusted = true}).index[1]", shows: "70.0")
    ],
    notes: Notes(
      vietnamese: "Chỉ số Mazziotta–Pareto: trung bình trừ phần phạt mất cân đối.",
      vietnameseReturns: "Table: dòng, chỉ số, trung bình, phần phạt",
      vietnameseDetails: """
        M ∓ S²/M, với M và S là trung bình và độ lệch chuẩn của dòng qua các cột đã chuẩn hoá: điểm z có \
        trung bình 100 và độ lệch 10; hoặc khi adjusted, 70 + 60(x − low)/(high − low), mốc mặc định là \
        trung bình ∓ (max − min)/2. Dòng thiếu giá trị thì không có chỉ số. Không adjusted thì hai năm \
        không so được.
        """,
      details: """
        M ∓ S²/M, where M and S are the mean and standard deviation of a row over the columns on their \
        scale: z-scores with mean 100 and deviation 10; or, adjusted, 70 + 60(x − low)/(high − low), by \
        default with posts at the mean ∓ (max − min)/2. A row with a missing value has no index. \
        Unless adjusted, two years are not comparable.
        """,
      source: """
        De Muro, Mazziotta and Pareto, Social Indicators Research 104 (2011) 1; Mazziotta and Pareto, \
        ibid. 127 (2016) 983.
        """,
      seeAlso: ["stats.means", "stats.copeland"])
  ) { columns, isAdjusted, directions, low, high, penalty, divisor, call in
    let polarities = try directions?.polarities(for: columns.names)
    let posts = try goalposts(low, high, columns.names, isAdjusted)
    let found = try computing(
      ["polarities": "directions", "goalposts": "low"], columns: columns.names
    ) { () throws(SampleError) in
      isAdjusted
        ? try adjustedMazziottaPareto(
          columns.values, goalposts: posts, polarities: polarities, penalty: penalty,
          divisor: divisor.divisor)
        : try mazziottaPareto(
          columns.values, polarities: polarities, penalty: penalty, divisor: divisor.divisor)
    }
    func points(_ head: ColumnHead, _ values: [Double]) -> (ColumnHead, [Cell]) {
      (Heading.digits(head, 2), values.map { .measured($0) })
    }
    return columns.rowTable(
      isAdjusted ? "AMPI" : "MPI",
      [
        points(Heading.index, found.index), points(Heading.mean, found.means),
        points(Heading.penalty, found.penalties),
      ], notes: [], call.phrase)
  }

  /// The goalposts, which come in pairs.
  private static func goalposts(
    _ low: PerColumn?, _ high: PerColumn?, _ names: [String], _ isAdjusted: Bool
  ) throws -> [MazziottaPareto.Goalposts]? {
    if low == nil, high == nil { return nil }
    guard isAdjusted else {
      throw GoalpostProblem(
        argument: low == nil ? "high" : "low",
        description: "goalposts are those of the adjusted index; write adjusted = true")
    }
    guard let low, let high else {
      let lacking = low == nil ? "low" : "high"
      throw GoalpostProblem(
        argument: low == nil ? "high" : "low",
        description: "goalposts come in pairs; give \(lacking) too")
    }
    let lows = try low.numbers(for: names, "low")
    let highs = try high.numbers(for: names, "high")
    guard lows.count == highs.count else {
      throw GoalpostProblem(
        argument: "high",
        description: "low has \(lows.count) and high \(highs.count); give one for every column")
    }
    return zip(lows, highs).map { MazziottaPareto.Goalposts(low: $0, high: $1) }
  }

  private static let copeland = Function(
    "stats.copeland", "Copeland's score: how many others a row outranks, less how many outrank it.",
    .columns, StatsMeans.weights, directions,
    returns: "Scores where rows are units, else a list",
    examples: [Example("stats.copeland{{1, 2, 3}, {1, 3, 2}, {2, 1, 3}}", shows: "{-2, 0, 2}")],
    notes: Notes(
      vietnamese: "Điểm Copeland: vượt bao nhiêu dòng khác, trừ số dòng vượt nó.",
      vietnameseReturns: "Scores nếu các dòng là đơn vị, nếu không là danh sách",
      vietnameseDetails: """
        Một dòng vượt dòng khác khi tổng trọng số của các cột mà nó cao hơn, cộng nửa trọng số của các \
        cột bằng nhau, quá nửa trọng số của các cột có cả hai giá trị. Chỉ tính thứ tự trong từng cột. \
        Giá trị được lấy đến 10⁻⁹. Dòng không có giá trị nào thì thiếu.
        """,
      details: """
        A row outranks another when the columns in which it is higher, and half of those in which both \
        are equal, hold over half of the weight of the columns that know both. Only the order within a \
        column counts. Values are taken to the nearest 10⁻⁹. A row without any value is missing.
        """,
      source: """
        Copeland, A reasonable social welfare function, University of Michigan, 1951; Munda and Nardo, \
        Applied Economics 41 (2009) 1513.
        """,
      seeAlso: ["stats.means", "stats.mazziotta", "stats.rank"])
  ) { columns, weights, directions in
    let shares = try weights?.numbers(for: columns.names, "weights")
    let signs = try directions?.polarities(for: columns.names)
    let found = try computing(columns: columns.names) { () throws(SampleError) in
      try Statistics.copeland(turned(columns.values, signs), weights: shares)
    }
    return columns.result(whole: found, "Copeland")
  }

  private static func turned(
    _ columns: [[Double]], _ signs: [Polarity]?
  ) throws(SampleError) -> [[Double]] {
    guard let signs else { return columns.map { $0.map(decimal) } }
    guard signs.count == columns.count else {
      throw .notPerColumn(argument: "directions", count: signs.count, columns: columns.count)
    }
    return zip(columns, signs).map { column, sign in
      column.map { sign == .positive ? decimal($0) : -decimal($0) }
    }
  }
}

/// Goalposts that do not go together.
private struct GoalpostProblem: Explained {
  let argument: String?
  let description: String
}

extension PerColumn {
  /// The directions of columns.
  func polarities(for names: [String]) throws -> [Polarity] {
    try numbers(for: names, "directions").map { number in
      guard let polarity = Int(exactly: number).flatMap(Polarity.init(rawValue:)) else {
        throw OptionOutOfRange(
          argument: "directions", wanted: "1 or −1", got: shortestText(number))
      }
      return polarity
    }
  }
}
