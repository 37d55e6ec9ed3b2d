/// Chooses things whose gains together reach what is needed, at the least cost.
struct CheapestSet {
  private let gains: [Double]
  private let costs: [Double]
  /// The places by gain for their cost, best first.
  private let order: [Int]
  /// Whether all costs are whole, so that a bound may be rounded up.
  private let isWhole: Bool
  private var best: Best?
  private var stepsLeft = 200_000
  private var isLookingForTies = false

  /// The places of the cheapest things; of equally cheap ones those that go least beyond what is
  /// needed, then the first found, those that gain most for their cost being tried first. nil where
  /// all together do not reach it.
  ///
  /// Branch and bound: a branch is left when what is still needed, bought at the best price per gain,
  /// costs more than the best set found. Of sets beyond the first 200 000 steps none is looked at, nor
  /// of equally cheap ones beyond 20 000.
  ///
  /// - Parameters:
  ///   - gains: What each gains, over 0.
  ///   - costs: What each costs, 0 or more.
  ///   - excess: How far a set goes beyond what is needed, 0 at the best.
  static func places(
    gains: [Double], costs: [Double], reaching needed: Double, excess: ([Int]) -> Double
  ) -> [Int]? {
    var search = CheapestSet(gains: gains, costs: costs)
    search.look(from: 0, needed: needed, cost: 0, chosen: []) { search, cost, chosen in
      search.best = Best(cost: cost, chosen: chosen, excess: excess(chosen))
    }
    guard let best = search.best, best.excess > 1e-9 else { return search.best?.chosen.sorted() }
    search.stepsLeft = 20_000
    search.isLookingForTies = true
    search.look(from: 0, needed: needed, cost: 0, chosen: []) { search, cost, chosen in
      let beyond = excess(chosen)
      if beyond < (search.best?.excess ?? .infinity) - 1e-9 {
        search.best = Best(cost: cost, chosen: chosen, excess: beyond)
      }
      if beyond <= 1e-9 { search.stepsLeft = 0 }
    }
    return search.best?.chosen.sorted()
  }

  private struct Best {
    var cost: Double
    var chosen: [Int]
    var excess: Double
  }

  private init(gains: [Double], costs: [Double]) {
    self.gains = gains
    self.costs = costs
    isWhole = costs.allSatisfy { $0 == $0.rounded() }
    order = gains.indices.sorted {
      // gain₁/cost₁ > gain₂/cost₂ without dividing by a cost of nothing.
      let (left, right) = (gains[$0] * costs[$1], gains[$1] * costs[$0])
      return left == right ? (gains[$1], $0) < (gains[$0], $1) : left > right
    }
  }

  private mutating func look(
    from start: Int, needed: Double, cost: Double, chosen: [Int],
    found: (inout CheapestSet, Double, [Int]) -> Void
  ) {
    if needed <= 1e-9 { return found(&self, cost, chosen) }
    guard start < order.count, stepsLeft > 0, let bound = bound(from: start, needed: needed),
      cost + bound < dearest
    else { return }
    stepsLeft -= 1
    let next = order[start]
    look(
      from: start + 1, needed: needed - gains[next], cost: cost + costs[next],
      chosen: chosen + [next], found: found)
    look(from: start + 1, needed: needed, cost: cost, chosen: chosen, found: found)
  }

  /// What a set must cost less than to be looked at.
  private var dearest: Double {
    (best?.cost ?? .infinity) + (isLookingForTies ? 1e-9 : -1e-9)
  }

  /// What the rest costs at the least, things being divisible; nil where all of them are too few.
  private func bound(from start: Int, needed: Double) -> Double? {
    var (needed, cost) = (needed, 0.0)
    for place in order[start...] where needed > 0 {
      let part = min(1, needed / gains[place])
      cost += part * costs[place]
      needed -= part * gains[place]
    }
    guard needed <= 1e-9 else { return nil }
    return isWhole ? (cost - 1e-9).rounded(.up) : cost
  }
}
