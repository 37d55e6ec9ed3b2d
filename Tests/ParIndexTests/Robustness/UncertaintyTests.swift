import Statistics
import TestSupport
import Testing

@testable import ParIndex

@Suite struct UncertaintyTests {
  private static func composite(_ year: Int = 2022) throws -> Composite {
    try Composite(CompositeTests.panel("par-teaching").edition(Year(year)))
  }

  private static func run(
    _ composite: Composite, _ assumptions: Assumptions, count: Int = 200, threads: Int = 2
  ) throws -> Uncertainty {
    try composite.uncertainty(
      assumptions, count: count, seed: 7, keepsTotals: true, threads: threads
    ) { _ in false }
  }

  private static var everything: Assumptions {
    var all = Assumptions()
    all.weights = 0.25
    all.treatments = [nil, 2, 5]
    all.scales = [nil, .minMax(low: 1, high: 100), .zScore(mean: 10, deviation: 2)]
    all.means = [
      [.mean(.arithmetic)], [.mean(.geometric)], [.mean(.harmonic), .mean(.arithmetic)],
    ]
    return all
  }

  @Test func `results do not depend on the number of threads`() throws {
    let composite = try Self.composite()
    var assumptions = Self.everything
    assumptions.survey = SurveyDesign(effect: 1.5)
    assumptions.appraisal = 1
    let one = try Self.run(composite, assumptions, count: 70, threads: 1)
    for threads in [2, 5] {
      let many = try Self.run(composite, assumptions, count: 70, threads: threads)
      #expect(many.ranks == one.ranks)
      #expect(many.draws == one.draws)
      #expect(many.failures.map(\.replication) == one.failures.map(\.replication))
    }
  }

  /// In 2024 some units have bonus and penalty points.
  @Test(arguments: [2022, 2024])
  func `each replication is what its steps give one by one`(_ year: Int) throws {
    let composite = try Self.composite(year)
    let assumptions = Self.everything
    let found = try Self.run(composite, assumptions, count: 40)
    let failed = Set(found.failures.map(\.replication))
    for number in 0..<found.count {
      let draw = found.draws[number]
      let steps = { () throws -> [Double] in
        var made = composite.weighted(found.weights(of: number), as: "drawn")
        if let most = assumptions.treatments[draw.treatment] { made = try made.treated(most: most) }
        if let scale = assumptions.scales[draw.scale] { made = try made.normalised(by: [scale]) }
        return try made.combined(by: assumptions.means[draw.mean]).ranks(at: 0)
      }
      guard !failed.contains(number) else {
        #expect(throws: CompositeProblem.self) { try steps() }
        continue
      }
      let expected = try steps()
      for member in found.members.indices {
        #expect(found.ranks(of: member)[number] == expected[found.members[member]])
      }
    }
    #expect(!failed.isEmpty && failed.count < found.count)
  }

  @Test func `without uncertainty every replication is the index as it is`() throws {
    let found = try Self.run(Self.composite(), Assumptions(), count: 70)
    for row in found.summary() {
      #expect(row.low == row.nominal && row.median == row.nominal && row.high == row.nominal)
      #expect(row.mean == row.nominal && row.known == 70)
    }
    #expect(found.meanShifts.allSatisfy { $0 == 0 })
  }

  @Test func `weights of siblings move by the share asked for`() throws {
    var assumptions = Assumptions()
    assumptions.weights = 0.25
    let found = try Self.run(Self.composite(), assumptions, count: 500)
    let base = found.composite.tree.weights
    var extremes = (low: Double.infinity, high: -Double.infinity)
    for number in 0..<found.count {
      for (weight, given) in zip(found.weights(of: number), base).dropFirst() {
        extremes.low = min(extremes.low, weight / given)
        extremes.high = max(extremes.high, weight / given)
      }
    }
    #expect(extremes.low >= 0.75 && extremes.low < 0.7501)
    #expect(extremes.high <= 1.25 && extremes.high > 1.2499)
  }

