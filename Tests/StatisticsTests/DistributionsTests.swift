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

  /// mpmath 1.4.1, root of the incomplete beta function at 40 digits; scipy 1.17.1, stats.t.ppf, agrees.
  @Test(arguments: [
    (0.975, 10.0, 2.2281388519862744), (0.975, 1, 12.706204736174694),
    (0.025, 1, -12.706204736174705), (0.75, 2, 0.816496580927726), (0.5, 7, 0),
    (1e-10, 3, -2225.7692846830932), (1e-200, 5, -1.568392559099338e+40),
    (0.995, 61, 2.658857126653926), (0.9, 2.5, 1.7302509288071768),
    (0.975, 1e6, 1.9599663568141066), (0.50001, 61, 2.5169219598634096e-05),
    (0.975, 4, 2.7764451051977934), (0, 3, -.infinity), (1, 3, .infinity),
  ])
  func `gives the quantiles of Student's t`(_ p: Double, _ freedom: Double, _ t: Double) {
    #expect(agree(studentQuantile(p, degreesOfFreedom: freedom), t))
  }

  @Test(arguments: [1e-12, 0.01, 0.3, 0.8, 0.999], [1.0, 3, 12.5, 500])
  func `has the tail at the quantile of Student's t`(_ p: Double, _ freedom: Double) {
    let t = studentQuantile(p, degreesOfFreedom: freedom)
    #expect(agree(studentTail(-t, degreesOfFreedom: freedom), p))
  }

  /// mpmath 1.4.1, gammainc at 40 digits; scipy 1.17.1, stats.chi2.sf, agrees.
  @Test(arguments: [
    (3.0, 2.0, 0.22313016014842982), (0, 4, 1), (-1, 4, 1), (1e-9, 1, 0.999974768674784),
    (3.841458820694124, 1, 0.05000000000000006), (100, 62, 0.0015940273186062905),
    (62, 62, 0.4761119798121258), (500, 62, 9.912213861017125e-70),
    (1e4, 9900, 0.23791543091252915), (5, 2.5, 0.12308857115265885), (.infinity, 3, 0),
    (-.infinity, 3, 1),
  ])
  func `gives the tail of chi-square`(_ x: Double, _ freedom: Double, _ tail: Double) {
    #expect(agree(chiSquareTail(x, degreesOfFreedom: freedom), tail))
  }

  /// mpmath 1.4.1, root of the incomplete beta function at 40 digits; scipy 1.17.1, stats.f.ppf, agrees.
  @Test(arguments: [
    (0.025, 62.0, 682.0, 0.67082324416385631), (0.975, 62, 682, 1.4072918579590895),
    (0.5, 3, 7, 0.87094425318728476), (0.001, 1, 1, 2.467405158990141e-06),
    (0.95, 2, 10, 4.1028210151303997), (0.999, 1.5, 300, 8.4652406347519852),
    (1e-10, 5, 8, 5.4998507921733452e-05), (0.025, 4, 4, 0.10411753745392763),
    (0, 3, 5, 0), (1, 3, 5, .infinity),
  ])
  func `gives the quantiles of Fisher's F`(
    _ p: Double, _ numerator: Double, _ denominator: Double, _ x: Double
  ) {
    #expect(agree(fisherQuantile(p, degreesOfFreedom: numerator, denominator), x))
  }

  /// mpmath, incomplete beta function at 40 digits; scipy 1.17.1, stats.f.sf, agrees.
  @Test(arguments: [
    (4.1028210151304, 2.0, 10.0, 0.050000000000000044),
    (1.0, 3.0, 7.0, 0.44707961346848357),
    (0.2, 5.0, 8.0, 0.9535470541414757),
    (250.0, 2.0, 60.0, 7.923128532903918e-30),
    (30.0, 1.0, 1000.0, 5.4659827322531375e-08),
    (1e-09, 4.0, 4.0, 1.0),
    (2.5, 1.5, 300.0, 0.09894138316581051),
    (1000000.0, 3.0, 5.0, 7.305499363694872e-15),
    (0.0, 3.0, 5.0, 1.0), (-1.0, 3.0, 5.0, 1.0), (.infinity, 3.0, 5.0, 0.0),
    (-.infinity, 3.0, 5.0, 1.0),
  ])
  func `gives the tail of Fisher's F`(
    _ x: Double, _ numerator: Double, _ denominator: Double, _ tail: Double
  ) {
    #expect(agree(fisherTail(x, degreesOfFreedom: numerator, denominator), tail, relative: 1e-11))
  }

  @Test(arguments: [0.001, 0.2, 0.5], [(1.0, 2.0), (3.5, 61), (80, 2), (62, 682)])
  func `exchanges the degrees of freedom of F in the reciprocal`(
    _ p: Double, _ freedoms: (Double, Double)
  ) {
    let (numerator, denominator) = freedoms
    let low = fisherQuantile(p, degreesOfFreedom: numerator, denominator)
    let high = fisherQuantile(1 - p, degreesOfFreedom: denominator, numerator)
    #expect(agree(low * high, 1, relative: 1e-11))
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
    #expect(studentQuantile(-0.1, degreesOfFreedom: 3).isNaN)
    #expect(studentQuantile(.nan, degreesOfFreedom: 3).isNaN)
    #expect(studentQuantile(0.5, degreesOfFreedom: 0).isNaN)
    #expect(studentQuantile(0, degreesOfFreedom: .nan).isNaN)
    #expect(chiSquareTail(.nan, degreesOfFreedom: 3).isNaN)
    #expect(chiSquareTail(1, degreesOfFreedom: 0).isNaN)
    #expect(chiSquareTail(-1, degreesOfFreedom: .nan).isNaN)
    for (p, numerator, denominator) in [
      (-0.1, 2.0, 3.0), (1.1, 2, 3), (.nan, 2, 3), (0.5, 0, 3), (0, 2, .nan), (1, .nan, 3),
    ] {
      #expect(fisherQuantile(p, degreesOfFreedom: numerator, denominator).isNaN)
    }
    for (x, numerator, denominator) in [
      (.nan, 2.0, 3.0), (1, 0, 3), (0, 2, .nan), (.infinity, -1, 3),
    ] {
      #expect(fisherTail(x, degreesOfFreedom: numerator, denominator).isNaN)
    }
    #expect(normalTail(.nan).isNaN)
    #expect(normalQuantile(-0.1).isNaN)
    #expect(normalQuantile(1.1).isNaN)
    #expect(normalQuantile(.nan).isNaN)
  }
}
