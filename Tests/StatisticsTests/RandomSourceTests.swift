import TestSupport
import Statistics
import Testing

@Suite struct RandomSourceTests {
  /// The published algorithms of xoshiro256** and Generator64, written again in Python.
  static let published: [(seed: UInt64, numbers: [UInt64])] = [
    (
      0,
      [
        11_091_344_671_253_066_420, 13_793_997_310_169_335_082, 1_900_383_378_846_508_768,
        7_684_712_102_626_143_532,
      ]
    ),
    (
      1,
      [
        12_966_619_160_104_079_557, 9_600_361_134_598_540_522, 10_590_380_919_521_690_900,
        7_218_738_570_589_545_383,
      ]
    ),
    (
      42,
      [
        1_546_998_764_402_558_742, 6_990_951_692_964_543_102, 12_544_586_762_248_559_009,
        17_057_574_109_182_124_193,
      ]
    ),
  ]

  @Test(arguments: published)
  func `gives the published numbers`(_ seed: UInt64, _ expected: [UInt64]) {
    var source = RandomSource(seed: seed)
    #expect(expected.map { _ in source.next() } == expected)
  }

  @Test(arguments: [1, 2, 3, 7, 63, 1000])
  func `draws each whole number about equally often`(_ bound: Int) {
    var source = RandomSource(seed: 11)
    let draws = 200 * bound
    var counts = Array(repeating: 0, count: bound)
    for _ in 0..<draws { counts[source.below(bound)] += 1 }
    let square = counts.reduce(0) { $0 + Double(($1 - 200) * ($1 - 200)) / 200 }
    // χ² with bound − 1 degrees of freedom: mean bound − 1, variance twice that; five deviations.
    #expect(square <= Double(bound - 1) + 5 * (2 * Double(bound - 1)).squareRoot())
  }

  @Test(arguments: [Int.min, -1, 0, 1])
  func `gives 0 where there is nothing to choose`(_ bound: Int) {
    var source = RandomSource(seed: 3)
    #expect(source.below(bound) == 0)
  }

  @Test func `stays under the bound however large`() {
    var source = RandomSource(seed: 3)
    for _ in 0..<1000 { #expect((0..<Int.max).contains(source.below(.max))) }
  }

  @Test func `draws shares from 0 up to 1`() {
    var source = RandomSource(seed: 5)
    let shares = (0..<10_000).map { _ in source.unit() }
    #expect(shares.allSatisfy { $0 >= 0 && $0 < 1 })
    // The mean of 10 000 has the standard error 0.0029.
    #expect(abs((mean(shares) ?? 0) - 0.5) < 0.015)
    #expect(abs((variance(shares) ?? 0) - 1.0 / 12) < 0.005)
  }
}
