/// Clusters that merge two by two, the nearest first.
///
/// Every cluster stands at the place of its first member and knows the nearest among those after
/// it, so that the nearest pair of all is found by one look at each. The distances of a new cluster
/// follow from those of its parts.
///
/// Source: Lance and Williams, Computer Journal 9 (1967) 373; Anderberg, Cluster Analysis for
/// Applications (1973), for the lists of nearest neighbours.
struct Agglomeration {
  static let mostUnits = 10_000

  /// −i is unit i, and i what merge i made, both counted from 1.
  private(set) var merges: [(first: Int, second: Int, height: Double, count: Int)] = []

  private let linkage: Linkage
  /// Of each place from each earlier one; squared for Ward.
  private var distances: [Double]
  /// How many units a cluster has; 0 where none stands any more.
  private var counts: [Int]
  /// What stands at a place, as in `merges`.
  private var names: [Int]
  private var nearest: [(place: Int, distance: Double)]

  /// - Parameters:
  ///   - distances: Of each unit from each earlier one, unit by unit; 0 or more.
  ///   - count: The number of units.
  init(
    _ distances: [Double], count: Int, _ linkage: Linkage, _ meter: inout WorkMeter
  ) throws(SampleError) {
    self.linkage = linkage
    self.distances = linkage == .ward ? distances.map { $0 * $0 } : distances
    counts = Array(repeating: 1, count: count)
    names = (0..<count).map { -$0 - 1 }
    nearest = Array(repeating: (0, .infinity), count: count)
    for place in 0..<count {
      try meter.spend(count)
      findNearest(place)
    }
    while merges.count < count - 1 {
      meter.share = Double(merges.count) / Double(count)
      try mergeNearest(&meter)
    }
  }

  /// The units, from 0, with those of each cluster beside each other, as its merge names them.
  var order: [Int] {
    var units: [Int] = []
    var waiting = [merges.count]
    while let name = waiting.popLast() {
      guard name > 0 else {
        units.append(-name - 1)
        continue
      }
      waiting += [merges[name - 1].second, merges[name - 1].first]
    }
    return units
  }

  private func cell(_ i: Int, _ j: Int) -> Int {
    let (low, high) = (min(i, j), max(i, j))
    return high * (high - 1) / 2 + low
  }

  private mutating func findNearest(_ place: Int) {
    var best = (place: place, distance: Double.infinity)
    for other in (place + 1)..<max(counts.count, place + 1) where counts[other] > 0 {
      let distance = distances[cell(place, other)]
      if distance < best.distance { best = (other, distance) }
    }
    nearest[place] = best
  }

  private mutating func mergeNearest(_ meter: inout WorkMeter) throws(SampleError) {
    var first = 0
    var least = Double.infinity
    for place in counts.indices where counts[place] > 0 && nearest[place].distance < least {
      (first, least) = (place, nearest[place].distance)
    }
    let second = nearest[first].place
    record(first, second, least)
    for place in counts.indices where counts[place] > 0 && place != first && place != second {
      distances[cell(place, first)] = joined(place, first, second, apart: least)
    }
    counts[first] += counts[second]
    counts[second] = 0
    try renewNearest(first, second, &meter)
  }

  /// Adds a merge: units before clusters, clusters in the order in which they were made.
  private mutating func record(_ first: Int, _ second: Int, _ distance: Double) {
    var sides = [names[first], names[second]]
    if sides[0] > 0, sides[1] < sides[0] { sides.swapAt(0, 1) }
    let height = linkage == .ward ? distance.squareRoot() : distance
    // Rounding alone can make a merge lower than the one before it.
    merges.append(
      (sides[0], sides[1], max(height, merges.last?.height ?? 0), counts[first] + counts[second]))
    names[first] = merges.count
  }

  /// How far a cluster is from two that become one.
  private func joined(_ place: Int, _ first: Int, _ second: Int, apart: Double) -> Double {
    let (a, b) = (distances[cell(place, first)], distances[cell(place, second)])
    let (m, n, k) = (Double(counts[first]), Double(counts[second]), Double(counts[place]))
    return switch linkage {
    case .single: min(a, b)
    case .complete: max(a, b)
    case .average: (m * a + n * b) / (m + n)
    case .ward: max(0, ((m + k) * a + (n + k) * b - k * apart) / (m + n + k))
    }
  }

  /// Finds anew the nearest of those places whose nearest may have changed.
  private mutating func renewNearest(
    _ first: Int, _ second: Int, _ meter: inout WorkMeter
  ) throws(SampleError) {
    for place in counts.indices where counts[place] > 0 {
      try meter.spend(1)
      let known = nearest[place].place
      if place == first || known == first || known == second {
        try meter.spend(counts.count - place)
        findNearest(place)
      } else if place < first {
        let distance = distances[cell(place, first)]
        if (distance, first) < (nearest[place].distance, known) {
          nearest[place] = (first, distance)
        }
      }
    }
  }
}
