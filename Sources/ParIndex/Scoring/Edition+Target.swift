import Statistics

extension Edition {
  /// What it takes a unit to reach one or more targets, the others staying as they are.
  ///
  /// The cheapest set of leaves whose points can rise by as much as is needed, each raised no further
  /// than it must be: with one step less at any of them the target is missed. Levels are those of the
  /// leaf's rule (``Rule/levels(maximum:isEased:)``); where counts are known, whole cases; elsewhere
  /// points with the framework's decimals, else with those of the index, two at least.
  ///
  /// - Parameters:
  ///   - method: Only leaves scored by this method.
  ///   - costs: What raising a leaf costs, or any leaf below a node; 1 where not told, so that few
  ///     leaves are chosen.
  /// - Complexity: O(leaves × units log units) and the search of ``CheapestSet``.
  package func plan(
    _ unit: UnitID, reaching targets: [ScoreTarget], method: Method? = nil,
    costs: [NodeID: Double] = [:]
  ) throws(TargetProblem) -> TargetPlan {
    let standing = try StandingOf(unit, targets, in: self)
    for (node, cost) in costs where !(cost >= 0) || cost.isInfinite {
      throw .badCost(cost, node: framework[node].code)
    }
    guard framework.leaves.allSatisfy({ !framework.worth(of: $0).isNaN }) else { throw .noWeights }
    let rooms = rooms(of: unit, method)
    let best = rooms.reduce(standing.total) { $0 + $1.gain }
    guard let threshold = standing.threshold(upTo: best) else {
      throw standing.outOfReach(best)
    }
    var needed = decimal(threshold - standing.total)
    // Where nodes are rounded, the whole may gain less than its leaves: then a little more is asked.
    for _ in 0..<8 {
      let steps = steps(rooms, needed, costs)
      guard
        let after = try? whatIf(
          steps.map { step in
            ScoreChange(unit: unit, node: step.leaf, kind: .points(step.to))
          })
      else { break }
      let reached = after.points(of: unit, .total)?.value ?? .nan
      if standing.isMet(reached) || steps.count == rooms.count {
        return TargetPlan(
          unit: unit, targets: targets, total: standing.total,
          needed: decimal(threshold - standing.total), steps: steps, after: after)
      }
      needed = decimal(needed + max(threshold - reached, 1e-9))
    }
    throw standing.outOfReach(best)
  }

  // MARK: Leaves

  /// A leaf at which a unit can gain.
  private struct Room {
    let leaf: NodeID
    let points: Double
    let worth: Double
    let levels: AttainableLevels
    /// What the whole gains at the most.
    var gain: Double { worth * (levels.highest - points) }
  }

  /// The leaves at which a unit can gain, in the order of the framework.
  private func rooms(of unit: UnitID, _ method: Method?) -> [Room] {
    let inputs = inputs(of: unit)
    let isEased = registry[unit].isEased
    return framework.nodes.compactMap { leaf in
      guard leaf.isLeaf, leaf.max != nil, let points = points(of: unit, leaf.id)?.value,
        method == nil || framework.method(of: leaf.id) == method
      else { return nil }
      let room = Room(
        leaf: leaf.id, points: points, worth: framework.worth(of: leaf),
        levels: AttainableLevels(
          framework, leaf, input: inputs[leaf.id], isEased: isEased,
          digits: info.digits))
      return room.worth > 0 && decimal(room.gain) > 0 ? room : nil
    }
  }

  /// The cost told for a leaf, or for the nearest node above it.
  private func cost(of leaf: NodeID, _ costs: [NodeID: Double]) -> Double {
    var at: NodeID? = leaf
    while let node = at {
      if let cost = costs[node] { return cost }
      at = framework[node].parent
    }
    return 1
  }

  /// The cheapest leaves, each raised no further than it must be.
  private func steps(
    _ rooms: [Room], _ needed: Double, _ costs: [NodeID: Double]
  ) -> [TargetPlan.Step] {
    guard needed > 0 else { return [] }
    let prices = rooms.map { cost(of: $0.leaf, costs) }
    let chosen =
      CheapestSet.places(gains: rooms.map(\.gain), costs: prices, reaching: needed) { chosen in
        levels(rooms, chosen, needed).gained - needed
      } ?? Array(rooms.indices)
    let raised = levels(rooms, chosen, needed).levels
    return chosen.compactMap { place in
      let room = rooms[place]
      guard decimal(raised[place]) > decimal(room.points) else { return nil }
      return TargetPlan.Step(
        leaf: room.leaf, from: room.points, to: raised[place],
        gain: decimal(room.worth * (raised[place] - room.points)), cost: prices[place],
        cases: room.levels.cases(atLeast: raised[place]))
    }
  }
}

