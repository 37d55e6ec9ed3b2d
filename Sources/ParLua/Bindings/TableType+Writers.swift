import Glibc
import LuaRuntime
import ParIndex

extension TableMethods {
  static let writers = [csvMethod, markdownMethod, jsonMethod]

  private static let path = Parameter<String?>(
    "path", "A file under the working folder; without one the text is the result.",
    vietnamese: "Tệp trong thư mục làm việc; bỏ trống thì kết quả là chữ.", role: .path)

  private static let csvMethod = Function(
    "Table:csv", of: Table.self, "Saves the table as comma-separated values in full precision.",
    path,
    Parameter(hidden: Call.self), returns: "text; nothing when written to a file",
    examples: [Example("e:rank(\"8\"):select{\"rank\"}:top(2):csv()", shows: "rank\n1\n2\n")],
    notes: Notes(
      vietnamese: "Lưu bảng thành CSV, giữ nguyên độ chính xác.",
      vietnameseReturns: "chữ; không có gì khi ghi ra tệp",
      vietnameseDetails: "Để xuất sang Excel, R, Python; par.read đọc lại được.",
      details: "To export to Excel, R or Python; par.read reads it back.",
      seeAlso: ["par.read"])
  ) { table, path, call in
    try write(table.csv(decimalComma: call.context.style.decimalComma, stop: call.stop), path, call)
  }

  private static let markdownMethod = Function(
    "Table:markdown", of: Table.self, "Saves the table as Markdown, for a report.", path,
    Parameter(hidden: Call.self), returns: "text; nothing when written to a file",
    examples: [
      Example(
        "e:rank(\"8\"):select{\"rank\"}:top(1):markdown()",
        shows: "**PAPI 2023 · 8 E-Governance**\n\n| rank |\n|-----:|\n|    1 |\n\n"
          + "2 of 63 without a score: Bình Dương, Quảng Ninh")
    ],
    notes: Notes(
      vietnamese: "Lưu bảng thành Markdown, để đưa vào báo cáo.",
      vietnameseReturns: "chữ; không có gì khi ghi ra tệp", seeAlso: ["Table:csv", "Table:json"])
  ) { table, path, call in
    try write(table.markdown(style: call.context.style, stop: call.stop), path, call)
  }

  private static let jsonMethod = Function(
    "Table:json", of: Table.self, "Saves the table as JSON: a list of records in full precision.",
    path,
    Parameter(hidden: Call.self), returns: "text; nothing when written to a file",
    examples: [
      Example("e:rank(\"8\"):select{\"rank\"}:top(1):json()", shows: "[\n{\"rank\":1}\n]")
    ],
    notes: Notes(
      vietnamese: "Lưu bảng thành JSON, giữ nguyên độ chính xác.",
      vietnameseReturns: "chữ; không có gì khi ghi ra tệp",
      seeAlso: ["Table:csv", "Table:markdown"])
  ) { table, path, call in try write(table.json(stop: call.stop), path, call) }

  private static func write(_ text: String, _ path: String?, _ call: Call) throws -> Several {
    guard let path else { return Several(text) }
    let descriptor = try Interpreter.of(call.stack).files.open(path, for: .writing)
    defer { close(descriptor) }
    guard TextFile.write(text + (text.hasSuffix("\n") ? "" : "\n"), to: descriptor) else {
      throw FileNotWritten(path: path)
    }
    return Several()
  }
}

extension Table {
  /// A column as scores; units are found in the table's own names.
  func scores(unit: String?, value given: String?) throws -> Scores {
    let value = given ?? "value"
    if given == nil, !self.names.contains(value) {
      throw ValueNotNamed(numeric: numericNames)
    }
    let names = try at("unit") { try column(unit ?? key ?? "") }
    let values = try at("value") { try column(value) }
    guard values.isNumeric || values.cells.allSatisfy(\.isMissing) else {
      throw TextsForNumbers(argument: "value", column: value, numeric: numericNames)
    }
    let units = names.cells.compactMap { cell -> Unit? in
      cell.isMissing ? nil : Unit(code: cell.plainText, name: cell.plainText)
    }
    let present = names.cells.indices.filter { !names.cells[$0].isMissing }
    return Scores(
      label: value, units: units, values: present.map { values.cells[$0].number ?? .nan },
      digits: values.head.digits ?? 2, in: "the column '\(names.name)'")
  }
}

extension Table {
  /// The columns of numbers.
  var numericNames: [String] { columns.filter(\.isNumeric).map(\.name) }
}

/// No column was named, and none has the usual name.
struct ValueNotNamed: Explained {
  let numeric: [String]
  var argument: String? { "value" }
  var description: String { "no column is called 'value'" }
  var advice: String? {
    numeric.isEmpty
      ? "give a table with a column of numbers"
      : "write " + numeric.prefix(3).map { "value = \"\($0)\"" }.joined(separator: " or ")
  }
}

/// A column of texts where numbers are needed.
struct TextsForNumbers: Explained {
  let argument: String?
  let column: String
  let numeric: [String]
  var description: String {
    "the column '\(column)' holds texts; "
      + (numeric.isEmpty ? "give a column of numbers" : "choose \(Spelling.choice(numeric))")
  }
  var remedies: [Remedy] { numeric.isEmpty ? [] : [.replace(column, with: numeric)] }
}

/// A file that could be opened but not written to the end.
struct FileNotWritten: Explained {
  let path: String
  var argument: String? { "path" }
  var description: String { "\(path): could not be written to its end; make room on the disk" }
}

extension Record {
  /// A row with its columns' names; missing cells leave no trace.
  init(_ row: Row) {
    self.init(row.table.columns.map { ($0.name, $0.cells[row.index]) })
  }
}

extension Cell: LuaPushable {
  /// The value; nil where missing.
  @discardableResult
  package func push(to stack: LuaStack) -> Int32 {
    switch self {
    case .text(let text): text.push(to: stack)
    case .integer(let integer): integer.push(to: stack)
    case .number(let number): number.push(to: stack)
    case .flag(let flag): flag.push(to: stack)
    case .missing: Int?.none.push(to: stack)
    }
  }
}

/// What a row is looked up by.
struct KeyCell: LuaReadable {
  static let luaName = "text or number"
  let cell: Cell
  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> KeyCell {
    switch stack.kind(index) {
    case .string: return KeyCell(cell: .text(try String.read(stack, index)))
    case .number:
      if let whole = try? Int.read(stack, index) { return KeyCell(cell: .integer(whole)) }
      return KeyCell(cell: .number(try Double.read(stack, index)))
    default: throw stack.mismatch(luaName, index, "write a name in quotes, or a number")
    }
  }
}

/// A condition as a text or as a function.
enum RowTest: LuaReadable {
  case text(String)
  case function(LuaCallback)
  static let luaName = "text or function"
  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> RowTest {
    switch stack.kind(index) {
    case .string: .text(try String.read(stack, index))
    case .function: .function(try LuaCallback.read(stack, index))
    default: throw stack.mismatch(luaName, index, "write a condition such as \"score > 80\"")
    }
  }
}
