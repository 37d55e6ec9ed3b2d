import Statistics
import Testing

@Suite struct BootstrapIntervalTests {
  /// Tests A and B of 26 children; Efron and Tibshirani, An Introduction to the Bootstrap (1993),
  /// 14.1.
  private static let testA: [Double] = [
    48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26,
    30, 41,
  ]
  private static let testB: [Double] = [
    42, 33, 16, 39, 38, 36, 15, 33, 20, 43, 34, 22, 7, 15, 34, 29, 41, 13, 38, 25, 27, 41, 28, 14,
    28, 40,
  ]

  /// With the divisor n.
  private func spread(_ rows: [Int]) -> Double {
    let drawn = at(rows, Self.testA)
    return (variance(drawn) ?? .nan) * Double(drawn.count - 1) / Double(drawn.count)
  }

  private func correlation(_ rows: [Int]) -> Double {
    slowCorrelation(at(rows, Self.testA), at(rows, Self.testB), .pearson)
  }

  private static let known: [(BootstrapKind, [Double], [Double])] = [
    (
      .percentile, [98.07536982248517, 235.61161242603552],
      [0.7082892562661027, 0.9041184610964882]
    ),
    (
      .basic, [107.45643491124255, 244.9926775147929],
      [0.7376999693945542, 0.9335291742249396]
    ),
    (
      .bca, [114.90004927267466, 257.9077311549574],
      [0.6799200050393832, 0.8950242310793567]
    ),
  ]

  /// scipy 1.17.1, bootstrap with bootstrap_result: the same 2000 draws, made by xoshiro256**
  /// written again in Python; the variance with divisor n, and the correlation of both tests.
  @Test(arguments: known)
  func `agrees with scipy`(_ kind: BootstrapKind, _ spreads: [Double], _ r: [Double]) throws {
    let bootstrap = Bootstrap(replications: 2000, seed: 7)
    let first = try bootstrapInterval(
      count: 26, kind: kind, level: 0.9, bootstrap: bootstrap, statistic: spread)
    #expect(match([first.low, first.high], spreads, relative: 1e-10))
    #expect(agree(first.standardError, 41.35229945584393))
    #expect(agree(first.bias, -7.101232248520716, relative: 1e-10))
    #expect(agree(first.estimate, 171.53402366863904))
    #expect(first.kind == kind && first.level == 0.9 && first.bootstrap == bootstrap)
    #expect(first.count == 26 && first.failed == 0)
    let second = try bootstrapInterval(
      count: 26, kind: kind, level: 0.9, bootstrap: bootstrap, statistic: correlation)
    #expect(match([second.low, second.high], r, relative: 1e-10))
    #expect(agree(second.standardError, 0.06246348051794681, relative: 1e-10))
  }

  /// Table 14.2 of the book has 115.8 and 259.6 from 2000 draws; scipy 1.17.1 from 200 000 of its
  /// own 115.4 and 260.9.
  @Test func `agrees with the published interval`() throws {
    let result = try bootstrapInterval(
      count: 26, kind: .bca, level: 0.9, bootstrap: Bootstrap(replications: 40_000, seed: 1),
      statistic: spread)
    #expect(abs(result.low - 115.6) < 2 && abs(result.high - 260.2) < 4)
  }

  /// numpy 2.4.6, quantile by weibull over the same draws.
  @Test func `takes other quantiles when asked`() throws {
    let result = try bootstrapInterval(
      count: 26, level: 0.9, bootstrap: Bootstrap(replications: 2000, seed: 7),
      quantiles: .weibull, statistic: spread)
    #expect(match([result.low, result.high], [98.02078402366863, 235.65022189349114]))
  }

  @Test(arguments: seeds, [CorrelationMethod.pearson, .kendall])
  func `draws as correlate does`(_ seed: UInt64, _ method: CorrelationMethod) throws {
    let bootstrap = Bootstrap(replications: 60, seed: seed)
    let result = try bootstrapInterval(count: 26, bootstrap: bootstrap) { rows in
      slowCorrelation(at(rows, Self.testA), at(rows, Self.testB), method)
    }
    let correlation = try correlate(
      Self.testA, Self.testB, method: method, bootstrap: bootstrap)
    #expect(near(result.low, correlation.low, within: 1e-11))
    #expect(near(result.high, correlation.high, within: 1e-11))
    #expect(near(result.estimate, correlation.estimate, within: 1e-11))
  }

