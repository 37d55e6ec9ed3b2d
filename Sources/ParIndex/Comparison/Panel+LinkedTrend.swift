extension Panel {
  /// The scores at a node over the years as if the last framework had always held: a chain.
  ///
  /// The last year has its scores. Going back, a unit's score is that of the next year in which it has
  /// one, less what it changed since: the difference of scores where the node is made in the same way in
  /// both years, else the difference in what both frameworks have (``comparable(_:_:)``). Changes are
  /// taken as shares of what the node then allowed, times what it allows in the last year; where limits
  /// are not known, as they are. Before a break across which nothing goes on, values are missing, and so
  /// are those of a unit that has no score after it.
  ///
  /// Source: additive chain-linking by overlap, as in Consumer Price Index Manual (IMF, 2020), on linking.
  ///
  /// - Complexity: O(years × nodes × units) for each break.
  package func linkedTrend(_ text: String) throws(LookupError) -> Trend {
    let trend = try trend(text)
    var chain = Chain(panel: self, trend: trend)
    var linked = trend.scores
    for unit in trend.units.indices {
      var next: Int?
      for year in trend.years.indices.reversed() where !trend.scores[year][unit].isNaN {
        let isMoved = trend.breaks.contains { trend.years[year] < $0 }
        if isMoved {
          let change = try next.map { next throws(LookupError) in
            decimal(linked[next][unit] - (try chain.change(of: trend.units[unit], year, next)))
          }
          linked[year][unit] = change ?? .nan
        }
        next = year
      }
    }
    return Trend(
      node: trend.node, years: trend.years, units: trend.units, scores: linked,
      breaks: trend.breaks, absent: trend.absent, otherCodes: trend.otherCodes, isLinked: true)
  }
}

/// Changes between years of a trend, each pair of years compared once.
private struct Chain {
  let panel: Panel
  let trend: Trend
  private var editions: [Int: Edition] = [:]
  private var compared: [[Int]: Panel?] = [:]

  init(panel: Panel, trend: Trend) {
    self.panel = panel
    self.trend = trend
  }

  /// What a unit changed between two of the years, in units of the last.
  mutating func change(of unit: UnitID, _ first: Int, _ second: Int) throws(LookupError) -> Double {
    let isBroken = trend.breaks.contains { trend.years[first] < $0 && $0 <= trend.years[second] }
    let last = try span(trend.years.count - 1)
    guard isBroken else {
      let place = trend.units.firstIndex(of: unit) ?? 0
      let scale = try last / span(second)
      return (trend.scores[second][place] - trend.scores[first][place])
        * (scale.isNaN ? 1 : scale)
    }
    guard let common = comparable(first, second),
      let before = try? common.edition(trend.years[first]),
      let after = try? common.edition(trend.years[second])
    else { return .nan }
    let code = trend.otherCodes[trend.years[second]] ?? trend.node.code
    guard let node = after.framework.find(code: code),
      let old = try value(before, node.id, unit), let new = try value(after, node.id, unit)
    else { return .nan }
    let scale = panel.info.display == .percent ? 1 : last / ((node.max ?? .nan) - node.min)
    return (new - old) * (scale.isNaN ? 1 : scale)
  }

  private func value(
    _ edition: Edition, _ node: NodeID, _ unit: UnitID
  ) throws(LookupError) -> Double? {
    guard let place = edition.place(of: unit) else { return nil }
    return try edition.score(node)[place]
  }

  private mutating func comparable(_ first: Int, _ second: Int) -> Panel? {
    if let known = compared[[first, second]] { return known }
    let common = try? panel.comparable(trend.years[first], trend.years[second])
    compared[[first, second]] = .some(common)
    return common
  }

  /// What the node allows in a year, in units of display; NaN where not known.
  private mutating func span(_ year: Int) throws(LookupError) -> Double {
    if panel.info.display == .percent { return 100 }
    if editions[year] == nil { editions[year] = try panel.edition(trend.years[year]) }
    let code = trend.otherCodes[trend.years[year]] ?? trend.node.code
    guard let edition = editions[year],
      let node = edition.framework.allNodes.first(where: { $0.code == code })
    else { return .nan }
    return (node.max ?? .nan) - node.min
  }
}
