/// What is lost at a leaf: by one unit, or by the units that have points there.
package struct Loss: Equatable, Sendable {
  /// The leaf.
  package let leaf: NodeID
  /// The points, or their mean, as the leaf counts them.
  package let points: Double
  /// The mean of maximum − points, in points of the whole.
  package let lost: Double
  /// How many units have points there.
  package let known: Int
  /// Who loses most there; of several the first in alphabetical order.
  package let most: UnitID
  /// How much that is.
  package let mostLost: Double
  /// The part of all that is lost, from 0 to 1; NaN where nothing is.
  package fileprivate(set) var share = Double.nan
  /// The part that is lost here and at the leaves before.
  package fileprivate(set) var cumulative = Double.nan
}

extension Edition {
  /// The leaves by points lost, most first; of equal ones in the order of the framework.
  ///
  /// Lost is maximum − points, times what a point of the leaf counts in the whole, so that the
  /// leaves of a unit add up to what it lost in all wherever its total is made from them. Leaves at
  /// which nobody has points are left out; without weights, or where the most points are not known,
  /// lost is NaN, and the leaf stands last.
  ///
  /// - Parameter unit: One unit, or all of them by the mean over those that have points.
  /// - Complexity: O(leaves × units).
  package func losses(of unit: UnitID? = nil) -> [Loss] {
    let chosen = unit.map { place(of: $0).map { [$0] } ?? [] } ?? Array(units.indices)
    var losses: [Loss] = []
    for leaf in framework.nodes where leaf.isLeaf {
      if let loss = loss(at: leaf, of: chosen) { losses.append(loss) }
    }
    func order(_ loss: Loss) -> Double { loss.lost.isNaN ? -.infinity : loss.lost }
    losses = losses.enumerated().sorted {
      (order($1.element), $0.offset) < (order($0.element), $1.offset)
    }.map(\.element)
    let all = losses.reduce(0) { $0 + ($1.lost.isNaN ? 0 : $1.lost) }
    var before = 0.0
    for at in losses.indices where all > 0 && !losses[at].lost.isNaN {
      before += losses[at].lost
      losses[at].share = losses[at].lost / all
      losses[at].cumulative = before / all
    }
    return losses
  }

  /// Nil where none of the units, given by their places, has points.
  private func loss(at leaf: Node, of places: [Int]) -> Loss? {
    let maximum = leaf.max ?? .nan
    let points = column(leaf.id, of: values)
    let worth = framework.worth(of: leaf)
    var (sum, known) = (0.0, 0)
    var least: Int?
    for place in places where !points[place].isNaN {
      sum += points[place]
      known += 1
      if least.map({ points[place] < points[$0] }) ?? true { least = place }
    }
    guard let least else { return nil }
    let mean = sum / Double(known)
    return Loss(
      leaf: leaf.id, points: mean, lost: decimal(worth * (maximum - mean)), known: known,
      most: units[least], mostLost: decimal(worth * (maximum - points[least])))
  }
}

extension Framework {
  /// What a point of a node, most often a leaf, counts in the whole: 1 in sums; in weighted means its part of the
  /// weights, level by level, times the scale of the whole; where only one method was scored, what
  /// its part is scaled by, and 0 for the other leaves.
  package func worth(of leaf: Node) -> Double {
    if let method = period.scoredBy {
      guard self.method(of: leaf.id) == method else { return 0 }
      return plan.nodes.last?.factor ?? .nan
    }
    guard case .weightedMean(let scale) = aggregation, leaf.id != .total else { return 1 }
    var worth = scale
    var node = leaf
    while let parent = node.parent {
      let weights = self[parent].children.reduce(0) { $0 + (self[$1].weight ?? .nan) }
      worth *= (node.weight ?? .nan) / weights
      node = self[parent]
    }
    return worth
  }
}
