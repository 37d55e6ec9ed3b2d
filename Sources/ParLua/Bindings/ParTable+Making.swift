import LuaRuntime

// `par.table`: a table of what a script has computed.

extension ParTable {
  static let table = Function(
    "par.table", "Makes a table of rows that a script has computed.",
    Parameter<RowList>(
      "rows", "A list of rows; a row names its cells, as in {year = 2023, n = 61}.",
      vietnamese: "Danh sách các dòng; mỗi dòng ghi tên từng ô, như {year = 2023, n = 61}."),
    Parameter<TextList?>(
      option: "columns", "The columns from left to right; else all, in the order of their names.",
      vietnamese: "Các cột từ trái sang phải; nếu không, mọi cột theo thứ tự tên.",
      default: nil, shownAs: "nil", role: .column),
    Parameter<DigitsByColumn?>(
      option: "digits", "The decimals that a column shows: {estimate = 3}; else what it needs.",
      vietnamese: "Số chữ số thập phân của từng cột: {estimate = 3}; bỏ trống thì vừa đủ.",
      default: nil, shownAs: "nil"),
    Parameter<TextMap?>(
      option: "headings", "What stands over a column in place of its name: {estimate = \"ρ\"}.",
      vietnamese: "Tiêu đề cột thay cho tên: {estimate = \"ρ\"}.",
      default: nil, shownAs: "nil"),
    Parameter<String?>(
      option: "title", "The line above.", vietnamese: "Dòng tiêu đề phía trên.", default: nil,
      shownAs: "nil"),
    Parameter<TextList?>(
      option: "notes", "Lines below.", vietnamese: "Các dòng ghi chú phía dưới.", default: nil,
      shownAs: "nil"),
    Parameter(hidden: Call.self),
    returns: "Table",
    examples: [
      Example(
        "par.table({{year = 2022, n = 61}, {year = 2023, n = 61}}, {columns = {\"year\", \"n\"}}):csv()",
        shows: "year,n\n2022,61\n2023,61\n"),
      Example(
        "par.table({{unit = \"Hà Nội\", score = 7.5, p = 0.00041}}, {digits = {score = 2}}):markdown()",
        shows: """
          |      p | score | unit   |
          |-------:|------:|:-------|
          | 0.0004 |  7.50 | Hà Nội |
          """),
      Example("par.table{{unit = \"Hà Nội\", n = 3}, {unit = \"Huế\"}}[2].n == nil", shows: "true"),
    ],
    notes: Notes(
      vietnamese: "Lập bảng từ các dòng do kịch bản tính ra.",
      vietnameseDetails: """
        Mỗi ô là chữ, số, true hoặc false; ô không ghi là giá trị thiếu. Số được giữ nguyên độ \
        chính xác; digits chỉ quyết định cách hiện. Cột tên p được hiện như xác suất; rank, \
        score, change… có tiêu đề như các bảng khác.
        """,
      details: """
        A cell is a text, a number, true or false; a field that a row does not have is missing. \
        Numbers keep full precision; digits only says how they are shown. A column named p is \
        shown as probabilities are; rank, score, change and the like have the headings of other \
        tables.
        """,
      seeAlso: ["par.read", "Table:csv"])
  ) { rows, columns, digits, headings, title, notes, call in
    let names = columns?.texts ?? rows.names
    try call.stack.charge(bytes: rows.cells.count * names.count * MemoryLayout<Cell>.stride)
    let given = Dictionary((headings?.pairs ?? []).map { ($0.name, $0.text) }) { first, _ in first }
    let made = names.map { name in
      Column(
        ColumnHead.made(name, digits?.digits[name], heading: given[name]),
        rows.cells.map { $0[name] ?? .missing })
    }
    return try at("columns") {
      try Table(title: title, made, notes: notes?.texts ?? [])
    }
  }
}

/// Rows as Lua writes them: a list of tables with a field for each cell.
private struct RowList: LuaReadable {
  static let luaName = "list"
  static let readsTables = true

  /// The cells of each row by the column's name.
  let cells: [[String: Cell]]

  /// Every column that any row has, in the order of the names.
  var names: [String] { Set(cells.lazy.flatMap(\.keys)).sorted() }

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> RowList {
    RowList(
      cells: try stack.readList(index, of: "rows") { (at) throws(Mismatch) in
        try row(stack, at)
      })
  }

