import LuaRuntime
import ParIndex
import Statistics

/// The methods of `Joined`: how indices go together over units and years.
enum JoinedMethods {
  private static let x = Parameter<String>(
    "x", "One of the names.", vietnamese: "Một trong các tên đã đặt.")
  private static let y = Parameter<String>("y", "Another.", vietnamese: "Một tên khác.")
  private static let given = Parameter<TextList?>(
    option: "given", "Names of indices whose part in both is taken away: partial correlation.",
    vietnamese: "Tên chỉ số cần loại trừ ảnh hưởng: tương quan riêng phần.", default: nil,
    shownAs: "nil")

  private static let source = """
    Bland and Altman, BMJ 310 (1995) 446 and 633; Devlin, Gnanadesikan and Kettenring, Biometrika 62 \
    (1975) 531; Cameron and Miller, Journal of Human Resources 50 (2015) 317
    """

  static let cor = Function(
    "Joined:cor", of: JoinedResult.self,
    "Correlates two indices over units and years, with p-values clustered by unit.", x, y,
    Parameter<PairsOver>(
      option: "over",
      "All pairs; within units (each year against the unit's mean); two-way: without what all share in a year too; between.",
      vietnamese:
        "Mọi cặp; trong từng đơn vị (so với trung bình của nó); two-way: bỏ cả phần chung mỗi năm; giữa các đơn vị.",
      default: .all, shownAs: "\"all\""),
    Parameter<Int>(
      option: "lag", "Years by which y, and what is given, come before x.",
      vietnamese: "y (và phần cho trước) sớm hơn x bấy nhiêu năm.", default: 0, shownAs: "0"),
    Parameter<Bool>(
      option: "difference", "Whether changes since the year before are correlated.",
      vietnamese: "Có tương quan các thay đổi so với năm trước không.", default: false,
      shownAs: "false"),
    given, CorrelationOptions.method, CorrelationOptions.level, Parameter(hidden: Call.self),
    returns: "PanelCorrelation: estimate, low, high, p, n, units",
    examples: [
      Example("join:cor(\"survey\", \"egov\", {over = \"within\"}).units", shows: "63"),
      Example("join:cor(\"survey\", \"egov\", {lag = 1}).n", shows: "365"),
    ],
    notes: Notes(
      vietnamese: "Tương quan hai chỉ số theo đơn vị và năm, giá trị p theo cụm đơn vị.",
      vietnameseReturns: "PanelCorrelation: hệ số, khoảng tin cậy, p, n, số đơn vị",
      vietnameseDetails: """
        within và between trả lời những câu hỏi khác nhau và có thể trái dấu: thay đổi chung của mọi \
        đơn vị, như bộ câu hỏi mới, tính vào within và all, và p không tính đến điều đó; two-way bỏ phần \
        chung của mỗi năm. Các năm của một đơn vị không độc lập nên p và khoảng \
        tin cậy dùng sai số theo cụm, Fisher z và phân phối t với số đơn vị trừ một. Với Spearman, xếp \
        hạng mọi cặp một lần rồi coi như giá trị. difference bỏ thay đổi đi qua chỗ đổi khung điểm.
        """,
      details: """
        within and between answer different questions and may differ in sign. A change that all units \
        share in a year, such as a new questionnaire, counts in all and within, and their p does not \
        cover it; two-way takes away what each year has in common. The years of a unit are not independent, \
        so p and interval rest on an error clustered by unit, Fisher's z and t with units − 1 degrees of \
        freedom: too small with fewer than some 20 units. The provinces are all there are: p speaks of a \
        model in which they could have turned out otherwise; and scores carry error, which pulls \
        correlations towards zero. With Spearman all pairs are ranked once and the ranks treated as values. Differences \
        across a break of a framework are left out.
        """,
      source: source, seeAlso: ["Joined:relation", "Joined:by_year", "stats.cor"])
  ) { result, x, y, over, lag, difference, given, method, level, call in
    let (left, right) = (try result.variable(x, "x"), try result.variable(y, "y"))
    let others = try result.given(given, x, y)
    guard (0...100).contains(lag) else {
      throw OptionOutOfRange(argument: "lag", wanted: "0 to 100 years", got: "\(lag)")
    }
    let pairs = result.joined.pairs(
      left, right, given: others, lag: lag, differences: difference)
    let found = try correlated((left, right), given) { () throws(SampleError) in
      try panelCorrelation(
        pairs.x.map(decimal), pairs.y.map(decimal), given: over.given(pairs), unit: pairs.unit,
        part: over.part, method: method, level: level)
    }
    return PanelCorrelationResult(
      found: found, over: over, broken: pairs.broken, given: given?.texts ?? [],
      phrase: call.phrase)
  }

  static let relation = Function(
    "Joined:relation", of: JoinedResult.self,
    "How two indices go together: all, within and between units, in changes, a year apart.", x, y,
    given, CorrelationOptions.method, CorrelationOptions.level, Parameter(hidden: Call.self),
    returns: "Table: over, estimate, low, high, p, n, units",
    examples: [Example("#join:relation(\"survey\", \"egov\")", shows: "7")],
    notes: Notes(
      vietnamese:
        "Hai chỉ số đi cùng nhau ra sao: mọi cặp, trong và giữa đơn vị, theo thay đổi, lệch một năm.",
      vietnameseReturns: "Table: phạm vi, hệ số, khoảng tin cậy, p, n, số đơn vị",
      vietnameseDetails: """
        Như Joined:cor với over là all, within, two-way, between; với difference; và với lag 1 theo hai \
        chiều. Dòng nào biết quá ít thì để trống.
        """,
      details: """
        As Joined:cor with over all, within, two-way, between; with difference; and with lag 1 either way. A \
        row for which too little is known is empty.
        """,
      source: source, seeAlso: ["Joined:cor"])
  ) { result, x, y, given, method, level, call in
    let (left, right) = (try result.variable(x, "x"), try result.variable(y, "y"))
    let others = try result.given(given, x, y)
    return try RelationTable(
      result: result, x: left, y: right, given: others, method: method, level: level
    ).table(call.phrase)
  }

