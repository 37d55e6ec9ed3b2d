extension Framework {
  /// Fills in what was not given: every inner node from its parts, then the parts by method.
  ///
  /// A given value stands. A node with a missing part is missing (NaN).
  ///
  /// - Parameter values: Node by node, each with `units` values; given ones filled, others NaN.
  /// - Complexity: O(nodes × units), without allocation for each node.
  func complete(_ values: inout [Double], units: Int) {
    var made = [Double](repeating: 0, count: units)
    for node in nodes.reversed() where !node.isLeaf {
      aggregate(node, values, units: units, into: &made)
      let start = node.id.index * units
      for u in 0..<units where values[start + u].isNaN { values[start + u] = made[u] }
    }
    for part in allNodes[treeCount...] {
      aggregate(part, values, units: units, into: &made)
      let start = part.id.index * units
      for u in 0..<units { values[start + u] = made[u] }
    }
  }

  /// What an inner node's parts make, whatever value was given for it.
  func aggregate(_ node: Node, _ values: [Double], units: Int, into made: inout [Double]) {
    let parts = node.isPart ? node.cover : node.children
    for u in 0..<units { made[u] = 0 }
    var weights = 0.0
    for part in parts {
      let weight = weight(of: part, in: node)
      weights += weight
      let start = part.index * units
      for u in 0..<units { made[u] += weight * values[start + u] }
    }
    let factor = scale(of: node) / divisor(weights)
    if factor != 1 { for u in 0..<units { made[u] *= factor } }
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
