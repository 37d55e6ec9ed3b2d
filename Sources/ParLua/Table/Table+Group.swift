extension Table {
  /// One row for each value of a column: how many rows have it, and the mean of every numeric
  /// column.
  ///
  /// Columns: the one grouped by; `n`, the rows of the group; then `mean_x` for each numeric column
  /// `x`, over the rows where it is known, missing where none is. Groups stand in the order of
  /// their first row, the group of missing values last. Whole numbers have means with two decimals.
  /// Title and notes are not kept: they spoke of the rows.
  ///
  /// - Parameter stop: Asked now and then; true ends the work.
  /// - Throws: `TableError.noColumn`, `TableError.stopped`.
  /// - Complexity: O(rows × columns).
  package func grouped(
    by name: String, stop: () -> Bool = { false }
  ) throws(TableError) -> Table {
    let place = try index(of: name)
    let groups = try Groups(columns[place].cells, stop: stop)
    var names: Set<String> = [name]
    let counted = names.claim("n")
    var result = [
      Column(columns[place].head, groups.values),
      Column(counted, heading: [:], groups.sizes.map(Cell.integer)),
    ]
    for (index, column) in columns.enumerated() where index != place && column.isNumeric {
      let head = column.head.ofMeans(named: names.claim("mean_" + column.name))
      result.append(Column(head, try groups.means(of: column.cells, stop: stop)))
    }
    return Table(trusted: result, key: name, title: nil, notes: []).marked(mark)
  }
}

/// Which rows have the same value.
private struct Groups {
  /// One value of each group, in the order of first appearance, missing last.
  private(set) var values: [Cell] = []
  /// How many rows each group has.
  private(set) var sizes: [Int] = []
  /// The group of each row.
  private var membership: [Int] = []

  init(_ cells: [Cell], stop: () -> Bool) throws(TableError) {
    var known: [Cell: Int] = [:]
    var missing = 0
    var poll = StopPoll()
    membership.reserveCapacity(cells.count)
    for cell in cells {
      try poll.step(stop)
      if cell.isMissing {
        missing += 1
        membership.append(-1)
        continue
      }
      let group = known[cell.identity] ?? values.count
      if group == values.count {
        known[cell.identity] = group
        values.append(cell)
        sizes.append(0)
      }
      sizes[group] += 1
      membership.append(group)
    }
    if missing > 0 { addMissing(missing) }
  }

  private mutating func addMissing(_ count: Int) {
    membership = membership.map { $0 < 0 ? values.count : $0 }
    values.append(.missing)
    sizes.append(count)
  }

  /// The mean of a column in each group; missing values are skipped.
  func means(of cells: [Cell], stop: () -> Bool) throws(TableError) -> [Cell] {
    var sums = [Double](repeating: 0, count: values.count)
    var counts = [Int](repeating: 0, count: values.count)
    var poll = StopPoll()
    for (row, cell) in cells.enumerated() {
      try poll.step(stop)
      guard let value = cell.number else { continue }
      sums[membership[row]] += value
      counts[membership[row]] += 1
    }
    return sums.indices.map { Cell.measured(sums[$0] / Double(counts[$0])) }
  }
}

extension ColumnHead {
  /// The head of the means of this column.
  fileprivate func ofMeans(named name: String) -> ColumnHead {
    let words: [Language: String] = [.en: "mean", .vi: "trung bình"]
    let heading = heading.reduce(into: [Language: String]()) { result, entry in
      result[entry.key] = words[entry.key].map { "\($0) \(entry.value)" }
    }
    return ColumnHead(name, heading: heading, digits: digits ?? 2, form: form)
  }
}

extension Set<String> {
  /// The name, or with `_2`, `_3` … the first that is not taken; it is taken from now on.
  mutating func claim(_ name: String) -> String {
    var candidate = name
    var number = 2
    while !insert(candidate).inserted {
      candidate = "\(name)_\(number)"
      number += 1
    }
    return candidate
  }
}