  /// Answers the calls of a statistic one after the other.
  private final class Answers {
    private var left: [Double]
    init(_ answers: [Double]) { left = answers }
    func next(_ rows: [Int]) -> Double { left.isEmpty ? .nan : left.removeFirst() }
  }

  private func interval(
    _ estimate: Double, _ replications: [Double], _ jackknife: [Double] = [],
    kind: BootstrapKind = .bca, count: Int? = nil
  ) throws -> BootstrapInterval {
    let answers = Answers([estimate] + replications + jackknife)
    return try bootstrapInterval(
      count: count ?? max(2, jackknife.count), kind: kind, level: 0.8,
      bootstrap: Bootstrap(replications: replications.count, seed: 1), statistic: answers.next)
  }

  /// By the formula in numpy 2.4.6 with the normal distribution of scipy 1.17.1, for θ* of 1 … 9.
  /// At 5 with even θ₍ᵢ₎ by hand: z₀ = 0 and a = 0.
  @Test(
    arguments: [
      (5, [1, 2, 3], [1.8, 8.2]),
      (3, [1, 2, 6], [1.0290112227957449, 5.243130558113815]),
      (2.5, [6, 6, 1], [1.041761981095865, 4.2753832675878485]),
      (3, [4, 4, 4], [1.0555031265367356, 5.327005124004557]),
      (3, [4, .nan, .nan], [1.0555031265367356, 5.327005124004557]),
      (3, [.nan, .nan, .nan], [1.0555031265367356, 5.327005124004557]),
    ] as [(Double, [Double], [Double])])
  func `corrects bias and skewness`(
    _ estimate: Double, _ jackknife: [Double], _ ends: [Double]
  ) throws {
    let result = try interval(estimate, [9, 1, 4, 3, 8, 2, 5, 7, 6], jackknife)
    #expect(match([result.low, result.high], ends, relative: 1e-11))
  }

  /// θ̂ = 4 of 1 … 9: quantiles 1.8 and 8.2; mean 5, variance 60/8.
  @Test func `agrees with arithmetic by hand`() throws {
    let values: [Double] = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    let percentile = try interval(4, values, kind: .percentile)
    #expect(match([percentile.low, percentile.high], [1.8, 8.2]))
    #expect(agree(percentile.standardError, 7.5.squareRoot()) && agree(percentile.bias, 1))
    let basic = try interval(4, values, kind: .basic)
    #expect(match([basic.low, basic.high], [-0.2, 6.2]))
  }

  /// The first call has all rows, the last ones all but each.
  @Test func `asks for all rows, for samples and for all but one`() throws {
    var calls: [[Int]] = []
    _ = try? bootstrapInterval(
      count: 4, kind: .bca, bootstrap: Bootstrap(replications: 20, seed: 3)
    ) { rows in
      calls.append(rows)
      return Double(rows.reduce(0, +))
    }
    #expect(calls.first == [0, 1, 2, 3])
    #expect(Array(calls.suffix(4)) == [[1, 2, 3], [0, 2, 3], [0, 1, 3], [0, 1, 2]])
    var source = RandomSource(seed: 3)
    let drawn = (0..<20).map { _ in (0..<4).map { _ in source.below(4) } }
    #expect(Array(calls[1...20]) == drawn && calls.count == 25)
  }

  @Test(arguments: BootstrapKind.allCases)
  func `has no width where every replication is the same`(_ kind: BootstrapKind) throws {
    let result = try bootstrapInterval(
      count: 5, kind: kind, bootstrap: Bootstrap(replications: 30, seed: 1)
    ) { _ in 0.1 }
    #expect(result.low == 0.1 && result.high == 0.1)
    #expect(result.standardError == 0 && abs(result.bias) < 1e-15)
  }

  /// Sums in another order differ in the last digit and are equal all the same.
  @Test func `counts ties to twelve digits`() throws {
    let exact = try interval(0.3, [0.1, 0.3, 0.3, 0.5, 0.7], [1, 2, 4])
    let nearly = try interval(0.3, [0.1, 0.1 + 0.2, 0.3, 0.5, 0.7], [1, 2, 4])
    #expect(match([exact.low, exact.high], [nearly.low, nearly.high]))
  }

  @Test(arguments: [10, -10.0])
  func `refuses to correct a bias that is infinite`(_ estimate: Double) throws {
    let values: [Double] = [1, 2, 3]
    #expect(throws: SampleError.noBiasCorrection) { try interval(estimate, values) }
    #expect(try interval(estimate, values, kind: .percentile).low == 1.2)
  }

