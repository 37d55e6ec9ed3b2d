extension Panel {
  /// The index in the units that its units became, all years of it.
  ///
  /// Made leaf by leaf, so that parts add up: the points of a merged unit at a leaf are the mean
  /// (weighted where weights are given), the most or the fewest of its parts' points, or what the rules
  /// make of added-up counts; nodes are made of leaves as the framework says, and a given value of a
  /// node like those of leaves. Stages are kept. A merged unit has the codes of its parts joined by "+",
  /// so that no join takes it for a unit of the same name; one that only changed its name keeps its code.
  ///
  /// - Parameters:
  ///   - weights: By unit of this panel, in the order of ``units``; NaN where not told, empty for
  ///     equal ones.
  /// - Throws: `MergeProblem`.
  /// - Complexity: O(years × stages × nodes × units).
  package func merged(
    _ map: MergeMap, method: MergeMethod = .mean, weights: [Double] = [],
    missing: MissingParts = .missing
  ) throws(MergeProblem) -> Panel {
    let found = try MergedUnits(units, map)
    try check(weights, method, found.parts)
    if method == .sum, inputs.rows.isEmpty { throw .nothingToAdd(info.shortName) }
    let registry = UnitRegistry(found.units, label: units.label, isSynthetic: info.isSynthetic)
    let parts = registry.units.map { unit in
      found.units.firstIndex { $0.code == unit.code }.map { found.parts[$0] } ?? []
    }
    let merger = Merger(
      base: self, method: method, missing: missing, parts: parts, weights: weights)
    var rows = MergedRows(merger, registry)
    for year in years {
      do throws(LookupError) { rows.add(try edition(year)) } catch { throw .lookup(error) }
    }
    return derived(
      "merged", registry, frameworks, rows.observations, rows.inputs, rows.adjustments,
      merger: merger)
  }

  private func check(
    _ weights: [Double], _ method: MergeMethod, _ parts: [[UnitID]]
  ) throws(MergeProblem) {
    guard !weights.isEmpty else { return }
    guard method == .mean || method == .sum else { throw .uselessWeights(method) }
    for part in parts.filter({ $0.count > 1 }).joined() {
      let weight = weights[part.index]
      if !(weight > 0) || weight.isInfinite {
        throw .badWeight(unit: units[part].name, weight)
      }
    }
  }
}
