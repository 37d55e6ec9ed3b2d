import Statistics
import Testing

@Suite struct RegressionDiagnosticsTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let y: [Double]
    let predictors: [[Double]]
    let n: Int
    /// Adjusted R², F and its p, and AIC.
    let summary: [Double]
    let fitted: [Double]
    let residuals: [Double]
    let leverages: [Double]
    let standardised: [Double]
    let studentised: [Double]
    let cooks: [Double]
    let inflation: [Double]
    let breuschPagan: [Double]
    var testDescription: String { "\(n) rows, \(predictors.count) predictors" }
  }

  /// R 4.2.2, of the first two complete rows, that in the middle and the last: fitted, resid, hatvalues,
  /// rstandard, rstudent, cooks.distance; summary and AIC; vif of car 3.1.1; bptest of lmtest 0.9.40.
  /// statsmodels 0.15.0 (OLSInfluence, variance_inflation_factor, het_breuschpagan) agrees.
  static let known = [
    Known(
      y: Fixture.patents, predictors: [Fixture.logistics, Fixture.culture, Fixture.tariff],
      n: 41,
      summary: [
        0.6654785358489379, 27.524597359306192, 1.5655491049159379e-09, 593.94099111521473,
      ],
      fitted: [516.28422340858015, 607.45773553094102, 244.73413827404607, 658.67744526128718],
      residuals: [
        2.8157765914198905, 48.342264469059018, -76.634138274046109, -388.17744526128712,
      ],
      leverages: [
        0.074038221968282081, 0.067736145650777943, 0.044986127318052314, 0.082371417878985012,
      ],
      standardised: [
        0.0092797480506190359, 0.15877864372510175, -0.24868635627941588, -1.2850835142510373,
      ],
      studentised: [
        0.0091534977437459052, 0.15667167412089256, -0.24550797789954759, -1.2968708753529063,
      ],
      cooks: [
        1.7213742388252584e-06, 0.00045793708888530217, 0.000728304267582358, 0.037060589443116396,
      ],
      inflation: [1.4816679073709085, 1.2591668516380514, 1.2116102685940076],
      breuschPagan: [19.405253527755544, 0.00022540531002904261]),
    Known(
      y: Fixture.total63, predictors: [Fixture.domain1, Fixture.domain6],
      n: 63,
      summary: [
        0.73848433474012798, 88.539743954515473, 1.2523280170409674e-18, 308.15817089737834,
      ],
      fitted: [94.498729701884884, 92.413900783821163, 99.945468840131738, 92.265484634842494],
      residuals: [
        0.86127029811512157, 2.0860992161788405, -1.4154688401317392, 4.2145153651575038,
      ],
      leverages: [
        0.040453358856158916, 0.018399528832236244, 0.078197249137001795, 0.022142168052974774,
      ],
      standardised: [
        0.32746831859299891, 0.78420651346274861, -0.54909081336780774, 1.5873498182442816,
      ],
      studentised: [
        0.32501852568310691, 0.78166019544196563, -0.54586905696102261, 1.6081963115197759,
      ],
      cooks: [
        0.0015069742191268349, 0.0038424796780409877, 0.0085255140894144911, 0.019018158502094099,
      ],
      inflation: [1.3965172428196289, 1.3965172428196289],
      breuschPagan: [0.87880092175965274, 0.64442266188406294]),
    Known(
      y: Fixture.domain1, predictors: [Fixture.domain6],
      n: 63,
      summary: [
        0.27219413304857709, 24.187551811997359, 6.9345408156355074e-06, 161.7228737643282,
      ],
      fitted: [15.046617985980028, 15.298514933616486, 15.711625927740307, 14.986162718547252],
      residuals: [
        1.0333820140199699, -0.078514933616485094, 1.3283740722596924, 0.49383728145274863,
      ],
      leverages: [
        0.016009479877493901, 0.018258420433459922, 0.037805830333040392, 0.016559830749431643,
      ],
      standardised: [
        1.2309899937600897, -0.09363597928366349, 1.600214168232964, 0.58843565915522589,
      ],
      studentised: [
        1.2363107423250073, -0.092871974292936449, 1.6214411087919745, 0.58525590355691537,
      ],
      cooks: [
        0.012327225995977527, 8.1530768578697905e-05, 0.050306289636623251, 0.0029152507842361607,
      ],
      inflation: [1],
      breuschPagan: [0.038587574225539621, 0.84426798066528741]),
  ]

  @Test(arguments: known)
  func `agrees with R`(_ known: Known) throws {
    let result = try regressionDiagnostics(known.y, on: known.predictors)
    func shown(_ list: [Double]) -> [Double] {
      let kept = list.filter { !$0.isNaN }
      return at([0, 1, known.n / 2, known.n - 1], kept)
    }
    #expect(match(shown(result.fitted), known.fitted, relative: 1e-10))
    #expect(match(shown(result.residuals), known.residuals, relative: 1e-10))
    #expect(match(shown(result.leverages), known.leverages, relative: 1e-10))
    #expect(match(shown(result.standardised), known.standardised, relative: 1e-10))
    #expect(match(shown(result.studentised), known.studentised, relative: 1e-10))
    #expect(match(shown(result.cooks), known.cooks, relative: 1e-10))
    #expect(match(result.varianceInflation, known.inflation, relative: 1e-10))
    let breuschPagan = try #require(result.breuschPagan)
    #expect(
      match([breuschPagan.statistic, breuschPagan.p], known.breuschPagan, relative: 1e-10))
    #expect(breuschPagan.degreesOfFreedom == known.predictors.count)
    #expect(result.n == known.n && result.n + result.missing == known.y.count)
  }

  @Test(arguments: known)
  func `agrees with R on the whole model`(_ known: Known) throws {
    let model = try linearModel(known.y, on: known.predictors)
    let f = try #require(model.f)
    #expect(
      match(
        [model.adjustedR2, f.statistic, f.p, model.aic], known.summary, relative: 1e-10))
    #expect(f.degreesOfFreedom == [known.predictors.count, known.n - known.predictors.count - 1])
  }

  @Test func `keeps rows in their places`() throws {
    let y = [1.0, .nan, 3, 2, 5]
    let result = try regressionDiagnostics(y, on: [[0, 9, 1, 2, 3]])
    #expect(match(result.leverages, [0.7, .nan, 0.3, 0.3, 0.7]))
    #expect(match(result.fitted, [1.1, .nan, 2.2, 3.3, 4.4]))
    #expect(result.missing == 1)
  }

  @Test(arguments: seeds)
  func `has leverages that add up to the number of coefficients`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let (y, x, z) = (source.values(20), source.values(20), source.values(20))
    let leverages = try regressionDiagnostics(y, on: [x, z]).leverages
    #expect(agree(leverages.reduce(0, +), 3))
    #expect(leverages.allSatisfy { $0 >= 1.0 / 20 - 1e-15 && $0 <= 1 })
  }

  /// t of a predictor that is 1 in one row and 0 elsewhere is its studentised residual, and the fit of
  /// all rows moves by Cook's distance times k s² when the row is left out.
  @Test(arguments: seeds)
  func `tells what a fit without the row would be`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let (y, x) = (source.values(12), source.values(12))
    let result = try regressionDiagnostics(y, on: [x])
    let model = try linearModel(y, on: [x])
    let row = source.below(12)
    let only = x.indices.map { $0 == row ? 1.0 : 0 }
    let t = try linearModel(y, on: [x, only]).coefficients[2].t
    #expect(agree(result.studentised[row], t, relative: 1e-9))
    var left = y
    left[row] = .nan
    let without = try linearModel(left, on: [x]).coefficients.map(\.estimate)
    let moved = x.indices.reduce(0.0) { sum, i in
      let change = without[0] + without[1] * x[i] - result.fitted[i]
      return sum + change * change
    }
    let s = model.residualDeviation
    #expect(agree(moved, result.cooks[row] * 2 * s * s, relative: 1e-9))
  }

  @Test(arguments: seeds)
  func `inflates by what the other predictors explain`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let (y, x, z) = (source.values(30), source.values(30), source.values(30))
    let w = zip(x, z).map { $0 + 0.3 * $1 * $1 }
    let result = try regressionDiagnostics(y, on: [x, z, w])
    let r2 = try linearModel(w, on: [x, z]).r2
    #expect(agree(result.varianceInflation[2], 1 / (1 - r2), relative: 1e-9))
    let squares = result.residuals.map { $0 * $0 }
    let share = try linearModel(squares, on: [x, z, w]).r2
    #expect(agree(result.breuschPagan?.statistic, 30 * share, relative: 1e-9))
  }

  @Test(arguments: seeds)
  func `does not depend on units and origins`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let (y, x, z) = (source.values(20), source.values(20), source.values(20))
    let result = try regressionDiagnostics(y, on: [x, z])
    let other = try regressionDiagnostics(
      y.map { $0 * 0x1p600 }, on: [x.map { $0 / 4 + 7 }, z.map { $0 * 0x1p-500 }])
    #expect(match(result.studentised, other.studentised, relative: 1e-9))
    #expect(match(result.cooks, other.cooks, relative: 1e-9))
    #expect(match(result.varianceInflation, other.varianceInflation, relative: 1e-9))
    #expect(agree(other.breuschPagan?.p, result.breuschPagan?.p ?? .nan, relative: 1e-9))
  }

  @Test func `is undefined where the fit is exact`() throws {
    let x = [1.0, 2, 3, 4, 5, 6.3]
    let result = try regressionDiagnostics(x.map { 0.1 + 0.7 * $0 }, on: [x])
    #expect((result.standardised + result.studentised + result.cooks).allSatisfy { $0.isNaN })
    #expect(result.breuschPagan == nil && result.leverages.allSatisfy { $0 < 1 })
  }

  @Test func `is undefined for a row that alone decides its fit`() throws {
    let result = try regressionDiagnostics([1, 4, 2, 5, 3], on: [[0, 0, 0, 0, 1]])
    #expect(agree(result.leverages[4], 1) && agree(result.leverages[0], 0.25))
    #expect(result.standardised[4].isNaN && result.cooks[4].isNaN)
    #expect(!result.standardised[0].isNaN && !result.cooks[0].isNaN)
  }

  @Test func `takes no predictor and one degree of freedom`() throws {
    let mean = try regressionDiagnostics([1, 4, 2], on: [])
    #expect(mean.varianceInflation.isEmpty && mean.breuschPagan == nil)
    #expect(match(mean.leverages, [1.0 / 3, 1.0 / 3, 1.0 / 3]))
    let few = try regressionDiagnostics([1, 4, 2], on: [[1, 2, 4]])
    #expect(few.studentised.allSatisfy { $0.isNaN } && !few.standardised.contains { $0.isNaN })
    let model = try linearModel([1, 4, 2], on: [])
    #expect(model.f == nil && model.adjustedR2 == 0)
  }

  @Test func `refuses what has no fit`() {
    #expect(throws: SampleError.tooFewRows(usable: 2, needed: 3, for: .regression)) {
      try regressionDiagnostics([1, 2, .nan], on: [[1, 2, 3]])
    }
    #expect(throws: SampleError.collinear(argument: "predictors", column: 1)) {
      try regressionDiagnostics([1, 2, 4], on: [[1, 1, 1]])
    }
    #expect(throws: SampleError.constant(argument: "y", value: 1, for: .regression)) {
      try regressionDiagnostics([1, 1, 1], on: [[1, 2, 4]])
    }
    #expect(throws: SampleError.infinite(argument: "y", position: 1)) {
      try regressionDiagnostics([.infinity, 1, 1], on: [[1, 2, 4]])
    }
    #expect(throws: SampleError.self) { try regressionDiagnostics([1, 2, 4], on: [[1, 2]]) }
  }
}
