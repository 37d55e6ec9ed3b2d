import Statistics
import Testing

@Suite struct CopelandTests {
  private static let columns: [[Double]] = [[1, 2, 3, 4], [3, 2, 1, 5], [2, 3, 1, 4]]

  /// The tests of COINr: outrankMatrix and a_copeland of three columns.
  @Test func `agrees with COINr`() throws {
    let matrix = try outranking(Self.columns)
    #expect(matrix.size == 4)
    #expect(at([0, 5, 10, 15], matrix.shares) == [0, 0, 0, 0])
    #expect(match(at([4, 8, 12], matrix.shares), [2 / 3.0, 1 / 3.0, 1]))
    #expect(matrix.dominances == 3 && matrix.dominanceShare == 0.5)
    #expect(try copeland(Self.columns) == [-1, 1, -3, 3])
    #expect(try copeland([[1, 2, 3], [1, 3, 2], [2, 1, 3]]) == [-2, 0, 2])
  }

  /// By hand: with most of the weight on the second column its order decides.
  @Test func `follows the weights`() throws {
    #expect(try copeland(Self.columns, weights: [1, 8, 1]) == [1, -1, -3, 3])
    #expect(
      match(try outranking([[1, 2], [5, 4]], weights: [3, 1]).shares, [0, 0.25, 0.75, 0]))
    #expect(try copeland([[1, 2], [9, 0]], weights: [1, 0]) == [-1, 1])
  }

  @Test func `counts ties half, and halves for neither`() throws {
    let matrix = try outranking([[1, 1], [2, 2], [3, 4]])
    #expect(match(matrix.shares, [0, 1 / 3.0, 2 / 3.0, 0]))
    #expect(try copeland([[1, 2], [2, 1]]) == [0, 0])
    #expect(try copeland([[1, 2], [2, 1], [1, 1]], weights: [0.1, 0.1, 0.7]) == [0, 0])
  }

  @Test func `leaves out what is missing, whichever unit comes first`() throws {
    let columns = [[2, .nan, 1], [1, 2, 3], [.nan, .nan, .nan]]
    #expect(match(try outranking(columns).shares, [0, 0, 0.5, 1, 0, 0, 0.5, 1, 0]))
    let apart = [[2, .nan], [.nan, 1]]
    #expect(match(try outranking(apart).shares, [0, .nan, .nan, 0]))
    #expect(try copeland(apart) == [0, 0])
    #expect(match(try copeland([[1, .nan, 2]]), [-1, .nan, 1]))
    #expect(match(try copeland([[1, .nan], [.nan, 5]], weights: [1, 0]), [0, .nan]))
  }

  @Test func `gives nothing for no units`() throws {
    #expect(try copeland([[], []]).isEmpty)
    #expect(try outranking([[]]).dominanceShare.isNaN)
    #expect(try copeland([[7]]) == [0])
  }

  @Test(arguments: seeds)
  func `adds up, and sees the order within columns alone`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let columns = (0..<4).map { _ in source.values(12, decimals: 0, missing: 0.1) }
    let weights = source.values(4).map { abs($0) + 0.1 }
    let matrix = try outranking(columns, weights: weights)
    for i in 0..<12 {
      for j in 0..<i {
        let (over, under) = (matrix.shares[i * 12 + j], matrix.shares[j * 12 + i])
        #expect(over.isNaN && under.isNaN || near(over + under, 1))
      }
    }
    let scores = try copeland(columns, weights: weights)
    #expect(scores.filter { !$0.isNaN }.reduce(0, +) == 0)
    let cubes = columns.map { $0.map { $0 * $0 * $0 } }
    #expect(match(try copeland(cubes, weights: weights.map { $0 * 5 }), scores))
    #expect(match(try copeland(columns.map { $0.reversed() }, weights: weights), scores.reversed()))
  }

  @Test func `refuses what cannot be compared`() {
    #expect(throws: SampleError.tooFewColumns(count: 0, needed: 1, for: .outranking)) {
      try copeland([])
    }
    #expect(throws: SampleError.notPerColumn(argument: "weights", count: 2, columns: 1)) {
      try outranking([[1, 2]], weights: [1, 2])
    }
    #expect(throws: SampleError.noWeight(argument: "weights")) {
      try copeland([[1, 2]], weights: [0])
    }
    #expect(throws: SampleError.unequalColumns(column: 2, count: 1, first: 2)) {
      try copeland([[1, 2], [1]])
    }
    #expect(throws: SampleError.infiniteInColumn(column: 1, position: 2)) {
      try outranking([[1, -.infinity]])
    }
  }
}
