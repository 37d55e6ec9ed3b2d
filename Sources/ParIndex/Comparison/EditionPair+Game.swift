import Statistics

/// The game of a pair of editions: what its groups are, and what they change.
struct GroupedGame {
  let groups: [LeafGroup]
  let game: RankGame

  /// The place of a unit in the game.
  func place(of unit: UnitID) -> Int? { game.units.firstIndex(of: unit) }
}

extension EditionPair {
  /// The scores of the year asked for first, and what each group changes of them, for every unit that
  /// takes a place in both years.
  ///
  /// - Throws: `ComparisonProblem.noLevel`.
  /// - Complexity: O(units × nodes × links).
  func game(_ level: GroupLevel) throws(ComparisonProblem) -> GroupedGame {
    let depth = later.framework.levels.count
    if case .level(let number) = level, !(1...max(depth, 1)).contains(number) {
      throw .noLevel(number, depth: depth, in: later.label)
    }
    let units = rankedInBoth
    var rows: [LeafGroup: [Double]] = [:]
    var (start, end, framework): ([Double], [Double], [Double]) = ([], [], [])
    for (place, unit) in units.enumerated() {
      let decomposition = try decomposition(of: unit)
      start.append(decomposition.from)
      end.append(decomposition.to)
      framework.append(decomposition.sum(where: \.isOfFramework))
      for part in decomposition.parts where decimal(part.value) != 0 {
        let group = group(of: part, level)
        rows[group, default: Array(repeating: 0, count: units.count)][place] += part.value
      }
    }
    let groups = rows.keys.sorted(by: precedes)
    let rounding = later.framework.period.ranks == .published ? later.framework.rounding : .none
    let game = RankGame(
      units: units, start: start, end: end, changes: groups.map { rows[$0] ?? [] },
      framework: framework, ties: later.framework.ties, rounding: rounding)
    return GroupedGame(groups: groups, game: game)
  }

  private var rankedInBoth: [UnitID] {
    earlier.units.filter { unit in
      earlier.registry[unit].isRanked && later.place(of: unit) != nil
        && earlier.points(of: unit, .total) != nil && later.points(of: unit, .total) != nil
    }
  }

  /// Where a part belongs: below a node of the later framework, else one of the earlier.
  private func group(of part: Decomposition.Part, _ level: GroupLevel) -> LeafGroup {
    if let node = part.node {
      let top = later.framework.ancestor(of: node, level)
      return LeafGroup(node: top, old: level == .leaf ? part.old : partner(of: top))
    }
    guard let old = part.old else { return .rest }
    let top = earlier.framework.ancestor(of: old, level)
    guard level != .leaf, let node = later.framework.find(code: earlier.framework[top].code),
      partner(of: node.id) == top
    else { return LeafGroup(node: nil, old: top) }
    return LeafGroup(node: node.id, old: top)
  }

  /// The node of the earlier framework that a later one goes on from: of the same code, and below the
  /// domains of the same name too.
  private func partner(of node: NodeID) -> NodeID? {
    let node = later.framework[node]
    guard let old = earlier.framework.find(code: node.code), old.level == node.level else {
      return nil
    }
    return node.level == 1 || old.isNamedAlike(node) ? old.id : nil
  }

  /// Nodes of the later framework first, then what only the earlier has, what belongs to none last.
  private func precedes(_ left: LeafGroup, _ right: LeafGroup) -> Bool {
    func key(_ group: LeafGroup) -> (Int, Int) {
      (group.node?.index ?? .max, group.old?.index ?? .max)
    }
    return key(left) < key(right)
  }
}

extension Framework {
  /// The node of a level that a node belongs to; the node itself where it stands higher.
  func ancestor(of node: NodeID, _ level: GroupLevel) -> NodeID {
    guard case .level(let number) = level else { return node }
    var at = node
    while self[at].level > number, let parent = self[at].parent { at = parent }
    return at
  }
}
