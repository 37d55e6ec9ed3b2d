extension Table {
  /// The column of a name.
  ///
  /// - Throws: `TableError.noColumn` with the nearest names.
  /// - Complexity: O(columns).
  package func column(_ name: String) throws(TableError) -> Column {
    columns[try index(of: name)]
  }

  /// The place of a column, counted from 0.
  func index(of name: String, side: TableError.Side = .this) throws(TableError) -> Int {
    if let index = columns.firstIndex(where: { $0.name == name }) { return index }
    throw .noColumn(name, nearest: nearestNames(to: name, among: names), have: names, side)
  }

  /// The row at a place, counted from 0; nil if there is none.
  package func row(at index: Int) -> Row? {
    (0..<rowCount).contains(index) ? Row(table: self, index: index) : nil
  }

  /// The only row whose key is the value given.
  ///
  /// An exact match wins; else texts are compared as `fold` leaves them, so that the caller can let
  /// names be found without diacritics. A missing key is never found.
  ///
  /// - Parameter fold: What is left of a text when the differences that do not matter are gone.
  /// - Throws: `TableError.noRow` with the nearest keys, `TableError.ambiguousRow` when several
  ///   rows have the key.
  /// - Complexity: O(*n*).
  package func row(
    _ value: Cell, fold: (String) -> String = { $0 }
  ) throws(TableError) -> Row {
    guard let key, let column = columns.first(where: { $0.name == key }) else {
      throw .noRow(value.plainText, column: "", nearest: [])
    }
    let wanted = value.identity
    var found = column.cells.indices.filter {
      !wanted.isMissing && column.cells[$0].identity == wanted
    }
    if found.isEmpty, let text = wanted.text {
      let folded = fold(text)
      found = column.cells.indices.filter { column.cells[$0].text.map(fold) == folded }
    }
    if found.count > 1 {
      throw .ambiguousRow(value.plainText, column: key, count: found.count)
    }
    guard let index = found.first else {
      let keys = column.cells.map(\.plainText).filter { !$0.isEmpty }
      let nearest = nearestNames(to: value.plainText, among: keys, fold: fold)
      throw .noRow(value.plainText, column: key, nearest: nearest)
    }
    return Row(table: self, index: index)
  }
}
