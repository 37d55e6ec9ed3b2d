import Statistics
import Testing

@Suite struct TTestTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let x: [Double]
    let hypothesis: Double
    let alternative: Alternative
    let level: Double
    let expected: [Double]
    var testDescription: String { "\(x.count) values, \(alternative.rawValue)" }
  }

  /// R 4.2.2, t.test: t, degrees of freedom, p, mean, and the interval.
  static let known = [
    Known(
      x: Sample.small, hypothesis: 1.5, alternative: .twoSided, level: 0.95,
      expected: [
        1.1179521104901637, 8, 0.29603225512340847, 1.7666666666666666, 1.2166123036181211,
        2.3167210297152119,
      ]),
    Known(
      x: Sample.gaps, hypothesis: 0, alternative: .less, level: 0.95,
      expected: [
        1.8501383311340913, 7, 0.94662728808139762, 1.2749999999999999, -.infinity,
        2.5806254663990766,
      ]),
    Known(
      x: Fixture.total63, hypothesis: 92, alternative: .greater, level: 0.9,
      expected: [
        -1.0267949654716371, 62, 0.84574678522927882, 91.320793650793647, 90.463939178913094,
        .infinity,
      ]),
    Known(
      x: Fixture.patents, hypothesis: 150, alternative: .twoSided, level: 0.99,
      expected: [
        2.3380367751016258, 44, 0.023995657049758236, 333.57777777777778, 122.18569599418325,
        544.96985956137223,
      ]),
    Known(
      x: Sample.tied, hypothesis: 2.5, alternative: .greater, level: 0.95,
      expected: [
        0.12414088329035532, 9, 0.4519660554536552, 2.6000000000000001, 1.1233608106615951,
        .infinity,
      ]),
  ]

  @Test(arguments: known)
  func `agrees with R on one list`(_ known: Known) throws {
    let result = try tTest(
      known.x, mean: known.hypothesis, alternative: known.alternative, level: known.level)
    #expect(match(figures(result), known.expected), "\(result)")
    #expect(result.test == .t && result.zeros == 0)
    #expect(result.n + result.missing == known.x.count)
  }

  enum Kind { case paired, welch, pooled }

  struct KnownPair: Sendable, CustomTestStringConvertible {
    let kind: Kind
    let x: [Double]
    let y: [Double]
    let hypothesis: Double
    let alternative: Alternative
    let level: Double
    let expected: [Double]
    var testDescription: String { "\(kind), \(x.count) values, \(alternative.rawValue)" }
  }

  /// R 4.2.2, t.test(x, y, paired, var.equal): t, degrees of freedom, p, the (mean) difference, and the
  /// interval.
  static let knownPairs = [
    KnownPair(
      kind: .paired, x: Sample.small, y: Sample.small2, hypothesis: 0, alternative: .twoSided,
      level: 0.95,
      expected: [
        3.0353754156485913, 8, 0.016176627434908095, 0.43188888888888888, 0.10377871227216852,
        0.75999906550560925,
      ]),
    KnownPair(
      kind: .paired, x: Fixture.patents, y: Fixture.culture, hypothesis: 200, alternative: .greater,
      level: 0.9,
      expected: [
        1.6553177105435912, 42, 0.05265730029591098, 332.50927906976744, 228.28047596395714,
        .infinity,
      ]),
    KnownPair(
      kind: .paired, x: Fixture.domain1, y: Fixture.domain6, hypothesis: 8.2, alternative: .less,
      level: 0.99,
      expected: [
        1.4843664944779345, 62, 0.92861086179697638, 8.356984126984127, -.infinity,
        8.6095361672714361,
      ]),
    KnownPair(
      kind: .welch, x: Sample.small, y: Sample.small2, hypothesis: 0, alternative: .twoSided,
      level: 0.95,
      expected: [
        1.2051727991066514, 15.795035582541246, 0.24588283853317081, 0.43188888888888877,
        -0.3286079301898116, 1.192385707967589,
      ]),
    KnownPair(
      kind: .welch, x: Fixture.patents, y: Fixture.culture, hypothesis: 200, alternative: .greater,
      level: 0.9,
      expected: [
        1.5732360495683486, 44.073185039700768, 0.061408157976353489, 323.57857323232327,
        221.37980771395664, .infinity,
      ]),
    KnownPair(
      kind: .welch, x: Fixture.domain1, y: Fixture.domain6, hypothesis: 8.2, alternative: .less,
      level: 0.99,
      expected: [
        1.1103846056591971, 94.163668638900106, 0.86516961464559883, 8.356984126984127, -.infinity,
        8.6915701094667561,
      ]),
    KnownPair(
      kind: .pooled, x: Sample.small, y: Sample.small2, hypothesis: 0, alternative: .twoSided,
      level: 0.95,
      expected: [
        1.2051727991066514, 16, 0.24565943935044632, 0.43188888888888877, -0.3278059406899127,
        1.1915837184676901,
      ]),
    KnownPair(
      kind: .pooled, x: Fixture.patents, y: Fixture.culture, hypothesis: 200, alternative: .greater,
      level: 0.9,
      expected: [
        1.5554875241124289, 87, 0.061730213153209569, 323.57857323232327, 220.98423752208652,
        .infinity,
      ]),
    KnownPair(
      kind: .pooled, x: Fixture.domain1, y: Fixture.domain6, hypothesis: 8.2, alternative: .less,
      level: 0.99,
      expected: [
        1.1103846056591971, 124, 0.86550904842549403, 8.356984126984127, -.infinity,
        8.6901836812080973,
      ]),
    KnownPair(
      kind: .welch, x: Sample.tied, y: Sample.other, hypothesis: 0, alternative: .twoSided,
      level: 0.95,
      expected: [
        -0.49698803923726254, 14.805606092338182, 0.62649599583767823, -0.5428571428571427,
        -2.8736923132818828, 1.7879780275675978,
      ]),
    KnownPair(
      kind: .pooled, x: Sample.gaps, y: Sample.small2, hypothesis: 0.5, alternative: .twoSided,
      level: 0.95,
      expected: [
        -0.79189209935368499, 15, 0.44076765167259724, -0.05977777777777793, -1.5664705343196146,
        1.4469149787640585,
      ]),
  ]

  @Test(arguments: knownPairs)
  func `agrees with R on two lists`(_ known: KnownPair) throws {
    let (x, y) = (known.x, known.y)
    let result = try run(known.kind, x, y, known.hypothesis, known.alternative, known.level)
    #expect(match(figures(result), known.expected), "\(result)")
    #expect(result.sizes.count == (known.kind == .paired ? 1 : 2))
    #expect(result.n + result.missing == (known.kind == .paired ? x.count : x.count + y.count))
  }

  private func run(
    _ kind: Kind, _ x: [Double], _ y: [Double], _ difference: Double = 0,
    _ alternative: Alternative = .twoSided, _ level: Double = 0.95
  ) throws(SampleError) -> LocationTest {
    kind == .paired
      ? try pairedTTest(x, y, difference: difference, alternative: alternative, level: level)
      : try twoSampleTTest(
        x, y, difference: difference, equalVariances: kind == .pooled, alternative: alternative,
        level: level)
  }

  private func figures(_ result: LocationTest) -> [Double] {
    [
      result.statistic, result.degreesOfFreedom ?? .nan, result.p, result.estimate, result.low,
      result.high,
    ]
  }

  /// By hand: mean 3, s² = 14/3, t = 1/√(14/12).
  @Test func `agrees with arithmetic by hand`() throws {
    let result = try tTest([1, 2, 3, 6], mean: 2)
    #expect(agree(result.statistic, 1 / (14.0 / 12).squareRoot()))
    #expect(result.degreesOfFreedom == 3)
  }

  @Test(arguments: seeds, [Kind.paired, .welch, .pooled])
  func `changes its sign when the lists change places`(_ seed: UInt64, _ kind: Kind) throws {
    var source = RandomSource(seed: seed)
    let (x, y) = (source.values(12, missing: 0.1), source.values(12, missing: 0.1))
    let there = try run(kind, x, y, 1, .less)
    let back = try run(kind, y, x, -1, .greater)
    #expect(agree(there.statistic, -back.statistic) && agree(there.p, back.p))
    #expect(agree(there.high, -back.low) && there.low == -.infinity)
  }

  @Test(arguments: seeds)
  func `does not reject the ends of its interval by more than its level`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let (x, y) = (source.values(9), source.values(6))
    let result = try twoSampleTTest(x, y, level: 0.9)
    for end in [result.low, result.high] {
      #expect(try agree(twoSampleTTest(x, y, difference: end).p, 0.1, relative: 1e-9))
    }
  }

  @Test func `takes values of any size`() throws {
    let (x, y) = ([1.0, 3, 2, 5], [0.0, 1, 2, 4.5])
    for kind in [Kind.paired, .welch, .pooled] {
      let large = try run(kind, x.map { $0 * 0x1p900 }, y.map { $0 * 0x1p900 })
      #expect(try agree(large.p, run(kind, x, y).p))
    }
  }

  @Test func `takes one value where the variance is shared`() throws {
    let result = try twoSampleTTest([3], [1, 2, 4], equalVariances: true)
    #expect(result.degreesOfFreedom == 2 && result.p < 1)
  }

  @Test func `refuses what has no test`() {
    let few = SampleError.tooFew(argument: "x", usable: 1, needed: 2, for: .tTest)
    #expect(throws: few) { try tTest([.nan, 1]) }
    #expect(throws: few) { try twoSampleTTest([1], [1, 2]) }
    #expect(throws: few) { try twoSampleTTest([1], [2], equalVariances: true) }
    #expect(throws: SampleError.tooFew(argument: "y", usable: 0, needed: 1, for: .tTest)) {
      try twoSampleTTest([1, 2], [], equalVariances: true)
    }
    #expect(throws: SampleError.constant(argument: "x", value: 2, for: .tTest)) {
      try tTest([2, 2, 2])
    }
    #expect(throws: SampleError.constant(argument: "x", value: 2, for: .tTest)) {
      try twoSampleTTest([2, 2, 2], [5, 5])
    }
    #expect(throws: SampleError.constant(argument: "x − y", value: 1, for: .tTest)) {
      try pairedTTest([2, 3, 4], [1, 2, 3])
    }
    #expect(throws: SampleError.tooFewPairs(usable: 1, needed: 2, for: .tTest)) {
      try pairedTTest([2, 3, .nan], [1, .nan, 3])
    }
    #expect(throws: SampleError.unequalLengths(x: 1, y: 2)) { try pairedTTest([2], [1, 2]) }
    #expect(throws: SampleError.infinite(argument: "x − y", position: 1)) {
      try pairedTTest([1e308, 3, 4], [-1e308, 2, 3])
    }
    #expect(throws: SampleError.infinite(argument: "y", position: 2)) {
      try twoSampleTTest([1, 2], [1, .infinity])
    }
    #expect(throws: SampleError.levelOutOfRange(1)) { try tTest([1, 2], level: 1) }
    #expect(throws: SampleError.unsuitable(argument: "mean", value: .infinity, must: .finite)) {
      try tTest([1, 2], mean: .infinity)
    }
  }

  @Test func `refuses differences that are rounding alone`() {
    #expect(throws: SampleError.self) { try pairedTTest([0.1 + 0.2, 0.7, 1.1], [0.3, 0.7, 1.1]) }
  }
}
