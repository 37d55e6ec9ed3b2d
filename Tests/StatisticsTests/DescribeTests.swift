import Statistics
import Testing

@Suite struct DescribeTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let values: [Double]
    let mean, variance, standardDeviation, skewness, kurtosis: Double
    var testDescription: String { name }
  }

  /// numpy 2.4.6 mean, var and std (ddof=1); scipy 1.17.1 skew and kurtosis (bias=False).
  static let known = [
    Known(
      name: "logistics", values: Fixture.logistics, mean: 3.4118710392156864,
      variance: 0.2899565987553184, standardDeviation: 0.5384761821615868,
      skewness: -0.3042681282970482, kurtosis: -0.656751412485129),
    Known(
      name: "patents, 6 missing", values: Fixture.patents, mean: 333.5777777777777,
      variance: 277427.849040404, standardDeviation: 526.7142005304243,
      skewness: 2.8511628354128327, kurtosis: 10.056926360290253),
    Known(
      name: "twelve", values: [2.5, 3.1, 4.7, 1.2, 8.8, 5.5, 3.3, 9.1, 7.4, 6.0, 2.2, 4.9],
      mean: 4.891666666666667, variance: 6.659015151515152,
      standardDeviation: 2.580506762540093, skewness: 0.37021000139750426,
      kurtosis: -0.9208221048074341),
  ]

  @Test(arguments: known)
  func `agrees with numpy and scipy`(_ known: Known) {
    #expect(agree(mean(known.values), known.mean))
    #expect(agree(variance(known.values), known.variance))
    #expect(agree(standardDeviation(known.values), known.standardDeviation))
    #expect(agree(skewness(known.values), known.skewness))
    #expect(agree(kurtosis(known.values), known.kurtosis))
  }

  /// COINr 1.1.14 (R): skewness and kurtosis of its own small vectors.
  @Test(arguments: [
    ([1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100], 3.0632410342394985, 9.7413908345691436),
    ([5, 5, 5, 1, 2, 2, 9, 9, 100, 100], 1.7589632598094962, 1.3663115038096176),
    ([-500, -3, -2, -1, 0, 1, 2, 3, 4, 5], -3.1607033705641379, 9.9926990247781085),
    ([1, .nan, 3, 8, .nan, 21, 34, 55, 300], 2.4754904426051736, 6.2830322482615824),
  ])
  func `agrees with R on the third and fourth moments`(
    _ values: [Double], _ third: Double, _ fourth: Double
  ) {
    #expect(agree(skewness(values), third))
    #expect(agree(kurtosis(values), fourth))
  }

  /// By hand: deviations −2, −1, 3; m₂ = 14/3, m₃ = 6; G1 = √6 · 6 / (14/3)^1.5.
  @Test func `agrees with arithmetic by hand`() {
    #expect(mean([1, 2, 6]) == 3)
    #expect(variance([1, 2, 6]) == 7)
    #expect(standardDeviation([1, 2, 6]) == 7.0.squareRoot())
    #expect(agree(skewness([1, 2, 6]), 1.4578629673213046))
    #expect(agree(kurtosis([1, 2, 3, 4]), -1.2))
    #expect(minimum([2, .nan, 1]) == 1)
    #expect(maximum([2, .nan, 1]) == 2)
  }

  @Test(arguments: [[], [Double.nan], [Double.nan, .nan]])
  func `is nil without a value`(_ values: [Double]) {
    for statistic in [mean, minimum, maximum, variance, standardDeviation, skewness, kurtosis] {
      #expect(statistic(values) == nil)
    }
  }

  @Test func `is nil with too few values`() {
    #expect(mean([4]) == 4)
    #expect(variance([4, .nan]) == nil)
    #expect(standardDeviation([4]) == nil)
    #expect(skewness([1, 2]) == nil)
    #expect(kurtosis([1, 2, 4]) == nil)
  }

  @Test(arguments: [0.1, 0x1p-1060, 1e300, -7.3, 0])
  func `takes equal values for exactly equal`(_ value: Double) {
    let values = Array(repeating: value, count: 7)
    #expect(mean(values) == value)
    #expect(variance(values) == 0)
    #expect(standardDeviation(values) == 0)
    #expect(skewness(values) == nil)
    #expect(kurtosis(values) == nil)
  }

  /// The variance of 4, 7, 13, 16 is 30 exactly; a sum of squares less a squared sum loses it.
  @Test(arguments: [0.0, 1e6, 1e9, 1e12])
  func `keeps its digits far from zero`(_ origin: Double) {
    let values = [4.0, 7, 13, 16].map { $0 + origin }
    #expect(mean(values) == 10 + origin)
    #expect(variance(values) == 30)
    #expect(agree(kurtosis(values), -3.3))
  }

  @Test(arguments: [1e200, 1e-200, 8e307])
  func `neither overflows nor underflows`(_ unit: Double) {
    let values = [1, 2, 1, 2, 2].map { $0 * unit }
    #expect(agree(mean(values), 1.6 * unit))
    #expect(agree(standardDeviation(values), 0.3.squareRoot() * unit))
    #expect(agree(skewness(values), -0.6085806194501843))
  }

  @Test func `says when infinite values leave it undefined`() {
    #expect(mean([1, .infinity]) == .infinity)
    #expect(mean([-.infinity, .infinity]) == nil)
    for statistic in [variance, standardDeviation, skewness, kurtosis] {
      #expect(statistic([1, 2, 3, .infinity]) == nil)
      #expect(statistic([.infinity, .infinity, .infinity, .infinity]) == nil)
    }
  }

  @Test(arguments: seeds)
  func `follows unit and origin`(_ seed: UInt64) {
    var source = RandomSource(seed: seed)
    let values = source.values(40, missing: 0.1)
    let moved = values.map { 3 - 8 * $0 }
    #expect(agree(mean(moved) ?? .nan, 3 - 8 * (mean(values) ?? .nan), relative: 1e-10))
    #expect(agree(variance(moved), 64 * (variance(values) ?? .nan), relative: 1e-10))
    #expect(near(skewness(moved) ?? 9, -(skewness(values) ?? .nan), within: 1e-10))
    #expect(near(kurtosis(moved) ?? 9, kurtosis(values) ?? .nan, within: 1e-10))
  }
}
