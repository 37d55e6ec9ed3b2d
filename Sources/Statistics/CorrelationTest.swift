/// The two-sided p-value of a coefficient of `n` pairs, and the test that gave it.
///
/// - Parameter ties: Those of x and y, for rank correlations.
func twoSided(
  _ estimate: Double, _ method: CorrelationMethod, _ n: Int, ties: (x: TieSums, y: TieSums)?,
  by rule: RankTest
) -> (p: Double, test: Correlation.Test) {
  guard let ties else { return (studentP(estimate, n), .t) }
  if ties.x.isEmpty, ties.y.isEmpty {
    if let p = ExactRankTest.p(estimate, method, n, rule) { return (p, .exact) }
    if rule.usesSeries(method, n) { return (seriesP(estimate, n), .edgeworth) }
  }
  return method == .kendall
    ? (kendallP(estimate, n, ties.x, ties.y), .normal) : (studentP(estimate, n), .t)
}

/// t = r √((n − 2) / (1 − r²)), with n − 2 degrees of freedom; 0 for r = ±1.
func studentP(_ r: Double, _ n: Int) -> Double {
  let freedom = Double(n - 2)
  let t = abs(r) * (freedom / ((1 - abs(r)) * (1 + abs(r)))).squareRoot()
  return min(1, 2 * studentTail(t, degreesOfFreedom: freedom))
}

/// z = (C − D) / √v, without correction for continuity, where C − D counts concordant less
/// discordant pairs and v is its variance given the ties.
///
/// Source: Kendall, Rank Correlation Methods (1970), section 4.
func kendallP(_ tau: Double, _ n: Int, _ x: TieSums, _ y: TieSums) -> Double {
  let n = Double(n)
  let pairs = n * (n - 1)
  let difference = (tau * ((pairs / 2 - x.pairs) * (pairs / 2 - y.pairs)).squareRoot()).rounded()
  let variance =
    (pairs * (2 * n + 5) - x.weighted - y.weighted) / 18
    + 2 * x.pairs * y.pairs / pairs
    + x.triples * y.triples / (9 * pairs * (n - 2))
  return min(1, 2 * normalTail(abs(difference) / variance.squareRoot()))
}
