import LuaRuntime
import ParIndex
import Statistics

extension Linkage: LuaChoice {}

/// `stats.cluster`: which rows are alike, as a tree.
enum StatsCluster {
  static let cluster = Function(
    "stats.cluster", "Which rows are alike: a tree of clusters that merge two by two.", .columns,
    Parameter<Linkage>(
      option: "method", "How far apart two clusters are.",
      vietnamese: "Khoảng cách giữa hai cụm được tính ra sao.", default: .ward,
      shownAs: "\"ward\""),
    StatsKMeans.standardise, Parameter(hidden: Call.self),
    returns: "Clusters: merges, cut",
    examples: [
      Example(
        "stats.cluster({{1, 2, 9, 4}}, {method = \"single\"}).merges.height[3]", shows: "5.0"),
      Example("stats.cluster({{1, 2, 9, 4}}):cut(2).cluster[4]", shows: "1"),
    ],
    notes: Notes(
      vietnamese: "Các dòng nào giống nhau: cây phân cụm, gộp dần từng hai cụm.",
      vietnameseReturns: "Clusters: các lần gộp, cắt cây",
      vietnameseDetails: """
        Khoảng cách hai dòng là √Σ(xᵢ − yᵢ)² qua các cột; hai cụm gần nhất gộp thành một, lặp lại. single: \
        khoảng cách giữa hai dòng gần nhất; complete: giữa hai dòng xa nhất; average: trung bình mọi cặp; \
        ward: √(2ab/(a + b)) nhân khoảng cách hai trung bình, như ward.D2 của R. standardise: chia cột cho \
        độ lệch chuẩn (n − 1). Bằng nhau thì gộp cặp đứng trước, có thể khác hclust của R. Bỏ dòng thiếu \
        giá trị; cần từ 2 đến 10 000 dòng; standardise với cột có mọi giá trị bằng nhau thì báo lỗi. Dữ \
        liệu nào cũng cho một cây, dù có cụm thật hay không.
        """,
      details: """
        The distance of two rows is √Σ(xᵢ − yᵢ)² over the columns; the two nearest clusters become one, \
        again and again. single: the distance of the nearest members; complete: of the farthest; average: \
        the mean over all pairs; ward: √(2ab/(a + b)) times the distance of the means, as ward.D2 of R. \
        standardise: columns over their standard deviations (n − 1). Of equally near pairs the first \
        merges, where hclust of R may take another. Rows with a missing value are left out; 2 to 10 000 \
        are needed; standardise refuses a column of equal values. A tree comes from any data, whether it \
        has clusters or not.
        """,
      source: """
        Lance and Williams, Computer Journal 9 (1967) 373; Murtagh and Legendre, Journal of \
        Classification 31 (2014) 274.
        """,
      seeAlso: ["stats.kmeans", "Clusters:cut"])
  ) { columns, linkage, isStandardised, call in
    let complete = min(columns.rowCount, 10_000)
    try call.stack.charge(bytes: complete * complete * 4)
    let found = try computing(columns: columns.names) { () throws(SampleError) in
      try clusterTree(
        columns.values, linkage: linkage, standardised: isStandardised, stop: call.watch)
    }
    return ClustersResult(columns: columns, found: found, phrase: call.phrase)
  }
}

/// A tree of clusters, for Lua.
struct ClustersResult: LuaObject, Shown {
  static let luaName = "Clusters"
  static let luaType: UserType<ClustersResult> = UserType<ClustersResult>(
    "A tree of rows that are alike.", vietnamese: "Cây phân cụm của các dòng giống nhau.",
    methods: [cut],
    properties: [
      property(
        "merges", "What became one, how far apart it was, and how many rows it then has.",
        "Cụm nào gộp với cụm nào, cách nhau bao nhiêu, sau đó có mấy dòng.", returns: "Table"
      ) { $0.merges },
      property(
        "method", "How far apart two clusters are.", "Cách tính khoảng cách giữa hai cụm.",
        returns: "text"
      ) { $0.found.linkage.rawValue },
      property("n", "Complete rows used.", "Số dòng đủ giá trị được dùng.", returns: "integer") {
        $0.found.order.count
      },
      property(
        "missing", "Rows left out because a value is missing.", "Số dòng bị bỏ vì thiếu giá trị.",
        returns: "integer"
      ) { $0.found.missing },
    ], events: [UserType<ClustersResult>.printing], bytes: { $0.found.size * 48 })

