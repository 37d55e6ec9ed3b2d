import LuaRuntime
import ParIndex

extension Table: LuaObject {
  package static let luaName = "Table"
  package static let luaHint = "give a Table such as e:rank() makes"
  package static let luaType: UserType<Table> = UserType<Table>(
    "Rows and named columns: table.rank is a column, table[1] a row, #table the number of rows.",
    vietnamese:
      "Các dòng và cột có tên: table.rank là một cột, table[1] là một dòng, #table là số dòng.",
    methods: TableMethods.rows + TableMethods.columns + TableMethods.writers,
    events: [
      UserType<Table>.printing, ("__len", TableMethods.length), ("__pairs", TableMethods.pairs),
    ], lookup: TableMethods.reach,
    bytes: { $0.rowCount * $0.columns.count * MemoryLayout<Cell>.stride })
}

/// The methods of tables, by topic.
enum TableMethods {

  // MARK: Reaching data

  static let length = Function(
    "length of a Table", "The number of rows.", Parameter<Table>("self", ""),
    Parameter<AnyArgument>("", ""),
    returns: "integer"
  ) { table, _ in table.rowCount }

  static let pairs = Function(
    "pairs of a Table", "The rows with their numbers, as ipairs gives them.",
    Parameter<Table>("self", ""), returns: "an iterator"
  ) { table in
    Walk(table.rowCount) { Several($0 + 1, table.row(at: $0).map(Record.init)) }.results
  }

  static let reach = Function(
    "Table[column]", "A column by name or a row by number.", Parameter<Table>("self", ""),
    Parameter<AnyArgument>("column", "", role: .column), returns: "Vector, record or nil",
    notes: Notes(onlyLooks: true)
  ) { table, key -> Several in
    if let place = try? Int.read(key.stack, key.index), key.stack.kind(key.index) == .number {
      return Several(table.row(at: place - 1).map(Record.init))
    }
    guard key.stack.kind(key.index) == .string else {
      throw key.stack.mismatch(
        "name of a column or number of a row", key.index,
        "write t.\(table.names.first ?? "name") or t[1]")
    }
    return Several(try table.reached(String.read(key.stack, key.index)))
  }

  private static let columnParameter = Parameter<String>(
    "column", "Its name.", vietnamese: "Tên cột.", role: .column)

  private static let columnMethod = Function(
    "Table:column", of: Table.self, "A column, whatever its name.", columnParameter,
    returns: "Vector", examples: [Example("e:rank(\"8\"):column(\"rank\")[1]", shows: "1")],
    notes: Notes(vietnamese: "Một cột của bảng.", seeAlso: ["Table:row", "Table:select"])
  ) { try $0.column($1) }

  private static let rowMethod = Function(
    "Table:row", of: Table.self, "The row of a unit, or of another key.",
    Parameter<KeyCell>(
      "key", "What stands in the key column.", vietnamese: "Giá trị trong cột khoá.", role: .key),
    returns: "a table with a field for each column; missing values are nil",
    examples: [Example("e:rank(\"8\"):row(\"thua thien hue\").province", shows: "Thừa Thiên Huế")],
    notes: Notes(
      vietnamese: "Một dòng của bảng, tìm theo khoá; tên không cần dấu.",
      vietnameseReturns: "bảng Lua, mỗi cột một trường; giá trị thiếu là nil",
      seeAlso: ["Table:column"])
  ) { table, key in Record(try table.row(key.cell, fold: { VietnameseFolding.words($0) })) }

  // MARK: Rows

  static let rows: [Function] = [
    rowMethod, sortMethod, filterMethod, groupMethod, joinMethod, topMethod, bottomMethod,
  ]

