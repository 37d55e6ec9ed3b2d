/// How a unit moved among the others between two years.
package struct Mover: Sendable {
  /// Who.
  package let unit: UnitID
  /// The rank in the year asked for first, and in the second.
  package let from: Double
  package let to: Double
  /// Places won.
  package var places: Double { from - to }
  /// How its score changed.
  package let change: Double
  /// Places won by the framework, by its own doing and by that of the others.
  package let framework: Double
  package let own: Double
  package let rivals: Double
  /// Places won at each group of leaves: Shapley values; empty where there are too many groups.
  package let shares: [Double]
}

/// How all units moved between two years.
package struct Movement: Sendable {
  /// The two years.
  package let pair: EditionPair
  /// The nodes that places are shared among, in the order of the later framework.
  package let groups: [LeafGroup]
  /// Everyone ranked in both years: most places won first, of equal ones by score, then the alphabet.
  package let movers: [Mover]
  /// Who is ranked in one of the years only.
  package let leftOut: [UnitID]

  /// The mean of the places won or lost, whichever way.
  package var meanAbsolute: Double {
    movers.isEmpty ? .nan : movers.reduce(0) { $0 + $1.places.magnitude } / Double(movers.count)
  }
}

extension Panel {
  /// How every unit moved between two years, with own and rivals' effect and the share of each node
  /// below the whole.
  ///
  /// - Throws: As ``rankChange(_:_:_:by:_:stop:)``.
  /// - Complexity: O(2ⁿ × units × log units) for n nodes below the whole that changed.
  package func movement(_ first: Year, _ second: Year) throws(ComparisonProblem) -> Movement {
    let pair = try EditionPair(self, first, second, "total")
    let grouped = try pair.game(.level(1))
    let game = grouped.game
    let end = game.end
    let (before, after) = (game.ranks(game.start), game.ranks(end))
    let shares = game.changes.count <= RankGame.mostExact ? game.shapley() : []
    var movers: [Mover] = []
    for (place, unit) in game.units.enumerated() {
      let effects = game.effects(at: place, end: end)
      movers.append(
        Mover(
          unit: unit, from: before[place], to: after[place],
          change: (end[place] - game.start[place]) / 1e9, framework: effects.framework,
          own: effects.own, rivals: effects.rivals,
          shares: shares.isEmpty ? [] : shares[place]))
    }
    let ranked = Set(game.units)
    let known = Set(pair.earlier.units + pair.later.units).filter { self.units[$0].isRanked }
    return Movement(
      pair: pair, groups: grouped.groups,
      movers: movers.sorted {
        ($1.places, $1.change, $0.unit) < ($0.places, $0.change, $1.unit)
      }, leftOut: known.filter { !ranked.contains($0) }.sorted())
  }
}
