import LuaRuntime
import ParIndex
import Statistics

/// The correlations by which columns can be made to count.
enum ImportanceMethod: String, LuaChoice {
  case pearson, spearman

  fileprivate var correlation: CorrelationMethod { self == .pearson ? .pearson : .spearman }
}

/// `stats.importance`: weights under which columns count what they are meant to.
enum StatsImportance {
  static let importance = Function(
    "stats.importance", "Weights under which columns count in their mean what they are meant to.",
    .columns,
    Parameter<PerColumn?>(
      option: "targets", "What each column is to count, as a list or by name; equal without them.",
      vietnamese:
        "Mức quan trọng mong muốn của từng cột, theo danh sách hoặc tên; bỏ trống là bằng nhau.",
      default: nil, shownAs: "nil"),
    Parameter<ImportanceMethod>(
      option: "method", "By which correlation columns count.",
      vietnamese: "Mức quan trọng tính theo tương quan nào.", default: .pearson,
      shownAs: "\"pearson\""),
    Parameter(hidden: Call.self),
    returns: "Table: column, weight, importance, target",
    examples: [
      Example(
        "stats.importance({{1, 2, 3, 4, 5}, {2, 1, 4, 3, 5}, {5, 1, 2, 4, 3}}).weight[1]",
        shows: "0.5"),
      Example(
        "stats.importance{p = e:score \"1\", q = e:score \"2\"}:row(\"p\").target", shows: "0.5"),
    ],
    notes: Notes(
      vietnamese: "Cân các cột để mỗi cột có mức quan trọng mong muốn trong trung bình.",
      vietnameseReturns: "Table: cột, trọng số, mức quan trọng, mục tiêu",
      vietnameseDetails: """
        Với y = Σwx và r là tương quan của cột với y, mức quan trọng là r/Σr; trọng số làm \
        Σ(r/Σr − t)² nhỏ nhất, w ≥ 0, Σw = 1, t là mục tiêu chia cho tổng. pearson: cực tiểu của toàn \
        bài toán; spearman: tìm quanh nghiệm pearson. Cột đi cùng các cột khác nhiều hơn mục tiêu thì có \
        trọng số 0 và được nêu tên. Mục tiêu bằng nhau không có nghĩa là trọng số bằng nhau. Các cột là \
        những cột sẽ lấy trung bình: đã chuẩn hoá, cao là tốt. Bỏ dòng thiếu giá trị, cần ba dòng; cột có \
        mọi giá trị bằng nhau, hoặc các cột cộng lại bằng nhau ở mọi dòng, thì báo lỗi. spearman: giá trị \
        bằng nhau nhận hạng trung bình.
        """,
      details: """
        With y = Σwx and r the correlation of a column with y, its importance is r/Σr; the weights make \
        Σ(r/Σr − t)² smallest over w ≥ 0, Σw = 1, with t the targets over their sum. pearson: the whole \
        minimum; spearman: searched near that of pearson. A column that goes with the others more than \
        its target says has weight 0 and is named. Equal targets do not mean equal weights. Columns are \
        those to be averaged: normalised, higher is better. Rows with a missing value are left out, three \
        are needed; a column of equal values, or columns that add up to the same in every row, are \
        refused. spearman: ties share their mean rank.
        """,
      source: """
        Becker, Saisana, Paruolo and Vandecasteele, Ecological Indicators 80 (2017) 12; after \
        get_opt_weights of COINr, whose weights may be negative.
        """,
      seeAlso: ["stats.weights", "stats.means", "stats.cormatrix"])
  ) { columns, targets, method, call in
    let wanted = try targets?.numbers(for: columns.names, "targets")
    let found = try computing(columns: columns.names) { () throws(SampleError) in
      try importanceWeights(
        columns.values, targets: wanted, method: method.correlation, stop: call.watch)
    }
    func column(_ head: ColumnHead, _ values: [Double]) -> (ColumnHead, [Cell]) {
      (Heading.digits(head, 4), values.map { .measured($0) })
    }
    return columns.table(
      nil,
      [
        column(Heading.weight, found.weights), column(Heading.importance, found.importances),
        column(Heading.wanted, found.targets),
      ], notes: notes(found, columns, call.phrase), call.phrase)
  }

  private static func notes(
    _ found: ImportanceWeights, _ columns: Columns, _ phrase: Phrase
  ) -> [String] {
    let first = [
      phrase.choose("method ", "cách tính ") + found.method.rawValue,
      phrase.squares(found.objective),
      phrase.converged(found.isConverged), phrase.rows(found.n, missing: found.missing),
    ].joined(separator: " · ")
    guard !found.missed.isEmpty else { return [first] }
    var missed = phrase.choose("off target: ", "lệch mục tiêu: ")
    missed += columns.named(found.missed).joined(separator: ", ")
    if !found.excluded.isEmpty {
      missed +=
        phrase.choose("; weight 0: ", "; trọng số 0: ")
        + columns.named(found.excluded).joined(separator: ", ")
    }
    return [first, missed]
  }
}

extension Phrase {
  /// Whether a search came to rest.
  func converged(_ isConverged: Bool) -> String {
    isConverged ? choose("converged", "đã hội tụ") : choose("not converged", "chưa hội tụ")
  }

  /// The squared differences from targets, added up; to two digits where they are small.
  fileprivate func squares(_ value: Double) -> String {
    let digits = (3...12).first { value * power($0) >= 10 } ?? 12
    return "Σ(r/Σr − t)² = "
      + style.number(value < 1e-12 ? 0 : value, digits: value < 1e-12 ? 0 : digits)
  }

  private func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { product, _ in product * 10 }
  }
}
