/// The distributions of rank correlations when every order of y is equally likely.
///
/// For at most 9 values without ties, or 49 for Kendall; computed once per process.
enum ExactRankTest {

  /// The share of all n! orders whose coefficient is at least as far from 0 as `estimate`.
  ///
  ///     ExactRankTest.p(1, .spearman, 4)  // 2/24
  ///
  /// - Returns: `nil` for Pearson, and for more values than the rule takes.
  static func p(
    _ estimate: Double, _ method: CorrelationMethod, _ n: Int, _ rule: RankTest
  ) -> Double? {
    guard n >= 2, n <= rule.largestExact(method), method != .pearson else { return nil }
    let shares = method == .spearman ? spearman[n] : kendall[n]
    let extreme = Double(shares.count - 1)
    return shares[Int((abs(estimate) * extreme).rounded())]
  }

  /// By n, then by |Σ ab| of the doubled ranks taken from their mean: how many are at least that.
  private static let spearman = (0...9).map { twoSidedShares(productSums($0)) }

  /// By n, then by |concordant − discordant|: how many are at least that.
  private static let kendall = inversions(49).map { twoSidedShares(differences($0)) }

  /// From the counts of the statistics −s … s to the shares at or beyond ±0 … ±s.
  private static func twoSidedShares(_ counts: [Double]) -> [Double] {
    let middle = counts.count / 2
    let total = counts.reduce(0, +)
    var beyond = 0.0
    var shares = Array(repeating: 0.0, count: middle + 1)
    for distance in stride(from: middle, through: 0, by: -1) {
      beyond += counts[middle + distance]
      if distance > 0 { beyond += counts[middle - distance] }
      shares[distance] = beyond / total
    }
    return shares
  }

  /// How many orders have each Σ aᵢ b(i), for a = b = the doubled ranks less their mean.
  ///
  /// Row by row over the sets of columns already taken: the count of a set's sums follows from
  /// those of the sets with one column less.
  private static func productSums(_ n: Int) -> [Double] {
    let ranks = (0..<n).map { 2 * $0 - n + 1 }
    let largest = ranks.reduce(0) { $0 + $1 * $1 }
    let width = 2 * largest + 1
    let empty = Array(repeating: 0.0, count: width)
    var sums = Array(repeating: empty, count: 1 << n)
    sums[0][largest] = 1
    for taken in 0..<(1 << n) {
      let row = taken.nonzeroBitCount
      for column in 0..<n where taken & (1 << column) == 0 {
        let product = ranks[row] * ranks[column]
        let next = taken | (1 << column)
        for sum in max(0, -product)..<min(width, width - product) where sums[taken][sum] > 0 {
          sums[next][sum + product] += sums[taken][sum]
        }
      }
    }
    return sums[(1 << n) - 1]
  }

  /// How many orders of 0 … `largest` values have each number of discordant pairs, from 0.
  ///
  /// The k-th value put into an order of those before it makes 0 to k − 1 pairs discordant. Counts are
  /// whole numbers as long as a `Double` holds them, and only ever added.
  private static func inversions(_ largest: Int) -> [[Double]] {
    var rows: [[Double]] = [[1]]
    for size in 1...largest {
      let before = rows[size - 1]
      rows.append(
        (0...(size * (size - 1) / 2)).map { total in
          let first = max(0, total - size + 1)
          return before[first...min(total, before.count - 1)].reduce(0, +)
        })
    }
    return rows
  }

  /// From the counts of 0 … m discordant pairs to those of concordant less discordant, −m … m.
  private static func differences(_ inversions: [Double]) -> [Double] {
    let pairs = inversions.count - 1
    var differences = Array(repeating: 0.0, count: 2 * pairs + 1)
    for (total, count) in inversions.enumerated() { differences[2 * (pairs - total)] = count }
    return differences
  }
}
