/// Rows in a given number of clusters, each row nearest to the mean of its own.
package struct KMeans: Sendable, Equatable {
  /// The cluster of each row; `nil` where a value of the row is missing.
  ///
  /// Numbered from 1 in the order of their first members.
  package let clusters: [Int?]
  /// For each cluster the mean of every column, in the unit of the column.
  package let centres: [[Double]]
  /// How many rows each cluster has.
  package let sizes: [Int]
  /// For each cluster the squared distances of its rows from its centre, added up; in the squared
  /// unit of the columns, or without one where they are standardised.
  package let within: [Double]
  /// The squared distances of the centres from the mean of all rows, once for each row.
  package let between: Double
  /// The squared distances of the rows from the mean of all rows: `between` and all `within`.
  package let total: Double
  /// How well each row suits its cluster, from −1 to 1; NaN where it has none, or there is but one.
  package let silhouettes: [Double]
  /// The mean of `silhouettes`; NaN with one cluster.
  package let silhouette: Double
  /// How often all rows were looked at in the start that was best.
  package let iterations: Int
  /// Whether no move of one row to another cluster would lower the squares.
  package let isConverged: Bool
  /// How many of the starts came to the same squares within clusters, to nine digits. Where they
  /// are few there may be better clusters.
  package let startsAtBest: Int
  package let isStandardised: Bool
  /// The complete rows that were used.
  package let n: Int
  /// The rows left out because a value is missing.
  package let missing: Int
}

/// The clusters of rows in which the squared distances from the means of clusters are smallest.
///
/// From centres drawn by k-means++ (each next one with a chance in proportion to the squared
/// distance from the nearest before it), every row in turn goes to the cluster where it lowers the
/// squares most, until none does. The best of `starts` is given, the first of equal ones. It need
/// not be the best of all; the same seed gives the same clusters. A silhouette is (b − a)/max(a, b)
/// with the mean distance a from the rest of the own cluster and the least mean distance b from
/// another; 0 for the only row of a cluster. Without `standardised` a column counts by its spread,
/// with it, each is divided by its standard deviation. Rows with a missing value (NaN) are left
/// out. Clusters come from any data, whether there are some or not.
///
///     try kMeans([[1, 2, 9, 11]], clusters: 2).clusters  // 1, 1, 2, 2
///
/// Sources: Hartigan, Clustering Algorithms (1975), chapter 4; Arthur and Vassilvitskii, SODA 2007,
/// for the starts; Rousseeuw, Journal of Computational and Applied Mathematics 20 (1987) 53, for
/// silhouettes.
///
/// - Parameters:
///   - columns: Of equal length.
///   - clusters: How many there are to be.
///   - standardised: Whether all columns shall count alike.
///   - starts: How often to begin anew, from 1 to 10 000.
///   - seed: What the random numbers follow from.
///   - stop: Asked every few milliseconds whether to give up.
/// - Throws: `SampleError` without a column or a complete row, when lengths differ, a value is
///   infinite, more than 10 000 rows are complete, `clusters` is not from 1 to the number of rows
///   that differ, `starts` is out of range, a column to be standardised is constant, or `stop` said
///   so.
/// - Complexity: O(*n c k*) for each look at *n* rows of *k* columns in *c* clusters, and O(*n*²
///   *k*).
package func kMeans(
  _ columns: [[Double]], clusters: Int, standardised: Bool = false, starts: Int = 25,
  seed: UInt64 = 1, stop: @escaping StopCheck = { _ in false }
) throws(SampleError) -> KMeans {
  let points = try Points(
    columns, standardised: standardised, rows: 1...Agglomeration.mostUnits, for: .clusters)
  let unsuitable = SampleError.unsuitable(
    argument: "clusters", value: Double(clusters), must: .upToDifferent)
  guard clusters >= 1, clusters <= points.values.count else { throw unsuitable }
  guard starts >= 1, starts <= 10_000 else {
    throw .unsuitable(argument: "starts", value: Double(starts), must: .starts)
  }
  var meter = WorkMeter(stop)
  var source = RandomSource(seed: seed)
  var best = Partition(points.values, clusters, &source)
  guard !best.counts.contains(0) else { throw unsuitable }
  try best.improve(&meter)
  var squares = [best.within.reduce(0, +)]
  for start in 1..<max(1, starts) {
    meter.share = Double(start) / Double(starts)
    var partition = Partition(points.values, clusters, &source)
    try partition.improve(&meter)
    squares.append(partition.within.reduce(0, +))
    if squares[start] < best.within.reduce(0, +) * (1 - 1e-9) { best = partition }
  }
  let least = best.within.reduce(0, +)
  best.renumber()
  return try KMeans(
    points, columns, best, squares.count { $0 <= least * (1 + 1e-9) }, standardised, &meter)
}

extension KMeans {
  fileprivate init(
    _ points: Points, _ columns: [[Double]], _ partition: Partition, _ startsAtBest: Int,
    _ isStandardised: Bool, _ meter: inout WorkMeter
  ) throws(SampleError) {
    let unit = points.scale * points.scale
    let silhouettes = try partition.silhouettes(&meter)
    var clusters: [Int?] = Array(repeating: nil, count: points.rows.count + points.rows.missing)
    for (position, cluster) in zip(points.rows.positions, partition.clusters) {
      clusters[position] = cluster + 1
    }
    self.clusters = clusters
    centres = partition.counts.indices.map { cluster in
      points.rows.columns.map { column in
        mean(column.indices.filter { partition.clusters[$0] == cluster }.map { column[$0] }) ?? .nan
      }
    }
    sizes = partition.counts
    within = partition.within.map { $0 / unit }
    between = partition.between / unit
    total = partition.total / unit
    self.silhouettes = points.rows.placed(silhouettes)
    silhouette = silhouettes.reduce(0, +) / Double(silhouettes.count)
    iterations = partition.iterations
    isConverged = partition.isConverged
    self.startsAtBest = startsAtBest
    self.isStandardised = isStandardised
    n = points.rows.count
    missing = points.rows.missing
  }
}
