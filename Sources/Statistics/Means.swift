/// How the values of one unit become one.
///
/// x are the values that are known and have a weight, w their weights, rescaled to add up to 1.
package enum MeanMethod: Sendable, Equatable {
  /// Σ w x: a point lost in one is made up by a point won in another; COINr's `a_amean`.
  case arithmetic
  /// Π xʷ, of values over 0: equal ratios make up for one another; `a_gmean`.
  case geometric
  /// 1 / Σ (w / x), of values over 0: low values count more still; `a_hmean`.
  case harmonic
  /// (Σ w xᵖ)^(1/p) for a power p, the geometric mean for 0; `a_genmean`.
  ///
  /// Of values over 0 for p ≤ 0 and of 0 or more for other p than 1. It rises with p, from the
  /// minimum far below 0 through harmonic (−1), geometric (0) and arithmetic (1) to the maximum.
  case power(Double)
  /// The value that half of the weight lies at or under and half at or over; the mean of two such.
  case median
  /// The least of the values: nothing is made up for.
  case minimum
  /// Σ v x, where v are weights for places, the first for the greatest value, as many as values.
  ///
  /// Where values are missing or weights differ, v are spread: x₍ⱼ₎, the j-th from the greatest, gets
  /// Q(w₍₁₎ + … + w₍ⱼ₎) − Q(w₍₁₎ + … + w₍ⱼ₋₁₎), where Q runs straight from one sum of v to the next.
  /// Equal v give the arithmetic mean, v = 0, …, 0, 1 without weights the minimum.
  ///
  /// Sources: Yager, IEEE Transactions on Systems, Man, and Cybernetics 18 (1988) 183, for OWA; Torra,
  /// International Journal of Intelligent Systems 12 (1997) 153, with weights (WOWA).
  case ordered([Double])
}

/// A mean of values with weights, some of which may be missing.
///
/// A missing value (NaN) is left out and the other weights rescaled, as are values of weight 0. Every
/// mean lies from the least to the greatest value, does not change with the unit of the weights, and
/// takes the unit of the values; geometric and harmonic means change their order with the origin.
///
///     try weightedMean([2, 8], weights: [3, 1], method: .geometric)  // 2.8284271247461903
///
/// Sources: OECD and JRC, Handbook on Constructing Composite Indicators (2008), section 1.6; Hardy,
/// Littlewood and Pólya, Inequalities (1934), chapter 2.
///
/// - Parameters:
///   - weights: One for each value, 0 or more; equal ones for `nil`.
///   - threshold: The share of the weight that has to be known, from 0 to 1, to twelve digits. COINr's
///     `dat_thresh` counts values instead.
/// - Returns: `nil` when nothing is known, or too little.
/// - Throws: `SampleError` when lengths differ, a weight is negative or all are 0, a value or option is
///   infinite or out of range, or a value is not over 0 where the method needs that.
/// - Complexity: O(*n*); O(*n* log *n*) for `median` and `ordered`.
package func weightedMean(
  _ values: [Double], weights: [Double]? = nil, method: MeanMethod = .arithmetic,
  threshold: Double = 0
) throws(SampleError) -> Double? {
  let rule = try MeanRule(method, weights, values.count, threshold, ofColumns: false)
  try checkFinite(values, "values")
  if let position = values.indices.first(where: { rule.refuses(values[$0], at: $0) }) {
    throw .unsuitable(
      argument: "values", position: position + 1, value: values[position], must: rule.need)
  }
  return defined(rule.mean(values))
}

/// The mean of every row of columns, as by `weightedMean`: NaN where nothing is known, or too little.
///
///     try weightedMeans([[1, 4], [3, .nan]], threshold: 0.6)  // 2, NaN
///
/// - Parameters:
///   - columns: One for each indicator, of equal length.
///   - weights: One for each column, 0 or more; equal ones for `nil`.
///   - threshold: The share of the weight that has to be known, from 0 to 1.
/// - Throws: `SampleError` as `weightedMean` does, naming column and place, and without a column.
/// - Complexity: O(*n k*) for *k* columns of *n* values; times log *k* for `median` and `ordered`.
package func weightedMeans(
  _ columns: [[Double]], weights: [Double]? = nil, method: MeanMethod = .arithmetic,
  threshold: Double = 0
) throws(SampleError) -> [Double] {
  guard let first = columns.first else {
    throw .tooFewColumns(count: 0, needed: 1, for: .mean)
  }
  _ = try MeanRule(method, weights, columns.count, threshold, ofColumns: true)
  try checkColumns(columns)
  let (shares, rows) = (try WeightShares(weights, count: columns.count).shares, first.count)
  var (made, scratch) = (first, first)
  try ColumnMean(method, threshold: threshold).write(
    columns.flatMap { $0 }, rows: rows, parts: Array(columns.indices), weights: shares,
    scratch: &scratch, to: &made)
  return made
}
