/// How p-values are raised because there are several.
package enum PValueAdjustment: String, CaseIterable, Sendable {
  /// Of n values in rising order, the i-th times n + 1 − i, none under one before it.
  ///
  /// What stays under 0.05 holds, all together, but for a chance of 5 %.
  case holm
  /// Of n values in rising order, the i-th times n/i, none over one after it.
  ///
  /// Of what stays under 0.05, 5 % are expected to be false, with independent tests.
  case benjaminiHochberg
  /// Each times n; never under Holm's, which holds as much.
  case bonferroni
}

/// P-values that allow for how many there are.
///
/// None is over 1 or under what it was, and their order stays; equal ones stay equal. A missing one
/// (NaN) stays missing and does not count among the n.
///
///     try adjustPValues([0.01, 0.04, 0.03], by: .holm)  // 0.03, 0.06, 0.06
///
/// Sources: Holm, Scandinavian Journal of Statistics 6 (1979) 65; Benjamini and Hochberg, Journal of
/// the Royal Statistical Society B 57 (1995) 289; as p.adjust of R.
///
/// - Throws: `SampleError` when a value lies outside 0 to 1.
/// - Complexity: O(*n* log *n*).
package func adjustPValues(
  _ p: [Double], by adjustment: PValueAdjustment
) throws(SampleError) -> [Double] {
  if let position = p.firstIndex(where: { $0 < 0 || $0 > 1 }) {
    throw .pValueOutOfRange(p[position], position: position + 1)
  }
  let rising = p.indices.filter { !p[$0].isNaN }.sorted { (p[$0], $0) < (p[$1], $1) }
  var adjusted = p
  for (position, value) in zip(rising, adjustment.adjusted(rising.map { p[$0] })) {
    adjusted[position] = value
  }
  return adjusted
}

extension PValueAdjustment {
  /// Of values in rising order.
  fileprivate func adjusted(_ p: [Double]) -> [Double] {
    let n = Double(p.count)
    switch self {
    case .bonferroni: return p.map { min(1, n * $0) }
    case .holm: return running(p.indices.map { (n - Double($0)) * p[$0] }, max)
    case .benjaminiHochberg:
      return running(p.indices.reversed().map { n / Double($0 + 1) * p[$0] }, min).reversed()
    }
  }
}

/// The extreme of the values up to each, none over 1.
private func running(
  _ values: [Double], _ extreme: (Double, Double) -> Double
) -> [Double] {
  var last = min(1, values.first ?? 0)
  return values.map {
    last = extreme(last, min(1, $0))
    return last
  }
}
