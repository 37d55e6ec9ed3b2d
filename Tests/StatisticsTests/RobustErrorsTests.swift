import Statistics
import Testing

@Suite struct RobustErrorsTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let y: [Double]
    let predictors: [[Double]]
    let robust: RobustErrors
    let errors: [Double]
    let p: [Double]
    var testDescription: String { "\(robust.rawValue), \(predictors.count) predictors" }
  }

  /// statsmodels 0.15.0, OLS(…).fit(cov_type="HC0", use_t=True) and so on; sandwich 3.0.2 of R gives the
  /// same errors.
  static let known = [
    Known(
      y: Fixture.patents, predictors: [Fixture.logistics, Fixture.culture, Fixture.tariff],
      robust: .hc0,
      errors: [375.3870513499469, 118.34300118684783, 9.027511332626444, 15.87871034956777],
      p: [0.0033799304768499013, 0.004157577778665481, 0.01434754978541251, 0.8933035105162328]),
    Known(
      y: Fixture.patents, predictors: [Fixture.logistics, Fixture.culture, Fixture.tariff],
      robust: .hc1,
      errors: [395.15761382179926, 124.57578862492579, 9.502964537858777, 16.714996614130268],
      p: [0.005123250527704085, 0.006208508031349019, 0.019552875665256958, 0.8986109646359345]),
    Known(
      y: Fixture.patents, predictors: [Fixture.logistics, Fixture.culture, Fixture.tariff],
      robust: .hc2,
      errors: [472.69202704246266, 154.4502136154941, 12.298859387246454, 19.72826321166901],
      p: [0.017483894282889243, 0.024735298140642938, 0.06715395594869578, 0.9140288152207323]),
    Known(
      y: Fixture.patents, predictors: [Fixture.logistics, Fixture.culture, Fixture.tariff],
      robust: .hc3,
      errors: [622.6609492741603, 209.65927996676555, 17.193507805795324, 26.431766775045393],
      p: [0.06680031102170504, 0.09296811812777371, 0.18548976328636904, 0.9357750091807666]),
    Known(
      y: Fixture.total63, predictors: [Fixture.domain1, Fixture.domain6], robust: .hc0,
      errors: [5.94420449631972, 0.49027816021320925, 0.7740809787045736],
      p: [0.004055162626335017, 3.503079543498188e-09, 6.570076763239818e-05]),
    Known(
      y: Fixture.total63, predictors: [Fixture.domain1, Fixture.domain6], robust: .hc1,
      errors: [6.090997081658383, 0.5023856169330009, 0.7931969677651589],
      p: [0.0049693363263260985, 6.730986238460888e-09, 9.361140051954453e-05]),
    Known(
      y: Fixture.total63, predictors: [Fixture.domain1, Fixture.domain6], robust: .hc2,
      errors: [6.231384641795885, 0.5106747046310646, 0.8035329007778415],
      p: [0.005966474817380802, 1.0330901966682527e-08, 0.00011239226223837489]),
    Known(
      y: Fixture.total63, predictors: [Fixture.domain1, Fixture.domain6], robust: .hc3,
      errors: [6.536976836542378, 0.5322171902504573, 0.8345042935126172],
      p: [0.008578711988681702, 2.944458458147325e-08, 0.0001880318200824536]),
    Known(
      y: Fixture.domain1, predictors: [Fixture.domain6], robust: .hc0,
      errors: [1.506898871238072, 0.2234872101328555],
      p: [7.588985858886092e-07, 3.0224601711476452e-05]),
    Known(
      y: Fixture.domain1, predictors: [Fixture.domain6], robust: .hc1,
      errors: [1.5314028986238766, 0.22712138679991553],
      p: [1.0593422270154022e-06, 3.8958053036287454e-05]),
    Known(
      y: Fixture.domain1, predictors: [Fixture.domain6], robust: .hc2,
      errors: [1.55546378232346, 0.2306122398214579],
      p: [1.4527536268207262e-06, 4.9263215955582734e-05]),
    Known(
      y: Fixture.domain1, predictors: [Fixture.domain6], robust: .hc3,
      errors: [1.6063243017834496, 0.2380666159313662],
      p: [2.7325752356380237e-06, 7.907127518220996e-05]),
  ]

  @Test(arguments: known)
  func `agrees with statsmodels`(_ known: Known) throws {
    let model = try linearModel(known.y, on: known.predictors, robust: known.robust)
    #expect(match(model.coefficients.map(\.error), known.errors, relative: 1e-10))
    #expect(match(model.coefficients.map(\.p), known.p, relative: 1e-10))
    #expect(model.robust == known.robust && model.f == nil)
    let ordinary = try linearModel(known.y, on: known.predictors)
    #expect(model.coefficients.map(\.estimate) == ordinary.coefficients.map(\.estimate))
    #expect(model.degreesOfFreedom == ordinary.degreesOfFreedom && ordinary.robust == nil)
  }

  /// statsmodels 0.15.0, conf_int(0.1) of the first slope by HC3.
  @Test func `gives intervals of the same errors`() throws {
    let slope = try linearModel(
      Fixture.patents, on: [Fixture.logistics, Fixture.culture, Fixture.tariff], robust: .hc3,
      level: 0.9
    ).coefficients[1]
    #expect(agree(slope.low, 7.837765832561047, relative: 1e-9))
    #expect(agree(slope.high, 715.2674328747146, relative: 1e-10))
  }

  /// By hand: residuals −0.1, 0.8, −1.3, 0.6, weights of the slope −0.3, −0.1, 0.1, 0.3, leverages
  /// 0.7, 0.3, 0.3, 0.7: 0.0333 + 0.0233, twice that, 0.0333/0.3 + 0.0233/0.7, 0.0333/0.09 + 0.0233/0.49.
  @Test(arguments: [
    (RobustErrors.hc0, 0.0566), (.hc1, 0.1132), (.hc2, 0.14428571428571429),
    (.hc3, 0.41755102040816327),
  ])
  func `agrees with arithmetic by hand`(_ robust: RobustErrors, _ variance: Double) throws {
    let model = try linearModel([1, 3, 2, 5], on: [[0, 1, 2, 3]], robust: robust)
    #expect(agree(model.coefficients[1].error, variance.squareRoot()))
  }

  @Test(arguments: seeds)
  func `are those of clusters of one row by hc1`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let (y, x) = (source.values(25), source.values(25))
    let robust = try linearModel(y, on: [x], robust: .hc1).coefficients
    let clustered = try linearModel(y, on: [x], clusters: Array(0..<25)).coefficients
    #expect(match(robust.map(\.error), clustered.map(\.error), relative: 1e-11))
  }

  @Test(arguments: seeds)
  func `grow from hc0 to hc3`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let (y, x) = (source.values(15), source.values(15))
    let errors = try RobustErrors.allCases.map {
      try linearModel(y, on: [x], robust: $0).coefficients[1].error
    }
    #expect(errors[0] < errors[1] && errors[0] < errors[2] && errors[2] < errors[3])
  }

  /// The only row of a category has a leverage of 1.
  @Test func `are undefined where a row alone decides its fit`() throws {
    let (y, x) = ([1.0, 4, 2, 5, 3], [0.0, 0, 0, 0, 1])
    for (robust, isDefined) in [
      (RobustErrors.hc0, true), (.hc1, true), (.hc2, false), (.hc3, false),
    ] {
      let slope = try linearModel(y, on: [x], robust: robust).coefficients[1]
      #expect(slope.error.isNaN != isDefined && near(slope.estimate, 0))
    }
  }

  @Test func `are not taken with clusters`() {
    #expect(throws: SampleError.notBoth(argument: "robust", other: "clusters")) {
      try linearModel([1, 3, 2, 5], on: [[0, 1, 2, 3]], clusters: [1, 1, 2, 2], robust: .hc3)
    }
  }
}
