/// How consistently items measure one thing: Cronbach's α of their sum.
package struct Cronbach: Sendable, Equatable {
  /// What one item does to the scale.
  package struct Item: Sendable, Equatable {
    /// α of the other items; NaN with only one other, or where their sum does not vary.
    package let alphaWithout: Double
    /// Pearson's r of the item with the sum of the others; NaN where that does not vary.
    package let restCorrelation: Double
  }

  /// Of the items in their units: at most 1, and below 0 where items run against each other.
  package let alpha: Double
  /// The lower end of the interval of `alpha`.
  package let low: Double
  package let high: Double
  /// The confidence level of the interval, such as 0.95.
  package let level: Double
  /// Of the items over their standard deviations; −∞ where the mean correlation is −1/(k − 1).
  package let standardised: Double
  /// The mean of Pearson's r over all pairs of items.
  package let meanCorrelation: Double
  /// One for each item.
  package let items: [Item]
  /// The complete rows that were used.
  package let n: Int
  /// The rows left out because a value is missing.
  package let missing: Int
}

/// Cronbach's α of items, with its interval and what each item does to it.
///
/// α = k/(k − 1) · (1 − Σ s_i² / s_T²) for k items with variances s_i² whose sum T has the variance
/// s_T²; standardised α = k r̄ / (1 + (k − 1) r̄), where r̄ is the mean correlation of the items. The
/// interval is Feldt's: 1 − (1 − α) F, where F is the quantile of Fisher's F at (1 ± level)/2 with
/// n − 1 and (n − 1)(k − 1) degrees of freedom; it supposes normal values with equal covariances.
/// All stands on the rows without a missing value (NaN) in any item; `pairwiseAlpha` takes other
/// rows for every pair. Origins do not matter, nor a unit that all items share. An item that runs the
/// other way shows in a negative correlation with the rest; turn it round first. A high α does not
/// show that the items measure one thing only. As alpha of R's psych.
///
///     try cronbach([[1, 2, 3, 4], [1, 3, 2, 4]])  // α = 8/9
///
/// Sources: Cronbach, Psychometrika 16 (1951) 297; Feldt, Psychometrika 30 (1965) 357.
///
/// - Parameters:
///   - columns: One list for each item.
///   - level: The confidence level, strictly between 0 and 1.
/// - Throws: `SampleError` with fewer than two items, when lengths differ, a value is infinite,
///   fewer than three rows are complete, an item is constant in them or the sum of all is, or the
///   level is out of range.
/// - Complexity: O(*n k*²) for *k* items of *n* values.
package func cronbach(
  _ columns: [[Double]], level: Double = 0.95
) throws(SampleError) -> Cronbach {
  try checkLevel(level)
  let form = try VaryingColumns(columns, columns: 2, rows: 3, for: .reliability)
  let scale = Scale(form)
  let alpha = scale.alpha(without: nil)
  guard !alpha.isNaN else { throw .constantSum(for: .reliability) }
  let correlation = meanCorrelation(form.standard)
  let (k, n) = (Double(form.count), form.rows.count)
  let (low, high) = feldtInterval(alpha, n: n, count: form.count, level: level)
  return Cronbach(
    alpha: alpha, low: low, high: high, level: level,
    standardised: k * correlation / (1 + (k - 1) * correlation), meanCorrelation: correlation,
    items: form.standard.indices.map {
      Cronbach.Item(
        alphaWithout: scale.alpha(without: $0), restCorrelation: scale.restCorrelation($0))
    },
    n: n, missing: form.rows.missing)
}

/// Cronbach's α from covariances that each stand on the rows complete in their own two items.
///
/// α = k/(k − 1) · (1 − Σ s_ii / ΣΣ s_ij), the convention of COINr's get_cronbach. Such covariances
/// need not belong to any data, so that α can come out over 1; without missing values (NaN) it is
/// `cronbach`'s.
///
///     try pairwiseAlpha([[1, 2, 3, 4], [1, 3, 2, 4]])  // 8/9
///
/// - Throws: `SampleError` with fewer than two items, when lengths differ, a value is infinite, a
///   pair has fewer than two complete rows, or all covariances add up to 0.
/// - Complexity: O(*n k*²) for *k* items of *n* values.
package func pairwiseAlpha(_ columns: [[Double]]) throws(SampleError) -> Double {
  guard columns.count >= 2 else {
    throw .tooFewColumns(count: columns.count, needed: 2, for: .reliability)
  }
  try checkColumns(columns)
  var (own, all) = (0.0, 0.0)
  for i in columns.indices {
    for j in 0...i {
      guard let s = covariance(columns[i], columns[j]) else {
        throw .tooFewShared(
          column: j + 1, other: i + 1, usable: CompleteRows([columns[i], columns[j]]).count,
          needed: 2, for: .reliability)
      }
      own += i == j ? s : 0
      all += i == j ? s : 2 * s
    }
  }
  guard abs(all) > 1e-12 * own else { throw .constantSum(for: .reliability) }
  let k = Double(columns.count)
  return k / (k - 1) * (1 - own / all)
}

/// Items from their means, in one unit.
private struct Scale {
  let standard: [StandardColumn]
  let items: [[Double]]
  let squares: [Double]

  init(_ form: VaryingColumns) {
    standard = form.standard
    items = form.centred
    squares = items.map { dot($0, $0) }
  }

  /// α of all items or of all but one; NaN for a single one, or where their sum does not vary.
  func alpha(without left: Int?) -> Double {
    let others = items.indices.filter { $0 != left }
    guard others.count >= 2, let sum = sum(without: left) else { return .nan }
    let k = Double(others.count)
    return k / (k - 1) * (1 - others.reduce(0) { $0 + squares[$1] } / dot(sum, sum))
  }

  func restCorrelation(_ item: Int) -> Double {
    guard let rest = sum(without: item) else { return .nan }
    return ratio(dot(standard[item].values, rest), 1, dot(rest, rest))
  }

  /// The sum of each row; `nil` where the sums are rounding alone.
  private func sum(without left: Int?) -> [Double]? {
    var sum = Array(repeating: 0.0, count: items[0].count)
    var bound = 0.0
    for (index, item) in items.enumerated() where index != left {
      for i in sum.indices { sum[i] += item[i] }
      bound += squares[index]
    }
    return dot(sum, sum) > 1e-24 * bound ? sum : nil
  }
}

/// Over all pairs.
private func meanCorrelation(_ standard: [StandardColumn]) -> Double {
  var total = 0.0
  for i in standard.indices {
    for j in 0..<i { total += dot(standard[i].values, standard[j].values) }
  }
  return total / Double(standard.count * (standard.count - 1) / 2)
}

private func feldtInterval(
  _ alpha: Double, n: Int, count: Int, level: Double
) -> (low: Double, high: Double) {
  let rows = Double(n - 1)
  let within = rows * Double(count - 1)
  let tail = (1 - level) / 2
  let quantile = fisherQuantile(tail, degreesOfFreedom: rows, within)
  let reciprocal = fisherQuantile(tail, degreesOfFreedom: within, rows)
  return (1 - (1 - alpha) / reciprocal, 1 - (1 - alpha) * quantile)
}
