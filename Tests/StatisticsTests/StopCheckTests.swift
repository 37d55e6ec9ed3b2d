import Statistics
import Testing

@Suite struct StopCheckTests {
  /// How often the check is asked, and where it says stop.
  private final class Asked {
    var times = 0
    var shares: [Double] = []
    let limit: Int
    init(limit: Int) { self.limit = limit }
    func check(share: Double?) -> Bool {
      times += 1
      if let share { shares.append(share) }
      return times >= limit
    }
  }

  private let x = Array(0..<63).map { Double($0 * 37 % 63) }

  @Test(arguments: CorrelationMethod.allCases)
  func `is asked again and again during a bootstrap`(_ method: CorrelationMethod) throws {
    let asked = Asked(limit: .max)
    let bootstrap = Bootstrap(replications: 5000, seed: 1)
    _ = try correlate(x, x.reversed(), method: method, bootstrap: bootstrap, stop: asked.check)
    // 63 · 5000 visits or more, one question per 65 536.
    #expect(asked.times >= 4)
    #expect(asked.times < 100)
    #expect(asked.shares == asked.shares.sorted())
    #expect(asked.shares.contains { $0 > 0.5 && $0 < 1 })
  }

  @Test func `ends the work at the question that says so`() {
    let asked = Asked(limit: 3)
    let bootstrap = Bootstrap(replications: 1_000_000, seed: 1)
    #expect(throws: SampleError.stopped) {
      try correlate(x, x.reversed(), bootstrap: bootstrap, stop: asked.check)
    }
    #expect(asked.times == 3)
  }

  @Test func `is not asked for work that takes no time`() throws {
    let asked = Asked(limit: 1)
    _ = try correlate(x, x.reversed(), stop: asked.check)
    #expect(asked.times == 0)
  }
}
