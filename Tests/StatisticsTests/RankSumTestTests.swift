import Statistics
import Testing

@Suite struct RankSumTestTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let x: [Double]
    let y: [Double]
    let hypothesis: Double
    let alternative: Alternative
    let level: Double
    let isExact: Bool
    let expected: [Double]
    var testDescription: String { "\(x.count) and \(y.count), \(alternative.rawValue)" }
  }

  /// R 4.2.2, wilcox.test(x, y, conf.int = TRUE, tol.root = 1e-13): W, p, and the interval; the median
  /// of differences, which R finds by a search when p is not exact, by median(outer(x, y, "-")).
  static let known = [
    Known(
      x: Sample.small, y: Sample.small2, hypothesis: 0, alternative: .twoSided, level: 0.95,
      isExact: false,
      expected: [
        58, 0.13291945818531886, 0.56000000000000005, -0.36999999999999211, 1.1829999999999745,
      ]),
    Known(
      x: Sample.small, y: Sample.gaps, hypothesis: 0, alternative: .less, level: 0.9, isExact: true,
      expected: [40, 0.66351295763060469, 0.71999999999999997, -.infinity, 1.7]),
    Known(
      x: Sample.tied, y: Sample.other, hypothesis: 0, alternative: .twoSided, level: 0.95,
      isExact: false,
      expected: [31, 0.7299593760596772, -0.5, -2.9999999999999996, 2.0000000000000751]),
    Known(
      x: Fixture.domain1, y: Fixture.domain6, hypothesis: 8.3, alternative: .less, level: 0.99,
      isExact: false,
      expected: [2151.5, 0.79311856839706751, 8.4299999999999997, -.infinity, 8.7799999999999514]),
    Known(
      x: Fixture.patents, y: Fixture.culture, hypothesis: 60, alternative: .greater, level: 0.9,
      isExact: true, expected: [1102, 0.18098775846060869, 108.5675, 50.175999999999995, .infinity]),
    Known(
      x: Fixture.patents, y: Fixture.culture, hypothesis: 3, alternative: .twoSided, level: 0.95,
      isExact: true,
      expected: [1685, 1.3098973272572133e-09, 108.5675, 42.663000000000004, 228.58700000000002]),
    Known(
      x: Fixture.logistics, y: Sample.small, hypothesis: 0.5, alternative: .greater, level: 0.95,
      isExact: false,
      expected: [414, 6.9700145147390878e-05, 1.683489, 1.257685000000061, .infinity]),
    Known(
      x: Sample.small2, y: Fixture.culture, hypothesis: -1, alternative: .twoSided, level: 0.9,
      isExact: false,
      expected: [
        153, 0.29179062782696685, -2.2204999999999999, -7.3189999999998978, -0.33799999999994801,
      ]),
    Known(
      x: Fixture.logistics, y: Fixture.domain6, hypothesis: -3.2, alternative: .twoSided,
      level: 0.95, isExact: false,
      expected: [
        1383, 0.20377607706893583, -3.3166150000000005, -3.544123000000087, -3.1328739999999615,
      ]),
  ]

  @Test(arguments: known)
  func `agrees with R`(_ known: Known) throws {
    let result = try rankSumTest(
      known.x, known.y, difference: known.hypothesis, alternative: known.alternative,
      level: known.level)
    let figures = [result.statistic, result.p, result.estimate, result.low, result.high]
    #expect(match(figures, known.expected, relative: 1e-11), "\(result)")
    #expect(agree(result.p, known.expected[1]))
    #expect(result.test == (known.isExact ? .exact : .normal))
    #expect(result.n + result.missing == known.x.count + known.y.count && result.zeros == 0)
  }

  /// R 4.2.2, pwilcox(6, 49, 30).
  @Test func `keeps its digits with many orders`() throws {
    let x = (0..<49).map { Double($0) }
    let far = x.prefix(30).map { $0 + 45.5 }
    let result = try rankSumTest(x, far, alternative: .less)
    #expect(result.statistic == 6 && agree(result.p, 5.410637799954735e-21, relative: 1e-12))
  }

  @Test(arguments: seeds)
  func `agrees with all orders gone through`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let (m, n) = (1 + source.below(5), 1 + source.below(5))
    let result = try rankSumTest(source.values(m), source.values(n), alternative: .greater)
    let sums = (0..<(1 << (m + n))).filter { $0.nonzeroBitCount == m }.map { set in
      (1...(m + n)).reduce(0) { set & (1 << ($1 - 1)) == 0 ? $0 : $0 + $1 } - m * (m + 1) / 2
    }
    let above = sums.count { Double($0) >= result.statistic }
    #expect(result.test == .exact)
    #expect(agree(result.p, Double(above) / Double(sums.count)))
  }

  @Test(arguments: seeds, [1, 15])
  func `turns round when the lists change places`(_ seed: UInt64, _ decimals: Int) throws {
    var source = RandomSource(seed: seed)
    let (x, y) = (source.values(20, decimals: decimals), source.values(14, decimals: decimals))
    let there = try rankSumTest(x, y, alternative: .less)
    let back = try rankSumTest(y, x, alternative: .greater)
    #expect(there.statistic + back.statistic == 280)
    #expect(agree(there.p, back.p) && agree(there.estimate, -back.estimate))
    #expect(agree(there.high, -back.low) && there.low == -.infinity)
  }

  @Test(arguments: seeds, [8, 60])
  func `rejects what lies outside its interval`(_ seed: UInt64, _ n: Int) throws {
    var source = RandomSource(seed: seed)
    let (x, y) = (source.values(n), source.values(n + 3))
    let result = try rankSumTest(x, y, level: 0.9)
    for (end, out) in [(result.low, -1e-9), (result.high, 1e-9)] {
      #expect(try rankSumTest(x, y, difference: end + out).p < 0.1)
      #expect(try rankSumTest(x, y, difference: end - out).p >= 0.1)
    }
  }

  @Test(arguments: seeds)
  func `estimates by the middle of all differences`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let x = source.values(1 + source.below(40), decimals: 1)
    let y = source.values(1 + source.below(40))
    let differences = x.flatMap { a in y.map { a - $0 } }
    #expect(try agree(rankSumTest(x, y).estimate, median(differences) ?? .nan))
  }

  @Test func `has no interval where too few values are there`() throws {
    let result = try rankSumTest([1], [2])
    #expect(result.low.isNaN && result.high.isNaN && result.p == 1 && result.estimate == -1)
  }

  @Test func `refuses what has no test`() {
    #expect(throws: SampleError.tooFew(argument: "x", usable: 0, needed: 1, for: .rankSumTest)) {
      try rankSumTest([], [1])
    }
    #expect(throws: SampleError.tooFew(argument: "y", usable: 0, needed: 1, for: .rankSumTest)) {
      try rankSumTest([1], [.nan])
    }
    #expect(throws: SampleError.constant(argument: "x", value: 3, for: .rankSumTest)) {
      try rankSumTest([3, 3], [2, 2], difference: 1)
    }
    #expect(throws: SampleError.infinite(argument: "y", position: 1)) {
      try rankSumTest([1], [-.infinity])
    }
    #expect(throws: SampleError.levelOutOfRange(2)) { try rankSumTest([1], [2], level: 2) }
    #expect(throws: SampleError.unsuitable(argument: "difference", value: .infinity, must: .finite))
    {
      try rankSumTest([1, 2], [1], difference: .infinity)
    }
  }
}
