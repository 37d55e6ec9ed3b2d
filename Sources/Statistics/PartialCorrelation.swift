/// The correlation of two lists that is left when what the given columns hold is taken out of both.
///
/// - Pearson: r of the residuals of `x` and of `y` from their least-squares fits on the columns.
/// - Spearman: the same of average ranks, ranked among the complete rows.
/// - Kendall: (τ_xy − τ_xz τ_yz) / √((1 − τ_xz²)(1 − τ_yz²)) for one column z.
///
/// Rows with a missing value (NaN) in any list are left out. With k columns, p and the interval are
/// those of `correlate` with n less k in place of n, p of Pearson and Spearman by t with n − 2 − k
/// degrees of freedom; that of Kendall comes from τ / √(2(2m + 5) / (9m(m − 1))), m = n − k, as
/// normal, which is rough, as is its interval. Without columns it is `correlate`. The columns need
/// not be the cause of what they take out, and taking out an effect of both can make a correlation.
///
///     try partialCorrelation([2, 1, 4, 3, 5], [1, 3, 2, 5, 4], given: [[1, 2, 3, 4, 5]],
///       method: .pearson, level: 0.95)  // r = −0.94, where correlate gives 0.3
///
/// Sources: Kendall and Gibbons, Rank Correlation Methods (1990), chapter 8; Kim, Communications for
/// Statistical Applications and Methods 22 (2015) 665, for the tests.
///
/// - Parameters:
///   - given: Lists as long as `x` and `y`.
///   - level: The confidence level, strictly between 0 and 1.
/// - Throws: `SampleError` when lengths differ, a value is infinite, fewer than 3 + k rows are complete,
///   all values of `x` or `y` are equal in them or follow from the columns, a column is constant or
///   follows from those before it, there are several for Kendall, or the level is out of range.
/// - Complexity: O(*n k*² + *n k* log *n*).
package func partialCorrelation(
  _ x: [Double], _ y: [Double], given: [[Double]], method: CorrelationMethod, level: Double
) throws(SampleError) -> Correlation {
  guard !given.isEmpty else { return try correlate(x, y, method: method, level: level) }
  try checkLevel(level)
  let rows = try completeRows(x, y, given, method)
  let columns = method == .spearman ? rows.columns.map(averageRanks) : rows.columns
  let estimate =
    method == .kendall
    ? try partialTau(columns) : try correlationOfResiduals(columns)
  let effective = rows.count - given.count
  let (low, high) = interval(estimate, method, effective, level: level)
  return Correlation(
    method: method, estimate: estimate, low: low, high: high, level: level,
    p: method == .kendall ? partialTauP(estimate, effective) : studentP(estimate, effective),
    n: rows.count, missing: rows.missing, test: method == .kendall ? .normal : .t,
    interval: method.interval)
}

/// The complete rows of x, y and the given columns, in this order, once they are known to do.
private func completeRows(
  _ x: [Double], _ y: [Double], _ given: [[Double]], _ method: CorrelationMethod
) throws(SampleError) -> CompleteRows {
  guard method != .kendall || given.count == 1 else {
    throw .noPartialMethod(method, given: given.count)
  }
  try checkPairs(x, y)
  try checkFinite(x, "x")
  try checkFinite(y, "y")
  try checkColumns(given, of: "given", count: x.count)
  let rows = CompleteRows([x, y] + given)
  guard rows.count >= 3 + given.count else {
    throw .tooFewRows(usable: rows.count, needed: 3 + given.count, for: .correlation)
  }
  try checkVaries(rows.columns[0], "x", for: .correlation)
  try checkVaries(rows.columns[1], "y", for: .correlation)
  return rows
}

private func averageRanks(_ values: [Double]) -> [Double] {
  ranks(values, ties: .average, descending: false)
}

/// Pearson's r of what the columns from the third on leave of the first two.
private func correlationOfResiduals(_ columns: [[Double]]) throws(SampleError) -> Double {
  let given = try standardColumns(Array(columns.dropFirst(2)), argument: "given")
  let basis = try OrthogonalBasis(given, argument: "given")
  let x = try residuals(columns[0], "x", basis)
  let y = try residuals(columns[1], "y", basis)
  return ratio(dot(x, y), dot(x, x), dot(y, y))
}

/// What lies beside the columns of a basis, in coordinates of its own.
private func residuals(
  _ values: [Double], _ argument: String, _ basis: OrthogonalBasis
) throws(SampleError) -> [Double] {
  let rotated = StandardColumn(values).map { basis.rotated($0.values) } ?? []
  let rest = Array(rotated.dropFirst(basis.count))
  guard dot(rest, rest).squareRoot() > OrthogonalBasis.tolerance else {
    throw .determined(argument: argument)
  }
  return rest
}

/// Kendall's partial τ of the first two columns, given the third.
private func partialTau(_ columns: [[Double]]) throws(SampleError) -> Double {
  let xy = try kendall(columns[0], columns[1])
  let xz = try kendall(columns[0], columns[2])
  let yz = try kendall(columns[1], columns[2])
  guard !xz.isNaN else { throw .collinear(argument: "given", column: 1) }
  guard abs(xz) < 1 else { throw .determined(argument: "x") }
  guard abs(yz) < 1 else { throw .determined(argument: "y") }
  let room = (1 - xz * xz) * (1 - yz * yz)
  return max(-1, min(1, (xy - xz * yz) / room.squareRoot()))
}

/// Kendall's τ-b; NaN when a list is constant.
private func kendall(_ x: [Double], _ y: [Double]) throws(SampleError) -> Double {
  var meter = WorkMeter.unlimited
  var sample = try PairSample(CompletePairs(x, y), .kendall, &meter)
  return try sample.estimate(&meter)
}

/// As if τ came from `n` pairs without ties.
private func partialTauP(_ tau: Double, _ n: Int) -> Double {
  let n = Double(n)
  let variance = 2 * (2 * n + 5) / (9 * n * (n - 1))
  return min(1, 2 * normalTail(abs(tau) / variance.squareRoot()))
}
