import Glibc
import Statistics

/// Combines the indicators of a composite as often as wanted, by other weights each time.
///
/// Change ``weights`` or ``values``, call ``score()``, read ``values``.
struct CompositeScorer {
  /// The nodes that are combined.
  let tree: CompositeTree
  /// How many units there are.
  let unitCount: Int
  /// The values of every node, node by node; those of indicators are given.
  var values: [Double]
  /// The weight of every node.
  var weights: [Double]

  private let units: [String]
  private let combined: [(place: Int, mean: ColumnMean)]
  private let scale: Double
  private let adjustments: [Double]
  /// What bonus and penalty are multiplied by.
  var adjustmentFactor = 1.0
  private var scratch: [Double]
  /// The logarithms of the values, where the node above is a geometric mean; else of no meaning.
  private var logarithms: [Double]
  /// Whether the node above each is a geometric mean.
  private let isLogged: [Bool]
  /// What is not over 0, by the place of the indicator.
  private var faults: [Int: SampleError] = [:]

  /// - Throws: `CompositeProblem.notNormalised` where indicators cannot be combined as they are,
  ///   `.sample` where the number of a method is out of range.
  init(_ composite: Composite) throws(CompositeProblem) {
    guard let method = composite.method else { throw .notNormalised(in: composite.label) }
    tree = composite.tree
    unitCount = composite.units.count
    units = composite.units.map { composite.registry[$0].name }
    weights = tree.weights
    scale = method.scale
    adjustments = composite.origin?.adjustments ?? []
    scratch = [Double](repeating: 0, count: unitCount)
    values = [Double](repeating: .nan, count: tree.nodes.count * unitCount)
    let heights = tree.heights
    var made: [(place: Int, mean: ColumnMean)] = []
    for place in tree.combined {
      do throws(SampleError) {
        let mean = try ColumnMean(method.mean(height: heights[place]), threshold: method.known)
        made.append((place, mean))
      } catch { throw .sample(error) }
    }
    combined = made
    logarithms = made.contains { $0.mean.isGeometric } ? values : []
    let geometric = Set(made.filter { $0.mean.isGeometric }.map(\.place))
    isLogged = tree.parents.map { geometric.contains($0) }
    fill(composite.data)
  }

  /// Takes other values of indicators, in the order of the leaves.
  mutating func fill(_ data: [Double]) {
    for (leaf, place) in tree.leaves.enumerated() {
      values.replaceSubrange(
        place * unitCount..<(place + 1) * unitCount,
        with: data[leaf * unitCount..<(leaf + 1) * unitCount])
      faults[place] = isLogged[place] ? takeLogarithms(place) : nil
    }
  }

  /// Takes the logarithms of a node's values; returns what is wrong with one that is not over 0.
  private mutating func takeLogarithms(_ place: Int) -> SampleError? {
    let start = place * unitCount
    for at in start..<start + unitCount {
      guard !(values[at] <= 0) else {
        return .unsuitable(
          argument: "columns", column: 1, position: at - start + 1, value: values[at],
          must: .positive)
      }
      logarithms[at] = log(values[at])
    }
    return nil
  }

  /// Combines what is there from the bottom up.
  ///
  /// - Complexity: O(nodes × units); nothing is allocated for arithmetic and geometric means.
  mutating func score() throws(CompositeProblem) {
    for (place, mean) in combined {
      let parts = tree.nodes[place].children
      guard parts.contains(where: { weights[$0] > 0 }) else {
        for unit in 0..<unitCount { values[place * unitCount + unit] = .nan }
        continue
      }
      if mean.isGeometric { try checkFaults(place, parts) }
      try write(place, mean, parts)
      if isLogged[place], !mean.isGeometric { faults[place] = takeLogarithms(place) }
    }
    for unit in 0..<unitCount { values[unit] *= scale }
    for (unit, points) in adjustments.enumerated() { values[unit] += adjustmentFactor * points }
  }

  private func checkFaults(_ place: Int, _ parts: [Int]) throws(CompositeProblem) {
    guard !faults.isEmpty else { return }
    for (index, part) in parts.enumerated() where weights[part] > 0 {
      guard case .unsuitable(_, _, let position?, let value, let need) = faults[part] else {
        continue
      }
      throw problem(
        .unsuitable(
          argument: "columns", column: index + 1, position: position, value: value, must: need),
        place, parts, .geometric)
    }
  }

  private mutating func write(
    _ place: Int, _ mean: ColumnMean, _ parts: [Int]
  ) throws(CompositeProblem) {
    guard !mean.isGeometric else { return writeGeometric(place, mean, parts) }
    let rows = unitCount
    let failure: SampleError? = values.withUnsafeMutableBufferPointer { values in
      weights.withUnsafeBufferPointer { weights in
        scratch.withUnsafeMutableBufferPointer { scratch in
          guard let start = values.baseAddress, let weights = weights.baseAddress,
            let scratch = scratch.baseAddress
          else { return nil }
          do throws(SampleError) {
            try mean.write(
              start, rows: rows, parts: parts, weights: weights, scratch: scratch,
              to: start + place * rows)
            return nil
          } catch { return error }
        }
      }
    }
    if let failure { throw problem(failure, place, parts, mean.method) }
  }

  /// The same from logarithms; keeps those of the mean.
  private mutating func writeGeometric(_ place: Int, _ mean: ColumnMean, _ parts: [Int]) {
    let (rows, start) = (unitCount, place * unitCount)
    logarithms.withUnsafeMutableBufferPointer { logarithms in
      weights.withUnsafeBufferPointer { weights in
        scratch.withUnsafeMutableBufferPointer { scratch in
          guard let values = logarithms.baseAddress, let weights = weights.baseAddress,
            let scratch = scratch.baseAddress
          else { return }
          mean.add(values, rows, parts, weights, scratch, to: values + start)
        }
      }
    }
    for at in start..<start + rows { values[at] = exp(logarithms[at]) }
  }

  private func problem(
    _ error: SampleError, _ place: Int, _ parts: [Int], _ mean: MeanMethod
  ) -> CompositeProblem {
    guard case .unsuitable(_, let column?, let position?, let value, _) = error else {
      return .sample(error)
    }
    return .notPositive(
      node: tree.nodes[place].code, part: tree.nodes[parts[column - 1]].code,
      unit: units[position - 1], value: value, mean: mean)
  }
}

extension CompositeTree {
  /// How far the lowest indicator is below each node; 0 for indicators.
  var heights: [Int] {
    var heights = [Int](repeating: 0, count: nodes.count)
    for place in nodes.indices.reversed() {
      guard let parent = nodes[place].parent else { continue }
      heights[parent] = max(heights[parent], heights[place] + 1)
    }
    return heights
  }
}
