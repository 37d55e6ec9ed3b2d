import Statistics
import Testing

@Suite struct QuantileTests {
  /// R 4.2.2, quantile(type = 7) of 3, 1, 4, 1, 5, 9, 2, 6.
  @Test(arguments: [
    (0.0, 1.0), (0.05, 1), (0.1, 1), (0.25, 1.75), (0.5, 3.5), (0.75, 5.25),
    (0.9, 6.8999999999999995), (0.95, 7.9499999999999984), (1, 9),
  ])
  func `agrees with R`(_ p: Double, _ expected: Double) {
    #expect(agree(quantile([3, 1, 4, 1, 5, 9, 2, 6], p), expected))
  }

  /// numpy 2.4.6, quantile and nanquantile.
  @Test(arguments: [
    (0.0, 2.067254, 0.3), (0.05, 2.53846, 3.82), (0.25, 2.9888285, 23.7),
    (0.5, 3.420043, 112.6), (0.9, 4.108538, 821.28), (1, 4.225967, 2771.7),
  ])
  func `agrees with numpy`(_ p: Double, _ logistics: Double, _ patents: Double) {
    #expect(agree(quantile(Fixture.logistics, p), logistics))
    #expect(agree(quantile(Fixture.patents, p), patents))
  }

  @Test func `is the middle value or the mean of the middle two`() {
    #expect(median([1, 2, 9, 4]) == 3)
    #expect(median([9, .nan, 1, 2]) == 2)
    #expect(median([7]) == 7)
    #expect(median([]) == nil)
    #expect(median([.nan]) == nil)
  }

  @Test(arguments: [-0.1, 1.1, 95, .nan, .infinity])
  func `has no value outside 0 to 1, and says why`(_ p: Double) {
    #expect(quantile([1, 2, 3], p) == nil)
    let error = #expect(throws: SampleError.self) { try checkProbability(p) }
    #expect(error?.argument == "p")
  }

  @Test func `takes infinite and huge values`() {
    #expect(quantile([1, .infinity, .infinity], 0.75) == .infinity)
    #expect(quantile([-.infinity, 0, .infinity], 0.5) == 0)
    #expect(agree(median([-1.6e308, 1.6e308, 1.6e308, -1.6e308]), 0))
  }

  @Test(arguments: seeds)
  func `agrees with the definition on sorted values`(_ seed: UInt64) {
    var source = RandomSource(seed: seed)
    let values = source.values(1 + source.below(200), decimals: source.below(3))
    let sorted = values.sorted()
    for p in [0, 0.025, 0.3, 0.5, 0.975, 1] {
      let h = Double(values.count - 1) * p
      let low = Int(h)
      let high = min(low + 1, values.count - 1)
      let expected = sorted[low] + (h - Double(low)) * (sorted[high] - sorted[low])
      #expect(near(quantile(values, p) ?? .nan, expected))
    }
  }

  @Test(arguments: ["rising", "falling", "organ pipe", "equal"])
  func `is quick on orders that are bad for pivots`(_ order: String) {
    let count = 200_000
    let values: [Double] = (0..<count).map { i in
      switch order {
      case "rising": Double(i)
      case "falling": Double(count - 1 - i)
      case "organ pipe": Double(min(i, count - 1 - i))
      default: 1
      }
    }
    #expect(quantile(values, 0) == values.min())
    #expect(quantile(values, 1) == values.max())
  }
}
