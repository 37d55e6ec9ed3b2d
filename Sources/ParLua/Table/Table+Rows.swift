extension Table {
  /// The first rows; all if there are fewer.
  ///
  /// - Throws: `TableError.negativeCount`.
  package func top(_ count: Int) throws(TableError) -> Table {
    guard count >= 0 else { throw .negativeCount(count) }
    return taking(Array(0..<min(count, rowCount)))
  }

  /// The last rows, in the order they have in the table; all if there are fewer.
  ///
  /// - Throws: `TableError.negativeCount`.
  package func bottom(_ count: Int) throws(TableError) -> Table {
    guard count >= 0 else { throw .negativeCount(count) }
    return taking(Array((rowCount - min(count, rowCount))..<rowCount))
  }

  /// The rows that satisfy a condition, in their order.
  ///
  /// - Throws: Only what the condition throws.
  /// - Complexity: O(*n*) calls.
  package func filtered<E: Error>(where keep: (Row) throws(E) -> Bool) throws(E) -> Table {
    var rows: [Int] = []
    for index in 0..<rowCount where try keep(Row(table: self, index: index)) {
      rows.append(index)
    }
    return taking(rows)
  }

  /// The rows at some places, in the order given; title, notes and key stay.
  func taking(_ rows: [Int]) -> Table {
    replacing(columns.map { $0.taking(rows) })
  }

  /// The table with other columns; title, notes and key stay.
  func replacing(_ columns: [Column]) -> Table {
    Table(trusted: columns, key: key, title: title, notes: notes).marked(mark)
  }
}
