import Glibc

/// Whose conventions the p-value of a rank correlation follows; the coefficient is the same.
package enum RankTest: String, CaseIterable, Sendable {
  /// All orders up to nine pairs without ties; else t for Spearman and the normal for Kendall.
  case standard
  /// As R's `cor.test(exact = NULL)`.
  ///
  /// Without ties, Spearman by all orders up to 9 pairs and Edgeworth's series up to 1290, Kendall by
  /// all orders up to 49 pairs; else as `standard`. The series is less exact in the far tail, where it
  /// may give 0.
  case r

  /// Up to how many pairs without ties all orders are gone through.
  func largestExact(_ method: CorrelationMethod) -> Int {
    self == .r && method == .kendall ? 49 : 9
  }

  func usesSeries(_ method: CorrelationMethod, _ n: Int) -> Bool {
    self == .r && method == .spearman && n <= 1290
  }
}

/// The two-sided p-value of Spearman's ρ of `n` pairs without ties, by Edgeworth's series.
///
/// p = 2 (P(Z > z) + z/n · c(z², 1/n) · exp(−z²/2)), kept within 0 and 1, where z = √(n − 1) (|ρ| − δ)
/// and δ = 6/(n³ − n) is for continuity, as Σ d² takes steps of 2.
///
/// Source: Best and Roberts, Applied Statistics 24 (1975) 377, algorithm AS 89.
func seriesP(_ rho: Double, _ n: Int) -> Double {
  let n = Double(n)
  let z = (abs(rho) - 6 / (n * (n * n - 1))) * (n - 1).squareRoot()
  let tail = normalTail(z) + z / n * seriesFactor(z * z, 1 / n) * exp(-z * z / 2)
  return min(1, 2 * max(0, tail))
}

/// The polynomial of the series in y = z² and b = 1/n, with the constants of its authors.
private func seriesFactor(_ y: Double, _ b: Double) -> Double {
  let constant = 0.2274 + b * (0.2531 + 0.1745 * b)
  let linear = -0.0758 + b * (0.1033 + 0.3932 * b)
  let square = -b * (0.0879 + 0.0151 * b)
  let cube = b * (0.0072 - 0.0831 * b)
  let fourth = b * b * 0.0131
  let fifth = -b * b * 4.6e-4
  return constant + y * (linear + y * (square + y * (cube + y * (fourth + y * fifth))))
}
