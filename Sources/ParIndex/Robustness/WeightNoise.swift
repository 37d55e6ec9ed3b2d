import Statistics

/// The weights that replications try.
struct WeightNoise: Sendable {
  let tree: CompositeTree
  let share: Double?
  private let given: [Double]

  init(_ tree: CompositeTree, _ assumptions: Assumptions) {
    self.tree = tree
    share = assumptions.weights
    given = tree.weights
  }

  /// The weights of a draw, node by node: disturbed, and 0 for what is left out.
  func weights(of draw: Draw, into weights: inout [Double]) {
    if let share {
      var random = RandomSource(seed: draw.weightSeed)
      for place in 1..<given.count {
        weights[place] = given[place] * (1 + share * (2 * random.unit() - 1))
      }
    } else {
      for place in given.indices { weights[place] = given[place] }
    }
    guard let dropped = draw.dropped else { return }
    weights[dropped] = 0
    // A node that has no other part is left out with it.
    let nodes = tree.nodes
    var above = nodes[dropped].parent
    while let place = above, nodes[place].children.allSatisfy({ weights[$0] == 0 }) {
      weights[place] = 0
      above = nodes[place].parent
    }
  }
}
