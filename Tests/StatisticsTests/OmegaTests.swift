import Statistics
import Testing

@Suite struct OmegaTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let columns: [[Double]]
    let n: Int
    let omega: Double
    let loadings: [Double]
    let residual: Double
    var heywood: [Int] = []
    var testDescription: String { name }
  }

  static let known = [
    Known(
      name: "attitude", columns: Fixture.attitude, n: 30, omega: 0.8506823589020134,
      loadings: [
        0.7577732004111322, 0.8338260940741768, 0.6034272224070871, 0.7887263826057301,
        0.8411199254401825, 0.284465121339293, 0.4910465605901071,
      ], residual: 0.10734118366779716),
    Known(
      name: "missing values, and an item that runs the other way", columns: Fixture.asem, n: 41,
      omega: 0.6949250859401451,
      loadings: [0.6155524513219083, 0.9944481571801107, 0.7450300608310515, -0.20114423949393484],
      residual: 0.125231395467236),
    Known(
      name: "an item at the bound", columns: Fixture.provinces, n: 63, omega: 0.8722589656135095,
      loadings: [0.8130073323511056, 0.6671092837602304, 0.9974968671630001],
      residual: 0.007979504953972141, heywood: [3]),
  ]

  /// scipy 1.17.1, least_squares on the residuals with bounds, sharpened in long double.
  @Test(arguments: known)
  func `agrees with scipy`(_ known: Known) throws {
    let result = try omega(known.columns)
    #expect(near(result.omega, known.omega, within: 1e-11))
    #expect(result.loadings.count == known.loadings.count)
    for (loading, expected) in zip(result.loadings, known.loadings) {
      #expect(near(loading, expected, within: 1e-11))
    }
    for (uniqueness, expected) in zip(result.uniquenesses, known.loadings) {
      #expect(near(uniqueness, 1 - expected * expected, within: 1e-11))
    }
    #expect(near(result.residual, known.residual, within: 1e-11))
    #expect(result.heywood == known.heywood)
    #expect(result.isConverged && result.iterations < 100)
    #expect(result.n == known.n)
    #expect(result.missing == known.columns[0].count - known.n)
  }

  /// R 4.2.2 with psych 2.2.9, fa(nfactors = 1, fm = "minres"), whose search stops at some 10⁻⁶.
  @Test func `agrees with psych as far as that searches`() throws {
    let attitude = try omega(Fixture.attitude)
    #expect(near(attitude.omega, 0.85068239479548247, within: 1e-6))
    #expect(near(attitude.loadings[2], 0.60342727633299809, within: 1e-5))
    #expect(near(attitude.residual, 0.10734118366930154, within: 1e-9))
    #expect(try near(omega(Fixture.asem).omega, 0.69492560401136416, within: 1e-6))
  }

  /// By hand: all correlations are 0.7, so λ² = 0.7 and ω = 6.3 / (6.3 + 0.9).
  @Test func `agrees with arithmetic by hand`() throws {
    let result = try omega([[1, 2, 3, 4, 5], [2, 3, 1, 4, 5], [3, 1, 2, 4, 5]])
    #expect(agree(result.omega, 0.875, relative: 1e-12))
    #expect(result.loadings.allSatisfy { agree($0, 0.7.squareRoot()) })
    #expect(near(result.residual, 0))
  }

  @Test func `is the standardised alpha where loadings are equal`() throws {
    let items: [[Double]] = [[1, 2, 3, 4, 5], [2, 3, 1, 4, 5], [3, 1, 2, 4, 5]]
    #expect(try agree(omega(items).omega, cronbach(items).standardised))
  }

  /// All combinations of three pairs of levels once, so that every correlation is 0.
  @Test func `is 0 for unrelated items`() throws {
    let items = (0..<3).map { bit in (0..<8).map { Double($0 >> bit & 1) } }
    let result = try omega(items)
    #expect(result.omega == 0)
    #expect(result.loadings == [0, 0, 0] && result.uniquenesses == [1, 1, 1])
  }

  @Test(arguments: seeds)
  func `finds the minimum of the residuals`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let common = source.values(60)
    let items = (0..<4 + source.below(6)).map { _ in
      let own = 0.5 + 2 * source.unit()
      return zip(common, source.values(60, missing: 0.01)).map { $0 + own * $1 }
    }
    let result = try omega(items)
    #expect(result.isConverged)
    let complete = common.indices.filter { row in items.allSatisfy { !$0[row].isNaN } }
    #expect(result.n == complete.count && result.missing == 60 - complete.count)
    let kept = items.map { item in complete.map { item[$0] } }
    let r = try correlationMatrix(kept, method: .pearson).estimates
    let least = residual(result.loadings, r)
    for i in items.indices {
      for step in [1e-5, -1e-5] where !result.heywood.contains(i + 1) {
        var moved = result.loadings
        moved[i] += step
        #expect(residual(moved, r) > least)
      }
    }
    #expect(agree(result.residual, least, relative: 1e-9))
  }

  @Test(arguments: seeds)
  func `depends neither on units nor on order`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let common = source.values(40)
    let items = (0..<5).map { _ in zip(common, source.values(40)).map { $0 + $1 } }
    let result = try omega(items)
    let other = try omega(items.reversed().map { $0.map { ($0 - 3) * 1e-130 } })
    #expect(near(other.omega, result.omega, within: 1e-11))
    for (a, b) in zip(other.loadings.reversed(), result.loadings) {
      #expect(near(a, b, within: 1e-11))
    }
  }

  /// The root mean square of what a factor leaves of the correlations.
  private func residual(_ loadings: [Double], _ r: [Double]) -> Double {
    let k = loadings.count
    var sum = 0.0
    for i in 0..<k {
      for j in 0..<i {
        let rest = r[i * k + j] - loadings[i] * loadings[j]
        sum += rest * rest
      }
    }
    return (sum / Double(k * (k - 1) / 2)).squareRoot()
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let columns: [[Double]]
    let error: SampleError
    var testDescription: String { error.description }
  }

  private static let up = [1.0, 2, 4]

  static let refused = [
    Refused(
      columns: [up, up], error: .tooFewColumns(count: 2, needed: 3, for: .factorModel)),
    Refused(
      columns: [up, up, [1, .nan, 2]],
      error: .tooFewRows(usable: 2, needed: 3, for: .factorModel)),
    Refused(
      columns: [up, [5, 5, 5], up],
      error: .constantColumn(column: 2, value: 5, for: .factorModel)),
    Refused(columns: [up, up, [1, 2]], error: .unequalColumns(column: 3, count: 2, first: 3)),
    Refused(
      columns: [up, up, [1, 2, .infinity]], error: .infiniteInColumn(column: 3, position: 3)),
  ]

  @Test(arguments: refused)
  func `refuses what has no factor`(_ refused: Refused) {
    #expect(throws: refused.error) { try omega(refused.columns) }
  }
}
