import Glibc
import Statistics
import Testing

@Suite struct SobolIndicesTests {
  /// Ishigami's function with a = 7, b = 0.1 at shares of −π to π.
  private func ishigami(_ shares: [Double]) -> Double {
    let x = shares.map { (2 * $0 - 1) * Double.pi }
    return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
  }

  private func evaluate(
    _ design: SobolDesign, _ model: ([Double]) -> Double
  ) -> (a: [Double], b: [Double], mixed: [[Double]]) {
    let lists = design.matrices.map { matrix in
      (0..<design.rows).map { model(design.point($0, of: matrix)) }
    }
    return (lists[0], lists[1], Array(lists[2...]))
  }

  /// By integration: V = a²/8 + bπ⁴/5 + b²π⁸/18 + ½, V₁ = ½ (1 + bπ⁴/5)², V₂ = a²/8, V₁₃ =
  /// 8b²π⁸/225.
  @Test(arguments: [nil, 1, 2] as [UInt64?])
  func `finds the indices of Ishigami's function`(_ seed: UInt64?) throws {
    let design = try SobolDesign(factors: 3, rows: 1 << 14, seed: seed)
    let (a, b, mixed) = evaluate(design, ishigami)
    let result = try sobolIndices(a: a, b: b, mixed: mixed)
    for (index, exact) in zip(result.first, [0.313905, 0.442411, 0]) {
      #expect(abs(index.estimate - exact) < 0.01)
      #expect(index.low.isNaN && index.high.isNaN)
    }
    for (index, exact) in zip(result.total, [0.557589, 0.442411, 0.243684]) {
      #expect(abs(index.estimate - exact) < 0.01)
    }
    #expect(abs(result.mean - 3.5) < 0.01 && abs(result.variance - 13.844588) < 0.05)
    #expect(result.rows == 1 << 14 && result.failed == 0 && result.bootstrap == nil)
  }

  /// Σ aᵢxᵢ has S_i = T_i = aᵢ² / Σ a²; here 1/14, 4/14, 9/14.
  @Test func `shares out a sum by the squares of its weights`() throws {
    let design = try SobolDesign(factors: 3, rows: 1 << 12, seed: 4)
    let (a, b, mixed) = evaluate(design) { 1000 + $0[0] + 2 * $0[1] + 3 * $0[2] }
    let result = try sobolIndices(a: a, b: b, mixed: mixed)
    for (i, exact) in [1.0 / 14, 4.0 / 14, 9.0 / 14].enumerated() {
      #expect(abs(result.first[i].estimate - exact) < 0.005)
      #expect(abs(result.total[i].estimate - exact) < 0.005)
    }
  }

  /// Mean 3, V = (4 + 0 + 1 + 9)/3; S = ½(−1 · 1 + 3 · 2)/V or ½(2 · 1 + 6 · 2)/V, T = ¼(1 + 4)/V.
  @Test(arguments: [(FirstOrderEstimator.centred, 15.0 / 28), (.uncentred, 1.5)])
  func `agrees with arithmetic by hand`(_ estimator: FirstOrderEstimator, _ first: Double) throws {
    let result = try sobolIndices(a: [1, 3], b: [2, 6], mixed: [[2, 5]], estimator: estimator)
    #expect(agree(result.first[0].estimate, first))
    #expect(agree(result.total[0].estimate, 15.0 / 56))
    #expect(result.mean == 3 && agree(result.variance, 14.0 / 3))
    #expect(result.estimator == estimator)
  }

  /// Eight rows of Ishigami's function at random points, rounded.
  private static let a = [-0.6699, 13.2409, 5.6932, 3.3985, 6.9444, -0.7601, 1.7861, -6.3862]
  private static let b = [2.817, -4.9068, 2.0773, -0.8687, -1.8094, 2.554, 6.9532, 4.9974]
  private static let mixed = [
    [-0.9115, 0.1123, 4.6315, 2.2741, -6.7722, -0.5841, 13.3511, 2.1385],
    [3.0916, 9.2995, 3.1387, 0.1875, 7.304, 2.1792, -0.0983, -4.5028],
    [-0.6949, 15.0026, 5.6801, 3.385, 2.2413, -0.5267, 5.0084, -0.1035],
  ]

