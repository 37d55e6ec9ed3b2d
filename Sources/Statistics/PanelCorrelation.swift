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
///     try panelCorrelation([1, 2, 11, 12], [2, 1, 12, 11], unit: [1, 1, 2, 2], part: .within,
///       method: .pearson, level: 0.95)  // −1, where all pairs together give 0.98
///
/// Sources: Bland and Altman, BMJ 310 (1995) 446 and 633, for the parts; Devlin, Gnanadesikan and
/// Kettenring, Biometrika 62 (1975) 531, for ψ; Cameron and Miller, Journal of Human Resources 50
/// (2015) 317, for the factor and the degrees of freedom.
///
/// - Parameters:
///   - unit: The unit of each pair, by any number.
///   - method: Pearson or Spearman.
///   - level: The confidence level, strictly between 0 and 1.
/// - Throws: `SampleError` when lengths differ, a value is infinite, fewer than three pairs are complete
///   or they belong to fewer than two units (three for `between`), x or y does not vary in the
///   part, the method is Kendall's, or the level is out of range.
/// - Complexity: O(*n* log *n*).
package func panelCorrelation(
  _ x: [Double], _ y: [Double], unit: [Int], part: PanelPart, method: CorrelationMethod,
  level: Double
) throws(SampleError) -> PanelCorrelation {
  guard method != .kendall else { throw .noPanelMethod(method) }
  try checkLevel(level)
  let rows = try completePairs(x, y)
  let groups = try Groups(unit, of: "unit", rows, atLeast: part == .between ? 3 : 2)
  let columns =
    method == .pearson
    ? rows.columns : rows.columns.map { ranks($0, ties: .average, descending: false) }
  let sample = try PanelSample(columns[0], columns[1], groups, part)
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
  _ x: [Double], _ y: [Double]
) throws(SampleError) -> CompleteRows {
  try checkPairs(x, y)
  try checkFinite(x, "x")
  try checkFinite(y, "y")
  let rows = CompleteRows([x, y])
  guard rows.count >= 3 else { throw .tooFewPairs(usable: rows.count, needed: 3) }
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

  var estimate: Double { max(-1, min(1, dot(x, y))) }

  init(
    _ x: [Double], _ y: [Double], _ groups: Groups, _ part: PanelPart
  ) throws(SampleError) {
    switch part {
    case .all: try self.init(all: x, y, groups)
    case .within: try self.init(within: x, y, groups)
    case .between: try self.init(between: x, y, groups)
    }
  }

  private init(all x: [Double], _ y: [Double], _ groups: Groups) throws(SampleError) {
    self.x = try standardised(x, or: .constant(argument: "x", value: x[0]))
    self.y = try standardised(y, or: .constant(argument: "y", value: y[0]))
    (codes, units, pairs) = (groups.codes, groups.count, x.count)
  }

  private init(within x: [Double], _ y: [Double], _ groups: Groups) throws(SampleError) {
    let repeated = groups.members.filter { $0.count > 1 }
    guard repeated.count >= 2 else {
      throw .tooFewGroups(argument: "unit", usable: repeated.count, needed: 2)
    }
    let kept = repeated.flatMap { $0 }
    let (ownX, ownY) = (groups.parted(x).deviations, groups.parted(y).deviations)
    self.x = try standardised(kept.map { ownX[$0] }, or: .constantWithinUnits(argument: "x"))
    self.y = try standardised(kept.map { ownY[$0] }, or: .constantWithinUnits(argument: "y"))
    (codes, units, pairs) = (kept.map { groups.codes[$0] }, repeated.count, kept.count)
  }

  private init(between x: [Double], _ y: [Double], _ groups: Groups) throws(SampleError) {
    self.x = try standardised(groups.parted(x).means, or: .equalUnitMeans(argument: "x"))
    self.y = try standardised(groups.parted(y).means, or: .equalUnitMeans(argument: "y"))
    (codes, units, pairs) = (Array(0..<groups.count), groups.count, x.count)
  }

  /// By Fisher's z, with an error robust to clusters by unit.
  ///
  /// Where every pair lies on one line there is no error, and an interval without width.
  func clusteredTest(_ level: Double) -> (p: Double, low: Double, high: Double) {
    let r = estimate
    let moves = zip(x, y).map { $0 * $1 - r * ($0 * $0 + $1 * $1) / 2 }
    let sums = Groups(codes).sums(moves)
    let (g, n) = (Double(units), Double(x.count))
    let error = (g / (g - 1) * (n - 1) / (n - 2) * dot(sums, sums)).squareRoot()
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
    let (low, high) = interval(estimate, method, units, level: level)
    return (studentP(estimate, units), low, high)
  }
}

/// Values of mean 0 and length 1; throws `error` when they are equal.
private func standardised(
  _ values: [Double], or error: SampleError
) throws(SampleError) -> [Double] {
  guard let standard = StandardColumn(values) else { throw error }
  return standard.values
}
