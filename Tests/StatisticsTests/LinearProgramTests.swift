import Statistics
import Testing

@Suite struct LinearProgramTests {
  /// By hand: the corner where x + 2y = 4 meets 3x + y = 6; prices solve a + 3b = 1 and 2a + b = 1.
  @Test func `finds the best corner and what the limits cost`() throws {
    var program = LinearProgram(objective: [1, 1])
    program.keep([1, 2], to: 4)
    program.keep([3, 1], to: 6)
    program.keep([1, 0], to: 100)
    let solution = try program.solved()
    #expect(match(solution.values, [1.6, 1.2]))
    #expect(match(solution.prices, [0.4, 0.2, 0]))
  }

  /// By hand: x is as large, and y as small, as the rows leave them.
  @Test func `keeps lower limits and equalities`() throws {
    var program = LinearProgram(objective: [1, -1])
    program.keep([1, 1], from: 3, to: 3)
    program.keep([0, 1], from: 0.5)
    #expect(match(try program.solved().values, [2.5, 0.5]))
  }

  @Test func `says why there is no solution`() {
    var crossed = LinearProgram(objective: [1])
    crossed.keep([1], from: 2)
    crossed.keep([1], to: 1)
    #expect(throws: SampleError.unsolved(.infeasible)) { try crossed.solved() }
    var open = LinearProgram(objective: [1, 0])
    open.keep([0, 1], to: 1)
    #expect(throws: SampleError.unsolved(.unbounded)) { try open.solved() }
  }

  @Test(arguments: ["libNoSuchSolver.so.1", "libm.so.6"])
  func `says when the solver is not there`(_ library: String) {
    var program = LinearProgram(objective: [1])
    program.keep([1], to: 1)
    #expect(throws: SampleError.noSolver(library: library)) { try program.solved(library: library) }
  }

  @Test func `can be solved by many at once`() async throws {
    let values = try await withThrowingTaskGroup(of: Double.self) { group in
      for limit in 1...50 {
        group.addTask {
          var program = LinearProgram(objective: [2, 3])
          program.keep([1, 1], to: Double(limit))
          return try program.solved().values[1] / Double(limit)
        }
      }
      return try await group.reduce(into: [Double]()) { $0.append($1) }
    }
    #expect(values.count == 50 && values.allSatisfy { near($0, 1) })
  }
}
