import LuaRuntime
import ParIndex
import Statistics

extension Scores: LuaObject {
  package static let luaName = "Scores"
  package static let luaType: UserType<Scores> = UserType<Scores>(
    "A value for each unit: arithmetic, statistics, scores[\"Lạng Sơn\"], #scores, pairs(scores).",
    vietnamese: """
      Mỗi đơn vị một giá trị: cộng trừ nhân chia, thống kê, scores["Lạng Sơn"], #scores, \
      pairs(scores).
      """,
    methods: ScoresMethods.statistics + ScoresMethods.selections,
    properties: [ScoresMethods.label],
    events: ScoresMethods.arithmetic + ScoresMethods.events + [UserType<Scores>.printing],
    lookup: ScoresMethods.valueOfUnit, bytes: { $0.values.count * 16 })
}

private enum ScoresMethods {
  static let events: [(event: String, function: Function)] = [
    ("__len", length), ("__pairs", pairs), ("__lt", comparison), ("__le", comparison),
  ]

  // MARK: Reaching values

  static let valueOfUnit = Function(
    "Scores[unit]", "The value of a unit.", Parameter<Scores>("self", ""),
    Parameter<String>("unit", "", role: .unit), returns: "number or nil",
    notes: Notes(onlyLooks: true)
  ) { try $0.reached($1) }

  private static let atUnit = Function(
    "Scores:at", of: Scores.self, "The value of a unit, whatever its name.",
    Parameter<String>("unit", "Its name or code.", vietnamese: "Tên hoặc mã.", role: .unit),
    returns: "number; nil where missing",
    examples: [
      Example("e:score(\"5\"):at(\"hue\") == e:score(\"5\")[\"Thừa Thiên Huế\"]", shows: "true")
    ],
    notes: Notes(
      vietnamese: "Giá trị của một đơn vị.", vietnameseReturns: "số; nil khi thiếu",
      seeAlso: ["Edition:unit"])
  ) { scores, text in scores.cell(try scores.value(of: text)) }

  private static let length = Function(
    "length of Scores", "How many values pairs gives.", Parameter<Scores>("self", ""),
    Parameter<AnyArgument>("", ""), returns: "integer"
  ) { scores, _ in scores.count }

  private static let pairs = Function(
    "pairs of Scores", "Names and values in the order of the alphabet, missing ones left out.",
    Parameter<Scores>("self", ""), returns: "an iterator"
  ) { scores in
    let present = scores.ids.indices.filter { !scores.values[$0].isNaN }
    return Walk(present.count) { place in
      let at = present[place]
      return Several(scores.registry[scores.ids[at]].name, scores.cell(scores.values[at]))
    }.results
  }

  private static let comparison = Function(
    "order of Scores", "Refuses, and says what to write.", Parameter<AnyArgument>("left", ""),
    Parameter<AnyArgument>("right", ""), returns: "never"
  ) { _, _ -> Nothing in throw ScoresCompared() }

  // MARK: Arithmetic

  static let arithmetic: [(event: String, function: Function)] = [
    ("__add", operation("+", +)), ("__sub", operation("−", -)), ("__mul", operation("×", *)),
    ("__div", operation("÷", /)), ("__unm", negation),
  ]

  private static func operation(
    _ symbol: String, _ apply: @escaping @Sendable (Double, Double) -> Double
  ) -> Function {
    Function(
      "arithmetic of Scores", "Arithmetic with a number or with other scores, joined by unit.",
      Parameter<Operand>("left", ""), Parameter<Operand>("right", ""), returns: "Scores"
    ) { left, right -> Scores in
      switch (left, right) {
      case (.scores(let a), .scores(let b)):
        return try at("right") { try a.combine(b, symbol, apply) }
      case (.scores(let a), .number(let b)):
        return a.map("\(a.label) \(symbol) \(shortestText(b))") { apply($0, b) }
      case (.number(let a), .scores(let b)):
        return b.map("\(shortestText(a)) \(symbol) \(b.label)") { apply(a, $0) }
      case (.number, .number): throw ScoresCompared()
      }
    }
  }

  private static let negation = Function(
    "minus Scores", "The opposite of each.", Parameter<Scores>("self", ""),
    Parameter<AnyArgument>("", ""),
    returns: "Scores"
  ) { scores, _ in scores.map("−" + scores.label) { -$0 } }

  // MARK: Statistics

  static let statistics: [Function] = [
    statistic("mean", .mean, Statistics.mean),
    statistic("median", .median, Statistics.median),
    statistic("sd", .sd, Statistics.standardDeviation),
    statistic("min", .minimum, Statistics.minimum),
    statistic("max", .maximum, Statistics.maximum),
    quantileMethod, countMethod, missingMethod,
  ]

  private static func statistic(
    _ name: String, _ text: StatisticText, _ compute: @escaping @Sendable ([Double]) -> Double?
  ) -> Function {
    Function(
      "Scores:\(name)", of: Scores.self, text.summary,
      returns: "number; nil where it is not defined",
      examples: [Example("e:score(\"5\"):\(name)()", shows: ofProcedures[name] ?? "")],
      notes: text.notes(seeAlso: neighbours[name] ?? ["stats.\(name)"])
    ) { compute($0.values) }
  }

