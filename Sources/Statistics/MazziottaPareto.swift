/// The Mazziotta–Pareto index of units, in its parts.
package struct MazziottaPareto: Sendable, Equatable {
  /// How the spread of a unit's values moves its index.
  package enum Penalty: String, CaseIterable, Sendable {
    /// MPI⁻, for what is good: an unbalanced unit gets less than its mean.
    case subtracted
    /// MPI⁺, for what is bad, such as poverty: an unbalanced unit gets more.
    case added
  }

  /// What the sums of squares are divided by.
  package enum Divisor: String, CaseIterable, Sendable {
    /// Their number, as the authors do.
    case count
    /// Their number less 1, as the R package Compind does.
    case countLessOne
  }

  /// The values worst and best of an indicator, which get 70 and 130.
  package struct Goalposts: Sendable, Equatable {
    package let low: Double
    package let high: Double

    package init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }

    /// The posts that give `reference` 100: as far apart as the values are wide.
    ///
    /// reference ∓ (max − min)/2. `nil` without two values that differ.
    ///
    /// - Parameters:
    ///   - values: Those of all units and years that are to be compared.
    ///   - reference: By default the mean of the values.
    package init?(_ values: [Double], reference: Double? = nil) {
      guard !isFlat(values), let low = minimum(values), let high = maximum(values),
        let middle = reference ?? mean(values)
      else { return nil }
      let half = high / 2 - low / 2
      self.init(low: middle - half, high: middle + half)
    }
  }

  /// The mean less or more the penalty, one for each unit; NaN where a value is missing.
  package let index: [Double]
  /// The mean M of the unit's normalised values.
  package let means: [Double]
  /// S²/M: the mean times the squared coefficient of variation of the unit's values.
  package let penalties: [Double]
}

/// The Mazziotta–Pareto index: the mean of z-scores, less a penalty for being unbalanced.
///
/// MPI = M ∓ S²/M, where M and S are the mean and standard deviation, across the columns, of the unit's
/// z-scores with mean 100 and deviation 10 over the units. A unit with a missing value (NaN) has no
/// index, but its other values count in the z-scores. The index does not change with the unit and
/// origin of a column, and equals the mean where all z-scores of a unit are equal. It tells how a unit
/// stands among these units: two years are not comparable.
///
///     try mazziottaPareto([[1, 2, 3], [1, 3, 2]]).index  // 87.75…, 105.77…, 105.77…
///
/// Source: De Muro, Mazziotta and Pareto, Social Indicators Research 104 (2011) 1; with `countLessOne`
/// it is `ci_mpi` of Compind.
///
/// - Parameters:
///   - columns: One for each indicator, two or more of equal length.
///   - polarities: One for each column; all positive for `nil`.
/// - Throws: `SampleError` when there are fewer than two columns, lengths differ, a value is infinite,
///   or all values of a column are equal.
/// - Complexity: O(*n k*) for *k* columns of *n* values.
package func mazziottaPareto(
  _ columns: [[Double]], polarities: [Polarity]? = nil,
  penalty: MazziottaPareto.Penalty = .subtracted, divisor: MazziottaPareto.Divisor = .count
) throws(SampleError) -> MazziottaPareto {
  let polarities = try checkParts(columns, polarities)
  try checkVary(columns, for: .mazziottaPareto)
  var scores: [[Double]] = []
  for (index, column) in columns.enumerated() {
    let n = Double(column.count { !$0.isNaN })
    let widened = divisor == .count ? (n / (n - 1)).squareRoot() : 1
    scores.append(
      try normalise(
        column, by: .zScore(mean: 100, deviation: 10 * widened), polarity: polarities[index]))
  }
  return MazziottaPareto(scores, penalty, divisor)
}

/// The adjusted Mazziotta–Pareto index, on a scale from 70 to 130 that stays the same over years.
///
/// AMPI = M ∓ S²/M, where M and S are the mean and standard deviation, across the columns, of
/// r = 70 + 60 (x − low)/(high − low), or 70 + 60 (high − x)/(high − low) where lower is better. With
/// goalposts made from all units and years, years are comparable, and 100 is the reference. A unit with
/// a missing value (NaN) has no index.
///
///     try adjustedMazziottaPareto([[0, 5, 10], [0, 10, 5]]).index  // 70, 113.04…, 113.04…
///
/// Source: Mazziotta and Pareto, Social Indicators Research 127 (2016) 983; with `countLessOne` it is
/// `ci_ampi` of Compind for a single year.
///
/// - Parameters:
///   - columns: One for each indicator, two or more of equal length.
///   - goalposts: One for each column; for `nil` those around the mean of each.
///   - polarities: One for each column; all positive for `nil`.
/// - Throws: `SampleError` when there are fewer than two columns, lengths differ, a value is infinite,
///   all values of a column without given goalposts are equal, or `high` is not over `low`.
/// - Complexity: O(*n k*) for *k* columns of *n* values.
package func adjustedMazziottaPareto(
  _ columns: [[Double]], goalposts: [MazziottaPareto.Goalposts]? = nil,
  polarities: [Polarity]? = nil, penalty: MazziottaPareto.Penalty = .subtracted,
  divisor: MazziottaPareto.Divisor = .count
) throws(SampleError) -> MazziottaPareto {
  let polarities = try checkParts(columns, polarities)
  if goalposts == nil { try checkVary(columns, for: .mazziottaPareto) }
  let posts = goalposts ?? columns.compactMap { MazziottaPareto.Goalposts($0) }
  try checkPerColumn(posts.count, "goalposts", columns.count)
  var scores: [[Double]] = []
  for (index, column) in columns.enumerated() {
    let scale = Normalisation.goalposts(
      low: posts[index].low, high: posts[index].high, scale: 60, truncated: false)
    let shares = try normalise(column, by: scale, polarity: polarities[index])
    scores.append(shares.map { 70 + $0 })
  }
  return MazziottaPareto(scores, penalty, divisor)
}

extension MazziottaPareto {
  /// - Parameter scores: The normalised columns, two or more of equal length.
  fileprivate init(_ scores: [[Double]], _ penalty: Penalty, _ divisor: Divisor) {
    let parts = scores[0].indices.map { row in
      var values = scores.map { $0[row] }
      guard !values.contains(where: \.isNaN) else { return (mean: Double.nan, penalty: Double.nan) }
      let centring = centre(&values)
      let spread = centring.spread(over: divisor == .count ? values.count : values.count - 1)
      return (mean: centring.mean, penalty: spread * spread / centring.mean)
    }
    means = parts.map(\.mean)
    penalties = parts.map(\.penalty)
    index = parts.map { penalty == .subtracted ? $0.mean - $0.penalty : $0.mean + $0.penalty }
  }
}

/// The polarity of each column.
///
/// - Throws: `SampleError` unless there are two columns or more, of equal length without an infinite
///   value, and as many polarities.
private func checkParts(
  _ columns: [[Double]], _ polarities: [Polarity]?
) throws(SampleError) -> [Polarity] {
  guard columns.count >= 2 else {
    throw .tooFewColumns(count: columns.count, needed: 2, for: .mazziottaPareto)
  }
  try checkColumns(columns)
  let all = polarities ?? columns.map { _ in .positive }
  try checkPerColumn(all.count, "polarities", columns.count)
  return all
}

/// Throws `SampleError.notPerColumn` unless there are as many entries as columns.
private func checkPerColumn(
  _ count: Int, _ argument: String, _ columns: Int
) throws(SampleError) {
  guard count == columns else {
    throw .notPerColumn(argument: argument, count: count, columns: columns)
  }
}
