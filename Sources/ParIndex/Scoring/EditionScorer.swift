/// Scores an edition from its raw inputs as often as wanted, without allocating anything.
///
/// Change ``inputs``, call ``score()``, read ``values``: the way in which what-ifs, simulations and
/// weights by the thousand are scored.
package struct EditionScorer: Sendable {
  /// The number that each leaf's rule goes by, leaf by leaf, each with a value for every unit in the
  /// order of the edition's units; NaN where missing. See ``Rule/measured(_:maximum:)``.
  package var inputs: [Double]
  /// The points of every node, node by node, each with a value for every unit.
  package private(set) var values: [Double]
  /// The leaves that have a rule, in the order of ``inputs``.
  package let leaves: [NodeID]
  /// How many units there are.
  package let unitCount: Int

  private let framework: Framework
  private let formulas: [RuleFormula]
  private let adjustments: [Double]
  private let isEased: [Bool]
  private var made: [Double]

  /// The raw inputs of an edition, and room for its points.
  ///
  /// - Complexity: O(rows of the year + nodes × units).
  package init(_ edition: Edition) {
    framework = edition.framework
    unitCount = edition.units.count
    leaves = framework.nodes.map(\.id).filter { edition.framework.formulas[$0.index] != nil }
    formulas = framework.formulas.compactMap { $0 }
    adjustments = edition.adjustments
    isEased = edition.units.map { edition.registry[$0].isEased }
    values = [Double](repeating: .nan, count: framework.allNodes.count * unitCount)
    made = [Double](repeating: 0, count: unitCount)
    inputs = [Double](repeating: .nan, count: leaves.count * unitCount)
    var slots = [Int](repeating: -1, count: framework.allNodes.count)
    for (slot, leaf) in leaves.enumerated() { slots[leaf.index] = slot }
    let places = edition.assembly.places
    for row in edition.panel.inputs.rows(in: edition.year) {
      let (slot, place) = (slots[Int(row.node)], places[Int(row.unit)])
      if slot >= 0, place >= 0 { inputs[slot * unitCount + place] = row.measured }
    }
  }

  /// Makes the points of every node from the inputs.
  ///
  /// - Complexity: O(nodes × units), without allocation.
  package mutating func score() {
    let (framework, units, rounding) = (framework, unitCount, framework.period.leafRounding)
    values.withUnsafeMutableBufferPointer { values in
      inputs.withUnsafeBufferPointer { inputs in
        isEased.withUnsafeBufferPointer { isEased in
          for slot in leaves.indices {
            let points = UnsafeMutableBufferPointer(
              rebasing: values[leaves[slot].index * units..<(leaves[slot].index + 1) * units])
            let numbers = UnsafeBufferPointer(
              rebasing: inputs[slot * units..<(slot + 1) * units])
            formulas[slot].points(numbers, eased: isEased, into: points)
            if let start = points.baseAddress { rounding.apply(to: start, count: units) }
          }
        }
      }
      made.withUnsafeMutableBufferPointer { made in
        adjustments.withUnsafeBufferPointer { adjustments in
          guard let values = values.baseAddress, let made = made.baseAddress else { return }
          framework.fill(values, units: units, made: made, keepsGiven: false, adjustments)
        }
      }
    }
  }

  /// The points of every unit at a node.
  package func points(_ node: NodeID) -> ArraySlice<Double> {
    values[node.index * unitCount..<(node.index + 1) * unitCount]
  }
}
