/// A value for each of some units: scores of an edition, or what was computed from them.
///
/// Values stand in the order of ``ids``, which is alphabetical; missing ones are NaN.
package struct Scores: Sendable {
  /// What the values are: "PAPI 2023 · 5".
  package var label: String
  /// The units that the ids belong to.
  package let registry: UnitRegistry
  /// Whose values, in alphabetical order.
  package let ids: [UnitID]
  /// The values; NaN where missing.
  package let values: [Double]
  /// The decimals with which they are shown.
  package var digits: Int

  /// Values for units; each id belongs to the registry, in ascending order.
  package init(
    label: String, registry: UnitRegistry, ids: [UnitID], values: [Double], digits: Int
  ) {
    self.label = label
    self.registry = registry
    self.ids = ids
    self.values = values
    self.digits = digits
  }

  /// Values for units in any order, in a registry of their own.
  package init(label: String, units: [Unit], values: [Double], digits: Int, in place: String) {
    let registry = UnitRegistry(units, label: place)
    var sorted = [Double](repeating: .nan, count: registry.count)
    let places = Dictionary(registry.units.enumerated().map { ($1.code, $0) }) { first, _ in first }
    for (unit, value) in zip(units, values) {
      if let place = places[unit.code] { sorted[place] = value }
    }
    self.init(label: label, registry: registry, ids: registry.ids, values: sorted, digits: digits)
  }

  /// The units, in alphabetical order.
  package var units: [Unit] { ids.map { registry[$0] } }

  /// How many units have a value.
  package var count: Int { values.count { !$0.isNaN } }

  /// How many units have none.
  package var missing: Int { values.count - count }

  /// One unit's value; NaN where missing or where the unit isn't among them.
  package subscript(id: UnitID) -> Double {
    ids.firstIndex(of: id).map { values[$0] } ?? .nan
  }

  /// The value of the unit that a text names; NaN where missing.
  ///
  /// - Throws: `LookupError.noUnit`, `.ambiguousUnit`.
  package func value(of text: String) throws(LookupError) -> Double {
    self[try registry.find(text)]
  }

  /// The same units with other values.
  package func map(_ label: String, _ transform: (Double) -> Double) -> Scores {
    Scores(
      label: label, registry: registry, ids: ids, values: values.map(transform), digits: digits)
  }

  /// The units whose place passes a test.
  package func filter(_ isIncluded: (Int) throws -> Bool) rethrows -> Scores {
    let places = try values.indices.filter(isIncluded)
    return Scores(
      label: label, registry: registry, ids: places.map { ids[$0] },
      values: places.map { values[$0] }, digits: digits)
  }
}

extension Edition {
  /// The scores at a node in the index's unit of display, keyed by unit.
  ///
  /// - Throws: `LookupError` as ``score(_:stage:)``.
  package func scores(_ node: NodeID, stage: Stage? = nil) throws(LookupError) -> Scores {
    scores(try score(node, stage: stage), node, "")
  }

  /// The points at a node, keyed by unit.
  ///
  /// - Throws: `LookupError` as ``points(_:stage:)``.
  package func pointScores(_ node: NodeID, stage: Stage? = nil) throws(LookupError) -> Scores {
    scores(try points(node, stage: stage), node, info.display == .points ? "" : " (points)")
  }

  /// The percentages at a node, keyed by unit.
  ///
  /// - Throws: `LookupError` as ``percent(_:stage:)``.
  package func percentScores(_ node: NodeID, stage: Stage? = nil) throws(LookupError) -> Scores {
    scores(try percent(node, stage: stage), node, info.display == .percent ? "" : " (%)")
  }

  private func scores(_ values: [Double], _ node: NodeID, _ suffix: String) -> Scores {
    Scores(
      label: "\(label) · \(framework[node].code)\(suffix)", registry: registry, ids: units,
      values: values, digits: info.digits)
  }
}
