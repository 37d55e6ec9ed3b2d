import Statistics
import Testing

@Suite struct ComponentWeightsTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let columns: [[Double]]
    let count: Int?
    let weights: [Double]
    let components: [Int]
    let shares: [Double]
    var testDescription: String { "\(name), \(shares.count)" }
  }

  /// R 4.2.2: prcomp, varimax with eps = 1e-15, and the squares by the rule.
  static let known = [
    Known(
      name: "attitude", columns: Fixture.attitude, count: nil,
      weights: [
        0.188810575640026, 0.195552329489333, 0.0993085662926578, 0.132455600022864,
        0.106331744498474, 0.125691593230488, 0.151849590826158,
      ], components: [1, 1, 1, 1, 1, 2, 2], shares: [0.452825037960202, 0.241074624301693]),
    Known(
      name: "attitude", columns: Fixture.attitude, count: 3,
      weights: [
        0.186333045789633, 0.18582484609743, 0.0707888068953583, 0.0859938455092728,
        0.0785829913395657, 0.201993725536393, 0.190482738832347,
      ], components: [1, 1, 1, 1, 1, 3, 2],
      shares: [0.402927048755886, 0.252149447437051, 0.159850529729349]),
    Known(
      name: "63 provinces", columns: Fixture.provinces, count: nil,
      weights: [0.337032893853145, 0.284732792291088, 0.378234313855767],
      components: [1, 1, 1], shares: [0.785206550189779]),
    Known(
      name: "with missing values", columns: Fixture.asem, count: 2,
      weights: [0.123665471708461, 0.290466281732982, 0.285851463435915, 0.300016783122643],
      components: [1, 1, 1, 2], shares: [0.522052860672275, 0.320021284315983]),
  ]

  @Test(arguments: known)
  func `agrees with R`(_ known: Known) throws {
    let result = try componentWeights(known.columns, components: known.count)
    for (a, b) in zip(result.weights, known.weights) { #expect(near(a, b, within: 1e-8)) }
    for (a, b) in zip(result.shares, known.shares) { #expect(near(a, b, within: 1e-8)) }
    #expect(result.shares.count == known.shares.count && result.components == known.components)
    #expect(near(result.weights.reduce(0, +), 1) && result.negative.isEmpty)
    #expect(result.n + result.missing == known.columns[0].count)
  }

  /// By hand: two columns and the first turned round have one component, with equal loadings.
  @Test func `names columns that run against their component`() throws {
    let result = try componentWeights([[1, 2, 3, 4], [1, 3, 2, 4], [4, 3, 2, 1]], components: 1)
    #expect(result.negative == [3])
    #expect(agree(result.weights[0], result.weights[2]))
    #expect(result.loadings[0][2] < 0 && result.components == [1, 1, 1])
  }

  /// Two pairs of equal columns that are not correlated with each other.
  @Test func `lets columns that say the same share their weight`() throws {
    let first = (0..<16).map { Double($0 % 4) }
    let second = (0..<16).map { Double($0 / 4) }
    let result = try componentWeights([first, second, first, second, second], components: 2)
    #expect(result.weights.allSatisfy { near($0, 0.2) })
    #expect(result.components == [2, 1, 2, 1, 1])
    #expect(match(result.shares, [0.6, 0.4], relative: 1e-10))
  }

  /// R 4.2.2, prcomp.
  @Test func `gives the weights of the first component, the negative ones named`() throws {
    let attitude = try principalWeights(Fixture.attitude)
    let expected = [
      0.160582255451097, 0.171287557000997, 0.137941584593429, 0.166630873052733,
      0.173851120953186, 0.0720670960159531, 0.117639512932605,
    ]
    #expect(match(attitude.weights, expected) && attitude.negative.isEmpty)
    #expect(agree(attitude.share, 0.53091082151653912))
    let asem = try principalWeights(Fixture.asem)
    let signed = [0.276165115349133, 0.314537599522676, 0.287857592512584, -0.121439692615607]
    #expect(match(asem.weights, signed) && asem.negative == [4])
    #expect(asem.n == 41 && asem.missing == 10)
  }

  @Test(arguments: [-1, 0, 4, Int.max])
  func `refuses to keep so many components`(_ count: Int) {
    #expect(
      throws: SampleError.unsuitable(
        argument: "components", value: Double(count), must: .upToComponents)
    ) { try componentWeights(Fixture.provinces, components: count) }
  }

  @Test func `refuses what has no components`() {
    let error = SampleError.tooFewColumns(count: 1, needed: 2, for: .principalComponents)
    #expect(throws: error) { try componentWeights([[1, 2, 3]]) }
    #expect(throws: error) { try principalWeights([[1, 2, 3]]) }
  }
}
