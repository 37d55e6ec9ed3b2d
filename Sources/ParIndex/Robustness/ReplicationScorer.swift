import Statistics

/// Scores one replication after another on one thread.
struct ReplicationScorer {
  /// The total of every unit after ``score(_:)``.
  private(set) var totals: [Double]
  /// The weight of every node after ``score(_:)``.
  private(set) var weights: [Double]

  private let plan: UncertaintyPlan
  private var data: [Double]
  private var shares: [Double]
  private var sums: [Double]
  private var scorers: [Int: CompositeScorer] = [:]

  init(_ plan: UncertaintyPlan) {
    self.plan = plan
    totals = [Double](repeating: .nan, count: plan.composite.units.count)
    weights = plan.composite.tree.weights
    data = plan.composite.data
    shares = [Double](repeating: 0, count: weights.count)
    sums = shares
  }

  /// The totals that a draw gives.
  ///
  /// - Throws: `CompositeProblem` where a step cannot be taken; totals are of no meaning then.
  /// - Complexity: O(indicators × units), without allocation where values stay and means are arithmetic.
  mutating func score(_ draw: Draw) throws(CompositeProblem) {
    plan.noise.weights(of: draw, into: &weights)
    if plan.error.surveyedCount + plan.error.appraisedCount > 0 {
      try scoreChanged(draw)
    } else if isLinear(draw),
      case .success(let composite) = plan.prepared[draw.treatment][draw.scale],
      let method = composite.method
    {
      add(composite.data, method.scale, composite, draw)
    } else {
      try combine(draw)
    }
  }

  private mutating func scoreChanged(_ draw: Draw) throws(CompositeProblem) {
    data = plan.composite.data
    plan.error.apply(draw, to: &data)
    guard plan.assumptions.keepsScale, isLinear(draw) else {
      var scorer = try CompositeScorer(plan.composite(of: draw, data: data))
      return try take(&scorer, draw)
    }
    add(data, plan.composite.method?.scale ?? 1, plan.composite, draw)
  }

  /// Whether the whole is one weighted sum of the indicators, in which a missing one leaves it missing.
  private func isLinear(_ draw: Draw) -> Bool {
    let method = plan.methods.isEmpty ? plan.composite.method : plan.methods[draw.mean]
    return method?.known == 1 && method?.isArithmetic == true
  }

  /// The whole as one sum of indicators, with the bonus and penalty of a composite.
  private mutating func add(
    _ data: [Double], _ scale: Double, _ composite: Composite, _ draw: Draw
  ) {
    let (parents, count) = (plan.composite.tree.parents, totals.count)
    for place in sums.indices { sums[place] = 0 }
    for place in 1..<parents.count { sums[parents[place]] += weights[place] }
    shares[0] = scale
    for place in 1..<parents.count {
      let all = sums[parents[place]]
      shares[place] = all > 0 ? shares[parents[place]] * weights[place] / all : 0
    }
    let leaves = plan.composite.tree.leaves
    totals.withUnsafeMutableBufferPointer { totals in
      data.withUnsafeBufferPointer { data in
        for unit in 0..<count { totals[unit] = 0 }
        for (leaf, place) in leaves.enumerated() where shares[place] > 0 {
          let (share, start) = (shares[place], leaf * count)
          for unit in 0..<count { totals[unit] += share * data[start + unit] }
        }
      }
    }
    let factor = draw.dropped.map { plan.adjustmentFactors[$0] } ?? 1
    for (unit, points) in (composite.origin?.adjustments ?? []).enumerated() {
      totals[unit] += factor * points
    }
  }

  private mutating func combine(_ draw: Draw) throws(CompositeProblem) {
    let key =
      (draw.treatment * max(1, plan.assumptions.scales.count) + draw.scale)
      * max(1, plan.methods.count) + draw.mean
    if scorers[key] == nil {
      scorers[key] = try CompositeScorer(plan.composite(of: draw, data: nil))
    }
    guard var scorer = scorers.removeValue(forKey: key) else { return }
    defer { scorers[key] = scorer }
    try take(&scorer, draw)
  }

  private mutating func take(
    _ scorer: inout CompositeScorer, _ draw: Draw
  ) throws(CompositeProblem) {
    scorer.weights = weights
    scorer.adjustmentFactor = draw.dropped.map { plan.adjustmentFactors[$0] } ?? 1
    try scorer.score()
    for unit in totals.indices { totals[unit] = scorer.values[unit] }
  }
}
