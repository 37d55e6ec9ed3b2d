/// Reads `framework.csv`: the tree of what is scored, by years.
struct FrameworkFile {
  /// A row: a node in certain years.
  struct Row {
    var from: Year?
    var to: Year?
    var code: String
    var parent: String
    var name: String
    var nameEn: String
    var min: Double?
    var max: Double?
    var weight: Double?
    var method: Method?
    var rule: String
    var line: Int

    /// Whether it is in force in a year.
    func holds(in year: Year) -> Bool {
      (from.map { $0 <= year } ?? true) && (to.map { year <= $0 } ?? true)
    }
  }

  /// The rows in the order of the file.
  var rows: [Row] = []
  /// The path of the file.
  let path: String

  static let required = ["code", "parent", "name"]

  init(_ table: PackageTable) {
    path = table.path
    let columns = Columns(table)
    while table.next() {
      guard let code = table.requiredText(columns.code) else { continue }
      let years = table.years(columns.from, columns.to)
      let row = Row(
        from: years.from, to: years.to, code: code, parent: table.text(columns.parent),
        name: VietnameseLetters.composed(table.text(columns.name)),
        nameEn: table.text(columns.nameEn), min: table.number(columns.min),
        max: table.number(columns.max), weight: table.number(columns.weight),
        method: table.choice(columns.method, Method.self), rule: table.text(columns.rule),
        line: table.line)
      check(row, table, columns)
      rows.append(row)
    }
  }

  private struct Columns {
    let from, to, code, parent, name, nameEn, min, max, weight, method, rule: PackageTable.Column

    init(_ table: PackageTable) {
      from = table.column("from")
      to = table.column("to")
      code = table.column("code")
      parent = table.column("parent")
      name = table.column("name")
      nameEn = table.column("name_en")
      min = table.column("min")
      max = table.column("max")
      weight = table.column("weight")
      method = table.column("method")
      rule = table.column("rule")
    }
  }

  /// Notes what is wrong with a row by itself.
  private func check(_ row: Row, _ table: PackageTable, _ columns: Columns) {
    if let meaning = FrameworkFile.conflict(row) {
      table.report(columns.code, .reservedCode(row.code, meaning: meaning))
    }
    if !row.rule.isEmpty {
      do throws(RuleProblem) { _ = try RuleReader.rule(row.rule) } catch {
        table.report(columns.rule, .badRule(error))
      }
    }
    if let weight = row.weight, weight < 0 { table.report(columns.weight, .badWeight(weight)) }
    if let max = row.max, (row.min ?? 0) > max {
      table.report(columns.max, .minimumOverMaximum(minimum: row.min ?? 0, maximum: max))
    }
  }

  /// What a code means everywhere, where the row uses it for something else.
  private static func conflict(_ row: Row) -> String? {
    guard let reserved = ReservedNode(VietnameseFolding.words(row.code)) else { return nil }
    switch reserved {
    case .total: return row.code == "total" && row.parent.isEmpty ? nil : "the whole"
    case .survey: return isPart(row, .survey) ? nil : "the part made by survey"
    case .documents: return isPart(row, .documents) ? nil : "the part made by documents"
    }
  }

  private static func isPart(_ row: Row, _ method: Method) -> Bool {
    row.code == method.rawValue && (row.method == nil || row.method == method)
  }
}
