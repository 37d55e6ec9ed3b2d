import Statistics
import TestSupport
import Testing

@testable import ParIndex

@Suite struct RankCounterTests {
  @Test(arguments: [1, 5, 63, 300], Ties.allCases)
  func `ranks are those of the sorted values`(_ count: Int, _ ties: Ties) {
    var random = Generator(seed: UInt64(count))
    for _ in 0..<20 {
      let scores = (0..<count).map { _ -> Double in
        let value = (Double.random(in: -3...3, using: &random) * 10).rounded() / 10
        return Double.random(in: 0...1, using: &random) < 0.05 ? .nan : value
      }
      var counter = RankCounter(members: Array(scores.indices), ties: ties)
      var doubled = [UInt16](repeating: 0, count: count)
      counter.count(scores, into: &doubled)
      let expected = ranks(scores.map(decimal), ties: ties, descending: true)
      #expect(doubled == expected.map { $0.isNaN ? 0 : UInt16(2 * $0) })
    }
  }

  @Test func `decimals that are equal on paper share a rank`() {
    var counter = RankCounter(members: [0, 1, 2], ties: .competition)
    var doubled = [UInt16](repeating: 0, count: 3)
    counter.count([0.1 + 0.2, 0.3, -1], into: &doubled)
    #expect(doubled == [2, 2, 6])
  }

  @Test func `units that are no members take no place`() {
    var counter = RankCounter(members: [2, 0], ties: .competition)
    var doubled = [UInt16](repeating: 0, count: 2)
    counter.count([5, 9, 7], into: &doubled)
    #expect(doubled == [2, 4])
  }
}
