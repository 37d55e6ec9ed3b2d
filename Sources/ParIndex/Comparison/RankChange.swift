import Statistics

/// Why a unit's rank changed: by what it did itself and by what others did, and on which nodes.
package struct RankChange: Equatable, Sendable {
  /// What the change of one group of leaves, of all units, adds to the places.
  package struct Part: Equatable, Sendable {
    /// The node in the later framework; nil for what neither year has there.
    package let node: NodeID?
    /// The node in the earlier framework.
    package let old: NodeID?
    /// Places won by it (Shapley value).
    package let value: Double
    /// The unit's own change of score there.
    package let own: Double
  }

  /// Whose.
  package let unit: UnitID
  /// The rank in the year asked for first, and in the second.
  package let from: Double
  package let to: Double
  /// Places won, and how many of them by the unit's own change and by that of the others.
  package var total: Double { from - to }
  package let own: Double
  package let rivals: Double
  /// The contributions of the nodes, in the order of the later framework; they add up to the total.
  package let parts: [Part]
  /// Who was behind and is ahead now, and the other way round, in alphabetical order.
  package let overtakenBy: [UnitID]
  package let overtook: [UnitID]
}

/// The scores of two years by groups of leaves: what a rank change is made of.
///
/// Only units that take a place in both years are in it.
struct RankGame: Sendable {
  /// The units, in alphabetical order.
  let units: [UnitID]
  /// The scores of the first year.
  let start: [Double]
  /// By group, what its change adds to each unit's score.
  let changes: [[Double]]
  let ties: Ties

  /// The scores once some groups have changed.
  func scores(changed: (Int) -> Bool) -> [Double] {
    var scores = start
    for group in changes.indices where changed(group) {
      for unit in scores.indices { scores[unit] += changes[group][unit] }
    }
    return scores
  }

  /// The rank of the unit at a place among all.
  func rank(_ scores: [Double], of place: Int) -> Double {
    RankGame.rank(decimal(scores[place]), among: scores, but: place, ties)
  }

  /// The rank that a score would have among the others.
  static func rank(_ own: Double, among scores: [Double], but place: Int, _ ties: Ties) -> Double {
    switch ties {
    case .competition, .average:
      var (better, equal) = (0, 0)
      for other in scores.indices where other != place {
        let score = decimal(scores[other])
        if score > own { better += 1 } else if score == own { equal += 1 }
      }
      return Double(better + 1) + (ties == .average ? Double(equal) / 2 : 0)
    case .dense:
      var better: Set<Double> = []
      for other in scores.indices where other != place {
        let score = decimal(scores[other])
        if score > own { better.insert(score) }
      }
      return Double(better.count + 1)
    }
  }

  /// Own and rivals' effect, each the mean of the two orders in which they can change.
  func effects(_ place: Int, end: [Double]) -> (own: Double, rivals: Double) {
    let (before, after) = (decimal(start[place]), decimal(end[place]))
    func rank(_ own: Double, _ others: [Double]) -> Double {
      RankGame.rank(own, among: others, but: place, ties)
    }
    let (old, new) = (rank(before, start), rank(after, end))
    let (alone, overtaken) = (rank(after, start), rank(before, end))
    return ((old - alone + overtaken - new) / 2, (old - overtaken + alone - new) / 2)
  }

  /// The Shapley values of the groups for the places that a unit wins, exactly.
  ///
  /// Σ over coalitions S without g of |S|!(n − |S| − 1)!/n! · (R(S) − R(S ∪ g)), R being the rank once
  /// the groups of S have changed for every unit.
  ///
  /// Source: Shapley, Contributions to the Theory of Games II (1953) 307.
  ///
  /// - Complexity: O(2ⁿ × units) for n groups, at most 12.
  func shapley(_ place: Int) -> [Double] {
    let count = changes.count
    var ranks = [Double](repeating: 0, count: 1 << count)
    for coalition in ranks.indices {
      ranks[coalition] = rank(scores { coalition >> $0 & 1 == 1 }, of: place)
    }
    let weights = RankGame.weights(count)
    return (0..<count).map { group in
      ranks.indices.reduce(0) { sum, coalition in
        guard coalition >> group & 1 == 0 else { return sum }
        let gain = ranks[coalition] - ranks[coalition | 1 << group]
        return sum + weights[coalition.nonzeroBitCount] * gain
      }
    }
  }

  /// s!(n − s − 1)!/n! for each size of a coalition.
  private static func weights(_ count: Int) -> [Double] {
    var weights = [Double](repeating: 0, count: max(count, 1))
    for size in 0..<count {
      // 1/(n · (n − 1 choose s)).
      var choose = 1.0
      for k in 0..<size { choose = choose * Double(count - 1 - k) / Double(k + 1) }
      weights[size] = 1 / (Double(count) * choose)
    }
    return weights
  }
}
