import LuaRuntime
import ParIndex
import Statistics

/// `stats.kmeans`: rows in a given number of clusters.
enum StatsKMeans {
  static let standardise = Parameter<Bool>(
    option: "standardise", "Whether all columns count alike, whatever their spread.",
    vietnamese: "Mọi cột có được tính như nhau, bất kể độ phân tán, không.", default: false,
    shownAs: "false")

  static let kmeans = Function(
    "stats.kmeans", "Puts rows into k clusters, each row near the mean of its own.", .columns,
    Parameter<Int>("k", "How many clusters.", vietnamese: "Số cụm."),
    Parameter<Int>(
      option: "starts", "How often to begin anew.", vietnamese: "Bắt đầu lại bao nhiêu lần.",
      default: 25, shownAs: "25"),
    Parameter<Int>(
      option: "seed", "Where the random numbers begin.",
      vietnamese: "Số khởi đầu của dãy ngẫu nhiên.", default: 1, shownAs: "1"),
    standardise, Parameter(hidden: Call.self),
    returns: "KMeans: clusters, centres, silhouette, within, between",
    examples: [
      Example("stats.kmeans({{1, 2, 9, 11}}, 2).clusters:row(3).cluster", shows: "2"),
      Example("stats.kmeans({{1, 2, 9, 11}}, 2).centres.x1[2]", shows: "10.0"),
    ],
    notes: Notes(
      vietnamese: "Chia các dòng thành k cụm (k-means), mỗi dòng gần trung bình của cụm mình.",
      vietnameseReturns: "KMeans: các cụm, tâm cụm, silhouette, trong cụm, giữa các cụm",
      vietnameseDetails: """
        Làm Σ|x − m|² nhỏ nhất, m là trung bình của cụm: bắt đầu theo k-means++, chuyển từng dòng chừng \
        nào tổng còn giảm; giữ lần tốt nhất trong starts lần, có thể chưa phải tốt nhất tuyệt đối. \
        silhouette = (b − a)/max(a, b), a là khoảng cách trung bình trong cụm, b tới cụm gần nhất; 0 khi \
        cụm có một dòng, thiếu khi k = 1. standardise: chia cột cho độ lệch chuẩn (n − 1). Cùng seed cho \
        cùng kết quả. Bỏ dòng thiếu giá trị; k không quá số dòng khác nhau; standardise với cột có mọi \
        giá trị bằng nhau thì báo lỗi. Dữ liệu nào cũng chia được thành cụm, dù có cụm thật hay không.
        """,
      details: """
        Makes Σ|x − m|² small, m the mean of the cluster: begun by k-means++, rows move one by one as \
        long as that lowers the sum; the best of the starts is kept, which need not be the best of all. \
        silhouette = (b − a)/max(a, b), a the mean distance within the cluster, b to the nearest other; \
        0 for a row alone, missing where k = 1. standardise: columns over their standard deviations \
        (n − 1). The same seed gives the same clusters. Rows with a missing value are left out; k is at \
        most the number of rows that differ; standardise refuses a column of equal values. Clusters come \
        from any data, whether there are some or not.
        """,
      source: """
        Hartigan, Clustering Algorithms, 1975, chapter 4; Arthur and Vassilvitskii, SODA 2007, 1027; \
        Rousseeuw, Journal of Computational and Applied Mathematics 20 (1987) 53.
        """,
      seeAlso: ["stats.cluster", "stats.pca"])
  ) { columns, k, starts, seed, isStandardised, call in
    let found = try computing(["clusters": "k"], columns: columns.names) {
      () throws(SampleError) in
      try kMeans(
        columns.values, clusters: k, standardised: isStandardised, starts: starts,
        seed: UInt64(bitPattern: Int64(seed)), stop: call.watch)
    }
    return KMeansResult(columns: columns, found: found, starts: starts, phrase: call.phrase)
  }
}

