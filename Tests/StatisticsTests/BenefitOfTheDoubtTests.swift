import Statistics
import Testing

@Suite struct BenefitOfTheDoubtTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let columns: [[Double]]
    let least: [Double]?
    let most: [Double]?
    /// Of the first six units that have one.
    let scores: [Double]
    let sum: Double
    let best: Int
    var testDescription: String { name }
  }

  /// scipy 1.17.1, linprog by highs-ds with tolerances of 1e-10.
  static let known = [
    Known(
      name: "63 provinces", columns: Fixture.provinces, least: nil, most: nil,
      scores: [
        0.9497372429423909, 0.9283051266068424, 0.8560835203434481, 0.9058444726314763,
        0.8336423065664943, 0.9654600448824276,
      ], sum: 58.00668541492742, best: 4),
    Known(
      name: "63 provinces, limits", columns: Fixture.provinces, least: [0.2, 0.2, 0.2],
      most: [0.5, 0.5, 0.5],
      scores: [
        0.936198778294822, 0.9227453445477543, 0.8324636060621555, 0.8994848302776542,
        0.8218514784576781, 0.9458583757879391,
      ], sum: 57.028735012254366, best: 1),
    Known(
      name: "countries with missing values", columns: Fixture.asem, least: nil, most: nil,
      scores: [
        0.9713968688015958, 0.9737553945594112, 0.6830233460772952, 0.7619486962353594,
        0.7257946173203282, 0.8767080827721909,
      ], sum: 35.62080732576069, best: 3),
    Known(
      name: "skew columns, limits", columns: Array(Fixture.asem.prefix(3)), least: [0.1, 0.05, 0],
      most: [0.6, 0.6, 0.6],
      scores: [
        0.364831384282175, 0.45806958727485714, 0.029366003193744564, 0.026701377839092905,
        0.01786030018190904, 0.2520577548944611,
      ], sum: 11.484300915658944, best: 2),
  ]

  @Test(arguments: known)
  func `agrees with scipy`(_ known: Known) throws {
    let result = try benefitOfTheDoubt(
      known.columns, leastShares: known.least, mostShares: known.most)
    let scores = result.scores.filter { !$0.isNaN }
    #expect(match(Array(scores.prefix(6)), known.scores, relative: 1e-9))
    #expect(agree(scores.reduce(0, +), known.sum, relative: 1e-9))
    #expect(scores.count { $0 == 1 } == known.best)
    #expect(scores.count == result.n && result.n + result.missing == result.scores.count)
  }

  /// By hand: 4v + w = 1 and 2v + 4w = 1 give v = 3/14, w = 1/7, so that (3, 2) gets 13/14.
  @Test func `agrees with arithmetic by hand`() throws {
    let result = try benefitOfTheDoubt([[4, 2, 3], [1, 4, 2]])
    #expect(match(result.scores, [1, 1, 13 / 14.0]))
    #expect(match(result.weights[2], [3 / 14.0, 1 / 7.0], relative: 1e-11))
    #expect(match(result.shares[2], [9 / 13.0, 4 / 13.0], relative: 1e-11))
    #expect(result.peers[2] == [1, 2])
    #expect(result.peers[0] == [1] && result.peers[1] == [2])
  }

  /// By hand: of one column it is the part of the largest.
  @Test func `is the part of the best in one column`() throws {
    let result = try benefitOfTheDoubt([[2, 8, 0, 4]])
    #expect(match(result.scores, [0.25, 1, 0, 0.5]))
    #expect(match(result.weights.map { $0[0] }, [0.125, 0.125, 0, 0.125]))
    #expect(result.peers == [[2], [2], [], [2]])
    #expect(result.shares[2][0].isNaN)
  }

  /// By hand: with fixed shares ½ the score is 1/max ½(x_j/x + y_j/y), for (1, 1) beside (3, 1) ½.
  @Test func `leaves no choice where least and most are the same`() throws {
    let half = [0.5, 0.5]
    let result = try benefitOfTheDoubt(
      [[3, 1, 1], [1, 3, 1]], leastShares: half, mostShares: half)
    #expect(match(result.scores, [0.6, 0.6, 0.5]))
    #expect(result.shares.allSatisfy { match($0, half) })
    let tenths = Array(repeating: 0.1, count: 10)
    let tied = try benefitOfTheDoubt(tenths.map { [1, $0 + 1] }, mostShares: tenths)
    #expect(match(tied.scores, [1 / 1.1, 1]))
  }

  /// By hand: 0 in the first column cannot make a tenth of a score; without the second the first
  /// may make only half.
  @Test func `gives 0 where only weights of 0 keep the limits`() throws {
    let columns: [[Double]] = [[0, 2, 1], [4, 2, 0]]
    let least = try benefitOfTheDoubt(columns, leastShares: [0.1, 0])
    #expect(least.scores[0] == 0 && least.weights[0] == [0, 0] && least.peers[0].isEmpty)
    #expect(least.shares[0].allSatisfy(\.isNaN) && least.scores[2] == 0.5)
    let most = try benefitOfTheDoubt(columns, mostShares: [0.5, 1])
    #expect(most.scores[2] == 0 && most.scores[0] == 1)
    #expect(try benefitOfTheDoubt([[0, 1], [0, 2]]).scores == [0, 1])
  }

  @Test func `neither scores nor bounds by units with a missing value`() throws {
    let result = try benefitOfTheDoubt([[4, .nan, 2, 3], [1, 100, 4, 2]])
    #expect(match(result.scores, [1, .nan, 1, 13 / 14.0]))
    #expect(result.weights[1].allSatisfy(\.isNaN) && result.shares[1].allSatisfy(\.isNaN))
    #expect(result.peers == [[1], [], [3], [1, 3]])
    #expect(result.n == 3 && result.missing == 1)
  }

  /// Rounding leaves 10⁻¹⁷ where 0 is meant, and units may be of any size.
  @Test func `is not disturbed by values of any size`() throws {
    let result = try benefitOfTheDoubt([[4e300, 2e300, 3e300], [1e-300, 4e-300, 2e-300]])
    #expect(match(result.scores, [1, 1, 13 / 14.0]))
    let traces = try benefitOfTheDoubt([[4, 2, 1e-17], [1, 4, 2]])
    #expect(match(traces.scores, [1, 1, 0.5]))
    let small = try benefitOfTheDoubt([[4, 2, 3e-9], [1, 4, 2e-9]])
    #expect(agree(small.scores[2], 13e-9 / 14, relative: 1e-9))
  }

  @Test(arguments: seeds)
  func `keeps every limit, is dual to its peers and sees no unit of measure`(_ seed: UInt64) throws
  {
    var source = RandomSource(seed: seed)
    let (n, k) = (2 + source.below(30), 1 + source.below(8))
    let columns = (0..<k).map { _ in source.values(n, decimals: 2).map { $0 + 5 } + [1] }
    let least = columns.map { _ in 0.6 * source.unit() / Double(k) }
    let most = least.map { min(1, $0 + 1 / Double(k) + source.unit()) }
    let free = try benefitOfTheDoubt(columns)
    let bound = try benefitOfTheDoubt(columns, leastShares: least, mostShares: most)
    for (result, limits) in [(free, nil), (bound, (least, most))] {
      for unit in result.scores.indices where result.scores[unit] > 0 {
        let reached = (0...n).map { row in
          (0..<k).reduce(0) { $0 + columns[$1][row] * result.weights[unit][$1] }
        }
        #expect(near(reached[unit], result.scores[unit]))
        #expect(reached.allSatisfy { $0 <= 1 + 1e-11 })
        #expect(result.peers[unit].allSatisfy { near(reached[$0 - 1], 1, within: 1e-9) })
        #expect(!result.peers[unit].isEmpty)
        #expect(near(result.shares[unit].reduce(0, +), 1))
        guard let limits else { continue }
        for (share, limit) in zip(result.shares[unit], zip(limits.0, limits.1)) {
          #expect(share >= limit.0 - 1e-11 && share <= limit.1 + 1e-11)
        }
      }
    }
    #expect(zip(free.scores, bound.scores).allSatisfy { $0 >= $1 - 1e-11 })
    let equal = columns.indices.map { column in columns[column].max() ?? 1 }
    for (unit, score) in free.scores.enumerated() {
      let alone = zip(columns, equal).map { $0[unit] / $1 }.max() ?? 0
      #expect(score >= alone - 1e-11)
    }
    let scaled = zip(columns, [1e-6, 3, 1e9, 7, 1, 2, 0.1, 5]).map { column, unit in
      column.map { $0 * unit }
    }
    let others = try benefitOfTheDoubt(scaled, leastShares: least, mostShares: most)
    #expect(zip(bound.scores, others.scores).allSatisfy { near($0, $1, within: 1e-10) })
  }

  @Test func `ends when it is told to`() {
    let columns = (1...40).map { column in (1...60).map { Double($0 * column % 61) } }
    #expect(throws: SampleError.stopped) { try benefitOfTheDoubt(columns, stop: { _ in true }) }
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let columns: [[Double]]
    var least: [Double]?
    var most: [Double]?
    let error: SampleError
    var testDescription: String { error.description }
  }

  static let refused = [
    Refused(columns: [], error: .tooFewColumns(count: 0, needed: 1, for: .benefitOfTheDoubt)),
    Refused(
      columns: [[]], error: .tooFewRows(usable: 0, needed: 1, for: .benefitOfTheDoubt)),
    Refused(
      columns: [[.nan, 1], [2, .nan]],
      error: .tooFewRows(usable: 0, needed: 1, for: .benefitOfTheDoubt)),
    Refused(columns: [[1, 2], [1]], error: .unequalColumns(column: 2, count: 1, first: 2)),
    Refused(columns: [[1, .infinity]], error: .infiniteInColumn(column: 1, position: 2)),
    Refused(
      columns: [[1, 2], [3, -1]],
      error: .unsuitable(
        argument: "columns", column: 2, position: 2, value: -1, must: .notNegative)),
    Refused(
      columns: [[1, 2, 3], [0, 0, 4], [1, 1, .nan]],
      error: .unsuitable(argument: "columns", column: 2, value: 0, must: .somewhereOver0)),
    Refused(
      columns: [[1]], least: [0.1, 0.2],
      error: .notPerColumn(argument: "leastShares", count: 2, columns: 1)),
    Refused(
      columns: [[1]], most: [-0.5],
      error: .unsuitable(argument: "mostShares", position: 1, value: -0.5, must: .share)),
    Refused(
      columns: [[1], [1]], least: [0, 1.5],
      error: .unsuitable(argument: "leastShares", position: 2, value: 1.5, must: .share)),
    Refused(
      columns: [[1], [1]], least: [0.5, 0.25], most: [1, 0.2],
      error: .unsuitable(argument: "mostShares", position: 2, value: 0.2, must: .notUnderLeast)),
    Refused(
      columns: [[1], [1]], least: [0.75, 0.5],
      error: .unsuitableSum(argument: "leastShares", sum: 1.25, must: .oneOrLess)),
    Refused(
      columns: [[1], [1]], most: [0.25, 0.5],
      error: .unsuitableSum(argument: "mostShares", sum: 0.75, must: .oneOrMore)),
  ]

  @Test(arguments: refused)
  func `refuses what bounds no score`(_ refused: Refused) {
    #expect(throws: refused.error) {
      try benefitOfTheDoubt(
        refused.columns, leastShares: refused.least, mostShares: refused.most)
    }
  }
}
