/// The directions in which units differ most, each at right angles to those before it.
package struct PrincipalComponents: Sendable, Equatable {
  /// How far units spread along each component, with the divisor n − 1; in falling order.
  package let deviations: [Double]
  /// The part of the whole variance that each component holds, from 0 to 1.
  package let shares: [Double]
  /// The share that a component holds together with those before it.
  package let cumulativeShares: [Double]
  /// For each component, what every column counts in it: a direction of length 1.
  package let loadings: [[Double]]
  /// For each component, where every row stands on it; NaN where a value of the row is missing.
  package let scores: [[Double]]
  /// How many components hold more than a column does on average: Kaiser's rule, variances over 1
  /// where columns are scaled.
  package let kaiserCount: Int
  /// Whether every column was divided by its standard deviation.
  package let isScaled: Bool
  /// The complete rows that were used.
  package let n: Int
  /// The rows left out because a value is missing.
  package let missing: Int
}

/// The principal components of columns.
///
/// With X the complete rows from their column means, over the standard deviations where `scaled`, the
/// loadings v of component c maximise the variance of Xv, v of length 1 and at right angles to those
/// before it; Xv are the scores, their standard deviation sd_c, and sd_c² / Σ sd² the share. Of v and
/// −v the one is given in which the largest loading by magnitude is positive, the first of those
/// that are equal to nine digits; R's signs are arbitrary. With `scaled` units and origins of the
/// columns do not matter, without it a column counts by its variance. Rows with a missing value
/// (NaN) are left out. There are as many components as columns, or as rows if these are fewer; the
/// last is then 0 but for rounding, and where deviations are equal the directions are one of many
/// possible choices.
///
///     try principalComponents([[1, 2, 3, 4], [1, 3, 2, 4]])  // √1.8 and √0.2, shares 0.9 and 0.1
///
/// Sources: Jolliffe, Principal Component Analysis (2002); as prcomp of R. Kaiser, Educational and
/// Psychological Measurement 20 (1960) 141, for the count.
///
/// - Parameter scaled: Whether all columns shall count alike.
/// - Throws: `SampleError` with fewer than two columns, when lengths differ, a value is infinite,
///   fewer than two rows are complete, or a column is constant in them (to twelve digits).
/// - Complexity: O(*n k*² + *k*³) for *k* columns of *n* values.
package func principalComponents(
  _ columns: [[Double]], scaled: Bool = true
) throws(SampleError) -> PrincipalComponents {
  let form = try VaryingColumns(columns, columns: 2, rows: 2, for: .principalComponents)
  let turned = OrthogonalColumns(scaled ? form.standard.map(\.values) : form.centred)
  let kept = 0..<min(form.count, form.rows.count)
  let lengths = turned.lengths[kept]
  let squares = lengths.reduce(0) { $0 + $1 * $1 }
  let shares = lengths.map { $0 * $0 / squares }
  let spread = Double(form.rows.count - 1).squareRoot()
  let unit = scaled ? spread : 1 / form.factor
  return PrincipalComponents(
    deviations: lengths.map { $0 * unit / spread }, shares: shares,
    cumulativeShares: runningSums(shares), loadings: Array(turned.directions[kept]),
    scores: turned.columns[kept].map { form.rows.placed($0.map { $0 * unit }) },
    kaiserCount: shares.count { $0 * Double(form.count) > 1 + 1e-9 }, isScaled: scaled,
    n: form.rows.count, missing: form.rows.missing)
}

/// The sums up to each value, none over 1.
private func runningSums(_ shares: [Double]) -> [Double] {
  var total = 0.0
  return shares.map {
    total += $0
    return min(1, total)
  }
}
