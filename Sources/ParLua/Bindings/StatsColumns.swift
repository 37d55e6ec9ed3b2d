import LuaRuntime
import ParIndex
import Statistics

/// Several columns of numbers over the same rows: scores joined by unit, the columns of numbers of a
/// table, or lists.
struct Columns: LuaReadable {
  static let luaName = "columns"
  static let readsTables = true

  /// What the rows are.
  enum Rows {
    case units(UnitRegistry, [UnitID])
    /// The column that names them.
    case named(Column)
    case numbered
  }

  /// What the columns are called; they differ.
  let names: [String]
  /// One list for each column; NaN where missing.
  let values: [[Double]]
  let rows: Rows
  /// The most decimals with which scores are shown.
  let digits: Int?

  /// A table, a list of samples, or samples by name.
  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Columns {
    if let table = Table.peek(stack, index) { return try Columns(table) }
    guard stack.kind(index) == .table else {
      throw stack.mismatch("columns", index, "give a table or a list such as {x, y}")
    }
    return try Columns(samples(stack, index))
  }

  private static func samples(
    _ stack: LuaStack, _ index: Int32
  ) throws(Mismatch) -> [(name: String?, sample: Sample)] {
    var samples: [(name: String?, sample: Sample)] = []
    if stack.rawLength(index) > 0 {
      let list = try stack.readList(index, of: "columns") { (at) throws(Mismatch) in
        try column(stack, at)
      }
      return list.map { (nil, $0) }
    }
    try stack.eachField(of: index) { (name, at) throws(Mismatch) in
      do throws(Mismatch) {
        samples.append((name, try column(stack, at)))
      } catch {
        throw error.inside("'\(name)'")
      }
    }
    return samples.sorted { ($0.name ?? "") < ($1.name ?? "") }
  }

