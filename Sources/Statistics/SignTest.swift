import Glibc

/// How likely a split at least as uneven is where both signs are equally likely.
///
/// The exact two-sided sign test: p = min(1, 2 · P(X ≤ min(a, b))), X binomial with a + b trials and
/// one half; ties are left out before. 1 without a trial.
///
///     signTest(positive: 8, negative: 2)  // 0.109375
///
/// Source: Conover, Practical Nonparametric Statistics (1999), section 3.4.
///
/// - Complexity: O(min(a, b)).
package func signTest(positive: Int, negative: Int) -> Double {
  let (trials, least) = (positive + negative, min(positive, negative))
  guard trials > 0, least >= 0 else { return 1 }
  // Each term from the one before, as logarithms: 2⁻ⁿ is below every double from n = 1075 on.
  var term = -Double(trials) * M_LN2
  var tail = exp(term)
  for count in 0..<least {
    term += log(Double(trials - count)) - log(Double(count + 1))
    tail += exp(term)
  }
  return min(1, 2 * tail)
}
