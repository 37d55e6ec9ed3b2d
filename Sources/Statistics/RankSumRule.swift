/// How p-values and intervals follow from a rank sum, which counts the pairs that exceed something.
enum RankSumRule {
  case exact(RankSumDistribution)
  case normal(variance: Double)

  var test: LocationTest.Test {
    switch self {
    case .exact: .exact
    case .normal: .normal
    }
  }

  /// The p-value of a sum that lies between 0 and `pairs`, half of it by hypothesis.
  ///
  /// The normal approximation moves it by ½ towards that half, or against a one-sided alternative.
  func p(_ sum: Double, of pairs: Int, _ alternative: Alternative) -> Double {
    switch self {
    case .exact(let distribution):
      let whole = Int(sum)
      return alternative.p(
        atMost: distribution.share(atMost: whole), atLeast: distribution.share(atLeast: whole))
    case .normal(let variance):
      let distance = sum - Double(pairs) / 2
      let step = correction(distance, alternative)
      let z = (distance - step) / variance.squareRoot()
      return alternative.p(atMost: normalTail(-z), atLeast: normalTail(z))
    }
  }

  /// The interval whose ends the test would just not reject; NaN where even the outermost pair sums
  /// would not be rejected.
  func interval(
    _ sums: PairSums, _ alternative: Alternative, _ level: Double
  ) -> (low: Double, high: Double) {
    let place = place(alternative.tail(level), of: sums.count)
    guard place >= 1 else { return alternative.ends(.nan, .nan) }
    let inside = min(place, sums.count)
    return alternative.ends(sums.value(inside), sums.value(sums.count + 1 - inside))
  }

  private func correction(_ distance: Double, _ alternative: Alternative) -> Double {
    switch alternative {
    case .twoSided: distance == 0 ? 0 : distance > 0 ? 0.5 : -0.5
    case .less: -0.5
    case .greater: 0.5
    }
  }

  /// The place from below of the pair sum at which the lower end lies.
  private func place(_ tail: Double, of pairs: Int) -> Int {
    switch self {
    case .exact(let distribution): return distribution.quantile(tail)
    case .normal(let variance):
      let reach = -normalQuantile(tail) * variance.squareRoot()
      let place = (Double(pairs) / 2 - 0.5 - reach).rounded(.up)
      return Int(max(0, min(place, Double(pairs))))
    }
  }
}
