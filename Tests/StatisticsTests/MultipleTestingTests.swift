import Statistics
import Testing

@Suite struct MultipleTestingTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let adjustment: PValueAdjustment
    let p: [Double]
    let adjusted: [Double]
    var testDescription: String { "\(adjustment.rawValue) of \(p)" }
  }

  private static let five = [0.01, 0.02, 0.03, 0.04, 0.05]
  private static let mixed = [0.001, 0.04, .nan, 0.04, 0.0005, 0.7, 0.012, 0, 1, .nan, 0.03]

  /// R 4.2.2, p.adjust.
  static let known = [
    Known(adjustment: .holm, p: five, adjusted: [0.05, 0.08, 0.09, 0.09, 0.09]),
    Known(
      adjustment: .holm, p: mixed,
      adjusted: [0.007, 0.16, .nan, 0.16, 0.004, 1, 0.072, 0, 1, .nan, 0.15]),
    Known(adjustment: .benjaminiHochberg, p: five, adjusted: [0.05, 0.05, 0.05, 0.05, 0.05]),
    Known(
      adjustment: .benjaminiHochberg, p: mixed,
      adjusted: [
        0.003, 0.0514285714285714346, .nan, 0.0514285714285714346, 0.00225, 0.7875, 0.027, 0, 1,
        .nan, 0.0514285714285714346,
      ]),
    Known(adjustment: .bonferroni, p: five, adjusted: [0.05, 0.1, 0.15, 0.2, 0.25]),
    Known(
      adjustment: .bonferroni, p: mixed,
      adjusted: [0.009, 0.36, .nan, 0.36, 0.0045, 1, 0.108, 0, 1, .nan, 0.27]),
  ]

  @Test(arguments: known)
  func `agrees with R`(_ known: Known) throws {
    let adjusted = try adjustPValues(known.p, by: known.adjustment)
    #expect(adjusted.count == known.p.count)
    for (value, expected) in zip(adjusted, known.adjusted) { #expect(agree(value, expected)) }
  }

  /// By hand: 3 · 0.01; 2 · 0.03; 1 · 0.04, which may not be under 0.06.
  @Test func `agrees with arithmetic by hand`() throws {
    let adjusted = try adjustPValues([0.01, 0.04, 0.03], by: .holm)
    for (value, expected) in zip(adjusted, [0.03, 0.06, 0.06]) { #expect(agree(value, expected)) }
  }

  @Test(arguments: PValueAdjustment.allCases)
  func `leaves a single value, and none, as they are`(_ adjustment: PValueAdjustment) throws {
    #expect(try adjustPValues([0.2], by: adjustment) == [0.2])
    #expect(try adjustPValues([], by: adjustment) == [])
    let missing = try adjustPValues([.nan, 0.2, .nan], by: adjustment)
    #expect(missing[0].isNaN && missing[1] == 0.2 && missing[2].isNaN)
    #expect(try adjustPValues([1, 1, 1], by: adjustment) == [1, 1, 1])
  }

  @Test(arguments: seeds)
  func `agrees with the definitions by counting`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let p = (0..<1 + source.below(40)).map { _ in (source.unit() * 50).rounded() / 500 }
    let n = Double(p.count)
    let holm = try adjustPValues(p, by: .holm)
    let hochberg = try adjustPValues(p, by: .benjaminiHochberg)
    for i in p.indices {
      let under = p.filter { $0 <= p[i] }
      let worst = under.map { value in (n - Double(p.count { $0 < value })) * value }.max() ?? 0
      #expect(agree(holm[i], min(1, worst)))
      let over = p.filter { $0 >= p[i] }
      let best = over.map { value in n / Double(p.count { $0 <= value }) * value }.min() ?? 0
      #expect(agree(hochberg[i], min(1, best)))
    }
  }

  @Test(arguments: seeds)
  func `raises none over the next stricter and keeps the order`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let p = (0..<30).map { _ in source.unit() < 0.1 ? .nan : source.unit() / 8 }
    let hochberg = try adjustPValues(p, by: .benjaminiHochberg)
    let holm = try adjustPValues(p, by: .holm)
    let bonferroni = try adjustPValues(p, by: .bonferroni)
    let present = p.indices.filter { !p[$0].isNaN }
    for i in present {
      #expect(p[i] <= hochberg[i] && hochberg[i] <= holm[i])
      #expect(holm[i] <= bonferroni[i] && bonferroni[i] <= 1)
      for j in present where p[i] < p[j] {
        #expect(hochberg[i] <= hochberg[j] && holm[i] <= holm[j])
      }
    }
  }

  @Test(arguments: [1.5, -0.1, 5, .infinity], PValueAdjustment.allCases)
  func `refuses what is no p-value`(_ value: Double, _ adjustment: PValueAdjustment) {
    #expect(throws: SampleError.pValueOutOfRange(value, position: 3)) {
      try adjustPValues([0.1, .nan, value], by: adjustment)
    }
  }
}
