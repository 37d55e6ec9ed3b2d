/// How far apart two clusters are.
package enum Linkage: String, CaseIterable, Sendable {
  /// As far as their nearest members: long chains are found, and made.
  case single
  /// As far as their farthest members: clusters of about equal width.
  case complete
  /// The mean distance of their members.
  case average
  /// √(2ab/(a + b)) times the distance of their means, for a and b members: what a merger adds to
  /// the squares within clusters. R's "ward.D2".
  case ward
}

/// Which units are alike, as a tree of clusters that merge two by two.
package struct ClusterTree: Sendable, Equatable {
  /// Two clusters that become one.
  package struct Merge: Sendable, Equatable {
    /// −i is the unit at position i, and i what merge i made, both counted from 1.
    package let first: Int
    package let second: Int
    /// How far apart the two are, in the unit of the distances.
    package let height: Double
    /// How many units are in what is made.
    package let count: Int
  }

  package let linkage: Linkage
  /// From the lowest to the highest, one less than there are units: R's `merge` and `height`.
  package let merges: [Merge]
  /// The positions of the units, counted from 1, in an order in which no branches cross.
  package let order: [Int]
  /// How many units were given, those that were left out among them.
  package let size: Int
  /// The units left out because a value is missing.
  package var missing: Int { size - order.count }
}

extension ClusterTree {
  /// The cluster of each unit when there are to be `groups` of them.
  ///
  /// Numbered from 1 in the order of their first members; `nil` for units that were left out.
  ///
  /// - Throws: `SampleError.unsuitable` unless `groups` lies from 1 to the number of units in the
  ///   tree.
  package func cut(groups: Int) throws(SampleError) -> [Int?] {
    guard groups >= 1, groups <= order.count else {
      throw .unsuitable(argument: "groups", value: Double(groups), must: .upToUnits)
    }
    return clusters(after: order.count - groups)
  }

  /// The cluster of each unit when all merges up to `height`, and at it, are done.
  ///
  /// Numbered as by `cut(groups:)`.
  ///
  /// - Throws: `SampleError.unsuitable` when `height` is not finite.
  package func cut(height: Double) throws(SampleError) -> [Int?] {
    try checkNumber(height, "height", .finite)
    return clusters(after: merges.prefix { $0.height <= height }.count)
  }

  /// The clusters that the first `done` merges leave.
  private func clusters(after done: Int) -> [Int?] {
    var members: [[Int]] = []
    var owner = Array(repeating: [Int](), count: size + 1)
    for unit in order { owner[unit] = [unit] }
    func taken(_ side: Int) -> [Int] {
      defer { if side < 0 { owner[-side] = [] } else { members[side - 1] = [] } }
      return side < 0 ? owner[-side] : members[side - 1]
    }
    for merge in merges.prefix(done) {
      members.append(taken(merge.first) + taken(merge.second))
    }
    let all = (owner + members).filter { !$0.isEmpty }
    let first = all.sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
    var clusters: [Int?] = Array(repeating: nil, count: size)
    for (number, units) in first.enumerated() {
      for unit in units { clusters[unit - 1] = number + 1 }
    }
    return clusters
  }
}

/// The tree of the rows of columns, by how far apart they lie.
///
/// The distance of two rows is √Σ (xᵢ − yᵢ)² over the columns. The two nearest clusters become one,
/// again and again; of several pairs that are equally near it is the one whose first members stand
/// first. Without `standardised` a column counts by its spread, with it, every column is divided by
/// its standard deviation. Rows with a missing value (NaN) are left out. A tree comes from any
/// data, whether it has clusters or not. As hclust of R over dist, where the choice among ties may
/// differ.
///
///     try clusterTree([[1, 2, 9, 4]], linkage: .single).merges.map(\.height)  // 1, 2, 5
///
/// Sources: Lance and Williams, Computer Journal 9 (1967) 373; Murtagh and Legendre, Journal of
/// Classification 31 (2014) 274, for Ward's.
///
/// - Parameters:
///   - columns: Of equal length.
///   - standardised: Whether all columns shall count alike.
///   - stop: Asked every few milliseconds whether to give up.
/// - Throws: `SampleError` without a column, when lengths differ, a value is infinite, fewer than
///   two rows or more than 10 000 are complete, a column to be standardised is constant, or `stop`
///   said so.
/// - Complexity: O(*n*² *k*) for *n* rows of *k* columns, at worst O(*n*³); *n*²/2 numbers are
///   kept.
package func clusterTree(
  _ columns: [[Double]], linkage: Linkage, standardised: Bool = false,
  stop: @escaping StopCheck = { _ in false }
) throws(SampleError) -> ClusterTree {
  let points = try Points(
    columns, standardised: standardised, rows: 2...Agglomeration.mostUnits, for: .clusterTree)
  var meter = WorkMeter(stop)
  let distances = try points.distances(&meter)
  let agglomeration = try Agglomeration(distances, count: points.rows.count, linkage, &meter)
  return ClusterTree(
    agglomeration, linkage, scale: points.scale, positions: points.rows.positions,
    size: columns[0].count)
}

/// The tree of columns, by how closely they are correlated.
///
/// The distance of two columns is 1 − r: 0 where they rise together, 1 where they are not
/// correlated, 2 where one falls as the other rises. Clusters merge as in `clusterTree`. Rows with
/// a missing value (NaN) are left out for all columns. Neither units nor origins matter, directions
/// do.
///
/// - Parameters:
///   - columns: Two or more of equal length.
///   - method: The correlation.
///   - stop: Asked every few milliseconds whether to give up.
/// - Throws: `SampleError` with fewer than two columns, when lengths differ, a value is infinite,
///   fewer than three rows are complete, a column is constant in them, or `stop` said so.
/// - Complexity: O(*n k*²) for *k* columns of *n* values, times log *n* for Kendall, and O(*k*³).
package func columnClusterTree(
  _ columns: [[Double]], linkage: Linkage, method: CorrelationMethod = .pearson,
  stop: @escaping StopCheck = { _ in false }
) throws(SampleError) -> ClusterTree {
  let form = try VaryingColumns(columns, columns: 2, rows: 3, for: .clusterTree)
  let size = columns.count
  let matrix = try correlationMatrix(form.rows.columns, method: method, stop: stop).estimates
  let distances = (0..<size).flatMap { i in (0..<i).map { j in 1 - matrix[i * size + j] } }
  var meter = WorkMeter(stop)
  let agglomeration = try Agglomeration(distances, count: size, linkage, &meter)
  return ClusterTree(
    agglomeration, linkage, scale: 1, positions: Array(0..<size), size: size)
}

extension ClusterTree {
  /// - Parameters:
  ///   - scale: By what the distances were multiplied.
  ///   - positions: Of the units in the tree, from 0.
  ///   - size: How many units were given.
  fileprivate init(
    _ agglomeration: Agglomeration, _ linkage: Linkage, scale: Double, positions: [Int], size: Int
  ) {
    func side(_ cluster: Int) -> Int { cluster < 0 ? -positions[-cluster - 1] - 1 : cluster }
    self.linkage = linkage
    merges = agglomeration.merges.map {
      Merge(
        first: side($0.first), second: side($0.second), height: $0.height / scale, count: $0.count)
    }
    self.size = size
    order = agglomeration.order.map { positions[$0] + 1 }
  }
}
