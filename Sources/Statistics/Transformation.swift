import Glibc

/// A curve that draws in one tail of a column.
///
/// min and max are the least and greatest value that is not missing, a = (max − min)/100.
///
/// Source: COINr's functions of the names given, after the COIN Tool of the JRC.
package enum Transformation: Sendable, Equatable {
  /// ln(x − min + a), which draws in the upper tail; `log_CT`.
  case logarithm
  /// As `logarithm` where the skewness is over 0, and −ln(max + a − x) elsewhere, which draws in the
  /// lower tail; `log_CT_plus`.
  case logarithmBySkew
  /// ln(x − min + 1), which depends on the unit; `log_CT_orig`.
  case logarithmFromOne
  /// (yᵏ − 1)/k with y = x − min + 1 and the given k, ln y for 0, which depends on the unit; `boxcox`.
  case boxCox(Double)
}

/// The values of a column on a curve that draws in its tail.
///
/// Every curve rises: the order of values stays. Missing values (NaN) stay missing. The results have
/// no unit and are not comparable with those of another column or year.
///
///     try transform([1, 2, 5], by: .logarithmFromOne)  // 0, ln 2, ln 5
///
/// - Returns: As many values as there are given; none for none.
/// - Throws: `SampleError` when a value or option is infinite, or all values are equal and the curve is
///   made from their differences (the first two).
/// - Complexity: O(*n*).
package func transform(
  _ values: [Double], by method: Transformation
) throws(SampleError) -> [Double] {
  try checkFinite(values, "values")
  guard let low = minimum(values), let high = maximum(values) else { return values }
  let margin = 0.01 * (high - low)
  switch method {
  case .logarithm, .logarithmBySkew:
    try checkVaries(values.filter { !$0.isNaN }, "values", for: .logarithm)
    guard method == .logarithm || (skewness(values) ?? 0) > 0 else {
      return values.map { -log(high + margin - $0) }
    }
    return values.map { log($0 - low + margin) }
  case .logarithmFromOne: return values.map { log($0 - low + 1) }
  case .boxCox(let power):
    try checkNumber(power, "power", .finite)
    return values.map { boxCox($0 - low + 1, power) }
  }
}

private func boxCox(_ y: Double, _ power: Double) -> Double {
  power == 0 ? log(y) : (pow(y, power) - 1) / power
}
