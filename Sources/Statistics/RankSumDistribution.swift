/// The exact distribution of a rank sum, which is symmetric on 0 … `largest`.
struct RankSumDistribution {
  /// How many of all cases have each sum; whole numbers to the precision of a `Double`.
  private let counts: [Double]
  private let total: Double

  var largest: Int { counts.count - 1 }

  private init(_ counts: [Double]) {
    self.counts = counts
    total = counts.reduce(0, +)
  }

  /// Of the ranks 1 … n, each counted or not with the same chance: Wilcoxon's V.
  ///
  /// - Complexity: O(*n*³).
  static func signedRanks(_ n: Int) -> RankSumDistribution {
    var counts = Array(repeating: 0.0, count: n * (n + 1) / 2 + 1)
    counts[0] = 1
    var reached = 0
    for rank in 0..<n {
      reached += rank + 1
      for sum in stride(from: reached, through: rank + 1, by: -1) {
        counts[sum] += counts[sum - rank - 1]
      }
    }
    return RankSumDistribution(counts)
  }

  /// Of the pairs in which one of m values exceeds one of n, all orders equally likely: W, or U.
  ///
  /// Such cases are the partitions of the sum into at most m parts of at most n: each has a part n, or
  /// none.
  ///
  /// - Complexity: O(*m*² *n*²).
  static func ranks(_ m: Int, _ n: Int) -> RankSumDistribution {
    var rows = (0...m).map { _ in Array(repeating: 0.0, count: m * n + 1) }
    for k in 0...m { rows[k][0] = 1 }
    for size in 1..<(n + 1) {
      for k in 1..<(m + 1) {
        for sum in size...(k * size) { rows[k][sum] += rows[k - 1][sum - size] }
      }
    }
    return RankSumDistribution(rows[m])
  }

  /// P(S ≤ sum); each tail is added up from its own end.
  func share(atMost sum: Int) -> Double {
    guard sum >= 0 else { return 0 }
    guard sum < largest else { return 1 }
    let lower = 2 * sum <= largest
    let end = lower ? sum : largest - sum - 1
    let share = counts[...end].reduce(0, +) / total
    return lower ? share : 1 - share
  }

  /// P(S ≥ sum).
  func share(atLeast sum: Int) -> Double { share(atMost: largest - sum) }

  /// The least sum with P(S ≤ sum) ≥ `probability`, but for its rounding.
  func quantile(_ probability: Double) -> Int {
    let wanted = (probability - 10 * .ulpOfOne) * total
    var reached = 0.0
    for (sum, count) in counts.enumerated() {
      reached += count
      if reached >= wanted { return sum }
    }
    return largest
  }
}