  let columns: Columns
  let found: ClusterTree
  let phrase: Phrase

  private static let cut = Function(
    "Clusters:cut", of: ClustersResult.self, "The cluster of each row when there are to be k.",
    Parameter<Int>("k", "How many clusters.", vietnamese: "Số cụm."),
    Parameter(hidden: Call.self), returns: "Table: unit or row, cluster",
    examples: [Example("stats.cluster({{1, 2, 9, 4}}):cut(2):row(3).cluster", shows: "2")],
    notes: Notes(
      vietnamese: "Cụm của từng dòng khi cắt cây thành k cụm.",
      vietnameseReturns: "Table: đơn vị hoặc dòng, cụm",
      vietnameseDetails: """
        Bỏ k − 1 lần gộp cuối cùng. Các cụm đánh số theo dòng đầu tiên của chúng; dòng thiếu giá trị \
        không thuộc cụm nào. k từ 1 đến số dòng trong cây.
        """,
      details: """
        The last k − 1 merges are undone. Clusters are numbered by their first rows; a row with a \
        missing value is in none. k goes from 1 to the number of rows in the tree.
        """, seeAlso: ["stats.cluster", "stats.kmeans"])
  ) { result, k, call in
    let clusters = try computing(["groups": "k"]) { () throws(SampleError) in
      try result.found.cut(groups: k)
    }
    return result.columns.rowTable(
      call.phrase.choose("\(k) clusters", "\(k) cụm") + " · \(result.found.linkage.rawValue)",
      result.columns.besideRows([(Heading.cluster, clusters.map { .optional($0) })]),
      notes: [call.phrase.rows(result.found.order.count, missing: result.found.missing)],
      call.phrase)
  }

  var table: Table? { merges }

  func text(_ style: DisplayStyle) -> String {
    guard found.order.count <= Dendrogram.mostLeaves else {
      return renderTable(merges, style: style)
    }
    let drawing = Dendrogram(tree: found, labels: columns.rowLabels)
    return ([title] + drawing.lines(width: style.usableWidth ?? 80, style) + [note])
      .joined(separator: "\n")
  }

  private var title: String {
    phrase.choose("cluster tree", "cây phân cụm") + " · \(found.linkage.rawValue)"
  }

  private var note: String {
    let mark = phrase.mark(isSynthetic: columns.isSynthetic)
    return [phrase.rows(found.order.count, missing: found.missing), mark].compactMap { $0 }
      .joined(separator: " · ")
  }

  private var merges: Table {
    let labels = columns.rowLabels
    func side(_ member: Int) -> Cell { .text(member < 0 ? labels[-member - 1] : "#\(member)") }
    return Table(
      title,
      [
        (Heading.step, found.merges.indices.map { .integer($0 + 1) }),
        (Heading.joinedFirst, found.merges.map { side($0.first) }),
        (Heading.joinedSecond, found.merges.map { side($0.second) }),
        (Heading.height, found.merges.map { .measured($0.height) }),
        (Heading.size, found.merges.map { .integer($0.count) }),
      ], key: Heading.step.name,
      notes: [
        phrase.choose("#1 is what step 1 made", "#1 là cụm do bước 1 tạo ra"),
        phrase.rows(found.order.count, missing: found.missing),
      ]
    ).marked(phrase.mark(isSynthetic: columns.isSynthetic))
  }
}
