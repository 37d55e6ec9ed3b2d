import Statistics
import Testing

@Suite struct SignTestTests {
  // From R: binom.test(2, 10)$p.value and so on; 2/2¹⁰ by hand.
  @Test(arguments: [
    (8, 2, 0.109375), (2, 8, 0.109375), (10, 0, 0.001953125), (5, 5, 1), (0, 0, 1), (1, 0, 1),
    (40, 23, 0.0429565), (600, 520, 0.0182070), (3000, 2800, 0.0089694),
  ])
  func `gives the p-value of the binomial test`(_ a: Int, _ b: Int, _ expected: Double) {
    let p = signTest(positive: a, negative: b)
    #expect(abs(p - expected) < 5e-7, "\(p)")
  }

  struct Known: Sendable {
    let x: [Double]
    let hypothesis: Double
    let alternative: Alternative
    let expected: [Double]
  }

  /// R 4.2.2: the values above, binom.test, median, and sort(x) at qbinom(α, n, 0.5) from either end.
  static let known = [
    Known(
      x: Sample.small, hypothesis: 1.5, alternative: .twoSided,
      expected: [7, 0.17968750000000006, 1.6799999999999999, 1.3, 2.48]),
    Known(
      x: Sample.gaps, hypothesis: 0, alternative: .less,
      expected: [5, 0.9375, 1.1499999999999999, -.infinity, 3.5]),
    Known(
      x: Sample.tied, hypothesis: 3, alternative: .greater,
      expected: [3, 0.77343749999999989, 3, 0, .infinity]),
    Known(
      x: Fixture.total63, hypothesis: 92, alternative: .twoSided,
      expected: [31, 1, 91.909999999999997, 89.390000000000001, 93.439999999999998]),
    Known(
      x: Fixture.patents, hypothesis: 100, alternative: .greater,
      expected: [24, 0.3829959121223977, 112.60000000000002, 46.099999999999994, .infinity]),
    Known(
      x: Fixture.culture, hypothesis: 3, alternative: .less,
      expected: [23, 0.67420608639554191, 3.3045, -.infinity, 7.5549999999999997]),
  ]

  @Test(arguments: known)
  func `agrees with R on a list`(_ known: Known) throws {
    let result = try signTest(
      known.x, median: known.hypothesis, alternative: known.alternative)
    let figures = [result.statistic, result.p, result.estimate, result.low, result.high]
    #expect(match(figures, known.expected), "\(result)")
    #expect(result.test == .exact)
    #expect(result.n + result.zeros + result.missing == known.x.count)
  }

  @Test(arguments: seeds)
  func `rejects what lies outside its interval`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let x = source.values(30)
    let result = try signTest(x, median: 0, level: 0.9)
    for (end, out) in [(result.low, -1e-9), (result.high, 1e-9)] {
      #expect(try signTest(x, median: end + out).p < 0.1)
      #expect(try signTest(x, median: end - out).p >= 0.1)
    }
  }

  @Test func `has no interval where too few values are there`() throws {
    let result = try signTest([1, 2, 3, 4, 5], median: 0)
    #expect(result.low.isNaN && result.high.isNaN && result.p == 0.0625)
  }

  @Test func `refuses what has no test`() {
    #expect(throws: SampleError.tooFew(argument: "x", usable: 0, needed: 1, for: .signTest)) {
      try signTest([.nan], median: 0)
    }
    #expect(throws: SampleError.constant(argument: "x", value: 2, for: .signTest)) {
      try signTest([2, 2], median: 2)
    }
    #expect(throws: SampleError.infinite(argument: "x", position: 2)) {
      try signTest([2, -.infinity], median: 2)
    }
    #expect(throws: SampleError.unsuitable(argument: "median", value: .infinity, must: .finite)) {
      try signTest([2, 1], median: .infinity)
    }
    #expect(throws: SampleError.levelOutOfRange(0)) { try signTest([2, 1], median: 0, level: 0) }
  }
}
