import Statistics
import Testing

@Suite struct OutlierCheckTests {
  /// COINr 1.1.14: check_SkewKurt of its own small vectors.
  @Test(arguments: [
    (Vector.sequence, 3.0632410342394985, 9.7413908345691436, false),
    (Vector.ties, 1.7589632598094962, 1.3663115038096176, true),
    (Vector.negative, -3.1607033705641379, 9.9926990247781085, false),
    (Vector.gaps, 2.4754904426051736, 6.2830322482615824, false),
  ])
  func `agrees with COINr`(
    _ values: [Double], _ skewness: Double, _ kurtosis: Double, _ passes: Bool
  ) throws {
    let check = try checkOutliers(values)
    #expect(agree(check.skewness, skewness))
    #expect(agree(check.kurtosis, kurtosis))
    #expect(check.passes == passes)
  }

  @Test func `passes when one of the two lies within its limit`() throws {
    let values = Vector.sequence
    #expect(try checkOutliers(values, limits: OutlierLimits(skewness: 3.1, kurtosis: 0)).passes)
    #expect(try checkOutliers(values, limits: OutlierLimits(skewness: 1, kurtosis: 9.8)).passes)
    #expect(try !checkOutliers(values, limits: OutlierLimits(skewness: 1, kurtosis: 9.7)).passes)
    #expect(
      try !checkOutliers(Vector.negative, limits: OutlierLimits(skewness: 3.1, kurtosis: 0)).passes)
  }

  @Test func `passes equal values, which have no shape`() throws {
    let check = try checkOutliers([3, 3, .nan, 3, 3])
    #expect(check.passes && check.skewness == nil && check.kurtosis == nil)
  }

  @Test func `refuses what has no shape to check`() {
    #expect(throws: SampleError.tooFew(argument: "values", usable: 3, needed: 4, for: .outliers)) {
      try checkOutliers([1, 2, .nan, 9])
    }
    #expect(throws: SampleError.tooFew(argument: "values", usable: 0, needed: 4, for: .outliers)) {
      try checkOutliers([])
    }
    #expect(throws: SampleError.infinite(argument: "values", position: 1)) {
      try checkOutliers([.infinity, 1, 2, 3])
    }
    #expect(throws: SampleError.unsuitable(argument: "skewness", value: 0, must: .positive)) {
      try checkOutliers([1, 2, 3, 4], limits: OutlierLimits(skewness: 0))
    }
    #expect(
      throws: SampleError.unsuitable(argument: "kurtosis", value: .infinity, must: .finite)
    ) {
      try checkOutliers([1, 2, 3, 4], limits: OutlierLimits(kurtosis: .infinity))
    }
  }
}
