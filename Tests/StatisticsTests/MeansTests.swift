import Statistics
import Testing

@Suite struct MeansTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let values: [Double]
    var weights: [Double]?
    let method: MeanMethod
    let result: Double
    var testDescription: String { name }
  }

  private static let ten = (1...10).map(Double.init)
  private static let nine = ten.map { $0 == 10 ? .nan : $0 }

  /// COINr 1.1.14: a_amean, a_gmean, a_hmean and a_genmean of 1 … 10 with weights 1 … 10, the last
  /// value missing in the first three.
  static let known = [
    Known(
      name: "a_amean", values: nine, weights: ten, method: .arithmetic, result: 6.3333333333333339),
    Known(
      name: "a_gmean", values: nine, weights: ten, method: .geometric, result: 5.793993452960394),
    Known(name: "a_hmean", values: nine, weights: ten, method: .harmonic, result: 5),
    Known(
      name: "a_genmean, 2", values: ten, weights: ten, method: .power(2),
      result: 7.416198487095663),
    Known(name: "a_genmean, -1", values: ten, weights: ten, method: .power(-1), result: 5.5),
  ]

  @Test(arguments: known)
  func `agrees with COINr`(_ known: Known) throws {
    let result = try weightedMean(known.values, weights: known.weights, method: known.method)
    #expect(agree(result, known.result))
  }

  /// COINr 1.1.14: Physical and Conn of Australia, Austria and Belgium in the ASEM data.
  @Test func `agrees with COINr on columns`() throws {
    let indicators = [
      [79.96111572033891, 94.07137493497287, 94.56023102654221],
      [12.322321709653671, 27.876318501104596, 23.39674258758023],
      [66.14497170153143, 0, 97.14313582660809], [0, 42.01269022025986, 100],
      [0, 28.975023158702452, 14.0299159625403], [1.4763679172031612, 1.0225032079731668, 100],
      [24.24242424242424, 37.229437229437224, 46.75324675324675], [94, 98, 99.89],
    ]
    let physical = [34.76840016139393, 41.148418406556274, 71.9716590195647]
    #expect(match(try weightedMeans(indicators, weights: equalWeights(8)), physical))
    let pillars = [
      [11.667638711445871, 22.773060678633612, 37.51467423856311],
      [29.417152449093116, 73.56744190043942, 68.90283692317935],
      [23.779524827028347, 51.74455413147784, 39.518109518173],
      [11.918549930988522, 19.9818490521789, 59.45975962174255],
      [50.68751829026993, 77.06353751273274, 80.10024504696531],
    ]
    let conn = [21.806313170447307, 42.178512978306, 54.6283756880718]
    #expect(match(try weightedMeans(pillars, method: .geometric), conn))
  }

  /// By hand.
  static let byHand = [
    Known(name: "geometric", values: [2, 8], method: .geometric, result: 4),
    Known(name: "harmonic", values: [2, 8], method: .harmonic, result: 3.2),
    Known(name: "power 0", values: [2, 8], method: .power(0), result: 4),
    Known(name: "power 1", values: [-2, 8], method: .power(1), result: 3),
    Known(name: "power 3 of zeros", values: [0, 0], method: .power(3), result: 0),
    Known(name: "far power", values: [1, 2, 4], method: .power(5000), result: 3.999121206717911),
    Known(name: "median of even", values: [9, 1, 4, 2], method: .median, result: 3),
    Known(name: "median of odd", values: [9, 1, .nan, 4], method: .median, result: 4),
    Known(
      name: "weighted median", values: [1, 2, 3], weights: [1, 1, 3], method: .median, result: 3),
    Known(
      name: "half the weight", values: [1, 2, 4], weights: [1, 1, 2], method: .median, result: 3),
    Known(
      name: "minimum passes over weight 0", values: [0, 3, 5], weights: [0, 1, 1],
      method: .minimum, result: 3),
    Known(
      name: "geometric passes over weight 0", values: [0, 4, 9], weights: [0, 1, 1],
      method: .geometric, result: 6),
    Known(
      name: "ordered", values: [1, 5, 3], method: .ordered([3, 2, 1]),
      result: (3 * 5 + 2 * 3 + 1) / 6.0),
    Known(
      name: "ordered to the minimum", values: [1, 5, 3], method: .ordered([0, 0, 1]), result: 1),
    Known(
      name: "ordered, one missing", values: [1, .nan, 3], method: .ordered([3, 2, 1]),
      result: (4 * 3 + 2 * 1) / 6.0),
    Known(
      name: "ordered, weighted", values: [1, 5], weights: [3, 1], method: .ordered([1, 0]),
      result: 0.5 * 5 + 0.5 * 1),
    Known(
      name: "large weights", values: [1, 3], weights: [1e308, 1e308], method: .arithmetic,
      result: 2),
  ]

  @Test(arguments: byHand)
  func `agrees with arithmetic by hand`(_ known: Known) throws {
    let result = try weightedMean(known.values, weights: known.weights, method: known.method)
    #expect(agree(result, known.result, relative: 1e-10))
  }

  @Test func `needs a share of the weight`() throws {
    let values = [1, .nan, 3]
    let weights = [5.0, 3, 2]
    #expect(agree(try weightedMean(values, weights: weights, threshold: 0.7), 11 / 7.0))
    #expect(try weightedMean(values, weights: weights, threshold: 0.71) == nil)
    #expect(try weightedMean([1, .nan], weights: [0, 1]) == nil)
    #expect(try weightedMean([1, .nan], weights: [1, 0], threshold: 1) == 1)
    let tenths = Array(repeating: 0.1, count: 10)
    let seven = (0..<10).map { $0 < 7 ? 2 : Double.nan }
    #expect(agree(try weightedMean(seven, weights: tenths, threshold: 0.7), 2))
    #expect(match(try weightedMeans([[1, 4], [3, .nan]], threshold: 0.6), [2, .nan]))
  }

  static let every: [MeanMethod] = [
    .arithmetic, .geometric, .harmonic, .power(3), .power(-2.5), .median, .minimum,
    .ordered([1, 2, 3, 4, 5, 6]),
  ]

  @Test(arguments: every.prefix(7))
  func `is missing without a value`(_ method: MeanMethod) throws {
    #expect(try weightedMean([], method: method) == nil)
    #expect(try weightedMean([.nan, .nan], method: method) == nil)
    #expect(match(try weightedMeans([[], []], method: method), []))
  }

  @Test(arguments: seeds, every)
  func `lies between the values and follows their unit`(
    _ seed: UInt64, _ method: MeanMethod
  ) throws {
    var source = RandomSource(seed: seed)
    let values = [3] + source.values(5, missing: 0.2).map { abs($0) + 0.1 }
    let weights = source.values(6).map { abs($0) + 0.1 }
    let result = try weightedMean(values, weights: weights, method: method) ?? .nan
    #expect(result >= (minimum(values) ?? .nan) * (1 - 1e-12))
    #expect(result <= (maximum(values) ?? .nan) * (1 + 1e-12))
    let scaled = try weightedMean(
      values.map { $0 * 1000 }, weights: weights.map { $0 / 7 }, method: method)
    #expect(agree(scaled, 1000 * result, relative: 1e-10))
    let equal = try weightedMean(values.map { $0 * 0 + 4 }, weights: weights, method: method)
    #expect(agree(equal, 4, relative: 1e-12))
  }

  @Test(arguments: seeds)
  func `rises with the power`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let values = source.values(6).map { abs($0) + 0.1 }
    let weights = source.values(6).map { abs($0) + 0.1 }
    let powers = [-800, -3, -1, -0.5, 0, 0.5, 1, 2, 700]
    let means = try powers.map {
      try weightedMean(values, weights: weights, method: .power($0)) ?? .nan
    }
    #expect(zip(means, means.dropFirst()).allSatisfy { $0 < $1 })
    #expect(agree(means[2], try weightedMean(values, weights: weights, method: .harmonic) ?? 0))
    #expect(agree(means[4], try weightedMean(values, weights: weights, method: .geometric) ?? 0))
  }

  /// Torra 1997: equal weights for places give the arithmetic mean, equal weights plain OWA.
  @Test(arguments: seeds)
  func `knows the ends of ordered means`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let values = source.values(6)
    let weights = source.values(6).map { abs($0) + 0.1 }
    let even = try weightedMean(values, weights: weights, method: .ordered(equalWeights(6)))
    #expect(near(even ?? 9, try weightedMean(values, weights: weights) ?? .nan))
    let plain = try weightedMean(values, method: .ordered(weights)) ?? 9
    let falling = values.sorted(by: >)
    let sum = zip(falling, weights).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(near(plain, sum / weights.reduce(0, +)))
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let values: [Double]
    var weights: [Double]?
    var method = MeanMethod.arithmetic
    var threshold = 0.0
    let error: SampleError
    var testDescription: String { error.description }
  }

  static let refused = [
    Refused(
      values: [1, 0, 2], method: .geometric,
      error: .unsuitable(argument: "values", position: 2, value: 0, must: .positive)),
    Refused(
      values: [1, 2, -3], method: .harmonic,
      error: .unsuitable(argument: "values", position: 3, value: -3, must: .positive)),
    Refused(
      values: [1, 0], method: .power(-1),
      error: .unsuitable(argument: "values", position: 2, value: 0, must: .positive)),
    Refused(
      values: [-1, 0], method: .power(2),
      error: .unsuitable(argument: "values", position: 1, value: -1, must: .notNegative)),
    Refused(
      values: [1, 2], method: .power(.infinity),
      error: .unsuitable(argument: "power", value: .infinity, must: .finite)),
    Refused(
      values: [1, 2], weights: [1],
      error: .otherLength(argument: "weights", column: nil, count: 1, expected: 2)),
    Refused(
      values: [1, 2], weights: [1, -1],
      error: .unsuitable(argument: "weights", position: 2, value: -1, must: .notNegative)),
    Refused(values: [1, 2], weights: [0, 0], error: .noWeight(argument: "weights")),
    Refused(
      values: [1, 2], weights: [0, .infinity], error: .infinite(argument: "weights", position: 2)),
    Refused(
      values: [1, 2], method: .ordered([1, 2, 3]),
      error: .otherLength(argument: "order", column: nil, count: 3, expected: 2)),
    Refused(values: [1, 2], method: .ordered([0, 0]), error: .noWeight(argument: "order")),
    Refused(
      values: [1, 2], threshold: 1.5,
      error: .unsuitable(argument: "threshold", value: 1.5, must: .share)),
    Refused(values: [1, .infinity], error: .infinite(argument: "values", position: 2)),
  ]

  @Test(arguments: refused)
  func `refuses what has no mean`(_ refused: Refused) {
    #expect(throws: refused.error) {
      try weightedMean(
        refused.values, weights: refused.weights, method: refused.method,
        threshold: refused.threshold)
    }
  }

  @Test func `names the column and the place`() {
    #expect(
      throws: SampleError.unsuitable(
        argument: "columns", column: 2, position: 3, value: -1, must: .positive)
    ) { try weightedMeans([[1, 2, 3], [1, .nan, -1]], method: .geometric) }
    #expect(throws: SampleError.notPerColumn(argument: "weights", count: 1, columns: 2)) {
      try weightedMeans([[1], [2]], weights: [1])
    }
    #expect(throws: SampleError.tooFewColumns(count: 0, needed: 1, for: .mean)) {
      try weightedMeans([])
    }
    #expect(throws: SampleError.unequalColumns(column: 2, count: 1, first: 2)) {
      try weightedMeans([[1, 2], [1]])
    }
    #expect(throws: SampleError.infiniteInColumn(column: 1, position: 1)) {
      try weightedMeans([[.infinity, 2], [1, 2]])
    }
  }
}
