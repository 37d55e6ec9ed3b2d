import Statistics
import Testing

@Suite struct ImputationTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let values: [Double]
    let method: Imputation
    let result: [Double]
    var testDescription: String { name }
  }

  private static let gaps = [.nan, 1, .nan, .nan, 4, 10, .nan]
  private static let years = [2010, 2011, 2012, 2014, 2015, 2016, 2018]
  private static let nothing = [Double.nan, .nan]

  /// By hand; the lines agree with approx(rule = 2) of R 4.2.2.
  static let known = [
    Known(name: "mean", values: gaps, method: .mean, result: [5, 1, 5, 5, 4, 10, 5]),
    Known(name: "median", values: gaps, method: .median, result: [4, 1, 4, 4, 4, 10, 4]),
    Known(
      name: "group mean", values: gaps, method: .groupMean([1, 1, 2, 1, 1, 2, nil]),
      result: [2.5, 1, 10, 2.5, 4, 10, .nan]),
    Known(
      name: "group median", values: [1, 2, 9, .nan, .nan],
      method: .groupMedian([7, 7, 7, 7, 8]), result: [1, 2, 9, 2, .nan]),
    Known(name: "last", values: gaps, method: .last(), result: [.nan, 1, 1, 1, 4, 10, 10]),
    Known(
      name: "last within one", values: gaps, method: .last(within: 1),
      result: [.nan, 1, 1, .nan, 4, 10, 10]),
    Known(name: "last within none", values: gaps, method: .last(within: 0), result: gaps),
    Known(
      name: "linear", values: gaps, method: .linear(years: years),
      result: [1, 1, 1.75, 3.25, 4, 10, 10]),
    Known(
      name: "linear, ends missing", values: gaps, method: .linear(years: years, ends: .missing),
      result: [.nan, 1, 1.75, 3.25, 4, 10, .nan]),
    Known(
      name: "linear, years in any order", values: [.nan, 4, 1],
      method: .linear(years: [2012, 2014, 2011]), result: [2, 4, 1]),
    Known(
      name: "linear, one known", values: [.nan, 4, .nan],
      method: .linear(years: [2012, 2014, 2011]), result: [4, 4, 4]),
    Known(
      name: "example", values: [1, .nan, 5], method: .linear(years: [2020, 2021, 2024]),
      result: [1, 2, 5]),
    Known(name: "none known", values: nothing, method: .median, result: nothing),
    Known(
      name: "none known over years", values: nothing, method: .linear(years: [1, 2]),
      result: nothing),
    Known(name: "nothing missing", values: [1, 2], method: .mean, result: [1, 2]),
    Known(name: "empty", values: [], method: .groupMean([]), result: []),
    Known(name: "empty, last", values: [], method: .last(), result: []),
  ]

  @Test(arguments: known)
  func `agrees with arithmetic by hand`(_ known: Known) throws {
    let imputed = try impute(known.values, by: known.method)
    #expect(match(imputed.values, known.result))
    let filled = known.values.indices.filter {
      known.values[$0].isNaN && !known.result[$0].isNaN
    }
    #expect(imputed.positions == filled)
  }

  /// COINr 1.1.14: i_mean_grp of the tariffs by continent.
  @Test func `agrees with COINr`() throws {
    let imputed = try impute(Fixture.tariff, by: .groupMean(Fixture.continents))
    #expect(imputed.positions == [42, 43, 49])
    #expect(match(at([42, 43, 49], imputed.values), Array(repeating: 4.016111111111111, count: 3)))
  }

  @Test(arguments: seeds)
  func `keeps known values and stays between them`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let values = source.values(30, missing: 0.4)
    let groups: [Int?] = values.indices.map { $0 % 7 == 0 ? nil : $0 % 3 }
    let years = Array(0..<30).shuffled(using: &source)
    let methods: [Imputation] = [
      .mean, .median, .groupMean(groups), .groupMedian(groups), .last(within: 2),
      .linear(years: years),
    ]
    let low = minimum(values) ?? .nan
    let high = maximum(values) ?? .nan
    for method in methods {
      let imputed = try impute(values, by: method)
      for (i, value) in imputed.values.enumerated() {
        #expect(values[i].isNaN || value == values[i])
        #expect(value.isNaN || value >= low && value <= high)
        #expect(imputed.positions.contains(i) == (values[i].isNaN && !value.isNaN))
      }
    }
  }

  @Test func `refuses what does not fit the values`() {
    #expect(
      throws: SampleError.otherLength(argument: "groups", column: nil, count: 1, expected: 2)
    ) { try impute([1, .nan], by: .groupMedian([1])) }
    #expect(
      throws: SampleError.otherLength(argument: "years", column: nil, count: 3, expected: 2)
    ) { try impute([1, .nan], by: .linear(years: [1, 2, 3])) }
    #expect(
      throws: SampleError.unsuitable(argument: "years", position: 3, value: 2020, must: .once)
    ) { try impute([1, .nan, 2], by: .linear(years: [2020, 2021, 2020])) }
    #expect(throws: SampleError.unsuitable(argument: "within", value: -1, must: .notNegative)) {
      try impute([1, .nan], by: .last(within: -1))
    }
    #expect(throws: SampleError.infinite(argument: "values", position: 1)) {
      try impute([.infinity, .nan], by: .mean)
    }
  }
}
