import Statistics

/// How far ranks stay as they are from year to year.
package struct RankStability: Sendable {
  /// One year.
  package struct Row: Equatable, Sendable {
    /// The year.
    package let year: Year
    /// How many have a score.
    package let count: Int
    /// The mean of the places won or lost since the year before, whichever way, among those with a score
    /// in both; NaN in the first.
    package let meanAbsolute: Double
    /// The rank correlation (Spearman's ρ) with the year before; NaN in the first.
    package let correlation: Double
    /// Who is among the first and was not, and the other way round, of those with a score in both years.
    package let entered: [UnitID]
    package let left: [UnitID]
  }

  /// The years.
  package let rows: [Row]
  /// Kendall's W over all years and the units with a score in each; nil where fewer than two are left.
  package let concordance: Concordance?
}

extension Trend {
  /// How far ranks stay: Kendall's W over the years, places moved, who entered and left the first so many.
  ///
  /// Ranks of two years are made among the units that have a score in both; ties share the best place
  /// and, in correlations and W, the mean place.
  ///
  /// - Parameter top: How many count as the first.
  /// - Complexity: O(years × units × log units).
  package func stability(top: Int) -> RankStability {
    let rows = years.indices.map { at -> RankStability.Row in
      let count = scores[at].count { !$0.isNaN }
      guard at > 0 else {
        return RankStability.Row(
          year: years[at], count: count, meanAbsolute: .nan, correlation: .nan, entered: [],
          left: [])
      }
      let both = units.indices.filter { !scores[at][$0].isNaN && !scores[at - 1][$0].isNaN }
      let (old, new) = (places(at - 1, both), places(at, both))
      let moved = zip(old, new).reduce(0) { $0 + ($1.0 - $1.1).magnitude }
      func those(_ isIncluded: (Double, Double) -> Bool) -> [UnitID] {
        both.indices.filter { isIncluded(old[$0], new[$0]) }.map { units[both[$0]] }
      }
      let most = Double(top)
      return RankStability.Row(
        year: years[at], count: count,
        meanAbsolute: both.isEmpty ? .nan : moved / Double(both.count),
        correlation: (try? correlate(old, new))?.estimate ?? .nan,
        entered: those { $0 > most && $1 <= most }, left: those { $0 <= most && $1 > most })
    }
    let columns = scores.map { $0.map(decimal) }
    return RankStability(rows: rows, concordance: try? concordance(columns))
  }

  private func places(_ year: Int, _ among: [Int]) -> [Double] {
    ranks(among.map { decimal(scores[year][$0]) }, ties: .competition, descending: true)
  }
}
