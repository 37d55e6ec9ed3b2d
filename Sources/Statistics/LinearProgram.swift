import CLinearProgram

/// A linear program: the x ≥ 0 that make Σ cⱼxⱼ largest while every row keeps its limits.
///
/// It is solved by the primal simplex method of CLP of COIN-OR, which is loaded when it is first
/// needed.
package struct LinearProgram: Sendable {
  /// How a program that has no solution ended.
  package enum Outcome: String, Sendable {
    case infeasible = "nothing keeps all its limits"
    case unbounded = "it grows without end"
    case givenUp = "the solver gave up"
  }

  /// Where the objective is largest.
  package struct Solution: Sendable {
    /// One for each variable, 0 or more.
    package let values: [Double]
    /// One for each row: by how much the objective would grow with a binding limit; else 0.
    package let prices: [Double]
  }

  /// The library, as the dynamic linker calls it.
  package static let library = "libClp.so.1"

  /// The cⱼ, one for each variable.
  package let objective: [Double]
  /// Each row has one coefficient for every variable, and its limits, which may be infinite.
  package var rows: [(coefficients: [Double], low: Double, high: Double)] = []

  package init(objective: [Double]) { self.objective = objective }

  /// Keeps Σ aⱼxⱼ from `low` to `high`.
  ///
  /// - Parameter coefficients: One for each variable.
  package mutating func keep(
    _ coefficients: [Double], from low: Double = -.infinity, to high: Double = .infinity
  ) {
    rows.append((coefficients, low, high))
  }

  /// The solution; of several equally good ones always the same.
  ///
  /// - Parameter library: Another name for the library, such as a path.
  /// - Throws: `SampleError.unsolved` where there is none, `SampleError.noSolver` when the library
  ///   cannot be loaded.
  package func solved(
    library: String = LinearProgram.library
  ) throws(SampleError) -> Solution {
    let entries = objective.indices.flatMap { j in rows.map { $0.coefficients[j] } }
    var values = Array(repeating: 0.0, count: objective.count)
    var prices = Array(repeating: 0.0, count: rows.count)
    let outcome = clinearprogram_maximise(
      library, Int32(clamping: rows.count), Int32(clamping: objective.count), entries, objective,
      rows.map(\.low), rows.map(\.high), &values, &prices)
    switch outcome {
    case CLINEARPROGRAM_OPTIMAL: return Solution(values: values, prices: prices)
    case CLINEARPROGRAM_INFEASIBLE: throw .unsolved(.infeasible)
    case CLINEARPROGRAM_UNBOUNDED: throw .unsolved(.unbounded)
    case CLINEARPROGRAM_NO_LIBRARY: throw .noSolver(library: library)
    default: throw .unsolved(.givenUp)
    }
  }
}
