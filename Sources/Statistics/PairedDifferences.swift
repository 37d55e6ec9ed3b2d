/// The differences x − y at the positions where neither list has a missing value.
struct PairedDifferences {
  let values: [Double]
  /// How many positions are left out.
  let missing: Int
  /// The largest absolute value that went into a difference, against which rounding is judged.
  let size: Double

  /// - Throws: `SampleError` when lengths differ, a value is infinite, or fewer than `needed` pairs
  ///   are complete.
  init(
    _ x: [Double], _ y: [Double], atLeast needed: Int, for purpose: SampleError.Purpose
  ) throws(SampleError) {
    try checkFinite(x, "x")
    try checkFinite(y, "y")
    let pairs = try CompletePairs(x, y)
    guard pairs.count >= needed else {
      throw .tooFewPairs(usable: pairs.count, needed: needed, for: purpose)
    }
    values = zip(pairs.x, pairs.y).map { $0 - $1 }
    missing = pairs.missing
    size = (pairs.x + pairs.y).reduce(0) { max($0, abs($1)) }
    if let position = values.firstIndex(where: \.isInfinite) {
      throw .infinite(argument: SampleError.difference, position: position + 1)
    }
  }
}

/// The values of a list that are not missing.
///
/// - Throws: `SampleError` when one is infinite, or there are fewer than `needed`.
func usableValues(
  _ values: [Double], _ argument: String, atLeast needed: Int, for purpose: SampleError.Purpose
) throws(SampleError) -> [Double] {
  try checkFinite(values, argument)
  let present = values.filter { !$0.isNaN }
  guard present.count >= needed else {
    throw .tooFew(argument: argument, usable: present.count, needed: needed, for: purpose)
  }
  return present
}
