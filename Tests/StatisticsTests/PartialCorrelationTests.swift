import Statistics
import Testing

@Suite struct PartialCorrelationTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let x: [Double]
    let y: [Double]
    let given: [[Double]]
    let method: CorrelationMethod
    var level = 0.95
    let n: Int
    let estimate: Double
    let low: Double
    let high: Double
    let p: Double
    var testDescription: String { "\(name) \(method)" }
  }

  private static let five: ([Double], [Double], [Double]) = (
    [2, 1, 4, 3, 5], [1, 3, 2, 5, 4], [1, 2, 3, 4, 5]
  )

  /// pingouin 0.7.0, partial_corr, for the estimates and p; mpmath 1.4.1 at 40 digits gives the
  /// same, and the intervals by their formulas.
  private static let fromPingouin = [
    Known(
      name: "63 provinces", x: Fixture.domain1, y: Fixture.total63, given: [Fixture.domain6],
      method: .pearson, n: 63, estimate: 0.7329211921707666, low: 0.5914182575149296,
      high: 0.8306333197255332, p: 1.2667753954069088e-11),
    Known(
      name: "63 provinces", x: Fixture.domain1, y: Fixture.total63, given: [Fixture.domain6],
      method: .spearman, n: 63, estimate: 0.7297913409129482, low: 0.5656774727919032,
      high: 0.8382974669841562, p: 1.70881556811231e-11),
    Known(
      name: "missing values", x: Fixture.logistics, y: Fixture.patents,
      given: [Fixture.culture, Fixture.tariff], method: .pearson, level: 0.9, n: 41,
      estimate: 0.40984835818521115, low: 0.15990254466336476, high: 0.6104078884077592,
      p: 0.009565066579467886),
    Known(
      name: "missing values", x: Fixture.logistics, y: Fixture.patents,
      given: [Fixture.culture, Fixture.tariff], method: .spearman, level: 0.9, n: 41,
      estimate: 0.6614559725241744, low: 0.45639741850825055, high: 0.7997953526682849,
      p: 4.549745689378699e-06),
  ]

  /// The formulas in Python, with kendalltau and norm of scipy 1.17.1.
  private static let kendall = [
    Known(
      name: "63 provinces", x: Fixture.domain1, y: Fixture.total63, given: [Fixture.domain6],
      method: .kendall, n: 63, estimate: 0.5561202964201831, low: 0.4276940715625431,
      high: 0.6625393847712895, p: 1.6845761764347726e-10),
    Known(
      name: "missing values", x: Fixture.logistics, y: Fixture.patents, given: [Fixture.tariff],
      method: .kendall, level: 0.9, n: 43, estimate: 0.6177717470879195,
      low: 0.49676542611506663, high: 0.7152173592618495, p: 8.193749910636238e-09),
  ]

  @Test(arguments: fromPingouin + kendall)
  func `agrees with pingouin and the formulas`(_ known: Known) throws {
    let result = try partialCorrelation(
      known.x, known.y, given: known.given, method: known.method, level: known.level)
    #expect(near(result.estimate, known.estimate))
    #expect(near(result.low, known.low))
    #expect(near(result.high, known.high))
    #expect(agree(result.p, known.p, relative: 1e-10))
    #expect(result.n == known.n)
    #expect(result.missing == known.x.count - known.n)
    #expect(result.level == known.level)
    #expect(result.method == known.method)
    #expect(result.test == (known.method == .kendall ? .normal : .t))
  }

  /// By hand: (0.3 − 0.8 · 0.8) / (1 − 0.8²); (0.2 − 0.6 · 0.6) / (1 − 0.6²) for Kendall.
  @Test func `agrees with arithmetic by hand`() throws {
    let (x, y, z) = Self.five
    let r = try partialCorrelation(x, y, given: [z], method: .pearson, level: 0.95)
    let tau = try partialCorrelation(x, y, given: [z], method: .kendall, level: 0.95)
    #expect(near(r.estimate, -0.34 / 0.36))
    #expect(near(tau.estimate, -0.16 / 0.64))
  }

  @Test(arguments: CorrelationMethod.allCases)
  func `is the correlation where nothing is given`(_ method: CorrelationMethod) throws {
    let (x, y, _) = Self.five
    let result = try partialCorrelation(x, y, given: [], method: method, level: 0.9)
    #expect(try result == correlate(x, y, method: method, level: 0.9))
  }

  @Test(arguments: seeds)
  func `follows from the correlations of three lists`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let lists = (0..<3).map { _ in source.values(30, decimals: 1) }
    for method in CorrelationMethod.allCases {
      let r = try correlationMatrix(lists, method: method).estimates
      let expected =
        (r[1] - r[2] * r[5]) / ((1 - r[2] * r[2]) * (1 - r[5] * r[5])).squareRoot()
      let result = try partialCorrelation(
        lists[0], lists[1], given: [lists[2]], method: method, level: 0.95)
      #expect(near(result.estimate, expected))
    }
  }

  @Test(arguments: seeds, CorrelationMethod.allCases)
  func `is symmetric and turns its sign with a list`(
    _ seed: UInt64, _ method: CorrelationMethod
  ) throws {
    var source = RandomSource(seed: seed)
    let (x, y) = (source.values(20, missing: 0.1), source.values(20, decimals: 1))
    let given = [source.values(20, decimals: 1)]
    let result = try partialCorrelation(x, y, given: given, method: method, level: 0.95)
    let swapped = try partialCorrelation(y, x, given: given, method: method, level: 0.95)
    let turned = try partialCorrelation(
      x.map { -$0 }, y, given: given, method: method, level: 0.95)
    #expect(near(swapped.estimate, result.estimate))
    #expect(near(turned.estimate, -result.estimate))
    #expect(result.low <= result.estimate && result.estimate <= result.high)
    #expect(result.p >= 0 && result.p <= 1)
  }

  @Test(arguments: seeds)
  func `does not change with multiples of the given columns`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let (x, y) = (source.values(20), source.values(20))
    let (z, w) = (source.values(20), source.values(20))
    let result = try partialCorrelation(x, y, given: [z, w], method: .pearson, level: 0.95)
    let moved = try partialCorrelation(
      zip(x, z).map { 3 * $0 + 2 * $1 - 7 }, zip(y, w).map { $0 - $1 },
      given: [w, zip(z, w).map { $0 - 2 * $1 }], method: .pearson, level: 0.95)
    #expect(near(result.estimate, moved.estimate, within: 1e-11))
    #expect(agree(result.p, moved.p, relative: 1e-8))
  }

  @Test(arguments: [(4, 0), (5, 1)])
  func `has no interval with too few rows`(_ n: Int, _ expected: Int) throws {
    let (x, y, z) = Self.five
    let result = try partialCorrelation(
      Array(x.prefix(n)), Array(y.prefix(n)), given: [Array(z.prefix(n))], method: .pearson,
      level: 0.95)
    #expect(result.low.isNaN == (expected == 0))
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let x: [Double]
    let y: [Double]
    let given: [[Double]]
    var methods = CorrelationMethod.allCases
    var level = 0.95
    let error: SampleError
    var testDescription: String { error.description }
  }

  private static let up = [1.0, 2, 3, 4, 5]
  private static let some = [2.0, 1, 4, 3, 5]
  private static let other = [1.0, 3, 2, 5, 4]

  static let refused = [
    Refused(x: some, y: [1, 2], given: [up], error: .unequalLengths(x: 5, y: 2)),
    Refused(
      x: some, y: other, given: [[1, 2]],
      error: .otherLength(argument: "given", column: 1, count: 2, expected: 5)),
    Refused(
      x: [1, 2, 3], y: [2, 1, 3], given: [[1, 3, 2]],
      error: .tooFewRows(usable: 3, needed: 4, for: .correlation)),
    Refused(
      x: some, y: other, given: [[1, 2, 3, .nan, .nan]],
      error: .tooFewRows(usable: 3, needed: 4, for: .correlation)),
    Refused(
      x: [2, 2, 2, 2, .nan], y: other, given: [up], error: .constant(argument: "x", value: 2)),
    Refused(x: some, y: [3, 3, 3, 3, 3], given: [up], error: .constant(argument: "y", value: 3)),
    Refused(
      x: some, y: other, given: [[6, 6, 6, 6, 6]],
      error: .collinear(argument: "given", column: 1)),
    Refused(x: some.map { 2 * $0 + 1 }, y: other, given: [some], error: .determined(argument: "x")),
    Refused(x: some, y: other.map { -$0 }, given: [other], error: .determined(argument: "y")),
    Refused(
      x: some, y: [1, 2, .infinity, 4, 5], given: [up],
      error: .infinite(argument: "y", position: 3)),
    Refused(
      x: some, y: other, given: [[1, 2, 3, 4, -.infinity]],
      error: .infiniteInColumn(argument: "given", column: 1, position: 5)),
    Refused(
      x: some + [1], y: other + [9], given: [up + [2], up + [2]],
      methods: [.pearson, .spearman], error: .collinear(argument: "given", column: 2)),
    Refused(
      x: some, y: other, given: [up, other], methods: [.kendall],
      error: .noPartialMethod(.kendall, given: 2)),
    Refused(x: some, y: other, given: [up], level: 95, error: .levelOutOfRange(95)),
  ]

  @Test(arguments: refused)
  func `refuses what leaves no correlation`(_ refused: Refused) {
    for method in refused.methods {
      #expect(throws: refused.error) {
        try partialCorrelation(
          refused.x, refused.y, given: refused.given, method: method, level: refused.level)
      }
    }
  }
}
