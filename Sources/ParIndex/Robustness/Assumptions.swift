import Statistics

/// What is not certain about an index: the choices that its ranks are tried under.
///
/// Each has one dimension in a ``Draw``. Alternatives are equally likely.
package struct Assumptions: Sendable {
  /// How far each weight may be off, as a share of it: w is multiplied by 1 + U(−f, f), then siblings are
  /// brought back to their sum.
  package var weights: Double?
  /// Whether, and how far, indicators are treated for outliers: how many values may be winsorised;
  /// nil for none.
  package var treatments: [Int?] = []
  /// How indicators are brought to a scale; nil for as they are.
  package var scales: [Normalisation?] = []
  /// How parts are combined: for each alternative the way of every level, the lowest first.
  package var means: [[Combining]] = []
  /// Which nodes are left out in turn; empty for none.
  package var dropped: [Int] = []
  /// By how many of the levels that its rule allows an appraised indicator may be off, either way, all
  /// equally likely; beyond an end of the levels it stays at the end.
  package var appraisal: Int?
  /// The share of the appraised values that may be off, from 0 to 1.
  package var appraisalShare = 1.0
  /// How the answers to surveys vary.
  package var survey: SurveyDesign?

  /// Nothing is uncertain.
  package init() {}

  /// One thing that is not certain.
  package enum Factor: String, CaseIterable, Sendable {
    case treatment = "treat"
    case scale = "normalise"
    case mean = "aggregate"
    case weights
    case drop
    case appraisal
    case survey
  }

  /// What is not certain, in a fixed order.
  package var factors: [Factor] {
    Factor.allCases.filter { factor in
      switch factor {
      case .treatment: treatments.count > 1
      case .scale: scales.count > 1
      case .mean: means.count > 1
      case .weights: weights != nil
      case .drop: !dropped.isEmpty
      case .appraisal: appraisal != nil
      case .survey: survey != nil
      }
    }
  }

  /// Whether values of indicators change from one replication to the next.
  var changesData: Bool { appraisal != nil || survey != nil }

  /// Whether scores stay on the scale of the index, so that its classes can be told.
  var keepsScale: Bool {
    treatments.allSatisfy { $0 == nil } && scales.allSatisfy { $0 == nil }
      && means.allSatisfy { $0.allSatisfy(\.keepsScale) }
  }
}

/// How a survey was drawn, as far as it bears on the error of its means.
package struct SurveyDesign: Equatable, Sendable {
  /// The design effect: how many times the variance of a simple random sample; 1 or more.
  package var effect: Double
  /// How many people each sample was drawn from; nil where so many that it does not matter.
  package var population: Double?

  package init(effect: Double = 1, population: Double? = nil) {
    self.effect = effect
    self.population = population
  }

  /// The standard error of a mean: s/√n · √effect · √(1 − n/N).
  ///
  /// Source: Cochran, Sampling Techniques, 3rd ed. 1977, section 2.6; Kish, Survey Sampling, 1965.
  ///
  /// - Returns: NaN where n or s is not known or n is 0.
  package func standardError(deviation: Double, respondents: Double) -> Double {
    guard respondents > 0 else { return .nan }
    let left = population.map { Swift.max(0, 1 - respondents / $0) } ?? 1
    return deviation * (effect * left / respondents).squareRoot()
  }
}

/// What one replication assumes.
package struct Draw: Equatable, Sendable {
  /// Places among the alternatives.
  package var treatment = 0
  package var scale = 0
  package var mean = 0
  /// The place in the tree of the node that is left out; nil for none.
  package var dropped: Int?
  /// Where the random numbers of what is continuous begin.
  package var weightSeed: UInt64 = 0
  package var appraisalSeed: UInt64 = 0
  package var surveySeed: UInt64 = 0

  /// The first of all alternatives.
  init() {}

  /// A draw by chance.
  init(_ assumptions: Assumptions, using random: inout RandomSource) {
    for factor in assumptions.factors { take(factor, assumptions, random.next()) }
  }

  /// The draw at a point, which has a number from 0 to 1 for each factor.
  init(_ assumptions: Assumptions, at point: [Double]) {
    for (factor, share) in zip(assumptions.factors, point) {
      take(factor, assumptions, UInt64(min(max(share, 0), 1) * 0x1.fffffffffffffp63))
    }
  }

  /// - Parameter bits: Uniform over all 64-bit patterns; the upper end of them decides.
  private mutating func take(
    _ factor: Assumptions.Factor, _ assumptions: Assumptions, _ bits: UInt64
  ) {
    func choice(_ count: Int) -> Int { Int(bits.multipliedFullWidth(by: UInt64(count)).high) }
    switch factor {
    case .treatment: treatment = choice(assumptions.treatments.count)
    case .scale: scale = choice(assumptions.scales.count)
    case .mean: mean = choice(assumptions.means.count)
    case .drop: dropped = assumptions.dropped[choice(assumptions.dropped.count)]
    case .weights: weightSeed = bits
    case .appraisal: appraisalSeed = bits
    case .survey: surveySeed = bits
    }
  }
}
