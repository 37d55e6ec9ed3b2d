/// The nine definitions of a sample quantile, by their numbers in Hyndman and Fan.
///
/// With n sorted values x₁ … xₙ, types 1 to 3 take a value of the sample or the mean of two; types 4 to
/// 9 take (1 − g) x_j + g x_j+1 with j + g = a + p(n + 1 − a − b), and x₁ or xₙ beyond the ends.
///
/// Source: Hyndman and Fan, The American Statistician 50 (1996) 361.
package enum QuantileType: Int, CaseIterable, Sendable {
  /// The least value that a share `p` of the sample does not exceed.
  case inverse = 1
  /// As 1, but the mean of two values where np is whole.
  case averagedInverse
  /// The value whose number is nearest to np, the even one of two.
  case nearest
  /// a = 0, b = 1: the steps of the distribution joined by lines.
  case joinedInverse
  /// a = b = ½: the middles of these steps; Hazen.
  case hazen
  /// a = b = 0: x_j stands at j/(n + 1); Weibull, Minitab and SPSS.
  case weibull
  /// a = b = 1: x₁ stands at 0 and xₙ at 1; the default of R and NumPy.
  case linear
  /// a = b = ⅓: nearly unbiased for the median of the quantile, whatever the distribution.
  case medianUnbiased
  /// a = b = ⅜: nearly unbiased for normal values.
  case normalUnbiased
}

/// Between which sorted values a quantile lies.
struct QuantilePlace: Equatable {
  /// The lower one, counted from 0.
  let index: Int
  /// What the next one counts, from 0 to 1.
  let share: Double
}

extension QuantileType {
  /// Where the quantile at `p`, from 0 to 1, lies among `count` values, which are one or more.
  ///
  /// A product that is whole but for rounding, such as 0.07 · 100, counts as whole.
  func place(_ p: Double, of count: Int) -> QuantilePlace {
    let n = Double(count)
    switch self {
    case .linear:
      let h = (n - 1) * p
      let index = min(Int(h), count - 1)
      return QuantilePlace(index: index, share: h - Double(index))
    case .inverse: return place(snapped(n * p).rounded(.up), count)
    case .averagedInverse:
      let h = snapped(n * p)
      return place(h == h.rounded() ? h + 0.5 : h.rounded(.up), count)
    case .nearest:
      return place((snapped(n * p - 0.5) + 0.5).rounded(.toNearestOrEven), count)
    case .joinedInverse: return place(snapped(n * p), count)
    case .hazen: return place(snapped(0.5 + p * n), count)
    case .weibull: return place(snapped(p * (n + 1)), count)
    case .medianUnbiased: return place(snapped(1 / 3 + p * (n + 1 / 3)), count)
    case .normalUnbiased: return place(snapped(3 / 8 + p * (n + 1 / 4)), count)
    }
  }

  /// The place of number `h`, counted from 1, kept within the sample.
  private func place(_ h: Double, _ count: Int) -> QuantilePlace {
    guard h >= 1 else { return QuantilePlace(index: 0, share: 0) }
    guard h < Double(count) else { return QuantilePlace(index: count - 1, share: 0) }
    return QuantilePlace(index: Int(h) - 1, share: h - h.rounded(.down))
  }
}

/// The whole number next to `h` where only rounding lies between.
private func snapped(_ h: Double) -> Double {
  let whole = h.rounded()
  return abs(h - whole) <= 4 * .ulpOfOne * max(1, abs(h)) ? whole : h
}
