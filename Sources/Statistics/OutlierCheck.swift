/// The skewness and kurtosis beyond which a column counts as having outliers.
package struct OutlierLimits: Sendable, Equatable {
  /// A column passes when its skewness G1 lies nearer to 0 than this.
  package var skewness: Double
  /// A column passes when its excess kurtosis G2 is less than this.
  package var kurtosis: Double

  /// The limits of the JRC's practice, as in COINr's `check_SkewKurt`.
  package init(skewness: Double = 2, kurtosis: Double = 3.5) {
    self.skewness = skewness
    self.kurtosis = kurtosis
  }

  /// Throws unless the limits are numbers and that of the skewness is over 0.
  func check() throws(SampleError) {
    try checkNumber(skewness, "skewness", .positive)
    try checkNumber(kurtosis, "kurtosis", .finite)
  }
}

/// Whether the shape of a column suggests outliers.
package struct OutlierCheck: Sendable, Equatable {
  /// G1; `nil` where all values are equal.
  package let skewness: Double?
  /// G2; `nil` where all values are equal.
  package let kurtosis: Double?
  /// Whether it needs no treatment.
  package let passes: Bool
}

/// Whether the skewness and kurtosis of a column lie within limits.
///
/// It passes when |G1| < 2 or G2 < 3.5: one of the two is enough. Missing values (NaN) are skipped;
/// equal values have neither and pass. The outcome does not change with unit and origin. It is a rule
/// of thumb for indicators of some 20 to 200 units and not a test of anything.
///
///     try checkOutliers([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100])  // G1 = 3.06, G2 = 9.74: no
///
/// Source: COINr's `check_SkewKurt`; OECD and JRC, Handbook on Constructing Composite Indicators
/// (2008), section 1.4. For G1 and G2 see `skewness` and `kurtosis`.
///
/// - Throws: `SampleError` with fewer than four values, an infinite one, or a limit out of range.
/// - Complexity: O(*n*).
package func checkOutliers(
  _ values: [Double], limits: OutlierLimits = OutlierLimits()
) throws(SampleError) -> OutlierCheck {
  try limits.check()
  try checkFinite(values, "values")
  let usable = values.count { !$0.isNaN }
  guard usable >= 4 else {
    throw .tooFew(argument: "values", usable: usable, needed: 4, for: .outliers)
  }
  return OutlierCheck(values, limits)
}

extension OutlierCheck {
  /// - Parameter values: At least four that are not missing, none infinite.
  init(_ values: [Double], _ limits: OutlierLimits) {
    skewness = Statistics.skewness(values)
    kurtosis = Statistics.kurtosis(values)
    guard let skewness, let kurtosis else {
      passes = true
      return
    }
    passes = abs(skewness) < limits.skewness || kurtosis < limits.kurtosis
  }
}
