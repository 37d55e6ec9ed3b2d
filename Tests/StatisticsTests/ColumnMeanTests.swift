import TestSupport
import Testing

@testable import Statistics

@Suite struct ColumnMeanTests {
  private static let methods: [MeanMethod] = [
    .arithmetic, .geometric, .harmonic, .power(0), .power(2), .median, .minimum,
  ]

  @Test(arguments: [1, 2, 3] as [UInt64], methods)
  func `each row has the mean of its values`(_ seed: UInt64, _ method: MeanMethod) throws {
    var random = Generator(seed: seed)
    let (rows, parts) = (17, [3, 0, 4])
    let values = (0..<5 * rows).map { _ in
      Double.random(in: 0...1, using: &random) < 0.1
        ? .nan : Double.random(in: 1...9, using: &random)
    }
    let weights = (0..<5).map { _ in Double.random(in: 0.1...2, using: &random) }
    for threshold in [0, 0.6, 1] {
      var (made, scratch) = (
        [Double](repeating: 0, count: rows), [Double](repeating: 0, count: rows)
      )
      try ColumnMean(method, threshold: threshold).write(
        values, rows: rows, parts: parts, weights: weights, scratch: &scratch, to: &made)
      for row in 0..<rows {
        let expected = try weightedMean(
          parts.map { values[$0 * rows + row] }, weights: parts.map { weights[$0] },
          method: method, threshold: threshold)
        let found = made[row].isNaN ? nil : made[row]
        #expect((found == nil) == (expected == nil))
        if let found, let expected { #expect((found - expected).magnitude < 1e-12) }
      }
    }
  }

  @Test func `a value that is not over 0 is named by column and row`() throws {
    var (made, scratch) = ([0.0, 0], [0.0, 0])
    #expect(
      throws: SampleError.unsuitable(
        argument: "columns", column: 2, position: 1, value: 0, must: .positive)
    ) {
      try ColumnMean(.geometric, threshold: 0).write(
        [1, 2, 0, 3], rows: 2, parts: [0, 1], weights: [1, 1], scratch: &scratch, to: &made)
    }
  }
}
