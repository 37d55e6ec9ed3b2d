import Statistics
import Testing

@Suite struct KruskalWallisTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let x: [Double]
    /// The values belong to so many groups in turn.
    let groups: Int
    let statistic: Double
    let p: Double
    let meanRanks: [Double]
    var testDescription: String { "\(x.count) values in \(groups) groups" }
  }

  /// R 4.2.2, kruskal.test, and tapply(rank(x), g, mean) in the order in which the groups appear.
  static let known = [
    Known(
      x: Sample.small, groups: 3, statistic: 0.35555555555555429, p: 0.8371284313607642,
      meanRanks: [5.666666666666667, 5, 4.333333333333333]),
    Known(
      x: Sample.tied, groups: 2, statistic: 2.5155279503105579, p: 0.11272987360132976,
      meanRanks: [4, 7]),
    Known(
      x: Sample.gaps, groups: 3, statistic: 0.69444444444444287, p: 0.70664827785771678,
      meanRanks: [5.333333333333333, 3.6666666666666665, 4.5]),
    Known(
      x: Sample.other, groups: 3, statistic: 0.25454545454545457, p: 0.88049350525621106,
      meanRanks: [3.8333333333333335, 3.8333333333333335, 5]),
    Known(
      x: Fixture.total63, groups: 5, statistic: 1.9705190979882901, p: 0.74118139339260902,
      meanRanks: [
        29.615384615384617, 34.653846153846153, 30.076923076923077, 37.125, 28.666666666666668,
      ]),
    Known(
      x: Fixture.patents, groups: 4, statistic: 1.0233113746157017, p: 0.79561153918729666,
      meanRanks: [22.636363636363637, 26.166666666666668, 21.166666666666668, 21.800000000000001]),
    Known(
      x: Fixture.domain6, groups: 9, statistic: 9.1903435787336551, p: 0.32649426869182829,
      meanRanks: [
        40.142857142857146, 30.714285714285715, 22.714285714285715, 29.071428571428573,
        35.714285714285715, 33.428571428571431, 45.142857142857146, 27.285714285714285,
        23.785714285714285,
      ]),
  ]

  @Test(arguments: known)
  func `agrees with R`(_ known: Known) throws {
    let result = try kruskalWallis(known.x, groups: known.x.indices.map { $0 % known.groups })
    #expect(agree(result.statistic, known.statistic, relative: 1e-11))
    #expect(agree(result.p, known.p))
    #expect(match(result.meanRanks, known.meanRanks))
    #expect(result.degreesOfFreedom == known.groups - 1)
    #expect(result.n + result.missing == known.x.count)
  }

  /// By hand: 12/(6 · 7) · (36/3 + 225/3) − 21 = 27/7.
  @Test func `agrees with arithmetic by hand`() throws {
    let result = try kruskalWallis([1, 2, 3, 4, 5, 6], groups: [8, 8, 8, -3, -3, -3])
    #expect(agree(result.statistic, 27.0 / 7))
    #expect(result.meanRanks == [2, 5] && result.sizes == [3, 3])
  }

  /// H of two groups is the square of z of the rank sum, without ½ for continuity.
  @Test(arguments: seeds)
  func `is the rank sum test in two groups`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let x = source.values(30, decimals: 1)
    let result = try kruskalWallis(x, groups: x.indices.map { $0 % 2 })
    let two = x.indices.map { $0 % 2 }
    let w = try rankSumTest(
      x.indices.filter { two[$0] == 0 }.map { x[$0] },
      x.indices.filter { two[$0] == 1 }.map { x[$0] }
    ).statistic
    let ties = Dictionary(grouping: x) { $0 }.values.map { Double($0.count) }
    let variance = 225.0 / 12 * (31 - ties.reduce(0) { $0 + $1 * $1 * $1 - $1 } / (30 * 29))
    #expect(agree(result.statistic, (w - 112.5) * (w - 112.5) / variance, relative: 1e-10))
  }

  @Test(arguments: seeds)
  func `does not change with an increasing transformation`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let x = source.values(20, decimals: 1, missing: 0.2)
    let groups = x.indices.map { $0 % 4 }
    let result = try kruskalWallis(x, groups: groups)
    #expect(try kruskalWallis(x.map { $0 * $0 * $0 }, groups: groups) == result)
  }

  @Test func `leaves out groups without a value`() throws {
    let result = try kruskalWallis([.nan, 1, 2, 3, .nan], groups: [1, 2, 2, 3, 3])
    #expect(result.sizes == [2, 1] && result.missing == 2 && result.degreesOfFreedom == 1)
  }

  @Test func `refuses what has no test`() {
    #expect(throws: SampleError.tooFewGroups(argument: "groups", usable: 0, needed: 2)) {
      try kruskalWallis([], groups: [])
    }
    #expect(throws: SampleError.tooFewGroups(argument: "groups", usable: 1, needed: 2)) {
      try kruskalWallis([1, 2, .nan], groups: [1, 1, 2])
    }
    #expect(throws: SampleError.constant(argument: "x", value: 4, for: .kruskalWallis)) {
      try kruskalWallis([4, 4, 4], groups: [1, 1, 2])
    }
    #expect(
      throws: SampleError.otherLength(argument: "groups", column: nil, count: 1, expected: 2)
    ) {
      try kruskalWallis([1, 2], groups: [1])
    }
    #expect(throws: SampleError.infinite(argument: "x", position: 2)) {
      try kruskalWallis([1, .infinity], groups: [1, 2])
    }
  }
}
