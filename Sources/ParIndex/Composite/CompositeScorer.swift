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
  private var scratch: [Double]

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
    fill(composite.data)
  }

  /// Takes other values of indicators, in the order of the leaves.
  mutating func fill(_ data: [Double]) {
    for (leaf, place) in tree.leaves.enumerated() {
      values.replaceSubrange(
        place * unitCount..<(place + 1) * unitCount,
        with: data[leaf * unitCount..<(leaf + 1) * unitCount])
    }
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
      try write(place, mean, parts)
    }
    for unit in 0..<unitCount { values[unit] *= scale }
    for (unit, points) in adjustments.enumerated() { values[unit] += points }
  }

  private mutating func write(
    _ place: Int, _ mean: ColumnMean, _ parts: [Int]
  ) throws(CompositeProblem) {
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