  /// sobol_indices of scipy 1.17.1, which divides the variance by 2n = 16 where 2n − 1 stands here.
  @Test func `agrees with scipy`() throws {
    let result = try sobolIndices(a: Self.a, b: Self.b, mixed: Self.mixed)
    let first = [1.295557498906089, 0.2044851974466476, 0.22140592672000708]
    let total = [1.5999968496204064, 0.1753022910079139, 0.21112135426527803]
    for i in 0..<3 {
      #expect(agree(result.first[i].estimate * 16 / 15, first[i]))
      #expect(agree(result.total[i].estimate * 16 / 15, total[i]))
    }
  }

  /// The formula of COINr 1.1.14, which this estimator shares, in numpy 2.4.6.
  @Test func `agrees with COINr's formula`() throws {
    let result = try sobolIndices(
      a: Self.a, b: Self.b, mixed: Self.mixed, estimator: .uncentred)
    let first = [1.110595201900065, 0.16113894741012993, 0.2854450692623438]
    let total = [1.499997046519131, 0.16434589781991932, 0.19792626962369816]
    for i in 0..<3 {
      #expect(agree(result.first[i].estimate, first[i]))
      #expect(agree(result.total[i].estimate, total[i]))
    }
  }

  /// Estimates anew from lists of the drawn rows, and takes the quantiles.
  @Test(arguments: seeds, FirstOrderEstimator.allCases)
  func `resamples rows for its intervals`(
    _ seed: UInt64, _ estimator: FirstOrderEstimator
  ) throws {
    let bootstrap = Bootstrap(replications: 60, seed: seed)
    let result = try sobolIndices(
      a: Self.a, b: Self.b, mixed: Self.mixed, estimator: estimator, level: 0.9,
      bootstrap: bootstrap)
    var source = RandomSource(seed: seed)
    let slow = try (0..<60).map { _ in
      let drawn = (0..<8).map { _ in source.below(8) }
      return try sobolIndices(
        a: at(drawn, Self.a), b: at(drawn, Self.b), mixed: Self.mixed.map { at(drawn, $0) },
        estimator: estimator)
    }
    for i in 0..<3 {
      let totals = slow.map { $0.total[i].estimate }
      #expect(near(result.total[i].low, quantile(totals, 0.05) ?? .nan, within: 1e-11))
      #expect(near(result.total[i].high, quantile(totals, 0.95) ?? .nan, within: 1e-11))
      let firsts = slow.map { $0.first[i].estimate }
      #expect(near(result.first[i].low, quantile(firsts, 0.05) ?? .nan, within: 1e-11))
      #expect(near(result.first[i].high, quantile(firsts, 0.95) ?? .nan, within: 1e-11))
    }
    #expect(result.bootstrap == bootstrap && result.level == 0.9)
  }

  @Test func `covers the true indices with its intervals`() throws {
    let design = try SobolDesign(factors: 3, rows: 1 << 10, seed: 8)
    let (a, b, mixed) = evaluate(design, ishigami)
    let result = try sobolIndices(
      a: a, b: b, mixed: mixed, bootstrap: Bootstrap(replications: 500, seed: 1))
    for (index, exact) in zip(result.first, [0.313905, 0.442411, 0]) {
      #expect(index.low < exact && exact < index.high && index.high - index.low < 0.4)
    }
    for (index, exact) in zip(result.total, [0.557589, 0.442411, 0.243684]) {
      #expect(index.low < exact && exact < index.high && index.high - index.low < 0.2)
    }
  }

