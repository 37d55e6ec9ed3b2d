import Statistics
import Testing

@Suite struct QuantileTypeTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let type: QuantileType
    let values: [Double]
    let p: [Double]
    let quantiles: [Double]
    var testDescription: String { "\(type) of \(values.count)" }
  }

  private static let shares = [0, 0.05, 0.1, 0.25, 0.4, 0.5, 0.9, 0.95, 0.99, 1]
  private static let small: [Double] = [3, 1, 4, 1, 5, 9, 2, 6]

  /// R 4.2.2, quantile.
  static let known: [Known] = [
    Known(type: .inverse, values: small, p: shares, quantiles: [1, 1, 1, 1, 3, 3, 9, 9, 9, 9]),
    Known(
      type: .inverse, values: Fixture.patents, p: shares,
      quantiles: [
        0.3, 3.5999999999999996, 7.199999999999999, 23.700000000000003, 46.50000000000001,
        112.60000000000002, 927.8, 1315.7, 2771.7, 2771.7,
      ]),
    Known(
      type: .inverse, values: Fixture.total63, p: shares,
      quantiles: [76.48, 81.71, 85.44, 87.61, 89.98, 91.91, 97.6, 98.95, 102.49, 102.49]),
    Known(
      type: .averagedInverse, values: small, p: shares,
      quantiles: [1, 1, 1, 1.5, 3, 3.5, 9, 9, 9, 9]),
    Known(
      type: .averagedInverse, values: Fixture.patents, p: shares,
      quantiles: [
        0.3, 3.5999999999999996, 7.199999999999999, 23.700000000000003, 50.05, 112.60000000000002,
        927.8, 1315.7, 2771.7, 2771.7,
      ]),
    Known(
      type: .averagedInverse, values: Fixture.total63, p: shares,
      quantiles: [76.48, 81.71, 85.44, 87.61, 89.98, 91.91, 97.6, 98.95, 102.49, 102.49]),
    Known(type: .nearest, values: small, p: shares, quantiles: [1, 1, 1, 1, 2, 3, 6, 9, 9, 9]),
    Known(
      type: .nearest, values: Fixture.patents, p: shares,
      quantiles: [
        0.3, 1.5, 4.7, 15.100000000000003, 46.50000000000001, 109.49999999999999, 661.5, 1315.7,
        2771.7, 2771.7,
      ]),
    Known(
      type: .nearest, values: Fixture.total63, p: shares,
      quantiles: [76.48, 81.71, 84.86, 87.61, 89.82, 91.91, 97.6, 98.95, 101.35, 102.49]),
    Known(
      type: .joinedInverse, values: small, p: shares,
      quantiles: [1, 1, 1, 1, 2.2, 3, 6.6000000000000005, 7.799999999999999, 8.76, 9]),
    Known(
      type: .joinedInverse, values: Fixture.patents, p: shares,
      quantiles: [
        0.3, 2.025, 5.949999999999999, 17.250000000000004, 46.50000000000001, 111.05000000000001,
        794.65, 1315.2, 2185.484999999996, 2771.7,
      ]),
    Known(
      type: .joinedInverse, values: Fixture.total63, p: shares,
      quantiles: [
        76.48, 81.71, 85.03399999999999, 87.55499999999999, 89.852, 91.82499999999999, 97.51,
        98.887, 101.77179999999998, 102.49,
      ]),
    Known(
      type: .hazen, values: small, p: shares,
      quantiles: [1, 1, 1, 1.5, 2.7, 3.5, 8.100000000000001, 9, 9, 9]),
    Known(
      type: .hazen, values: Fixture.patents, p: shares,
      quantiles: [
        0.3, 3.0749999999999997, 7.199999999999999, 21.550000000000004, 50.05, 112.60000000000002,
        927.8, 1354.025, 2771.7, 2771.7,
      ]),
    Known(
      type: .hazen, values: Fixture.total63, p: shares,
      quantiles: [
        76.48, 81.71, 85.324, 87.625, 89.932, 91.91, 97.648, 99.048, 102.34179999999999, 102.49,
      ]),
    Known(
      type: .weibull, values: small, p: shares, quantiles: [1, 1, 1, 1.25, 2.6, 3.5, 9, 9, 9, 9]),
    Known(
      type: .weibull, values: Fixture.patents, p: shares,
      quantiles: [
        0.3, 2.130000000000001, 6.200000000000001, 19.400000000000002, 49.34000000000002,
        112.60000000000002, 1082.1599999999994, 1423.0099999999993, 2771.7, 2771.7,
      ]),
    Known(
      type: .weibull, values: Fixture.total63, p: shares,
      quantiles: [76.48, 81.71, 85.092, 87.61, 89.916, 91.91, 97.744, 99.174, 102.49, 102.49]),
    Known(
      type: .linear, values: small, p: shares,
      quantiles: [
        1, 1, 1, 1.75, 2.8000000000000003, 3.5, 6.8999999999999995, 7.949999999999998, 8.79, 9,
      ]),
    Known(
      type: .linear, values: Fixture.patents, p: shares,
      quantiles: [
        0.3, 3.82, 7.279999999999999, 23.700000000000003, 50.76000000000001, 112.60000000000002,
        821.2800000000004, 1315.3000000000002, 2198.512000000003, 2771.7,
      ]),
    Known(
      type: .linear, values: Fixture.total63, p: shares,
      quantiles: [
        76.48, 81.903, 85.50200000000001, 87.64, 89.94800000000001, 91.91, 97.53999999999999,
        98.908, 101.7832, 102.49,
      ]),
    Known(
      type: .medianUnbiased, values: small, p: shares,
      quantiles: [
        1, 1, 1, 1.4166666666666665, 2.6666666666666665, 3.499999999999999, 8.499999999999996, 9, 9,
        9,
      ]),
    Known(
      type: .medianUnbiased, values: Fixture.patents, p: shares,
      quantiles: [
        0.3, 2.76, 6.866666666666665, 20.833333333333332, 49.813333333333325, 112.60000000000001,
        979.2533333333331, 1377.0199999999998, 2771.7, 2771.7,
      ]),
    Known(
      type: .medianUnbiased, values: Fixture.total63, p: shares,
      quantiles: [
        76.48, 81.71, 85.24666666666667, 87.62, 89.92666666666668, 91.91, 97.68, 99.09, 102.49,
        102.49,
      ]),
    Known(
      type: .normalUnbiased, values: small, p: shares,
      quantiles: [1, 1, 1, 1.4375, 2.6750000000000003, 3.5, 8.399999999999999, 9, 9, 9]),
    Known(
      type: .normalUnbiased, values: Fixture.patents, p: shares,
      quantiles: [
        0.3, 2.83875, 6.95, 21.012500000000003, 49.87250000000001, 112.60000000000002,
        966.3900000000006, 1371.2712499999996, 2771.7, 2771.7,
      ]),
    Known(
      type: .normalUnbiased, values: Fixture.total63, p: shares,
      quantiles: [
        76.48, 81.71, 85.26599999999999, 87.62125, 89.928, 91.91, 97.672, 99.0795, 102.48145,
        102.49,
      ]),
  ]

  @Test(arguments: known)
  func `agrees with R`(_ known: Known) {
    for (p, expected) in zip(known.p, known.quantiles) {
      #expect(agree(quantile(known.values, p, type: known.type), expected))
    }
  }

  @Test func `is of type 7 unless another is asked for`() {
    for p in [0, 0.1, 1.0 / 3, 0.77, 1] {
      #expect(quantile(Fixture.patents, p) == quantile(Fixture.patents, p, type: .linear))
    }
  }

  /// 0.07 · 100 is 7.000000000000001 as a `Double`; by hand the quantile is the seventh value.
  @Test func `takes a product that is whole but for rounding as whole`() {
    let hundred = (1...100).map { Double($0) }
    #expect(quantile(hundred, 0.07, type: .inverse) == 7)
    #expect(quantile(hundred, 0.07, type: .averagedInverse) == 7.5)
    #expect(quantile(hundred, 0.07, type: .joinedInverse) == 7)
    #expect(quantile(hundred, 0.145, type: .nearest) == 14)
    #expect(quantile(hundred, 0.155, type: .nearest) == 16)
  }

  @Test(arguments: QuantileType.allCases)
  func `has the extremes at 0 and 1 and skips missing values`(_ type: QuantileType) {
    let values = [4, .nan, -1, 9, 2.5]
    #expect(quantile(values, 0, type: type) == -1)
    #expect(quantile(values, 1, type: type) == 9)
    #expect(quantile([7], 0.3, type: type) == 7)
    #expect(quantile([2, 2, 2], 0.4, type: type) == 2)
    #expect(quantile([.nan], 0.5, type: type) == nil)
    #expect(quantile([], 0.5, type: type) == nil)
    #expect(quantile(values, 1.1, type: type) == nil)
    #expect(quantile(values, .nan, type: type) == nil)
  }

  @Test(arguments: QuantileType.allCases, seeds)
  func `rises with the probability and stays within the sample`(
    _ type: QuantileType, _ seed: UInt64
  ) throws {
    var source = RandomSource(seed: seed)
    let values = source.values(1 + source.below(30), decimals: source.below(3), missing: 0.1) + [0]
    var last = try #require(minimum(values))
    let highest = try #require(maximum(values))
    for step in 0...64 {
      let value = try #require(quantile(values, Double(step) / 64, type: type))
      #expect(value >= last - 1e-12 && value <= highest)
      last = value
    }
  }

  /// The quantile at 1 − p of the values with the other sign is that at p with the other sign, but
  /// for the types that lean to one side.
  @Test(arguments: seeds)
  func `is symmetric for types 2 and 5 to 9`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let values = source.values(1 + source.below(30), decimals: 2)
    for type in QuantileType.allCases where ![1, 3, 4].contains(type.rawValue) {
      for p in [0.0, 0.125, 0.25, 0.4375, 0.5] {
        let low = try #require(quantile(values, p, type: type))
        let high = try #require(quantile(values.map { -$0 }, 1 - p, type: type))
        #expect(near(low, -high))
      }
    }
  }
}
