import Statistics
import Testing

@Suite struct PanelCorrelationTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let panel: Panel
    let part: PanelPart
    let method: CorrelationMethod
    let n: Int
    let units: Int
    let estimate: Double
    let low: Double
    let high: Double
    let p: Double
    var testDescription: String { "\(panel.name) \(part) \(method)" }
  }

  struct Panel: Sendable {
    let name: String
    let x: [Double]
    let y: [Double]
    let unit: [Int]
    let level: Double
    let complete: Int
  }

  private static let whole = Panel(
    name: "whole", x: Fixture.domain1, y: Fixture.domain6, unit: (0..<63).map { $0 / 7 },
    level: 0.95, complete: 63)

  /// Some units have one year, and six pairs are incomplete.
  private static let holes = Panel(
    name: "holes", x: Fixture.logistics, y: Fixture.patents,
    unit: (0..<51).map { $0 < 45 ? $0 % 13 : 100 + $0 }, level: 0.9, complete: 45)

  /// numpy 2.4.6, pandas 3.1.1 and scipy 1.17.1: the formulas, on values that pandas took from their
  /// units' means; for `between` pearsonr of the units' means. Ranks by scipy's rankdata.
  static let known = [
    Known(
      panel: whole, part: .all, method: .pearson, n: 63, units: 9, estimate: 0.5328535796579065,
      low: 0.24353379168174513, high: 0.7350918952887641, p: 0.0041518256089680275),
    Known(
      panel: whole, part: .within, method: .pearson, n: 63, units: 9,
      estimate: 0.5074117253017711, low: 0.18423226196018064, high: 0.7315787086887642,
      p: 0.00858646831673621),
    Known(
      panel: whole, part: .between, method: .pearson, n: 63, units: 9,
      estimate: 0.6456266428664628, low: -0.032377879705811616, high: 0.9166934293040535,
      p: 0.06035892454270941),
    Known(
      panel: whole, part: .all, method: .spearman, n: 63, units: 9, estimate: 0.4625319588647766,
      low: 0.1901344063911847, high: 0.6688053541648538, p: 0.005649708195856682),
    Known(
      panel: whole, part: .within, method: .spearman, n: 63, units: 9,
      estimate: 0.4330054153868918, low: 0.1386814152637473, high: 0.6570464807863753,
      p: 0.010868318158101742),
    Known(
      panel: whole, part: .between, method: .spearman, n: 63, units: 9,
      estimate: 0.6131735253402514, low: -0.1568292735533603, high: 0.9195518066046793,
      p: 0.0790990234123065),
    Known(
      panel: holes, part: .all, method: .pearson, n: 45, units: 18, estimate: 0.5840911017073386,
      low: 0.4854955880080063, high: 0.6680150837380227, p: 1.8714013220597252e-07),
    Known(
      panel: holes, part: .within, method: .pearson, n: 40, units: 13,
      estimate: 0.7224744372638086, low: 0.536110646460911, high: 0.8416843982860739,
      p: 0.0002296604869511863),
    Known(
      panel: holes, part: .between, method: .pearson, n: 45, units: 18,
      estimate: 0.4574571571977219, low: 0.06928019093862352, high: 0.7253245477751618,
      p: 0.05628844798068065),
    Known(
      panel: holes, part: .all, method: .spearman, n: 45, units: 18, estimate: 0.8230566534914363,
      low: 0.7070773603771784, high: 0.8959151992135682, p: 1.7147529011819001e-06),
    Known(
      panel: holes, part: .within, method: .spearman, n: 40, units: 13,
      estimate: 0.853190801016571, low: 0.7626393937731208, high: 0.9109428495315385,
      p: 1.9673203849723803e-06),
    Known(
      panel: holes, part: .between, method: .spearman, n: 45, units: 18,
      estimate: 0.7531782767517128, low: 0.4613969807955074, high: 0.8979308705388214,
      p: 0.0003082845949296037),
  ]

  @Test(arguments: known)
  func `agrees with pandas and scipy`(_ known: Known) throws {
    let panel = known.panel
    let result = try panelCorrelation(
      panel.x, panel.y, unit: panel.unit, part: known.part, method: known.method,
      level: panel.level)
    #expect(near(result.estimate, known.estimate))
    #expect(near(result.low, known.low))
    #expect(near(result.high, known.high))
    #expect(agree(result.p, known.p, relative: 1e-10))
    #expect(result.part == known.part && result.method == known.method)
    #expect(result.level == panel.level)
    #expect(result.n == known.n)
    #expect(result.units == known.units)
    #expect(result.missing == panel.x.count - panel.complete)
    #expect(result.single == panel.complete - known.n)
    #expect(result.clustered == (known.part != .between))
  }

  /// numpy 2.4.6 and scipy 1.17.1: residuals of least squares on the given column, taken as x and y are,
  /// put in the formulas.
  @Test(arguments: [
    (
      PanelPart.all, CorrelationMethod.pearson,
      [-0.04076492252376476, -0.33528913445153397, 0.26101791608090025, 0.7678646845397767]
    ),
    (
      .all, .spearman,
      [-0.09906204743356803, -0.27907826897546706, 0.08768045529767475, 0.25588654072843847]
    ),
    (
      .within, .pearson,
      [-0.05835008125751775, -0.34823412728079556, 0.2417198658916791, 0.6704410667711931]
    ),
    (
      .within, .spearman,
      [-0.1355241448048355, -0.3409296265278021, 0.0822316865849366, 0.18856954657821873]
    ),
    (
      .between, .pearson,
      [0.06790936833997491, -0.6687666480173475, 0.7372996384329203, 0.8730608633018966]
    ),
    (
      .between, .spearman,
      [0.13867575726526626, -0.6298403295802004, 0.7699893777686877, 0.7432973086109138]
    ),
  ])
  func `takes the part of a given column away`(
    _ part: PanelPart, _ method: CorrelationMethod, _ expected: [Double]
  ) throws {
    let result = try panelCorrelation(
      Fixture.domain1, Fixture.domain6, given: [Fixture.total63], unit: (0..<63).map { $0 / 7 },
      part: part, method: method, level: 0.95)
    for (found, wanted) in zip([result.estimate, result.low, result.high, result.p], expected) {
      #expect(agree(found, wanted, relative: 1e-9))
    }
  }

  @Test func `refuses a given column that says the same as x`() {
    let (x, y) = ([1.0, 2, 3, 5, 8], [2.0, 1, 5, 3, 4])
    #expect(throws: SampleError.determined(argument: "x")) {
      try panelCorrelation(
        x, y, given: [x.map { 2 * $0 + 1 }], unit: [1, 2, 3, 4, 5], part: .all, method: .pearson,
        level: 0.95)
    }
    #expect(throws: SampleError.collinear(argument: "given", column: 1)) {
      try panelCorrelation(
        x, y, given: [[1, 1, 1, 1, 1]], unit: [1, 2, 3, 4, 5], part: .all, method: .pearson,
        level: 0.95)
    }
    #expect(throws: SampleError.tooFewPairs(usable: 3, needed: 4)) {
      try panelCorrelation(
        [1, 2, 3], [2, 1, 3], given: [[1, 5, 2]], unit: [1, 2, 3], part: .all, method: .pearson,
        level: 0.95)
    }
  }

  /// pingouin 0.7.0, rm_corr, the repeated measures correlation of Bland and Altman.
  @Test(arguments: [(whole, 0.5074117253017718), (holes, 0.7224744372638081)])
  func `is the repeated measures correlation within units`(
    _ panel: Panel, _ expected: Double
  ) throws {
    #expect(near(try correlation(panel.x, panel.y, panel.unit, .within).estimate, expected))
  }

  /// By hand: the deviations ∓½ and ±½ in each unit are opposite; all deviations from 6.5 give
  /// 99/101, and the means 1.5, 11.5, 21.5 lie on a line.
  @Test func `tells the parts apart`() throws {
    let (x, y) = ([1.0, 2, 11, 12], [2.0, 1, 12, 11])
    #expect(near(try correlation(x, y, [1, 1, 2, 2], .within).estimate, -1))
    #expect(near(try correlation(x, y, [1, 1, 2, 2], .all).estimate, 99.0 / 101))
    let line = try correlation(x, x.map { -$0 }, [1, 1, 2, 2], .within)
    #expect(near(line.low, -1) && near(line.high, -1) && line.p < 0.01)
    let third = try correlation(x + [21, 22], y + [22, 21], [1, 1, 2, 2, 3, 3], .between)
    #expect(near(third.estimate, 1))
    #expect(third.low.isNaN && third.high.isNaN)
  }

  /// Without a second year there is nothing within, and between is the plain correlation.
  @Test(arguments: seeds)
  func `is the plain correlation of a single year`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let (x, y) = (source.values(20, decimals: 1), source.values(20, decimals: 1))
    for method in [CorrelationMethod.pearson, .spearman] {
      let plain = try correlate(x, y, method: method)
      let result = try correlation(x, y, Array(0..<20), .between, method)
      #expect(near(result.estimate, plain.estimate))
      #expect(agree(result.p, plain.p, relative: 1e-9))
      #expect(near(result.low, plain.low) && near(result.high, plain.high))
    }
    #expect(throws: SampleError.tooFewGroups(argument: "unit", usable: 0, needed: 2)) {
      try correlation(x, y, Array(0..<20), .within)
    }
  }

  /// With as many years in every unit, sums of squares and products add up over the parts.
  @Test(arguments: seeds, [CorrelationMethod.pearson, .spearman])
  func `adds up from within and between`(_ seed: UInt64, _ method: CorrelationMethod) throws {
    var source = RandomSource(seed: seed)
    let (units, years) = (12, 5)
    let unit = (0..<units * years).map { $0 / years }
    let lift = source.values(units)
    let x = zip(unit, source.values(unit.count, decimals: 1)).map { lift[$0] + $1 }
    let y = zip(unit, source.values(unit.count, decimals: 1)).map { $1 - lift[$0] }
    let taken = { (values: [Double]) in method == .pearson ? values : ranksByCounting(values) }
    let (shareX, shareY) = (between(taken(x), unit, units), between(taken(y), unit, units))
    let r = try PanelPart.allCases.map { try correlation(x, y, unit, $0, method).estimate }
    let sum =
      r[1] * ((1 - shareX) * (1 - shareY)).squareRoot() + r[2] * (shareX * shareY).squareRoot()
    #expect(near(r[0], sum, within: 1e-11))
  }

  @Test(arguments: seeds, PanelPart.allCases)
  func `depends on neither the order of pairs nor the numbers of units`(
    _ seed: UInt64, _ part: PanelPart
  ) throws {
    var source = RandomSource(seed: seed)
    let (x, y) = (source.values(40, missing: 0.1), source.values(40, missing: 0.1))
    let unit = (0..<40).map { _ in source.below(9) }
    let result = try correlation(x, y, unit, part)
    let moved = try correlation(
      x.map { 2 * $0 + 5 }.reversed(), y.map { $0 / 4 }.reversed(),
      unit.reversed().map { 70 - 3 * $0 }, part)
    #expect(near(moved.estimate, result.estimate))
    #expect(near(moved.low, result.low) && near(moved.high, result.high))
    #expect(near(moved.p, result.p, within: 1e-10))
    #expect(result.low <= result.estimate && result.estimate <= result.high)
    #expect(result.low >= -1 && result.high <= 1)
    let swapped = try correlation(y, x, unit, part)
    #expect(near(swapped.estimate, result.estimate))
    #expect(near(swapped.low, result.low) && near(swapped.high, result.high))
    #expect(near(swapped.p, result.p, within: 1e-10))
  }

  /// The mean of 0.01, 0.33 and 0.56 comes out as 0.30000000000000004.
  @Test func `takes rounding errors for no difference`() {
    let x = [0.01, 0.33, 0.56, 0.3, 0.3, 0.3, 0.2, 0.3, 0.4]
    #expect(throws: SampleError.equalUnitMeans(argument: "x")) {
      try correlation(x, [1, 2, 3, 4, 5, 7, 4, 2, 9], [1, 1, 1, 2, 2, 2, 3, 3, 3], .between)
    }
    #expect(throws: SampleError.constantWithinUnits(argument: "x")) {
      try correlation([0.3, 0.1 + 0.2, 7, 7], [1, 2, 3, 5], [1, 1, 2, 2], .within)
    }
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let x: [Double]
    let y: [Double]
    var unit = [1, 1, 2, 2]
    var parts = PanelPart.allCases
    var method = CorrelationMethod.pearson
    var level = 0.95
    let error: SampleError
    var testDescription: String { error.description }
  }

  private static let four = [1.0, 2, 3, 5]

  static let refused = [
    Refused(x: four, y: [1], error: .unequalLengths(x: 4, y: 1)),
    Refused(
      x: four, y: four, unit: [1, 1],
      error: .otherLength(argument: "unit", column: nil, count: 2, expected: 4)),
    Refused(x: [], y: [], unit: [], error: .tooFewPairs(usable: 0, needed: 3)),
    Refused(
      x: [1, .nan, 3, 4], y: [.nan, 2, 3, 4], error: .tooFewPairs(usable: 2, needed: 3)),
    Refused(x: [2, 2, 2, .nan], y: four, error: .constant(argument: "x", value: 2)),
    Refused(x: four, y: [6, 6, 6, 6], error: .constant(argument: "y", value: 6)),
    Refused(x: four, y: [1, 2, -.infinity, 4], error: .infinite(argument: "y", position: 3)),
    Refused(
      x: four, y: four, unit: [7, 7, 7, 7], parts: [.all, .within],
      error: .tooFewGroups(argument: "unit", usable: 1, needed: 2)),
    Refused(
      x: four, y: four, unit: [1, 1, 2, 3], parts: [.within],
      error: .tooFewGroups(argument: "unit", usable: 1, needed: 2)),
    Refused(
      x: four, y: four, parts: [.between],
      error: .tooFewGroups(argument: "unit", usable: 2, needed: 3)),
    Refused(
      x: four, y: [1, 1, 2, 2], parts: [.within], error: .constantWithinUnits(argument: "y")),
    Refused(x: four, y: four, method: .kendall, error: .noPanelMethod(.kendall)),
    Refused(x: four, y: four, level: 0, error: .levelOutOfRange(0)),
  ]

  @Test(arguments: refused)
  func `refuses what has no correlation`(_ refused: Refused) {
    for part in refused.parts {
      #expect(throws: refused.error) {
        try panelCorrelation(
          refused.x, refused.y, unit: refused.unit, part: part, method: refused.method,
          level: refused.level)
      }
    }
  }
}

private func correlation(
  _ x: [Double], _ y: [Double], _ unit: [Int], _ part: PanelPart,
  _ method: CorrelationMethod = .pearson
) throws -> PanelCorrelation {
  try panelCorrelation(x, y, unit: unit, part: part, method: method, level: 0.95)
}

/// The share of the sum of squares that lies between units of equal size.
private func between(_ values: [Double], _ unit: [Int], _ units: Int) -> Double {
  var means = Array(repeating: 0.0, count: units)
  for (value, code) in zip(values, unit) { means[code] += value * Double(units) }
  let spread = variance(means.map { $0 / Double(values.count) }) ?? .nan
  let all = (variance(values) ?? .nan) * Double(values.count - 1)
  return spread * Double(units - 1) * Double(values.count / units) / all
}
