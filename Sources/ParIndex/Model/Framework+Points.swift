extension Framework {
  /// Fills in the limits of inner nodes and of parts by method from those below.
  ///
  /// A given limit stands; one with a missing part is missing (NaN).
  func completeLimits(_ limits: inout [Double]) {
    limits.withUnsafeMutableBufferPointer { buffer in
      guard let values = buffer.baseAddress else { return }
      var made = 0.0
      sums.fill(values, units: 1, made: &made, keepsGiven: true, .nothing)
    }
  }

  /// Fills in what was not given: every inner node from its parts, then the parts by method.
  ///
  /// A given value stands. A node with a missing part is missing (NaN). Bonus and penalty are added
  /// to the whole; nodes are rounded as the framework says.
  ///
  /// - Parameters:
  ///   - values: Node by node, each with `units` values; given ones filled, others NaN.
  ///   - adjustments: What bonus and penalty change of the whole, unit by unit; may be empty.
  /// - Complexity: O(nodes × units).
  func complete(_ values: inout [Double], units: Int, adjustments: [Double]) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: max(units, 1)) { scratch in
      values.withUnsafeMutableBufferPointer { buffer in
        adjustments.withUnsafeBufferPointer { adjusted in
          guard let values = buffer.baseAddress, let made = scratch.baseAddress else { return }
          fill(values, units: units, made: made, keepsGiven: true, adjusted)
        }
      }
    }
  }

  /// The same without allocation; where nothing is kept, every inner node is made anew.
  func fill(
    _ values: UnsafeMutablePointer<Double>, units: Int, made: UnsafeMutablePointer<Double>,
    keepsGiven: Bool, _ adjustments: UnsafeBufferPointer<Double>
  ) {
    let adjusted = adjustments.isEmpty ? nil : adjustments.baseAddress
    plan.fill(
      values, units: units, made: made, keepsGiven: keepsGiven,
      AggregationPlan.Finish(adjustments: adjusted, rounding: period.nodeRounding))
  }

  /// What an inner node's parts make, whatever value was given for it, finished as
  /// ``complete(_:units:adjustments:)`` does.
  func made(
    _ node: Node, from values: [Double], units: Int, adjustments: [Double] = []
  ) -> [Double] {
    let sum = plan.nodes.first { $0.node == node.id.index && !node.isPart } ?? sum(of: node)
    return sum.of(values, units: units) { made in
      adjustments.withUnsafeBufferPointer { adjusted in
        guard !node.isPart else { return }
        let finish = AggregationPlan.Finish(
          adjustments: adjusted.isEmpty ? nil : adjusted.baseAddress, rounding: period.nodeRounding)
        finish.apply(to: made, units: units, isTotal: node.id == .total)
      }
    }
  }

  // MARK: The plan

  /// How limits are added up, and points too unless only a part by method was scored.
  var sums: AggregationPlan {
    AggregationPlan(
      nodes: nodes.reversed().filter { !$0.isLeaf }.map(sum),
      parts: allNodes[treeCount...].map(sum))
  }

  /// How points are made: as ``sums``, or the whole from a part by method.
  func makePlan() -> AggregationPlan {
    var plan = sums
    guard let method = period.scoredBy, !plan.nodes.isEmpty else { return plan }
    var whole = AggregationPlan.Sum(node: 0, parts: [], weights: [])
    let cover = method.cover(nodes, below: .total)
    let most = cover.reduce(0) { $0 + (self[$1].max ?? .nan) }
    whole.parts = cover.map(\.index)
    whole.weights = cover.map { _ in 1 }
    whole.factor = (total.max ?? .nan) / most
    plan.nodes[plan.nodes.count - 1] = whole
    return plan
  }

  /// A node as the sum, or the weighted mean, of its parts.
  func sum(of node: Node) -> AggregationPlan.Sum {
    let parts = node.isPart ? node.cover : node.children
    let weights = parts.map { weight(of: $0, in: node) }
    let factor = scale(of: node) / divisor(weights.reduce(0, +))
    return AggregationPlan.Sum(
      node: node.id.index, parts: parts.map(\.index), weights: weights, factor: factor)
  }

  /// The weight with which a node counts in one above it: 1 in a sum.
  func weight(of part: NodeID, in node: Node) -> Double {
    guard case .weightedMean = aggregation else { return 1 }
    var weight = 1.0
    var at: NodeID? = part
    // A part by method can reach down several levels: shares multiply on the way up.
    while let id = at, let parent = self[id].parent {
      let siblings = self[parent].children.reduce(0) { $0 + (self[$1].weight ?? .nan) }
      weight *= (self[id].weight ?? .nan) / (node.isPart ? siblings : 1)
      at = node.isPart && parent != node.id ? parent : nil
    }
    return weight
  }

  private func scale(of node: Node) -> Double {
    guard case .weightedMean(let scale) = aggregation else { return 1 }
    // Only the whole is scaled, and a part by method of the whole.
    if node.isPart { return node.parent != nil || node.cover == [.total] ? 1 : scale }
    return node.id == .total ? scale : 1
  }

  private func divisor(_ weights: Double) -> Double {
    guard case .weightedMean = aggregation else { return 1 }
    return weights
  }
}

extension AggregationPlan.Sum {
  /// The sum for every unit, and what is done to it then.
  func of(
    _ values: [Double], units: Int,
    then finish: (UnsafeMutablePointer<Double>) -> Void = { _ in }
  ) -> [Double] {
    var values = values
    var made = [Double](repeating: 0, count: units)
    values.withUnsafeMutableBufferPointer { buffer in
      made.withUnsafeMutableBufferPointer { target in
        guard let values = buffer.baseAddress, let made = target.baseAddress else { return }
        write(values, units: units, to: made)
        finish(made)
      }
    }
    return made
  }
}
