import Statistics
import Testing

@Suite struct WinsorisingTests {
  /// COINr 1.1.14: winsorise with at most five points.
  @Test func `agrees with COINr`() throws {
    let sequence = try winsorise(Vector.sequence)
    #expect(sequence.values == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 30])
    #expect(sequence.high == [11] && sequence.low.isEmpty)
    let negative = try winsorise(Vector.negative)
    #expect(negative.values == [-3, -3, -2, -1, 0, 1, 2, 3, 4, 5])
    #expect(negative.low == [0] && negative.high.isEmpty && negative.count == 1)
    let gaps = try winsorise(Vector.gaps)
    #expect(match(gaps.values, [1, .nan, 3, 8, .nan, 21, 34, 55, 55]))
    #expect(gaps.high == [8])
    #expect(try winsorise(Vector.ties).count == 0)
    #expect(try winsorise(Vector.ties).values == Vector.ties)
  }

  /// By hand: 100 becomes 9 and is then one of three that are greatest, so that the count passes 2.
  @Test func `counts values that come to be tied`() throws {
    let values: [Double] = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 9, 9, 100]
    let limits = OutlierLimits(skewness: 0.1, kurtosis: -10)
    let one = try winsorise(values, most: 1, limits: limits)
    #expect(one.high == [19] && one.values.last == 9)
    let more = try winsorise(values, most: 2, limits: limits)
    #expect(more.high == [17, 18, 19] && more.values.suffix(4) == [2, 2, 2, 2])
  }

  @Test func `stops before all values would be equal`() throws {
    let values: [Double] = Array(repeating: 0, count: 20) + [1, 2, 50]
    let result = try winsorise(values, most: 23)
    #expect(result.values == Array(repeating: 0, count: 20) + [1, 1, 1])
    #expect(result.count == 2)
  }

  @Test func `treats none where none may be`() throws {
    #expect(try winsorise(Vector.sequence, most: 0).values == Vector.sequence)
    #expect(try winsorise(Vector.sequence, most: 0).count == 0)
    #expect(try winsorise([4, 4, 4, 4]).count == 0)
  }

  @Test(arguments: seeds)
  func `treats the lower end of what is turned round`(_ seed: UInt64) throws {
    let values = heavyTailed(seed)
    let upper = try winsorise(values, most: 3)
    let lower = try winsorise(values.map { -$0 }, most: 3)
    #expect(match(lower.values, upper.values.map { -$0 }))
    #expect(lower.low == upper.high && lower.high == upper.low)
  }

  @Test(arguments: seeds)
  func `passes or has treated as many as it may, and keeps the order`(_ seed: UInt64) throws {
    let values = heavyTailed(seed)
    let result = try winsorise(values, most: 4)
    #expect(try result.count >= 4 || checkOutliers(result.values).passes)
    for i in values.indices {
      #expect(values[i].isNaN == result.values[i].isNaN)
      let isTreated = result.high.contains(i) || result.low.contains(i)
      #expect(isTreated || agree(values[i], result.values[i]))
      #expect(
        values.indices.allSatisfy {
          !(result.values[i] < result.values[$0]) || values[i] < values[$0]
        })
    }
  }

  @Test func `refuses a number of points under 0`() {
    #expect(throws: SampleError.unsuitable(argument: "most", value: -1, must: .notNegative)) {
      try winsorise(Vector.sequence, most: -1)
    }
  }

  /// Fifth powers of values from −5 to 5, moved so that the upper tail is longer.
  private func heavyTailed(_ seed: UInt64) -> [Double] {
    var source = RandomSource(seed: seed)
    return source.values(40, decimals: 1, missing: 0.1).map { value in
      let moved = value + 2
      return moved * moved * moved * moved * moved
    }
  }
}
