import Statistics

/// What becomes of the ranks when a node is left out.
package struct Removal: Equatable, Sendable {
  /// The node that is left out.
  package let node: NodeID
  /// The ranks without it, in the order of the units; NaN where a score is missing.
  package let ranks: [Double]
  /// The mean of the places that units move, whichever way.
  package let meanAbsolute: Double
  /// The rank correlation with the ranks as they are (Spearman's ρ); NaN where ranks do not differ.
  package let correlation: Double
  /// The unit that moves furthest, the first in the alphabet of several, and the places it wins.
  package let most: (unit: UnitID, places: Double)?

  package static func == (left: Removal, right: Removal) -> Bool {
    left.node == right.node && left.ranks == right.ranks
  }
}

extension Edition {
  /// What becomes of the ranks of the whole when each node of a level is left out in turn.
  ///
  /// The node above is made of its other parts, their weights keeping their proportions, and so are those
  /// above that; given values of these nodes are left aside. A node that is the only part of its parent
  /// takes it along. Units whose whole then still has a score in both are ranked, ties by the framework's
  /// rule.
  ///
  /// - Parameter level: 1 for the nodes right below the whole; leaves above the level count as of it.
  /// - Complexity: O(nodes of the level × (depth × units + units log units)).
  package func removals(level: Int) -> [Removal] {
    let nodes = framework.nodes.filter { node in
      node.level == level || node.isLeaf && node.level < level && node.level > 0
    }
    return nodes.compactMap { node in total(without: node).map { removal(of: node, $0) } }
  }

  private func removal(of node: Node, _ without: [Double]) -> Removal {
    let whole = column(.total, of: values)
    let ranked = units.indices.filter { place in
      registry[units[place]].isRanked && !whole[place].isNaN && !without[place].isNaN
    }
    func placed(_ scores: [Double]) -> [Double] {
      ranks(ranked.map { decimal(scores[$0]) }, ties: framework.ties, descending: true)
    }
    let (before, after) = (placed(whole), placed(without))
    let moves = zip(before, after).map { $0 - $1 }
    let furthest = moves.indices.max { moves[$0].magnitude < moves[$1].magnitude }
    // Of equal moves the first: max gives the last.
    let first = furthest.flatMap { at in
      moves.firstIndex { $0.magnitude == moves[at].magnitude }
    }
    var all = [Double](repeating: .nan, count: units.count)
    for (place, rank) in zip(ranked, after) { all[place] = rank }
    return Removal(
      node: node.id, ranks: all,
      meanAbsolute: moves.isEmpty
        ? .nan : moves.reduce(0) { $0 + $1.magnitude } / Double(moves.count),
      correlation: (try? correlate(before, after))?.estimate ?? .nan,
      most: first.map { (units[ranked[$0]], moves[$0]) })
  }

  /// The points of the whole made without a node; nil where nothing else is in it.
  private func total(without node: Node) -> [Double]? {
    if framework.period.scoredBy != nil, let whole = framework.plan.nodes.last {
      let below = Set(framework.leaves(below: node.id).map(\.index))
      let rest = whole.without(below.contains)
      return rest.map { finished($0.of(self.values, units: units.count)) }
    }
    var values = values
    var gone = node
    while let parent = gone.parent {
      let place = gone.id.index
      guard let rest = framework.sum(of: framework[parent]).without({ $0 == place }) else {
        gone = framework[parent]
        continue
      }
      write(rest, &values)
      var above = framework[parent].parent
      while let id = above {
        write(framework.sum(of: framework[id]), &values)
        above = framework[id].parent
      }
      return finished(column(.total, of: values))
    }
    return nil
  }

  /// With bonus and penalty.
  private func finished(_ whole: [Double]) -> [Double] {
    adjustments.isEmpty ? whole : zip(whole, adjustments).map { $0 + $1 }
  }

  private func write(_ sum: AggregationPlan.Sum, _ values: inout [Double]) {
    let made = sum.of(values, units: units.count)
    for (place, value) in made.enumerated() { values[sum.node * units.count + place] = value }
  }
}

extension AggregationPlan.Sum {
  /// The sum of the parts that are not gone, the same multiple of their weights; nil where there are none.
  fileprivate func without(_ isGone: (Int) -> Bool) -> AggregationPlan.Sum? {
    var rest = self
    rest.parts = []
    rest.weights = []
    for (part, weight) in zip(parts, weights) where !isGone(part) {
      rest.parts.append(part)
      rest.weights.append(weight)
    }
    guard !rest.parts.isEmpty else { return nil }
    // In a weighted mean the factor divides by the weights; in a plain sum it does not.
    let (all, left) = (weights.reduce(0, +), rest.weights.reduce(0, +))
    if factor != 1 || weights.contains(where: { $0 != 1 }) { rest.factor *= all / left }
    return rest
  }
}