extension Edition {
  /// How far each of the chosen leaves is raised: no further than it must be.
  private func levels(
    _ rooms: [Room], _ chosen: [Int], _ needed: Double
  ) -> (levels: [Double], gained: Double) {
    var levels = rooms.map(\.levels.highest)
    var gained = chosen.reduce(0) { $0 + rooms[$1].gain }
    // Coarse levels first, so that fine ones make up the exact rest.
    for place in chosen.filter({ rooms[$0].levels.isCoarse })
      + chosen.filter({ !rooms[$0].levels.isCoarse })
    {
      let room = rooms[place]
      let others = gained - room.gain
      let least = room.points + max(0, needed - others) / room.worth
      guard let level = room.levels.lowest(atLeast: least) else { continue }
      levels[place] = max(level, room.points)
      gained = others + room.worth * (levels[place] - room.points)
    }
    return (levels, gained)
  }
}

/// Where a unit would stand with other points, the others staying as they are.
private struct StandingOf {
  let total: Double
  private let edition: Edition
  private let place: Int
  private let targets: [ScoreTarget]
  private let totals: [Double]
  private let limits: (low: Double, high: Double)

  init(
    _ unit: UnitID, _ targets: [ScoreTarget], in edition: Edition
  ) throws(TargetProblem) {
    let name = edition.registry[unit].name
    guard let place = edition.place(of: unit), let total = edition.points(of: unit, .total) else {
      throw .noScore(unit: name)
    }
    guard let maximum = edition.framework.total.max else { throw .noMaximum }
    self.edition = edition
    self.place = place
    self.targets = targets
    self.total = total.value
    totals = edition.column(.total, of: edition.values)
    limits = (edition.framework.total.min, maximum)
    for target in targets { try check(target, name) }
  }

  private func check(_ target: ScoreTarget, _ name: String) throws(TargetProblem) {
    switch target {
    case .rank(let rank):
      let ranked = edition.units.indices.count { isRanked($0) && !totals[$0].isNaN }
      guard isRanked(place) else { throw .notRanked(unit: name) }
      guard (1...max(ranked, 1)).contains(rank) else { throw .badRank(rank, of: ranked) }
    case .percent(let percent):
      guard percent > 0, percent <= 100 else { throw .badPercent(percent) }
    case .category(let wanted):
      guard category(wanted) != nil else {
        throw .noClass(wanted, have: edition.framework.classes.classes.map(\.code))
      }
    }
  }

  /// The place of a class, by its code or name, among the classes.
  private func category(_ wanted: String) -> Int? {
    let folded = VietnameseFolding.words(wanted)
    return edition.framework.classes.classes.firstIndex {
      [$0.code, $0.name].contains { VietnameseFolding.words($0) == folded }
    }
  }

  private func isRanked(_ place: Int) -> Bool { edition.registry[edition.units[place]].isRanked }

  func percent(_ points: Double) -> Double {
    decimal(100 * (points - limits.low) / (limits.high - limits.low))
  }

  /// The value as published, in the unit of display.
  private func published(_ points: Double) -> Double {
    edition.framework.rounding.apply(edition.info.display == .percent ? percent(points) : points)
  }

  /// The rank among those that are ranked.
  func rank(_ points: Double) -> Double {
    let isPublished = edition.framework.period.ranks == .published
    var values: [Double] = []
    var own = 0
    for other in totals.indices where isRanked(other) {
      if other == place { own = values.count }
      let total = other == place ? points : totals[other]
      values.append(decimal(isPublished ? published(total) : total))
    }
    return ranks(values, ties: edition.framework.ties, descending: true)[own]
  }

  /// Whether the targets are reached with so many points.
  func isMet(_ points: Double) -> Bool { targets.allSatisfy { isMet($0, points) } }

  private func isMet(_ target: ScoreTarget, _ points: Double) -> Bool {
    switch target {
    case .rank(let wanted): return rank(points) <= Double(wanted)
    case .percent(let wanted): return percent(points) >= decimal(wanted)
    case .category(let wanted):
      var values = totals.map(published)
      values[place] = published(points)
      let classes = edition.framework.classes
      let own = classes.assign(values)[place]
      let reached = own.flatMap { classes.classes.firstIndex(of: $0) }
      return reached.map { $0 <= category(wanted) ?? -1 } ?? false
    }
  }

  /// The fewest points with which the target is reached, to the nearest 10⁻⁹; nil where the most are
  /// not enough.
  func threshold(upTo most: Double) -> Double? {
    if isMet(total) { return total }
    guard isMet(decimal(most)) else { return nil }
    var low = Int64((total * 1e9).rounded())
    var high = Int64((decimal(most) * 1e9).rounded())
    while high - low > 1 {
      let middle = (low + high) / 2
      if isMet(Double(middle) / 1e9) { high = middle } else { low = middle }
    }
    return Double(high) / 1e9
  }

  /// The best is not enough.
  func outOfReach(_ best: Double) -> TargetProblem {
    let wanted = threshold(upTo: limits.high) ?? .nan
    return .outOfReach(
      lacking: decimal(wanted - best), best: percent(best), bestRank: rank(best))
  }
}
