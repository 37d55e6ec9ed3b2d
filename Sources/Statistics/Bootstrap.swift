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
    let perReplication = 8
    let perPair = 128
    let (kept, tooMany) = max(0, replications).multipliedReportingOverflow(by: perReplication)
    let (held, tooLong) = max(0, pairs).multipliedReportingOverflow(by: perPair)
    let (total, tooLarge) = kept.addingReportingOverflow(held)
    return tooMany || tooLong || tooLarge ? Int.max : total
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
    guard !estimates.isEmpty else { return (.nan, .nan) }
    let low = try selectQuantile(&estimates, (1 - level) / 2, &meter)
    let high = try selectQuantile(&estimates, (1 + level) / 2, &meter)
    return (low, high)
  }
}
