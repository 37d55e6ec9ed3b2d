import Glibc

extension CorrelationMethod {
  /// The interval by formula that belongs to the method.
  var interval: Correlation.Interval {
    switch self {
    case .pearson: .fisher
    case .spearman: .bonettWright
    case .kendall: .fieller
    }
  }
}

/// The confidence interval by formula: tanh(artanh r ± z · se).
///
/// z is the normal quantile of (1 + level)/2; se is 1/√(n − 3) for Pearson (Fisher),
/// √((1 + r²/2)/(n − 3)) for Spearman (Bonett and Wright 2000) and √(0.437/(n − 4)) for
/// Kendall (Fieller, Hartley and Pearson 1957). A coefficient of ±1 gives an interval of no width.
///
/// - Returns: NaN and NaN when `n` is too small for the standard error.
func interval(
  _ estimate: Double, _ method: CorrelationMethod, _ n: Int, level: Double
) -> (low: Double, high: Double) {
  guard n > (method == .kendall ? 4 : 3) else { return (.nan, .nan) }
  let half = -normalQuantile((1 - level) / 2) * standardError(estimate, method, n)
  let z = atanh(estimate)
  return (tanh(z - half), tanh(z + half))
}

/// The standard error of artanh r.
private func standardError(_ r: Double, _ method: CorrelationMethod, _ n: Int) -> Double {
  let n = Double(n)
  let variance =
    switch method {
    case .pearson: 1 / (n - 3)
    case .spearman: (1 + r * r / 2) / (n - 3)
    case .kendall: 0.437 / (n - 4)
    }
  return variance.squareRoot()
}
