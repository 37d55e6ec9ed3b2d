/// How well a leaf tells units apart.
package struct Saturation: Equatable, Sendable {
  /// The leaf.
  package let leaf: NodeID
  /// How many units have points there.
  package let known: Int
  /// The part of them at the maximum; NaN where that is not known.
  package let atMaximum: Double
  /// The part of them at the minimum.
  package let atMinimum: Double
  /// How many different points there are.
  package let levels: Int
  /// The points of each unit, in the order of the edition's units.
  package let points: [Double]
  /// What the rest of the whole gives the same unit: the total less what the leaf adds to it.
  package let rest: [Double]
}

extension Edition {
  /// Every leaf at which a unit has points, in the order of the framework.
  ///
  /// Points are compared as decimals (``decimal(_:)``). Missing ones are left out.
  ///
  /// - Complexity: O(leaves × units).
  package func saturation() -> [Saturation] {
    let total = column(.total, of: values)
    return framework.nodes.filter(\.isLeaf).compactMap { leaf in
      let points = column(leaf.id, of: values).map(decimal)
      let known = points.filter { !$0.isNaN }
      guard !known.isEmpty else { return nil }
      let worth = framework.worth(of: leaf)
      func part(at limit: Double) -> Double {
        Double(known.count { $0 == decimal(limit) }) / Double(known.count)
      }
      return Saturation(
        leaf: leaf.id, known: known.count, atMaximum: leaf.max.map(part) ?? .nan,
        atMinimum: part(at: leaf.min), levels: Set(known).count, points: points,
        rest: zip(total, points).map { $0 - worth * $1 })
    }
  }
}
