import Statistics

/// Which assumption moves a result most.
package struct Sensitivity: Sendable {
  /// What was varied, in the order of ``indices``.
  package let factors: [Assumptions.Factor]
  /// The indices of each.
  package let indices: SobolIndices
  /// The replications they are computed from: all rows of matrix A, then of B, then of the mixed ones.
  package let replications: Uncertainty
}

extension Assumptions {
  /// What each evaluation of a design assumes, in the order of ``Statistics/SobolDesign/matrices``.
  func draws(_ design: SobolDesign) -> [Draw] {
    design.matrices.flatMap { matrix in
      (0..<design.rows).map { Draw(self, at: design.point($0, of: matrix)) }
    }
  }
}

extension Composite {
  /// How much of the variance of a result each assumption makes.
  ///
  /// Each assumption is one dimension of a Sobol' sequence, shifted by the seed, from which Saltelli's design is
  /// made; its number from 0 to 1 decides between alternatives, and is where the random numbers of weights,
  /// appraisal and survey begin, so that an assumption counts as one factor. Evaluations in which a
  /// replication fails leave out their row of the design.
  ///
  /// Source: Saltelli et al., Computer Physics Communications 181 (2010) 259; see
  /// ``Statistics/sobolIndices(a:b:mixed:estimator:level:bootstrap:stop:)``.
  ///
  /// - Parameters:
  ///   - rows: Rows of the design; each takes two evaluations more than there are assumptions.
  ///   - result: The number that is looked into, of each replication; NaN where it has none. By default
  ///     the mean over the units of the places that they are off their ranks as they are.
  /// - Throws: `CompositeProblem` as ``uncertainty(_:count:seed:keepsTotals:threads:stop:)``; `.sample`
  ///   where there are no assumptions, or too many rows; what `result` throws.
  package func sensitivity(
    _ assumptions: Assumptions, rows: Int, seed: UInt64,
    estimator: FirstOrderEstimator = .centred, level: Double = 0.95, bootstrap: Bootstrap? = nil,
    keepsTotals: Bool = false, threads: Int = coreCount, stop: @escaping StopCheck,
    of result: (Uncertainty) throws -> [Double] = { $0.meanShifts }
  ) throws -> Sensitivity {
    let factors = assumptions.factors
    let design = try SobolDesign(factors: factors.count, rows: rows, seed: seed)
    let found = try uncertainty(
      assumptions, draws: assumptions.draws(design), keepsTotals: keepsTotals, threads: threads,
      stop: stop)
    let values = try result(found)
    let blocks = design.matrices.indices.map { Array(values[$0 * rows..<($0 + 1) * rows]) }
    let indices = try sobolIndices(
      a: blocks[0], b: blocks[1], mixed: Array(blocks[2...]), estimator: estimator, level: level,
      bootstrap: bootstrap, stop: stop)
    return Sensitivity(factors: factors, indices: indices, replications: found)
  }
}
