import Statistics
import Testing

@Suite struct CorrelationTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let x: [Double]
    let y: [Double]
    let method: CorrelationMethod
    let estimate: Double
    let p: Double
    var n = 63
    var testDescription: String { "\(name) \(method)" }
  }

  private static let x = [2.5, 3.1, 4.7, 1.2, 8.8, 5.5, 3.3, 9.1, 7.4, 6.0, 2.2, 4.9]
  private static let y = [1.9, 3.6, 4.1, 2.0, 7.2, 6.8, 2.9, 8.5, 5.1, 6.6, 3.0, 3.9]
  private static let tiedX = [1.0, 2, 2, 3, 4, 4, 4, 5, 6, 7, 7, 8]
  private static let tiedY = [2.0, 1, 3, 3, 5, 4, 6, 6, 7, 7, 9, 8]

  /// R 4.2.2, cor.test(exact = FALSE) on a synthetic index of 63 provinces.
  private static let fromR = [
    Known(
      name: "domain 1", x: Fixture.domain1, y: Fixture.total63, method: .pearson,
      estimate: 0.81733317200518452, p: 3.0556790865438778e-16),
    Known(
      name: "domain 6", x: Fixture.domain6, y: Fixture.total63, method: .pearson,
      estimate: 0.67319146743698677, p: 1.4978995639428913e-09),
    Known(
      name: "domain 1", x: Fixture.domain1Ranks, y: Fixture.totalRanks, method: .spearman,
      estimate: 0.79317339246081431, p: 9.2390298830571924e-15),
    Known(
      name: "domain 6", x: Fixture.domain6Ranks, y: Fixture.totalRanks, method: .spearman,
      estimate: 0.64172638068066912, p: 1.4488178466876875e-08),
    Known(
      name: "domain 1", x: Fixture.domain1Ranks, y: Fixture.totalRanks, method: .kendall,
      estimate: 0.61656934452853984, p: 1.0033420325283872e-12),
    Known(
      name: "domain 6", x: Fixture.domain6Ranks, y: Fixture.totalRanks, method: .kendall,
      estimate: 0.45573639627836998, p: 1.3818763465797439e-07),
  ]

  /// scipy 1.17.1: pearsonr, spearmanr, kendalltau(method="asymptotic").
  private static let fromScipy = [
    Known(
      name: "twelve", x: x, y: y, method: .pearson,
      estimate: 0.9102666422431084, p: 3.934925455054295e-05, n: 12),
    Known(
      name: "twelve", x: x, y: y, method: .spearman,
      estimate: 0.9160839160839163, p: 2.8428045348547132e-05, n: 12),
    Known(
      name: "twelve", x: x, y: y, method: .kendall,
      estimate: 0.7575757575757575, p: 0.0006066417252270709, n: 12),
    Known(
      name: "ties", x: tiedX, y: tiedY, method: .pearson,
      estimate: 0.9360145188851366, p: 7.581776953627483e-06, n: 12),
    Known(
      name: "ties", x: tiedX, y: tiedY, method: .spearman,
      estimate: 0.9556085934876797, p: 1.2599089155461563e-06, n: 12),
    Known(
      name: "ties", x: tiedX, y: tiedY, method: .kendall,
      estimate: 0.8710810532924891, p: 0.00015767962747712257, n: 12),
    Known(
      name: "missing", x: Fixture.logistics, y: Fixture.patents, method: .pearson,
      estimate: 0.5840911017073389, p: 2.5287399077451024e-05, n: 45),
    Known(
      name: "missing", x: Fixture.logistics, y: Fixture.patents, method: .spearman,
      estimate: 0.823056653491436, p: 3.966482825128929e-12, n: 45),
    Known(
      name: "missing", x: Fixture.logistics, y: Fixture.patents, method: .kendall,
      estimate: 0.6484848484848484, p: 3.3803057998706395e-10, n: 45),
    Known(
      name: "unrelated", x: Fixture.culture, y: Fixture.tariff, method: .pearson,
      estimate: -0.011175623621732179, p: 0.9440004759995928, n: 42),
    Known(
      name: "unrelated", x: Fixture.culture, y: Fixture.tariff, method: .spearman,
      estimate: 0.0014487924376072616, p: 0.9927346524184416, n: 42),
    Known(
      name: "unrelated", x: Fixture.culture, y: Fixture.tariff, method: .kendall,
      estimate: 0.003104594621883449, p: 0.9793169647592743, n: 42),
  ]

  @Test(arguments: fromR + fromScipy)
  func `agrees with R and scipy`(_ known: Known) throws {
    let result = try correlate(known.x, known.y, method: known.method)
    #expect(near(result.estimate, known.estimate, within: 1e-13))
    #expect(agree(result.p, known.p, relative: 1e-10))
    #expect(result.n == known.n)
    #expect(result.missing == known.x.count - known.n)
    #expect(result.test == (known.method == .kendall ? .normal : .t))
    #expect(result.method == known.method)
  }

  @Test func `ranks by default, at 95 percent`() throws {
    let result = try correlate([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])
    #expect(result.method == .spearman)
    #expect(result.level == 0.95)
    #expect(result.estimate == 0.8)
    #expect(agree(result.p, 16.0 / 120))
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let x: [Double]
    let y: [Double]
    var level = 0.95
    var bootstrap: Bootstrap?
    let error: SampleError
    var testDescription: String { error.description }
  }

  private static let three = [1.0, 2, 3]

  static let refused = [
    Refused(x: [], y: [], error: .tooFew(argument: "x", usable: 0, needed: 3)),
    Refused(x: [1, 2], y: [1, 2], error: .tooFew(argument: "x", usable: 2, needed: 3)),
    Refused(
      x: three, y: [1, .nan, .nan], error: .tooFew(argument: "y", usable: 1, needed: 3)),
    Refused(
      x: [1, 2, 3, .nan], y: [.nan, 2, 3, 4], error: .tooFewPairs(usable: 2, needed: 3)),
    Refused(x: three, y: [1, 2], error: .unequalLengths(x: 3, y: 2)),
    Refused(x: [4, 4, 4], y: three, error: .constant(argument: "x", value: 4)),
    Refused(
      x: [1, 2, 3, 4], y: [5, 5, 5, .nan], error: .constant(argument: "y", value: 5)),
    Refused(
      x: [1, 2, 3, 4], y: [5, 5, 5, .infinity], error: .infinite(argument: "y", position: 4)),
    Refused(x: three, y: three, level: 95, error: .levelOutOfRange(95)),
    Refused(x: three, y: three, level: 0, error: .levelOutOfRange(0)),
    Refused(x: three, y: three, level: 1, error: .levelOutOfRange(1)),
    Refused(
      x: three, y: three, bootstrap: Bootstrap(replications: 0, seed: 1),
      error: .replicationsOutOfRange(0, maximum: 1_000_000)),
    Refused(
      x: three, y: three, bootstrap: Bootstrap(replications: 1_000_000_000_000, seed: 1),
      error: .replicationsOutOfRange(1_000_000_000_000, maximum: 1_000_000)),
  ]

  @Test(arguments: refused, CorrelationMethod.allCases)
  func `refuses what has no correlation`(_ refused: Refused, _ method: CorrelationMethod) {
    #expect(throws: refused.error) {
      try correlate(
        refused.x, refused.y, method: method, level: refused.level, bootstrap: refused.bootstrap)
    }
  }

  @Test(arguments: CorrelationMethod.allCases)
  func `refuses a level that is not a number`(_ method: CorrelationMethod) {
    let error = #expect(throws: SampleError.self) {
      try correlate([1, 2, 3], [1, 2, 3], method: method, level: .nan)
    }
    #expect(error?.argument == "level")
  }

  @Test(arguments: CorrelationMethod.allCases)
  func `stops when asked`(_ method: CorrelationMethod) {
    var source = RandomSource(seed: 1)
    let x = source.values(100)
    let bootstrap = Bootstrap(replications: Bootstrap.maximum, seed: 1)
    #expect(throws: SampleError.stopped) {
      try correlate(x, x, method: method, bootstrap: bootstrap, stop: { _ in true })
    }
  }

  @Test(arguments: [CorrelationMethod.spearman, .kendall])
  func `stops while it sorts`(_ method: CorrelationMethod) {
    var source = RandomSource(seed: 1)
    let x = source.values(100_000)
    #expect(throws: SampleError.stopped) {
      try correlate(x, x, method: method, stop: { _ in true })
    }
  }

  @Test(arguments: seeds, CorrelationMethod.allCases)
  func `agrees with the definition`(_ seed: UInt64, _ method: CorrelationMethod) throws {
    var source = RandomSource(seed: seed)
    let count = 10 + source.below(120)
    let x = source.values(count, decimals: source.below(3))
    let y = zip(x, source.values(count, decimals: source.below(3))).map { $0 + $1 }
    let estimate = try correlate(x, y, method: method).estimate
    #expect(near(estimate, slowCorrelation(x, y, method)))
  }

  @Test(arguments: seeds, CorrelationMethod.allCases)
  func `is symmetric, bounded and turns its sign with a list`(
    _ seed: UInt64, _ method: CorrelationMethod
  ) throws {
    var source = RandomSource(seed: seed)
    let x = source.values(40, decimals: 1, missing: 0.1)
    let y = source.values(40, decimals: 1, missing: 0.1)
    let result = try correlate(x, y, method: method)
    let swapped = try correlate(y, x, method: method)
    let turned = try correlate(x.map { -$0 }, y, method: method)
    #expect(abs(result.estimate) <= 1)
    #expect(result.p >= 0 && result.p <= 1)
    #expect(result.low <= result.estimate && result.estimate <= result.high)
    #expect(swapped.estimate == result.estimate && swapped.p == result.p)
    #expect(turned.estimate == -result.estimate && turned.p == result.p)
    #expect(near(turned.low, -result.high))
  }

  @Test(arguments: seeds)
  func `does not depend on unit and origin`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let x = source.values(40)
    let y = source.values(40)
    let r = try correlate(x, y, method: .pearson).estimate
    let scaled = try correlate(x.map { $0 * 0x1p600 }, y.map { $0 * 0x1p-600 }, method: .pearson)
    let moved = try correlate(x.map { 1e6 + 3 * $0 }, y, method: .pearson)
    #expect(scaled.estimate == r)
    #expect(near(moved.estimate, r, within: 1e-9))
  }

  @Test(arguments: seeds, [CorrelationMethod.spearman, .kendall])
  func `does not depend on an increasing transformation`(
    _ seed: UInt64, _ method: CorrelationMethod
  ) throws {
    var source = RandomSource(seed: seed)
    let x = source.values(40, decimals: 1)
    let y = source.values(40, decimals: 1)
    let cubed = x.map { $0 * $0 * $0 }
    #expect(try correlate(x, y, method: method) == correlate(cubed, y, method: method))
  }

  @Test(arguments: CorrelationMethod.allCases)
  func `is exactly 1 for a list with itself`(_ method: CorrelationMethod) throws {
    var source = RandomSource(seed: 7)
    let x = source.values(500, decimals: 2)
    let result = try correlate(x, x, method: method)
    #expect(result.estimate == 1)
    #expect(result.p < 1e-100)
    #expect(result.low == 1 && result.high == 1)
  }

  @Test func `counts many pairs exactly`() throws {
    let count = 20_000
    let x = (0..<count).map { Double($0 / 2) }
    let y = (0..<count).map { Double(($0 * 7919) % count) }
    let tau = try correlate(x, y, method: .kendall).estimate
    let rho = try correlate(x, y, method: .spearman).estimate
    #expect(near(tau, -0.0004964572344477381))
    #expect(near(rho, -0.00043602000272512494))
  }
}
