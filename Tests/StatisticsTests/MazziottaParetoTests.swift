import Statistics
import Testing

@Suite struct MazziottaParetoTests {
  /// numpy 2.4.6, by the formula of the authors (ddof=0) and by that of Compind's ci_mpi (ddof=1).
  @Test(arguments: [
    (
      MazziottaPareto.Divisor.count,
      [
        105.03299906376374, 103.33356464201108, 87.07618419875197, 99.73492572911513,
        85.96048590632955, 106.50756975357318, 116.12629100776532, 95.46508655517333,
      ]
    ),
    (
      .countLessOne,
      [
        104.68228078841855, 103.0835161184854, 87.8796011895102, 99.74384056093494,
        86.86600980445421, 105.99580441463227, 115.08381783233487, 95.66404461020247,
      ]
    ),
  ])
  func `agrees with numpy`(_ divisor: MazziottaPareto.Divisor, _ expected: [Double]) throws {
    let result = try mazziottaPareto(Fixture.eight, divisor: divisor)
    #expect(match(result.index, expected))
    #expect(zip(result.means, result.penalties).map { $0 - $1 } == result.index)
  }

  @Test func `adds the penalty for what is bad`() throws {
    let result = try mazziottaPareto(Fixture.eight, penalty: .added)
    #expect(match(Array(result.index.prefix(2)), [105.16761563682319, 103.5164979196268]))
    #expect(zip(result.means, result.penalties).map { $0 + $1 } == result.index)
  }

  /// numpy 2.4.6: Compind's ci_ampi with penalty subtracted, and the authors' divisor with given
  /// references and a second column where lower is better.
  @Test func `agrees with numpy on the adjusted index`() throws {
    let adjusted = try adjustedMazziottaPareto(Fixture.eight, divisor: .countLessOne)
    #expect(
      match(
        adjusted.index,
        [
          109.59421779095125, 105.93026479305517, 75.18406924728467, 99.30666072948853,
          72.81248494286545, 112.12024044399084, 131.02394724013362, 89.78959255075722,
        ]))
    let posts = zip(Fixture.eight, [15, 6.5, 90]).compactMap {
      MazziottaPareto.Goalposts($0, reference: $1)
    }
    let referred = try adjustedMazziottaPareto(
      Fixture.eight, goalposts: posts, polarities: [.positive, .negative, .positive])
    #expect(
      match(
        referred.index,
        [
          109.93487021754603, 99.69131246388565, 95.53076472018377, 101.22201580230812,
          88.81867123542924, 116.01501877856825, 104.61234337217897, 93.06145780582499,
        ]))
  }

  /// By hand: M = 115 and S = 15 give 115 − 225/115; z-scores of 1, 2, 3 lie 10 √1.5 apart, so that the
  /// units with 0 and √1.5 have S² = 150/4.
  @Test func `agrees with arithmetic by hand`() throws {
    let result = try adjustedMazziottaPareto([[0, 5, 10], [0, 10, 5]])
    #expect(match(result.index, [70, 115 - 225 / 115.0, 115 - 225 / 115.0]))
    #expect(match(result.penalties, [0, 225 / 115.0, 225 / 115.0]))
    let plain = try mazziottaPareto([[1, 2, 3], [1, 3, 2]])
    let middle = 100 + 5 * 1.5.squareRoot()
    let even = 100 - 10 * 1.5.squareRoot()
    #expect(match(plain.index, [even, middle - 37.5 / middle, middle - 37.5 / middle]))
  }

  @Test func `gives the reference 100`() throws {
    let posts = MazziottaPareto.Goalposts([2, 8, 4], reference: 3)
    #expect(posts == MazziottaPareto.Goalposts(low: 0, high: 6))
    let columns = [[3.0, 6], [3, 6]]
    let result = try adjustedMazziottaPareto(columns, goalposts: [posts, posts].compactMap { $0 })
    #expect(result.index == [100, 130])
    #expect(MazziottaPareto.Goalposts([4, .nan, 4]) == nil)
    #expect(MazziottaPareto.Goalposts([]) == nil)
  }

  @Test(arguments: seeds)
  func `does not depend on unit, origin and order of columns`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let columns = (0..<3).map { _ in source.values(20, missing: 0.05) }
    let moved = [columns[2], columns[0].map { 8 * $0 + 1 }, columns[1].map { 3 - $0 }]
    for divisor in MazziottaPareto.Divisor.allCases {
      let result = try mazziottaPareto(columns, divisor: divisor)
      let other = try mazziottaPareto(
        moved, polarities: [.positive, .positive, .negative], divisor: divisor)
      #expect(match(result.index, other.index, relative: 1e-10))
      #expect(result.index.map(\.isNaN) == (0..<20).map { i in columns.contains { $0[i].isNaN } })
      #expect(result.penalties.allSatisfy { !($0 < 0) })
    }
  }

  @Test func `refuses what has no index`() throws {
    #expect(throws: SampleError.tooFewColumns(count: 1, needed: 2, for: .mazziottaPareto)) {
      try mazziottaPareto([[1, 2]])
    }
    #expect(throws: SampleError.constantColumn(column: 2, value: 3, for: .mazziottaPareto)) {
      try mazziottaPareto([[1, 2], [3, 3]])
    }
    #expect(throws: SampleError.constantColumn(column: 1, value: 3, for: .mazziottaPareto)) {
      try adjustedMazziottaPareto([[3, 3], [1, 2]])
    }
    #expect(throws: SampleError.tooFewRows(usable: 0, needed: 2, for: .mazziottaPareto)) {
      try mazziottaPareto([[.nan], [1]])
    }
    #expect(throws: SampleError.notPerColumn(argument: "polarities", count: 1, columns: 2)) {
      try mazziottaPareto([[1, 2], [3, 4]], polarities: [.positive])
    }
    #expect(throws: SampleError.notPerColumn(argument: "goalposts", count: 0, columns: 2)) {
      try adjustedMazziottaPareto([[1, 2], [3, 4]], goalposts: [])
    }
    #expect(throws: SampleError.unsuitable(argument: "high", value: 1, must: .overLowerEnd)) {
      try adjustedMazziottaPareto(
        [[1, 2], [3, 4]], goalposts: Array(repeating: .init(low: 1, high: 1), count: 2))
    }
    #expect(throws: SampleError.unequalColumns(column: 2, count: 1, first: 2)) {
      try mazziottaPareto([[1, 2], [3]])
    }
  }
}
