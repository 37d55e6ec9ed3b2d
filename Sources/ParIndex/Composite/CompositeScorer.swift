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
  private let combined: [(place: Int, rule: Rule)]
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
    combined = try CompositeScorer.rules(tree, method)
    logarithms = combined.contains { $0.rule.isGeometric } ? values : []
    let geometric = Set(combined.filter { $0.rule.isGeometric }.map(\.place))
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
    for (place, rule) in combined {
      let parts = tree.nodes[place].children
      guard parts.contains(where: { weights[$0] > 0 }) else {
        for unit in 0..<unitCount { values[place * unitCount + unit] = .nan }
        continue
      }
      switch rule {
      case .mean(let mean):
        if mean.isGeometric { try checkFaults(place, parts) }
        try write(place, mean, parts)
      case .whole(let method, let known): try write(place, method, known, parts)
      }
      if isLogged[place], !rule.isGeometric { faults[place] = takeLogarithms(place) }
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

  /// Writes what a statistic of all units makes of the parts that have a weight.
  private mutating func write(
    _ place: Int, _ method: Combining, _ known: ColumnMean, _ parts: [Int]
  ) throws(CompositeProblem) {
    let used = parts.filter { weights[$0] > 0 }
    let columns = used.map { Array(values[$0 * unitCount..<($0 + 1) * unitCount]) }
    let found: [Double]
    do throws(SampleError) {
      found = try method.values(columns, weights: used.map { weights[$0] })
    } catch { throw problem(error, place, used) }
    try write(place, known, parts)
    for (unit, value) in found.enumerated() {
      let at = place * unitCount + unit
      values[at] = values[at].isNaN ? .nan : value
    }
  }

  private func problem(_ error: SampleError, _ place: Int, _ parts: [Int]) -> CompositeProblem {
    switch error {
    case .constantColumn(let column, let value, let purpose):
      .indicator(
        code: tree.nodes[parts[column - 1]].code,
        .constant(argument: "values", value: value, for: purpose))
    default: .indicator(code: tree.nodes[place].code, error)
    }
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

extension CompositeScorer {
  /// How a node is combined: unit by unit, or by a statistic of all units.
  private enum Rule {
    case mean(ColumnMean)
    /// The mean beside it tells which units have enough parts.
    case whole(Combining, known: ColumnMean)

    var isGeometric: Bool { if case .mean(let mean) = self { mean.isGeometric } else { false } }
  }

  private static func rules(
    _ tree: CompositeTree, _ method: CombiningMethod
  ) throws(CompositeProblem) -> [(place: Int, rule: Rule)] {
    let heights = tree.heights
    var rules: [(place: Int, rule: Rule)] = []
    for place in tree.combined {
      let node = tree.nodes[place]
      do throws(SampleError) {
        let way = try method.combining(node.code, height: heights[place])
          .fitted(to: node.children.count)
        guard case .mean(let mean) = way else {
          let known = try ColumnMean(.arithmetic, threshold: method.known)
          rules.append((place, .whole(way, known: known)))
          continue
        }
        rules.append((place, .mean(try ColumnMean(mean, threshold: method.known))))
      } catch { throw .sample(error) }
    }
    return rules
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
