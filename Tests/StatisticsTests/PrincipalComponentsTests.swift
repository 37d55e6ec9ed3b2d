import Statistics
import Testing

@Suite struct PrincipalComponentsTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let columns: [[Double]]
    let scaled: Bool
    let n: Int
    let kaiser: Int
    let deviations: [Double]
    /// Of the first component, then of the last.
    let loadings: [[Double]]
    /// Of the first complete row and the last, on the same components.
    let scores: [[Double]]
    var testDescription: String { "\(name), \(scaled ? "scaled" : "in units")" }
  }

  /// R 4.2.2, prcomp on na.omit, with the largest loading of each component made positive.
  static let known = [
    Known(
      name: "with missing values", columns: Fixture.asem, scaled: true, n: 41, kaiser: 2,
      deviations: [
        1.50968921805305833, 1.04361633028971856, 0.66415931756538993, 0.43657281287093724,
      ],
      loadings: [
        [0.52873510541476765, 0.60220158737384821, 0.55112107236704211, -0.23250376353825608],
        [
          -0.2196940651221887530, 0.7556293526106072633, -0.6170356843148814274,
          -0.0050757763375019471,
        ],
      ],
      scores: [
        [0.8052942854713403, 1.0102471436314147], [0.028934683714204879, -0.555906815343963467],
      ]),
    Known(
      name: "with missing values", columns: Fixture.asem, scaled: false, n: 41, kaiser: 1,
      deviations: [
        545.33120127987785963, 9.53750493527236110, 1.61639537429867919, 0.34236752785433616,
      ],
      loadings: [
        [
          0.00048950461257581395, 0.99975389587864371688, 0.02217563136320810022,
          -0.00038656739500534873,
        ],
        [
          0.99568018931710122743, -0.00045904351889552314, 0.00033515502025888356,
          0.09284738850189692971,
        ],
      ],
      scores: [
        [160.888160185177924, -87.526388333154003], [0.42918936609952962, 0.44207006613362237],
      ]),
    Known(
      name: "63 provinces", columns: Fixture.provinces, scaled: true, n: 63, kaiser: 1,
      deviations: [1.53480280510863554, 0.69722686448804494, 0.39781283145071084],
      loadings: [
        [0.58054534177197992, 0.53360359096532295, 0.61500757219384494],
        [-0.59533854331006708, -0.23709973318778793, 0.76769507968445860],
      ],
      scores: [
        [1.00037700114419703, 0.71939688272590474], [0.021406907786305496, 0.572379582526229225],
      ]),
    Known(
      name: "63 provinces", columns: Fixture.provinces, scaled: false, n: 63, kaiser: 1,
      deviations: [5.32507280755557577, 0.56554986499861992, 0.38621451162444276],
      loadings: [
        [0.153987404934808725, 0.066614305129280571, 0.985824737706244569],
        [0.060630885310872934, 0.995207564397170508, -0.076718964494254194],
      ],
      scores: [
        [4.1303760653757262, 5.1381104703380842], [-0.298199456602121993, -0.480215681886041412],
      ]),
    Known(
      name: "attitude", columns: Fixture.attitude, scaled: true, n: 30, kaiser: 2,
      deviations: [
        1.92779038036187278, 1.06813945026737556, 0.92043008730849940, 0.78285992371785806,
        0.56892249866605615, 0.46747255940707710, 0.37475025696247682,
      ], loadings: [], scores: []),
  ]

  @Test(arguments: known)
  func `agrees with R`(_ known: Known) throws {
    let result = try principalComponents(known.columns, scaled: known.scaled)
    #expect(result.deviations.count == known.deviations.count)
    for (deviation, expected) in zip(result.deviations, known.deviations) {
      #expect(agree(deviation, expected))
    }
    let ends = [0, known.deviations.count - 1]
    for (end, loadings) in zip(ends, known.loadings) {
      for (loading, expected) in zip(result.loadings[end], loadings) {
        #expect(near(loading, expected))
      }
    }
    for (end, scores) in zip(ends, known.scores) {
      let complete = result.scores[end].filter { !$0.isNaN }
      #expect(complete.count == known.n)
      for (score, expected) in zip([complete[0], complete[known.n - 1]], scores) {
        #expect(near(score, expected, within: 1e-10))
      }
    }
    #expect(result.n == known.n)
    #expect(result.missing == known.columns[0].count - known.n)
    #expect(result.kaiserCount == known.kaiser)
    #expect(result.isScaled == known.scaled)
  }

  /// By hand: r = 0.8, so the variances are 1.8 and 0.2 along (1, 1)/√2 and (1, −1)/√2.
  @Test func `agrees with arithmetic by hand`() throws {
    let result = try principalComponents([[1, 2, 3, 4], [1, 3, 2, 4]])
    #expect(agree(result.deviations[0], 1.8.squareRoot()))
    #expect(agree(result.deviations[1], 0.2.squareRoot()))
    #expect(near(result.shares[0], 0.9) && near(result.shares[1], 0.1))
    #expect(result.cumulativeShares[0] == result.shares[0] && near(result.cumulativeShares[1], 1))
    #expect(near(result.loadings[0][0], 0.5.squareRoot()))
    #expect(near(result.loadings[1][1], -0.5.squareRoot()))
  }

  @Test func `leaves rows with a missing value without a score`() throws {
    let result = try principalComponents(Fixture.asem)
    for scores in result.scores {
      for row in Fixture.patents.indices {
        #expect(scores[row].isNaN == Fixture.asem.contains { $0[row].isNaN })
      }
    }
  }

  /// A table of two factors with four levels, all combinations once: no column is correlated.
  @Test func `keeps no component of unrelated columns by Kaiser's rule`() throws {
    let first = (0..<16).map { Double($0 % 4) }
    let second = (0..<16).map { Double($0 / 4) }
    let result = try principalComponents([first, second])
    #expect(result.deviations.allSatisfy { near($0, 1) })
    #expect(result.kaiserCount == 0)
  }

  /// The third column is the sum of the others; two rows allow one direction.
  @Test func `finds nothing where no direction is left`() throws {
    let sum = zip(Fixture.domain1, Fixture.domain6).map { $0 + $1 }
    let result = try principalComponents([Fixture.domain1, Fixture.domain6, sum])
    #expect(result.deviations[2] < 1e-14)
    let pair = try principalComponents([[1, 2], [5, 3], [0, 7]])
    #expect(pair.deviations.count == 2)
    #expect(agree(pair.shares[0], 1) && pair.deviations[1] < 1e-15)
  }

  /// By hand: variances 5/3 and r = 0.8, so 5/3 (1 − 0.8²) is left beside the long direction; in
  /// the covariances, 10¹⁶ apart, it would be lost.
  @Test func `keeps the digits of a small unit beside a large one`() throws {
    let result = try principalComponents([[1e8, 2e8, 3e8, 4e8], [1, 3, 2, 4]], scaled: false)
    #expect(agree(result.deviations[0], 1e8 * (5.0 / 3).squareRoot()))
    #expect(agree(result.deviations[1], 0.6.squareRoot()))
  }

  @Test(arguments: seeds, [true, false])
  func `turns the rows and loses nothing`(_ seed: UInt64, _ scaled: Bool) throws {
    var source = RandomSource(seed: seed)
    let rows = 5 + source.below(20)
    let columns = (0..<2 + source.below(12)).map { _ in
      source.values(rows, decimals: 1 + source.below(3))
    }
    let result = try principalComponents(columns, scaled: scaled)
    let whole = scaled ? Double(columns.count) : columns.reduce(0) { $0 + (variance($1) ?? 0) }
    #expect(agree(result.deviations.reduce(0) { $0 + $1 * $1 }, whole, relative: 1e-12))
    for (i, scores) in result.scores.enumerated() {
      #expect(near(standardDeviation(scores) ?? -1, result.deviations[i], within: 1e-12))
      for j in result.scores.indices {
        #expect(near(product(result.loadings[i], result.loadings[j]), i == j ? 1 : 0))
        guard i != j else { continue }
        #expect(near(covariance(scores, result.scores[j]) ?? -1, 0, within: 1e-11))
      }
    }
    for (column, values) in columns.enumerated() {
      let unit = scaled ? standardDeviation(values) ?? 0 : 1
      let centre = mean(values) ?? 0
      for row in values.indices {
        let back = result.loadings.indices.reduce(0) {
          $0 + result.scores[$1][row] * result.loadings[$1][column]
        }
        #expect(near(back * unit + centre, values[row], within: 1e-12))
      }
    }
  }

  @Test(arguments: seeds)
  func `does not depend on units and origins when scaled`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let columns = (0..<4).map { _ in source.values(20, missing: 0.05) }
    let result = try principalComponents(columns)
    let others = zip(columns, [1e150, 3, 1e-150, 0.1]).map { column, unit in
      column.map { ($0 + 8) * unit }
    }
    let other = try principalComponents(others)
    for (a, b) in zip(result.deviations, other.deviations) {
      #expect(agree(a, b, relative: 1e-11))
    }
    for (a, b) in zip(result.scores.joined(), other.scores.joined()) {
      #expect(near(a, b, within: 1e-10))
    }
    let huge = try principalComponents(columns.map { $0.map { $0 * 0x1p1000 } }, scaled: false)
    let plain = try principalComponents(columns, scaled: false)
    #expect(huge.deviations == plain.deviations.map { $0 * 0x1p1000 })
    #expect(huge.shares == plain.shares)
  }

  private func product(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let columns: [[Double]]
    let error: SampleError
    var testDescription: String { error.description }
  }

  static let refused = [
    Refused(columns: [], error: .tooFewColumns(count: 0, needed: 2, for: .principalComponents)),
    Refused(
      columns: [[1, 2]], error: .tooFewColumns(count: 1, needed: 2, for: .principalComponents)),
    Refused(
      columns: [[1, .nan], [1, 2]],
      error: .tooFewRows(usable: 1, needed: 2, for: .principalComponents)),
    Refused(columns: [[1, 2], [1]], error: .unequalColumns(column: 2, count: 1, first: 2)),
    Refused(
      columns: [[1, 2], [-.infinity, 1]], error: .infiniteInColumn(column: 2, position: 1)),
    Refused(
      columns: [[1, 2, 3], [4, 4, .nan], [1, 0, 1]],
      error: .constantColumn(column: 2, value: 4, for: .principalComponents)),
    Refused(
      columns: [[0.3, 0.1 + 0.2, 0.3], [1, 2, 3]],
      error: .constantColumn(column: 1, value: 0.3, for: .principalComponents)),
  ]

  @Test(arguments: refused, [true, false])
  func `refuses what has no directions, and names the column`(_ refused: Refused, _ scaled: Bool) {
    #expect(throws: refused.error) { try principalComponents(refused.columns, scaled: scaled) }
  }
}
