import Statistics
import Testing

@Suite struct WeightingTests {
  @Test func `gives equal weights`() {
    #expect(equalWeights(4) == [0.25, 0.25, 0.25, 0.25])
    #expect(equalWeights(0).isEmpty)
    #expect(equalWeights(-3).isEmpty)
  }

  /// pymcdm 1.4.0, entropy_weights and critic_weights.
  @Test func `agrees with pymcdm`() throws {
    #expect(
      match(
        try entropyWeights([[1, 1, 2], [1, 1, 8]]), [0.11358670066226385, 0.8864132993377362],
        relative: 1e-11))
    #expect(
      match(
        try entropyWeights(Fixture.eight),
        [0.33291790838986296, 0.4120368026498326, 0.25504528896030443], relative: 1e-11))
    #expect(
      match(
        try criticWeights([[0, 1, 2, 3], [0, 1, 3, 2], [1, 0, 1, 0]]),
        [0.26869176962471614, 0.19574275274955838, 0.5355654776257255]))
    #expect(
      match(
        try criticWeights(Fixture.eight),
        [0.25298118452718193, 0.4282135262634392, 0.3188052892093788]))
  }

  /// By hand: all in one of two units has entropy 0; a quarter to three quarters has
  /// e = (¼ ln 4 + ¾ ln 4/3)/ln 2 = 0.8112781244591328.
  @Test func `agrees with arithmetic by hand on entropy`() throws {
    let rest = 1 - 0.8112781244591328
    let weights = try entropyWeights([[0, 7], [1, 3]])
    #expect(match(weights, [1 / (1 + rest), rest / (1 + rest)]))
  }

  /// numpy 2.4.6, over the three values of the first column and the four of the second.
  @Test func `leaves out what is missing`() throws {
    let uneven = try entropyWeights([[1, 2, .nan, 4], [3, 1, 5, 2]])
    #expect(match(uneven, [0.5532685757592449, 0.44673142424075507], relative: 1e-11))
    let full = try entropyWeights([[1, 2, 4], [3, 1, 5]])
    #expect(match(try entropyWeights([[1, 2, .nan, 4], [.nan, 3, 1, 5]]), full))
    let rows = try criticWeights([[1, 2, 4, 3], [3, 1, 5, 1]])
    #expect(match(try criticWeights([[1, 2, .nan, 4, 3, 9], [3, 1, 7, 5, 1, .nan]]), rows))
  }

  @Test(arguments: seeds)
  func `adds up to 1 and does not depend on the unit`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let columns = (0..<4).map { _ in source.values(20, missing: 0.02).map { $0 + 5 } }
    let entropy = try entropyWeights(columns)
    let critic = try criticWeights(columns)
    #expect(near(entropy.reduce(0, +), 1) && near(critic.reduce(0, +), 1))
    #expect(entropy.allSatisfy { $0 > 0 } && critic.allSatisfy { $0 > 0 })
    let scaled = columns.map { $0.map { $0 * 13 } }
    #expect(match(try entropyWeights(scaled), entropy, relative: 1e-10))
    let moved = columns.map { $0.map { $0 * 13 - 4 } }
    #expect(match(try criticWeights(moved), critic, relative: 1e-10))
  }

  @Test func `weighs columns that say the same less`() throws {
    let column = [1.0, 2, 3, 4, 5, 6]
    let other = [2.0, 1, 6, 3, 5, 4]
    let weights = try criticWeights([column, column.map { 2 * $0 }, other])
    #expect(agree(weights[0], weights[1]) && weights[2] > weights[0])
  }

  @Test func `gives a single column all the weight`() throws {
    #expect(try entropyWeights([[1, 2, 3]]) == [1])
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let columns: [[Double]]
    let error: SampleError
    var testDescription: String { error.description }
  }

  @Test(arguments: [
    Refused(columns: [], error: .tooFewColumns(count: 0, needed: 1, for: .entropyWeights)),
    Refused(
      columns: [[1, 2], [4, 4]], error: .constantColumn(column: 2, value: 4, for: .entropyWeights)),
    Refused(
      columns: [[1, 2], [4, .nan]],
      error: .constantColumn(column: 2, value: 4, for: .entropyWeights)),
    Refused(
      columns: [[.nan, .nan]], error: .tooFewRows(usable: 0, needed: 2, for: .entropyWeights)),
    Refused(
      columns: [[1, 2], [-0.5, 4]],
      error: .unsuitable(
        argument: "columns", column: 2, position: 1, value: -0.5, must: .notNegative)),
    Refused(columns: [[1, 2], [4]], error: .unequalColumns(column: 2, count: 1, first: 2)),
    Refused(columns: [[1, .infinity]], error: .infiniteInColumn(column: 1, position: 2)),
  ])
  func `refuses what has no entropy`(_ refused: Refused) {
    #expect(throws: refused.error) { try entropyWeights(refused.columns) }
  }

  @Test(arguments: [
    Refused(columns: [[1, 2]], error: .tooFewColumns(count: 1, needed: 2, for: .criticWeights)),
    Refused(
      columns: [[1, 2], [4, 4]], error: .constantColumn(column: 2, value: 4, for: .criticWeights)),
    Refused(
      columns: [[1, 2, .nan], [1, .nan, 2]],
      error: .tooFewRows(usable: 1, needed: 2, for: .criticWeights)),
    Refused(
      columns: [[1, 1, 2], [1, 2, .nan]],
      error: .constantColumn(column: 1, value: 1, for: .criticWeights)),
    Refused(columns: [[1, 2, 3], [2, 4, 6]], error: .collinear(argument: "columns", column: 2)),
  ])
  func `refuses what has no contrast`(_ refused: Refused) {
    #expect(throws: refused.error) { try criticWeights(refused.columns) }
  }
}
