import Statistics
import Testing

@Suite struct SignedRankTestTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let x: [Double]
    let hypothesis: Double
    let alternative: Alternative
    let level: Double
    let isExact: Bool
    let expected: [Double]
    var testDescription: String { "\(x.count) values, \(alternative.rawValue)" }
  }

  /// R 4.2.2, wilcox.test(conf.int = TRUE, tol.root = 1e-13): V, p, and the interval; the median of
  /// the means of pairs, which R finds by a search when p is not exact, by median(outer(x, x, "+")).
  static let known = [
    Known(
      x: Sample.small, hypothesis: 1.5, alternative: .twoSided, level: 0.95, isExact: true,
      expected: [33, 0.25, 1.7250000000000001, 1.165, 2.3700000000000001]),
    Known(
      x: Sample.small2, hypothesis: 1, alternative: .twoSided, level: 0.95, isExact: false,
      expected: [29, 0.47642205270102317, 1.175, 0.82899999999999485, 2.0999999999999845]),
    Known(
      x: Sample.gaps, hypothesis: 0, alternative: .less, level: 0.9, isExact: false,
      expected: [23, 0.94584030963499799, 1.4249999999999998, -.infinity, 2.8499999999999632]),
    Known(
      x: Sample.tied, hypothesis: 2, alternative: .twoSided, level: 0.95, isExact: false,
      expected: [29, 0.47289397966983804, 3, 0.49999999999994721, 4.9999999999999485]),
    Known(
      x: Sample.tied, hypothesis: 2.5, alternative: .greater, level: 0.95, isExact: false,
      expected: [30, 0.41855096036734901, 2.5, 1.0000000000000986, .infinity]),
    Known(
      x: Fixture.total63, hypothesis: 92, alternative: .twoSided, level: 0.95, isExact: false,
      expected: [879, 0.37900724400222124, 91.4375, 90.124999999999943, 92.794999999999931]),
    Known(
      x: Fixture.patents, hypothesis: 100, alternative: .less, level: 0.99, isExact: true,
      expected: [700, 0.98099459077673146, 221.14999999999998, -.infinity, 354.70000000000005]),
    Known(
      x: Fixture.logistics, hypothesis: 3.3, alternative: .greater, level: 0.9, isExact: false,
      expected: [834, 0.055001895469340187, 3.4210932500000002, 3.3255300000000592, .infinity]),
    Known(
      x: Sample.small, hypothesis: 1.2, alternative: .greater, level: 0.9, isExact: true,
      expected: [38, 0.037109375, 1.7250000000000001, 1.49, .infinity]),
    Known(
      x: Sample.small, hypothesis: 2.5, alternative: .less, level: 0.99, isExact: true,
      expected: [2, 0.005859375, 1.7250000000000001, -.infinity, 2.4699999999999998]),
    Known(
      x: Fixture.culture, hypothesis: 5, alternative: .twoSided, level: 0.95, isExact: true,
      expected: [555, 0.49118869355447708, 6.1877499999999994, 3.8005, 9.875]),
  ]

  @Test(arguments: known)
  func `agrees with R on one list`(_ known: Known) throws {
    let result = try signedRankTest(
      known.x, center: known.hypothesis, alternative: known.alternative, level: known.level)
    #expect(match(figures(result), known.expected, relative: 1e-11), "\(result)")
    #expect(agree(result.p, known.expected[1]))
    #expect(result.test == (known.isExact ? .exact : .normal))
    #expect(result.n + result.zeros + result.missing == known.x.count)
  }

  /// R 4.2.2, as above, of `patents` less `culture`, 60 and greater, and so on.
  static let knownPairs = [
    KnownPair(
      x: Sample.small, y: Sample.small2, hypothesis: 0, alternative: .twoSided, level: 0.95,
      isExact: true,
      expected: [40, 0.0390625, 0.46000000000000008, 0.010000000000000009, 0.78600000000000003]),
    KnownPair(
      x: Fixture.patents, y: Fixture.culture, hypothesis: 60, alternative: .greater, level: 0.9,
      isExact: true,
      expected: [718, 0.0012708954702702626, 224.21025000000003, 134.82400000000001, .infinity]),
    KnownPair(
      x: Fixture.domain1, y: Fixture.domain6, hypothesis: 8.3, alternative: .less, level: 0.99,
      isExact: false,
      expected: [1108, 0.75428858747802008, 8.3849999999999998, -.infinity, 8.6450000000000067]),
  ]

  struct KnownPair: Sendable {
    let x: [Double]
    let y: [Double]
    let hypothesis: Double
    let alternative: Alternative
    let level: Double
    let isExact: Bool
    let expected: [Double]
  }

  @Test(arguments: knownPairs)
  func `agrees with R on pairs`(_ known: KnownPair) throws {
    let result = try pairedSignedRankTest(
      known.x, known.y, difference: known.hypothesis, alternative: known.alternative,
      level: known.level)
    #expect(match(figures(result), known.expected, relative: 1e-11), "\(result)")
    #expect(agree(result.p, known.expected[1]))
    #expect(result.test == (known.isExact ? .exact : .normal))
  }

  private func figures(_ result: LocationTest) -> [Double] {
    [result.statistic, result.p, result.estimate, result.low, result.high]
  }

  @Test(arguments: seeds)
  func `agrees with all signs gone through`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let n = 1 + source.below(9)
    let result = try signedRankTest(source.values(n), alternative: .less)
    let sums = (0..<(1 << n)).map { signs in
      (1...n).reduce(0) { signs & (1 << ($1 - 1)) == 0 ? $0 : $0 + $1 }
    }
    let below = sums.count { Double($0) <= result.statistic }
    #expect(result.test == .exact)
    #expect(agree(result.p, Double(below) / Double(sums.count)))
  }

  @Test(arguments: seeds, [2, 15])
  func `turns round with the values`(_ seed: UInt64, _ decimals: Int) throws {
    var source = RandomSource(seed: seed)
    let x = source.values(55, decimals: decimals, missing: 0.2)
    let there = try signedRankTest(x, center: 0.5, alternative: .less)
    let back = try signedRankTest(x.map { -$0 }, center: -0.5, alternative: .greater)
    #expect(agree(there.p, back.p) && agree(there.estimate, -back.estimate))
    #expect(agree(there.high, -back.low) && there.low == -.infinity)
  }

  @Test(arguments: seeds, [12, 60])
  func `rejects what lies outside its interval`(_ seed: UInt64, _ n: Int) throws {
    var source = RandomSource(seed: seed)
    let x = source.values(n)
    let result = try signedRankTest(x, level: 0.9)
    for (end, out) in [(result.low, -1e-7), (result.high, 1e-7)] {
      #expect(try signedRankTest(x, center: end + out).p < 0.1)
      #expect(try signedRankTest(x, center: end - out).p >= 0.1)
    }
  }

  @Test func `has no interval where too few values are there`() throws {
    let result = try signedRankTest([1, 2, 4])
    #expect(result.low.isNaN && result.high.isNaN)
    #expect(result.p == 0.25 && result.estimate == 2.25)
    let one = try signedRankTest([5])
    #expect(one.p == 1 && one.estimate == 5 && one.n == 1)
    #expect(try signedRankTest([1, 1, 1]).low.isNaN)
  }

  @Test func `refuses what has no test`() {
    #expect(throws: SampleError.tooFew(argument: "x", usable: 0, needed: 1, for: .signedRankTest)) {
      try signedRankTest([.nan])
    }
    #expect(throws: SampleError.constant(argument: "x", value: 3, for: .signedRankTest)) {
      try signedRankTest([3, 3, .nan], center: 3)
    }
    #expect(throws: SampleError.constant(argument: "x − y", value: 0, for: .signedRankTest)) {
      try pairedSignedRankTest([3, 4], [3, 4])
    }
    #expect(throws: SampleError.tooFewPairs(usable: 0, needed: 1, for: .signedRankTest)) {
      try pairedSignedRankTest([], [])
    }
    #expect(throws: SampleError.unequalLengths(x: 1, y: 0)) { try pairedSignedRankTest([1], []) }
    #expect(throws: SampleError.infinite(argument: "x", position: 1)) {
      try signedRankTest([.infinity])
    }
    #expect(throws: SampleError.unsuitable(argument: "center", value: .infinity, must: .finite)) {
      try signedRankTest([1, 2], center: .infinity)
    }
    #expect(throws: SampleError.levelOutOfRange(0)) { try signedRankTest([1, 2], level: 0) }
  }
}
