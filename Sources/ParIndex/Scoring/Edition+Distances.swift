/// What a unit lacks to the class above and to the rank above.
package struct Distance: Equatable, Sendable {
  /// Its place in the ranking.
  package let row: Ranking.Row
  /// The class above its own; nil in the best and where there are no classes.
  package let above: ClassScheme.Class?
  /// What its published value lacks to that class; NaN without one.
  package let toAbove: Double
  /// Who stands right above, the last of several that share a rank; nil for the best.
  package let ahead: UnitID?
  /// How much that unit is better; NaN for the best.
  package let toAhead: Double
}

extension Edition {
  /// The units at a node, best first, with what each lacks to the class and to the rank above.
  ///
  /// In the unit of display. Classes go by the value that the framework publishes, ranks by the
  /// unrounded one. A class by quartiles moves with the values: the gap is to where it begins now.
  ///
  /// - Throws: As ``rank(_:within:stage:)``.
  package func distances(_ node: NodeID) throws(LookupError) -> [Distance] {
    let ranking = try rank(node)
    let rows = ranking.rows + ranking.unranked
    let published = rows.map { framework.rounding.apply($0.score) }
    let limits = hasClasses(node) ? framework.classes.limits(among: published) : []
    var ahead: Ranking.Row?
    return rows.indices.map { at in
      if at > 0, rows[at - 1].rank < rows[at].rank { ahead = rows[at - 1] }
      // Who is only scored stands behind nobody.
      if rows[at].rank.value.isNaN { ahead = nil }
      let own = limits.firstIndex { decimal(published[at]) >= $0 } ?? limits.count
      let isBest = own == 0
      return Distance(
        row: rows[at], above: isBest ? nil : framework.classes.classes[own - 1],
        toAbove: isBest ? .nan : decimal(limits[own - 1] - published[at]), ahead: ahead?.unit,
        toAhead: ahead.map { decimal($0.score - rows[at].score) } ?? .nan)
    }
  }
}
