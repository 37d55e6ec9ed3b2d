import Statistics
import Testing

@Suite struct ConcordanceTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let columns: [[Double]]
    let units: Int
    let w: Double
    let chiSquare: Double
    let p: Double
    var testDescription: String { name }
  }

  private static let tied: [[Double]] = [
    [1, 2, 2, 4, 5, 5, 5], [2, 1, 3, 3, 5, 7, 6], [1, 1, 1, 4, 4, 6, 7],
  ]

  /// scipy 1.17.1, friedmanchisquare with the complete units as treatments, W = χ² / (m(n − 1));
  /// R 4.2.2, friedman.test, gives the same for the second.
  static let known = [
    Known(
      name: "an index of 63 provinces",
      columns: [Fixture.domain1, Fixture.domain6, Fixture.total63],
      units: 63, w: 0.7549330260694226, chiSquare: 140.4175428489126, p: 5.14610950195089e-08),
    Known(
      name: "ties", columns: tied, units: 7, w: 0.9235668789808913, chiSquare: 16.624203821656042,
      p: 0.010768248700357723),
    Known(
      name: "missing values",
      columns: [Fixture.logistics, Fixture.patents, Fixture.culture, Fixture.tariff], units: 41,
      w: 0.4779309121022125, chiSquare: 76.468945936354, p: 0.00045329693110576037),
  ]

  @Test(arguments: known)
  func `agrees with scipy and R`(_ known: Known) throws {
    let result = try concordance(known.columns)
    #expect(agree(result.w, known.w))
    #expect(agree(result.chiSquare, known.chiSquare))
    #expect(agree(result.p, known.p, relative: 1e-10))
    #expect(result.degreesOfFreedom == known.units - 1)
    #expect(result.units == known.units)
    #expect(result.columns == known.columns.count)
    #expect(result.missing == known.columns[0].count - known.units)
  }

  /// By hand: rank sums 3, 3, 6, 8 less 5 give S = 18, and 12 · 18 / (4 · 60) = 0.9; a column of
  /// equal values has T = 60, so one order beside it gives 12 · 5 / (4 · 60 − 2 · 60) = 0.5.
  @Test func `agrees with arithmetic by hand`() throws {
    #expect(try concordance([[1, 2, 3, 4], [2, 1, 3, 4]]).w == 0.9)
    #expect(try concordance([[1, 2, 3, 4], [7, 7, 7, 7]]).w == 0.5)
    #expect(try concordance([[1, 2], [2, 1]]).w == 0)
    #expect(try concordance([[1, 2], [2, 1]]).p == 1)
  }

  @Test(arguments: seeds)
  func `is 1 for columns in the same order`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let first = source.values(3 + source.below(60), decimals: 1)
    let result = try concordance([first, first.map { $0 * $0 * $0 }, first.map { 2 * $0 + 1 }])
    #expect(result.w == 1)
  }

  @Test(arguments: seeds)
  func `depends neither on the order of columns nor on that of units`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let columns = (0..<4).map { _ in source.values(20, decimals: 1, missing: 0.05) }
    let result = try concordance(columns)
    #expect(result.w >= 0 && result.w <= 1)
    #expect(try concordance(columns.reversed()) == result)
    #expect(try concordance(columns.map { $0.reversed() }) == result)
  }

  @Test(arguments: seeds)
  func `is the mean of all rank correlations without ties`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let columns = (0..<3).map { _ in source.values(30) }
    let w = try concordance(columns).w
    let rho = try correlationMatrix(columns).estimates
    #expect(near((3 * w - 1) / 2, (rho[1] + rho[2] + rho[5]) / 3))
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let columns: [[Double]]
    let error: SampleError
    var testDescription: String { error.description }
  }

  static let refused = [
    Refused(columns: [], error: .tooFewColumns(count: 0, needed: 2, for: .concordance)),
    Refused(columns: [[1, 2, 3]], error: .tooFewColumns(count: 1, needed: 2, for: .concordance)),
    Refused(columns: [[], []], error: .tooFewRows(usable: 0, needed: 2, for: .concordance)),
    Refused(
      columns: [[1, 2, .nan], [1, .nan, 3]],
      error: .tooFewRows(usable: 1, needed: 2, for: .concordance)),
    Refused(columns: [[1, 2], [1]], error: .unequalColumns(column: 2, count: 1, first: 2)),
    Refused(
      columns: [[1, 2], [1, .infinity]], error: .infiniteInColumn(column: 2, position: 2)),
    Refused(columns: [[1, 1, 2], [3, 3, .nan]], error: .constantColumns(for: .concordance)),
  ]

  @Test(arguments: refused)
  func `refuses what has no order`(_ refused: Refused) {
    #expect(throws: refused.error) { try concordance(refused.columns) }
  }
}
