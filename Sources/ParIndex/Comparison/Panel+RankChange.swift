import Statistics

extension Panel {
  /// Why a unit's rank changed between two years.
  ///
  /// Own effect and rivals' effect are each the mean of the two orders in which the unit and the
  /// others can change; they add up to the places won. The nodes right below the whole share them by
  /// Shapley values: what the change of a node, for every unit at once, adds to the places, over all
  /// orders. Only units with a place in both years count; ties go by the later framework's rule.
  ///
  /// - Throws: As ``change(_:_:_:node:)``, and `noRank` for a unit that takes no place in a year.
  /// - Complexity: O(2ⁿ × units) for n nodes below the whole, at most 12.
  package func rankChange(
    _ unitText: String, _ first: Year, _ second: Year
  ) throws(ComparisonProblem) -> RankChange {
    let pair = try EditionPair(self, first, second, "total")
    let unit = try pair.unit(unitText)
    let (groups, game) = try pair.game()
    guard let place = game.units.firstIndex(of: unit) else {
      throw .noRank(unit: units[unit].name, in: "\(first) and \(second)")
    }
    guard groups.count <= 12 else { throw .tooManyNodes(groups.count) }
    let end = game.scores { _ in true }
    let effects = game.effects(place, end: end)
    let values = game.shapley(place)
    let (old, new) = (decimal(game.start[place]), decimal(end[place]))
    func others(_ isIncluded: (Double, Double) -> Bool) -> [UnitID] {
      game.units.indices.filter {
        $0 != place && isIncluded(decimal(game.start[$0]), decimal(end[$0]))
      }.map { game.units[$0] }
    }
    return RankChange(
      unit: unit, from: game.rank(game.start, of: place), to: game.rank(end, of: place),
      own: effects.own, rivals: effects.rivals,
      parts: groups.indices.map { at in
        RankChange.Part(
          node: groups[at].node, old: groups[at].old, value: decimal(values[at]),
          own: decimal(game.changes[at][place]))
      },
      overtakenBy: others { $0 < old && $1 > new }, overtook: others { $0 > old && $1 < new })
  }
}

extension EditionPair {
  /// A node right below the whole, in each framework.
  struct Group: Equatable {
    var node: NodeID?
    var old: NodeID?
  }

  /// The scores of the first year asked for and what each node changes of them, for every unit that
  /// takes a place in both years.
  func game() throws(ComparisonProblem) -> (groups: [Group], game: RankGame) {
    let shared = earlier.units.filter { unit in
      earlier.registry[unit].isRanked && later.place(of: unit) != nil
        && earlier.points(of: unit, .total) != nil && later.points(of: unit, .total) != nil
    }
    var groups = later.framework.total.children.map { node in
      Group(node: node, old: earlier.framework.find(code: later.framework[node].code)?.id)
    }
    for node in earlier.framework.total.children where !groups.contains(where: { $0.old == node }) {
      groups.append(Group(node: nil, old: node))
    }
    // What belongs to no node: bonus, penalty, rounding.
    groups.append(Group(node: nil, old: nil))
    var changes = groups.map { _ in [Double](repeating: 0, count: shared.count) }
    var start: [Double] = []
    for (place, unit) in shared.enumerated() {
      let decomposition = try decomposition(of: unit)
      start.append(decomposition.from)
      for part in decomposition.parts {
        changes[group(of: part, groups)][place] += part.value
      }
    }
    let isUsed = changes.map { $0.contains { decimal($0) != 0 } }
    let kept = groups.indices.filter { isUsed[$0] }
    let game = RankGame(
      units: shared, start: start, changes: kept.map { changes[$0] }, ties: later.framework.ties)
    return (kept.map { groups[$0] }, game)
  }

  private func group(of part: Decomposition.Part, _ groups: [Group]) -> Int {
    let last = groups.count - 1
    if let node = part.node {
      let top = later.framework.top(above: node)
      return groups.firstIndex { $0.node == top } ?? last
    }
    guard let old = part.old else { return last }
    let top = earlier.framework.top(above: old)
    return groups.firstIndex { $0.old == top } ?? last
  }
}

extension Framework {
  /// The node right below the whole that a node belongs to.
  func top(above node: NodeID) -> NodeID {
    var at = node
    while let parent = self[at].parent, parent != .total { at = parent }
    return at
  }
}
