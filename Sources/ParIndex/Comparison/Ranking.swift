/// Among whom units are ranked.
package enum RankScope: Equatable, Sendable {
  /// Among all.
  case all
  /// Each in its own region.
  case eachRegion
  /// In one region, by its name as the units have it.
  case region(String)
}

/// A ranking of the units of an edition at a node, best first.
package struct Ranking: Sendable {
  /// One unit's place.
  package struct Row: Equatable, Sendable {
    /// Who.
    package let unit: UnitID
    /// The place, 1 for the best.
    package let rank: Rank
    /// The value in the index's unit of display, not rounded.
    package let score: Double
    /// The class; `nil` where the framework has none for this node, or under the lowest limit.
    package let category: ClassScheme.Class?
    /// Score less score of the year before; NaN where either is missing.
    package let change: Double
    /// Rank of the year before less rank: positive for a climb; NaN where either is missing. Made
    /// from the printed ranks where few units are known in one of the years.
    package let rankChange: Double
    /// The rank printed elsewhere for the same node, where one was.
    package let publishedRank: Int?
  }

  /// What was ranked: "PAPI 2023 · 8".
  package let label: String
  /// The node.
  package let node: NodeID
  /// Among whom.
  package let scope: RankScope
  /// The units with a score, by region where ranked in each, then by rank, then by the alphabet.
  package let rows: [Row]
  /// Those that have a score and take no place, best first; their rank is NaN.
  package let unranked: [Row]
  /// The units without a score, in the order of the alphabet.
  package let missing: [UnitID]
  /// The year before, where it has an edition with the node.
  package let previousYear: Year?
  /// Whether the node is made in the same way as in the year before; true without one.
  package let isComparable: Bool

  /// How many units have a place.
  package var known: Int { rows.count }
  /// How many units there are that could have a place.
  package var of: Int { rows.count + missing.count }

  /// A unit's row, with a place or without; nil where it has no score.
  package func row(of unit: UnitID) -> Row? {
    rows.first { $0.unit == unit } ?? unranked.first { $0.unit == unit }
  }
}
