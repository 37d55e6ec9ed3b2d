import Statistics

extension RankGame {
  /// The most groups whose places are shared exactly.
  static let mostExact = 12

  /// The Shapley values of the groups for the places that every unit wins, unit by unit, exactly.
  ///
  /// Σ over coalitions S without g of |S|!(n − |S| − 1)!/n! · (R(S) − R(S ∪ g)), R being a unit's rank
  /// once the groups of S have changed for every unit.
  ///
  /// Source: Shapley, Contributions to the Theory of Games II (1953) 307.
  ///
  /// - Complexity: O(2ⁿ × units × (n + log units)) for n groups, at most ``mostExact``.
  func shapley() -> [[Double]] {
    let (count, coalitions) = (changes.count, 1 << changes.count)
    // By coalition the ranks of all units; its scores are those without its first group, and that.
    var scores = [start]
    var ranks = [self.ranks(start)]
    for coalition in 1..<max(coalitions, 1) {
      var own = scores[coalition & (coalition - 1)]
      let change = changes[coalition.trailingZeroBitCount]
      for unit in own.indices { own[unit] += change[unit] }
      scores.append(own)
      ranks.append(self.ranks(own))
    }
    let weights = RankGame.weights(count)
    var shares = [[Double]](repeating: Array(repeating: 0, count: count), count: units.count)
    for group in 0..<count {
      for without in 0..<coalitions where without >> group & 1 == 0 {
        let weight = weights[without.nonzeroBitCount]
        let (before, after) = (ranks[without], ranks[without | 1 << group])
        for unit in shares.indices { shares[unit][group] += weight * (before[unit] - after[unit]) }
      }
    }
    return shares
  }

  /// The same for the unit at one place.
  ///
  /// - Complexity: O(2ⁿ × units × n).
  func shapley(at place: Int) -> [Double] {
    let ranks = (0..<(1 << changes.count)).map { coalition in
      rank(scores { coalition >> $0 & 1 == 1 }, at: place)
    }
    return share(changes.count) { ranks[$0] }
  }

  private func share(_ count: Int, _ rank: (Int) -> Double) -> [Double] {
    let weights = RankGame.weights(count)
    return (0..<count).map { group in
      (0..<(1 << count)).reduce(0) { sum, coalition in
        guard coalition >> group & 1 == 0 else { return sum }
        let gain = rank(coalition) - rank(coalition | 1 << group)
        return sum + weights[coalition.nonzeroBitCount] * gain
      }
    }
  }

  /// s!(n − s − 1)!/n! for each size of a coalition: 1/(n · (n − 1 choose s)).
  private static func weights(_ count: Int) -> [Double] {
    (0..<max(count, 1)).map { size in
      var choose = 1.0
      for k in 0..<size { choose = choose * Double(count - 1 - k) / Double(k + 1) }
      return 1 / (Double(count) * choose)
    }
  }
}
