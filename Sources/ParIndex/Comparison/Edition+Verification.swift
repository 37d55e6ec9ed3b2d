extension Edition {
  /// Every published figure beside the computed one, and every given value of an inner node beside
  /// what its parts make.
  ///
  /// In the order of nodes, then of units. Ranks are compared where at least as many units have a
  /// score as the last rank printed; measures of other names have no computed figure.
  ///
  /// - Complexity: O(figures + units × nodes).
  package func verify() -> [Verification] {
    let rows = givenAgainstParts() + publishedAgainstScores()
    return rows.enumerated().sorted {
      ($0.element.node, $0.element.unit, $0.offset) < ($1.element.node, $1.element.unit, $1.offset)
    }.map(\.element)
  }

  // MARK: Given values of inner nodes

  private func givenAgainstParts() -> [Verification] {
    var rows: [Verification] = []
    for node in framework.nodes where !node.isLeaf {
      let given = column(node.id, of: given)
      guard given.contains(where: { !$0.isNaN }) else { continue }
      let made = framework.made(
        node, from: values, units: units.count, adjustments: adjustments)
      for (place, unit) in units.enumerated() where !given[place].isNaN && !made[place].isNaN {
        let written = written(unit, node.id)
        rows.append(
          Verification(
            unit: unit, node: node.id, basis: .parts, measure: .points, published: given[place],
            decimals: written.decimals, computed: decimal(made[place]), source: written.source))
      }
    }
    return rows
  }

  /// How a unit's last given value at a node was written, and where.
  private func written(_ unit: UnitID, _ node: NodeID) -> (decimals: Int, source: Source?) {
    let found = panel.observations.rows(in: year).filter {
      Int($0.unit) == unit.index && Int($0.node) == node.index
    }.max { $0.stage < $1.stage }
    guard let found else { return (9, nil) }
    return (Int(found.decimals), source(found.source))
  }

  // MARK: Published figures

  private func publishedAgainstScores() -> [Verification] {
    var columns: [FigureColumn: [Double]] = [:]
    func computed(_ figure: PublishedFigure, _ measure: PublishedFigure.Measure) -> Double {
      guard let place = place(of: figure.unit) else { return .nan }
      let key = FigureColumn(node: figure.node, measure: measure)
      let column = columns[key] ?? self.computed(key)
      columns[key] = column
      return column[place]
    }
    return published().flatMap { figure -> [Verification] in
      var rows: [Verification] = []
      if let value = figure.value {
        rows.append(row(figure, figure.measure, value, computed(figure, figure.measure)))
      }
      if let rank = figure.rank {
        rows.append(row(figure, .rank, Double(rank), computed(figure, .rank)))
      }
      return rows
    }
  }

  private struct FigureColumn: Hashable {
    var node: NodeID
    var measure: PublishedFigure.Measure
  }

  private func row(
    _ figure: PublishedFigure, _ measure: PublishedFigure.Measure, _ value: Double,
    _ computed: Double
  ) -> Verification {
    Verification(
      unit: figure.unit, node: figure.node, basis: .score, measure: measure, published: value,
      decimals: figure.decimals, computed: computed, source: figure.source)
  }

  /// What the scores make of a measure, unit by unit; NaN where nothing.
  private func computed(_ column: FigureColumn) -> [Double] {
    let nothing = [Double](repeating: .nan, count: units.count)
    switch column.measure {
    case .points: return rounded((try? points(column.node)) ?? nothing, .points)
    case .percent: return rounded((try? percent(column.node)) ?? nothing, .percent)
    case .change: return by(\.change, column.node)
    case .rank: return ranksIfEnoughAreKnown(column.node)
    case .other: return nothing
    }
  }

  /// The framework's rounding is that of the value it publishes, in the unit of display.
  private func rounded(_ values: [Double], _ unit: IndexInfo.Display) -> [Double] {
    unit == info.display ? values.map(framework.rounding.apply) : values
  }

  private func ranksIfEnoughAreKnown(_ node: NodeID) -> [Double] {
    let last = published(nil, node).compactMap(\.rank).max() ?? 0
    guard let ranking = try? rank(node), ranking.known >= last else {
      return [Double](repeating: .nan, count: units.count)
    }
    return by(\.rank.value, node)
  }

  private func by(_ value: (Ranking.Row) -> Double, _ node: NodeID) -> [Double] {
    var column = [Double](repeating: .nan, count: units.count)
    let ranking = try? rank(node)
    for row in (ranking?.rows ?? []) + (ranking?.unranked ?? []) {
      if let place = place(of: row.unit) { column[place] = value(row) }
    }
    return column
  }
}
