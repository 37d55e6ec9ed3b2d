import Statistics
import Testing

@Suite struct NormalisationTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let values: [Double]
    let method: Normalisation
    let result: [Double]
    var testDescription: String { "\(name), \(method)" }
  }

  /// COINr 1.1.14: n_minmax, n_zscore, n_rank, n_borda, n_prank, n_dist2max and n_fracmax.
  static let known = [
    Known(
      name: "ties", values: Vector.ties, method: .minMax(),
      result: [
        4.040404040404041, 4.040404040404041, 4.040404040404041, 0, 1.0101010101010102,
        1.0101010101010102, 8.080808080808081, 8.080808080808081, 100, 100,
      ]),
    Known(
      name: "ties", values: Vector.ties, method: .zScore(),
      result: [
        -0.4670641283416453, -0.4670641283416453, -0.4670641283416453, -0.5664394747973145,
        -0.5415956381833972, -0.5415956381833972, -0.3676887818859761, -0.3676887818859761,
        1.8931003499804986, 1.8931003499804986,
      ]),
    Known(
      name: "ties", values: Vector.ties, method: .rank(),
      result: [4, 4, 4, 1, 2, 2, 7, 7, 9, 9]),
    Known(
      name: "ties", values: Vector.ties, method: .rank(.average),
      result: [5, 5, 5, 1, 2.5, 2.5, 7.5, 7.5, 9.5, 9.5]),
    Known(
      name: "ties", values: Vector.ties, method: .borda(),
      result: [3, 3, 3, 0, 1, 1, 6, 6, 8, 8]),
    Known(
      name: "ties", values: Vector.ties, method: .percentileRank(),
      result: [3, 3, 3, 0, 1, 1, 6, 6, 8, 8].map { $0 / 9 }),
    Known(
      name: "ties", values: Vector.ties, method: .fractionOfMaximum,
      result: [0.05, 0.05, 0.05, 0.01, 0.02, 0.02, 0.09, 0.09, 1, 1]),
    Known(
      name: "missing values", values: Vector.gaps, method: .minMax(),
      result: [
        0, .nan, 0.6688963210702341, 2.341137123745819, .nan, 6.688963210702341,
        11.036789297658862, 18.06020066889632, 100,
      ]),
    Known(
      name: "missing values", values: Vector.gaps, method: .zScore(),
      result: [
        -0.5518216955681771, .nan, -0.5332060239104555, -0.48666684476615135, .nan,
        -0.36566497899096073, -0.24466311321577008, -0.04919856080969289, 2.231221217261208,
      ]),
    Known(
      name: "missing values", values: Vector.gaps, method: .percentileRank(),
      result: [0, .nan, 1, 2, .nan, 3, 4, 5, 6].map { $0 / 6 }),
    Known(
      name: "missing values", values: Vector.gaps, method: .distanceToMaximum,
      result: [
        0, .nan, 0.006688963210702337, 0.02341137123745818, .nan, 0.06688963210702337,
        0.11036789297658867, 0.1806020066889632, 1,
      ]),
    Known(
      name: "negative", values: Vector.negative, method: .fractionOfMaximum,
      result: [-100, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1]),
    Known(
      name: "negative", values: Vector.negative, method: .zScore(),
      result: [
        -2.8456720094579007, 0.29094140526948153, 0.29725249865927506, 0.3035635920490686,
        0.30987468543886215, 0.3161857788286557, 0.3224968722184492, 0.3288079656082427,
        0.33511905899803623, 0.34143015238782976,
      ]),
  ]

  @Test(arguments: known)
  func `agrees with COINr`(_ known: Known) throws {
    #expect(match(try normalise(known.values, by: known.method), known.result, relative: 1e-11))
  }

  /// COINr 1.1.14: tariffs, where lower is better, imputed by continent and winsorised.
  @Test(arguments: [
    (
      Normalisation.minMax(low: 0, high: 100),
      [79.16666666666667, 86.71875, 100, 0, 0, 82.421875, 78.515625, 100]
    ),
    (
      .zScore(mean: 10, deviation: 2),
      [
        10.855207583234995, 11.46760315262191, 12.5445746711989, 4.435612648972157,
        4.435612648972157, 11.119171190729356, 10.802414861736123, 12.5445746711989,
      ]
    ),
    (.rank(.average), [30.5, 48, 50.5, 2.5, 2.5, 45, 16, 50.5]),
    (.borda(), [16, 47, 49, 0, 0, 44, 15, 49]),
  ])
  func `turns what is better when lower, as COINr does`(
    _ method: Normalisation, _ expected: [Double]
  ) throws {
    let imputed = try impute(Fixture.tariff, by: .groupMean(Fixture.continents))
    let treated = try treatOutliers(imputed.values).values
    let scores = try normalise(treated, by: method, polarity: .negative)
    #expect(match(at([0, 20, 28, 31, 33, 37, 40, 48], scores), expected, relative: 1e-11))
  }

  struct ByHand: Sendable, CustomTestStringConvertible {
    let method: Normalisation
    var polarity = Polarity.positive
    let result: [Double]
    var testDescription: String { "\(method) \(polarity)" }
  }

  /// By hand, of 2, 4, 6, missing and 10.
  static let byHand = [
    ByHand(method: .minMax(), result: [0, 25, 50, .nan, 100]),
    ByHand(method: .minMax(), polarity: .negative, result: [100, 75, 50, .nan, 0]),
    ByHand(method: .minMax(low: 1, high: 5), result: [1, 2, 3, .nan, 5]),
    ByHand(method: .distanceToMaximum, polarity: .negative, result: [1, 0.75, 0.5, .nan, 0]),
    ByHand(method: .distanceToReference(position: 2), result: [0, 0.5, 1, .nan, 2]),
    ByHand(method: .distanceToReference(position: 2, capped: true), result: [0, 0.5, 1, .nan, 1]),
    ByHand(
      method: .distanceToReference(position: 1), polarity: .negative,
      result: [8 / 6.0, 1, 4 / 6.0, .nan, 0]),
    ByHand(method: .distanceToTarget(12), result: [0, 0.2, 0.4, .nan, 0.8]),
    ByHand(method: .distanceToTarget(6, capped: true), result: [0, 0.5, 1, .nan, 1]),
    ByHand(
      method: .distanceToTarget(0), polarity: .negative, result: [0.8, 0.6, 0.4, .nan, 0]),
    ByHand(method: .goalposts(low: 4, high: 8), result: [0, 0, 0.5, .nan, 1]),
    ByHand(
      method: .goalposts(low: 4, high: 8, scale: 10, truncated: false),
      result: [-5, 0, 5, .nan, 15]),
    ByHand(
      method: .goalposts(low: 4, high: 8, scale: 10), polarity: .negative,
      result: [10, 10, 5, .nan, 0]),
    ByHand(method: .indicatised(base: 4), result: [50, 100, 150, .nan, 250]),
    ByHand(
      method: .indicatised(base: 4), polarity: .negative, result: [150, 100, 50, .nan, -50]),
    ByHand(
      method: .indicatised(), result: [2, 4, 6, .nan, 10].map { $0 / 5.5 * 100 }),
    ByHand(method: .rank(.dense), polarity: .negative, result: [4, 3, 2, .nan, 1]),
  ]

  @Test(arguments: byHand)
  func `agrees with arithmetic by hand`(_ byHand: ByHand) throws {
    let result = try normalise([2, 4, 6, .nan, 10], by: byHand.method, polarity: byHand.polarity)
    #expect(match(result, byHand.result))
  }

  static let every: [Normalisation] = [
    .minMax(), .zScore(), .rank(), .percentileRank(), .borda(), .distanceToMaximum,
    .distanceToReference(position: 0), .distanceToTarget(9), .goalposts(low: -9, high: 9),
    .fractionOfMaximum, .indicatised(base: 2),
  ]

  @Test(arguments: every)
  func `keeps missing values missing`(_ method: Normalisation) throws {
    #expect(try normalise([], by: method).isEmpty)
    #expect(match(try normalise([.nan, .nan], by: method), [.nan, .nan]))
    let result = try normalise([3, .nan, 1, 2], by: method)
    #expect(result.map(\.isNaN) == [false, true, false, false])
  }

  /// 0.1 + 0.2 and 0.3 differ in the last digit alone.
  @Test(arguments: every.prefix(8), [[5.0, .nan, 5], [7], [0.1 + 0.2, 0.3]])
  func `refuses equal values unless told what they get`(
    _ method: Normalisation, _ values: [Double]
  ) throws {
    let error = SampleError.constant(
      argument: "values", value: values.filter { !$0.isNaN }.min() ?? .nan, for: .normalisation)
    #expect(throws: error) { try normalise(values, by: method) }
    let given = try normalise(values, by: method, polarity: .negative, constantValue: 50)
    #expect(match(given, values.map { $0.isNaN ? .nan : 50 }))
    #expect(throws: SampleError.self) { try normalise(values, by: method, constantValue: .nan) }
  }

  @Test func `takes equal values where the scale does not come from them`() throws {
    #expect(try normalise([5, 5], by: .goalposts(low: 0, high: 20)) == [0.25, 0.25])
    #expect(try normalise([5, 5], by: .fractionOfMaximum) == [1, 1])
    #expect(try normalise([5, 5], by: .indicatised()) == [100, 100])
  }

  @Test(arguments: seeds, every)
  func `keeps the order, and turns it where lower is better`(
    _ seed: UInt64, _ method: Normalisation
  ) throws {
    var source = RandomSource(seed: seed)
    let values = [5.5] + source.values(30, decimals: 1, missing: 0.1) + [-5.5]
    let rising = try normalise(values, by: method)
    #expect(ranks(rising, ties: .dense, descending: false).count == values.count)
    #expect(isMonotone(values, rising, sign: 1))
    guard method != .fractionOfMaximum, method != .distanceToReference(position: 0) else { return }
    let target: Normalisation = method == .distanceToTarget(9) ? .distanceToTarget(-9) : method
    let falling = try normalise(values, by: target, polarity: .negative)
    #expect(isMonotone(values, falling, sign: -1))
  }

  @Test(arguments: seeds, every.prefix(6))
  func `does not depend on unit and origin`(_ seed: UInt64, _ method: Normalisation) throws {
    var source = RandomSource(seed: seed)
    let values = source.values(30, decimals: 1, missing: 0.1)
    let moved = try normalise(values.map { 8 * $0 + 3 }, by: method)
    let result = try normalise(values, by: method)
    #expect(zip(moved, result).allSatisfy { near($0, $1, within: 1e-10) })
  }

  @Test func `does not overflow`() throws {
    #expect(try normalise([-1e308, 0, 1e308], by: .minMax()) == [0, 50, 100])
    #expect(try normalise([-1e308, 0, 1e308], by: .minMax(), polarity: .negative) == [100, 50, 0])
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let values: [Double]
    let method: Normalisation
    var polarity = Polarity.positive
    let error: SampleError
    var testDescription: String { error.description }
  }

  static let refused = [
    Refused(
      values: [1, -.infinity], method: .minMax(), error: .infinite(argument: "values", position: 2)),
    Refused(
      values: [1, 2], method: .minMax(low: 5, high: 5),
      error: .unsuitable(argument: "high", value: 5, must: .overLowerEnd)),
    Refused(
      values: [1, 2], method: .goalposts(low: 5, high: -1),
      error: .unsuitable(argument: "high", value: -1, must: .overLowerEnd)),
    Refused(
      values: [1, 2], method: .goalposts(low: 0, high: 1, scale: 0),
      error: .unsuitable(argument: "scale", value: 0, must: .positive)),
    Refused(
      values: [1, 2], method: .zScore(mean: 0, deviation: -1),
      error: .unsuitable(argument: "deviation", value: -1, must: .positive)),
    Refused(
      values: [1, 2], method: .zScore(mean: .infinity, deviation: 1),
      error: .unsuitable(argument: "mean", value: .infinity, must: .finite)),
    Refused(
      values: [1, 2], method: .distanceToReference(position: 2),
      error: .unsuitable(argument: "reference", value: 3, must: .place)),
    Refused(
      values: [1, 2], method: .distanceToReference(position: -1),
      error: .unsuitable(argument: "reference", value: 0, must: .place)),
    Refused(
      values: [1, .nan, 2], method: .distanceToReference(position: 1),
      error: .unsuitable(argument: "reference", value: 2, must: .place)),
    Refused(
      values: [1, 2], method: .distanceToReference(position: 0),
      error: .unsuitable(argument: "reference", value: 1, must: .betterThanWorst)),
    Refused(
      values: [1, 2], method: .distanceToTarget(1),
      error: .unsuitable(argument: "target", value: 1, must: .betterThanWorst)),
    Refused(
      values: [1, 2], method: .distanceToTarget(3), polarity: .negative,
      error: .unsuitable(argument: "target", value: 3, must: .betterThanWorst)),
    Refused(
      values: [-1, -2], method: .fractionOfMaximum,
      error: .unsuitable(argument: "maximum", value: -1, must: .maximumOver0)),
    Refused(
      values: [1, 2], method: .fractionOfMaximum, polarity: .negative,
      error: .unsuitable(argument: "maximum", value: -1, must: .maximumOver0)),
    Refused(
      values: [1, 2], method: .indicatised(base: 0),
      error: .unsuitable(argument: "base", value: 0, must: .positive)),
    Refused(
      values: [-1, -2], method: .indicatised(),
      error: .unsuitable(argument: "base", value: -1.5, must: .positive)),
  ]

  @Test(arguments: refused)
  func `refuses what makes no scale`(_ refused: Refused) {
    #expect(throws: refused.error) {
      try normalise(refused.values, by: refused.method, polarity: refused.polarity)
    }
  }

  /// Whether no pair of values is in another order than the results, times `sign`.
  private func isMonotone(_ values: [Double], _ results: [Double], sign: Double) -> Bool {
    values.indices.allSatisfy { i in
      values.indices.allSatisfy { j in
        !(values[i] < values[j]) || sign * (results[j] - results[i]) >= 0
      }
    }
  }
}
