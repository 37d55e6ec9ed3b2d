import Statistics
import Testing

/// Whether two numbers agree to a relative tolerance; NaN agrees with NaN.
func agree(_ a: Double, _ b: Double, relative: Double = 1e-12) -> Bool {
  if a.isNaN || b.isNaN { return a.isNaN && b.isNaN }
  return a == b || (a - b).isFinite && abs(a - b) <= relative * max(abs(a), abs(b))
}

/// As `agree`, for a result that may be undefined.
func agree(_ a: Double?, _ b: Double, relative: Double = 1e-12) -> Bool {
  guard let a else { return false }
  return agree(a, b, relative: relative)
}

/// Whether two numbers differ by at most `tolerance`; for coefficients, whose scale is 1.
func near(_ a: Double, _ b: Double, within tolerance: Double = 1e-12) -> Bool {
  agree(a, b) || abs(a - b) <= tolerance
}

extension RandomSource {
  /// Values from −5 to 5; `decimals` few enough make ties.
  mutating func values(_ count: Int, decimals: Int = 15, missing: Double = 0) -> [Double] {
    let step = (0..<decimals).reduce(1.0) { step, _ in step * 10 }
    return (0..<count).map { _ in
      let value = ((unit() * 10 - 5) * step).rounded() / step
      return unit() < missing ? .nan : value
    }
  }
}

/// The seeds of the tests over random input; each failure names its own.
let seeds: [UInt64] = Array(1...25)

/// Average ranks by counting, for comparison: how many are smaller, and how many equal.
func ranksByCounting(_ values: [Double]) -> [Double] {
  values.map { value in
    let smaller = values.count { $0 < value }
    let equal = values.count { $0 == value }
    return Double(smaller) + Double(equal + 1) / 2
  }
}

/// A correlation by the definition, in whole samples without missing values; NaN when undefined.
func slowCorrelation(_ x: [Double], _ y: [Double], _ method: CorrelationMethod) -> Double {
  switch method {
  case .pearson: productMoment(x, y)
  case .spearman: productMoment(ranksByCounting(x), ranksByCounting(y))
  case .kendall: tauByPairs(x, y)
  }
}

private func productMoment(_ x: [Double], _ y: [Double]) -> Double {
  let meanX = x.reduce(0, +) / Double(x.count)
  let meanY = y.reduce(0, +) / Double(y.count)
  let squaresX = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
  let squaresY = y.reduce(0) { $0 + ($1 - meanY) * ($1 - meanY) }
  let products = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
  guard x.contains(where: { $0 != x[0] }), y.contains(where: { $0 != y[0] }) else { return .nan }
  return products / (squaresX * squaresY).squareRoot()
}

private func tauByPairs(_ x: [Double], _ y: [Double]) -> Double {
  var difference = 0.0
  var untiedX = 0.0
  var untiedY = 0.0
  for i in x.indices {
    for j in 0..<i {
      let signX = sign(x[i] - x[j])
      let signY = sign(y[i] - y[j])
      difference += signX * signY
      untiedX += abs(signX)
      untiedY += abs(signY)
    }
  }
  return difference / (untiedX * untiedY).squareRoot()
}

private func sign(_ value: Double) -> Double {
  value > 0 ? 1 : value < 0 ? -1 : 0
}
