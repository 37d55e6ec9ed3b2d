import Statistics
import Testing

@Suite struct VarianceRatioTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let x: [Double]
    let y: [Double]
    var level = 0.95
    let n: Int
    let ratio: Double
    let low: Double
    let high: Double
    let t: Double
    let p: Double
    let r: Double
    var testDescription: String { name }
  }

  private static let x = [2.5, 3.1, 4.7, 1.2, 8.8, 5.5, 3.3, 9.1, 7.4, 6.0, 2.2, 4.9]
  private static let y = [1.9, 3.6, 4.1, 2.0, 7.2, 6.8, 2.9, 8.5, 5.1, 6.6, 3.0, 3.9]

  /// numpy 2.4.6 and scipy 1.17.1: t and p from pearsonr(y + x, y - x), the interval by
  /// Morgan's formula with var(ddof=1), pearsonr and t.ppf.
  static let known = [
    Known(
      name: "twelve", x: x, y: y, n: 12, ratio: 0.8448782574097868, low: 0.6336262499450079,
      high: 1.1265620228103712, t: -1.293577051314951, p: 0.22489180350507437,
      r: 0.9102666422431084),
    Known(
      name: "63 provinces", x: Fixture.total63, y: Fixture.domain1, n: 63,
      ratio: 0.1889360629147066, low: 0.16311009856147327, high: 0.21885116975915794,
      t: -34.59286498534793, p: 8.585295533205647e-42, r: 0.8173331720051846),
    Known(
      name: "level", x: Fixture.domain6, y: Fixture.domain1, level: 0.9, n: 63,
      ratio: 1.890928069194512, low: 1.579455116582998, high: 2.263824356467424,
      t: 6.285835221189016, p: 3.8469315555225785e-08, r: 0.5328535796579067),
    Known(
      name: "missing values", x: Fixture.culture, y: Fixture.tariff, n: 42,
      ratio: 0.10676485035174663, low: 0.07796740107241264, high: 0.1461987075860617,
      t: -29.28329813840905, p: 1.2246552932837507e-28, r: -0.011175623621732179),
  ]

  @Test(arguments: known)
  func `agrees with scipy`(_ known: Known) throws {
    let result = try varianceRatio(known.x, known.y, level: known.level)
    #expect(agree(result.ratio, known.ratio))
    #expect(agree(result.low, known.low))
    #expect(agree(result.high, known.high))
    #expect(agree(result.t, known.t, relative: 1e-11))
    #expect(agree(result.p, known.p, relative: 1e-10))
    #expect(near(result.r, known.r, within: 1e-14))
    #expect(result.level == known.level)
    #expect(result.n == known.n)
    #expect(result.missing == known.x.count - known.n)
  }

  /// By hand: variances 5/3 and 20/3, covariance 8/3, so F = 4, r = 0.8 and
  /// t = 3 √2 / (2 √(4 · 0.36)) = 2.5/√2.
  @Test func `agrees with arithmetic by hand`() throws {
    let result = try varianceRatio([1, 2, 3, 4], [2, 6, 4, 8])
    #expect(agree(result.ratio, 2))
    #expect(agree(result.r, 0.8))
    #expect(agree(result.t, 2.5 / 2.0.squareRoot()))
  }

  @Test(arguments: seeds)
  func `turns into its reciprocal when the lists change places`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let x = source.values(20, decimals: 2, missing: 0.1)
    let y = source.values(20, decimals: 2, missing: 0.1).map { 2 * $0 }
    let there = try varianceRatio(x, y, level: 0.9)
    let back = try varianceRatio(y, x, level: 0.9)
    #expect(agree(there.ratio * back.ratio, 1))
    #expect(agree(there.low * back.high, 1))
    #expect(agree(there.high * back.low, 1))
    #expect(agree(there.t, -back.t, relative: 1e-11))
    #expect(agree(there.p, back.p, relative: 1e-11))
    #expect(there.low < there.ratio && there.ratio < there.high)
    #expect((there.p < 0.1) == (there.low > 1 || there.high < 1))
  }

  @Test(arguments: seeds)
  func `does not depend on origin, and grows with the unit`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let x = source.values(20)
    let y = source.values(20)
    let result = try varianceRatio(x, y)
    #expect(try agree(varianceRatio(x.map { $0 + 64 }, y).t, result.t, relative: 1e-9))
    let scaled = try varianceRatio(x.map { $0 * 0x1p600 }, y.map { $0 * 0x1p598 })
    #expect(scaled.ratio == result.ratio / 4)
    #expect(scaled.low == result.low / 4)
  }

  @Test(arguments: seeds)
  func `finds no difference between a list and the same moved`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let x = source.values(3 + source.below(20), decimals: 2)
    for result in try [varianceRatio(x, x), varianceRatio(x, x.map { 0.1 - $0 })] {
      #expect(agree(result.ratio, 1))
      #expect(result.t == 0 && result.p == 1)
    }
  }

  @Test func `has an interval without width for a list and its multiple`() throws {
    let result = try varianceRatio([1, 2, 4, 7], [3, 6, 12, 21])
    #expect(result.ratio == 3 && agree(result.low, 3, relative: 1e-7))
    #expect(agree(result.high, 3, relative: 1e-7))
    #expect(result.p < 1e-12)
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let x: [Double]
    let y: [Double]
    var level = 0.95
    let error: SampleError
    var testDescription: String { error.description }
  }

  private static let three = [1.0, 2, 3]

  static let refused = [
    Refused(x: [], y: [], error: .tooFew(argument: "x", usable: 0, needed: 3, for: .varianceRatio)),
    Refused(
      x: [1, 2, 3, .nan], y: [.nan, 2, 3, 4],
      error: .tooFewPairs(usable: 2, needed: 3, for: .varianceRatio)),
    Refused(x: three, y: [1, 2], error: .unequalLengths(x: 3, y: 2)),
    Refused(
      x: [4, 4, 4], y: three, error: .constant(argument: "x", value: 4, for: .varianceRatio)),
    Refused(
      x: [1, 2, 3, 4], y: [5, 5, 5, .nan],
      error: .constant(argument: "y", value: 5, for: .varianceRatio)),
    Refused(x: three, y: [1, -.infinity, 3], error: .infinite(argument: "y", position: 2)),
    Refused(x: three, y: three, level: 95, error: .levelOutOfRange(95)),
    Refused(x: three, y: three, level: 1, error: .levelOutOfRange(1)),
  ]

  @Test(arguments: refused)
  func `refuses what has no spread`(_ refused: Refused) {
    #expect(throws: refused.error) {
      try varianceRatio(refused.x, refused.y, level: refused.level)
    }
  }
}
