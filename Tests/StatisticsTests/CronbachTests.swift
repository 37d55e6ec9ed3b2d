import Statistics
import Testing

@Suite struct CronbachTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let columns: [[Double]]
    var level = 0.95
    let n: Int
    let alpha: Double
    let low: Double
    let high: Double
    let standardised: Double
    let meanCorrelation: Double
    let without: [Double]
    let rest: [Double]
    var testDescription: String { name }
  }

  static let known = [
    Known(
      name: "attitude", columns: Fixture.attitude, n: 30, alpha: 0.84314276956475986,
      low: 0.73937568564310729, high: 0.91577307215998160, standardised: 0.83908380302951058,
      meanCorrelation: 0.42690664264971712,
      without: [
        0.80976020630892143, 0.79691745727413965, 0.82784776593865905, 0.80303097502257437,
        0.79538657419820524, 0.86387231144643684, 0.84046486826545730,
      ],
      rest: [
        0.67126205722366428, 0.74210971022223859, 0.56071111148025565, 0.71444549813367619,
        0.78627559383439993, 0.26503433919667607, 0.46081054946849642,
      ]),
    Known(
      name: "missing values and unequal units", columns: Fixture.asem, level: 0.9, n: 41,
      alpha: 0.056844900509441576, low: -0.41020776159674921, high: 0.40178282372327945,
      standardised: 0.51309555077919466, meanCorrelation: 0.20851496224321125,
      without: [
        0.06257876634811065930, 0.02540212936602370686, 0.00030551521104399404,
        0.06502179205223973524,
      ],
      rest: [0.58006274349386022, 0.77730624240124835, 0.78528606664716438, -0.12708244367306135]),
    Known(
      name: "63 provinces", columns: Fixture.provinces, n: 63, alpha: 0.46067536991022684,
      low: 0.18041906931215657, high: 0.65619844161990004, standardised: 0.86140832460084771,
      meanCorrelation: 0.67445940636669266,
      without: [0.23508169357376296, 0.45940834023031529, 0.61151311126950425],
      rest: [0.81375946782921349, 0.66738835061811908, 0.86423514950086966]),
  ]

  /// R 4.2.2, by its cov, cor and qf on na.omit; alpha of psych 2.2.9 gives the same.
  @Test(arguments: known)
  func `agrees with R`(_ known: Known) throws {
    let result = try cronbach(known.columns, level: known.level)
    #expect(agree(result.alpha, known.alpha, relative: 1e-11))
    #expect(agree(result.low, known.low, relative: 1e-11))
    #expect(agree(result.high, known.high, relative: 1e-11))
    #expect(result.level == known.level)
    #expect(agree(result.standardised, known.standardised))
    #expect(agree(result.meanCorrelation, known.meanCorrelation))
    #expect(result.items.count == known.columns.count)
    for (item, (without, rest)) in zip(result.items, zip(known.without, known.rest)) {
      #expect(agree(item.alphaWithout, without, relative: 1e-10))
      #expect(near(item.restCorrelation, rest))
    }
    #expect(result.n == known.n)
    #expect(result.missing == known.columns[0].count - known.n)
  }

  /// By hand: variances 5/3 and 5/3, of the sum 6, so 2 (1 − (10/3)/6) = 8/9; r = 0.8 gives the same.
  @Test func `agrees with arithmetic by hand`() throws {
    let result = try cronbach([[1, 2, 3, 4], [1, 3, 2, 4]])
    #expect(agree(result.alpha, 8.0 / 9))
    #expect(agree(result.standardised, 8.0 / 9))
    #expect(result.items.allSatisfy { $0.alphaWithout.isNaN && agree($0.restCorrelation, 0.8) })
    #expect(try agree(pairwiseAlpha([[1, 2, 3, 4], [1, 3, 2, 4]]), 8.0 / 9))
  }

  /// R 4.2.2, cov(use = "pairwise"), as COINr's get_cronbach; on complete rows it would be 0.0568.
  @Test func `takes the rows of each pair where that is asked for`() throws {
    #expect(try agree(pairwiseAlpha(Fixture.asem), 0.058849891066416429, relative: 1e-11))
  }

  @Test(arguments: [2, 3, 9])
  func `is 1 for items that say the same`(_ count: Int) throws {
    let items = (0..<count).map { item in Fixture.total63.map { $0 + Double(item) } }
    let result = try cronbach(items)
    for value in [result.alpha, result.standardised, result.low, result.high] {
      #expect(near(value, 1))
    }
  }

  @Test func `goes below 0 where items run against each other`() throws {
    let result = try cronbach([[1, 2, 3, 4], [4, 3, 1, 1]])
    #expect(result.alpha < 0 && result.low < result.alpha && result.alpha < result.high)
    #expect(result.items[0].restCorrelation < -0.9)
  }

  /// Without the third the others add up to 0 in every row.
  @Test func `has no α of others whose sum does not vary`() throws {
    let first = [1.5, 2.25, 0.5, 4]
    let result = try cronbach([first, first.map { -$0 }, [1, 3, 2, 7]])
    #expect(result.items[2].alphaWithout.isNaN && result.items[2].restCorrelation.isNaN)
    #expect(!result.items[0].alphaWithout.isNaN)
  }

  @Test(arguments: seeds)
  func `follows from the variances of the items and of their sum`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let common = source.values(30)
    let items = (0..<3 + source.below(6)).map { _ in
      zip(common, source.values(30, decimals: 1)).map { $0 + $1 }
    }
    let result = try cronbach(items)
    let k = Double(items.count)
    let sum = common.indices.map { row in items.reduce(0) { $0 + $1[row] } }
    let parts = items.reduce(0) { $0 + (variance($1) ?? 0) }
    #expect(near(result.alpha, k / (k - 1) * (1 - parts / (variance(sum) ?? 0))))
    #expect(try near(pairwiseAlpha(items), result.alpha))
    let others = try cronbach(Array(items.dropFirst()))
    #expect(near(result.items[0].alphaWithout, others.alpha))
    let rest = zip(sum, items[0]).map { $0 - $1 }
    let r = try correlate(items[0], rest, method: .pearson).estimate
    #expect(near(result.items[0].restCorrelation, r))
    #expect(result.low < result.alpha && result.alpha < result.high && result.high <= 1)
  }

  @Test(arguments: seeds)
  func `does not depend on origins, order or a shared unit`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let items = (0..<4).map { _ in source.values(25, missing: 0.05) }
    let result = try cronbach(items)
    let other = try cronbach(items.reversed().map { $0.map { ($0 + 4) * 1e180 } })
    #expect(near(other.alpha, result.alpha, within: 1e-11))
    #expect(near(other.standardised, result.standardised, within: 1e-11))
    #expect(near(other.items[0].alphaWithout, result.items[3].alphaWithout, within: 1e-10))
    let scaled = try cronbach(
      zip(items, [1e-90, 1, 30, 1e90]).map { item, unit in item.map { $0 * unit } })
    #expect(near(scaled.standardised, result.standardised, within: 1e-11))
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let columns: [[Double]]
    var level = 0.95
    let error: SampleError
    var testDescription: String { error.description }
  }

  private static let up = [1.0, 2, 4]
  /// They add up to 30 in every row, but for rounding.
  private static let opposite = [
    Fixture.domain1, Fixture.domain6, zip(Fixture.domain1, Fixture.domain6).map { 30 - $0 - $1 },
  ]

  static let refused = [
    Refused(columns: [up], error: .tooFewColumns(count: 1, needed: 2, for: .reliability)),
    Refused(
      columns: [up, [1, .nan, 2]], error: .tooFewRows(usable: 2, needed: 3, for: .reliability)),
    Refused(columns: [up, [1, 2]], error: .unequalColumns(column: 2, count: 2, first: 3)),
    Refused(columns: [up, [1, 2, .infinity]], error: .infiniteInColumn(column: 2, position: 3)),
    Refused(
      columns: [up, [7, 7, 7]], error: .constantColumn(column: 2, value: 7, for: .reliability)),
    Refused(columns: opposite, error: .constantSum(for: .reliability)),
    Refused(columns: [up, up], level: 95, error: .levelOutOfRange(95)),
  ]

  @Test(arguments: refused)
  func `refuses what has no sum that varies`(_ refused: Refused) {
    #expect(throws: refused.error) { try cronbach(refused.columns, level: refused.level) }
  }

  static let refusedPairs = [
    Refused(columns: [], error: .tooFewColumns(count: 0, needed: 2, for: .reliability)),
    Refused(columns: [up, [1, 2]], error: .unequalColumns(column: 2, count: 2, first: 3)),
    Refused(columns: [up, [1, 2, .infinity]], error: .infiniteInColumn(column: 2, position: 3)),
    Refused(columns: opposite, error: .constantSum(for: .reliability)),
    Refused(
      columns: [up, [1, 2, .nan], [.nan, 1, 2]],
      error: .tooFewShared(column: 2, other: 3, usable: 1, needed: 2, for: .reliability)),
  ]

  @Test(arguments: refusedPairs)
  func `refuses pairs without rows or a sum that varies`(_ refused: Refused) {
    #expect(throws: refused.error) { try pairwiseAlpha(refused.columns) }
  }
}
