import Statistics
import Testing

@Suite struct CovarianceTests {
  /// By hand: deviations (−2, −1, 3) and (−2, 0, 2) give (4 + 0 + 6)/2.
  @Test func `agrees with arithmetic by hand`() {
    #expect(covariance([1, 2, 6], [1, 3, 5]) == 5)
  }

  /// numpy 2.4.6, cov of the complete pairs.
  @Test func `uses the complete pairs alone`() {
    #expect(agree(covariance(Fixture.logistics, Fixture.patents), 145.84414103888886))
    #expect(
      agree(covariance(Fixture.culture, Fixture.tariff), -0.2789756097560973, relative: 1e-10))
    #expect(covariance([1, 2, 6, .nan, 4], [1, 3, 5, 9, .nan]) == 5)
  }

  @Test func `is nil where it is undefined`() {
    #expect(covariance([], []) == nil)
    #expect(covariance([1, .nan], [1, 2]) == nil)
    #expect(covariance([1, 2, 3], [1, 2]) == nil)
    #expect(covariance([1, 2, .infinity], [1, 2, 3]) == nil)
    #expect(throws: SampleError.unequalLengths(x: 3, y: 2)) { try checkPairs([1, 2, 3], [1, 2]) }
  }

  @Test(arguments: seeds)
  func `is symmetric, and the variance of a list with itself`(_ seed: UInt64) {
    var source = RandomSource(seed: seed)
    let x = source.values(30, missing: 0.1)
    let y = source.values(30, missing: 0.1)
    #expect(covariance(x, y) == covariance(y, x))
    #expect(covariance(x, x) == variance(x))
    let scaled = covariance(x.map { 1024 * $0 }, y.map { $0 / 8 })
    #expect(scaled == covariance(x, y).map { 128 * $0 })
  }
}
