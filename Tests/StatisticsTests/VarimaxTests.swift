import Statistics
import Testing

@Suite struct VarimaxTests {
  private static let three: [[Double]] = [
    [0.9, 0.7, 0.5, 0.3, 0.2], [0.1, -0.4, 0.6, 0.2, -0.8], [0.3, 0.2, 0.1, -0.5, 0.4],
  ]

  /// R 4.2.2, varimax with eps = 1e-15, factors in the order of their variances and turned round
  /// where the largest loading is negative.
  @Test(arguments: [
    (
      true,
      [
        [
          0.613032920167345, 0.801600087654079, -0.0512952182162152, -0.0360845643558091,
          0.77638905199754,
        ],
        [
          0.721739645774774, 0.211307863450734, 0.759789290219286, 0.128525805221336,
          -0.292437448921489,
        ],
        [
          0.115249826498792, 0.052785285040987, 0.200222463915080, 0.601813111860699,
          -0.389487327658619,
        ],
      ]
    ),
    (
      false,
      [
        [
          0.936548858690507, 0.579199265639354, 0.655391526728203, 0.159896993600787,
          0.0818419576745088,
        ],
        [
          0.16808450267964692, 0.569298643110896, -0.43636711141595952, -0.272210680047527,
          0.904041198171807,
        ],
        [
          0.0679987885513063, 0.1744341297880854, -0.0067594946088564, 0.529466049058382,
          -0.126536184437845,
        ],
      ]
    ),
  ])
  func `agrees with R`(_ normalised: Bool, _ expected: [[Double]]) throws {
    let result = try varimax(Self.three, normalised: normalised)
    #expect(result.isConverged && result.loadings.count == 3)
    for (a, b) in zip(result.loadings.joined(), expected.joined()) {
      #expect(near(a, b, within: 1e-7))
    }
  }

  /// By hand: columns at ±36.87° from an axis come nearest to axes by a turn of 45°; R's search
  /// starts where the slope is 0 and stays.
  @Test func `finds the turn even where the slope is 0 at first`() throws {
    let result = try varimax([[0.8, 0.8], [0.6, -0.6]])
    let half = 0.5.squareRoot()
    #expect(match(result.loadings[0], [1.4 * half, 0.2 * half], relative: 1e-11))
    #expect(match(result.loadings[1], [0.2 * half, 1.4 * half], relative: 1e-11))
    #expect(match(result.variances, [1, 1]))
  }

  @Test(arguments: seeds, [true, false])
  func `keeps what columns have in common and lowers no variance`(
    _ seed: UInt64, _ normalised: Bool
  ) throws {
    var source = RandomSource(seed: seed)
    let (k, m) = (2 + source.below(10), 1 + source.below(4))
    let loadings = (0..<m).map { _ in source.values(k).map { $0 / 5 } }
    let result = try varimax(loadings, normalised: normalised)
    #expect(result.isConverged)
    for column in 0..<k {
      let before = loadings.reduce(0) { $0 + $1[column] * $1[column] }
      let after = result.loadings.reduce(0) { $0 + $1[column] * $1[column] }
      #expect(agree(before, after, relative: 1e-11))
    }
    #expect(
      criterion(result.loadings, normalised) >= criterion(loadings, normalised) - 1e-12)
    #expect(zip(result.variances, result.variances.dropFirst()).allSatisfy { $0 >= $1 })
    let again = try varimax(result.loadings, normalised: normalised)
    for (a, b) in zip(again.loadings.joined(), result.loadings.joined()) {
      #expect(near(a, b, within: 1e-6))
    }
  }

  private func criterion(_ loadings: [[Double]], _ normalised: Bool) -> Double {
    let columns = loadings[0].indices
    let lengths = columns.map { column in
      normalised ? loadings.reduce(0) { $0 + $1[column] * $1[column] } : 1
    }
    return loadings.reduce(0) { total, factor in
      total + (variance(zip(factor, lengths).map { $0 * $0 / $1 }) ?? 0)
    }
  }

  @Test func `leaves one factor, and columns without loadings`() throws {
    #expect(try varimax([[-0.5, 0.9]]).loadings == [[-0.5, 0.9]])
    #expect(try varimax([[-0.9, 0.5]]).loadings == [[0.9, -0.5]])
    #expect(try varimax([[0, 0.6], [0, 0.8]]).loadings.allSatisfy { $0[0] == 0 })
    #expect(try varimax([]).loadings.isEmpty)
    #expect(try varimax([[], []]).variances == [0, 0])
  }

  @Test func `refuses what are no loadings`() {
    #expect(
      throws: SampleError.otherLength(argument: "loadings", column: 2, count: 1, expected: 2)
    ) { try varimax([[1, 2], [1]]) }
    #expect(throws: (any Error).self) { try varimax([[1, .nan]]) }
    #expect(
      throws: SampleError.unsuitable(
        argument: "loadings", column: 1, position: 2, value: .infinity, must: .finite)
    ) { try varimax([[1, .infinity]]) }
  }
}
