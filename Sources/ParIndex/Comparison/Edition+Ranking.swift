import Statistics

extension Edition {
  /// Ranks the units at a node, best first.
  ///
  /// Ranks come from unrounded points taken to the nearest 10⁻⁹, or of the whole from the published
  /// value where the framework says so, ties by its rule; units without a score, and those that
  /// `units.csv` does not rank, take no place. Changes compare with the edition of the year before at
  /// the node that it goes on from, whether or not it is made in the same way (`isComparable`).
  ///
  /// - Throws: `LookupError.noRegions` where ranked by region without regions; `.noMaximum`,
  ///   `.stageNotThere` as ``score(_:stage:method:)``.
  /// - Complexity: O(*n* log *n* + rows of the year before).
  package func rank(
    _ node: NodeID, within scope: RankScope = .all, stage: Stage? = nil
  ) throws(LookupError) -> Ranking {
    if scope != .all, registry.regions.isEmpty { throw .noRegions(in: info.shortName) }
    let standing = try standing(node, scope, stage)
    let before = try previous(node, scope, stage)
    let classes = classes(node, standing.scores)
    let printed = publishedRanks(node)
    var rows: [Ranking.Row] = []
    for (place, unit) in units.enumerated() where standing.isScored(place) {
      let last = before?.edition.place(of: unit)
      rows.append(
        Ranking.Row(
          unit: unit, rank: Rank(standing.ranks[place]), score: standing.scores[place],
          category: classes[place],
          change: decimal(
            standing.scores[place] - (last.map { before?.standing.scores[$0] ?? .nan } ?? .nan)),
          rankChange: climb(unit, place, standing, before, printed),
          publishedRank: printed[unit]))
    }
    return Ranking(
      label: "\(label) · \(framework[node].code)", node: node, scope: scope,
      rows: sorted(rows.filter { !$0.rank.value.isNaN }, scope),
      unranked: rows.filter(\.rank.value.isNaN).sorted {
        ($1.score, $0.unit) < ($0.score, $1.unit)
      },
      missing: missing(scope, standing.scores),
      previousYear: before?.edition.year, isComparable: before?.isComparable ?? true)
  }

  /// The classes of the units at a node; `nil` each where the framework has none there.
  ///
  /// Decided on the value that the framework publishes, rounded as it says. Cut-offs belong to
  /// the whole only; quartile groups exist at every node.
  package func classes(_ node: NodeID) throws(LookupError) -> [ClassScheme.Class?] {
    classes(node, try score(node))
  }

  private func classes(_ node: NodeID, _ scores: [Double]) -> [ClassScheme.Class?] {
    guard hasClasses(node) else { return Array(repeating: nil, count: scores.count) }
    return framework.classes.assign(scores.map(framework.rounding.apply))
  }

  /// Whether units fall into classes at a node.
  package func hasClasses(_ node: NodeID) -> Bool {
    framework.classes.kind == .quartile || framework.classes.kind == .cutOff && node == .total
  }

  // MARK: Parts of a ranking

  private struct Previous {
    var edition: Edition
    var standing: Standing
    var isComparable: Bool
    var printed: [UnitID: Int]
  }

  private struct Standing {
    var scores: [Double]
    var ranks: [Double]
    /// Who is ranked, where he has a score.
    var isMember: [Bool]

    /// Whether the unit at a place is among those that were asked for and has a score.
    func isScored(_ place: Int) -> Bool { isMember[place] && !scores[place].isNaN }

    /// Whether nine tenths of the units have a rank.
    var isNearlyWhole: Bool { ranks.count { !$0.isNaN } * 10 >= ranks.count * 9 }
  }

  private func standing(
    _ node: NodeID, _ scope: RankScope, _ stage: Stage?
  ) throws(LookupError) -> Standing {
    let scores = try score(node, stage: stage)
    let values = try ranked(node, scores, stage)
    var placed = [Double](repeating: .nan, count: values.count)
    var isMember = [Bool](repeating: false, count: values.count)
    for group in groups(scope) {
      for place in group { isMember[place] = true }
      let ranked = group.filter { registry[units[$0]].isRanked }
      let found = ranks(ranked.map { values[$0] }, ties: framework.ties, descending: true)
      for (place, rank) in zip(ranked, found) { placed[place] = rank }
    }
    return Standing(scores: scores, ranks: placed, isMember: isMember)
  }

  /// What ranks are made from: points, or the published values of the whole.
  private func ranked(
    _ node: NodeID, _ scores: [Double], _ stage: Stage?
  ) throws(LookupError) -> [Double] {
    if node == .total, framework.period.ranks == .published {
      return scores.map { decimal(framework.rounding.apply($0)) }
    }
    return try points(node, stage: stage).map(decimal)
  }

  /// The places of the units that are ranked together.
  private func groups(_ scope: RankScope) -> [[Int]] {
    switch scope {
    case .all: [Array(units.indices)]
    case .region(let name): [units.indices.filter { registry[units[$0]].region == name }]
    case .eachRegion:
      registry.regions.map { name in units.indices.filter { registry[units[$0]].region == name } }
    }
  }

  private func previous(
    _ node: NodeID, _ scope: RankScope, _ stage: Stage?
  ) throws(LookupError) -> Previous? {
    guard panel.has(year.previous) else { return nil }
    let edition = try panel.edition(year.previous)
    let links = panel.crosswalk(from: edition.framework, to: framework)
    guard let found = framework.origin(of: node, in: edition.framework, links) else { return nil }
    // The year before may lack the stage or the maximum; then there is nothing to compare with.
    guard let standing = try? edition.standing(found, scope, stage) else { return nil }
    let isComparable = framework.scoresAlike(node, edition.framework, found)
    return Previous(
      edition: edition, standing: standing, isComparable: isComparable,
      printed: edition.publishedRanks(found))
  }

  /// Places won: by the ranks made here where nearly all are known in both years, else by the
  /// printed ones, because a rank among few moves with who is known.
  private func climb(
    _ unit: UnitID, _ place: Int, _ now: Standing, _ before: Previous?, _ printed: [UnitID: Int]
  ) -> Double {
    guard let before, let last = before.edition.place(of: unit) else { return .nan }
    if now.isNearlyWhole && before.standing.isNearlyWhole {
      return before.standing.ranks[last] - now.ranks[place]
    }
    guard let rank = printed[unit], let earlier = before.printed[unit] else { return .nan }
    return Double(earlier - rank)
  }

  private func publishedRanks(_ node: NodeID) -> [UnitID: Int] {
    var ranks: [UnitID: Int] = [:]
    for figure in published(nil, node) {
      if let rank = figure.rank, ranks[figure.unit] == nil { ranks[figure.unit] = rank }
    }
    return ranks
  }

  private func sorted(_ rows: [Ranking.Row], _ scope: RankScope) -> [Ranking.Row] {
    guard scope == .eachRegion else {
      return rows.sorted { ($0.rank, $0.unit) < ($1.rank, $1.unit) }
    }
    let regions = registry.regions
    let order = Dictionary(regions.enumerated().map { ($1, $0) }) { first, _ in first }
    let places = registry.units.map { $0.region.flatMap { order[$0] } ?? regions.count }
    return rows.sorted {
      (places[$0.unit.index], $0.rank, $0.unit) < (places[$1.unit.index], $1.rank, $1.unit)
    }
  }

  private func missing(_ scope: RankScope, _ scores: [Double]) -> [UnitID] {
    groups(scope).joined().filter { scores[$0].isNaN }.map { units[$0] }.sorted()
  }
}
