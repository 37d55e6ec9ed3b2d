import Statistics

/// How sure the rank of a unit is.
package struct RankUncertainty: Equatable, Sendable {
  /// The unit.
  package let unit: UnitID
  /// Its rank as the index is; NaN for none. The others are over the replications in which it has a rank.
  package let nominal: Double
  package let mean: Double
  package let median: Double
  /// The ranks at the two ends, of quantile type 7.
  package let low: Double
  package let high: Double
  /// In how many replications it has a rank.
  package let known: Int
}

extension Uncertainty {
  /// Whether the scores of replications were kept.
  package var keepsTotals: Bool { !totals.isEmpty }

  /// How many replications have ranks.
  package var succeeded: Int { count - failures.count }

  /// How sure each rank is, in the order of the ranks as they are.
  ///
  /// - Parameter level: The share of the replications between `low` and `high`: 0.9 for 5 % to 95 %.
  /// - Complexity: O(replications × members).
  package func summary(level: Double = 0.9) -> [RankUncertainty] {
    members.indices.map { summary(of: $0, level: level) }.sorted { first, second in
      (first.nominal.isNaN ? .infinity : first.nominal, first.unit.index)
        < (second.nominal.isNaN ? .infinity : second.nominal, second.unit.index)
    }
  }

  private func summary(of member: Int, level: Double) -> RankUncertainty {
    let tally = Tally(ranks, member: member, members: members.count)
    let tail = (1 - level) / 2
    return RankUncertainty(
      unit: composite.units[members[member]], nominal: shown(nominal[member]), mean: tally.mean,
      median: tally.quantile(0.5), low: tally.quantile(tail), high: tally.quantile(1 - tail),
      known: tally.known)
  }

  private func shown(_ doubled: UInt16) -> Double { doubled == 0 ? .nan : Double(doubled) / 2 }

  /// The place of a unit among the members; nil where it is not ranked.
  package func member(_ unit: UnitID) -> Int? {
    members.firstIndex { composite.units[$0] == unit }
  }

  /// The ranks of a member, replication by replication; NaN where it has none.
  package func ranks(of member: Int) -> [Double] {
    (0..<count).map { shown(ranks[$0 * members.count + member]) }
  }

  /// The totals of a member, replication by replication; nil unless they were kept.
  package func totals(of member: Int) -> [Double]? {
    totals.isEmpty ? nil : (0..<count).map { totals[$0 * members.count + member] }
  }

  /// How often each rank comes, from 1: the share of the replications in which the member has a rank, half
  /// places counted to the better.
  package func shares(of member: Int) -> [Double] {
    let tally = Tally(ranks, member: member, members: members.count)
    return (1...max(members.count, 1)).map { rank in
      Double(tally.counts[2 * rank] + tally.counts[2 * rank + 1]) / Double(max(tally.known, 1))
    }
  }

  /// The probability that a member is among the first so many.
  package func probability(of member: Int, among first: Int) -> Double {
    let tally = Tally(ranks, member: member, members: members.count)
    guard tally.known > 0 else { return .nan }
    let last = min(max(2 * first, 0), tally.counts.count - 1)
    return Double(tally.counts[...last].reduce(0, +)) / Double(tally.known)
  }

  /// The probability of each class, best first, and last that of none.
  package func classProbabilities(of member: Int) -> [Double] {
    guard !classes.isEmpty else { return [] }
    var counts = [Int](repeating: 0, count: classes.count + 1)
    var known = 0
    for number in 0..<count where ranks[number * members.count + member] > 0 {
      known += 1
      let place = Int(classPlaces[number * members.count + member])
      counts[min(place, classes.count)] += 1
    }
    return counts.map { known == 0 ? .nan : Double($0) / Double(known) }
  }

  /// How often one member is ahead of another, and how often they share a place, where both have one.
  package func comparison(_ first: Int, _ second: Int) -> (ahead: Double, level: Double, known: Int)
  {
    var (ahead, level, known) = (0, 0, 0)
    for number in 0..<count {
      let start = number * members.count
      let (left, right) = (ranks[start + first], ranks[start + second])
      guard left > 0, right > 0 else { continue }
      known += 1
      if left < right { ahead += 1 } else if left == right { level += 1 }
    }
    let all = known == 0 ? .nan : Double(known)
    return (Double(ahead) / all, Double(level) / all, known)
  }

  /// The mean over the units of the places that ranks are off those as they are, for each replication; NaN
  /// where it has none.
  package var meanShifts: [Double] {
    (0..<count).map { meanShift(ranks[$0 * members.count..<($0 + 1) * members.count]) }
  }

  private func meanShift(_ ranks: ArraySlice<UInt16>) -> Double {
    var (sum, known) = (0, 0)
    for (rank, nominal) in zip(ranks, nominal) where rank > 0 && nominal > 0 {
      sum += abs(Int(rank) - Int(nominal))
      known += 1
    }
    return known == 0 ? .nan : Double(sum) / 2 / Double(known)
  }

  /// The weights of a replication, node by node.
  package func weights(of replication: Int) -> [Double] {
    var weights = composite.tree.weights
    WeightNoise(composite.tree, assumptions).weights(of: draws[replication], into: &weights)
    return weights
  }
}

/// How often a member has each rank.
private struct Tally {
  /// By twice the rank.
  private(set) var counts: [Int]
  private(set) var known = 0
  private var sum = 0

  init(_ ranks: [UInt16], member: Int, members: Int) {
    counts = [Int](repeating: 0, count: 2 * members + 2)
    for at in stride(from: member, to: ranks.count, by: max(members, 1)) where ranks[at] > 0 {
      counts[Int(ranks[at])] += 1
      known += 1
      sum += Int(ranks[at])
    }
  }

  var mean: Double { known == 0 ? .nan : Double(sum) / 2 / Double(known) }

  /// The quantile of type 7.
  func quantile(_ p: Double) -> Double {
    guard known > 0 else { return .nan }
    let place = p * Double(known - 1)
    let floor = Int(place)
    let (low, high) = (rank(at: floor), rank(at: min(floor + 1, known - 1)))
    return low + (place - Double(floor)) * (high - low)
  }

  private func rank(at place: Int) -> Double {
    var left = place
    for (doubled, count) in counts.enumerated() {
      left -= count
      if left < 0 { return Double(doubled) / 2 }
    }
    return .nan
  }
}
