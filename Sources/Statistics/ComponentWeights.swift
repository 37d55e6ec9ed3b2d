/// Weights from the components in which columns vary together.
package struct ComponentWeights: Sendable, Equatable {
  /// One for each column, 0 or more, adding up to 1.
  package let weights: [Double]
  /// For each column the component, counted from 1, on which its squared loading is largest.
  package let components: [Int]
  /// For each component kept, its correlation with every column, after rotation.
  package let loadings: [[Double]]
  /// The part of the whole variance that each component kept holds, after rotation.
  package let shares: [Double]
  /// The columns, counted from 1, that run against their component: their loading is negative, and
  /// the weight would count them with the others all the same. Turn them round first.
  package let negative: [Int]
  /// The complete rows that were used.
  package let n: Int
  /// The rows left out because a value is missing.
  package let missing: Int
}

/// Weights by the squared loadings of columns on rotated principal components.
///
/// The components of the correlations that are kept are rotated by `varimax`. Each column belongs
/// to that on which its loading a is largest by magnitude and weighs a²/Σ a² over the columns: the
/// part of its component's variance that it makes, times the part that the component makes of what
/// is kept. Columns that share what they say share weight; one that is correlated with no other can
/// weigh much, as it makes a component of its own. Weights follow correlations, not what matters.
/// Rows with a missing value (NaN) are left out. Neither units nor origins matter.
///
///     try componentWeights([[1, 2, 3, 4], [1, 3, 2, 4]]).weights  // ½, ½
///
/// Sources: Nicoletti, Scarpetta and Boylaud, OECD Economics Department Working Papers 226 (2000);
/// OECD and JRC, Handbook on Constructing Composite Indicators (2008), section 6.1.
///
/// - Parameters:
///   - columns: One for each indicator, with the better values higher.
///   - components: How many to keep; `nil` for those whose variance is over 1, at least one.
/// - Throws: `SampleError` as `principalComponents` does, and when `components` is not from 1 to
///   their number.
/// - Complexity: O(*n k*² + *k*³) for *k* columns of *n* values.
package func componentWeights(
  _ columns: [[Double]], components: Int? = nil
) throws(SampleError) -> ComponentWeights {
  let whole = try principalComponents(columns)
  let count = components ?? max(1, whole.kaiserCount)
  guard count >= 1, count <= whole.deviations.count else {
    throw .unsuitable(argument: "components", value: Double(count), must: .upToComponents)
  }
  let rotated = try varimax(
    zip(whole.loadings, whole.deviations).prefix(count).map { loadings, deviation in
      loadings.map { $0 * deviation }
    })
  let owners = columns.indices.map { column in
    rotated.loadings.indices.reduce(0) {
      abs(rotated.loadings[$1][column]) > abs(rotated.loadings[$0][column]) ? $1 : $0
    }
  }
  let owned = zip(owners, columns.indices).map { rotated.loadings[$0][$1] }
  return ComponentWeights(
    weights: shares(owned.map { $0 * $0 }), components: owners.map { $0 + 1 },
    loadings: rotated.loadings, shares: rotated.variances.map { $0 / Double(columns.count) },
    negative: owned.indices.filter { owned[$0] < 0 }.map { $0 + 1 }, n: whole.n,
    missing: whole.missing)
}

/// Weights in proportion to the loadings of the first principal component.
package struct PrincipalWeights: Sendable, Equatable {
  /// One for each column; their magnitudes add up to 1.
  package let weights: [Double]
  /// The columns, counted from 1, whose weight is negative. A weighted mean with such weights takes
  /// points away for what is meant to be good: leave these columns out, turn them round, or weigh
  /// otherwise.
  package let negative: [Int]
  /// The part of the whole variance that the component holds.
  package let share: Double
  /// The complete rows that were used.
  package let n: Int
  /// The rows left out because a value is missing.
  package let missing: Int
}

/// Weights by the first principal component of the correlations.
///
/// wᵢ = vᵢ/Σ |v| for the direction v in which the standardised columns vary most, turned so that
/// the sum of v is positive. They are for standardised columns. Rows with a missing value (NaN) are
/// left out.
///
///     try principalWeights([[1, 2, 3, 4], [1, 3, 2, 4]]).weights  // ½, ½
///
/// Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008), section 6.1.
///
/// - Parameter columns: One for each indicator, with the better values higher.
/// - Throws: `SampleError` as `principalComponents` does.
/// - Complexity: O(*n k*² + *k*³) for *k* columns of *n* values.
package func principalWeights(_ columns: [[Double]]) throws(SampleError) -> PrincipalWeights {
  let whole = try principalComponents(columns)
  let sign = whole.loadings[0].reduce(0, +) < 0 ? -1.0 : 1.0
  let magnitudes = whole.loadings[0].reduce(0) { $0 + abs($1) }
  let weights = whole.loadings[0].map { sign * $0 / magnitudes }
  return PrincipalWeights(
    weights: weights, negative: weights.indices.filter { weights[$0] < -1e-12 }.map { $0 + 1 },
    share: whole.shares[0], n: whole.n, missing: whole.missing)
}
