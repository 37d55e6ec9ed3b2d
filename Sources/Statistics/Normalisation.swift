/// How the values of an indicator are brought to a scale on which it can be compared and averaged.
///
/// x stands for a value with its sign turned where lower is better (`Polarity.negative`), and so do
/// min, max, x̄ and s, the least and greatest value, the mean and the standard deviation (n − 1) of
/// the values that are not missing. A higher result is therefore always better. The functions named
/// are those of COINr, an R package, which turns the sign in the same way.
///
/// Sources: OECD and JRC, Handbook on Constructing Composite Indicators (2008), section 1.5;
/// Becker et al., Journal of Open Source Software 7 (2022) 4567, for COINr.
package enum Normalisation: Sendable, Equatable {
  /// low + (x − min)/(max − min) · (high − low); `n_minmax`.
  case minMax(low: Double = 0, high: Double = 100)
  /// mean + (x − x̄)/s · deviation; `n_zscore`.
  case zScore(mean: Double = 0, deviation: Double = 1)
  /// The rank of x, 1 for the worst; `n_rank`.
  case rank(Ties = .competition)
  /// (rank − 1)/(n − 1), from 0 for the worst to 1; `n_prank`.
  case percentileRank(Ties = .competition)
  /// rank − 1, which is how many are worse; `n_borda`.
  case borda(Ties = .competition)
  /// 1 − (max − x)/(max − min), from 0 to 1; `n_dist2max`.
  case distanceToMaximum
  /// 1 − (r − x)/(r − min), where r is the value at `position`, counted from 0; `n_dist2ref`.
  ///
  /// `capped` gives 1 to what is better than the reference.
  case distanceToReference(position: Int, capped: Bool = false)
  /// 1 − (t − x)/(t − min), where t is the target, its sign turned as that of x; `n_dist2targ`.
  ///
  /// `capped` gives 1 to what is better than the target.
  case distanceToTarget(Double, capped: Bool = false)
  /// scale · (x − worst)/(best − worst), where `low` and `high`, in the unit of the values, are worst
  /// and best, or best and worst where lower is better; `n_goalposts`.
  ///
  /// `truncated` gives 0 and `scale` to what lies beyond the posts.
  case goalposts(low: Double, high: Double, scale: Double = 1, truncated: Bool = true)
  /// x/max; `n_fracmax`.
  ///
  /// Refused unless max is over 0: the order would turn round, as it does in COINr.
  case fractionOfMaximum
  /// 100 (1 + (x − b)/|b|), an index number: 100 at the base b, 110 where it is better by a tenth.
  ///
  /// The base is in the unit of the values and over 0, by default their mean. No function of COINr.
  case indicatised(base: Double? = nil)
}

/// The values of an indicator on a common scale, where higher is better.
///
/// Missing values (NaN) stay missing and count nowhere. Values that are equal to twelve digits, one
/// value among them, have no place on a scale made from the values: they are refused unless
/// `constantValue` says what they get. Goalposts, the fraction of the maximum and index numbers have
/// a scale of their own and take them as they are. Min–max, z-scores, distances and ranks do not
/// change with unit and origin; fractions of the maximum and index numbers do not with the unit. Only
/// goalposts, and a target or base with given ends, keep years comparable: everything else moves
/// with the units it is computed from.
///
///     try normalise([1, 2, 5], by: .minMax())  // 0, 25, 100
///     try normalise([1, 2, 5], by: .minMax(), polarity: .negative)  // 100, 75, 0
///
/// - Parameters:
///   - polarity: Whether higher is better or worse.
///   - constantValue: What equal values get, where the method has no place for them.
/// - Returns: As many values as there are given; none for none.
/// - Throws: `SampleError` when a value or an option is infinite or out of range, all values are equal
///   and `constantValue` is not given, the reference is missing, the reference or target is no better
///   than the worst value, or the maximum or base is not over 0.
/// - Complexity: O(*n*); O(*n* log *n*) for ranks.
package func normalise(
  _ values: [Double], by method: Normalisation, polarity: Polarity = .positive,
  constantValue: Double? = nil
) throws(SampleError) -> [Double] {
  try checkFinite(values, "values")
  try method.check()
  try checkNumber(constantValue ?? 0, "constantValue", .finite)
  let turned = values.map(polarity.turned)
  guard let low = minimum(turned), let high = maximum(turned) else { return values }
  guard !method.needsSpread || !isFlat(turned) else {
    guard let constantValue else {
      let value = polarity.turned(low)
      throw .constant(argument: "values", value: value, for: .normalisation)
    }
    return turned.map { $0.isNaN ? $0 : constantValue }
  }
  return try method.scaled(turned, low, high, polarity)
}

/// Whether the values that are not missing, of which there are some, are equal to twelve digits.
func isFlat(_ values: [Double]) -> Bool {
  guard var present = presentValues(values) else { return true }
  return centre(&present).isFlat
}
