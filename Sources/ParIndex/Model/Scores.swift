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
  /// Between which values they can lie, where they are scores at a node; nil for what was computed
  /// from scores.
  package var limits: ScoreLimits?

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
    var kept = Scores(
      label: label, registry: registry, ids: places.map { ids[$0] },
      values: places.map { values[$0] }, digits: digits)
    kept.limits = limits
    return kept
  }
}

/// The lowest and the highest value that a node allows.
package struct ScoreLimits: Equatable, Sendable {
  /// The lowest.
  package let low: Double
  /// The highest; nil where not known.
  package let high: Double?
}

extension Edition {
  /// A column of an edition, by what it measures.
  package enum Column: String, CaseIterable, Sendable {
    /// The value in the index's unit of display.
    case score
    /// Points.
    case points
    /// 100 × (points − minimum)/(maximum − minimum).
    case percent
  }

  /// The values at a node, keyed by unit; the score unless another column is asked for.
  ///
  /// - Throws: `LookupError` as ``percent(_:stage:method:)``.
  package func scores(
    _ node: NodeID, _ column: Column = .score, stage: Stage? = nil, method: Method? = nil
  ) throws(LookupError) -> Scores {
    let values =
      switch column {
      case .score: try score(node, stage: stage, method: method)
      case .points: try points(node, stage: stage, method: method)
      case .percent: try percent(node, stage: stage, method: method)
      }
    var scores = Scores(
      label: label(node, column, stage, method), registry: registry, ids: units, values: values,
      // A hundredth of a percent is as fine as anybody reads.
      digits: column == .percent ? min(info.digits, 2) : info.digits)
    scores.limits = try limits(node, column, method: method)
    return scores
  }

  /// Between which values a column can lie at a node.
  ///
  /// - Throws: `LookupError.noPart` where nothing there is scored by the method.
  package func limits(
    _ node: NodeID, _ column: Column = .score, method: Method? = nil
  ) throws(LookupError) -> ScoreLimits {
    if column == .percent || column == .score && info.display == .percent {
      return ScoreLimits(low: 0, high: 100)
    }
    var part = framework[node]
    if let method { part = try framework.part(of: node, by: method) }
    return ScoreLimits(low: part.min, high: part.max)
  }

  /// "PAPI 2023 · 5", with what differs from the default in parentheses.
  private func label(
    _ node: NodeID, _ column: Column, _ stage: Stage?, _ method: Method?
  ) -> String {
    let unit = column == .score || column.rawValue == info.display.rawValue ? nil : column.rawValue
    let details = [unit, method?.rawValue, stage?.rawValue].compactMap { $0 }
    let suffix = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
    return "\(label) · \(framework[node].code)\(suffix)"
  }
}
