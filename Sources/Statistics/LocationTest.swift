/// Which deviations from a hypothesis speak against it.
package enum Alternative: String, CaseIterable, Sendable {
  /// Those to either side; the interval has two ends.
  case twoSided = "two-sided"
  /// Those below only; the interval starts at −∞.
  case less
  /// Those above only; the interval ends at +∞.
  case greater
}

/// A test of where one list lies, or how far one lies above another, with an interval.
///
/// `low` and `high` are NaN where ranks or signs of so few values cannot reach the level; R then gives
/// the extremes at a lower level. Two such results are not equal, as NaN is not.
package struct LocationTest: Sendable, Equatable {
  /// Where `p` comes from.
  package enum Test: String, Sendable {
    /// Student's t with `degreesOfFreedom`.
    case t
    /// The normal approximation, with the variance corrected for ties and ½ for continuity.
    case normal
    /// All signs, or all orders, each as likely as the next.
    case exact
  }

  /// t, V of signed ranks, W of rank sums, or the number of values above.
  package let statistic: Double
  /// Of Student's t, whole or not; `nil` elsewhere.
  package let degreesOfFreedom: Double?
  package let p: Double
  package let alternative: Alternative
  package let test: Test
  /// A mean, a median, or a difference of such, in the unit of the values.
  package let estimate: Double
  package let low: Double
  package let high: Double
  /// The confidence level of the interval, such as 0.95.
  package let level: Double
  /// How many values or pairs were used; for two samples those of *x*, then those of *y*.
  package let sizes: [Int]
  /// How many values were left out because they equal what is tested; ranks and signs only.
  package let zeros: Int
  /// How many values or pairs were left out because one is missing.
  package let missing: Int

  /// How many values or pairs were used in all.
  package var n: Int { sizes.reduce(0, +) }
}

extension Alternative {
  /// The p-value from the shares at most, and at least, as large as the statistic.
  func p(atMost: Double, atLeast: Double) -> Double {
    switch self {
    case .twoSided: min(1, 2 * min(atMost, atLeast))
    case .less: atMost
    case .greater: atLeast
    }
  }

  /// What may lie beyond each end of an interval.
  func tail(_ level: Double) -> Double {
    self == .twoSided ? (1 - level) / 2 : 1 - level
  }

  /// The ends that the alternative gives an interval, infinite where it gives none.
  func ends(_ low: Double, _ high: Double) -> (low: Double, high: Double) {
    (self == .less ? -.infinity : low, self == .greater ? .infinity : high)
  }
}
