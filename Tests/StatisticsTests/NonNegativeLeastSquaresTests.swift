import Statistics
import Testing

@Suite struct NonNegativeLeastSquaresTests {
  /// scipy 1.17.1, nnls.
  @Test func `agrees with scipy`() {
    let columns: [[Double]] = [[1, 0, 2, 1], [2, 1, -1, 1], [0, 3, 1, 1]]
    let fit = NonNegativeLeastSquares(columns, [1, -2, 1, 1])
    #expect(match(fit.values, [2 / 3.0, 0, 0]))
    #expect(fit.isConverged && fit.iterations == 1)
  }

  @Test func `gives the plain solution where that is not negative`() {
    let fit = NonNegativeLeastSquares([[1, 1, 0], [0, 1, 1]], [0.25, 0.75, 0.5])
    #expect(match(fit.values, [0.25, 0.5]))
  }

  @Test func `leaves out what is turned away, zero or there already`() {
    let columns: [[Double]] = [[-1, 0], [0, 0], [2, 0], [4, 0]]
    #expect(NonNegativeLeastSquares(columns, [1, 0]).values == [0, 0, 0.5, 0])
    #expect(NonNegativeLeastSquares([], [1]).values.isEmpty)
  }

  /// What makes a minimum: no variable at 0 lowers the squares by growing, none over 0 by changing.
  @Test(arguments: seeds)
  func `ends at a minimum`(_ seed: UInt64) {
    var source = RandomSource(seed: seed)
    let rows = 4 + source.below(30)
    var columns = (0..<1 + source.below(rows - 1)).map { _ in source.values(rows) }
    columns[columns.count / 2] = columns[0]
    let target = source.values(rows).map { $0 / 5 }
    let fit = NonNegativeLeastSquares(columns, target)
    #expect(fit.isConverged && fit.values.allSatisfy { $0 >= 0 })
    let rest = target.indices.map { row in
      target[row] - zip(columns, fit.values).reduce(0) { $0 + $1.0[row] * $1.1 }
    }
    for (column, value) in zip(columns, fit.values) {
      let slope = zip(column, rest).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(value > 0 ? abs(slope) < 1e-10 : slope < 1e-10)
    }
  }
}