  /// The statistics of PAPI 2023, dimension 5.
  private static let ofProcedures: [String: String] = [
    "mean": "7.2003904755574", "median": "7.198876857", "sd": "0.2063588483941",
    "min": "6.6793437", "max": "7.639762163",
  ]

  private static let neighbours = ["min": ["Scores:bottom"], "max": ["Scores:top"]]

  private static let quantileMethod = Function(
    "Scores:quantile", of: Scores.self, StatisticText.quantile.summary,
    Parameter<Double>(
      "p", "The share, from 0 to 1.", vietnamese: "Tỷ lệ, từ 0 đến 1."),
    returns: "number; nil where it is not defined",
    examples: [Example("e:score(\"5\"):quantile(0.5) == e:score(\"5\"):median()", shows: "true")],
    notes: StatisticText.quantile.notes(seeAlso: ["stats.quantile"])
  ) { scores, p in
    try checkProbability(p)
    return Statistics.quantile(scores.values, p)
  }

  private static let countMethod = Function(
    "Scores:count", of: Scores.self, "How many units have a value.", returns: "integer",
    examples: [Example("e:score(\"5\"):count()", shows: "61")],
    notes: Notes(vietnamese: "Số đơn vị có giá trị.", seeAlso: ["Scores:missing"])
  ) { $0.count }

  private static let missingMethod = Function(
    "Scores:missing", of: Scores.self, "The names of the units without a value.",
    returns: "list of texts", examples: [Example("#e:score(\"5\"):missing()", shows: "2")],
    notes: Notes(
      vietnamese: "Tên các đơn vị không có giá trị.", vietnameseReturns: "danh sách tên",
      seeAlso: ["Scores:count"])
  ) { scores in
    List(zip(scores.units, scores.values).filter { $0.1.isNaN }.map { $0.0.name })
  }

  static let label = Function(
    property: "Scores.label", of: Scores.self, "What the values are.", returns: "text",
    notes: Notes(vietnamese: "Các giá trị này là gì.")
  ) { $0.label }

  // MARK: Selecting and ranking

  static let selections: [Function] = [
    atUnit, filterMethod, rankMethod, topMethod, bottomMethod, tableMethod,
  ]

  private static let filterMethod = Function(
    "Scores:filter", of: Scores.self, "Filters: the units whose value passes a test.",
    Parameter<LuaCallback>(
      "test", "A function of the value and the name; true keeps the unit.",
      vietnamese: "Hàm của giá trị và tên; trả về true thì giữ đơn vị."),
    returns: "Scores",
    examples: [Example("#e:score(\"5\"):filter(function(v) return v > 7.5 end)", shows: "5")],
    notes: Notes(
      vietnamese: "Lọc các đơn vị có giá trị thoả điều kiện.",
      vietnameseDetails: "Giá trị thiếu không bao giờ thoả.", details: "Missing values never pass.",
      seeAlso: ["Table:filter"])
  ) { scores, test in
    try scores.filter { place in
      let value = scores.values[place]
      if value.isNaN { return false }
      return try test.isTrue(value, scores.registry[scores.ids[place]].name)
    }
  }

  private static let rankMethod = Function(
    "Scores:rank", of: Scores.self, "Ranks the units by value.",
    RankOptions.ties, RankOptions.order, Parameter(hidden: Call.self),
    returns: "Table: rank, unit, value",
    examples: [
      Example("(e:score(\"8\") + e:score(\"5\")):rank():row(\"thua thien hue\").rank", shows: "17")
    ],
    notes: Notes(
      vietnamese: "Xếp hạng các đơn vị theo giá trị.",
      vietnameseReturns: "Table: hạng, đơn vị, giá trị", seeAlso: ["Edition:rank", "stats.rank"])
  ) { $0.ranked($1, $2, $3.phrase) }

  private static let topMethod = Function(
    "Scores:top", of: Scores.self, "The units with the highest values.",
    Parameter<Int>("count", "How many.", vietnamese: "Lấy bao nhiêu dòng."),
    Parameter(hidden: Call.self),
    returns: "Table: rank, unit, value",
    examples: [Example("e:score(\"8\"):top(3)[1].rank", shows: "1")],
    notes: Notes(
      vietnamese: "Các đơn vị có giá trị cao nhất.",
      vietnameseReturns: "Table: hạng, đơn vị, giá trị", seeAlso: ["Scores:bottom", "Scores:rank"])
  ) { try $0.ranked(.competition, .descending, $2.phrase).top($1) }

  private static let bottomMethod = Function(
    "Scores:bottom", of: Scores.self, "The units with the lowest values.",
    Parameter<Int>("count", "How many.", vietnamese: "Lấy bao nhiêu dòng."),
    Parameter(hidden: Call.self),
    returns: "Table: rank, unit, value",
    examples: [Example("#e:score(\"8\"):bottom(3)", shows: "3")],
    notes: Notes(
      vietnamese: "Các đơn vị có giá trị thấp nhất.",
      vietnameseReturns: "Table: hạng, đơn vị, giá trị", seeAlso: ["Scores:top", "Scores:rank"])
  ) { try $0.ranked(.competition, .descending, $2.phrase).bottom($1) }

