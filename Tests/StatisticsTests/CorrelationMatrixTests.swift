import Statistics
import Testing

@Suite struct CorrelationMatrixTests {
  private static let columns = [
    Fixture.logistics, Fixture.patents, Fixture.culture, Fixture.tariff,
  ]

  /// R 4.2.2, cor(use = "pairwise.complete.obs"), above the diagonal row by row.
  static let fromR: [(method: CorrelationMethod, estimates: [Double])] = [
    (
      .pearson,
      [
        0.58409110170733858, 0.44622865872813539, -0.36681670165425762, 0.78717957038234487,
        -0.13131928859276248, -0.011175623621732177,
      ]
    ),
    (
      .spearman,
      [
        0.82305665349143597, 0.64171952078928818, -0.4850997371654841, 0.88100271821202059,
        -0.21891368125554098, 0.0014487924376072616,
      ]
    ),
    (
      .kendall,
      [
        0.64848484848484844, 0.48202959830866804, -0.36663543952026739, 0.71650055370985599,
        -0.16863529262622634, 0.0031045946218834484,
      ]
    ),
  ]

  @Test(arguments: fromR)
  func `agrees with R`(_ method: CorrelationMethod, _ expected: [Double]) throws {
    let matrix = try correlationMatrix(Self.columns, method: method)
    for (estimate, expected) in zip(upper(matrix.estimates, of: 4), expected) {
      #expect(near(estimate, expected))
    }
    #expect((0..<4).allSatisfy { matrix.estimates[5 * $0] == 1 })
    #expect(upper(matrix.counts, of: 4) == [45, 44, 48, 43, 43, 42])
  }

  /// R 4.2.2, cor.test(method = "spearman") of columns with ties; without ties R approximates
  /// otherwise, so the first is spearmanr of scipy 1.17.1.
  @Test func `agrees with the p-values of scipy and R`() throws {
    let matrix = try correlationMatrix(Self.columns)
    #expect(agree(matrix.pValues[2], 2.6742615486677443e-06, relative: 1e-9))
    #expect(agree(matrix.pValues[3], 0.00047498666039929525, relative: 1e-10))
    #expect(agree(matrix.pValues[7], 0.15842562259885476, relative: 1e-10))
    #expect(agree(matrix.pValues[11], 0.99273465241844139, relative: 1e-10))
  }

  private func upper<Element>(_ cells: [Element], of size: Int) -> [Element] {
    (0..<size).flatMap { i in (i + 1..<size).map { cells[i * size + $0] } }
  }

  @Test(arguments: seeds, CorrelationMethod.allCases)
  func `has in each cell what correlate gives`(
    _ seed: UInt64, _ method: CorrelationMethod
  ) throws {
    var source = RandomSource(seed: seed)
    let count = 6 + source.below(30)
    let columns = (0..<6).map { index in
      source.values(count, decimals: index % 3 * 4, missing: index < 3 ? 0 : 0.2)
    }
    let matrix = try correlationMatrix(columns, method: method)
    #expect(matrix.size == 6 && matrix.method == method)
    for i in columns.indices {
      for j in columns.indices {
        let cell = i * 6 + j
        guard let pair = try? correlate(columns[i], columns[j], method: method) else {
          #expect(matrix.estimates[cell].isNaN && matrix.pValues[cell].isNaN)
          continue
        }
        #expect(matrix.estimates[cell] == pair.estimate)
        #expect(matrix.pValues[cell] == pair.p)
        #expect(matrix.counts[cell] == pair.n)
      }
    }
  }

  @Test(arguments: CorrelationMethod.allCases)
  func `leaves constant and short pairs missing`(_ method: CorrelationMethod) throws {
    let columns = [[1, 2, 3, 4], [5, 5, 5, 5], [1, 2, .nan, .nan], [.nan, .nan, .nan, .nan]]
    let matrix = try correlationMatrix(columns, method: method)
    #expect(matrix.estimates[0] == 1)
    #expect(matrix.estimates.dropFirst().allSatisfy { $0.isNaN })
    #expect(matrix.pValues.dropFirst().allSatisfy { $0.isNaN })
    #expect(matrix.counts == [4, 4, 2, 0, 4, 4, 2, 0, 2, 2, 2, 0, 0, 0, 0, 0])
  }

  @Test(arguments: CorrelationMethod.allCases)
  func `takes no columns and empty ones`(_ method: CorrelationMethod) throws {
    #expect(try correlationMatrix([], method: method).estimates.isEmpty)
    let empty = try correlationMatrix([[], []], method: method)
    #expect(empty.size == 2 && empty.estimates.allSatisfy { $0.isNaN })
    #expect(empty.counts == [0, 0, 0, 0])
  }

  @Test func `refuses columns of different length and infinite values`() {
    #expect(throws: SampleError.unequalColumns(column: 2, count: 1, first: 2)) {
      try correlationMatrix([[1, 2], [1]])
    }
    #expect(throws: SampleError.infiniteInColumn(column: 2, position: 1)) {
      try correlationMatrix([[1, 2], [-.infinity, 3]])
    }
  }

  @Test(arguments: CorrelationMethod.allCases)
  func `stops when asked`(_ method: CorrelationMethod) {
    var source = RandomSource(seed: 1)
    let columns = (0..<60).map { _ in source.values(63, missing: 0.05) }
    #expect(throws: SampleError.stopped) {
      try correlationMatrix(columns, method: method, stop: { _ in true })
    }
  }
}
