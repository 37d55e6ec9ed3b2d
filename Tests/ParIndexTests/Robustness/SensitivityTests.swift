import Statistics
import Testing

@testable import ParIndex

@Suite struct SensitivityTests {
  private static func composite() throws -> Composite {
    try Composite(CompositeTests.panel("par-teaching").edition(Year(2022)))
  }

  private static func found(_ assumptions: Assumptions, rows: Int) throws -> Sensitivity {
    try composite().sensitivity(assumptions, rows: rows, seed: 3) { _ in false }
  }

  @Test func `an assumption alone makes all of the variance`() throws {
    var assumptions = Assumptions()
    assumptions.weights = 0.25
    let found = try Self.found(assumptions, rows: 256)
    #expect(found.factors == [.weights])
    #expect((found.indices.first[0].estimate - 1).magnitude < 0.1)
    #expect((found.indices.total[0].estimate - 1).magnitude < 0.1)
  }

  @Test func `rows that mix in a factor differ from the first matrix in it alone`() throws {
    var assumptions = Assumptions()
    assumptions.weights = 0.25
    assumptions.means = [[.mean(.arithmetic)], [.mean(.power(0.5))]]
    assumptions.dropped = [1, 2]
    let found = try Self.found(assumptions, rows: 32)
    #expect(found.factors == [.mean, .weights, .drop])
    let draws = found.replications.draws
    #expect(draws.count == 32 * 5)
    for row in 0..<32 {
      var (a, b) = (draws[row], draws[32 + row])
      #expect(draws[64 + row].mean == b.mean)
      #expect(draws[64 + row].weightSeed == a.weightSeed)
      swap(&a.weightSeed, &b.weightSeed)
      #expect(draws[96 + row] == a)
      #expect(draws[128 + row].dropped == b.dropped)
    }
  }

  @Test func `the variance is shared between the factors that make it`() throws {
    // Of two alternatives that change nothing, and weights that do, the weights make all.
    var assumptions = Assumptions()
    assumptions.weights = 0.25
    assumptions.means = [[.mean(.arithmetic)], [.mean(.power(1))]]
    let found = try Self.found(assumptions, rows: 64)
    #expect(found.indices.total[0].estimate.magnitude < 1e-9)
    #expect(found.indices.total[1].estimate > 0.5)
  }

  @Test func `without assumptions there is nothing to look into`() throws {
    #expect(throws: SampleError.self) { try Self.found(Assumptions(), rows: 16) }
  }
}
