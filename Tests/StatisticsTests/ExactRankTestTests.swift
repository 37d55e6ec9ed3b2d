import Statistics
import Testing

@Suite struct ExactRankTestTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let x: [Double]
    let y: [Double]
    let orders: Double
    let spearman: Double
    let kendall: Double
    var testDescription: String { "\(x.count) pairs" }
  }

  /// How many of all n! orders have a coefficient at least as far from 0: by going through them in
  /// Python with spearmanr's and kendalltau's formulas; the Kendall shares are also those of
  /// kendalltau(method="exact") of scipy 1.17.1.
  static let known = [
    Known(x: [1, 2, 3], y: [1, 3, 2], orders: 6, spearman: 6, kendall: 6),
    Known(x: [1, 2, 3, 4], y: [4, 2, 3, 1], orders: 24, spearman: 8, kendall: 8),
    Known(x: [1, 2, 3, 4, 5], y: [2, 1, 4, 3, 5], orders: 120, spearman: 16, kendall: 28),
    Known(x: [3, 1, 4, 6, 5, 2], y: [2, 1, 6, 5, 3, 4], orders: 720, spearman: 174, kendall: 196),
    Known(
      x: [1, 2, 3, 4, 5, 6, 7], y: [3, 1, 2, 5, 4, 7, 6], orders: 5040, spearman: 172,
      kendall: 348),
    Known(
      x: [5, 8, 1, 3, 2, 7, 6, 4], y: [4, 7, 3, 2, 1, 8, 5, 6], orders: 40320, spearman: 620,
      kendall: 1256),
    Known(
      x: [1, 2, 3, 4, 5, 6, 7, 8, 9], y: [2, 1, 4, 3, 7, 5, 9, 6, 8], orders: 362_880,
      spearman: 2204, kendall: 4596),
  ]

  @Test(arguments: known)
  func `counts the orders at least as far from 0`(_ known: Known) throws {
    let rho = try correlate(known.x, known.y, method: .spearman)
    let tau = try correlate(known.x, known.y, method: .kendall)
    #expect(rho.test == .exact && tau.test == .exact)
    #expect(agree(rho.p, known.spearman / known.orders))
    #expect(agree(tau.p, known.kendall / known.orders))
  }

  @Test(arguments: 3...9)
  func `is 2/n! for perfect agreement and perfect reversal`(_ n: Int) throws {
    let x = (1...n).map { Double($0) }
    let orders = x.reduce(1, *)
    for method in [CorrelationMethod.spearman, .kendall] {
      #expect(try agree(correlate(x, x, method: method).p, 2 / orders))
      #expect(try agree(correlate(x, x.reversed(), method: method).p, 2 / orders))
    }
  }

  @Test(arguments: seeds)
  func `agrees with all orders gone through`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let n = 3 + source.below(4)
    let x = source.values(n)
    let y = source.values(n)
    for method in [CorrelationMethod.spearman, .kendall] {
      let observed = abs(slowCorrelation(x, y, method)) - 1e-9
      let all = orders(of: y)
      let extreme = all.count { abs(slowCorrelation(x, $0, method)) >= observed }
      #expect(try agree(correlate(x, y, method: method).p, Double(extreme) / Double(all.count)))
    }
  }

  private func orders(of values: [Double]) -> [[Double]] {
    guard let first = values.first else { return [[]] }
    return orders(of: Array(values.dropFirst())).flatMap { rest in
      (0...rest.count).map { Array(rest[..<$0]) + [first] + Array(rest[$0...]) }
    }
  }
}
