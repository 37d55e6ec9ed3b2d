/// Named columns of equal length, in an order that means something.
///
/// A value: every operation gives a new table. Rows keep the order they were given; only `sorted`
/// and `grouped` change it. All cells are in full precision: rounding belongs to the display.
package struct Table: Equatable, Sendable {
  /// The columns from left to right; their names differ and their lengths are equal.
  package let columns: [Column]
  /// How many rows there are; 0 without columns.
  package let rowCount: Int
  /// The name of the column that `row(_:)` searches and `joined(with:)` joins on; nil without
  /// columns.
  package let key: String?
  /// What the table shows, above it.
  package var title: String?
  /// Lines shown under the table: sources, what is left out, what is synthetic.
  package var notes: [String]
  /// What every picture and file of the table says of its figures: that they are invented. nil for
  /// real ones.
  package var mark: String?

  /// Makes a table of columns.
  ///
  /// - Parameter key: The column that names the rows; if nil, the first column of texts, or the
  ///   first column if none holds texts.
  /// - Throws: `TableError` when a name is empty or used twice, lengths differ or the key is no
  ///   column.
  package init(
    title: String? = nil, _ columns: [Column], key: String? = nil, notes: [String] = []
  ) throws(TableError) {
    try Table.check(columns)
    self.init(trusted: columns, key: key, title: title, notes: notes)
    if let key { _ = try index(of: key) }
  }

  /// Makes a table of rows.
  ///
  /// - Throws: As above, and when a row has more or fewer cells than there are columns.
  package init(
    title: String? = nil, _ heads: [ColumnHead], rows: [[Cell]], key: String? = nil,
    notes: [String] = []
  ) throws(TableError) {
    for (position, row) in rows.enumerated() where row.count != heads.count {
      throw .raggedRow(position + 1, count: row.count, expected: heads.count)
    }
    let columns = heads.enumerated().map { place, head in Column(head, rows.map { $0[place] }) }
    try self.init(title: title, columns, key: key, notes: notes)
  }

  /// Makes a table of columns that are known to have equal lengths and different names.
  init(trusted columns: [Column], key: String?, title: String?, notes: [String]) {
    self.columns = columns
    rowCount = columns.first?.cells.count ?? 0
    let names = columns.lazy.map(\.name)
    let known = key.flatMap { key in names.first { $0 == key } }
    self.key = known ?? columns.first { $0.kind == .text }?.name ?? names.first
    self.title = title
    self.notes = notes
  }

  /// The same with a mark; that of a table which it is made from, where it has none.
  func marked(_ mark: String?) -> Table {
    var table = self
    table.mark = mark ?? self.mark
    return table
  }

  /// With a column `synthetic` where the figures are invented: files have no room for notes.
  var withMarkAsColumn: Table {
    guard mark != nil, rowCount > 0, !names.contains("synthetic") else { return self }
    let column = Column(
      "synthetic", heading: [:], Array(repeating: Cell.flag(true), count: rowCount))
    return Table(trusted: columns + [column], key: key, title: title, notes: notes)
  }

  /// The names of the columns from left to right.
  package var names: [String] { columns.map(\.name) }

  private static func check(_ columns: [Column]) throws(TableError) {
    var seen: Set<String> = []
    for (position, column) in columns.enumerated() {
      if column.name.isEmpty { throw .unnamedColumn(position + 1) }
      if !seen.insert(column.name).inserted { throw .duplicateColumn(column.name) }
    }
    guard let first = columns.first else { return }
    for column in columns where column.cells.count != first.cells.count {
      throw .unequalLengths(
        column.name, count: column.cells.count, first: first.name, expected: first.cells.count)
    }
  }
}
