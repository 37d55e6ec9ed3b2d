/// One row of a table: a view that keeps the table.
package struct Row: Sendable {
  /// The table that the row belongs to.
  package let table: Table
  /// The place of the row, counted from 0.
  package let index: Int

  init(table: Table, index: Int) {
    self.table = table
    self.index = index
  }

  /// The cells from left to right.
  package var cells: [Cell] { table.columns.map { $0.cells[index] } }

  /// The cell of a column; nil if there is no such column.
  package subscript(_ name: String) -> Cell? {
    table.columns.first { $0.name == name }?.cells[index]
  }

  /// The cell of a column.
  ///
  /// - Throws: `TableError.noColumn` with the nearest names.
  package func cell(_ name: String) throws(TableError) -> Cell {
    try table.column(name).cells[index]
  }
}
