/// How often to resample for an interval, and from which seed.
///
/// The same seed, data and method give the same interval on every machine.
package struct Bootstrap: Sendable, Equatable {
  /// The most replications that may be asked for.
  package static let maximum = 1_000_000

  package let replications: Int
  package let seed: UInt64

  package init(replications: Int, seed: UInt64) {
    self.replications = replications
    self.seed = seed
  }

  /// An upper bound of the memory, in bytes, that a correlation of `pairs` pairs takes with it.
  ///
  /// To be charged before the computation starts; `Int.max` where it would overflow.
  package func bytes(pairs: Int) -> Int {
    let kept = saturating(max(0, replications), times: 8, plus: 0)
    return saturating(max(0, pairs), times: 128, plus: kept)
  }

  /// Throws `SampleError.replicationsOutOfRange` unless `replications` lies in 1 to `maximum`.
  package func check() throws(SampleError) {
    guard replications >= 1, replications <= Bootstrap.maximum else {
      throw .replicationsOutOfRange(replications, maximum: Bootstrap.maximum)
    }
  }

  /// The percentile interval: the type 7 quantiles at (1 ∓ level)/2 of the resampled coefficients.
  ///
  /// NaN and NaN when no sample had a coefficient.
  func interval(
    _ level: Double, _ sample: inout PairSample, _ meter: inout WorkMeter
  ) throws(SampleError) -> (low: Double, high: Double) {
    var source = RandomSource(seed: seed)
    var estimates = try sample.replicate(replications, using: &source, &meter)
    return try percentiles(&estimates, level, &meter)
  }
}

/// The type 7 quantiles at (1 ∓ level)/2 of values without NaN, which are reordered.
///
/// NaN and NaN without a value.
func percentiles(
  _ estimates: inout [Double], _ level: Double, _ meter: inout WorkMeter
) throws(SampleError) -> (low: Double, high: Double) {
  guard !estimates.isEmpty else { return (.nan, .nan) }
  let low = try selectQuantile(&estimates, (1 - level) / 2, &meter)
  let high = try selectQuantile(&estimates, (1 + level) / 2, &meter)
  return (low, high)
}

/// Fills a list with positions of itself, from 0, each drawn with replacement.
func draw(
  _ positions: inout [Int], using source: inout RandomSource, _ meter: inout WorkMeter
) throws(SampleError) {
  let count = positions.count
  var done = 0
  while done < count {
    let end = min(done + 4096, count)
    try meter.spend(4 * (end - done))
    for i in done..<end { positions[i] = source.below(count) }
    done = end
  }
}

/// `count` · `size` + `more` of numbers that are not negative; `Int.max` where it would overflow.
func saturating(_ count: Int, times size: Int, plus more: Int) -> Int {
  let (product, tooMany) = count.multipliedReportingOverflow(by: size)
  let (total, tooLarge) = product.addingReportingOverflow(more)
  return tooMany || tooLarge ? Int.max : total
}