  @Test func `probabilities add up and agree with the ranks`() throws {
    var assumptions = Assumptions()
    assumptions.weights = 0.25
    assumptions.survey = SurveyDesign()
    let found = try Self.run(Self.composite(), assumptions, count: 400)
    #expect(found.varied.surveyed > 1000)
    #expect(!found.classes.isEmpty)
    for member in found.members.indices.prefix(10) {
      let ranks = found.ranks(of: member)
      #expect(
        (found.classProbabilities(of: member).reduce(0, +) - 1).magnitude < 1e-12)
      #expect((found.shares(of: member).reduce(0, +) - 1).magnitude < 1e-12)
      #expect(
        found.probability(of: member, among: 10)
          == Double(ranks.count { $0 <= 10 }) / Double(ranks.count))
      let row = try #require(
        found.summary().first { $0.unit == found.composite.units[found.members[member]] })
      #expect(decimal(row.low) == quantile(ranks, 0.05).map(decimal))
      #expect(decimal(row.high) == quantile(ranks, 0.95).map(decimal))
      #expect(row.median == median(ranks))
    }
    let (ahead, level, known) = found.comparison(0, 1)
    let (behind, same, _) = found.comparison(1, 0)
    #expect(known == 400 && level == same)
    #expect((ahead + behind + level - 1).magnitude < 1e-12)
  }

  @Test func `the standard error of a mean has design effect and finite population`() {
    // 0.2/√400 = 0.01; times √1.5; of 800 people half are asked.
    func error(_ design: SurveyDesign) -> Double {
      decimal(design.standardError(deviation: 0.2, respondents: 400))
    }
    #expect(error(SurveyDesign()) == 0.01)
    #expect(error(SurveyDesign(effect: 1.5)) == decimal(0.01 * 1.5.squareRoot()))
    #expect(error(SurveyDesign(effect: 1, population: 800)) == decimal(0.01 * 0.5.squareRoot()))
    #expect(error(SurveyDesign(effect: 1, population: 400)) == 0)
    #expect(SurveyDesign().standardError(deviation: 0.2, respondents: 0).isNaN)
  }

  @Test func `surveyed scores vary as their standard errors say`() throws {
    // With 800 replications the variance of a total is known to about a twentieth.
    var assumptions = Assumptions()
    assumptions.survey = SurveyDesign()
    let composite = try Self.composite()
    let found = try Self.run(composite, assumptions, count: 800)
    let origin = try #require(composite.origin)
    let shares = composite.tree.effectiveWeights
    for member in [0, 20, 40] {
      let unit = composite.units[found.members[member]]
      let inputs = origin.edition.inputs(of: unit)
      var expected = 0.0
      for place in composite.tree.leaves {
        let node = origin.edition.framework[origin.nodes[place]]
        guard let input = inputs[node.id], let n = input.respondents else { continue }
        let error = 100 * input.deviation / Double(n).squareRoot()
        expected += shares[place] * shares[place] * error * error
      }
      let totals = try #require(found.totals(of: member))
      let ratio = try #require(variance(totals)) / expected
      #expect(0.8 < ratio && ratio < 1.25, "\(ratio)")
    }
  }

  @Test(arguments: [2022, 2024])
  func `a leaf left out weighs nothing, and a node without parts goes with it`(
    _ year: Int
  ) throws {
    let composite = try Self.composite(year)
    var assumptions = Assumptions()
    assumptions.dropped = composite.tree.leaves
    let found = try Self.run(composite, assumptions, count: 60)
    for number in 0..<20 {
      let dropped = try #require(found.draws[number].dropped)
      let expected = try composite.without([dropped]).ranks(at: 0)
      for member in found.members.indices {
        #expect(found.ranks(of: member)[number] == expected[found.members[member]])
      }
    }
  }

  @Test func `on another scale there are no points to vary and no classes`() throws {
    let scaled = try Self.composite().normalised(by: [.zScore()])
    for factor in [Assumptions.Factor.survey, .appraisal] {
      var assumptions = Assumptions()
      if factor == .survey {
        assumptions.survey = SurveyDesign()
      } else {
        assumptions.appraisal = 1
      }
      #expect(throws: CompositeProblem.nothingVaries(factor, in: scaled.label)) {
        try Self.run(scaled, assumptions, count: 1)
      }
    }
    var weights = Assumptions()
    weights.weights = 0.1
    #expect(try Self.run(scaled, weights, count: 2).classes.isEmpty)
    #expect(throws: CompositeProblem.noYears(in: scaled.label)) { try scaled.imputed(by: .last) }
  }

  @Test func `it stops when it is asked to`() throws {
    let composite = try Self.composite()
    #expect(throws: CompositeProblem.stopped) {
      try composite.uncertainty(Self.everything, count: 100_000, seed: 1) { _ in true }
    }
  }
}
