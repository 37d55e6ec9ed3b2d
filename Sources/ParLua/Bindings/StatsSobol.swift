import LuaRuntime
import ParIndex
import Statistics

extension FirstOrderEstimator: LuaChoice {}

/// `stats.sobol_design` and `stats.sobol`: which uncertain factors a result depends on.
enum StatsSobol {
  static let functions = [design, indices]

  private static let source = """
    Saltelli et al., Computer Physics Communications 181 (2010) 259; Jansen, ibid. 117 (1999) 35; \
    Archer, Saltelli and Sobol', Journal of Statistical Computation and Simulation 58 (1997) 99.
    """

  private static let design = Function(
    "stats.sobol_design", "Where to compute a model so that stats.sobol can tell what matters.",
    Parameter<Int>(
      "factors", "How many uncertain factors.", vietnamese: "Có bao nhiêu yếu tố bất định."),
    Parameter<Int>(
      "rows", "How many rows each matrix has; best a power of two.",
      vietnamese: "Mỗi ma trận có bao nhiêu dòng; tốt nhất là luỹ thừa của hai."),
    Parameter<Int?>(
      option: "seed", "Shifts the points; without one the first row is 0.",
      vietnamese: "Dịch chuyển các điểm; bỏ trống thì dòng đầu là 0.", default: nil,
      shownAs: "nil"),
    Parameter(hidden: Call.self),
    returns: "Table: matrix, row, x1, x2 …",
    examples: [
      Example("#stats.sobol_design(3, 8)", shows: "40"),
      Example("stats.sobol_design(2, 4).x1[2]", shows: "0.5"),
    ],
    notes: Notes(
      vietnamese: "Thiết kế Sobol: tính mô hình tại đâu để stats.sobol biết yếu tố nào quan trọng.",
      vietnameseReturns: "Table: ma trận, dòng, x1, x2 …",
      vietnameseDetails: """
        Thiết kế của Saltelli: ma trận a và b từ dãy Sobol 2k chiều, rồi 1, 2 … k là a với cột ấy lấy từ \
        b; tất cả rows·(k + 2) điểm. Toạ độ là tỷ lệ từ 0 đến dưới 1; hãy đổi sang giá trị của yếu tố \
        bằng hàm phân vị của nó.
        """,
      details: """
        Saltelli's design: matrices a and b from Sobol's sequence in 2k dimensions, then 1, 2 … k, which \
        are a with that column from b; rows·(k + 2) points in all. Coordinates are shares from 0 up to \
        but not including 1; turn each into a value of its factor by the quantile function.
        """,
      source: source, seeAlso: ["stats.sobol"])
  ) { factors, rows, seed, call in
    let design = try computing { () throws(SampleError) in
      try SobolDesign(
        factors: factors, rows: rows, seed: seed.map { UInt64(bitPattern: Int64($0)) })
    }
    let width = (factors + 2) * MemoryLayout<Cell>.stride + 16 * factors
    let (bytes, isTooMuch) = design.evaluations.multipliedReportingOverflow(by: width)
    try call.stack.charge(bytes: isTooMuch ? Int.max : bytes)
    return try table(design, call)
  }

  private static func table(_ design: SobolDesign, _ call: Call) throws -> Table {
    var matrices: [Cell] = []
    var rows: [Cell] = []
    var columns = Array(repeating: [Cell](), count: design.factors)
    for (place, matrix) in design.matrices.enumerated() {
      if call.watch(Double(place) / Double(design.matrices.count)) { throw LuaFailure.stopped }
      for row in 0..<design.rows {
        matrices.append(.text(matrix.name))
        rows.append(.integer(row + 1))
        for (factor, share) in design.point(row, of: matrix).enumerated() {
          columns[factor].append(.number(share))
        }
      }
    }
    return Table(
      nil,
      [(Heading.matrix, matrices), (Heading.row, rows)]
        + columns.enumerated().map { (ColumnHead("x\($0 + 1)"), $1) }, key: Heading.matrix.name)
  }

