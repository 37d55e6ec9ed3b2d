import LuaRuntime
import ParIndex
import Statistics

/// A correlation over units and years, for Lua.
struct PanelCorrelationResult: LuaObject, Shown {
  static let luaName = "PanelCorrelation"
  static let luaType: UserType<PanelCorrelationResult> = UserType<PanelCorrelationResult>(
    "How far two indices go together over units and years.",
    vietnamese: "Hai chỉ số tương quan đến đâu theo đơn vị và năm.",
    properties: [
      number("estimate", "The coefficient, from −1 to 1.", "Hệ số, từ −1 đến 1.") { $0.estimate },
      number("low", "Where the interval begins.", "Cận dưới của khoảng tin cậy.") { $0.low },
      number("high", "Where the interval ends.", "Cận trên của khoảng tin cậy.") { $0.high },
      number("p", "The two-sided p-value.", "Giá trị p hai phía.") { $0.p },
      count("n", "Pairs used.", "Số cặp được dùng.") { $0.n },
      count("units", "Units that they belong to.", "Số đơn vị.") { $0.units },
      count("missing", "Pairs left out because a value is missing.", "Số cặp thiếu giá trị.") {
        $0.missing
      },
    ], events: [UserType<PanelCorrelationResult>.printing])

  let found: PanelCorrelation
  let over: PairsOver
  /// Differences that lie across a break.
  let broken: Int
  let given: [String]
  let phrase: Phrase

  private static func number(
    _ name: String, _ summary: String, _ vietnamese: String,
    _ value: @escaping @Sendable (PanelCorrelation) -> Double
  ) -> Function {
    Function(
      property: "PanelCorrelation.\(name)", of: PanelCorrelationResult.self, summary,
      returns: "number", notes: Notes(vietnamese: vietnamese)
    ) { result -> Double? in
      let number = value(result.found)
      return number.isNaN ? nil : number
    }
  }

  private static func count(
    _ name: String, _ summary: String, _ vietnamese: String,
    _ value: @escaping @Sendable (PanelCorrelation) -> Int
  ) -> Function {
    Function(
      property: "PanelCorrelation.\(name)", of: PanelCorrelationResult.self, summary,
      returns: "integer", notes: Notes(vietnamese: vietnamese)
    ) { value($0.found) }
  }

  func text(_ style: DisplayStyle) -> String {
    let method = found.method
    var head = "\(method.title) \(method.symbol) \(phrase.part(over))"
    if !given.isEmpty { head += phrase.given(given) }
    head += " = \(style.number(found.estimate, digits: 3))"
    if !found.low.isNaN { head += " \(style.interval(found.low, found.high, digits: 3))" }
    var parts = [head, style.pValue(found.p), phrase.pairs(found.n, units: found.units)]
    if found.clustered { parts.append(phrase.clustered) }
    if broken > 0 { parts.append(phrase.broken(broken)) }
    if found.clustered, found.units < 20 { parts.append(phrase.fewUnits) }
    return style.fitted(parts.joined(separator: " · "))
  }
}

/// How two indices go together in several ways.
struct RelationTable {
  let result: JoinedResult
  let x: JoinedIndices.Variable
  let y: JoinedIndices.Variable
  let given: [JoinedIndices.Variable]
  let method: CorrelationMethod
  let level: Double

  /// One way of looking at them.
  private struct Way {
    var name: String
    var over = PairsOver.all
    var lag = 0
    var differences = false
    var isTurned = false
  }

  func table(_ phrase: Phrase) throws -> Table {
    let ways = [
      Way(name: "all"), Way(name: "within", over: .within), Way(name: "two-way", over: .twoWay),
      Way(name: "between", over: .between),
      Way(name: "differences", differences: true),
      Way(name: "\(y.name) a year before", lag: 1),
      Way(name: "\(x.name) a year before", lag: 1, isTurned: true),
    ]
    var broken = 0
    var found: [PanelCorrelation?] = []
    for way in ways {
      let (left, right) = way.isTurned ? (y, x) : (x, y)
      let pairs = result.joined.pairs(
        left, right, given: given, lag: way.lag, differences: way.differences)
      broken += pairs.broken
      do throws(SampleError) {
        found.append(
          try panelCorrelation(
            pairs.x.map(decimal), pairs.y.map(decimal), given: way.over.given(pairs),
            unit: pairs.unit,
            part: way.over.part, method: method, level: level))
      } catch {
        // Too little is known for this way of looking; a wrong option is wrong for all.
        if error.argument == "level" { throw ArgumentProblem(argument: "ci", cause: error) }
        if case .noPanelMethod = error { throw error }
        found.append(nil)
      }
    }
    return Table(
      "\(x.name) × \(y.name) · \(method.title) \(method.symbol)",
      [(Heading.pairsOver, ways.map { .text($0.name) })] + CorrelationColumns.make(found),
      key: Heading.pairsOver.name,
      notes: notes(broken, phrase)
        + (found.contains { ($0?.units ?? 20) < 20 } ? [phrase.fewUnits] : [])
    ).marked(result.mark(phrase))
  }

