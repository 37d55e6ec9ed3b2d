/// How far a package is filled in.
package struct PackageProgress: Equatable, Sendable {
  /// One year.
  package struct Edition: Equatable, Sendable {
    /// The year.
    package let year: Year
    /// How many units and leaves there are.
    package let units: Int
    package let leaves: Int
    /// Which points are not there yet: leaf and unit, in the order of the framework.
    package let missing: [(leaf: String, unit: String)]

    package static func == (left: Edition, right: Edition) -> Bool {
      left.year == right.year && left.units == right.units && left.leaves == right.leaves
        && left.missing.map(\.leaf) == right.missing.map(\.leaf)
        && left.missing.map(\.unit) == right.missing.map(\.unit)
    }
  }

  /// The units that were ever there.
  package let units: Int
  /// The leaves of the last framework.
  package let leaves: Int
  /// The years with points or raw inputs.
  package let editions: [Edition]

  /// What is there of an index, and what is missing.
  ///
  /// A leaf counts as filled in where its points are given or made by its rule, or where a node above
  /// it has given points.
  package init(_ panel: Panel) {
    units = panel.units.count
    leaves = panel.frameworks.segments.last?.framework.leaves.count ?? 0
    editions = panel.years.compactMap { year in
      (try? panel.edition(year)).map(PackageProgress.progress)
    }
  }

  private static func progress(_ edition: ParIndex.Edition) -> Edition {
    let leaves = edition.framework.leaves
    var missing: [(leaf: String, unit: String)] = []
    for leaf in leaves {
      for unit in edition.units where !isKnown(leaf, unit, edition) {
        missing.append((leaf.code, edition.registry[unit].name))
      }
    }
    return Edition(
      year: edition.year, units: edition.units.count, leaves: leaves.count, missing: missing)
  }

  private static func isKnown(_ leaf: Node, _ unit: UnitID, _ edition: ParIndex.Edition) -> Bool {
    if edition.framework.worth(of: leaf) == 0 { return true }
    var at: NodeID? = leaf.id
    while let node = at {
      if edition.points(of: unit, node) != nil { return true }
      at = edition.framework[node].parent
    }
    return false
  }
}
