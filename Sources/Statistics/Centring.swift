/// What `centre` found: the size, place and spread of a sample, free of overflow.
struct Centring {
  let count: Int
  /// The power of two by which the values were multiplied, which is exact.
  let scale: Double
  /// The mean, in the unit of the values.
  let mean: Double
  /// The sum of the squared deviations, in the unit of the values, squared, times `scale`².
  let squares: Double
  let isConstant: Bool

  /// Whether the values are equal to twelve digits, so that their deviations may be rounding alone.
  var isFlat: Bool { squares.squareRoot() <= 1e-12 * Double(count).squareRoot() }

  /// The square root of the sum of squares divided by `divisor`, in the unit of the values.
  func spread(over divisor: Int) -> Double {
    (squares / Double(divisor)).squareRoot() / scale
  }
}

/// Replaces values by their deviations from the mean, times a power of two.
///
/// Two passes: the mean is corrected by the mean deviation from it, then squares of deviations
/// are summed. The power of two brings the largest value to about 1, so that neither 1e200
/// nor 1e-200 over- or underflows when squared; `Centring.scale` undoes it. Equal values give
/// deviations of exactly 0. Infinite values give NaN.
///
/// - Parameter values: Not empty, without NaN.
/// - Complexity: O(*n*), without allocation.
func centre(_ values: inout [Double]) -> Centring {
  let (low, high) = bounds(values)
  let count = values.count
  let scale = unitScale(max(abs(low), abs(high)))
  guard low < high else {
    for i in values.indices { values[i] = low - low }
    return Centring(count: count, scale: scale, mean: low, squares: low - low, isConstant: true)
  }
  var total = 0.0
  for i in values.indices {
    values[i] *= scale
    total += values[i]
  }
  let first = total / Double(count)
  var rest = 0.0
  for value in values { rest += value - first }
  let mean = first.isFinite ? first + rest / Double(count) : first
  for i in values.indices { values[i] -= mean }
  return Centring(
    count: count, scale: scale, mean: mean / scale, squares: dot(values, values),
    isConstant: false)
}

/// The sum of the products of two lists of equal length, in four interleaved partial sums.
func dot(_ a: [Double], _ b: [Double]) -> Double {
  let count = min(a.count, b.count)
  let whole = count & ~3
  var sums = SIMD4<Double>()
  var i = 0
  while i < whole {
    let four = SIMD4<Double>(a[i], a[i + 1], a[i + 2], a[i + 3])
    sums += four * SIMD4<Double>(b[i], b[i + 1], b[i + 2], b[i + 3])
    i += 4
  }
  var total = sums.sum()
  while i < count {
    total += a[i] * b[i]
    i += 1
  }
  return total
}

private func bounds(_ values: [Double]) -> (low: Double, high: Double) {
  var low = Double.infinity
  var high = -Double.infinity
  for value in values {
    if value < low { low = value }
    if value > high { high = value }
  }
  return (low, high)
}

/// The power of two that brings `size` to between 1 and 2; at most 2^1000, and 1 for infinity.
func unitScale(_ size: Double) -> Double {
  guard size.isFinite, size > 0 else { return 1 }
  return Double(sign: .plus, exponent: min(-Int(size.exponent), 1000), significand: 1)
}
