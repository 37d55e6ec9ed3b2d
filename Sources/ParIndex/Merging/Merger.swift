/// How the points of a merged unit are made from those of its parts.
package enum MergeMethod: String, CaseIterable, Sendable {
  /// The mean, weighted where weights are given.
  case mean
  /// Counts are added up and scored anew by the rules, surveys pooled by those who answered; other
  /// leaves have the mean.
  case sum
  /// The most points of a part, leaf by leaf.
  case best
  /// The fewest.
  case worst
}

/// What becomes of a merged unit's points at a leaf where a part has none.
package enum MissingParts: String, CaseIterable, Sendable {
  /// They are missing too.
  case missing
  /// They are made from the parts that have points.
  case skip
}

/// How a panel's units were made from those of another.
///
/// It assumes that what was scored of the parts may stand for the whole: the published figures know
/// nothing of a province that was not there.
package final class Merger: Sendable {
  /// The panel with the units as they were.
  package let base: Panel
  /// How points are made.
  package let method: MergeMethod
  /// What is done where a part has none.
  package let missing: MissingParts
  /// By unit of the merged panel, its parts in the base, in alphabetical order.
  package let parts: [[UnitID]]
  /// By unit of the base its weight; empty where all count the same.
  package let weights: [Double]

  init(
    base: Panel, method: MergeMethod, missing: MissingParts, parts: [[UnitID]], weights: [Double]
  ) {
    self.base = base
    self.method = method
    self.missing = missing
    self.parts = parts
    self.weights = weights
  }

  /// The same of two years on one scale.
  func comparable(_ first: Year, _ second: Year) throws(ComparisonProblem) -> Merger {
    Merger(
      base: try base.comparable(first, second), method: method, missing: missing, parts: parts,
      weights: weights)
  }

  /// How many units are made of several.
  package var mergedCount: Int { parts.count { $0.count > 1 } }

  /// The parts of a merged unit that existed in a year.
  package func parts(of unit: UnitID, in year: Year) -> [UnitID] {
    parts[unit.index].filter { base.units[$0].exists(in: year) }
  }

  /// The parts of a merged unit without a score at a node in a year.
  package func partsWithout(_ unit: UnitID, _ node: NodeID, in edition: Edition) -> [UnitID] {
    parts(of: unit, in: edition.year).filter { edition.points(of: $0, node) == nil }
  }

  /// The points of a merged unit from those of its parts, in the order of the parts; NaN where missing.
  func combined(_ points: [Double], of parts: [UnitID]) -> Double {
    let known = points.indices.filter { !points[$0].isNaN }
    if known.isEmpty || missing == .missing && known.count < points.count { return .nan }
    switch method {
    case .best: return known.map { points[$0] }.max() ?? .nan
    case .worst: return known.map { points[$0] }.min() ?? .nan
    case .mean, .sum:
      let shares = known.map { weights.isEmpty ? 1 : weights[parts[$0].index] }
      let largest = shares.max() ?? 1
      let parts = shares.map { $0 / largest }
      let sum = zip(known, parts).reduce(0) { $0 + points[$1.0] * $1.1 }
      return known.count == 1 ? points[known[0]] : decimal(sum / parts.reduce(0, +))
    }
  }
}

/// Why units cannot be merged.
package enum MergeProblem: Error, Equatable {
  /// A unit that is not there.
  case lookup(LookupError)
  /// One unit would become two.
  case split(unit: String, into: [String])
  /// A unit would become nothing that has a name.
  case noName(of: String)
  /// The first becomes the second, which itself becomes another.
  case chain(String, String, String)
  /// No unit becomes another.
  case nothingToMerge(String)
  /// A part has no weight, or one that is not over 0.
  case badWeight(unit: String, Double)
  /// Weights for a method that has no use for them.
  case uselessWeights(MergeMethod)
  /// There are no raw inputs to add up.
  case nothingToAdd(String)
}
