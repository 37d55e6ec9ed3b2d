import Glibc

/// A mean with its options checked, ready for any number of rows.
struct MeanRule {
  let method: MeanMethod
  /// What every value has to be.
  let need: SampleError.Need
  private let shares: [Double]
  private let threshold: Double
  /// The weights for places of `ordered`.
  private var places: PlaceWeights?

  /// - Parameters:
  ///   - count: How many values there are in a row.
  ///   - ofColumns: Whether they come from columns.
  init(
    _ method: MeanMethod, _ weights: [Double]?, _ count: Int, _ threshold: Double, ofColumns: Bool
  ) throws(SampleError) {
    try checkNumber(threshold, "threshold", .share)
    self.method = method
    self.threshold = threshold
    shares = try WeightShares(weights, count: count, ofColumns: ofColumns).shares
    need =
      switch method {
      case .geometric, .harmonic: .positive
      case .power(let power) where power <= 0: .positive
      case .power(let power) where power != 1: .notNegative
      default: .finite
      }
    if case .power(let power) = method { try checkNumber(power, "power", .finite) }
    if case .ordered(let order) = method {
      places = try PlaceWeights(order, count: count, ofColumns: ofColumns)
    }
  }

  /// Whether the mean of a row with this value and a weight for it is undefined.
  func refuses(_ value: Double, at index: Int) -> Bool {
    guard shares[index] > 0 else { return false }
    return need == .positive && value <= 0 || need == .notNegative && value < 0
  }

  /// The mean of a row; NaN where nothing is known, or too little.
  func mean(_ row: [Double]) -> Double {
    let known = row.indices.filter { !row[$0].isNaN && shares[$0] > 0 }
    let weight = known.reduce(0) { $0 + shares[$1] }
    guard !known.isEmpty, weight + 1e-12 >= threshold else { return .nan }
    return combined(known.map { (value: row[$0], share: shares[$0] / weight) })
  }

  private func combined(_ items: [(value: Double, share: Double)]) -> Double {
    switch method {
    case .arithmetic: items.reduce(0) { $0 + $1.share * $1.value }
    case .geometric: exp(items.reduce(0) { $0 + $1.share * log($1.value) })
    case .harmonic: powerMean(items, -1)
    case .power(let power): powerMean(items, power)
    case .median: weightedMedian(items)
    case .minimum: items.reduce(.infinity) { min($0, $1.value) }
    case .ordered: orderedMean(items)
    }
  }

  /// (Σ w xᵖ)^(1/p), in the unit of the value that counts most, so that no power overflows.
  private func powerMean(_ items: [(value: Double, share: Double)], _ power: Double) -> Double {
    if power == 0 { return exp(items.reduce(0) { $0 + $1.share * log($1.value) }) }
    if power == 1 { return items.reduce(0) { $0 + $1.share * $1.value } }
    let values = items.map(\.value)
    guard let unit = power > 0 ? values.max() : values.min(), unit > 0 else { return 0 }
    return unit * pow(items.reduce(0) { $0 + $1.share * pow($1.value / unit, power) }, 1 / power)
  }

  private func weightedMedian(_ items: [(value: Double, share: Double)]) -> Double {
    let rising = items.sorted { $0.value < $1.value }
    var below = 0.0
    for (index, item) in rising.enumerated() {
      below += item.share
      guard below > 0.5 - 1e-12 else { continue }
      let isHalf = below < 0.5 + 1e-12 && index + 1 < rising.count
      return isHalf ? item.value / 2 + rising[index + 1].value / 2 : item.value
    }
    return .nan
  }

  private func orderedMean(_ items: [(value: Double, share: Double)]) -> Double {
    var (total, reached, before) = (0.0, 0.0, 0.0)
    for item in items.sorted(by: { $0.value > $1.value }) {
      reached += item.share
      let sum = places?.sum(to: reached) ?? reached
      total += (sum - before) * item.value
      before = sum
    }
    return total
  }
}
