/// Points in clusters, each of which has a mean.
struct Partition {
  private static let mostIterations = 1000

  /// The cluster of each point, from 0.
  private(set) var clusters: [Int]
  /// How many points each cluster has: one or more, unless too few points differ.
  private(set) var counts: [Int]
  /// How often all points were looked at.
  private(set) var iterations = 0
  /// Whether the last look moved none.
  private(set) var isConverged = false

  private let points: [[Double]]
  private var centres: [[Double]]

  /// Every point with the nearest of centres that are drawn among the points.
  ///
  /// - Parameters:
  ///   - points: One or more.
  ///   - count: How many clusters to make, from 1 to the number of points that differ.
  init(_ points: [[Double]], _ count: Int, _ source: inout RandomSource) {
    self.points = points
    centres = [points[source.below(points.count)]]
    clusters = points.map { _ in 0 }
    var distances = points.map { [centres] in squaredDistance($0, centres[0]) }
    while centres.count < count {
      let next = points[Partition.drawn(distances, &source)]
      for (i, point) in points.enumerated() {
        let distance = squaredDistance(point, next)
        if distance < distances[i] { (distances[i], clusters[i]) = (distance, centres.count) }
      }
      centres.append(next)
    }
    counts = centres.map { _ in 0 }
    for cluster in clusters { counts[cluster] += 1 }
    findCentres()
  }

  /// Moves points, one by one, as long as that lowers the squares within clusters.
  mutating func improve(_ meter: inout WorkMeter) throws(SampleError) {
    while !isConverged, iterations < Partition.mostIterations {
      isConverged = true
      for point in points.indices {
        try meter.spend(counts.count * (points[point].count + 4))
        guard let target = better(point) else { continue }
        move(point, to: target)
        isConverged = false
      }
      findCentres()
      iterations += 1
    }
  }

  /// Numbers the clusters in the order of their first points.
  mutating func renumber() {
    var numbers: [Int: Int] = [:]
    for cluster in clusters where numbers[cluster] == nil { numbers[cluster] = numbers.count }
    clusters = clusters.map { numbers[$0] ?? 0 }
    counts = counts.indices.map { number in clusters.count { $0 == number } }
    findCentres()
  }

  /// For each cluster the squared distances from its mean, added up.
  var within: [Double] {
    var sums = counts.map { _ in 0.0 }
    for (point, cluster) in zip(points, clusters) {
      sums[cluster] += squaredDistance(point, centres[cluster])
    }
    return sums
  }

  /// The squared distances of the means from that of all points, once for each point.
  var between: Double {
    zip(centres, counts).reduce(0) { $0 + Double($1.1) * squaredDistance($1.0, centre) }
  }

  /// The squared distances of all points from their mean, added up.
  var total: Double { points.reduce(0) { $0 + squaredDistance($1, centre) } }

  /// How well each point suits its cluster; NaN where there is only one.
  func silhouettes(_ meter: inout WorkMeter) throws(SampleError) -> [Double] {
    guard counts.count > 1 else { return points.map { _ in .nan } }
    var values: [Double] = []
    for (point, own) in zip(points, clusters) {
      try meter.spend(points.count * (point.count + 4))
      var sums = counts.map { _ in 0.0 }
      for (other, cluster) in zip(points, clusters) {
        sums[cluster] += squaredDistance(point, other).squareRoot()
      }
      let inside = sums[own] / Double(max(1, counts[own] - 1))
      let outside = counts.indices.filter { $0 != own }.reduce(.infinity) {
        min($0, sums[$1] / Double(counts[$1]))
      }
      let larger = max(inside, outside)
      values.append(counts[own] == 1 || larger == 0 ? 0 : (outside - inside) / larger)
    }
    return values
  }

  /// The mean of all points.
  private var centre: [Double] {
    points[0].indices.map { column in
      let first = points[0][column]
      return first + points.reduce(0) { $0 + ($1[column] - first) } / Double(points.count)
    }
  }

  /// A place drawn with a chance in proportion to its weight; those of weight 0 have none.
  private static func drawn(_ weights: [Double], _ source: inout RandomSource) -> Int {
    var left = source.unit() * weights.reduce(0, +)
    var last = 0
    for (place, weight) in weights.enumerated() where weight > 0 {
      last = place
      left -= weight
      if left < 0 { break }
    }
    return last
  }

  /// The cluster that lowers the squares most by taking in a point; `nil` when its own is best.
  ///
  /// A cluster of m points grows by m/(m + 1) d² with a point at distance d from its mean, and
  /// shrinks by m/(m − 1) d² without one of its own.
  private func better(_ point: Int) -> Int? {
    let own = clusters[point]
    guard counts[own] > 1 else { return nil }
    let count = Double(counts[own])
    let gain = count / (count - 1) * squaredDistance(points[point], centres[own])
    // What is less than rounding could go to and fro.
    var (best, least) = (own, gain * (1 - 1e-12))
    for cluster in counts.indices where cluster != own {
      let count = Double(counts[cluster])
      let cost = count / (count + 1) * squaredDistance(points[point], centres[cluster])
      if cost < least { (best, least) = (cluster, cost) }
    }
    return best == own ? nil : best
  }

  private mutating func move(_ point: Int, to target: Int) {
    let own = clusters[point]
    for (column, value) in points[point].enumerated() {
      centres[own][column] -= (value - centres[own][column]) / Double(counts[own] - 1)
      centres[target][column] += (value - centres[target][column]) / Double(counts[target] + 1)
    }
    counts[own] -= 1
    counts[target] += 1
    clusters[point] = target
  }

  /// The means anew, as those of many moves gather rounding.
  private mutating func findCentres() {
    var starts: [[Double]?] = counts.map { _ in nil }
    var sums = centres.map { $0.map { _ in 0.0 } }
    for (point, cluster) in zip(points, clusters) {
      let start = starts[cluster] ?? point
      starts[cluster] = start
      for column in point.indices { sums[cluster][column] += point[column] - start[column] }
    }
    for cluster in counts.indices {
      let start = starts[cluster] ?? centres[cluster]
      let count = Double(counts[cluster])
      centres[cluster] = zip(start, sums[cluster]).map { $0 + $1 / count }
    }
  }
}
