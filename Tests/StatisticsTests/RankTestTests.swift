import Statistics
import Testing

@Suite struct RankTestTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let x: [Double]
    let y: [Double]
    let spearman: Double
    let kendall: Double
    var testDescription: String { "\(x.count) pairs, \(spearman)" }
  }

  private static func up(_ n: Int) -> [Double] { (1...n).map { Double($0) } }

  /// The multiples of a number less those of a greater one.
  private static func shuffled(_ n: Int, _ factor: Int, _ modulus: Int) -> [Double] {
    (1...n).map { Double($0 * factor % modulus) }
  }

  /// 1 … 20 with the 3rd and 4th exchanged, and the 9th and 12th.
  private static let exchanged: [Double] = [
    1, 2, 4, 3, 5, 6, 7, 8, 12, 10, 11, 9, 13, 14, 15, 16, 17, 18, 19, 20,
  ]

  /// R 4.2.2, cor.test(x, y, method, exact = NULL)$p.value.
  static let known = [
    Known(x: up(4), y: shuffled(4, 2, 5), spearman: 1, kendall: 1),
    Known(
      x: up(5), y: shuffled(5, 3, 7), spearman: 0.45000000000000001, kendall: 0.48333333333333334),
    Known(
      x: up(8), y: shuffled(8, 4, 11), spearman: 0.2992063492063492, kendall: 0.27509920634920637),
    Known(
      x: up(9), y: shuffled(9, 7, 11), spearman: 0.70806878306878307, kendall: 0.612202380952381),
    Known(
      x: up(10), y: shuffled(10, 7, 11), spearman: 0.58354058456642044, kendall: 0.48431272045855378
    ),
    Known(
      x: up(10), y: shuffled(10, 8, 11), spearman: 0.58354058456642044, kendall: 0.48431272045855378
    ),
    Known(x: up(12), y: shuffled(12, 8, 13), spearman: 1, kendall: 1),
    Known(
      x: up(22), y: shuffled(22, 7, 23), spearman: 0.95583886490316972, kendall: 0.95557714363375135
    ),
    Known(
      x: up(22), y: shuffled(22, 5, 29), spearman: 0.32192809901006747, kendall: 0.16029274039086872
    ),
    Known(
      x: up(49), y: shuffled(49, 23, 53), spearman: 0.91349674248412172,
      kendall: 0.92487282778164515),
    Known(
      x: up(49), y: shuffled(49, 27, 53), spearman: 0.00030490943218500839,
      kendall: 2.1561510910039772e-07),
    Known(
      x: up(50), y: shuffled(50, 23, 53), spearman: 0.79394513879893214,
      kendall: 0.79539560853440339),
    Known(
      x: up(61), y: shuffled(61, 20, 67), spearman: 0.54542954941050015,
      kendall: 0.41140437456680373),
    Known(x: up(63), y: shuffled(63, 2, 127), spearman: 0, kendall: 5.0011444236850876e-31),
    Known(
      x: up(63), y: shuffled(63, 25, 67), spearman: 0.38393342250210433,
      kendall: 0.25233332974134298),
    Known(
      x: up(1290), y: shuffled(1290, 500, 1291), spearman: 0.93858558804223802,
      kendall: 0.90804019868647234),
    Known(
      x: up(1290), y: shuffled(1290, 647, 1291), spearman: 2.5018074795227859e-09,
      kendall: 6.0859234941655603e-19),
    Known(
      x: up(1291), y: shuffled(1291, 500, 1297), spearman: 0.9374157817381803,
      kendall: 0.92507214690596717),
    Known(
      x: up(20), y: exchanged, spearman: 6.4205555641859535e-06, kendall: 1.3677947663381929e-13),
    Known(
      x: up(20), y: exchanged.reversed(), spearman: 6.4205555641859163e-06,
      kendall: 1.3686946653867177e-13),
    Known(
      x: Fixture.total63, y: Fixture.domain1, spearman: 9.3743822487708035e-15,
      kendall: 1.046560147593153e-12),
    Known(
      x: Fixture.domain6, y: Fixture.domain1.map { -$0 }, spearman: 0.0001353145919305732,
      kendall: 0.00017713974447165933),
    Known(x: Fixture.patents, y: Fixture.culture, spearman: 0, kendall: 2.1094237467877974e-14),
    Known(x: Fixture.logistics, y: Fixture.patents, spearman: 0, kendall: 6.020961507147149e-12),
    Known(
      x: Fixture.tariff, y: Fixture.culture, spearman: 0.99273465241844139,
      kendall: 0.97931696475927432),
    Known(
      x: [1, 2, 2, 4, 5], y: [2, 1, 4, 3, 5], spearman: 0.21889398131323154,
      kendall: 0.20650729548542501),
  ]

  @Test(arguments: known)
  func `agrees with R`(_ known: Known) throws {
    let rho = try correlate(known.x, known.y, method: .spearman, rankTest: .r)
    let tau = try correlate(known.x, known.y, method: .kendall, rankTest: .r)
    #expect(near(rho.p, known.spearman), "\(rho.p)")
    #expect(near(tau.p, known.kendall), "\(tau.p)")
  }

  @Test(arguments: known)
  func `gives a matrix the same`(_ known: Known) throws {
    for method in [CorrelationMethod.spearman, .kendall] {
      let matrix = try correlationMatrix([known.x, known.y], method: method, rankTest: .r)
      let p = try correlate(known.x, known.y, method: method, rankTest: .r).p
      #expect(matrix.pValues[1] == p)
    }
  }

  @Test(arguments: [
    (9, Correlation.Test.exact, Correlation.Test.exact), (10, .edgeworth, .exact),
    (49, .edgeworth, .exact), (50, .edgeworth, .normal), (1290, .edgeworth, .normal),
    (1291, .t, .normal),
  ])
  func `says which test was used`(
    _ n: Int, _ spearman: Correlation.Test, _ kendall: Correlation.Test
  ) throws {
    let (x, y) = (Self.up(n), Self.shuffled(n, 500, 1297))
    #expect(try correlate(x, y, method: .spearman, rankTest: .r).test == spearman)
    #expect(try correlate(x, y, method: .kendall, rankTest: .r).test == kendall)
    #expect(try correlate(x, y, method: .pearson, rankTest: .r).test == .t)
    let tied = x.map { max(2, $0) }
    #expect(try correlate(tied, y, method: .spearman, rankTest: .r).test == .t)
    #expect(try correlate(tied, y, method: .kendall, rankTest: .r).test == .normal)
  }

  @Test(arguments: 10...49)
  func `is 2/n! for perfect agreement and perfect reversal`(_ n: Int) throws {
    let x = Self.up(n)
    for y in [x, x.reversed()] {
      let p = try correlate(x, y, method: .kendall, rankTest: .r).p
      #expect(agree(p, 2 / x.reduce(1, *)))
    }
  }

  @Test(arguments: seeds, [CorrelationMethod.spearman, .kendall])
  func `is the same for the opposite order`(_ seed: UInt64, _ method: CorrelationMethod) throws {
    var source = RandomSource(seed: seed)
    let n = 3 + source.below(60)
    let (x, y) = (source.values(n), source.values(n))
    let p = try correlate(x, y, method: method, rankTest: .r).p
    let opposite = try correlate(x, y.map { -$0 }, method: method, rankTest: .r).p
    #expect(agree(p, opposite, relative: 1e-10) && p >= 0 && p <= 1)
  }

  @Test(arguments: seeds, CorrelationMethod.allCases)
  func `is as before unless R is asked for`(_ seed: UInt64, _ method: CorrelationMethod) throws {
    var source = RandomSource(seed: seed)
    let (x, y) = (source.values(12, decimals: 1), source.values(12))
    let standard = try correlate(x, y, method: method, rankTest: .standard)
    #expect(try standard == correlate(x, y, method: method))
    let r = try correlate(x, y, method: method, rankTest: .r)
    #expect(r.estimate == standard.estimate && r.low == standard.low)
    if Set(x).count < 12 || method == .pearson { #expect(r.p == standard.p) }
  }
}
