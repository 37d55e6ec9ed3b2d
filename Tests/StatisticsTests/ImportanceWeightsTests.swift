import Statistics
import Testing

@Suite struct ImportanceWeightsTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let columns: [[Double]]
    let targets: [Double]?
    let weights: [Double]
    /// The tolerance of the outside value.
    let precision: Double
    let objective: Double
    let excluded: [Int]
    var testDescription: String { name }
  }

  /// Where all weights are positive numpy 2.4.6, R⁻¹t over the standard deviations; elsewhere the
  /// best of 20 starts of SLSQP, scipy 1.17.1, with bounds at 0.
  static let known = [
    Known(
      name: "63 provinces", columns: Fixture.provinces, targets: nil,
      weights: [0.3294225628836011, 0.6589185694329529, 0.01165886768344599], precision: 1e-11,
      objective: 0, excluded: []),
    Known(
      name: "countries with missing values", columns: Fixture.asem, targets: nil,
      weights: [
        0.7555701033404376, 5.055579547255771e-05, 0.005850406485354832, 0.23852893437873504,
      ], precision: 1e-11, objective: 0, excluded: []),
    Known(
      name: "negative without a bound", columns: Fixture.attitude, targets: nil,
      weights: [
        0.21535200255098022, 0, 0.18418679947232755, 0.035387312170719665, 0, 0.3365355783811673,
        0.22853830742480535,
      ], precision: 1e-6, objective: 0.0003176299793833638, excluded: [2, 5]),
    Known(
      name: "half for the first", columns: Fixture.provinces, targets: [2, 1, 1],
      weights: [1, 0, 0], precision: 1e-11, objective: 0.015651809138754608, excluded: [2, 3]),
    Known(
      name: "most for the first", columns: Fixture.attitude, targets: [7, 1, 1, 1, 1, 1, 1],
      weights: [1, 0, 0, 0, 0, 0, 0], precision: 1e-11, objective: 0.11287302305711673,
      excluded: [2, 3, 4, 5, 6, 7]),
  ]

  @Test(arguments: known)
  func `agrees with numpy and scipy`(_ known: Known) throws {
    let result = try importanceWeights(known.columns, targets: known.targets)
    for (weight, expected) in zip(result.weights, known.weights) {
      #expect(near(weight, expected, within: known.precision))
    }
    #expect(near(result.objective, known.objective, within: 1e-9 * known.objective + 1e-20))
    #expect(result.excluded == known.excluded)
    #expect(result.missed.isEmpty == (known.objective == 0))
    #expect(result.isConverged)
  }

  /// By hand: with r = 0.8 the second column counts 0.8/1.8 even without weight.
  @Test func `names what a negative weight alone would bring to its target`() throws {
    let result = try importanceWeights([[1, 2, 3, 4], [10, 30, 20, 40]], targets: [9, 1])
    #expect(result.weights == [1, 0])
    #expect(match(result.importances, [1 / 1.8, 0.8 / 1.8]))
    #expect(match(result.correlations, [1, 0.8]) && match(result.targets, [0.9, 0.1]))
    #expect(result.missed == [1, 2] && result.excluded == [2])
    let difference = 0.9 - 1 / 1.8
    #expect(agree(result.objective, 2 * difference * difference))
  }

  /// By hand: correlations 0.8, −0.1 and 0.1; the first and the third reach the second's 0.9 with
  /// them.
  @Test func `may need no weight to reach a target`() throws {
    let result = try importanceWeights([[1, 2, 3, 4, 5], [2, 1, 4, 3, 5], [5, 1, 2, 4, 3]])
    for (weight, expected) in zip(result.weights, [0.5, 0, 0.5]) { #expect(near(weight, expected)) }
    #expect(result.missed.isEmpty && result.excluded.isEmpty)
  }

  @Test func `gives a single column all the weight`() throws {
    let result = try importanceWeights([[1, 2, 4]])
    #expect(result.weights == [1] && result.importances == [1] && result.objective == 0)
    #expect(try importanceWeights([[1, 2, 4]], method: .spearman).weights == [1])
  }

  /// No weights on a grid of 1/40 are better.
  @Test(arguments: seeds)
  func `is not worse than any weights on a grid`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let columns = (0..<3).map { _ in source.values(12) }
    let targets = [1, 1 + source.unit(), 1 + 2 * source.unit()]
    let result = try importanceWeights(columns, targets: targets)
    var best = Double.infinity
    for i in 0...40 {
      for j in 0...(40 - i) {
        let weights = [i, j, 40 - i - j].map { Double($0) }
        let mean = weightedSum(columns, weights)
        best = min(best, objective(columns, mean, .pearson, result.targets))
      }
    }
    #expect(result.objective <= best + 1e-12)
    #expect(best - result.objective < 0.05)
    #expect(result.isConverged && near(result.weights.reduce(0, +), 1))
    #expect(result.weights.allSatisfy { $0 >= 0 })
  }

  /// Of two columns only the part of one matters: 500 of them.
  @Test(arguments: seeds.prefix(4))
  func `finds the best for Spearman among two columns`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let columns = (0..<2).map { _ in source.values(15) }
    let result = try importanceWeights(columns, targets: [1.25, 1], method: .spearman)
    var best = Double.infinity
    for i in 0...500 {
      let mean = weightedSum(columns, [Double(i), Double(500 - i)])
      best = min(best, objective(columns, mean, .spearman, result.targets))
    }
    #expect(result.objective <= best + 1e-12)
    #expect(result.method == .spearman && result.isConverged)
  }

  /// Correlations with the weighted mean are by `correlate`.
  @Test(arguments: seeds.prefix(4), [CorrelationMethod.pearson, .spearman])
  func `tells the correlations as they are`(
    _ seed: UInt64, _ method: CorrelationMethod
  ) throws {
    var source = RandomSource(seed: seed)
    let columns = (0..<3 + source.below(6)).map { _ in source.values(20, missing: 0.03) }
    let result = try importanceWeights(columns, method: method)
    let mean = weightedSum(columns, result.weights)
    for (column, correlation) in zip(columns, result.correlations) {
      let complete = zip(column, mean).map { $1.isNaN ? .nan : $0 }
      #expect(near(correlation, try correlate(complete, mean, method: method).estimate))
    }
    #expect(result.n == mean.count { !$0.isNaN } && result.n + result.missing == 20)
    let direct = try importanceWeights(columns)
    #expect(method == .pearson || result.objective <= spearman(direct, columns) + 1e-12)
  }

  @Test(arguments: seeds)
  func `weighs the standardised columns whatever their unit`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let columns = (0..<5).map { _ in source.values(30) }
    let units = [1e3, 1, 1e-3, 7, 1e100]
    let result = try importanceWeights(columns)
    let other = try importanceWeights(zip(columns, units).map { c, u in c.map { $0 * u + u } })
    let back = zip(other.weights, units).map { $0 * $1 }
    let sum = back.reduce(0, +)
    for (a, b) in zip(result.weights, back) { #expect(near(a, b / sum, within: 1e-9)) }
    #expect(result.excluded == other.excluded)
  }

  /// More columns than rows: their correlations have no inverse.
  @Test func `finds weights for columns that depend on each other`() throws {
    var source = RandomSource(seed: 3)
    let shared = source.values(8)
    let columns = (0..<20).map { _ in zip(shared, source.values(8)).map { $0 + $1 / 3 } }
    let result = try importanceWeights(columns)
    #expect(result.isConverged && result.objective < 0.001)
    let twice = try importanceWeights([Fixture.domain1, Fixture.domain1, Fixture.domain6])
    #expect(twice.excluded.isEmpty && twice.missed.isEmpty)
    let last = twice.correlations[2]
    #expect(twice.correlations.allSatisfy { near($0, last) })
  }

  private func weightedSum(_ columns: [[Double]], _ weights: [Double]) -> [Double] {
    columns[0].indices.map { row in
      zip(columns, weights).reduce(0) { $0 + $1.0[row] * $1.1 }
    }
  }

  private func spearman(_ direct: ImportanceWeights, _ columns: [[Double]]) -> Double {
    let mean = weightedSum(columns, direct.weights)
    let kept = mean.indices.filter { !mean[$0].isNaN }
    return objective(
      columns.map { at(kept, $0) }, at(kept, mean), .spearman, direct.targets)
  }

  private func objective(
    _ columns: [[Double]], _ mean: [Double], _ method: CorrelationMethod, _ targets: [Double]
  ) -> Double {
    let correlations = columns.map { slowCorrelation($0, mean, method) }
    let sum = correlations.reduce(0, +)
    guard sum > 0 else { return .infinity }
    return zip(correlations, targets).reduce(0) {
      $0 + ($1.0 / sum - $1.1) * ($1.0 / sum - $1.1)
    }
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let columns: [[Double]]
    var targets: [Double]?
    var method = CorrelationMethod.pearson
    let error: SampleError
    var testDescription: String { error.description }
  }

  static let refused = [
    Refused(columns: [], error: .tooFewColumns(count: 0, needed: 1, for: .importanceWeights)),
    Refused(
      columns: [[1, 2, .nan]], error: .tooFewRows(usable: 2, needed: 3, for: .importanceWeights)),
    Refused(columns: [[1, 2], [1]], error: .unequalColumns(column: 2, count: 1, first: 2)),
    Refused(
      columns: [[1, 2, 3], [1, 0, .infinity]], error: .infiniteInColumn(column: 2, position: 3)),
    Refused(
      columns: [[1, 2, 3], [4, 4, 4]],
      error: .constantColumn(column: 2, value: 4, for: .importanceWeights)),
    Refused(columns: [[1, 2, 4], [4, 3, 1]], error: .constantSum(for: .importanceWeights)),
    Refused(
      columns: [[1, 2, 4]], targets: [1, 2],
      error: .notPerColumn(argument: "targets", count: 2, columns: 1)),
    Refused(
      columns: [[1, 2, 4], [1, 3, 2]], targets: [1, -1],
      error: .unsuitable(argument: "targets", position: 2, value: -1, must: .notNegative)),
    Refused(
      columns: [[1, 2, 4], [1, 3, 2]], targets: [0, 0], error: .noWeight(argument: "targets")),
    Refused(columns: [[1, 2, 4]], method: .kendall, error: .noImportanceMethod(.kendall)),
  ]

  @Test(arguments: refused)
  func `refuses what has no importance`(_ refused: Refused) {
    #expect(throws: refused.error) {
      try importanceWeights(refused.columns, targets: refused.targets, method: refused.method)
    }
  }

  @Test func `ends when it is told to`() {
    #expect(throws: SampleError.stopped) {
      try importanceWeights(Fixture.attitude, method: .spearman, stop: { _ in true })
    }
  }
}