  private static let sortMethod = Function(
    "Table:sort", of: Table.self, "The rows in the order of a column.", columnParameter,
    Parameter<RankOrder>(
      option: "order", "From which end.",
      vietnamese: "Tăng dần (ascending) hay giảm dần (descending).", default: .ascending,
      shownAs: "\"ascending\""),
    Parameter(hidden: Call.self), returns: "Table",
    examples: [Example("e:rank(\"8\"):sort(\"province\")[1].province", shows: "An Giang")],
    notes: Notes(
      vietnamese: "Sắp xếp các dòng theo một cột.",
      vietnameseDetails: """
        Giữ thứ tự cũ của các dòng bằng nhau; chữ theo thứ tự tiếng Việt; giá trị thiếu đứng \
        cuối.
        """,
      details: "Stable; texts in Vietnamese order; missing values last.",
      seeAlso: ["Table:top", "Table:filter"])
  ) { table, column, order, call in
    try table.sorted(
      by: column, descending: order == .descending, textOrder: VietnameseOrder.precedes,
      stop: call.stop)
  }

  private static let filterMethod = Function(
    "Table:filter", of: Table.self, "Filters: the rows that pass a test.",
    Parameter<RowTest>(
      "condition",
      "A text such as \"score > 80 and region == 'Tây Nguyên'\", or a function of the row.",
      vietnamese: "Điều kiện như \"score > 80 and region == 'Tây Nguyên'\", hoặc một hàm của dòng."),
    Parameter(hidden: Call.self), returns: "Table",
    examples: [
      Example("#e:rank(\"8\"):filter(\"score > 3.5\")", shows: "8"),
      Example("#e:rank(\"8\"):filter(function(row) return row.rank <= 10 end)", shows: "10"),
    ],
    notes: Notes(
      vietnamese: "Lọc các dòng thoả điều kiện.",
      vietnameseDetails: """
        So sánh cột với số, chữ trong nháy hoặc cột khác bằng == ~= < <= > >=, nối bằng and, or, \
        not; missing(cột) tìm giá trị thiếu, vốn không thoả phép so sánh nào.
        """,
      details: """
        Compares columns with numbers, quoted texts or other columns by == ~= < <= > >=, joined \
        by and, or, not; missing(column) finds missing values, which pass no comparison.
        """,
      seeAlso: ["Table:sort", "Scores:filter"])
  ) { table, test, call in
    switch test {
    case .text(let text):
      return try table.filtered(text, textOrder: VietnameseOrder.precedes, stop: call.stop)
    case .function(let function):
      return try table.filtered { (row) throws(LuaFailure) in try function.isTrue(Record(row)) }
    }
  }

  private static let groupMethod = Function(
    "Table:group", of: Table.self, "One row for each value of a column, with means.",
    columnParameter,
    Parameter(hidden: Call.self), returns: "Table: the column, n, the mean of each numeric column",
    examples: [Example("#e:rank(\"8\", {within = \"region\"}):group(\"region\")", shows: "6")],
    notes: Notes(
      vietnamese: "Gộp các dòng theo một cột, kèm trung bình.",
      vietnameseReturns: "Table: cột ấy, n, trung bình của mỗi cột số",
      vietnameseDetails: "Giá trị thiếu không tính vào trung bình.",
      details: "Missing values are left out of means.", seeAlso: ["Table:filter", "Table:sort"])
  ) { table, column, call in try table.grouped(by: column, stop: call.stop) }

  private static let joinMethod = Function(
    "Table:join", of: Table.self, "The rows that two tables have in common, side by side.",
    Parameter<Table>("other", "The other table.", vietnamese: "Bảng thứ hai."),
    Parameter<String?>(
      "column", "What they have in common; the key column without one.",
      vietnamese: "Cột chung của hai bảng; bỏ trống là cột khoá.", role: .column),
    Parameter(hidden: Call.self), returns: "Table",
    examples: [Example("#e:rank(\"8\"):join(papi[2022]:rank(\"8\"), \"province\")", shows: "60")],
    notes: Notes(
      vietnamese: "Ghép hai bảng theo một cột chung.",
      vietnameseDetails: "Các dòng theo thứ tự của bảng thứ nhất; cột trùng tên thêm _2.",
      details: "Rows in the order of the first table; columns of the same name get _2.",
      seeAlso: ["par.read", "Table:rename"])
  ) { table, other, column, call in try table.joined(with: other, on: column, stop: call.stop) }

