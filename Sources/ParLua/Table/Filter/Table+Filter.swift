extension Table {
  /// The rows that satisfy a condition written as text, in their order.
  ///
  ///     table.filtered("score > 80 and region == 'Tây Bắc'")
  ///     table.filtered("not missing(rank) or `8.1` <= 0.5")
  ///
  /// Sides of a comparison are columns, numbers, quoted texts, `true` and `false`. A comparison
  /// with a missing value is unknown, and so is its `not`; a row stays only if the whole is true;
  /// `missing(column)` asks for them. Numbers are compared as decimals: a difference of 5 × 10⁻¹⁰
  /// (relative below 1) is none, so that 0.1 + 0.2 equals 0.3. Texts are equal letter by letter in
  /// any Unicode normal form.
  ///
  /// - Parameters:
  ///   - textOrder: Whether one text comes before another, for `<` and the like.
  ///   - stop: Asked now and then; true ends the work.
  /// - Throws: `TableError.filter` with the character where the trouble is and what was wanted;
  ///   `TableError.stopped`.
  /// - Complexity: O(rows × length of the condition).
  package func filtered(
    _ condition: String, textOrder: @escaping (String, String) -> Bool = { $0 < $1 },
    stop: () -> Bool = { false }
  ) throws(TableError) -> Table {
    let holds = try bound(condition, textOrder: textOrder)
    var poll = StopPoll()
    var rows: [Int] = []
    for row in 0..<rowCount {
      try poll.step(stop)
      if holds(row) == true { rows.append(row) }
    }
    return taking(rows)
  }

  private func bound(
    _ condition: String, textOrder: @escaping (String, String) -> Bool
  ) throws(TableError) -> BoundCondition {
    do throws(FilterProblem) {
      var parser = try FilterParser(condition)
      let binding = FilterBinding(text: condition, table: self, textOrder: textOrder)
      return try binding.bind(parser.parse())
    } catch {
      throw .filter(withExample(error))
    }
  }

  /// The problem with a condition that would work on this table, where nothing better is known.
  private func withExample(_ problem: FilterProblem) -> FilterProblem {
    guard problem.suggestions.isEmpty else { return problem }
    var problem = problem
    problem.suggestions = (examples(.numeric) + examples(.text)).prefix(1).map { $0 }
    problem.areExamples = true
    return problem
  }

  private func examples(_ kind: Column.Kind) -> [String] {
    columns.filter { $0.kind == kind }.compactMap { column in
      guard let cell = column.cells.first(where: { !$0.isMissing }) else { return nil }
      let name = FilterBinding.written(column.name)
      return cell.text.map { "\(name) == \(quotedText($0))" } ?? "\(name) >= \(cell.plainText)"
    }
  }
}
