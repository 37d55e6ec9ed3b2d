import Statistics

/// The rules that hold in certain years.
package struct FrameworkPeriod: Equatable, Sendable {
  /// The first year.
  package var from: Year
  /// The last year.
  package var to: Year
  /// How the published value is rounded.
  package var rounding: Rounding
  /// Which rank equal values share.
  package var ties: Ties
  /// How classes are made.
  package var classes: ClassScheme.Kind
  /// How the points that a rule gives a leaf are rounded.
  package var leafRounding = Rounding.none
  /// How the points of a node that is made from its parts are rounded.
  package var nodeRounding = Rounding.none
  /// Which value ranks are made from.
  package var ranks = RankBasis.unrounded
  /// The most bonus points that count.
  package var bonusCap = 0.0
  /// The most penalty points that count.
  package var penaltyCap = 0.0
  /// The method by which alone the whole was scored, its part scaled to the maximum of the whole;
  /// `documents` where no survey was held.
  package var scoredBy: Method?

  /// Which value ranks are made from.
  package enum RankBasis: String, CaseIterable, Sendable {
    /// The points, taken to the nearest 10⁻⁹.
    case unrounded
    /// The published value, rounded.
    case published
  }

  /// Whether it is in force in a year.
  package func holds(in year: Year) -> Bool { from <= year && year <= to }

  /// What bonus and penalty change of the whole, within their caps.
  func adjustment(bonus: Double, penalty: Double) -> Double {
    min(bonus, bonusCap) - min(penalty, penaltyCap)
  }
}
