import Statistics

/// An index taken apart into its method: indicators, a tree with weights, and every step that was taken.
///
/// What an edition's scores would be by another method is asked of its composite; an analyst's own
/// indicators become one as well. Each step gives another composite and adds to ``steps``. Indicators
/// stand one after the other, each with a value for every unit in the order of ``units``; a missing
/// value is NaN.
package struct Composite: Sendable {
  /// What messages call it: "PAR 2022".
  package let label: String
  /// The units that the ids belong to.
  package let registry: UnitRegistry
  /// Whose values, in alphabetical order.
  package let units: [UnitID]
  /// Which rank equal values share.
  package let ties: Ties
  /// Whether the figures are invented.
  package let isSynthetic: Bool
  /// The words for what is shown with its values.
  package let info: IndexInfo
  /// Its nodes and their weights.
  package internal(set) var tree: CompositeTree
  /// What was done to the indicators, in order.
  package internal(set) var steps: [CompositeStep]
  /// The values of the indicators.
  package internal(set) var data: [Double]
  /// What was done to each of them.
  package internal(set) var marks: [CompositeMark]
  /// How nodes are combined; nil where the values of indicators cannot be combined as they are.
  package internal(set) var method: CombiningMethod?
  /// The edition that it was made from, where it was.
  package let origin: Origin?

  /// Where a composite comes from, and how its scale goes back to it.
  package struct Origin: Sendable {
    /// The edition.
    package let edition: Edition
    /// The node of the framework at each place of the tree.
    package let nodes: [NodeID]
    /// Points that an indicator is worth for each unit of its value, and those it starts from.
    package let spans: [Double]
    package let minima: [Double]
    /// Whether values are percent of what a node allows.
    package let isPercent: Bool
    /// What bonus and penalty change of the whole, in the unit of its values; empty where nothing.
    package let adjustments: [Double]
    /// The points at which the whole's values begin, and those for each unit of them.
    let total: (start: Double, span: Double)
    /// Whether values still are what the edition has, so that points, classes and other years mean
    /// something beside them; not after indicators were brought to another scale.
    let keepsScale: Bool

    /// The points of the whole at one of its values.
    package func points(_ value: Double) -> Double { total.start + total.span * value }
  }

  /// How many units there are.
  package var unitCount: Int { units.count }

  /// The values of an indicator, by its place among them.
  package func indicator(_ leaf: Int) -> [Double] {
    Array(data[leaf * units.count..<(leaf + 1) * units.count])
  }

  /// The indicators as columns.
  package var columns: [[Double]] { tree.leaves.indices.map(indicator) }

  /// The places in ``units`` of those that take a place in rankings.
  package var ranked: [Int] { units.indices.filter { registry[units[$0]].isRanked } }

  /// The steps in a few words: "min–max 1–100 · geometric mean"; empty where none was taken.
  package var lineage: String { steps.map(\.text).joined(separator: " · ") }

  /// The values of every node; NaN where too little is known.
  ///
  /// - Throws: `CompositeProblem.notComparable` before indicators were normalised, `.cannotCombine`
  ///   where the mean has no value for what is there.
  /// - Complexity: O(nodes × units).
  package func values() throws(CompositeProblem) -> [Double] {
    var scorer = try CompositeScorer(self)
    try scorer.score()
    return scorer.values
  }

  /// The values of a node by its place in the tree.
  package func values(at place: Int) throws(CompositeProblem) -> [Double] {
    if let leaf = tree.nodes[place].leaf { return indicator(leaf) }
    let values = try values()
    return Array(values[place * units.count..<(place + 1) * units.count])
  }

  /// The ranks by the values of a node, best first; NaN for units without one or without a place.
  package func ranks(at place: Int) throws(CompositeProblem) -> [Double] {
    ranking(try values(at: place))
  }

  /// Ranks of values of units: taken to the nearest 10⁻⁹, ties by the rule.
  package func ranking(_ values: [Double]) -> [Double] {
    let ranked = ranked
    let places = Statistics.ranks(
      ranked.map { decimal(values[$0]) }, ties: ties, descending: true)
    var all = [Double](repeating: .nan, count: units.count)
    for (place, rank) in zip(ranked, places) { all[place] = rank }
    return all
  }

  /// The same indicators with another step taken.
  func adding(_ step: CompositeStep) -> Composite {
    var copy = self
    copy.steps.append(step)
    return copy
  }
}

/// What was done to one value of an indicator.
package struct CompositeMark: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  /// It was missing and has been filled in.
  package static let imputed = CompositeMark(rawValue: 1)
  /// It was pulled in to the next value.
  package static let winsorised = CompositeMark(rawValue: 2)
  /// It was put on a curve, with its whole indicator.
  package static let transformed = CompositeMark(rawValue: 4)
}
