/// How an indicator becomes points: one of the kinds that frameworks use, with its numbers.
///
/// Written as a small text that reads in a spreadsheet (``RuleReader``): `threshold 80%`,
/// `steps from 4.5% down 1% by 0.5 base 2 cap 5`.
package struct Rule: Equatable, Sendable {
  /// How counts become the number that the rule goes by.
  package enum Measure: Equatable, Sendable {
    /// The number as it is given.
    case value
    /// A part of a whole: numerator/denominator.
    case ratio
    /// What is left of a whole: (denominator − numerator)/denominator.
    case complement
  }

  /// What happens under a target.
  package enum UnderTarget: Equatable, Sendable { case proportional, nothing }

  /// The points from a limit on, up to the next one; the limit itself belongs to it.
  package struct Tier: Equatable, Sendable {
    package let limit: RuleNumber
    package let points: RuleNumber
  }

  /// So many points for every full step from a start.
  package struct Steps: Equatable, Sendable {
    package let start: RuleNumber
    /// Whether less is better.
    package let isDown: Bool
    package let step: RuleNumber
    package let each: RuleNumber
    /// The points at the start.
    package let base: RuleNumber?
    /// The most points, before the coefficient.
    package let cap: RuleNumber?
    /// What the points of some units are multiplied by: mountainous, on the border.
    package let coefficient: RuleNumber?
  }

  /// What an element adds when it is there, or an answer is worth.
  package struct Part: Equatable, Sendable {
    package let name: String
    /// Nil for an answer that counts for nothing, such as "no answer".
    package let worth: RuleNumber?
  }

  /// The kinds.
  package enum Kind: Equatable, Sendable {
    /// The maximum times the rate.
    case proportional
    /// Nothing under the rate, from there on the maximum times the rate.
    case threshold(RuleNumber)
    /// The maximum from the target on.
    case target(RuleNumber, UnderTarget)
    /// In a line from no points at one number to the maximum at the other, flat outside.
    case interpolated(RuleNumber, RuleNumber)
    /// By intervals, closed on the left. Where points rise there are none under the first limit;
    /// where they fall, the first limit's points hold under it too.
    case tiers([Tier])
    case steps(Steps)
    /// All or nothing.
    case yesNo
    /// The sum of what is there, at most the maximum.
    case checklist([Part])
    /// The maximum less so much for every violation, nothing at the least.
    case deduction(RuleNumber)
    /// One violation takes all.
    case forfeit
    /// The mean worth of the answers, times the maximum.
    case survey([Part])
    /// Satisfied answers by valid ones, times the maximum.
    case sipas
    /// The points stand as they were published or appraised.
    case given
    /// A function of the package's `rules.lua`.
    case lua(String)
  }

  package let measure: Measure
  package let kind: Kind

  /// A rule that goes by a number as it is given, where nothing else is said.
  package init(_ kind: Kind, measure: Measure = .value) {
    self.measure = measure
    self.kind = kind
  }

  /// The answer options of the questionnaires and their worth, where a framework says no other.
  package static let usualAnswers = [
    ("A", "100%"), ("B", "60%"), ("C", "20%"), ("D", "0"), ("E", nil),
  ].map { name, worth in Part(name: name, worth: worth.flatMap { RuleNumber($0) }) }

  /// Whether more points come with a larger number (1), a smaller one (−1) or neither.
  package var direction: Int {
    switch kind {
    case .interpolated(let low, let high): low < high ? 1 : -1
    case .tiers(let tiers):
      tiers.count > 1 && tiers[0].points.value > tiers[1].points.value ? -1 : 1
    case .steps(let steps): steps.isDown ? -1 : 1
    case .deduction, .forfeit: -1
    case .checklist, .given, .lua: 0
    case .proportional, .threshold, .target, .yesNo, .survey, .sipas: 1
    }
  }
}