  private func notes(_ broken: Int, _ phrase: Phrase) -> [String] {
    [
      "\(x.name): \(x.label); \(y.name): \(y.label)", phrase.breaks(of: [x, y] + given),
      given.isEmpty ? nil : phrase.givenNote(given.map(\.name)),
      phrase.clusteredNote, broken == 0 ? nil : phrase.broken(broken),
    ].compactMap { $0 }
  }
}

/// Correlations as columns; a missing one has nothing.
enum CorrelationColumns {
  static func make(_ found: [PanelCorrelation?]) -> [(ColumnHead, [Cell])] {
    func number(_ head: ColumnHead, _ value: (PanelCorrelation) -> Double) -> (ColumnHead, [Cell]) {
      (Heading.digits(head, 3), found.map { $0.map { .measured(value($0)) } ?? .missing })
    }
    return [
      number(Heading.estimate) { $0.estimate }, number(Heading.low) { $0.low },
      number(Heading.high) { $0.high },
      (Heading.p, found.map { $0.map { .measured($0.p) } ?? .missing }),
      (Heading.known, found.map { .optional($0?.n) }),
      (Heading.unitCount, found.map { .optional($0?.units) }),
    ]
  }
}

/// The correlation of two indices year by year.
enum ByYearTable {
  static func make(
    _ result: JoinedResult, _ x: JoinedIndices.Variable, _ y: JoinedIndices.Variable,
    _ method: CorrelationMethod, _ level: Double, _ phrase: Phrase
  ) -> Table {
    let years = result.joined.years.indices.filter { year in
      zip(x.scores[year], y.scores[year]).contains { !$0.isNaN && !$1.isNaN }
    }
    let found = years.map { year in
      try? correlate(
        x.scores[year].map(decimal), y.scores[year].map(decimal), method: method, level: level)
    }
    let counts = years.map { year in
      zip(x.scores[year], y.scores[year]).count { !$0.isNaN && !$1.isNaN }
    }
    func number(_ head: ColumnHead, _ value: (Correlation) -> Double) -> (ColumnHead, [Cell]) {
      (Heading.digits(head, 3), found.map { $0.map { .measured(value($0)) } ?? .missing })
    }
    return Table(
      "\(x.name) × \(y.name) · \(method.title) \(method.symbol)",
      [
        (Heading.year, years.map { .integer(result.joined.years[$0].number) }),
        number(Heading.estimate) { $0.estimate }, number(Heading.low) { $0.low },
        number(Heading.high) { $0.high },
        (Heading.p, found.map { $0.map { .measured($0.p) } ?? .missing }),
        (Heading.known, counts.map { .integer($0) }),
      ], key: Heading.year.name,
      notes: ["\(x.name): \(x.label); \(y.name): \(y.label)", phrase.breaks(of: [x, y])]
        .compactMap { $0 }
    ).marked(result.mark(phrase))
  }
}

extension Phrase {
  fileprivate var fewUnits: String {
    choose(
      "fewer than 20 units: p is too small and the interval too narrow",
      "dưới 20 đơn vị: p quá nhỏ, khoảng tin cậy quá hẹp")
  }

  fileprivate func part(_ over: PairsOver) -> String {
    switch over {
    case .twoWay: choose("within units and years", "trong từng đơn vị và từng năm")
    case .all: choose("over units and years", "theo đơn vị và năm")
    case .within: choose("within units", "trong từng đơn vị")
    case .between: choose("between units", "giữa các đơn vị")
    }
  }

  fileprivate func given(_ names: [String]) -> String {
    let list = names.joined(separator: ", ")
    return choose(" given \(list)", " khi đã loại trừ \(list)")
  }

  fileprivate func givenNote(_ names: [String]) -> String {
    let list = names.joined(separator: ", ")
    return choose(
      "partial correlations: the part of \(list) in both is taken away",
      "tương quan riêng phần: đã loại trừ phần của \(list) trong cả hai")
  }

  fileprivate func pairs(_ count: Int, units: Int) -> String {
    choose("n = \(count) of \(units) units", "n = \(count) của \(units) đơn vị")
  }

  fileprivate var clustered: String { choose("clustered by unit", "theo cụm đơn vị") }

  fileprivate var clusteredNote: String {
    choose(
      "p and interval are clustered by unit and do not cover what hits all units in a year, such as a break; "
        + "two-way takes that away; between: one mean for each unit",
      "p và khoảng tin cậy theo cụm đơn vị, không tính đến điều tác động mọi đơn vị trong một năm như đổi "
        + "khung điểm; two-way bỏ phần đó; between: mỗi đơn vị một trung bình")
  }

  /// The years from which joined indices are made in another way.
  func breaks(of variables: [JoinedIndices.Variable]) -> String? {
    let broken = variables.filter { !$0.breaks.isEmpty }
    if broken.isEmpty { return nil }
    let list = broken.map { variable in
      "\(variable.name) \(variable.breaks.map(\.description).joined(separator: ", "))"
    }.joined(separator: "; ")
    return choose(
      "made in another way from: \(list); levels of years before and after do not compare",
      "cách tính khác đi từ: \(list); điểm các năm trước và sau không so được")
  }

  fileprivate func broken(_ count: Int) -> String {
    choose(
      "\(count) differences across a break of a framework left out",
      "bỏ \(count) thay đổi đi qua chỗ đổi khung điểm")
  }
}
