import Statistics

extension Panel {
  /// Why a unit's rank changed between two years.
  ///
  /// Own effect and rivals' effect are each the mean of the two orders in which the unit and the
  /// others can change; they add up to the places won. Where the framework changed too, its effect, for
  /// all units at once, is a third, and each is the mean over the six orders. Groups of leaves share them by Shapley values:
  /// what the change of a group, for every unit at once, adds to the places, over all orders: exactly
  /// for at most 12 groups that changed, by drawn orders beyond. Only units with a place in both years
  /// count; ties go by the later framework's rule.
  ///
  /// - Parameters:
  ///   - level: How leaves are grouped.
  ///   - sampling: How many orders are drawn where there are more than 12 groups.
  ///   - stop: Asked every few milliseconds whether to give up drawing.
  /// - Throws: As ``change(_:_:_:node:)``; `noRank` for a unit that takes no place in a year,
  ///   `noLevel`, `stopped`.
  /// - Complexity: O(2ⁿ × units) for n groups, or O(permutations × n × units).
  package func rankChange(
    _ unitText: String, _ first: Year, _ second: Year, by level: GroupLevel = .level(1),
    _ sampling: PermutationSampling = PermutationSampling(
      permutations: 100_000, seed: 1, bound: 0.05), stop: StopCheck = { _ in false }
  ) throws(ComparisonProblem) -> RankChange {
    let pair = try EditionPair(self, first, second, "total")
    let unit = try pair.unit(unitText)
    let grouped = try pair.game(level)
    guard let place = grouped.place(of: unit) else {
      throw .noRank(unit: units[unit].name, in: "\(first) and \(second)")
    }
    let game = grouped.game
    let end = game.end
    let effects = game.effects(at: place, end: end)
    let isExact = game.changes.count <= RankGame.mostExact
    let sampled = isExact ? nil : try game.sampledShapley(at: place, sampling, stop: stop)
    let values = sampled?.values ?? game.shapley(at: place)
    return RankChange(
      unit: unit, pair: pair, from: game.rank(game.start, at: place),
      to: game.rank(end, at: place), count: game.units.count,
      framework: effects.framework, own: effects.own, rivals: effects.rivals,
      parts: grouped.groups.indices.map { at in
        RankChange.Part(
          group: grouped.groups[at], value: values[at], error: sampled?.errors[at] ?? .nan,
          own: game.changes[at][place] / 1e9)
      },
      unknown: try pair.decomposition(of: unit).unknown, permutations: sampled?.permutations,
      passes: grouped.passes(place, end))
  }
}

extension GroupedGame {
  /// Who passed the unit at a place, and whom it passed, with where most of the difference was made.
  fileprivate func passes(_ place: Int, _ end: [Double]) -> [RankChange.Pass] {
    let passes = game.passes(at: place, end: end)
    func pass(_ other: Int, _ isAhead: Bool) -> RankChange.Pass {
      let made = game.changes.map { $0[place] - $0[other] }
      let group = made.indices.max { isAhead ? made[$0] > made[$1] : made[$0] < made[$1] } ?? 0
      return RankChange.Pass(
        unit: game.units[other], isAhead: isAhead,
        before: (game.start[place] - game.start[other]) / 1e9,
        after: (end[place] - end[other]) / 1e9,
        group: groups.indices.contains(group) ? groups[group] : .rest,
        made: made.indices.contains(group) ? made[group] / 1e9 : 0)
    }
    func byPlace(_ others: [Int]) -> [Int] {
      others.sorted { (end[$1], $0) < (end[$0], $1) }
    }
    return byPlace(passes.overtakenBy).map { pass($0, true) }
      + byPlace(passes.overtook).map { pass($0, false) }
  }
}
