import Statistics
import Testing

@Suite struct OutlierTreatmentTests {
  /// COINr 1.1.14: the details of treating the tariffs of the ASEM data, imputed by continent.
  @Test func `agrees with COINr on the details`() throws {
    let imputed = try impute(Fixture.tariff, by: .groupMean(Fixture.continents))
    let result = try treatOutliers(imputed.values)
    #expect(!result.before.passes)
    #expect(agree(result.before.skewness, 2.3216136471739102))
    #expect(agree(result.before.kurtosis, 5.0620424679586424))
    #expect(result.winsorised?.high == [31, 33, 45])
    #expect(result.winsorised?.count == 3)
    #expect(result.afterWinsorising?.passes == true)
    #expect(agree(result.afterWinsorising?.skewness, 1.8553424845917972))
    #expect(agree(result.afterWinsorising?.kurtosis, 2.8504836568294549))
    #expect(at([31, 33, 39, 45], result.values) == [7.68, 7.68, 7.68, 7.68])
    #expect(result.transformation == nil && result.passes)
  }

  /// COINr 1.1.14: the column passes as it is.
  @Test func `leaves alone what passes`() throws {
    let result = try treatOutliers(Fixture.logistics)
    #expect(result.values == Fixture.logistics && result.passes)
    #expect(agree(result.before.skewness, -0.30426812829704819))
    #expect(agree(result.before.kurtosis, -0.65675141248512903))
    #expect(result.winsorised == nil && result.afterWinsorising == nil)
  }

  /// COINr's rule: the logarithm starts from the values as given unless the steps are combined.
  @Test func `takes the logarithm where winsorising is not enough`() throws {
    let values: [Double] = Array(repeating: 1, count: 15) + [2, 50, 60, 70, 1000]
    let result = try treatOutliers(values, most: 1)
    #expect(result.afterWinsorising?.passes == (result.transformation == nil))
    let strict = OutlierLimits(skewness: 0.5, kurtosis: -5)
    let separate = try treatOutliers(values, most: 1, limits: strict)
    #expect(separate.transformation == .logarithm)
    #expect(try separate.values == transform(values, by: .logarithm))
    #expect(try separate.afterTransformation == checkOutliers(separate.values, limits: strict))
    #expect(separate.passes == separate.afterTransformation?.passes)
    let combined = try treatOutliers(values, most: 1, limits: strict, combined: true)
    let winsorised = try winsorise(values, most: 1, limits: strict).values
    #expect(try combined.values == transform(winsorised, by: .logarithm))
  }

  /// COINr 1.1.14: nwin of its own small vectors.
  @Test(arguments: [(Vector.sequence, 1), (Vector.negative, 1), (Vector.gaps, 1)])
  func `stops once winsorising is enough`(_ values: [Double], _ count: Int) throws {
    let result = try treatOutliers(values)
    #expect(result.winsorised?.count == count && result.passes && result.transformation == nil)
  }

  @Test func `says when it was not enough`() throws {
    let strict = OutlierLimits(skewness: 0.5, kurtosis: -5)
    let values: [Double] = Array(repeating: 1, count: 15) + [2, 50, 60, 70, 1000]
    let result = try treatOutliers(values, most: 1, limits: strict, transformation: nil)
    #expect(!result.passes && result.afterTransformation == nil)
    #expect(try result.values == winsorise(values, most: 1, limits: strict).values)
  }

  @Test func `passes equal values and refuses too few`() throws {
    #expect(try treatOutliers([2, 2, 2, 2]).passes)
    #expect(throws: SampleError.tooFew(argument: "values", usable: 1, needed: 4, for: .outliers)) {
      try treatOutliers([2, .nan])
    }
  }
}