  @Test(arguments: BootstrapKind.allCases)
  func `counts and leaves out replications without a value`(_ kind: BootstrapKind) throws {
    let with = try interval(3, [.nan, 1, 2, .nan, 4, 5, .nan], [1, 2, 4], kind: kind)
    let without = try interval(3, [1, 2, 4, 5], [1, 2, 4], kind: kind)
    #expect(with.failed == 3 && without.failed == 0)
    #expect(with.low == without.low && with.high == without.high)
    #expect(with.standardError == without.standardError && with.bias == without.bias)
  }

  @Test(arguments: BootstrapKind.allCases)
  func `is missing without an estimate or without replications`(_ kind: BootstrapKind) throws {
    let undefined = try interval(.nan, [1, 2, 3], [1, 2], kind: kind)
    #expect(undefined.low.isNaN && undefined.high.isNaN && undefined.bias.isNaN)
    #expect(undefined.standardError == 1 && undefined.failed == 0)
    let failed = try interval(1, [.nan, .nan], [1, 2], kind: kind)
    #expect(failed.low.isNaN && failed.high.isNaN && failed.standardError.isNaN)
    #expect(failed.estimate == 1 && failed.failed == 2)
  }

  /// The smallest sizes, infinite and huge values.
  @Test(arguments: BootstrapKind.allCases)
  func `takes any values`(_ kind: BootstrapKind) throws {
    let one = try interval(2, [2], [1, 3], kind: kind)
    #expect(one.low == 2 && one.high == 2 && one.standardError.isNaN)
    let huge = try interval(2e300, [1e300, 2e300, 4e300], [1e300, 3e300], kind: kind)
    #expect(huge.low <= huge.high && huge.high.isFinite)
    for value in [Double.infinity, -.infinity] {
      let result = try interval(2, [1, 2, 3, value], [1, value], kind: kind)
      #expect(result.failed == 0)
      _ = try interval(value, [1, value, -value], [1, 2], kind: kind)
    }
    let extreme = try bootstrapInterval(
      count: 26, kind: kind, level: 1 - 1e-15, bootstrap: Bootstrap(replications: 99, seed: 1),
      statistic: spread)
    #expect(extreme.low <= extreme.high)
  }

  private struct Broken: Error {}

  @Test func `passes on what the statistic throws`() {
    var calls = 0
    #expect(throws: Broken.self) {
      try bootstrapInterval(count: 5, bootstrap: Bootstrap(replications: 100, seed: 1)) { _ in
        calls += 1
        if calls == 7 { throw Broken() }
        return 1
      }
    }
    #expect(calls == 7)
  }

  @Test(arguments: [Int.min, -1, 0, 1, 10_000_001, Int.max])
  func `refuses a number of rows out of range`(_ count: Int) {
    #expect(
      throws: SampleError.unsuitable(
        argument: "count", value: Double(count), must: .bootstrapCount)
    ) {
      try bootstrapInterval(count: count, bootstrap: Bootstrap(replications: 9, seed: 1)) { _ in 1 }
    }
    #expect(
      SampleError.Need.bootstrapCount.rawValue == "from 2 to \(Bootstrap.maximumCount)")
  }

  @Test func `refuses options out of range`() {
    #expect(throws: SampleError.levelOutOfRange(1)) {
      try bootstrapInterval(
        count: 5, level: 1, bootstrap: Bootstrap(replications: 9, seed: 1)
      ) { _ in 1 }
    }
    #expect(throws: SampleError.replicationsOutOfRange(0, maximum: 1_000_000)) {
      try bootstrapInterval(count: 5, bootstrap: Bootstrap(replications: 0, seed: 1)) { _ in 1 }
    }
  }

  @Test func `ends within some dozens of calls when it is told to`() {
    var calls = 0
    #expect(throws: SampleError.stopped) {
      try bootstrapInterval(
        count: 2, bootstrap: Bootstrap(replications: 1_000_000, seed: 1), stop: { _ in true }
      ) { _ in
        calls += 1
        return 1
      }
    }
    #expect(calls < 100)
  }

  @Test func `tells its memory beforehand, whatever is asked for`() {
    #expect(Bootstrap(replications: 1000, seed: 1).bytes(count: 100) == 38_400)
    #expect(Bootstrap(replications: .max, seed: 1).bytes(count: 1) == .max)
    #expect(Bootstrap(replications: 1, seed: 1).bytes(count: .max) == .max)
    #expect(Bootstrap(replications: -1, seed: 1).bytes(count: -1) == 0)
  }
}
