/// A column whose farthest values were pulled in to the next one.
package struct Winsorised: Sendable, Equatable {
  /// The column, changed where `high` and `low` say.
  package fileprivate(set) var values: [Double]
  /// The positions, from 0, that were lowered.
  package fileprivate(set) var high: [Int] = []
  /// The positions, from 0, that were raised.
  package fileprivate(set) var low: [Int] = []

  /// How many values were changed.
  package var count: Int { high.count + low.count }
}

/// Gives the farthest values of a column the next value, until its skewness or kurtosis passes.
///
/// As long as `checkOutliers` fails and fewer than `most` values are treated: where G1 ≥ 0, every value
/// equal to the greatest gets the greatest of the others; where G1 < 0, every value equal to the least
/// gets the least of the others. Treated values count again with those that they come to equal, so
/// that ties can take the count over `most`. It stops before all values would be equal. Missing values
/// (NaN) stay missing; what passes comes back as it is. The order of values never turns round, but
/// those treated are tied.
///
///     try winsorise([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100]).values  // … 10, 30, 30
///
/// Source: COINr's `winsorise`, which fails where this stops at two different values.
///
/// - Parameter most: How many values may be treated; with 0 none is.
/// - Throws: `SampleError` with fewer than four values, an infinite one, a limit out of range, or
///   `most` under 0.
/// - Complexity: O(*n* · `most`).
package func winsorise(
  _ values: [Double], most: Int = 5, limits: OutlierLimits = OutlierLimits()
) throws(SampleError) -> Winsorised {
  try checkNumber(Double(most), "most", .notNegative)
  var check = try checkOutliers(values, limits: limits)
  var result = Winsorised(values: values)
  while !check.passes, result.count < most, result.pullIn(fromAbove: (check.skewness ?? 0) >= 0) {
    check = OutlierCheck(result.values, limits)
  }
  return result
}

extension Winsorised {
  /// Gives the greatest or least values the next one; false, and nothing, where only two differ.
  fileprivate mutating func pullIn(fromAbove: Bool) -> Bool {
    let sign = fromAbove ? 1.0 : -1
    var (first, second, last) = (-Double.infinity, -Double.infinity, Double.infinity)
    for value in values where !value.isNaN {
      let size = sign * value
      if size > first {
        (first, second) = (size, first)
      } else if size < first, size > second {
        second = size
      }
      last = min(last, size)
    }
    guard second > last else { return false }
    let positions = values.indices.filter { sign * values[$0] == first }
    for position in positions { values[position] = sign * second }
    if fromAbove { high = positions } else { low = positions }
    return true
  }
}