  private static func row(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> [String: Cell] {
    guard stack.kind(index) == .table else {
      throw stack.mismatch("row such as {year = 2023}", index, "write one in braces")
    }
    var row: [String: Cell] = [:]
    try stack.eachField(of: index) { (name, at) throws(Mismatch) in
      row[name] = try cell(stack, at, name)
    }
    return row
  }

  private static func cell(
    _ stack: LuaStack, _ index: Int32, _ name: String
  ) throws(Mismatch) -> Cell {
    switch stack.kind(index) {
    case .string: return .text(try String.read(stack, index))
    case .number: return try number(stack, index)
    case .boolean: return .flag(try Bool.read(stack, index))
    default:
      if Gap.peek(stack, index) != nil { return .missing }
      throw Mismatch(
        "'\(name)' is a \(stack.typeName(index)); a cell is a text, a number, true or false",
        advice: "write one of these, or leave it out")
    }
  }

  /// Lua's integers are counts, its floats measurements, even where they are whole.
  private static func number(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Cell {
    let value = try Double.read(stack, index)
    if let whole = try? Int.read(stack, index), (try? stack.description(of: index)) == "\(whole)" {
      return .integer(whole)
    }
    return .measured(value)
  }
}

/// How many decimals some columns show.
private struct DigitsByColumn: LuaReadable {
  static let luaName = "table"
  static let readsTables = true

  /// The decimals by the column's name.
  let digits: [String: Int]

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> DigitsByColumn {
    guard stack.kind(index) == .table else {
      throw stack.mismatch("table such as {estimate = 3}", index, "write one in braces")
    }
    var digits: [String: Int] = [:]
    try stack.eachField(of: index) { (name, at) throws(Mismatch) in
      digits[name] = try number(stack, at, name)
    }
    return DigitsByColumn(digits: digits)
  }

  private static func number(
    _ stack: LuaStack, _ index: Int32, _ name: String
  ) throws(Mismatch) -> Int {
    do throws(Mismatch) {
      let digits = try Int.read(stack, index)
      if (0...15).contains(digits) { return digits }
      throw Mismatch(
        "\(digits) decimals cannot be shown; give 0 to 15",
        remedies: [.replace("\(digits)", with: ["\(min(max(digits, 0), 15))"])])
    } catch {
      throw error.inside("'\(name)'")
    }
  }
}

extension LuaStack {
  /// Calls `body` with the name of each field of the plain table at an index, and where its value
  /// stands.
  ///
  /// - Throws: `Mismatch` for a key that is no text, and what `body` throws.
  func eachField(
    of index: Int32, _ body: (String, Int32) throws(Mismatch) -> Void
  ) throws(Mismatch) {
    do throws(LuaFailure) {
      try forEachPair(of: index) { (key, value) throws(LuaFailure) in
        do throws(Mismatch) {
          guard kind(key) == .string else {
            let shown = (try? description(of: key)) ?? typeName(key)
            throw Mismatch("[\(shown)] is no name; write {name = value}")
          }
          try body(try String.read(self, key), value)
          return true
        } catch {
          throw .argument(error)
        }
      }
    } catch {
      if case .argument(let mismatch) = error { throw mismatch }
      throw Mismatch("the table cannot be read")
    }
  }
}

extension ColumnHead {
  /// The head of a column that a script made: a name that results have is headed as there.
  fileprivate static func made(_ name: String, _ digits: Int?, heading: String?) -> ColumnHead {
    var head = known[name] ?? ColumnHead(name)
    head.digits = digits
    if digits != nil, head.form == .pValue { head.form = .plain }
    if let heading { head.heading = [.en: heading, .vi: heading] }
    return head
  }

  private static let known = Dictionary(
    (ofResults + ofScripts).map { ($0.name, $0) }
  ) { first, _ in first }

  private static let ofResults = [
    Heading.rank, Heading.score, Heading.points, Heading.percent, Heading.category,
    Heading.change, Heading.rankChange, Heading.publishedRank, Heading.region, Heading.node,
    Heading.code, Heading.name, Heading.max, Heading.weight, Heading.method, Heading.published,
    Heading.computed, Heading.difference, Heading.source, Heading.value,
  ]

  private static let ofScripts =
    [
      ("unit", "đơn vị"), ("province", "tỉnh"), ("year", "năm"), ("mean", "trung bình"),
      ("median", "trung vị"), ("missing", "khuyết"), ("low", "cận dưới"), ("high", "cận trên"),
      ("best", "cao nhất"), ("worst", "thấp nhất"),
    ].map { ColumnHead($0, heading: [.vi: $1]) } + [ColumnHead("p", form: .pValue)]
}
