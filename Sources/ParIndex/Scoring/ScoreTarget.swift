/// What a unit wants to reach.
package enum ScoreTarget: Equatable, Sendable {
  /// A rank, or a better one.
  case rank(Int)
  /// So many percent of the maximum.
  case percent(Double)
  /// A class, by its code or name, or a better one.
  case category(String)
}

/// What it takes to reach a target.
package struct TargetPlan: Sendable {
  /// What is done at one leaf.
  package struct Step: Equatable, Sendable {
    /// The leaf.
    package let leaf: NodeID
    /// The points now and then.
    package let from: Double
    package let to: Double
    /// What the whole gains.
    package let gain: Double
    /// What it costs.
    package let cost: Double
    /// How many cases by the whole that takes, where counts are known.
    package let cases: (part: Double, whole: Double)?

    package static func == (left: Step, right: Step) -> Bool {
      left.leaf == right.leaf && left.from == right.from && left.to == right.to
        && left.cost == right.cost && left.cases?.part == right.cases?.part
    }
  }

  /// Whose.
  package let unit: UnitID
  /// What is wanted, all of it.
  package let targets: [ScoreTarget]
  /// The points of the whole now.
  package let total: Double
  /// How many more are needed at the least; 0 where the target is reached already.
  package let needed: Double
  /// What to do, in the order of the framework.
  package let steps: [Step]
  /// The edition as it is then.
  package let after: Edition

  /// The changes for ``Edition/whatIf(_:)``.
  package var changes: [ScoreChange] {
    steps.map { ScoreChange(unit: unit, node: $0.leaf, kind: .points($0.to)) }
  }
}

/// Why there is no way to a target.
package enum TargetProblem: Error, Equatable {
  /// The unit's total is not known.
  case noScore(unit: String)
  /// The unit is scored and not ranked.
  case notRanked(unit: String)
  /// No such rank.
  case badRank(Int, of: Int)
  /// No such percentage.
  case badPercent(Double)
  /// No such class.
  case noClass(String, have: [String])
  /// With every leaf at its best it is still not reached: so many points are lacking (NaN: the whole
  /// at its maximum would not do), so many percent and which rank are the best there is.
  case outOfReach(lacking: Double, best: Double, bestRank: Double)
  /// What the leaves count in the whole is not known.
  case noWeights
  /// A cost that is negative or no number.
  case badCost(Double, node: String)
  /// The maximum of the whole is not known.
  case noMaximum
}
