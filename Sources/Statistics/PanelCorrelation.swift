import Glibc

/// Which differences between the pairs of a panel are correlated.
package enum PanelPart: String, CaseIterable, Sendable {
  /// All: those between units and those between years.
  case all
  /// Those within units: how each year differs from the mean of its unit.
  case within
  /// Those between units: how their means differ.
  case between
}

/// A correlation of two variables over units and years, with its test and its interval.
package struct PanelCorrelation: Sendable, Equatable {
  package let part: PanelPart
  package let method: CorrelationMethod
  /// The coefficient, from −1 to 1.
  package let estimate: Double
  /// NaN, as `high`, for three units in `between`.
  package let low: Double
  package let high: Double
  /// The confidence level of the interval, such as 0.95.
  package let level: Double
  /// Two-sided.
  package let p: Double
  /// The complete pairs that were used.
  package let n: Int
  /// The units they belong to.
  package let units: Int
  /// The pairs left out because a value is missing.
  package let missing: Int
  /// The complete pairs that say nothing about `within`, being the only one of their unit.
  package let single: Int
  /// Whether p and interval allow for pairs of one unit that depend on one another.
  package let clustered: Bool
}

/// The correlation of two variables over units × years: of all pairs, within units or between them.
///
/// - `all`: the coefficient of all complete pairs.
/// - `within`: of what each pair lies above the means of its unit over its complete pairs. Units with
///   a single one drop out. With Pearson, the repeated measures correlation.
/// - `between`: of the units' means, each counting once.
///
/// They answer different questions, and may differ in sign. A change that all units share, such as
/// a new questionnaire, counts as `within`. Pairs with a missing value (NaN) are left out. With
/// Spearman all complete pairs are ranked first, by average ranks, and the ranks are from there on
/// treated as values; they are not ranked again within units or between means.
///
/// The pairs of a unit are not independent. For `all` and `within`, p and the interval therefore
/// rest on Fisher's z = artanh r with an error robust to clusters by unit: with x and y standardised,
/// a pair moves r by ψ = xy − r(x² + y²)/2, and for G units, n pairs and sums ψ_g over units
///
///     error² = G/(G − 1) · (n − 1)/(n − 2) · Σ ψ_g² / (n(1 − r²))²,
///
/// p by t = z / error with G − 1 degrees of freedom and the interval tanh(z ± t · error). With fewer
/// than some 20 units p comes out too small and the interval too narrow.
/// For `between` they are those of `correlate`, by t and Fisher's z.
///
/// With `given` it is the partial correlation: that of what a least-squares fit on the given columns
/// (all of them ranked, taken within units or averaged as x and y are) leaves of x and y, where n loses
/// one for each.
///
///     try panelCorrelation([1, 2, 11, 12], [2, 1, 12, 11], unit: [1, 1, 2, 2], part: .within,
///       method: .pearson, level: 0.95)  // −1, where all pairs together give 0.98
///
/// Sources: Bland and Altman, BMJ 310 (1995) 446 and 633, for the parts; Devlin, Gnanadesikan and
/// Kettenring, Biometrika 62 (1975) 531, for ψ; Cameron and Miller, Journal of Human Resources 50
/// (2015) 317, for the factor and the degrees of freedom.
///
/// - Parameters:
///   - unit: The unit of each pair, by any number.
///   - given: Variables whose part in both is taken away, each as long as `x`.
///   - method: Pearson or Spearman.
///   - level: The confidence level, strictly between 0 and 1.
/// - Throws: `SampleError` when lengths differ, a value is infinite, fewer than three pairs are complete
///   or they belong to fewer than two units (three for `between`), x or y does not vary in the
///   part, the method is Kendall's, or the level is out of range.
/// - Complexity: O(*n* log *n*).
package func panelCorrelation(
  _ x: [Double], _ y: [Double], given: [[Double]] = [], unit: [Int], part: PanelPart,
  method: CorrelationMethod, level: Double
) throws(SampleError) -> PanelCorrelation {
  guard method != .kendall else { throw .noPanelMethod(method) }
  try checkLevel(level)
  let rows = try completePairs(x, y, given)
  let groups = try Groups(unit, of: "unit", rows, atLeast: part == .between ? 3 : 2)
  let columns =
    method == .pearson
    ? rows.columns : rows.columns.map { ranks($0, ties: .average, descending: false) }
  let sample = try PanelSample(columns, groups, part)
  let test =
    part == .between
    ? sample.plainTest(method, level) : sample.clusteredTest(level)
  return PanelCorrelation(
    part: part, method: method, estimate: sample.estimate, low: test.low, high: test.high,
    level: level, p: test.p, n: sample.pairs, units: sample.units, missing: rows.missing,
    single: rows.count - sample.pairs, clustered: part != .between)
}