  @Test(arguments: seeds)
  func `does not depend on unit, origin or order of rows`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let n = 2 + source.below(20)
    let lists = (0..<5).map { _ in source.values(n) }
    let order = (0..<n).shuffled(using: &source)
    func indices(_ lists: [[Double]]) throws -> SobolIndices {
      try sobolIndices(a: lists[0], b: lists[1], mixed: Array(lists[2...]))
    }
    let plain = try indices(lists)
    let moved = try indices(lists.map { at(order, $0).map { 70 - 3 * $0 } })
    let large = try indices(lists.map { $0.map { $0 * 1e250 } })
    for i in 0..<3 {
      #expect(near(plain.first[i].estimate, moved.first[i].estimate, within: 1e-9))
      #expect(near(plain.total[i].estimate, moved.total[i].estimate, within: 1e-9))
      #expect(near(plain.total[i].estimate, large.total[i].estimate, within: 1e-9))
      #expect(plain.total[i].estimate >= 0)
    }
  }

  @Test func `leaves out and counts the rows in which an evaluation failed`() throws {
    var (a, b, mixed) = (Self.a, Self.b, Self.mixed)
    a[1] = .nan
    b[4] = .nan
    mixed[2][4] = .nan
    mixed[0][7] = .nan
    let kept = [0, 2, 3, 5, 6]
    let bootstrap = Bootstrap(replications: 50, seed: 1)
    let result = try sobolIndices(a: a, b: b, mixed: mixed, bootstrap: bootstrap)
    let complete = try sobolIndices(
      a: at(kept, a), b: at(kept, b), mixed: mixed.map { at(kept, $0) }, bootstrap: bootstrap)
    #expect(result.failed == 3 && result.rows == 5 && complete.failed == 0)
    #expect(result.first == complete.first && result.total == complete.total)
  }

  @Test(arguments: [0, 0.1, 1e300, -7], FirstOrderEstimator.allCases)
  func `is missing where the result does not vary`(
    _ value: Double, _ estimator: FirstOrderEstimator
  ) throws {
    let same = Array(repeating: value, count: 7)
    let result = try sobolIndices(
      a: same, b: same, mixed: [same, Array(repeating: 2, count: 7)], estimator: estimator,
      bootstrap: Bootstrap(replications: 20, seed: 1))
    #expect(result.variance == 0 && result.mean == value)
    for index in result.first + result.total {
      #expect(index.estimate.isNaN && index.low.isNaN && index.high.isNaN)
    }
  }

  /// Of two rows, a sample may take one twice, and the first has y_A = y_B.
  @Test func `passes over samples without variance`() throws {
    let result = try sobolIndices(
      a: [0.1, 3], b: [0.1, 6], mixed: [[2, 5]], bootstrap: Bootstrap(replications: 400, seed: 1))
    for index in result.first + result.total {
      #expect(index.low.isFinite && index.high.isFinite)
    }
  }

  @Test func `refuses what cannot be used`() {
    func check(
      _ error: SampleError, a: [Double] = [1, 2, 3], b: [Double] = [2, 3, 5],
      mixed: [[Double]] = [[1, 2, 4], [0, 1, 0]], level: Double = 0.95, replications: Int = 10
    ) {
      #expect(throws: error) {
        try sobolIndices(
          a: a, b: b, mixed: mixed, level: level,
          bootstrap: Bootstrap(replications: replications, seed: 1))
      }
    }
    check(.unsuitable(argument: "factors", value: 0, must: .sobolFactors), mixed: [])
    check(.otherLength(argument: "b", column: nil, count: 2, expected: 3), b: [1, 2])
    check(
      .otherLength(argument: "mixed", column: 2, count: 1, expected: 3), mixed: [[1, 2, 4], [0]])
    check(.infinite(argument: "a", position: 2), a: [1, .infinity, 3])
    check(.infinite(argument: "b", position: 3), b: [1, 2, -.infinity])
    check(
      .infiniteInColumn(argument: "mixed", column: 2, position: 1),
      mixed: [[1, 2, 4], [.infinity, 1, 0]])
    check(.tooFewRows(usable: 1, needed: 2, for: .sensitivity), a: [.nan, 1, .nan])
    check(.tooFewRows(usable: 0, needed: 2, for: .sensitivity), a: [], b: [], mixed: [[], []])
    check(.levelOutOfRange(1), level: 1)
    check(.replicationsOutOfRange(0, maximum: 1_000_000), replications: 0)
  }

  @Test func `ends when it is told to`() {
    let long = (0..<40_000).map { Double($0 % 7) }
    #expect(throws: SampleError.stopped) {
      try sobolIndices(a: long, b: long.reversed(), mixed: [long]) { _ in true }
    }
    #expect(throws: SampleError.stopped) {
      try sobolIndices(
        a: Self.a, b: Self.b, mixed: Self.mixed,
        bootstrap: Bootstrap(replications: 1_000_000, seed: 1)
      ) { _ in true }
    }
  }

  @Test func `tells its memory beforehand, whatever is asked for`() {
    #expect(Bootstrap(replications: 1000, seed: 1).bytes(rows: 100, factors: 8) == 352_000)
    #expect(Bootstrap(replications: .max, seed: 1).bytes(rows: 1, factors: 1) == .max)
    #expect(Bootstrap(replications: 1, seed: 1).bytes(rows: .max, factors: 1) == .max)
    #expect(Bootstrap(replications: 1, seed: 1).bytes(rows: 1, factors: .max) == .max)
    #expect(Bootstrap(replications: -1, seed: 1).bytes(rows: -1, factors: -1) == 0)
  }
}
