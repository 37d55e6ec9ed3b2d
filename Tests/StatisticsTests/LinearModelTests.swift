import Statistics
import Testing

@Suite struct LinearModelTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let y: [Double]
    let predictors: [[Double]]
    var clusters: [Int]?
    var level = 0.95
    let n: Int
    let freedom: Int
    var groups: Int?
    let r2: Double
    let deviation: Double
    /// Estimate, standard error, t, p, low and high of each coefficient.
    let rows: [[Double]]
    var testDescription: String { name }
  }

  private static let sevens = (0..<63).map { $0 / 7 }
  private static let twelves = (0..<51).map { $0 * 5 % 12 }

  /// statsmodels 0.15.0, OLS(…).fit(cov_type="cluster", use_t=True); mpmath 1.4.1 at 50 digits
  /// gives the same estimates and errors.
  static let known = [
    Known(
      name: "missing values", y: Fixture.patents,
      predictors: [Fixture.logistics, Fixture.culture, Fixture.tariff], level: 0.9, n: 41,
      freedom: 37, r2: 0.6905676456602675, deviation: 315.330136628744,
      rows: [
        [
          -1175.9752105478185, 488.59790754057644, -2.406836362577253, 0.021198156587209107,
          -2000.2856229076074, -351.6647981880261,
        ],
        [
          361.5525993536387, 132.28647307962507, 2.733103324449621, 0.009565066579467915,
          138.37293466211, 584.7322640451657,
        ],
        [
          23.196507578699183, 3.6332259868144874, 6.3845485149788885, 1.8968925834009927e-07,
          17.0669151977931, 29.32609995960523,
        ],
        [
          2.1444371257727854, 33.54847040077927, 0.06392056329706669, 0.9493775746196088,
          -54.454973234596, 58.74384748614156,
        ],
      ]),
    Known(
      name: "clusters", y: Fixture.total63, predictors: [Fixture.domain1, Fixture.domain6],
      clusters: sevens, n: 63, freedom: 8, groups: 9, r2: 0.7469203239420592,
      deviation: 2.6849557688932175,
      rows: [
        [
          17.765907274944492, 6.558910659781731, 2.708667368177691, 0.026713146007333228,
          2.641032171052357, 32.890782378836505,
        ],
        [
          3.389885921847095, 0.5212351515482517, 6.5035635293933, 0.00018739904311419615,
          2.187915506963024, 4.59185633673117,
        ],
        [
          3.3218918988996946, 0.8676433151534566, 3.828637691183417, 0.00502763330524897,
          1.3211028262736706, 5.322680971525723,
        ],
      ]),
    Known(
      name: "clusters with missing values", y: Fixture.patents,
      predictors: [Fixture.logistics, Fixture.culture], clusters: twelves, n: 43, freedom: 11,
      groups: 12, r2: 0.6898623636380459, deviation: 306.29727319336956,
      rows: [
        [
          -1063.5672603747998, 479.17125810799376, -2.21959736185824, 0.048399462554727615,
          -2118.2160886129386, -8.918432136662204,
        ],
        [
          331.4238627276472, 148.34144687055297, 2.2341959696325224, 0.047178463894574654,
          4.926539539037037, 657.9211859162576,
        ],
        [
          23.36513949178184, 3.7708448370099994, 6.196261183291923, 6.751502971542876e-05,
          15.06556596451465, 31.664713019049035,
        ],
      ]),
    Known(
      name: "every row a cluster", y: Fixture.total63, predictors: [Fixture.domain1],
      clusters: Array(0..<63), n: 63, freedom: 62, groups: 63, r2: 0.6680335140600568,
      deviation: 3.0497646698860357,
      rows: [
        [
          26.0191321033936, 6.723300740888809, 3.8699937881931, 0.0002641117313939654,
          12.579445421907517, 39.45881878487959,
        ],
        [
          4.325977578849845, 0.4417002248689801, 9.793922065883166, 3.3150175509494584e-14,
          3.443031410269518, 5.208923747430171,
        ],
      ]),
    Known(
      name: "no predictor", y: Fixture.total63, predictors: [], clusters: sevens, n: 63,
      freedom: 8, groups: 9, r2: 0, deviation: 5.250350311380861,
      rows: [
        [
          91.32079365079365, 0.8452589236572258, 108.03884004639805, 6.018766850376772e-14,
          89.37162307752187, 93.26996422406545,
        ]
      ]),
  ]

  @Test(arguments: known)
  func `agrees with statsmodels`(_ known: Known) throws {
    let model = try linearModel(
      known.y, on: known.predictors, clusters: known.clusters, level: known.level)
    let rows = model.coefficients.map { [$0.estimate, $0.error, $0.t, $0.p, $0.low, $0.high] }
    #expect(rows.count == known.rows.count)
    for (value, expected) in zip(rows.joined(), known.rows.joined()) {
      #expect(agree(value, expected, relative: 1e-10))
    }
    #expect(near(model.r2, known.r2))
    #expect(agree(model.residualDeviation, known.deviation))
    #expect(model.n == known.n)
    #expect(model.missing == known.y.count - known.n)
    #expect(model.degreesOfFreedom == known.freedom)
    #expect(model.clusters == known.groups)
    #expect(model.level == known.level)
  }

  /// The certified values of the Longley data, which are nearly collinear: NIST, Statistical
  /// Reference Datasets; Longley, Journal of the American Statistical Association 62 (1967) 819.
  @Test func `agrees with the certified values of Longley`() throws {
    let certified = [
      (-3482258.63459582, 890420.383607373), (15.0618722713733, 84.9149257747669),
      (-0.358191792925910e-01, 0.334910077722432e-01), (-2.02022980381683, 0.488399681651699),
      (-1.03322686717359, 0.214274163161675), (-0.511041056535807e-01, 0.226073200069370),
      (1829.15146461355, 455.478499142212),
    ]
    let model = try linearModel(Longley.employment, on: Longley.predictors)
    for (coefficient, (estimate, error)) in zip(model.coefficients, certified) {
      #expect(agree(coefficient.estimate, estimate, relative: 1e-10))
      #expect(agree(coefficient.error, error, relative: 1e-10))
    }
    #expect(agree(model.residualDeviation, 304.854073561965))
    #expect(agree(model.r2, 0.995479004577296))
  }

  /// By hand: Sxx = 5, Sxy = 5.5, means 1.5 and 2.75; Σ u² = 8.75 − 6.05 = 2.7.
  @Test func `agrees with arithmetic by hand`() throws {
    let model = try linearModel([1, 3, 2, 5], on: [[0, 1, 2, 3]])
    #expect(agree(model.coefficients[0].estimate, 1.1))
    #expect(agree(model.coefficients[1].estimate, 1.1))
    #expect(agree(model.residualDeviation, (2.7 / 2).squareRoot()))
    #expect(agree(model.coefficients[1].error, (2.7 / 2 / 5).squareRoot()))
    #expect(agree(model.r2, 6.05 / 8.75))
  }

  @Test(arguments: seeds)
  func `finds the line that values lie on`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let (x, z) = (source.values(30, missing: 0.05), source.values(30, missing: 0.05))
    let model = try linearModel(zip(x, z).map { 3 - 2 * $0 + 0.5 * $1 }, on: [x, z])
    for (coefficient, exact) in zip(model.coefficients, [3, -2, 0.5]) {
      #expect(agree(coefficient.estimate, exact, relative: 1e-13))
      #expect(coefficient.error < 1e-13)
    }
    #expect(near(model.r2, 1))
  }

  @Test(arguments: seeds)
  func `is the correlation in one predictor`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let (x, y) = (source.values(25), source.values(25))
    let r = try correlate(x, y, method: .pearson)
    let model = try linearModel(y, on: [x])
    let slope = r.estimate * (standardDeviation(y) ?? 0) / (standardDeviation(x) ?? 0)
    #expect(agree(model.coefficients[1].estimate, slope, relative: 1e-11))
    #expect(agree(model.coefficients[1].p, r.p, relative: 1e-9))
    #expect(near(model.r2, r.estimate * r.estimate))
  }

  @Test(arguments: seeds, [false, true])
  func `follows the units and origins of its variables`(
    _ seed: UInt64, _ isClustered: Bool
  ) throws {
    var source = RandomSource(seed: seed)
    let (x, z, y) = (source.values(40), source.values(40), source.values(40))
    let clusters = isClustered ? (0..<40).map { $0 % 8 } : nil
    let model = try linearModel(y, on: [x, z], clusters: clusters)
    let other = try linearModel(
      y.map { 8 * $0 }, on: [z.map { $0 / 4 }, x.map { $0 + 1000 }],
      clusters: clusters?.map { 100 - 7 * $0 })
    let (first, second) = (model.coefficients, other.coefficients)
    #expect(agree(second[1].estimate, 32 * first[2].estimate, relative: 1e-9))
    #expect(agree(second[2].estimate, 8 * first[1].estimate, relative: 1e-9))
    #expect(agree(second[1].error, 32 * first[2].error, relative: 1e-9))
    #expect(agree(second[2].error, 8 * first[1].error, relative: 1e-9))
    #expect(near(second[2].p, first[1].p, within: 1e-9))
    #expect(near(model.r2, other.r2, within: 1e-11))
  }

  @Test(arguments: seeds)
  func `fits no worse with a predictor more`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let lists = (0..<4).map { _ in source.values(12) }
    let fits = try (1...3).map { try linearModel(lists[0], on: Array(lists[1...$0])).r2 }
    #expect(fits[0] <= fits[1] && fits[1] <= fits[2] && fits[2] <= 1)
  }

  @Test func `takes values of any size`() throws {
    let (y, x) = ([1.0, 3, 2, 5], [0.0, 1, 2, 3])
    let model = try linearModel(y, on: [x]).coefficients[1]
    let large = try linearModel(y.map { $0 * 0x1p800 }, on: [x.map { $0 * 0x1p700 }])
    #expect(large.coefficients[1].estimate == model.estimate * 0x1p100)
    #expect(large.coefficients[1].error == model.error * 0x1p100)
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let y: [Double]
    let predictors: [[Double]]
    var clusters: [Int]?
    var level = 0.95
    let error: SampleError
    var testDescription: String { error.description }
  }

  private static let five = [1.0, 2, 4, 3, 5]
  private static let up = [1.0, 2, 3, 4, 5]
  private static let squares = [1.0, 4, 9, 16, 25]
  private static let collinear = SampleError.collinear(argument: "predictors", column: 2)

  static let refused = [
    Refused(y: [], predictors: [[]], error: .tooFewRows(usable: 0, needed: 3, for: .regression)),
    Refused(
      y: [1, 2, .nan, 4], predictors: [[1, .nan, 3, 4]],
      error: .tooFewRows(usable: 2, needed: 3, for: .regression)),
    Refused(
      y: five, predictors: [up, squares, five, up],
      error: .tooFewRows(usable: 5, needed: 6, for: .regression)),
    Refused(
      y: [7, 7, 7, .nan, 7], predictors: [up],
      error: .constant(argument: "y", value: 7, for: .regression)),
    Refused(y: five, predictors: [up, [2, 2, 2, 2, 2]], error: collinear),
    Refused(y: five, predictors: [up, [0.3, 0.3, 0.1 + 0.2, 0.3, 0.3]], error: collinear),
    Refused(y: five, predictors: [up, up.map { 0.1 * $0 + 3 }], error: collinear),
    Refused(y: five, predictors: [up, zip(up, five).map { $0 + 1e-9 * $1 }], error: collinear),
    Refused(
      y: five, predictors: [up, squares, zip(up, squares).map { $0 / 3 - $1 }],
      error: .collinear(argument: "predictors", column: 3)),
    Refused(
      y: five, predictors: [up, [1, 2]],
      error: .otherLength(argument: "predictors", column: 2, count: 2, expected: 5)),
    Refused(
      y: five, predictors: [up], clusters: [1, 2],
      error: .otherLength(argument: "clusters", column: nil, count: 2, expected: 5)),
    Refused(
      y: [1, 2, 4, 3, .nan], predictors: [up], clusters: [6, 6, 6, 6, 9],
      error: .tooFewGroups(argument: "clusters", usable: 1, needed: 2)),
    Refused(
      y: [1, .infinity, 4, 3, 5], predictors: [up], error: .infinite(argument: "y", position: 2)),
    Refused(
      y: five, predictors: [up, [1, 4, 9, 16, -.infinity]],
      error: .infiniteInColumn(argument: "predictors", column: 2, position: 5)),
    Refused(y: five, predictors: [up], level: 1, error: .levelOutOfRange(1)),
  ]

  @Test(arguments: refused)
  func `refuses what has no fit`(_ refused: Refused) {
    #expect(throws: refused.error) {
      try linearModel(
        refused.y, on: refused.predictors, clusters: refused.clusters, level: refused.level)
    }
  }
}

/// The Longley data as NIST gives them: people employed, and what might explain them, 1947 to 1962.
private enum Longley {
  static let employment: [Double] = [
    60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655,
    69564, 69331, 70551,
  ]

  /// The price deflator, the national product, people unemployed, in the forces and in all, the year.
  static let predictors: [[Double]] = [
    [
      83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7,
      116.9,
    ],
    [
      234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769,
      444546, 482704, 502601, 518173, 554894,
    ],
    [
      2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806,
      4007,
    ],
    [
      1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572,
      2827,
    ],
    [
      107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445,
      121950, 123366, 125368, 127852, 130081,
    ],
    (1947...1962).map { Double($0) },
  ]
}
