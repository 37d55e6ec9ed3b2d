import Statistics
import Testing

@Suite struct RanksTests {
  @Test func `shows the three rules on one example`() {
    let values = [10.0, 20, 20, 30]
    #expect(ranks(values, ties: .competition, descending: false) == [1, 2, 2, 4])
    #expect(ranks(values, ties: .dense, descending: false) == [1, 2, 2, 3])
    #expect(ranks(values, ties: .average, descending: false) == [1, 2.5, 2.5, 4])
    #expect(ranks(values, ties: .competition, descending: true) == [4, 2, 2, 1])
    #expect(ranks(values, ties: .dense, descending: true) == [3, 2, 2, 1])
    #expect(ranks(values, ties: .average, descending: true) == [4, 2.5, 2.5, 1])
  }

  /// R 4.2.2, rank(ties.method = "min" and "average", na.last = "keep").
  @Test func `agrees with R`() {
    let values = [2, 9, 2, 5, .nan, 9, 9, 1]
    let least = ranks(values, ties: .competition, descending: false)
    let average = ranks(values, ties: .average, descending: false)
    #expect(zip(least, [2, 5, 2, 4, .nan, 5, 5, 1]).allSatisfy { agree($0, $1) })
    #expect(zip(average, [2.5, 6, 2.5, 4, .nan, 6, 6, 1]).allSatisfy { agree($0, $1) })
  }

  /// By the definition: one more than there are larger values.
  @Test func `places the larger first`() {
    let points = Fixture.total63
    let places = ranks(points, ties: .competition, descending: true)
    #expect(places == points.map { x in Double(1 + points.count { $0 > x }) })
  }

  @Test(arguments: Ties.allCases)
  func `keeps missing values missing`(_ ties: Ties) {
    #expect(ranks([], ties: ties, descending: true).isEmpty)
    #expect(ranks([.nan, .nan], ties: ties, descending: true).allSatisfy { $0.isNaN })
    let places = ranks([.nan, 5], ties: ties, descending: true)
    #expect(places[0].isNaN && places[1] == 1)
  }

  @Test func `takes infinities as the ends and both zeros as equal`() {
    let places = ranks([.infinity, 0, -0.0, -.infinity], ties: .competition, descending: false)
    #expect(places == [4, 2, 2, 1])
  }

  @Test(arguments: seeds)
  func `adds up to n(n + 1)/2 and agrees with counting`(_ seed: UInt64) {
    var source = RandomSource(seed: seed)
    let count = 1 + source.below(300)
    let values = source.values(count, decimals: source.below(4))
    let rising = ranks(values, ties: .average, descending: false)
    let falling = ranks(values, ties: .average, descending: true)
    #expect(rising.reduce(0, +) == Double(count * (count + 1)) / 2)
    #expect(rising == ranksByCounting(values))
    #expect(zip(rising, falling).allSatisfy { $0 + $1 == Double(count + 1) })
  }

  @Test(arguments: seeds)
  func `follows the order of the values, not of the list`(_ seed: UInt64) {
    var source = RandomSource(seed: seed)
    let values = source.values(100, decimals: 1)
    let order = values.indices.shuffled(using: &source)
    for ties in Ties.allCases {
      let places = ranks(values, ties: ties, descending: true)
      let shuffled = ranks(order.map { values[$0] }, ties: ties, descending: true)
      #expect(shuffled == order.map { places[$0] })
    }
  }
}
