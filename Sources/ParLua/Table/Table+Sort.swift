extension Table {
  /// The rows in the order of a column; rows with equal values keep their order.
  ///
  /// Rows whose value is missing come last, whichever the direction. Numbers come before texts and
  /// texts before flags (no before yes) where a column mixes them; `descending` turns that around.
  ///
  /// - Parameters:
  ///   - textOrder: Whether one text comes before another; the Vietnamese order is the caller's.
  ///     The default compares Unicode scalars of the composed form.
  ///   - stop: Asked now and then; true ends the work.
  /// - Throws: `TableError.noColumn`, `TableError.stopped`.
  /// - Complexity: O(*n* log *n*) comparisons.
  package func sorted(
    by name: String, descending: Bool = false,
    textOrder: (String, String) -> Bool = { $0 < $1 }, stop: () -> Bool = { false }
  ) throws(TableError) -> Table {
    let cells = try column(name).cells
    var known = cells.indices.filter { !cells[$0].isMissing }
    let unknown = cells.indices.filter { cells[$0].isMissing }
    var poll = StopPoll()
    do {
      try known.sort { a, b in
        try poll.step(stop)
        let order = cells[a].compare(cells[b], textOrder: textOrder)
        return order == 0 ? a < b : (order < 0) != descending
      }
    } catch {
      throw .stopped
    }
    return taking(known + unknown)
  }
}

extension Cell {
  /// Below 0 if this cell comes before the other, 0 if neither does, above 0 if it comes after.
  ///
  /// Numbers before texts before flags before missing.
  func compare(_ other: Cell, textOrder: (String, String) -> Bool) -> Int {
    switch (self, other) {
    case (.integer(let a), .integer(let b)): return a < b ? -1 : a > b ? 1 : 0
    case (.text(let a), .text(let b)): return textOrder(a, b) ? -1 : textOrder(b, a) ? 1 : 0
    case (.flag(let a), .flag(let b)): return a == b ? 0 : b ? -1 : 1
    default:
      if let a = number, let b = other.number { return a < b ? -1 : a > b ? 1 : 0 }
      return place - other.place
    }
  }

  private var place: Int {
    switch self {
    case .integer: 0
    case .number(let value): value.isNaN ? 3 : 0
    case .text: 1
    case .flag: 2
    case .missing: 3
    }
  }
}
