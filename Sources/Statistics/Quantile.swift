/// The median: half of the values lie at or under it, half at or over it.
///
/// The quantile at ½, in the unit of the values; missing ones (NaN) are skipped.
///
///     median([1, 2, 9, 4])  // 3
///
/// - Returns: `nil` without a value.
/// - Complexity: O(*n*) on average.
package func median(_ values: [Double]) -> Double? {
  quantile(values, 0.5)
}

/// The value under which a share `p` of the sample lies, interpolated as the type says.
///
/// By type 7, `linear`, with h = (n − 1) p and the sorted values x₀ … xₙ₋₁ it is
/// (1 − g) · x⌊h⌋ + g · x⌊h⌋₊₁, where g = h − ⌊h⌋; `QuantileType` has the others. In the unit of
/// the values; missing ones (NaN) are skipped.
///
///     quantile([1, 2, 3, 4], 0.25)  // 1.75
///     quantile([1, 2, 3, 4], 0.25, type: .weibull)  // 1.25
///
/// Source: Hyndman and Fan, The American Statistician 50 (1996) 361; type 7 is the default
/// of R and NumPy.
///
/// - Parameter p: A share from 0 (the minimum) to 1 (the maximum); `checkProbability` tells
///   what is wrong with another.
/// - Returns: `nil` without a value, or when `p` lies outside 0 to 1.
/// - Complexity: O(*n*) on average.
package func quantile(
  _ values: [Double], _ p: Double, type: QuantileType = .linear
) -> Double? {
  guard p >= 0, p <= 1, var present = presentValues(values) else { return nil }
  var meter = WorkMeter.unlimited
  return try? value(at: type.place(p, of: present.count), in: &present, &meter)
}

/// Throws `SampleError.probabilityOutOfRange` unless `p` lies in 0 to 1.
package func checkProbability(_ p: Double) throws(SampleError) {
  guard p >= 0, p <= 1 else { throw .probabilityOutOfRange(p) }
}

/// The type 7 quantile of values without NaN, not empty, which are reordered.
func selectQuantile(
  _ values: inout [Double], _ p: Double, _ meter: inout WorkMeter
) throws(SampleError) -> Double {
  try value(at: QuantileType.linear.place(p, of: values.count), in: &values, &meter)
}

/// The value at a place among values without NaN, not empty, which are reordered.
private func value(
  at place: QuantilePlace, in values: inout [Double], _ meter: inout WorkMeter
) throws(SampleError) -> Double {
  let (index, share) = (place.index, place.share)
  let low = try select(index, in: &values, &meter)
  guard share > 0, let high = values[(index + 1)...].min(), high > low else { return low }
  return (1 - share) * low + share * high
}

/// Moves the value of rank `k`, counted from 0, to its place and returns it.
///
/// Smaller or equal values then stand before it, larger or equal ones after it. Quickselect with
/// the median of three; a sort takes over should the pivots be bad again and again.
private func select(
  _ k: Int, in values: inout [Double], _ meter: inout WorkMeter
) throws(SampleError) -> Double {
  var low = 0
  var high = values.count - 1
  var rounds = 0
  while low < high {
    try meter.spend(high - low)
    rounds += 1
    if rounds > 64 {
      values[low...high].sort()
      break
    }
    let (left, right) = partition(&values, low, high)
    if k <= left {
      high = left
    } else if k >= right {
      low = right
    } else {
      break
    }
  }
  return values[k]
}

/// Hoare's partition of `low...high`: values up to the first index are at most the pivot, values
/// from the second on at least; what lies between equals it.
private func partition(_ values: inout [Double], _ low: Int, _ high: Int) -> (Int, Int) {
  let pivot = medianOfThree(values[low], values[low + (high - low) / 2], values[high])
  var i = low
  var j = high
  while i <= j {
    while values[i] < pivot { i += 1 }
    while values[j] > pivot { j -= 1 }
    guard i <= j else { break }
    values.swapAt(i, j)
    i += 1
    j -= 1
  }
  return (j, i)
}

private func medianOfThree(_ a: Double, _ b: Double, _ c: Double) -> Double {
  max(min(a, b), min(max(a, b), c))
}