/// Rows in clusters, for Lua.
struct KMeansResult: LuaObject, Shown {
  static let luaName = "KMeans"
  static let luaType: UserType<KMeansResult> = UserType<KMeansResult>(
    "Rows in clusters, each near the mean of its own.",
    vietnamese: "Các dòng chia thành cụm, mỗi dòng gần trung bình của cụm mình.",
    properties: [
      property(
        "clusters", "The cluster of each row, and how well the row suits it.",
        "Cụm của từng dòng, và mức phù hợp của dòng với cụm.", returns: "Table"
      ) { $0.clusters },
      property(
        "centres", "Size, squares within, and the mean of every column, of each cluster.",
        "Số dòng, tổng bình phương trong cụm và trung bình từng cột của mỗi cụm.", returns: "Table"
      ) { $0.centres },
      measure(
        "silhouette", "The mean over all rows; nil with one cluster.",
        "Trung bình mọi dòng; nil khi chỉ có một cụm."
      ) { $0.found.silhouette },
      measure(
        "within", "The squared distances of rows from their centres, added up.",
        "Tổng bình phương khoảng cách từ các dòng tới tâm cụm."
      ) { $0.found.within.reduce(0, +) },
      measure(
        "between", "The squared distances of the centres from the mean, once for each row.",
        "Tổng bình phương khoảng cách từ tâm cụm tới trung bình chung, tính cho từng dòng."
      ) { $0.found.between },
      property(
        "converged", "Whether no move of one row would lower the squares.",
        "Không còn cách chuyển một dòng nào làm tổng giảm, đúng hay không.", returns: "boolean"
      ) { $0.found.isConverged },
      property("n", "Complete rows used.", "Số dòng đủ giá trị được dùng.", returns: "integer") {
        $0.found.n
      },
      property(
        "missing", "Rows left out because a value is missing.", "Số dòng bị bỏ vì thiếu giá trị.",
        returns: "integer"
      ) { $0.found.missing },
    ], events: [UserType<KMeansResult>.printing],
    bytes: { $0.found.clusters.count * ($0.columns.names.count + 3) * 8 })

  let columns: Columns
  let found: KMeans
  let starts: Int
  let phrase: Phrase

  var table: Table? { clusters }
  func text(_ style: DisplayStyle) -> String { renderTable(clusters, style: style) }

  private var clusters: Table {
    columns.rowTable(
      "k-means · k = \(found.sizes.count)",
      columns.besideRows([
        (Heading.cluster, found.clusters.map { .optional($0) }),
        (Heading.digits(Heading.silhouette, 3), found.silhouettes.map { .measured($0) }),
      ]), notes: [note], phrase)
  }

  private var note: String {
    var parts: [String] = []
    if found.total > 0 {
      parts.append(
        phrase.choose("between/total ", "giữa các cụm/toàn phần ")
          + phrase.style.number(found.between / found.total, digits: 3))
    }
    if !found.silhouette.isNaN {
      parts.append(
        phrase.choose("mean silhouette ", "silhouette trung bình ")
          + phrase.style.number(found.silhouette, digits: 3))
    }
    parts.append(
      phrase.choose(
        "\(found.startsAtBest) of \(starts) starts came here",
        "\(found.startsAtBest) trên \(starts) lần cho kết quả này"))
    if !found.isConverged { parts.append(phrase.converged(false)) }
    return (parts + [phrase.rows(found.n, missing: found.missing)]).joined(separator: " · ")
  }

  private var centres: Table {
    let numbers = found.sizes.indices.map { Cell.integer($0 + 1) }
    let names = KMeansResult.distinct(
      columns.names, beside: [Heading.cluster, Heading.size, Heading.within].map(\.name))
    let means = names.enumerated().map { place, name in
      (ColumnHead(name, digits: columns.digits), found.centres.map { Cell.measured($0[place]) })
    }
    return Table(
      nil,
      [
        (Heading.cluster, numbers), (Heading.size, found.sizes.map { .integer($0) }),
        (Heading.within, found.within.map { .measured($0) }),
      ] + means, key: Heading.cluster.name
    ).marked(phrase.mark(isSynthetic: columns.isSynthetic))
  }

  /// Names that differ from `taken`.
  private static func distinct(_ names: [String], beside taken: [String]) -> [String] {
    var taken = Set(taken)
    return names.map { name in
      var (new, number) = (name, 1)
      while !taken.insert(new).inserted {
        number += 1
        new = "\(name) (\(number))"
      }
      return new
    }
  }
}
