extension Table {
  /// The rows of both tables that have the same value in a column that both have.
  ///
  /// Rows stand in the order of this table, and for one row of it in the order of the other. Rows
  /// without a partner are left out; a missing value has no partner. Columns: all of this table,
  /// then those of the other but for the column joined on; a name that is taken gets `_2` (`_3` …).
  /// Each value may stand in several rows of one table, not of both, so that a join never
  /// multiplies rows. The title is this table's; notes are those of both.
  ///
  /// - Parameters:
  ///   - name: The column of both tables; this table's key if nil.
  ///   - stop: Asked now and then; true ends the work.
  /// - Throws: `TableError.noColumn` naming the table, `TableError.manyToMany`,
  ///   `TableError.stopped`.
  /// - Complexity: O(rows of both), by hashing.
  package func joined(
    with other: Table, on name: String? = nil, stop: () -> Bool = { false }
  ) throws(TableError) -> Table {
    let on = name ?? key ?? ""
    let left = columns[try index(of: on)].cells
    let place = try other.index(of: on, side: .other)
    let pairs = try matches(left, other.columns[place].cells, column: on, stop: stop)
    var names = Set(self.names)
    var result = columns.map { $0.taking(pairs.left) }
    for (index, column) in other.columns.enumerated() where index != place {
      let taken = column.taking(pairs.right)
      result.append(Column(taken.head.renamed(names.claim(column.name)), taken.cells))
    }
    let added = other.notes.filter { !notes.contains($0) }
    return Table(trusted: result, key: on, title: title, notes: notes + added)
      .marked(mark ?? other.mark)
  }
}

/// The rows of two columns that belong together, in the order of the left one.
private func matches(
  _ left: [Cell], _ right: [Cell], column: String, stop: () -> Bool
) throws(TableError) -> (left: [Int], right: [Int]) {
  let partners = try places(right, stop: stop)
  var uses: [Cell: Int] = [:]
  var pairs: (left: [Int], right: [Int]) = ([], [])
  var poll = StopPoll()
  for (row, cell) in left.enumerated() {
    try poll.step(stop)
    let value = cell.identity
    guard let found = partners[value] else { continue }
    uses[value, default: 0] += 1
    if found.count > 1, uses[value, default: 0] > 1 {
      let count = left.reduce(0) { $1.identity == value ? $0 + 1 : $0 }
      throw .manyToMany(value.plainText, column: column, left: count, right: found.count)
    }
    for partner in found {
      pairs.left.append(row)
      pairs.right.append(partner)
    }
  }
  return pairs
}

/// The rows of each value, missing ones left out.
private func places(_ cells: [Cell], stop: () -> Bool) throws(TableError) -> [Cell: [Int]] {
  var rows: [Cell: [Int]] = [:]
  var poll = StopPoll()
  for (row, cell) in cells.enumerated() where !cell.isMissing {
    try poll.step(stop)
    rows[cell.identity, default: []].append(row)
  }
  return rows
}

extension ColumnHead {
  /// The head with another name; headings say which one it is by the same number.
  fileprivate func renamed(_ name: String) -> ColumnHead {
    guard name != self.name else { return self }
    var head = self
    head.name = name
    head.heading = heading.mapValues { "\($0) \(name.dropFirst(self.name.count + 1))" }
    return head
  }
}
