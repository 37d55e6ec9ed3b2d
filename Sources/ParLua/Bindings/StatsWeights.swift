import LuaRuntime
import ParIndex
import Statistics

/// How `stats.weights` weighs columns.
enum WeightingName: String, LuaChoice { case equal, entropy, critic, pca, components }

/// `stats.weights`: weights that the data themselves suggest.
enum StatsWeights {
  static let weights = Function(
    "stats.weights", "Weighs columns by how far they set rows apart.", .columns,
    Parameter<WeightingName>(
      "method", "equal, entropy, critic, pca or components.",
      vietnamese: "equal, entropy, critic, pca hoặc components."),
    Parameter(hidden: Call.self),
    returns: "Table: column, weight; components also component",
    examples: [
      Example(
        "stats.weights({a = {1, 1, 2}, b = {1, 1, 8}}, \"equal\"):row(\"b\").weight",
        shows: "0.5"),
      Example(
        "stats.weights({{0, 1, 2, 3}, {0, 1, 3, 2}, {1, 0, 1, 0}}, \"critic\"):top(1)[1].column",
        shows: "x1"),
      Example(
        "stats.weights({{1, 2, 3, 4}, {1, 3, 2, 4}, {4, 3, 1, 2}}, \"pca\").weight[3] < 0",
        shows: "true"),
    ],
    notes: Notes(
      vietnamese: "Cân các cột theo mức chúng phân biệt các dòng.",
      vietnameseReturns: "Table: cột, trọng số; components: thêm thành phần",
      vietnameseDetails: """
        entropy: w tỷ lệ với 1 − e, e = −Σ p ln p/ln n, p = x/Σx; giá trị phải từ 0 trở lên, gốc 0 có \
        nghĩa. critic: w tỷ lệ với σΣ(1 − r), σ là độ lệch chuẩn sau minmax, r là tương quan Pearson; \
        cao phải là tốt ở mọi cột; bỏ các dòng thiếu giá trị. pca: w = v/Σ|v|, v là hệ số tải của thành \
        phần chính thứ nhất của các tương quan, chọn dấu để Σv > 0; dùng cho cột đã chuẩn hoá. Trọng số \
        âm được giữ nguyên và nêu tên cột: trung bình có trọng số không nhận chúng. components: các \
        thành phần có phương sai trên 1 (ít nhất một) được xoay varimax; w tỷ lệ với a², a là hệ số tải \
        lớn nhất của cột; cột có a âm được nêu tên. Trọng số, hoặc |w| khi pca, cộng bằng 1; chúng nói \
        cột nào phân biệt các đơn vị hay đi cùng nhau, không nói cột nào quan trọng. Cột có mọi giá trị \
        bằng nhau thì báo lỗi; pca và components bỏ các dòng thiếu giá trị.
        """,
      details: """
        entropy: w goes with 1 − e, e = −Σ p ln p/ln n, p = x/Σx; values are 0 or more, on a scale from \
        0. critic: w goes with σΣ(1 − r), σ the standard deviation after minmax, r Pearson's \
        correlation; higher is to be better in all columns; rows with a missing value are left out. pca: \
        w = v/Σ|v|, v the loadings of the first principal component of the correlations, turned so that \
        Σv > 0; for standardised columns. Negative weights stay and their columns are named: a weighted \
        mean refuses them. components: those with a variance over 1, at least one, rotated by varimax; w \
        goes with a², a the largest loading of the column; columns with a negative a are named. Weights, \
        with pca |w|, add up to 1; they tell what sets units apart or goes together, not what matters. A \
        column of equal values is refused; pca and components leave out rows with a missing value.
        """,
      source: """
        Hwang and Yoon, Multiple Attribute Decision Making, 1981, section 3.2; Diakoulaki, Mavrotas and \
        Papayannakis, Computers & Operations Research 22 (1995) 763; for pca and components, OECD and JRC, \
        Handbook on Constructing Composite Indicators, 2008, section 6.1.
        """,
      seeAlso: ["stats.means", "stats.pca", "stats.importance", "stats.bod"])
  ) { columns, method, call in
    let found = try computing(columns: columns.names) { () throws(SampleError) in
      try FoundWeights(columns, method, call.phrase)
    }
    return columns.table(nil, found.columns, notes: found.notes, call.phrase)
  }
}

/// Weights by one of the methods, and what is to be known of them.
private struct FoundWeights {
  private(set) var columns: [(ColumnHead, [Cell])] = []
  private(set) var notes: [String] = []

  init(_ given: Columns, _ method: WeightingName, _ phrase: Phrase) throws(SampleError) {
    switch method {
    case .equal: add(equalWeights(given.values.count))
    case .entropy: add(try entropyWeights(given.values))
    case .critic: add(try criticWeights(given.values))
    case .pca:
      let found = try principalWeights(given.values)
      add(found.weights)
      note([found.share], found.n, found.missing, phrase)
      add(phrase.negativeWeights(given.named(found.negative)))
    case .components:
      let found = try componentWeights(given.values)
      add(found.weights)
      columns.append((Heading.component, found.components.map { .integer($0) }))
      note(found.shares, found.n, found.missing, phrase)
      add(phrase.againstComponents(given.named(found.negative)))
    }
  }

  private mutating func add(_ weights: [Double]) {
    columns.append((Heading.digits(Heading.weight, 4), weights.map { .measured($0) }))
  }

  private mutating func add(_ note: String?) { notes += [note].compactMap { $0 } }

  private mutating func note(_ shares: [Double], _ n: Int, _ missing: Int, _ phrase: Phrase) {
    notes.append(
      [phrase.held(by: shares), phrase.rows(n, missing: missing)].joined(separator: " · "))
  }
}

extension Columns {
  /// The names of columns that are counted from 1.
  func named(_ places: [Int]) -> [String] {
    places.filter { names.indices.contains($0 - 1) }.map { names[$0 - 1] }
  }
}

extension Phrase {
  /// What part of the whole variance components hold.
  fileprivate func held(by shares: [Double]) -> String {
    choose("share of variance ", "phần phương sai ")
      + shares.map { style.number($0, digits: 3) }.joined(separator: " + ")
  }

  fileprivate func negativeWeights(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    let list = names.joined(separator: ", ")
    return choose(
      "negative weights: \(list); turn these columns round, or leave them out",
      "trọng số âm: \(list); hãy đổi chiều hoặc bỏ các cột này")
  }

  fileprivate func againstComponents(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    let list = names.joined(separator: ", ")
    return choose(
      "against their component: \(list); turn these columns round, or leave them out",
      "ngược chiều thành phần: \(list); hãy đổi chiều hoặc bỏ các cột này")
  }
}
