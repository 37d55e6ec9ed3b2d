import Statistics
import Testing

@Suite struct DistributionsTests {
  /// scipy 1.17.1, stats.t.sf; the eighth by mpmath 1.3, incomplete beta function at 40 digits.
  @Test(arguments: [
    (2.0, 10.0, 0.03669401738537018),
    (0, 5, 0.5),
    (-1.5, 3, 0.8847080673775886),
    (12.7062, 1, 0.0250000092803552),
    (1e-9, 4, 0.499999999625),
    (3, 1e6, 0.0013499312707109),
    (1e3, 61, 1.4395612414548987e-130),
    (40, 61, 8.822951671095553e-46),
    (.infinity, 5, 0),
    (-.infinity, 5, 1),
  ])
  func `gives the tail of Student's t`(_ t: Double, _ freedom: Double, _ tail: Double) {
    #expect(agree(studentTail(t, degreesOfFreedom: freedom), tail, relative: 1e-11))
  }

  /// scipy 1.17.1, stats.norm.sf; the one at 37 by mpmath 1.3 at 40 digits.
  @Test(arguments: [
    (0.0, 0.5), (1.959963984540054, 0.025), (-1, 0.8413447460685429), (10, 7.61985302416047e-24),
    (37, 5.725571222524577e-300), (.infinity, 0), (-.infinity, 1),
  ])
  func `gives the tail of the normal distribution`(_ z: Double, _ tail: Double) {
    #expect(agree(normalTail(z), tail, relative: 1e-11))
  }

  /// scipy 1.17.1, stats.norm.ppf.
  @Test(arguments: [
    (0.975, 1.959963984540054), (0.5, 0), (1e-300, -37.0470962993612),
    (0.0013498980316300933, -3), (0, -.infinity), (1, .infinity),
  ])
  func `gives the quantiles of the normal distribution`(_ p: Double, _ z: Double) {
    #expect(agree(normalQuantile(p), z))
  }

  @Test func `is NaN outside the domain`() {
    #expect(studentTail(.nan, degreesOfFreedom: 3).isNaN)
    #expect(studentTail(1, degreesOfFreedom: 0).isNaN)
    #expect(studentTail(1, degreesOfFreedom: .nan).isNaN)
    #expect(normalTail(.nan).isNaN)
    #expect(normalQuantile(-0.1).isNaN)
    #expect(normalQuantile(1.1).isNaN)
    #expect(normalQuantile(.nan).isNaN)
  }
}