/// The pairs of finite values, of which there are three or more, and in which both lists vary.
private func completePairs(
  _ x: [Double], _ y: [Double], _ given: [[Double]]
) throws(SampleError) -> CompleteRows {
  try checkPairs(x, y)
  try checkFinite(x, "x")
  try checkFinite(y, "y")
  try checkColumns(given, of: "given", count: x.count)
  let rows = CompleteRows([x, y] + given)
  let needed = 3 + given.count
  guard rows.count >= needed else { throw .tooFewPairs(usable: rows.count, needed: needed) }
  try checkVaries(rows.columns[0], "x", for: .correlation)
  try checkVaries(rows.columns[1], "y", for: .correlation)
  return rows
}

/// The standardised values of one part of a panel.
private struct PanelSample {
  let x: [Double]
  let y: [Double]
  /// The unit of each value.
  let codes: [Int]
  let units: Int
  /// The pairs of the panel behind them.
  let pairs: Int
  /// How many variables were taken out of both.
  let given: Int

  var estimate: Double { max(-1, min(1, dot(x, y))) }

  /// - Parameter columns: x, y, and what is given.
  init(_ columns: [[Double]], _ groups: Groups, _ part: PanelPart) throws(SampleError) {
    given = columns.count - 2
    let own: [[Double]]
    let flat: [SampleError]
    switch part {
    case .all:
      own = columns
      flat = [
        .constant(argument: "x", value: columns[0][0]),
        .constant(argument: "y", value: columns[1][0]),
      ]
      (codes, units, pairs) = (groups.codes, groups.count, groups.codes.count)
    case .within:
      let repeated = groups.members.filter { $0.count > 1 }
      guard repeated.count >= 2 else {
        throw .tooFewGroups(argument: "unit", usable: repeated.count, needed: 2)
      }
      let kept = repeated.flatMap { $0 }
      own = columns.map { column in
        let deviations = groups.parted(column).deviations
        return kept.map { deviations[$0] }
      }
      flat = [.constantWithinUnits(argument: "x"), .constantWithinUnits(argument: "y")]
      (codes, units, pairs) = (kept.map { groups.codes[$0] }, repeated.count, kept.count)
    case .between:
      own = columns.map { groups.parted($0).means }
      flat = [.equalUnitMeans(argument: "x"), .equalUnitMeans(argument: "y")]
      (codes, units, pairs) = (Array(0..<groups.count), groups.count, groups.codes.count)
    }
    let basis = try OrthogonalBasis(
      standardColumns(Array(own.dropFirst(2)), argument: "given"), argument: "given")
    x = try PanelSample.rest(own[0], "x", or: flat[0], beside: basis)
    y = try PanelSample.rest(own[1], "y", or: flat[1], beside: basis)
  }

  /// What lies beside the given columns, of mean 0 and length 1; throws `flat` when all is equal.
  private static func rest(
    _ values: [Double], _ argument: String, or flat: SampleError, beside basis: OrthogonalBasis
  ) throws(SampleError) -> [Double] {
    let standard = try standardised(values, or: flat)
    guard basis.count > 0 else { return standard }
    var rotated = basis.rotated(standard)
    for step in 0..<basis.count { rotated[step] = 0 }
    guard dot(rotated, rotated).squareRoot() > OrthogonalBasis.tolerance else {
      throw .determined(argument: argument)
    }
    return try standardised(basis.restored(rotated), or: flat)
  }

  /// By Fisher's z, with an error robust to clusters by unit.
  ///
  /// Where every pair lies on one line there is no error, and an interval without width.
  func clusteredTest(_ level: Double) -> (p: Double, low: Double, high: Double) {
    let r = estimate
    let moves = zip(x, y).map { $0 * $1 - r * ($0 * $0 + $1 * $1) / 2 }
    let sums = Groups(codes).sums(moves)
    let (g, n) = (Double(units), Double(x.count))
    let error = (g / (g - 1) * (n - 1) / (n - 2 - Double(given)) * dot(sums, sums)).squareRoot()
    guard error > 0, abs(r) < 1 else { return (r == 0 ? 1 : 0, r, r) }
    let (z, scaled) = (atanh(r), error / ((1 - r) * (1 + r)))
    let half = -studentQuantile((1 - level) / 2, degreesOfFreedom: g - 1) * scaled
    let p = min(1, 2 * studentTail(abs(z) / scaled, degreesOfFreedom: g - 1))
    return (p, tanh(z - half), tanh(z + half))
  }

  /// As for independent pairs.
  func plainTest(_ method: CorrelationMethod, _ level: Double) -> (
    p: Double, low: Double, high: Double
  ) {
    let (low, high) = interval(estimate, method, units - given, level: level)
    return (studentP(estimate, units - given), low, high)
  }
}

/// Values of mean 0 and length 1; throws `error` when they are equal.
private func standardised(
  _ values: [Double], or error: SampleError
) throws(SampleError) -> [Double] {
  guard let standard = StandardColumn(values) else { throw error }
  return standard.values
}
