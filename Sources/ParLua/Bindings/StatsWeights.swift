import LuaRuntime
import ParIndex
import Statistics

/// How `stats.weights` weighs columns.
enum WeightingName: String, LuaChoice { case equal, entropy, critic }

/// `stats.weights`: weights that the data themselves suggest.
enum StatsWeights {
  static let weights = Function(
    "stats.weights", "Weighs columns by how far they set rows apart.", .columns,
    Parameter<WeightingName>(
      "method", "equal, entropy or critic.", vietnamese: "equal, entropy hoặc critic."),
    Parameter(hidden: Call.self),
    returns: "Table: column, weight",
    examples: [
      Example(
        "stats.weights({a = {1, 1, 2}, b = {1, 1, 8}}, \"equal\"):row(\"b\").weight",
        shows: "0.5"),
      Example(
        "stats.weights({{0, 1, 2, 3}, {0, 1, 3, 2}, {1, 0, 1, 0}}, \"critic\"):top(1)[1].column",
        shows: "x1"),
    ],
    notes: Notes(
      vietnamese: "Cân các cột theo mức chúng phân biệt các dòng.",
      vietnameseReturns: "Table: cột, trọng số",
      vietnameseDetails: """
        entropy: w tỷ lệ với 1 − e, e = −Σ p ln p/ln n, p = x/Σx; giá trị phải từ 0 trở lên, gốc 0 có \
        nghĩa. critic: w tỷ lệ với σΣ(1 − r), σ là độ lệch chuẩn sau minmax, r là tương quan Pearson; \
        cao phải là tốt ở mọi cột; bỏ các dòng thiếu giá trị. Trọng số cộng bằng 1; chúng nói cột nào \
        phân biệt các đơn vị, không nói cột nào quan trọng. Cột có mọi giá trị bằng nhau thì báo lỗi.
        """,
      details: """
        entropy: w goes with 1 − e, e = −Σ p ln p/ln n, p = x/Σx; values are 0 or more, on a scale from \
        0. critic: w goes with σΣ(1 − r), σ the standard deviation after minmax, r Pearson's \
        correlation; higher is to be better in all columns; rows with a missing value are left out. \
        Weights add up to 1; they tell what sets units apart, not what matters. A column of equal \
        values is refused.
        """,
      source: """
        Hwang and Yoon, Multiple Attribute Decision Making, 1981, section 3.2; Diakoulaki, Mavrotas and \
        Papayannakis, Computers & Operations Research 22 (1995) 763.
        """,
      seeAlso: ["stats.means", "stats.pca"])
  ) { columns, method, call in
    let found = try computing(columns: columns.names) { () throws(SampleError) in
      switch method {
      case .equal: equalWeights(columns.values.count)
      case .entropy: try entropyWeights(columns.values)
      case .critic: try criticWeights(columns.values)
      }
    }
    return columns.table(
      nil, [(Heading.digits(Heading.weight, 4), found.map { .measured($0) })], notes: [],
      call.phrase)
  }
}
