import LuaRuntime
import ParIndex
import Statistics

/// `stats.pca`: the directions in which rows differ most.
enum StatsComponents {
  static let pca = Function(
    "stats.pca", "Principal components: the directions in which rows differ most.", .columns,
    Parameter<Bool>(
      option: "scaled", "Whether all columns count alike, whatever their spread.",
      vietnamese: "Mọi cột có được tính như nhau, bất kể độ phân tán, không.", default: true,
      shownAs: "true"),
    Parameter(hidden: Call.self),
    returns: "PCA: components, loadings, scores, kaiser",
    examples: [
      Example("stats.pca{{1, 2, 3, 4}, {1, 3, 2, 4}}.components.share[1]", shows: "0.9"),
      Example("stats.pca{{1, 2, 3, 4}, {1, 3, 2, 4}}.kaiser", shows: "1"),
    ],
    notes: Notes(
      vietnamese: "Thành phần chính (PCA): các hướng mà các dòng khác nhau nhiều nhất.",
      vietnameseReturns: "PCA: các thành phần, hệ số tải, điểm, số thành phần theo Kaiser",
      vietnameseDetails: """
        Với X là các dòng đủ giá trị trừ trung bình cột, chia cho độ lệch chuẩn nếu scaled: hệ số tải v \
        dài 1, vuông góc với các hướng trước, làm Xv phân tán nhất; Xv là điểm, sd là độ lệch chuẩn của \
        nó (n − 1), sd² là giá trị riêng. Chọn dấu sao cho hệ số tải lớn nhất là dương. kaiser đếm các \
        thành phần có giá trị riêng trên mức trung bình. Bỏ các dòng thiếu giá trị; cột có mọi giá trị \
        bằng nhau thì báo lỗi.
        """,
      details: """
        With X the complete rows less their column means, over the standard deviations where scaled: the \
        loadings v, of length 1 and at right angles to those before, make Xv vary most; Xv are the \
        scores, sd their standard deviation (n − 1), sd² the eigenvalue. Of v and −v the one whose \
        largest loading is positive. kaiser counts eigenvalues over their mean. Rows with a missing value \
        are left out; a column of equal values is refused.
        """,
      source: """
        Jolliffe, Principal Component Analysis, 2002; Kaiser, Educational and Psychological Measurement \
        20 (1960) 141.
        """,
      seeAlso: ["stats.kmo", "stats.alpha", "stats.cormatrix"])
  ) { columns, scaled, call in
    let found = try computing(columns: columns.names) { () throws(SampleError) in
      try principalComponents(columns.values, scaled: scaled)
    }
    return ComponentsResult(columns: columns, found: found, phrase: call.phrase)
  }
}

/// Principal components, for Lua.
struct ComponentsResult: LuaObject, Shown {
  static let luaName = "PCA"
  static let luaType: UserType<ComponentsResult> = UserType<ComponentsResult>(
    "Principal components of columns.", vietnamese: "Các thành phần chính của các cột.",
    properties: [
      property(
        "components", "Spread and share of each component.",
        "Độ phân tán và tỷ trọng của từng thành phần.", returns: "Table"
      ) { $0.components },
      property(
        "loadings", "What each column counts in each component.",
        "Hệ số tải của từng cột trong từng thành phần.", returns: "Table"
      ) { $0.loadings },
      property(
        "scores", "Where each row stands on each component.",
        "Điểm của từng dòng trên từng thành phần.", returns: "Table"
      ) { $0.scores },
      property(
        "kaiser", "How many components hold more than a column does on average.",
        "Số thành phần giữ nhiều hơn mức trung bình của một cột.", returns: "integer"
      ) { $0.found.kaiserCount },
      property("n", "Complete rows used.", "Số dòng đủ giá trị được dùng.", returns: "integer") {
        $0.found.n
      },
      property(
        "missing", "Rows left out because a value is missing.", "Số dòng bị bỏ vì thiếu giá trị.",
        returns: "integer"
      ) { $0.found.missing },
    ], events: [UserType<ComponentsResult>.printing],
    bytes: { $0.found.scores.count * $0.columns.rowCount * 8 })

  let columns: Columns
  let found: PrincipalComponents
  let phrase: Phrase

  var table: Table? { components }
  func text(_ style: DisplayStyle) -> String { renderTable(components, style: style) }

  private var names: [String] { found.deviations.indices.map { "PC\($0 + 1)" } }

  private var components: Table {
    func column(_ head: ColumnHead, _ values: [Double]) -> (ColumnHead, [Cell]) {
      (Heading.digits(head, 3), values.map { .measured($0) })
    }
    return Table(
      phrase.choose("principal components", "thành phần chính"),
      [
        (Heading.component, names.map { .text($0) }),
        column(Heading.deviation, found.deviations),
        column(Heading.eigenvalue, found.deviations.map { $0 * $0 }),
        column(Heading.portion, found.shares),
        column(Heading.runningPortion, found.cumulativeShares),
      ], key: Heading.component.name, notes: [note]
    ).marked(phrase.mark(isSynthetic: columns.isSynthetic))
  }

  private var note: String {
    let scale =
      found.isScaled
      ? phrase.choose("columns scaled", "các cột đã chuẩn hoá")
      : phrase.choose("columns not scaled", "các cột không chuẩn hoá")
    return [
      scale, "Kaiser: \(found.kaiserCount)", phrase.rows(found.n, missing: found.missing),
    ].joined(separator: " · ")
  }

  private var loadings: Table {
    columns.table(nil, parts(found.loadings), notes: [], phrase)
  }

  private var scores: Table {
    columns.rowTable(nil, parts(found.scores), notes: [], phrase)
  }

  private func parts(_ values: [[Double]]) -> [(ColumnHead, [Cell])] {
    zip(names, values).map { name, values in
      (ColumnHead(name, digits: 3), values.map { .measured($0) })
    }
  }
}

extension Phrase {
  /// "n = 61 (2 of 63 missing)".
  func rows(_ n: Int, missing: Int) -> String {
    "n = \(n)" + (missing == 0 ? "" : " (\(self.missing(missing, of: n + missing)))")
  }
}
