/// Where a unit would stand had it not changed at a node.
package struct Counterfactual: Equatable, Sendable {
  /// The node in the framework of the year that is looked at.
  package let node: NodeID
  /// What the unit gained or lost there by its performance.
  package let kept: Double
  /// The score without that.
  package let score: Double
  /// The rank of that score among the others as they are.
  package let rank: Double
}

/// Where a unit stands and would stand had it not changed at each of some nodes.
package struct Counterfactuals: Sendable {
  /// Whose.
  package let unit: UnitID
  /// The two years.
  package let pair: EditionPair
  /// The year that is looked at.
  package let year: Year
  /// The score and the rank as they are, among the units ranked in both years.
  package let score: Double
  package let rank: Double
  /// How many those are.
  package let count: Int
  /// One for each node asked for.
  package let rows: [Counterfactual]
}

extension Panel {
  /// The rank that a unit would have in a year, had it kept at a node what it did in another.
  ///
  /// Taken back is the unit's performance there, as ``change(_:_:_:node:)`` has it; what the framework
  /// changed stays, and so do the others.
  ///
  /// - Parameter text: The node; without one each node right below the whole.
  /// - Throws: As ``rankChange(_:_:_:by:_:stop:)``.
  package func counterfactual(
    _ unitText: String, _ year: Year, keeping kept: Year, node text: String? = nil
  ) throws(ComparisonProblem) -> Counterfactuals {
    let pair = try EditionPair(self, kept, year, "total")
    let unit = try pair.unit(unitText)
    let looked = pair.isReversed ? pair.earlier : pair.later
    let nodes = try nodes(text, in: looked)
    let grouped = try pair.game(.level(1))
    guard let place = grouped.place(of: unit) else {
      throw .noRank(unit: units[unit].name, in: "\(kept) and \(year)")
    }
    let (game, end) = (grouped.game, grouped.game.end)
    let decomposition = try pair.decomposition(of: unit)
    guard decomposition.knowsParts else { throw .partsNotKnown(unit: units[unit].name) }
    return Counterfactuals(
      unit: unit, pair: pair, year: year, score: end[place] / 1e9,
      rank: game.rank(end, at: place), count: game.units.count,
      rows: nodes.map { node in
        let performance = decomposition.performance(below: node, in: looked)
        let score = (end[place] / 1e9) - performance
        return Counterfactual(
          node: node, kept: decimal(performance), score: decimal(score),
          rank: game.rank((decimal(score) * 1e9).rounded(), among: end, at: place))
      })
  }

  private func nodes(
    _ text: String?, in edition: Edition
  ) throws(ComparisonProblem) -> [NodeID] {
    guard let text else { return edition.framework.total.children }
    do throws(LookupError) {
      return [try edition.framework.node(text).id]
    } catch {
      throw .lookup(error)
    }
  }
}

extension Decomposition {
  /// The performance of the leaves at and below a node of one of the frameworks.
  fileprivate func performance(below node: NodeID, in edition: Edition) -> Double {
    let leaves = Set(edition.framework.leaves(below: node))
    let isLater = edition.year == later.year
    return parts.filter { part in
      part.kind == .performance && (isLater ? part.node : part.old).map(leaves.contains) ?? false
    }.reduce(0) { $0 + $1.value }
  }
}
