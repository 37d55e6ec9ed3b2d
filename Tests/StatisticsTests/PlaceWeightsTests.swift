import TestSupport
import Testing

@testable import Statistics

@Suite struct PlaceWeightsTests {
  @Test func `weights for places spread over others keep their sums`() throws {
    let cases: [(order: [Double], count: Int, expected: [Double])] = [
      ([1, 0], 4, [0.5, 0.5, 0, 0]), ([3, 1], 1, [1]), ([2, 1, 1], 3, [0.5, 0.25, 0.25]),
      ([1, 2, 1], 2, [0.5, 0.5]), ([3, 1], 4, [0.375, 0.375, 0.125, 0.125]),
    ]
    for (order, count, expected) in cases {
      let found = try spread(order, over: count)
      #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-15 }, "\(order) \(found)")
      #expect(found.count == count)
    }
  }

  @Test func `spread weights order as those of the mean do`() throws {
    // Each of two values stands for two places: by hand (3 · 9 + 1 · 5) / 4.
    let mean = try weightedMean([5, 9], method: .ordered([3, 1]))
    let spreadMean = try weightedMean([9, 5, 9, 5], method: .ordered(spread([3, 1], over: 4)))
    #expect(mean == 8)
    #expect(abs((spreadMean ?? .nan) - 8) < 1e-12)
  }

  @Test func `no weight at all is refused`() {
    #expect(throws: SampleError.noWeight(argument: "order")) { try spread([], over: 3) }
    #expect(throws: SampleError.noWeight(argument: "order")) { try spread([0, 0], over: 3) }
    #expect(throws: SampleError.self) { try spread([1, -1], over: 3) }
  }
}