  private static let topMethod = Function(
    "Table:top", of: Table.self, "The first rows.",
    Parameter<Int>("count", "How many.", vietnamese: "Lấy bao nhiêu dòng."),
    returns: "Table", examples: [Example("#e:rank():top(5)", shows: "5")],
    notes: Notes(vietnamese: "Các dòng đầu.", seeAlso: ["Table:bottom", "Table:sort"])
  ) { try $0.top($1) }

  private static let bottomMethod = Function(
    "Table:bottom", of: Table.self, "The last rows.",
    Parameter<Int>("count", "How many.", vietnamese: "Lấy bao nhiêu dòng."),
    returns: "Table", examples: [Example("#e:rank():bottom(5)", shows: "5")],
    notes: Notes(vietnamese: "Các dòng cuối.", seeAlso: ["Table:top", "Table:sort"])
  ) { try $0.bottom($1) }

  // MARK: Columns

  static let columns: [Function] = [
    columnMethod, namesMethod, selectMethod, renameMethod, scoresMethod,
  ]

  private static let namesMethod = Function(
    "Table:names", of: Table.self, "The names of the columns, from left to right.",
    returns: "list of texts", examples: [Example("e:rank(\"8\"):names()[2]", shows: "province")],
    notes: Notes(
      vietnamese: "Tên các cột, từ trái sang phải.", vietnameseReturns: "danh sách tên",
      seeAlso: ["Table:column", "Table:select"])
  ) { List($0.names) }

  private static let selectMethod = Function(
    "Table:select", of: Table.self, "Some columns, in this order.",
    Parameter<TextList>(
      "columns", "Their names as a list.", vietnamese: "Danh sách tên cột.", role: .column),
    returns: "Table",
    examples: [
      Example(
        "e:rank(\"8\"):select{\"province\", \"score\"}:top(1):csv()",
        shows: "province,score\nHà Nội,3.972751499\n")
    ],
    notes: Notes(vietnamese: "Chọn một số cột.", seeAlso: ["Table:rename"])
  ) { table, columns in try at("columns") { try table.selecting(columns.texts) } }

  private static let renameMethod = Function(
    "Table:rename", of: Table.self, "The same columns under other names.",
    Parameter<TextMap>(
      "names", "Old names with the new: {score = \"egov\"}.",
      vietnamese: "Tên cũ và tên mới: {score = \"egov\"}.", role: .column), returns: "Table",
    examples: [Example("e:rank(\"8\"):rename{score = \"egov\"}.egov[1] > 3.9", shows: "true")],
    notes: Notes(vietnamese: "Đổi tên cột.", seeAlso: ["Table:select"])
  ) { table, names in
    try at("names") {
      try table.renaming(Dictionary(names.pairs.map { ($0.name, $0.text) }) { first, _ in first })
    }
  }

  private static let scoresMethod = Function(
    "Table:scores", of: Table.self,
    "A column as scores keyed by unit, to compute and correlate with.",
    Parameter<String?>(
      option: "unit", "The column of units' names or codes; the key without one.",
      vietnamese: "Cột tên hoặc mã đơn vị; bỏ trống là cột khoá.", default: nil,
      shownAs: "nil", role: .column),
    Parameter<String?>(
      option: "value", "The column of values.", vietnamese: "Cột giá trị.", default: nil,
      shownAs: "\"value\"",
      role: .column),
    returns: "Scores",
    examples: [
      Example("stats.cor(e:rank(\"8\"):scores{value = \"score\"}, e:score(\"8\")).n", shows: "61")
    ],
    notes: Notes(vietnamese: "Một cột thành điểm theo đơn vị.", seeAlso: ["par.read", "stats.cor"])
  ) { table, unit, value in try table.scores(unit: unit, value: value) }
}

extension Table {
  /// A column; a name near to a method's is taken for that when no column has it.
  fileprivate func reached(_ name: String) throws -> Column {
    do throws(TableError) {
      return try column(name)
    } catch {
      let methods = Table.luaType.names
      let near = Spelling.nearest(to: name, in: methods + names, most: 1).first
      if let near, methods.contains(near) { throw UnknownField(Table.luaType, name) }
      throw error
    }
  }
}
