/// A column treated for outliers, with everything that was done to it.
package struct OutlierTreatment: Sendable, Equatable {
  /// The column as it is to be used.
  package let values: [Double]
  /// The check of the column as it was given.
  package let before: OutlierCheck
  /// What winsorising made of it; `nil` where the column passed at once.
  package let winsorised: Winsorised?
  /// The check after winsorising; `nil` where the column passed at once.
  package let afterWinsorising: OutlierCheck?
  /// The curve that was applied; `nil` where the column passed before that.
  package let transformation: Transformation?
  /// The check after the curve; `nil` where none was applied.
  package let afterTransformation: OutlierCheck?

  /// Whether the column passes as it is to be used.
  package var passes: Bool { (afterTransformation ?? afterWinsorising ?? before).passes }
}

/// Treats a column for outliers: nothing where it passes, else winsorising, else a logarithm.
///
/// Each step is followed by `checkOutliers`, and a column that passes stays as it is then. The curve
/// starts from the column as given, or from the winsorised one where `combined`. A column that fails
/// to the end comes back transformed, with `passes` false. Missing values (NaN) stay missing.
///
///     try treatOutliers([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100]).winsorised?.count  // 1
///
/// Source: COINr's `Treat`, whose defaults these are; OECD and JRC, Handbook on Constructing Composite
/// Indicators (2008), section 1.4.
///
/// - Parameters:
///   - most: How many values may be winsorised.
///   - transformation: The curve of the last step; `nil` for none.
/// - Throws: `SampleError` with fewer than four values, an infinite one, or an option out of range.
/// - Complexity: O(*n* · `most`).
package func treatOutliers(
  _ values: [Double], most: Int = 5, limits: OutlierLimits = OutlierLimits(),
  transformation: Transformation? = .logarithm, combined: Bool = false
) throws(SampleError) -> OutlierTreatment {
  let before = try checkOutliers(values, limits: limits)
  let winsorised = try winsorise(values, most: most, limits: limits)
  guard !before.passes else { return OutlierTreatment(values, before) }
  let after = OutlierCheck(winsorised.values, limits)
  guard !after.passes, let transformation else {
    return OutlierTreatment(winsorised.values, before, (winsorised, after))
  }
  let curved = try transform(combined ? winsorised.values : values, by: transformation)
  return OutlierTreatment(
    curved, before, (winsorised, after), (transformation, OutlierCheck(curved, limits)))
}

extension OutlierTreatment {
  fileprivate init(
    _ values: [Double], _ before: OutlierCheck, _ first: (Winsorised, OutlierCheck)? = nil,
    _ second: (Transformation, OutlierCheck)? = nil
  ) {
    self.values = values
    self.before = before
    (winsorised, afterWinsorising) = (first?.0, first?.1)
    (transformation, afterTransformation) = (second?.0, second?.1)
  }
}
