import Glibc

/// Whether the correlations of columns suit a factor analysis.
package struct SamplingAdequacy: Sendable, Equatable {
  /// The measure of Kaiser, Meyer and Olkin over all columns, from 0 to 1.
  package let kmo: Double
  /// The same for each column.
  package let columns: [Double]
  /// Bartlett's chi-square of the test that all correlations are 0.
  package let chiSquare: Double
  /// k(k − 1)/2 for k columns.
  package let degreesOfFreedom: Int
  /// How often unrelated columns are correlated at least as much.
  package let p: Double
  /// The complete rows that were used.
  package let n: Int
  /// The rows left out because a value is missing.
  package let missing: Int
}

/// The measure of sampling adequacy of Kaiser, Meyer and Olkin, and Bartlett's test of sphericity.
///
/// KMO = Σ r² / (Σ r² + Σ a²) over the pairs of columns, where r is their correlation and a what is
/// left of it given all other columns; of one column, over the pairs that it is in. Kaiser calls
/// values under 0.5 unacceptable, from 0.8 on meritorious; two columns always give 0.5. Bartlett's
/// χ² = −(n − 1 − (2k + 5)/6) ln |R| for the correlations R of k columns in n rows; it supposes normal
/// values, and with many rows it rejects what hardly matters. Rows with a missing value
/// (NaN) are left out. Neither units, origins nor directions of the columns matter. KMO is NaN where
/// all correlations are 0 to twelve digits.
///
///     try samplingAdequacy([[1, 2, 3, 4], [1, 3, 2, 4]])  // KMO 0.5, χ² = 1.53, p = 0.216
///
/// Sources: Kaiser and Rice, Educational and Psychological Measurement 34 (1974) 111; Bartlett,
/// British Journal of Psychology 3 (1950) 77.
///
/// - Throws: `SampleError` with fewer than two columns, when lengths differ, a value is infinite, there
///   are not more complete rows than columns, a column is constant in them, or follows from those
///   before it (but for 10⁻⁷ of its spread), so that the correlations have no inverse.
/// - Complexity: O(*n k*²) for *k* columns of *n* values.
package func samplingAdequacy(
  _ columns: [[Double]]
) throws(SampleError) -> SamplingAdequacy {
  let form = try VaryingColumns(
    columns, columns: 2, rows: max(3, columns.count + 1), for: .samplingAdequacy)
  let basis = try OrthogonalBasis(form.standard, argument: "columns")
  let (k, n) = (form.count, form.rows.count)
  let left = partialCorrelations(basis, length: n)
  let sums = squareSums(form.correlations, size: k)
  let leftSums = squareSums(left, size: k)
  let logDeterminant = basis.keptLengths.reduce(0) { $0 + 2 * log($1) }
  let chiSquare = max(0, -(Double(n - 1) - Double(2 * k + 5) / 6) * logDeterminant)
  let freedom = k * (k - 1) / 2
  return SamplingAdequacy(
    kmo: share(sums.reduce(0, +), leftSums.reduce(0, +)),
    columns: zip(sums, leftSums).map { share($0, $1) }, chiSquare: chiSquare,
    degreesOfFreedom: freedom, p: chiSquareTail(chiSquare, degreesOfFreedom: Double(freedom)), n: n,
    missing: form.rows.missing)
}

/// −q_ij / √(q_ii q_jj) for the inverse q of the correlations, row by row.
///
/// q_ij is the product of rows i and j of R⁻¹Qᵀ.
private func partialCorrelations(_ basis: OrthogonalBasis, length: Int) -> [Double] {
  let rows = (0..<basis.count).map { basis.weights(of: $0, length: length) }
  let lengths = rows.map { dot($0, $0).squareRoot() }
  return rows.indices.flatMap { i in
    rows.indices.map { j in -dot(rows[i], rows[j]) / (lengths[i] * lengths[j]) }
  }
}

/// Of each row, the sum of squares beside the diagonal.
private func squareSums(_ matrix: [Double], size: Int) -> [Double] {
  (0..<size).map { i in
    (0..<size).reduce(0) { $1 == i ? $0 : $0 + matrix[i * size + $1] * matrix[i * size + $1] }
  }
}

/// NaN where both are rounding alone.
private func share(_ part: Double, _ other: Double) -> Double {
  part + other > 1e-24 ? part / (part + other) : .nan
}
