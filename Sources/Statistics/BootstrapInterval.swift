/// How an interval is made from the values of a statistic in resampled data.
package enum BootstrapKind: String, CaseIterable, Sendable {
  /// The quantiles at (1 ∓ level)/2; never beyond the values that the statistic can take.
  case percentile
  /// The same turned round the estimate: 2θ̂ less the other quantile.
  case basic
  /// Bias-corrected and accelerated: quantiles at shares that allow for bias and skewness.
  case bca
}

/// A statistic with an interval by resampling.
package struct BootstrapInterval: Sendable, Equatable {
  /// The statistic of the data as they are.
  package let estimate: Double
  package let low: Double
  package let high: Double
  /// The standard deviation of the replications, divisor B − 1; NaN with fewer than two.
  package let standardError: Double
  /// The mean of the replications less the estimate.
  package let bias: Double
  /// The replications left out because the statistic was NaN.
  package let failed: Int
  /// The number of rows that were resampled.
  package let count: Int
  package let kind: BootstrapKind
  /// The confidence level, such as 0.95.
  package let level: Double
  package let bootstrap: Bootstrap
}

/// A bootstrap interval for any statistic of rows of data.
///
/// The statistic is given positions of rows, from 0: first all in order, for the estimate θ̂; then,
/// for each of B replications, as many drawn with replacement, for θ*; for `bca` last all but each
/// one. The draws are those of `correlate` with the same seed. With z the normal quantile at
/// (1 ∓ level)/2, `bca` takes the quantiles of the θ* at
///
///     Φ(z₀ + (z₀ + z) / (1 − a(z₀ + z))),
///
/// where z₀ = Φ⁻¹((number of θ* < θ̂, and half of those that equal it) / B) corrects the bias and
/// the acceleration a = Σ (θ̄ − θ₍ᵢ₎)³ / (6 (Σ (θ̄ − θ₍ᵢ₎)²)^(3/2)) allows for skewness, with the
/// statistic θ₍ᵢ₎ of all rows but i and the mean θ̄ of these. Equality is to twelve digits of the
/// largest θ*.
///
/// A replication without a value (NaN) is counted in `failed` and left out; so is such a θ₍ᵢ₎ from
/// a, which is 0 where the others are equal. Where θ̂ itself or every θ* is NaN, so are `low` and
/// `high`. Where every θ* equals θ̂ the interval has no width.
///
///     let x = [1.0, 2, 6, 4, 3, 9]
///     let bootstrap = Bootstrap(replications: 10_000, seed: 1)
///     try bootstrapInterval(count: 6, bootstrap: bootstrap) { rows in
///       rows.reduce(0) { $0 + x[$1] } / 6
///     }
///
/// Sources: Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapters 13 and 14, with
/// half of the ties; `basic`: Davison and Hinkley, Bootstrap Methods and their Application (1997),
/// 5.2.
///
/// - Parameters:
///   - count: The number of rows, 2 to `Bootstrap.maximumCount`.
///   - level: The confidence level, strictly between 0 and 1.
///   - quantiles: How quantiles are interpolated.
///   - stop: Asked every few dozen replications whether to give up.
///   - statistic: The statistic of the rows at some positions; it need not be defined (NaN) for
///     all.
/// - Throws: `SampleError` when `count`, the level or the replications are out of range, when by
///   `bca` all θ* lie on one side of θ̂, so that z₀ is infinite, or `stop` said so; and what
///   `statistic` throws.
/// - Complexity: B + 1 calls of `statistic`, and `count` more for `bca`.
package func bootstrapInterval(
  count: Int, kind: BootstrapKind = .percentile, level: Double = 0.95, bootstrap: Bootstrap,
  quantiles: QuantileType = .linear, stop: @escaping StopCheck = { _ in false },
  statistic: ([Int]) throws -> Double
) throws -> BootstrapInterval {
  try checkLevel(level)
  try bootstrap.check()
  guard count >= 2, count <= Bootstrap.maximumCount else {
    throw SampleError.unsuitable(argument: "count", value: Double(count), must: .bootstrapCount)
  }
  var meter = WorkMeter(stop)
  let estimate = try statistic(Array(0..<count))
  let values = try bootstrap.replicate(count, &meter, statistic)
  let tails = try tails(level, kind, values, estimate) {
    try jackknife(count, &meter, statistic)
  }
  let ends = [tails.low, tails.high].map { quantile(values, $0, type: quantiles) ?? .nan }
  let turned = kind == .basic ? [2 * estimate - ends[1], 2 * estimate - ends[0]] : ends
  return BootstrapInterval(
    estimate: estimate, low: estimate.isNaN ? .nan : turned[0],
    high: estimate.isNaN ? .nan : turned[1], standardError: standardDeviation(values) ?? .nan,
    bias: (mean(values) ?? .nan) - estimate, failed: bootstrap.replications - values.count,
    count: count, kind: kind, level: level, bootstrap: bootstrap)
}

