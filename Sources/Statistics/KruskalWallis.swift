/// Whether groups of values lie in the same place, by their ranks.
package struct KruskalWallis: Sendable, Equatable {
  /// H, corrected for ties.
  package let statistic: Double
  /// One less than there are groups.
  package let degreesOfFreedom: Int
  /// How often groups of one distribution have as large an H, by chi-square.
  package let p: Double
  /// The values of each group, in the order in which the groups first appear.
  package let sizes: [Int]
  /// The mean rank of each group, 1 the lowest value of all; the order is that of `sizes`.
  package let meanRanks: [Double]
  /// The values left out because they are missing.
  package let missing: Int

  /// How many values were used.
  package var n: Int { sizes.reduce(0, +) }
}

/// The test of Kruskal and Wallis that all groups have the same distribution.
///
/// H = (N − 1) Σ n_g (r̄_g − r̄)² / Σ (rᵢ − r̄)², where rᵢ are average ranks among all N values, r̄_g
/// their mean in group g of n_g; without ties that is 12/(N(N + 1)) Σ n_g r̄_g² − 3(N + 1). Missing values
/// (NaN) are left out, and groups that have no others. An increasing transformation changes nothing.
/// The p-value by chi-square, with k − 1 degrees of freedom for k groups, is rough for groups under
/// five. It does not say which groups differ. As R's `kruskal.test(x, g)`.
///
///     try kruskalWallis([1, 2, 3, 4, 5, 6], groups: [1, 1, 1, 2, 2, 2])  // H = 3.857, p = 0.0495
///
/// Source: Kruskal and Wallis, Journal of the American Statistical Association 47 (1952) 583.
///
/// - Parameter groups: The group of each value, by any number.
/// - Throws: `SampleError` when lengths differ, a value is infinite, fewer than two groups are left, or
///   all values are equal.
/// - Complexity: O(*N* log *N*).
package func kruskalWallis(_ x: [Double], groups: [Int]) throws(SampleError) -> KruskalWallis {
  try checkFinite(x, "x")
  let rows = CompleteRows([x])
  let groups = try Groups(groups, of: "groups", rows, atLeast: 2)
  let classes = try RankClasses(rows.columns[0])
  guard classes.counts.count > 1 else {
    throw .constant(argument: "x", value: rows.columns[0][0], for: .kruskalWallis)
  }
  var places = Array(repeating: 0.0, count: classes.counts.count)
  let squares = rankCentred(classes.counts, rows.count, &places)
  let sums = groups.sums(classes.codes.map { places[$0] })
  let sizes = groups.members.map(\.count)
  let between = zip(sums, sizes).reduce(0) { $0 + $1.0 * $1.0 / Double($1.1) }
  let statistic = Double(rows.count - 1) * (between / squares)
  return KruskalWallis(
    statistic: statistic, degreesOfFreedom: groups.count - 1,
    p: chiSquareTail(statistic, degreesOfFreedom: Double(groups.count - 1)), sizes: sizes,
    meanRanks: zip(sums, sizes).map { (Double(rows.count + 1) + $0 / Double($1)) / 2 },
    missing: rows.missing)
}
