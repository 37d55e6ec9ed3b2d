import Statistics
import Testing

@Suite struct SignTestTests {
  // From R: binom.test(2, 10)$p.value and so on; 2/2¹⁰ by hand.
  @Test(arguments: [
    (8, 2, 0.109375), (2, 8, 0.109375), (10, 0, 0.001953125), (5, 5, 1), (0, 0, 1), (1, 0, 1),
    (40, 23, 0.0429565), (600, 520, 0.0182070), (3000, 2800, 0.0089694),
  ])
  func `gives the p-value of the binomial test`(_ a: Int, _ b: Int, _ expected: Double) {
    let p = signTest(positive: a, negative: b)
    #expect(abs(p - expected) < 5e-7, "\(p)")
  }
}
