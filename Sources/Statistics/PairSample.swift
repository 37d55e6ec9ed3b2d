/// The complete pairs of two lists in the form that a method computes with, and samples of them.
///
/// Pearson keeps values, the rank correlations keep rank classes.
struct PairSample {
  private let method: CorrelationMethod
  private var values: ValueSample?
  private var ranks: RankSample?
  private var codesX: [Int] = []
  private var codesY: [Int] = []

  init(
    _ pairs: CompletePairs, _ method: CorrelationMethod, _ meter: inout WorkMeter
  ) throws(SampleError) {
    self.method = method
    guard method != .pearson else {
      values = ValueSample(pairs.x, pairs.y)
      return
    }
    let x = try RankClasses(pairs.x, &meter)
    let y = try RankClasses(pairs.y, &meter)
    codesX = x.codes
    codesY = y.codes
    ranks = RankSample(
      capacity: pairs.count, classesX: x.counts.count, classesY: y.counts.count, for: method)
    try ranks?.fill(codesX, codesY, &meter)
  }

  /// The ties of the pairs held; `nil` where the method does not look at them.
  var ties: (x: TieSums, y: TieSums)? { ranks?.ties }

  /// The coefficient of the pairs held.
  mutating func estimate(_ meter: inout WorkMeter) throws(SampleError) -> Double {
    if let values { return pearson(values.x, values.y) }
    return try ranks?.estimate(method, &meter) ?? .nan
  }

  /// The coefficients of `replications` samples drawn with replacement, without the undefined ones.
  mutating func replicate(
    _ replications: Int, using source: inout RandomSource, _ meter: inout WorkMeter
  ) throws(SampleError) -> [Double] {
    var estimates: [Double] = []
    estimates.reserveCapacity(replications)
    for replication in 0..<replications {
      meter.share = Double(replication) / Double(replications)
      let estimate = try resample(using: &source, &meter)
      if !estimate.isNaN { estimates.append(estimate) }
    }
    return estimates
  }

  private mutating func resample(
    using source: inout RandomSource, _ meter: inout WorkMeter
  ) throws(SampleError) -> Double {
    if let estimate = try values?.drawn(using: &source, &meter) { return estimate }
    try ranks?.draw(codesX, codesY, using: &source, &meter)
    return try ranks?.estimate(method, &meter) ?? .nan
  }
}

/// Pairs of values for Pearson's r, with room for a sample of them.
struct ValueSample {
  let x: [Double]
  let y: [Double]
  private var drawnX: [Double]
  private var drawnY: [Double]

  init(_ x: [Double], _ y: [Double]) {
    self.x = x
    self.y = y
    drawnX = x
    drawnY = y
  }

  /// Pearson's r of as many pairs as there are, drawn with replacement.
  mutating func drawn(
    using source: inout RandomSource, _ meter: inout WorkMeter
  ) throws(SampleError) -> Double {
    var done = 0
    while done < x.count {
      let end = min(done + 4096, x.count)
      try meter.spend(4 * (end - done))
      for j in done..<end {
        let i = source.below(x.count)
        drawnX[j] = x[i]
        drawnY[j] = y[i]
      }
      done = end
    }
    return pearsonInPlace(&drawnX, &drawnY)
  }
}

/// Pearson's r of two lists of equal length without missing values; NaN when one is constant.
func pearson(_ x: [Double], _ y: [Double]) -> Double {
  var x = x
  var y = y
  return pearsonInPlace(&x, &y)
}

/// As `pearson`, leaving the scaled deviations in the lists.
private func pearsonInPlace(_ x: inout [Double], _ y: inout [Double]) -> Double {
  let squaresX = centre(&x).squares
  let squaresY = centre(&y).squares
  return ratio(dot(x, y), squaresX, squaresY)
}
