import Statistics

/// One unit at a node over the years.
package struct UnitHistory: Sendable {
  /// One year with a score.
  package struct Row: Equatable, Sendable {
    /// The year.
    package let year: Year
    /// The score, and the place among those ranked that year; NaN for a unit that takes none.
    package let score: Double
    package let rank: Double
    /// How many were ranked.
    package let count: Int
    /// Score less score of the row before, and places won since; NaN in the first.
    package let change: Double
    package let rankChange: Double
    /// Whether the node is made in another way than in the row before.
    package let isBreak: Bool
    /// Of a merged unit, the lowest and the highest score of a part; NaN of others.
    package let low: Double
    package let high: Double
    /// Of a merged unit, how many of its parts have a score, and how many there were.
    package let parts: (known: Int, of: Int)

    package static func == (left: Row, right: Row) -> Bool {
      left.year == right.year && left.score == right.score && left.rank == right.rank
    }
  }

  /// Who.
  package let unit: UnitID
  /// The node in the last framework that has it.
  package let node: Node
  /// The years with a score.
  package let rows: [Row]

  /// The years of the best rank, and of the worst: scores of different frameworks do not compare.
  package var best: [Row] { extreme { $0 < $1 } }
  package var worst: [Row] { extreme { $0 > $1 } }

  private func extreme(_ isBetter: (Double, Double) -> Bool) -> [Row] {
    let ranked = rows.filter { !$0.rank.isNaN }
    guard let first = ranked.map(\.rank).min(by: isBetter) else { return [] }
    return ranked.filter { $0.rank == first }
  }
}

extension Panel {
  /// One unit at a node over the years: score, rank, changes, breaks, and the band of its parts.
  ///
  /// - Parameter text: The node, as in ``trend(_:stage:)``.
  /// - Throws: `LookupError` where there is no such unit or node.
  /// - Complexity: O(years × nodes × units).
  package func history(_ unitText: String, node text: String) throws(LookupError) -> UnitHistory {
    let trend = try trend(text)
    let unit = try unit(unitText, in: years.last)
    let band = try merger.map { merger throws(LookupError) in try merger.base.trend(text) }
    var rows: [UnitHistory.Row] = []
    guard let place = trend.units.firstIndex(of: unit) else {
      return UnitHistory(unit: unit, node: trend.node, rows: [])
    }
    for (at, year) in trend.years.enumerated() where !trend.scores[at][place].isNaN {
      let ranked = trend.units.indices.filter { units[trend.units[$0]].isRanked }
      let found = ranks(
        ranked.map { decimal(trend.scores[at][$0]) }, ties: try framework(year).ties,
        descending: true)
      let rank = ranked.firstIndex(of: place).map { found[$0] } ?? .nan
      let before = rows.last
      let score = trend.scores[at][place]
      let parts = parts(of: unit, year, band)
      let known = parts.filter { !$0.isNaN }
      rows.append(
        UnitHistory.Row(
          year: year, score: score, rank: rank, count: found.count { !$0.isNaN },
          change: before.map { decimal(score - $0.score) } ?? .nan,
          rankChange: before.map { $0.rank - rank } ?? .nan,
          isBreak: before.map { row in trend.breaks.contains { row.year < $0 && $0 <= year } }
            ?? false,
          low: known.min() ?? .nan, high: known.max() ?? .nan, parts: (known.count, parts.count)))
    }
    return UnitHistory(unit: unit, node: trend.node, rows: rows)
  }

  /// The scores of a merged unit's parts in a year; empty for one that is not merged.
  private func parts(of unit: UnitID, _ year: Year, _ band: Trend?) -> [Double] {
    guard let merger, let band, let at = band.years.firstIndex(of: year) else { return [] }
    let parts = merger.parts(of: unit, in: year)
    guard parts.count > 1 else { return [] }
    return parts.map { part in
      band.units.firstIndex(of: part).map { band.scores[at][$0] } ?? .nan
    }
  }
}
