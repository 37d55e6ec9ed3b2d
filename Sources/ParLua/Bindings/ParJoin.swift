import LuaRuntime
import ParIndex
import Statistics

/// `par.join`: several indices side by side.
enum ParJoin {
  static let join = Function(
    "par.join", "Puts several indices side by side.",
    Parameter<JoinTable>(
      "indices", "Names of your choice, each with an index, or with {index, node}.",
      vietnamese: "Tên tự chọn, mỗi tên một chỉ số hoặc {chỉ số, tiêu chí}."),
    returns: "Joined",
    examples: [
      Example("#par.join{papi = papi, pci = par.open \"pci\"}:table()", shows: "1233"),
      Example(
        "par.join{survey = {papi, \"5\"}, egov = {papi, \"8.1\"}}:cor(\"survey\", \"egov\", {over = \"between\"}).units",
        shows: "63"),
    ],
    notes: Notes(
      vietnamese: "Đặt nhiều chỉ số cạnh nhau.",
      vietnameseDetails: """
        Nối theo mã đơn vị; đơn vị trước và sau sáp nhập không bao giờ bị coi là một. Mọi năm mà một \
        trong các chỉ số có điểm đều có mặt; thiếu thì để trống.
        """,
      details: """
        Joined by the units' codes; a unit before a merger and one of the same name after it are never \
        taken for one. Every year in which one of them has a score is there; what is missing stays so.
        """,
      seeAlso: ["Joined:cor", "Joined:relation", "Panel:trend"])
  ) { table in
    guard table.sources.count > 1 else { throw TooFewIndices(count: table.sources.count) }
    if let taken = table.sources.map(\.name).first(where: ["", "unit", "year", "all"].contains) {
      throw TakenName(name: taken)
    }
    return try at("indices") { JoinedResult(joined: try JoinedIndices(table.sources)) }
  }
}

/// A name that a column of the tables has.
private struct TakenName: Explained {
  let name: String
  var argument: String? { "indices" }
  var description: String { "the name '\(name)' is taken; write another, such as papi" }
  var remedies: [Remedy] { [] }
}

/// Fewer than two indices to put side by side.
private struct TooFewIndices: Explained {
  let count: Int
  var argument: String? { "indices" }
  var description: String {
    "\(count == 0 ? "nothing" : "one index alone") to join; write {papi = papi, pci = par.open \"pci\"}"
  }
  var remedies: [Remedy] { [] }
}

/// Indices by name, as Lua writes them: `{papi = papi, egov = {papi, "8.1"}}`.
struct JoinTable: LuaReadable {
  static let luaName = "table"
  static let readsTables = true

  /// In the order of the names.
  let sources: [JoinedIndices.Source]

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> JoinTable {
    guard stack.kind(index) == .table else {
      throw stack.mismatch(luaName, index, "write {papi = papi, pci = par.open \"pci\"}")
    }
    var sources: [JoinedIndices.Source] = []
    try stack.eachField(of: index) { (name, at) throws(Mismatch) in
      do throws(Mismatch) {
        sources.append(try source(stack, at, name))
      } catch {
        throw error.inside("'\(name)'")
      }
    }
    return JoinTable(sources: sources.sorted { $0.name < $1.name })
  }

  /// What stands for one index.
  private enum Item {
    case panel(Panel)
    case node(String)
  }

  private static func source(
    _ stack: LuaStack, _ index: Int32, _ name: String
  ) throws(Mismatch) -> JoinedIndices.Source {
    if let panel = Panel.peek(stack, index) {
      return JoinedIndices.Source(name: name, panel: panel, node: "total")
    }
    guard stack.kind(index) == .table else {
      throw stack.mismatch("index, or {index, node}", index, "write {papi, \"5\"}")
    }
    let items = try stack.readList(index, of: "index and node") { (at) throws(Mismatch) -> Item in
      if let panel = Panel.peek(stack, at) { return .panel(panel) }
      return .node(try NodeText.read(stack, at).text)
    }
    guard items.count == 2, case .panel(let panel) = items[0], case .node(let node) = items[1]
    else { throw Mismatch("an index and the code of a node are wanted; write {papi, \"5\"}") }
    return JoinedIndices.Source(name: name, panel: panel, node: node)
  }
}

/// Which differences between pairs are correlated.
enum PairsOver: String, LuaChoice {
  case all, within, between
  case twoWay = "two-way"

  /// The part of the panel.
  var part: PanelPart {
    switch self {
    case .all: .all
    case .within, .twoWay: .within
    case .between: .between
    }
  }

  /// What is given beside the user's own: for two-way the years, which all units share.
  func given(_ pairs: JoinedIndices.Pairs) -> [[Double]] {
    self == .twoWay ? pairs.given + pairs.yearMarks : pairs.given
  }
}

/// Several indices side by side, for Lua.
struct JoinedResult: LuaObject, Shown {
  static let luaName = "Joined"
  static let luaType: UserType<JoinedResult> = UserType<JoinedResult>(
    "Several indices side by side, by unit and year.",
    vietnamese: "Nhiều chỉ số cạnh nhau, theo đơn vị và năm.",
    methods: [
      JoinedMethods.cor, JoinedMethods.relation, JoinedMethods.byYear, JoinedMethods.table,
      JoinedMethods.missing,
    ], events: [UserType<JoinedResult>.printing])

  let joined: JoinedIndices

  var table: Table? { coverage(Phrase(language: .en)) }

  func text(_ style: DisplayStyle) -> String {
    let phrase = Phrase(language: style.language, decimalComma: style.decimalComma)
    return renderTable(coverage(phrase), style: style)
  }

  /// How many units have a score of what in which year.
  private func coverage(_ phrase: Phrase) -> Table {
    let years = joined.years.indices
    let counts = joined.variables.map { variable in
      (
        ColumnHead(variable.name),
        years.map { year in Cell.integer(variable.scores[year].count { !$0.isNaN }) }
      )
    }
    return Table(
      phrase.coverage,
      [(Heading.year, joined.years.map { .integer($0.number) })] + counts
        + [(Heading.together, years.map { .integer(joined.complete($0)) })],
      key: Heading.year.name,
      notes: joined.variables.map { "\($0.name): \($0.label)" }
        + [phrase.breaks(of: joined.variables)].compactMap { $0 }
    ).marked(mark(phrase))
  }

  /// Where figures are invented.
  func mark(_ phrase: Phrase) -> String? {
    phrase.mark(isSynthetic: joined.variables.contains(where: \.isSynthetic))
  }

  /// A variable by the name it was given.
  func variable(_ name: String, _ argument: String) throws -> JoinedIndices.Variable {
    guard let found = joined.variable(name) else {
      throw NoVariable(name: name, argument: argument, have: joined.variables.map(\.name))
    }
    return found
  }
}

/// A name that nothing was joined under.
private struct NoVariable: Explained {
  let name: String
  let argument: String?
  let have: [String]
  var description: String {
    "no index '\(name)' was joined; there are \(have.map { "'\($0)'" }.joined(separator: ", "))"
  }
  var remedies: [Remedy] { [.replace(name, with: have)] }
}

extension Phrase {
  fileprivate var coverage: String {
    choose("units with a score, by year", "số đơn vị có điểm, theo năm")
  }
}