extension Bootstrap {
  /// The most rows that `bootstrapInterval` resamples.
  package static let maximumCount = 10_000_000

  /// An upper bound of the memory, in bytes, that `bootstrapInterval` takes itself.
  ///
  /// To be charged before the computation starts; `Int.max` where it would overflow.
  package func bytes(count: Int) -> Int {
    let kept = saturating(max(0, replications), times: 32, plus: 0)
    return saturating(max(0, count), times: 64, plus: kept)
  }

  /// The values of a statistic that are not NaN, each of as many positions drawn anew.
  fileprivate func replicate(
    _ count: Int, _ meter: inout WorkMeter, _ statistic: ([Int]) throws -> Double
  ) throws -> [Double] {
    var source = RandomSource(seed: seed)
    var drawn = Array(repeating: 0, count: count)
    var values: [Double] = []
    for replication in 0..<replications {
      meter.share = Double(replication) / Double(replications)
      try draw(&drawn, using: &source, &meter)
      let value = try statistic(drawn)
      try meter.spend(unitsPerCall)
      if !value.isNaN { values.append(value) }
    }
    return values
  }
}

/// What a call of a statistic counts at least: it may be slow, however few the rows.
private let unitsPerCall = 1000

/// The values of a statistic of all positions but one, for each one; without NaN.
private func jackknife(
  _ count: Int, _ meter: inout WorkMeter, _ statistic: ([Int]) throws -> Double
) throws -> [Double] {
  var left = Array(1..<count)
  var values: [Double] = []
  for omitted in 0..<count {
    meter.share = Double(omitted) / Double(count)
    if omitted > 0 { left[omitted - 1] = omitted - 1 }
    let value = try statistic(left)
    try meter.spend(count + unitsPerCall)
    if !value.isNaN { values.append(value) }
  }
  return values
}

/// The shares at which the quantiles stand that an interval is made of.
private func tails(
  _ level: Double, _ kind: BootstrapKind, _ values: [Double], _ estimate: Double,
  jackknife: () throws -> [Double]
) throws -> (low: Double, high: Double) {
  let plain = (low: (1 - level) / 2, high: (1 + level) / 2)
  guard kind == .bca, !estimate.isNaN, !values.isEmpty else { return plain }
  let bias = normalQuantile(shareUnder(estimate, values))
  guard bias.isFinite else { throw SampleError.noBiasCorrection }
  let acceleration = acceleration(try jackknife())
  let tail = normalQuantile(plain.low)
  return (
    corrected(tail, bias, acceleration), corrected(-tail, bias, acceleration)
  )
}

/// The share of values under the estimate, and half of the share that equals it.
private func shareUnder(_ estimate: Double, _ values: [Double]) -> Double {
  let largest = values.reduce(0) { $1.isFinite ? max($0, abs($1)) : $0 }
  let equal = values.count { $0 == estimate || abs($0 - estimate) <= 1e-12 * largest }
  let under = values.count { $0 < estimate && abs($0 - estimate) > 1e-12 * largest }
  return (Double(under) + Double(equal) / 2) / Double(values.count)
}

/// The skewness of the jackknife values, over 6 √n and turned round; at most 1/6 in size.
private func acceleration(_ jackknife: [Double]) -> Double {
  var deviations = jackknife
  guard !deviations.isEmpty else { return 0 }
  let centring = centre(&deviations)
  if centring.isConstant || centring.isFlat { return 0 }
  let cubes = deviations.reduce(0) { $0 - $1 * $1 * $1 }
  return cubes / (6 * centring.squares * centring.squares.squareRoot())
}

/// Φ(z₀ + (z₀ + z) / (1 − a(z₀ + z))), which goes to 0 or 1 as the divisor goes to 0.
private func corrected(_ z: Double, _ bias: Double, _ acceleration: Double) -> Double {
  let moved = bias + z
  let divisor = 1 - acceleration * moved
  if divisor <= 0 { return moved < 0 ? 0 : 1 }
  return normalTail(-(bias + moved / divisor))
}
