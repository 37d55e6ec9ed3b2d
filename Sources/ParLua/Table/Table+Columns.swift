extension Table {
  /// The columns of some names, in the order of the names; rows, title and notes stay.
  ///
  /// The key stays if it is among them; else it is found anew.
  ///
  /// - Throws: `TableError` when a name is no column, is given twice, or none is given.
  package func selecting(_ names: [String]) throws(TableError) -> Table {
    if names.isEmpty { throw .nothingSelected(have: self.names) }
    var chosen: [Column] = []
    for name in names {
      if chosen.contains(where: { $0.name == name }) { throw .duplicateColumn(name) }
      chosen.append(try column(name))
    }
    return replacing(chosen)
  }

  /// The table with other names for some columns, all changed at once, so that two can swap names.
  ///
  /// A renamed column loses its headings: the new name is what the analyst wants to see.
  ///
  /// - Throws: `TableError` when an old name is no column, or a new one is empty or used twice.
  package func renaming(_ names: [String: String]) throws(TableError) -> Table {
    for old in names.keys.sorted() { _ = try index(of: old) }
    let renamed = columns.map { column in
      guard let name = names[column.name], name != column.name else { return column }
      var head = column.head
      head.name = name
      head.heading = [:]
      return Column(head, column.cells)
    }
    let newKey = key.map { names[$0] ?? $0 }
    return try Table(title: title, renamed, key: newKey, notes: notes).marked(mark)
  }
}
