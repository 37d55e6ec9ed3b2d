import Statistics
import Testing

@Suite struct CorrelationIntervalTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let x: [Double]
    let y: [Double]
    let method: CorrelationMethod
    var level = 0.95
    let low: Double
    let high: Double
    var testDescription: String { "\(name) \(method) \(level)" }
  }

  private static let x = [2.5, 3.1, 4.7, 1.2, 8.8, 5.5, 3.3, 9.1, 7.4, 6.0, 2.2, 4.9]
  private static let y = [1.9, 3.6, 4.1, 2.0, 7.2, 6.8, 2.9, 8.5, 5.1, 6.6, 3.0, 3.9]

  static let known = [
    // R 4.2.2, cor.test.
    Known(
      name: "domain 1", x: Fixture.domain1, y: Fixture.total63, method: .pearson,
      low: 0.71419791690781764, high: 0.88573170607044371),
    Known(
      name: "domain 6", x: Fixture.domain6, y: Fixture.total63, method: .pearson,
      low: 0.51058931437035848, high: 0.78930560837999042),
    // scipy 1.17.1, pearsonr(…).confidence_interval(0.9).
    Known(
      name: "twelve", x: x, y: y, method: .pearson, level: 0.9,
      low: 0.7534090800623044, high: 0.9691045307312907),
    // The formulas in Python, with scipy 1.17.1's normal quantile.
    Known(
      name: "twelve", x: x, y: y, method: .spearman,
      low: 0.6559643944679776, high: 0.9817043504767597),
    Known(
      name: "twelve", x: x, y: y, method: .kendall,
      low: 0.4872273381805784, high: 0.895412399045349),
  ]

  @Test(arguments: known)
  func `agrees with R, scipy and the formulas`(_ known: Known) throws {
    let result = try correlate(known.x, known.y, method: known.method, level: known.level)
    #expect(near(result.low, known.low))
    #expect(near(result.high, known.high))
    #expect(result.level == known.level)
  }

  @Test func `says which formula was used`() throws {
    let intervals: [CorrelationMethod: Correlation.Interval] = [
      .pearson: .fisher, .spearman: .bonettWright, .kendall: .fieller,
    ]
    for method in CorrelationMethod.allCases {
      #expect(try correlate(Self.x, Self.y, method: method).interval == intervals[method])
    }
  }

  @Test func `is missing where there are too few pairs`() throws {
    let x = [1.0, 2, 3, 4, 5]
    let y = [2.0, 1, 4, 3, 5]
    for (method, enough) in [(CorrelationMethod.pearson, 4), (.spearman, 4), (.kendall, 5)] {
      for n in 3...5 {
        let result = try correlate(Array(x.prefix(n)), Array(y.prefix(n)), method: method)
        #expect(result.low.isNaN == (n < enough))
        #expect(result.high.isNaN == (n < enough))
      }
    }
  }

  @Test(arguments: seeds, CorrelationMethod.allCases)
  func `widens with the level and holds the estimate`(
    _ seed: UInt64, _ method: CorrelationMethod
  ) throws {
    var source = RandomSource(seed: seed)
    let x = source.values(20)
    let y = source.values(20)
    var narrower = try correlate(x, y, method: method, level: 0.01)
    #expect(narrower.low <= narrower.estimate && narrower.estimate <= narrower.high)
    for level in [0.5, 0.9, 0.95, 0.999, 1 - 0x1p-53] {
      let wider = try correlate(x, y, method: method, level: level)
      #expect(wider.low < narrower.low && narrower.high < wider.high)
      #expect(wider.low >= -1 && wider.high <= 1)
      narrower = wider
    }
  }
}