  static let byYear = Function(
    "Joined:by_year", of: JoinedResult.self, "The correlation of two indices in each year.", x, y,
    CorrelationOptions.method, CorrelationOptions.level, Parameter(hidden: Call.self),
    returns: "Table: year, estimate, low, high, p, n",
    examples: [Example("join:by_year(\"survey\", \"egov\"):row(2023).n", shows: "61")],
    notes: Notes(
      vietnamese: "Tương quan của hai chỉ số từng năm.",
      vietnameseReturns: "Table: năm, hệ số, khoảng tin cậy, p, n",
      vietnameseDetails: "Năm có ít hơn ba cặp chỉ có số cặp.",
      details: "A year with fewer than three pairs has only their number.",
      seeAlso: ["Joined:cor", "stats.cor"])
  ) { result, x, y, method, level, call in
    let (left, right) = (try result.variable(x, "x"), try result.variable(y, "y"))
    try checkLevel(level)
    return ByYearTable.make(result, left, right, method, level, call.phrase)
  }

  static let table = Function(
    "Joined:table", of: JoinedResult.self, "Every score: a row for each unit and year.",
    Parameter(hidden: Call.self), returns: "Table: unit, year, a column for each index",
    examples: [Example("join:table():filter(\"egov > 0.7\").unit[1]", shows: "Cao Bằng")],
    notes: Notes(
      vietnamese: "Mọi điểm: mỗi đơn vị và năm một dòng.",
      vietnameseReturns: "Table: đơn vị, năm, mỗi chỉ số một cột", seeAlso: ["Joined:missing"])
  ) { result, call in
    let joined = result.joined
    let rows = joined.registry.ids.flatMap { unit in joined.years.indices.map { (unit, $0) } }
      .filter { unit, year in
        joined.variables.contains { !$0.scores[year][unit.index].isNaN }
      }
    let columns = joined.variables.map { variable in
      (
        ColumnHead(variable.name, digits: variable.digits),
        rows.map { Cell.measured(variable.scores[$0.1][$0.0.index]) }
      )
    }
    return Table(
      nil,
      [
        (Heading.anyUnit, rows.map { .text(joined.registry[$0.0].name) }),
        (Heading.year, rows.map { .integer(joined.years[$0.1].number) }),
      ] + columns
    ).marked(result.mark(call.phrase))
  }

  static let missing = Function(
    "Joined:missing", of: JoinedResult.self,
    "What is missing where: units that have a score of another index in the year.",
    Parameter(hidden: Call.self), returns: "Table: year, index, n, units",
    examples: [Example("join:missing():filter(\"year == 2017\").units[1]", shows: "all")],
    notes: Notes(
      vietnamese: "Thiếu gì ở đâu: những đơn vị có điểm của chỉ số khác trong năm đó.",
      vietnameseReturns: "Table: năm, chỉ số, n, các đơn vị", seeAlso: ["Joined:table"])
  ) { result, call in
    let joined = result.joined
    let rows = joined.years.indices.flatMap { year in
      joined.variables.map { ($0, year, joined.missing($0, year)) }
    }.filter { !$0.2.isEmpty }
    return Table(
      nil,
      [
        (Heading.year, rows.map { .integer(joined.years[$0.1].number) }),
        (Heading.index, rows.map { .text($0.0.name) }),
        (Heading.known, rows.map { .integer($0.2.count) }),
        (
          Heading.units,
          rows.map { variable, year, units in
            let isWhole = variable.scores[year].allSatisfy(\.isNaN)
            let names = units.map { joined.registry[$0].name }.joined(separator: ", ")
            return .text(isWhole ? call.phrase.everyUnit : names)
          }
        ),
      ])
  }

  /// Correlates; an error names the argument and calls it what it is.
  private static func correlated<Result>(
    _ named: (JoinedIndices.Variable, JoinedIndices.Variable), _ given: TextList?,
    _ compute: () throws(SampleError) -> Result
  ) throws -> Result {
    do throws(SampleError) {
      return try compute()
    } catch {
      let argument = error.argument == "level" ? "ci" : error.argument
      throw ArgumentProblem(
        argument: argument, cause: SampleProblem(error, x: named.0.name, y: named.1.name))
    }
  }

  private static func checkLevel(_ level: Double) throws {
    guard level > 0, level < 1 else {
      throw ArgumentProblem(argument: "ci", cause: SampleError.levelOutOfRange(level))
    }
  }
}

extension JoinedResult {
  /// The variables that are given beside two others.
  fileprivate func given(
    _ names: TextList?, _ x: String, _ y: String
  ) throws -> [JoinedIndices.Variable] {
    try (names?.texts ?? []).map { name in
      guard name != x, name != y else { throw GivenItself(name: name) }
      return try variable(name, "given")
    }
  }
}

/// One of the two that are correlated, given beside them.
private struct GivenItself: Explained {
  let name: String
  var argument: String? { "given" }
  var description: String { "'\(name)' is one of the two that are correlated; give a third" }
  var remedies: [Remedy] { [] }
}

extension Phrase {
  /// In place of a list of all units.
  fileprivate var everyUnit: String { choose("all", "tất cả") }
}
