extension Edition {
  /// Every published figure beside the computed one, every given value of an inner node beside what
  /// its parts make, and the points of every leaf beside what its rule makes of the raw input, or
  /// can make at all.
  ///
  /// In the order of nodes, then of units. Ranks are compared where at least as many units have a
  /// score as the last rank printed; measures of other names have no computed figure.
  ///
  /// - Complexity: O(figures + units × nodes).
  package func verify() -> [Verification] {
    let written = Written(self)
    // What was merged was not scored by the rules: a mean need not be a level.
    let ruled = panel.merger == nil ? givenAgainstRules(written) : []
    let rows = givenAgainstParts(written) + ruled + publishedAgainstScores()
    return rows.enumerated().sorted {
      ($0.element.node, $0.element.unit, $0.offset) < ($1.element.node, $1.element.unit, $1.offset)
    }.map(\.element)
  }

  // MARK: Given values

  /// Given values of inner nodes against what their parts make.
  private func givenAgainstParts(_ written: Written) -> [Verification] {
    var rows: [Verification] = []
    for node in framework.nodes where !node.isLeaf {
      let given = column(node.id, of: given)
      guard given.contains(where: { !$0.isNaN }) else { continue }
      let made = framework.made(
        node, from: values, units: units.count, adjustments: adjustments)
      for place in units.indices where !given[place].isNaN && !made[place].isNaN {
        rows.append(written.row(.parts, node.id, place, given[place], decimal(made[place])))
      }
    }
    return rows
  }

  /// Appraised and final points of leaves against what the rule makes of the raw input; without an
  /// input against the nearest points that the rule can give at all.
  private func givenAgainstRules(_ written: Written) -> [Verification] {
    let computed = hasInputs ? assembly.figures(.computed).given : []
    var rows: [Verification] = []
    for leaf in framework.nodes where leaf.isLeaf {
      guard let rule = framework.rules[leaf.id.index], let maximum = leaf.max else { continue }
      let levels = [false, true].map { isEased in
        rule.levels(maximum: maximum, isEased: isEased)?.map(framework.period.leafRounding.apply)
      }
      for (place, unit) in units.enumerated() {
        let cell = leaf.id.index * units.count + place
        guard origins[cell] > EditionAssembly.ruleCode else { continue }
        if hasInputs, !computed[cell].isNaN {
          rows.append(written.row(.rule, leaf.id, place, given[cell], computed[cell]))
        } else if let levels = levels[registry[unit].isEased ? 1 : 0] {
          let nearest = levels.min { abs($0 - given[cell]) < abs($1 - given[cell]) }
          rows.append(written.row(.levels, leaf.id, place, given[cell], nearest ?? .nan))
        }
      }
    }
    return rows
  }

  /// How given values were written, and where.
  private struct Written {
    private let edition: Edition
    private var rows: [Int32]

    init(_ edition: Edition) {
      self.edition = edition
      let observations = edition.panel.observations.rows(in: edition.year)
      let places = edition.assembly.places
      rows = [Int32](
        repeating: -1, count: edition.framework.allNodes.count * edition.units.count)
      for (at, row) in zip(observations.indices, observations) {
        guard case let place = places[Int(row.unit)], place >= 0 else { continue }
        let cell = Int(row.node) * edition.units.count + place
        let known = rows[cell] < 0 ? nil : edition.panel.observations.rows[Int(rows[cell])]
        if known.map({ $0.stage <= row.stage }) ?? true {
          rows[cell] = Int32(truncatingIfNeeded: at)
        }
      }
    }

    func row(
      _ basis: Verification.Basis, _ node: NodeID, _ place: Int, _ given: Double, _ computed: Double
    ) -> Verification {
      let at = rows[node.index * edition.units.count + place]
      let found = at < 0 ? nil : edition.panel.observations.rows[Int(at)]
      return Verification(
        unit: edition.units[place], node: node, basis: basis, measure: .points, published: given,
        decimals: found.map { Int($0.decimals) } ?? 9, computed: computed,
        source: found.flatMap { edition.source($0.source) })
    }
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
