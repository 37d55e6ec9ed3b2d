/// Two vectors over the same units.
package struct JoinedScores: Sendable {
  /// The units of either, in alphabetical order.
  package let registry: UnitRegistry
  /// Whose values.
  package let ids: [UnitID]
  /// The values of the first; NaN where it has none.
  package let left: [Double]
  /// The values of the second; NaN where it has none.
  package let right: [Double]

  /// The second first.
  var swapped: JoinedScores {
    JoinedScores(registry: registry, ids: ids, left: right, right: left)
  }
}

extension Scores {
  /// Puts two vectors side by side, unit by unit, by the units' codes; units that have only names
  /// (an analyst's own table) are found by them among the other's.
  ///
  /// Units of either are kept, with NaN where the other has no value; a unit that both have
  /// goes by the name it has in the first. Units of one code that never existed at the same time, as
  /// a province before and after a merger, are two.
  ///
  /// - Throws: `LookupError.noCommonUnits` when no unit is in both; `.unitMerged` where names are those of
  ///   parts of merged units.
  /// - Complexity: O(*n*).
  package func join(_ other: Scores) throws(LookupError) -> JoinedScores {
    if let joined = joinedInPlace(other) { return joined }
    if hasOnlyNames, !other.hasOnlyNames { return try other.join(self).swapped }
    if other.hasOnlyNames { try checkNotOfParts(other) }
    var places: [String: Int] = [:]
    var all = units
    var (left, right) = (values, [Double](repeating: .nan, count: all.count))
    for (place, unit) in all.enumerated() { places[unit.code] = place }
    var common = 0
    for (unit, value) in zip(other.units, other.values) {
      let named = other.hasOnlyNames ? self.place(named: unit.name) : nil
      if let place = places[unit.code] ?? named, all[place].livesBeside(unit) {
        right[place] = value
        common += 1
      } else {
        all.append(places[unit.code] == nil ? unit : unit.coded("\(unit.code)/2"))
        left.append(.nan)
        right.append(value)
      }
    }
    guard common > 0 else { throw .noCommonUnits(label, other.label) }
    return sorted(
      all, left, right, isSynthetic: registry.isSynthetic || other.registry.isSynthetic)
  }

  /// Throws where another's names are those of units that were merged here, as a table of 63 provinces
  /// beside 34: the one of the same name is not the same.
  private func checkNotOfParts(_ other: Scores) throws(LookupError) {
    for whole in units where !whole.mergedFrom.isEmpty {
      for part in whole.mergedFrom where part != whole.name {
        guard other.units.contains(where: { $0.name == part }) else { continue }
        throw .unitMerged(part, into: whole.name, in: label)
      }
    }
  }

  /// Whether the units' names stand for codes.
  private var hasOnlyNames: Bool {
    registry.units.first.map { $0.code == $0.name } ?? false
  }

  /// Where the unit stands that a name means; nil where it means none, or several.
  private func place(named name: String) -> Int? {
    (try? registry.find(name)).flatMap { ids.firstIndex(of: $0) }
  }

  /// The join of two vectors over the same ids of the same units.
  private func joinedInPlace(_ other: Scores) -> JoinedScores? {
    guard ids == other.ids, registry.isSame(as: other.registry) else { return nil }
    return JoinedScores(registry: registry, ids: ids, left: values, right: other.values)
  }

  private func sorted(
    _ units: [Unit], _ left: [Double], _ right: [Double], isSynthetic: Bool
  ) -> JoinedScores {
    let joined = UnitRegistry(
      units, label: registry.label,
      isSynthetic: isSynthetic)
    let places = Dictionary(units.enumerated().map { ($1.code, $0) }) { first, _ in first }
    let order = joined.units.map { places[$0.code] ?? 0 }
    return JoinedScores(
      registry: joined, ids: joined.ids, left: order.map { left[$0] },
      right: order.map { right[$0] })
  }

  /// The result of an operation on two vectors, unit by unit; NaN where either is missing.
  ///
  /// - Throws: `LookupError.noCommonUnits` when no unit is in both.
  package func combine(
    _ other: Scores, _ sign: String, _ operation: (Double, Double) -> Double
  ) throws(LookupError) -> Scores {
    let joined = try join(other)
    return Scores(
      label: "\(label) \(sign) \(other.label)", registry: joined.registry, ids: joined.ids,
      values: zip(joined.left, joined.right).map(operation), digits: max(digits, other.digits))
  }

  /// The sum, unit by unit; see ``combine(_:_:_:)``.
  package func adding(_ other: Scores) throws(LookupError) -> Scores { try combine(other, "+", +) }
  /// The difference, unit by unit; see ``combine(_:_:_:)``.
  package func subtracting(_ other: Scores) throws(LookupError) -> Scores {
    try combine(other, "−", -)
  }
  /// The product, unit by unit; see ``combine(_:_:_:)``.
  package func multiplied(by other: Scores) throws(LookupError) -> Scores {
    try combine(other, "×", *)
  }
  /// The quotient, unit by unit; see ``combine(_:_:_:)``.
  package func divided(by other: Scores) throws(LookupError) -> Scores {
    try combine(other, "÷", /)
  }
}
