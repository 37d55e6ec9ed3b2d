/// How every inner node is made from its parts, in the order in which it can be done.
struct AggregationPlan: Equatable, Sendable {
  /// One node as a weighted sum of others.
  struct Sum: Equatable, Sendable {
    /// The place of the node.
    var node: Int
    /// The places of what it is made from, and what each counts.
    var parts: [Int]
    var weights: [Double]
    /// What the sum is multiplied by.
    var factor = 1.0

    /// The sum for every unit; NaN where a part is missing.
    @inline(__always)
    func write(
      _ values: UnsafeMutablePointer<Double>, units: Int, to made: UnsafeMutablePointer<Double>
    ) {
      for u in 0..<units { made[u] = 0 }
      for place in parts.indices {
        let (weight, part) = (weights[place], values + parts[place] * units)
        if weight == 1 {
          for u in 0..<units { made[u] += part[u] }
        } else {
          for u in 0..<units { made[u] += weight * part[u] }
        }
      }
      if factor != 1 { for u in 0..<units { made[u] *= factor } }
    }
  }

  /// What a node's points are made from, and what is done to them then.
  struct Finish {
    /// What bonus and penalty change of the whole, unit by unit; nil for nothing.
    var adjustments: UnsafePointer<Double>?
    /// How the points of nodes that are made are rounded.
    var rounding: Rounding
  }

  /// The inner nodes of the tree from the bottom up, the whole last.
  var nodes: [Sum] = []
  /// The parts by method that are no nodes of the tree.
  var parts: [Sum] = []

  /// Makes every inner node and every part by method.
  ///
  /// - Parameters:
  ///   - values: Node by node, each with `units` values.
  ///   - made: A place for `units` values.
  ///   - keepsGiven: Whether a value that is there already stands.
  /// - Complexity: O(nodes × units), without allocation.
  func fill(
    _ values: UnsafeMutablePointer<Double>, units: Int, made: UnsafeMutablePointer<Double>,
    keepsGiven: Bool, _ finish: Finish
  ) {
    for sum in nodes {
      let target = values + sum.node * units
      sum.write(values, units: units, to: made)
      finish.apply(to: made, units: units, isTotal: sum.node == 0)
      for u in 0..<units where !keepsGiven || target[u].isNaN { target[u] = made[u] }
    }
    for sum in parts { sum.write(values, units: units, to: values + sum.node * units) }
  }
}

extension AggregationPlan.Finish {
  /// Nothing is done.
  static var nothing: AggregationPlan.Finish {
    AggregationPlan.Finish(adjustments: nil, rounding: .none)
  }

  @inline(__always)
  func apply(to made: UnsafeMutablePointer<Double>, units: Int, isTotal: Bool) {
    if isTotal, let adjustments { for u in 0..<units { made[u] += adjustments[u] } }
    if rounding != .none { for u in 0..<units { made[u] = rounding.apply(made[u]) } }
  }
}