  private static let indices = Function(
    "stats.sobol",
    "Sobol's indices: which share of the variance each uncertain factor accounts for.",
    Parameter<Sample>(
      "a", "The results at matrix a, row by row.", vietnamese: "Kết quả tại ma trận a, từng dòng."),
    Parameter<Sample>("b", "The same at matrix b.", vietnamese: "Như vậy tại ma trận b."),
    Parameter<Columns>(
      "mixed", "For each factor, the same at a with its column from b.",
      vietnamese: "Với từng yếu tố, như vậy tại a với cột của nó lấy từ b."),
    Parameter<FirstOrderEstimator>(
      option: "estimator", "How the first order is estimated; uncentred is COINr's.",
      vietnamese: "Cách ước lượng bậc nhất; uncentred là của COINr.", default: .centred,
      shownAs: "\"centred\""),
    CorrelationOptions.level,
    Parameter<Int?>(
      option: "bootstrap", "Samples for the intervals; none without.",
      vietnamese: "Số mẫu bootstrap để lập khoảng tin cậy; bỏ trống thì không lập.", default: nil,
      shownAs: "nil"),
    CorrelationOptions.seed, Parameter(hidden: Call.self),
    returns: "Table: factor, first, low, high, total, total_low, total_high",
    examples: [Example("stats.sobol({1, 3}, {2, 6}, {{2, 5}}).total[1] == 15 / 56", shows: "true")],
    notes: Notes(
      vietnamese: "Chỉ số Sobol: từng yếu tố bất định chiếm phần nào của phương sai.",
      vietnameseReturns: "Table: yếu tố, bậc nhất và toàn phần, kèm khoảng tin cậy",
      vietnameseDetails: """
        Bậc nhất: Σ(y_b − ȳ)(y_i − y_a)/(nV), uncentred không trừ ȳ; toàn phần (Jansen): Σ(y_a − \
        y_i)²/(2nV); V là phương sai của các kết quả tại a và b, chia cho 2n − 1. Đúng ra 0 ≤ bậc nhất ≤ \
        toàn phần ≤ 1; ước lượng có thể lệch. Bỏ dòng thiếu giá trị; mọi kết quả bằng nhau thì để trống. \
        Khoảng tin cậy là phân vị khi lấy mẫu lại các dòng.
        """,
      details: """
        First order: Σ(y_b − ȳ)(y_i − y_a)/(nV), uncentred without ȳ; total (Jansen): Σ(y_a − \
        y_i)²/(2nV); V is the variance of the results at a and b, divisor 2n − 1. True indices obey 0 ≤ \
        first ≤ total ≤ 1; estimates may stray. A row with a missing value is left out; where all \
        results are equal indices are missing. Intervals are percentiles over resampled rows.
        """,
      source: source, seeAlso: ["stats.sobol_design", "stats.bootstrap"])
  ) { a, b, mixed, estimator, level, bootstrap, seed, call in
    let samples = bootstrap.map {
      Bootstrap(replications: $0, seed: UInt64(bitPattern: Int64(seed)))
    }
    if let samples {
      try computing { () throws(SampleError) in try samples.check() }
      try call.stack.charge(
        bytes: samples.bytes(rows: a.values.count, factors: mixed.values.count))
    }
    let found = try computing(
      ["level": "ci", "factors": "mixed", "": "a"], columns: mixed.names
    ) {
      () throws(SampleError) -> SobolIndices in
      try sobolIndices(
        a: a.values, b: b.values, mixed: mixed.values, estimator: estimator, level: level,
        bootstrap: samples, stop: call.watch)
    }
    return result(found, mixed.names, call.phrase)
  }

  private static func result(
    _ found: SobolIndices, _ names: [String], _ phrase: Phrase
  ) -> Table {
    func column(
      _ head: ColumnHead, _ indices: [SobolIndices.Index], _ value: (SobolIndices.Index) -> Double
    )
      -> (ColumnHead, [Cell])
    { (Heading.digits(head, 3), indices.map { .measured(value($0)) }) }
    var columns = [
      (Heading.factor, names.map { Cell.text($0) }),
      column(Heading.firstOrder, found.first) { $0.estimate },
    ]
    let total = column(Heading.totalOrder, found.total) { $0.estimate }
    if found.bootstrap == nil {
      columns.append(total)
    } else {
      columns += [
        column(Heading.low, found.first) { $0.low }, column(Heading.high, found.first) { $0.high },
        total, column(Heading.totalLow, found.total) { $0.low },
        column(Heading.totalHigh, found.total) { $0.high },
      ]
    }
    return Table(
      nil, columns, key: Heading.factor.name,
      notes: [phrase.rows(found.rows, missing: found.failed)])
  }
}

extension SobolDesign.Matrix {
  /// As the table of the design calls it.
  fileprivate var name: String {
    switch self {
    case .a: "a"
    case .b: "b"
    case .mixed(let factor): "\(factor + 1)"
    }
  }
}
