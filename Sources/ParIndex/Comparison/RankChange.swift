/// Why a unit's rank changed: by what it did itself and by what others did, and on which nodes.
package struct RankChange: Sendable {
  /// What the change of one group of leaves, of all units, adds to the places.
  package struct Part: Equatable, Sendable {
    /// Where.
    package let group: LeafGroup
    /// Places won by it: its Shapley value, or an estimate.
    package let value: Double
    /// The standard error of an estimate; NaN of an exact value.
    package let error: Double
    /// The unit's own change of score there.
    package let own: Double
  }

  /// A unit that was ahead in one year and is not in the other.
  package struct Pass: Equatable, Sendable {
    /// Who.
    package let unit: UnitID
    /// Whether it is ahead now; else it was.
    package let isAhead: Bool
    /// The unit's own score less the other's, in both years.
    package let before: Double
    package let after: Double
    /// Where most of the difference was made, and how much.
    package let group: LeafGroup
    package let made: Double
  }

  /// Whose.
  package let unit: UnitID
  /// The two years.
  package let pair: EditionPair
  /// The rank in the year asked for first, and in the second, among the units ranked in both.
  package let from: Double
  package let to: Double
  /// How many those are.
  package let count: Int
  /// Places won, and how many of them by the framework, by the unit's own doing and by that of the
  /// others; the three add up.
  package var total: Double { from - to }
  package let framework: Double
  package let own: Double
  package let rivals: Double
  /// The contributions, in the order of the later framework; they add up to the total.
  package let parts: [Part]
  /// How many of the unit's leaves have no points in a year.
  package let unknown: Int
  /// How many orders were drawn for estimates; nil where the contributions are exact.
  package let permutations: Int?
  /// Who came ahead, then who fell back, each by where they stand now.
  package let passes: [Pass]

  /// Who was not ahead and is.
  package var overtakenBy: [UnitID] { passes.filter(\.isAhead).map(\.unit).sorted() }
  /// Who was ahead and is not.
  package var overtook: [UnitID] { passes.filter { !$0.isAhead }.map(\.unit).sorted() }
}

/// A node whose leaves change together, in each framework.
package struct LeafGroup: Hashable, Sendable {
  /// The node in the later framework; nil where only the earlier has it.
  package let node: NodeID?
  /// The node in the earlier framework; nil where only the later has it.
  package let old: NodeID?

  /// What belongs to no node: bonus, penalty, rounding.
  package static let rest = LeafGroup(node: nil, old: nil)
}

/// At which level leaves are grouped.
package enum GroupLevel: Equatable, Sendable {
  /// The nodes of a level, 1 for those right below the whole, and leaves above it.
  case level(Int)
  /// Every leaf by itself.
  case leaf
}