  private static func column(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Sample {
    guard stack.kind(index) == .number else { return try Sample.read(stack, index) }
    throw Mismatch(
      "a column expected, got number", advice: "write each column in braces: {{1, 2, 3}, {2, 1, 3}}"
    )
  }

  private init(_ table: Table) throws(Mismatch) {
    let numeric = table.columns.filter(\.isNumeric)
    guard !numeric.isEmpty else {
      throw Mismatch("the table has no column of numbers", advice: "give one that has")
    }
    names = numeric.map(\.name)
    values = numeric.map(\.numbers)
    let key = table.columns.first { $0.name == table.key }
    rows = key.flatMap { $0.kind == .text ? .named($0) : nil } ?? .numbered
    digits = numeric.compactMap(\.head.digits).max()
  }

  private init(names: [String], values: [[Double]], rows: Rows, digits: Int?) {
    (self.names, self.values, self.rows, self.digits) = (names, values, rows, digits)
  }

  /// - Parameter samples: Each with its name, where it was given by name.
  init(_ samples: [(name: String?, sample: Sample)]) throws(Mismatch) {
    names = Columns.distinct(
      samples.enumerated().map { $1.name ?? $1.sample.label ?? "x\($0 + 1)" })
    let scores = samples.compactMap { sample -> Scores? in
      if case .scores(let scores) = sample.sample { scores } else { nil }
    }
    guard let first = scores.first, scores.count == samples.count else {
      values = samples.map(\.sample.values)
      (rows, digits) = (.numbered, nil)
      return
    }
    var joined = JoinedColumns(first)
    for next in scores.dropFirst() {
      do throws(LookupError) {
        try joined.join(next)
      } catch {
        throw Mismatch(error.description, advice: error.advice, remedies: error.remedies)
      }
    }
    values = joined.columns
    rows = .units(joined.registry, joined.ids)
    digits = scores.map(\.digits).max()
  }

  /// The names, those that were there before with a number behind.
  private static func distinct(_ names: [String]) -> [String] {
    var taken: Set<String> = []
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

/// Scores side by side, over all units that any of them has.
private struct JoinedColumns {
  private(set) var registry: UnitRegistry
  private(set) var ids: [UnitID]
  private(set) var columns: [[Double]]
  private let label: String

  init(_ scores: Scores) {
    (registry, ids, columns, label) = (
      scores.registry, scores.ids, [scores.values], scores.label
    )
  }

  init(_ registry: UnitRegistry, _ ids: [UnitID], _ columns: [[Double]]) {
    (self.registry, self.ids, self.columns, label) = (registry, ids, columns, registry.label)
  }

  /// Adds a column; rows keep the places that the join gives them.
  mutating func join(_ next: Scores) throws(LookupError) {
    let places = Scores(
      label: label, registry: registry, ids: ids, values: ids.indices.map(Double.init), digits: 0)
    let joined = try places.join(next)
    columns = columns.map { column in
      joined.left.map { $0.isNaN ? .nan : column[Int($0)] }
    }
    columns.append(joined.right)
    (registry, ids) = (joined.registry, joined.ids)
  }
}

extension Columns {
  /// How many rows there are.
  var rowCount: Int { values.first?.count ?? 0 }

  /// Whose the rows are; nil where they go by place.
  var units: [Unit]? {
    if case .units(let registry, let ids) = rows { ids.map { registry[$0] } } else { nil }
  }

  /// Whether figures are invented.
  var isSynthetic: Bool {
    if case .units(let registry, _) = rows { registry.isSynthetic } else { false }
  }

  /// The column that says what each row is.
  var rowColumn: (ColumnHead, [Cell]) {
    switch rows {
    case .units(let registry, let ids):
      (Heading.anyUnit, ids.map { .text(registry[$0].name) })
    case .named(let column): (column.head, column.cells)
    case .numbered: (Heading.row, (0..<rowCount).map { .integer($0 + 1) })
    }
  }

  /// The column that says what each column is.
  var columnColumn: (ColumnHead, [Cell]) {
    (Heading.column, names.map { .text($0) })
  }

  /// One value for each row: scores where rows have names of their own, else a list.
  func result(_ found: [Double], _ label: String, digits: Int) -> Several {
    switch rows {
    case .units(let registry, let ids):
      return Several(
        Scores(label: label, registry: registry, ids: ids, values: found, digits: digits))
    case .named(let column):
      let names = column.cells.map(\.plainText)
      guard Set(names).count == names.count, !column.cells.contains(where: \.isMissing) else {
        return Several(List(found.map(listElement)))
      }
      return Several(
        Scores(
          label: label, units: names.map { Unit(code: $0, name: $0) }, values: found,
          digits: digits, in: "the column '\(column.name)'"))
    case .numbered: return Several(List(found.map(listElement)))
    }
  }

  /// Whole numbers in place of measurements.
  func result(whole found: [Double], _ label: String) -> Several {
    if case .numbered = rows {
      return Several(
        List(found.map { Int(exactly: $0).map { $0 as any LuaPushable } ?? listElement($0) }))
    }
    return result(found, label, digits: 0)
  }

  /// A table of what is known of each column, marked where figures are invented.
  func table(
    _ title: String?, _ columns: [(ColumnHead, [Cell])], notes: [String], _ phrase: Phrase
  ) -> Table {
    Table(title, [columnColumn] + columns, key: columnColumn.0.name, notes: notes)
      .marked(phrase.mark(isSynthetic: isSynthetic))
  }

  /// A table of what is known of each row, marked where figures are invented.
  func rowTable(
    _ title: String?, _ columns: [(ColumnHead, [Cell])], notes: [String], _ phrase: Phrase
  ) -> Table {
    let first = rowColumn
    return Table(title, [first] + columns, key: first.0.name, notes: notes)
      .marked(phrase.mark(isSynthetic: isSynthetic))
  }
}

extension Columns {
  /// The same rows with samples before the columns: scores joined by unit, anything else by place.
  ///
  /// - Parameter samples: Each with the name of the parameter that it was given as.
  func after(_ samples: [(argument: String, sample: Sample)]) throws -> [[Double]] {
    try preceded(by: samples).values
  }

  /// The same with the rows that it then has; the samples are called as the parameters are.
  func preceded(by samples: [(argument: String, sample: Sample)]) throws -> Columns {
    let names = samples.map(\.argument) + self.names
    var scores: [Scores] = []
    for (_, sample) in samples {
      if case .scores(let found) = sample { scores.append(found) }
    }
    guard case .units(let registry, let ids) = rows, scores.count == samples.count else {
      let values = samples.map(\.sample.values) + self.values
      return Columns(names: names, values: values, rows: rows, digits: digits)
    }
    var joined = JoinedColumns(registry, ids, values)
    for (sample, scores) in zip(samples, scores) {
      try at(sample.argument) { try joined.join(scores) }
    }
    return Columns(
      names: names,
      values: Array(joined.columns.suffix(samples.count) + joined.columns.prefix(values.count)),
      rows: .units(joined.registry, joined.ids), digits: digits)
  }
}

/// The parameter by which columns are given everywhere.
extension Parameter where Value == Columns {
  static var columns: Parameter<Columns> {
    Parameter(
      "columns", "A list of scores, columns or lists, or a table: all its columns of numbers.",
      vietnamese: "Danh sách các điểm, cột hoặc dãy số; hoặc bảng: mọi cột số của nó.")
  }
}
