import Statistics
import Testing

@Suite struct FactorAnalysisTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let columns: [[Double]]
    let factors: Int
    let uniquenesses: [Double]
    let chiSquare: Double?
    let heywood: [Int]
    var testDescription: String { "\(name), \(factors)" }
  }

  /// R 4.2.2, factanal with pgtol = 1e-12 and 20 starts, rows with a missing value left out.
  static let known = [
    Known(
      name: "attitude", columns: Fixture.attitude, factors: 1,
      uniquenesses: [
        0.27328235150803926, 0.18596103152029661, 0.64870010819532897, 0.46608237920535284,
        0.41478367100237068, 0.93943834743834442, 0.85723290063802771,
      ], chiSquare: 24.691629961462876, heywood: []),
    Known(
      name: "attitude", columns: Fixture.attitude, factors: 2,
      uniquenesses: [
        0.20972771249855249, 0.1323355192448088, 0.64101521628143066, 0.39638343654746239,
        0.3177396134081632, 0.89685630952402962, 0.036615945919868158,
      ], chiSquare: 5.4742011940114432, heywood: []),
    Known(
      name: "attitude", columns: Fixture.attitude, factors: 3,
      uniquenesses: [
        0.22744990689189251, 0.08017033685516356, 0.63937202091081435, 0.005,
        0.23877534404528467, 0.7711238520209901, 0.29937982539178704,
      ], chiSquare: 2.0619199964281671, heywood: [4]),
    Known(
      name: "with missing values", columns: Fixture.asem, factors: 1,
      uniquenesses: [
        0.65985022445952202, 0.005, 0.38083767558223697, 0.98314254577277616,
      ], chiSquare: 6.655415256716287, heywood: [2]),
    Known(
      name: "63 provinces", columns: Fixture.provinces, factors: 1,
      uniquenesses: [0.32881393059083552, 0.54487263635517358, 0.005], chiSquare: nil,
      heywood: [3]),
  ]

  @Test(arguments: known)
  func `agrees with R by maximum likelihood`(_ known: Known) throws {
    let result = try factorAnalysis(known.columns, factors: known.factors)
    for (a, b) in zip(result.uniquenesses, known.uniquenesses) {
      #expect(near(a, b, within: 1e-6))
    }
    #expect(result.heywood == known.heywood && result.isConverged)
    #expect(result.loadings.count == known.factors)
    #expect((result.test == nil) == (known.chiSquare == nil))
    if let chiSquare = known.chiSquare {
      #expect(agree(result.test?.chiSquare, chiSquare, relative: 1e-9))
    }
    #expect(result.n + result.missing == known.columns[0].count)
  }

  /// R 4.2.2, factanal: the p-value of attitude with two factors.
  @Test func `tests whether the factors are enough`() throws {
    let test = try factorAnalysis(Fixture.attitude, factors: 2).test
    #expect(test?.degreesOfFreedom == 8 && agree(test?.p, 0.70589657986295773, relative: 1e-8))
  }

  /// psych 2.2.9, fa with fm = "minres", whose search stops early: uniquenesses and root mean
  /// squares.
  @Test func `agrees with psych by minimum residuals`() throws {
    let result = try factorAnalysis(Fixture.attitude, factors: 2, method: .minres)
    let expected = [
      0.22011539925567192, 0.11500462180870252, 0.65171720298025693, 0.40173321716304888,
      0.29461956093175923, 0.89118483180890673, 0.093043062494923667,
    ]
    for (a, b) in zip(result.uniquenesses, expected) { #expect(near(a, b, within: 2e-5)) }
    #expect(near(result.residual, 0.043459617344212866, within: 1e-8))
    #expect(result.residual <= 0.043459617344212866)
    #expect(result.test == nil && result.heywood.isEmpty && result.isConverged)
  }

  @Test func `finds the one factor of omega`() throws {
    let result = try factorAnalysis(Fixture.attitude, method: .minres)
    let other = try omega(Fixture.attitude)
    for (a, b) in zip(result.loadings[0], other.loadings) { #expect(near(a, b, within: 1e-9)) }
    #expect(near(result.residual, other.residual))
  }

  /// At the minimum the factors hold the whole of each variance that is not unique, and nothing is
  /// left along them: (R − ΛΛᵀ − Ψ)Λ = 0, with Ψ⁻¹ before Λ for maximum likelihood.
  @Test(arguments: seeds, FactorMethod.allCases)
  func `ends where nothing is left along the factors`(
    _ seed: UInt64, _ method: FactorMethod
  ) throws {
    var source = RandomSource(seed: seed)
    let factors = 1 + source.below(3)
    let hidden = (0..<factors).map { _ in source.values(80) }
    let columns = (0..<8 + source.below(5)).map { _ in
      let weights = hidden.map { _ in 2 * source.unit() - 1 }
      return source.values(80).indices.map { row in
        zip(hidden, weights).reduce(5 * source.unit()) { $0 + $1.0[row] * $1.1 }
      }
    }
    let result = try factorAnalysis(columns, factors: factors, method: method)
    #expect(result.isConverged)
    guard result.heywood.isEmpty, result.uniquenesses.allSatisfy({ $0 < 1 }) else { return }
    let rest = try left(columns, result)
    for (i, row) in rest.enumerated() {
      #expect(near(row[i], 0, within: 1e-7))
      for factor in result.loadings {
        let along = row.indices.reduce(0) {
          $0 + row[$1] * factor[$1]
            / (method == .maximumLikelihood ? result.uniquenesses[$1] : 1)
        }
        #expect(near(along, 0, within: 1e-7))
      }
    }
  }

  /// R − ΛΛᵀ − Ψ, by rows.
  private func left(_ columns: [[Double]], _ result: FactorAnalysis) throws -> [[Double]] {
    let matrix = try correlationMatrix(columns, method: .pearson)
    return columns.indices.map { i in
      columns.indices.map { j in
        let kept = result.loadings.reduce(i == j ? result.uniquenesses[i] : 0) {
          $0 + $1[i] * $1[j]
        }
        return matrix.estimates[i * columns.count + j] - kept
      }
    }
  }

  @Test func `fits more columns than rows by minimum residuals`() throws {
    var source = RandomSource(seed: 5)
    let hidden = source.values(10)
    let columns = (0..<15).map { _ in zip(hidden, source.values(10)).map { $0 + $1 / 2 } }
    let result = try factorAnalysis(columns, method: .minres)
    #expect(result.isConverged && result.shares[0] > 0.5)
    let needed = SampleError.tooFewRows(usable: 10, needed: 16, for: .factorModel)
    #expect(throws: needed) { try factorAnalysis(columns) }
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let columns: [[Double]]
    var factors = 1
    let error: SampleError
    var testDescription: String { error.description }
  }

  static let refused = [
    Refused(
      columns: [[1, 2], [2, 1]], error: .tooFewColumns(count: 2, needed: 3, for: .factorModel)),
    Refused(
      columns: [[1, 2, 3, 4], [2, 1, 4, 3], [5, 5, 5, 5]],
      error: .constantColumn(column: 3, value: 5, for: .factorModel)),
    Refused(
      columns: [[1, 2, 3, 4, 6], [2, 1, 4, 3, 1], [3, 3, 7, 7, 7]],
      error: .collinear(argument: "columns", column: 3)),
    Refused(
      columns: Fixture.attitude, factors: 0,
      error: .unsuitable(argument: "factors", value: 0, must: .fewFactors)),
    Refused(
      columns: Fixture.attitude, factors: 4,
      error: .unsuitable(argument: "factors", value: 4, must: .fewFactors)),
    Refused(
      columns: Fixture.attitude, factors: .max,
      error: .unsuitable(argument: "factors", value: Double(Int.max), must: .fewFactors)),
  ]

  @Test(arguments: refused)
  func `refuses what has no such factors`(_ refused: Refused) {
    #expect(throws: refused.error) {
      try factorAnalysis(refused.columns, factors: refused.factors)
    }
  }
}