  private static let tableMethod = Function(
    "Scores:table", of: Scores.self, "The values as a table, missing ones included.",
    Parameter(hidden: Call.self), returns: "Table: unit, value",
    examples: [Example("#e:score(\"5\"):table()", shows: "63")],
    notes: Notes(
      vietnamese: "Các giá trị thành bảng.", vietnameseReturns: "Table: đơn vị, giá trị",
      seeAlso: ["Table:csv"])
  ) { $0.asTable($1.phrase) }
}

extension Scores {
  /// A value as Lua gets it: ranks and counts, which show no decimals, as integers.
  fileprivate func cell(_ value: Double) -> Cell {
    digits == 0 ? Int(exactly: value).map { .integer($0) } ?? .measured(value) : .measured(value)
  }

  /// The value; a name near to a method's and no unit's is taken for a misspelt method.
  fileprivate func reached(_ text: String) throws -> Cell {
    do throws(LookupError) {
      return cell(try self.value(of: text))
    } catch {
      if isMisspeltMethod(text) { throw UnknownField(Scores.luaType, text) }
      throw error
    }
  }

  /// Whether a text that is no unit's name is like a method's, or at least no more like a unit's.
  private func isMisspeltMethod(_ text: String) -> Bool {
    let isWord = !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "_") }
    guard isWord, text.first?.isLowercase == true else { return false }
    if !Spelling.nearest(to: text, in: Scores.luaType.names, most: 1).isEmpty { return true }
    let units = self.units.map { VietnameseFolding.words($0.name) }
    return Spelling.nearest(to: text, in: units, most: 1).isEmpty
  }
}

extension Scores: Shown {
  func text(_ style: DisplayStyle) -> String {
    renderTable(asTable(Phrase(language: style.language)), style: style)
  }
  var table: Table? { asTable(Phrase(language: .en)) }

  fileprivate func asTable(_ phrase: Phrase) -> Table {
    Table(
      label, [(unitHead, units.map { .text($0.name) }), (valueHead, values.map { .measured($0) })],
      key: "unit", notes: missingNote(phrase)
    ).marked(phrase.mark(isSynthetic: registry.isSynthetic))
  }

  private func missingNote(_ phrase: Phrase) -> [String] {
    missing == 0 ? [] : [phrase.missing(missing, of: values.count)]
  }

  private var unitHead: ColumnHead { ColumnHead("unit", heading: [.vi: "đơn vị"]) }
  private var valueHead: ColumnHead {
    var head = Heading.digits(Heading.value, digits)
    head.bar = limits.map(BarScale.init)
    return head
  }

  fileprivate func ranked(_ ties: Ties, _ order: RankOrder, _ phrase: Phrase) -> Table {
    let found = ranks(values.map(decimal), ties: ties, descending: order == .descending)
    let places = found.indices.filter { !found[$0].isNaN }.sorted {
      (found[$0], $0) < (found[$1], $1)
    }
    return Table(
      label,
      [
        (Heading.rank, places.map { Rank(found[$0]).cell }),
        (unitHead, places.map { .text(registry[ids[$0]].name) }),
        (valueHead, places.map { .number(values[$0]) }),
      ], key: "unit", notes: missingNote(phrase)
    ).marked(phrase.mark(isSynthetic: registry.isSynthetic))
  }
}

/// Which end of the values has rank 1.
enum RankOrder: String, LuaChoice { case descending, ascending }

extension Ties: LuaChoice {}

/// The options of every ranking of plain values.
enum RankOptions {
  static let ties = Parameter<Ties>(
    option: "ties", "Which rank equal values share.",
    vietnamese: "Các giá trị bằng nhau nhận hạng nào.", default: .competition,
    shownAs: "\"competition\"")
  static let order = Parameter<RankOrder>(
    option: "order", "Which end has rank 1.",
    vietnamese: "Hạng 1 dành cho giá trị cao nhất (descending) hay thấp nhất (ascending).",
    default: .descending, shownAs: "\"descending\"")
}

/// One side of an operator.
private enum Operand: LuaReadable {
  case number(Double)
  case scores(Scores)
  static let luaName = "number or Scores"
  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Operand {
    if let scores = Scores.peek(stack, index) { return .scores(scores) }
    guard stack.kind(index) == .number else {
      throw stack.mismatch(luaName, index, "use a number, or Scores such as e:score() gives")
    }
    return .number(try Double.read(stack, index))
  }
}

/// `<` between scores.
struct ScoresCompared: Explained {
  var argument: String? { "left" }
  var description: String {
    "scores have no order as a whole; write s:filter(function(v) return v < 5 end), or compare two "
      + "values such as a[\"Hà Nội\"] < b[\"Hà Nội\"]"
  }
}
