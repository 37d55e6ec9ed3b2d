import Statistics
import Testing

@Suite struct SamplingAdequacyTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let columns: [[Double]]
    let n: Int
    let kmo: Double
    let each: [Double]
    let chiSquare: Double
    let freedom: Int
    let p: Double
    var testDescription: String { name }
  }

  static let known = [
    Known(
      name: "attitude", columns: Fixture.attitude, n: 30, kmo: 0.76327543215876159,
      each: [
        0.73172640471585926, 0.73749568663663112, 0.84418307064686871, 0.81141423065582330,
        0.81437521406160474, 0.69359774972539723, 0.65107438776898918,
      ], chiSquare: 98.752778662181115, freedom: 21, p: 4.792539035528442e-12),
    Known(
      name: "missing values", columns: Fixture.asem, n: 41, kmo: 0.60510075880212522,
      each: [0.68005834460769543, 0.58392941857228264, 0.59876277509561182, 0.51242532441300481],
      chiSquare: 59.280111213347105, freedom: 6, p: 6.3022969555650079e-11),
    Known(
      name: "63 provinces", columns: Fixture.provinces, n: 63, kmo: 0.64408607662465578,
      each: [0.63856007723682462, 0.75492355761105656, 0.59135197916091342],
      chiSquare: 102.76661415321318, freedom: 3, p: 3.9495295262988751e-22),
  ]

  /// R 4.2.2, by its cor, solve, det and pchisq on na.omit; KMO and cortest.bartlett of psych 2.2.9
  /// give the same.
  @Test(arguments: known)
  func `agrees with R`(_ known: Known) throws {
    let result = try samplingAdequacy(known.columns)
    #expect(agree(result.kmo, known.kmo))
    #expect(result.columns.count == known.each.count)
    for (value, expected) in zip(result.columns, known.each) { #expect(agree(value, expected)) }
    #expect(agree(result.chiSquare, known.chiSquare))
    #expect(result.degreesOfFreedom == known.freedom)
    #expect(agree(result.p, known.p, relative: 1e-11))
    #expect(result.n == known.n)
    #expect(result.missing == known.columns[0].count - known.n)
  }

  /// By hand: r = 0.8 and nothing to take out; χ² = −(3 − 9/6) ln 0.36.
  @Test func `agrees with arithmetic by hand`() throws {
    let result = try samplingAdequacy([[1, 2, 3, 4], [1, 3, 2, 4]])
    #expect(agree(result.kmo, 0.5))
    #expect(agree(result.chiSquare, 1.5324768712979720))
    #expect(agree(result.p, 0.21574109083710624))
  }

  /// All combinations of two levels once, so that every correlation is 0.
  @Test func `finds nothing in unrelated columns`() throws {
    let result = try samplingAdequacy([[0, 0, 1, 1], [0, 1, 0, 1]])
    #expect(result.kmo.isNaN && result.columns.allSatisfy(\.isNaN))
    #expect(near(result.chiSquare, 0) && near(result.p, 1, within: 1e-6))
  }

  @Test(arguments: seeds)
  func `depends neither on units nor on directions nor on order`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let columns = (0..<2 + source.below(6)).map { _ in source.values(40, missing: 0.02) }
    let result = try samplingAdequacy(columns)
    let other = try samplingAdequacy(columns.reversed().map { $0.map { (3 - $0) * 1e-120 } })
    #expect(agree(other.kmo, result.kmo, relative: 1e-9))
    #expect(agree(other.chiSquare, result.chiSquare, relative: 1e-9))
    for (a, b) in zip(other.columns.reversed(), result.columns) {
      #expect(agree(a, b, relative: 1e-9))
    }
    #expect(result.kmo > 0 && result.kmo < 1)
    #expect(result.chiSquare >= 0 && result.p <= 1)
  }

  @Test(arguments: seeds)
  func `takes out what partial correlation takes out`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let columns = (0..<3).map { _ in source.values(20) }
    var (plain, left) = (0.0, 0.0)
    for (i, j, given) in [(0, 1, 2), (0, 2, 1), (1, 2, 0)] {
      let r = try correlate(columns[i], columns[j], method: .pearson).estimate
      let a = try partialCorrelation(
        columns[i], columns[j], given: [columns[given]], method: .pearson, level: 0.95)
      plain += r * r
      left += a.estimate * a.estimate
    }
    #expect(try agree(samplingAdequacy(columns).kmo, plain / (plain + left), relative: 1e-11))
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let columns: [[Double]]
    let error: SampleError
    var testDescription: String { error.description }
  }

  private static let up = [1.0, 2, 4, 7]

  static let refused = [
    Refused(columns: [up], error: .tooFewColumns(count: 1, needed: 2, for: .samplingAdequacy)),
    Refused(
      columns: [[1, 2, .nan], [2, 1, 3]],
      error: .tooFewRows(usable: 2, needed: 3, for: .samplingAdequacy)),
    Refused(
      columns: [up, [1, 5, 2, 3], [0, 1, 1, 2], [9, 8, 9, 9]],
      error: .tooFewRows(usable: 4, needed: 5, for: .samplingAdequacy)),
    Refused(
      columns: [up, [2, 2, 2, 2]],
      error: .constantColumn(column: 2, value: 2, for: .samplingAdequacy)),
    Refused(
      columns: [up, up.map { 1 - 3 * $0 }], error: .collinear(argument: "columns", column: 2)),
    Refused(
      columns: [up + [0], [0, 1, 5, 2, 3], zip(up + [0], [0, 1, 5, 2, 3]).map { $0 + 0.1 * $1 }],
      error: .collinear(argument: "columns", column: 3)),
    Refused(columns: [up, [1, 2]], error: .unequalColumns(column: 2, count: 2, first: 4)),
    Refused(
      columns: [up, [.infinity, 2, 3, 4]], error: .infiniteInColumn(column: 2, position: 1)),
  ]

  @Test(arguments: refused)
  func `refuses correlations that have no inverse`(_ refused: Refused) {
    #expect(throws: refused.error) { try samplingAdequacy(refused.columns) }
  }
}
