import Statistics

/// The tree of a composite index: indicators, what they are combined into, and how much each counts.
///
/// Nodes stand in the order of the tree, each before what is below it.
package struct CompositeTree: Equatable, Sendable {
  /// A node: the whole, a part of it, or an indicator.
  package struct Node: Equatable, Sendable {
    /// The code, as text.
    package var code: String
    /// The name in Vietnamese.
    package var name: String
    /// The name in English; may be empty.
    package var nameEn: String
    /// The place of the node above; nil for the whole.
    package var parent: Int?
    /// The places of the nodes below.
    package var children: [Int] = []
    /// How far below the whole it stands.
    package var level = 0
    /// How much it counts among the parts of the node above; 0 or more.
    package var weight: Double
    /// Whether a higher value is better; of indicators alone.
    package var polarity = Polarity.positive
    /// The place of the indicator among the indicators; nil for what is combined.
    package var leaf: Int?

    /// Whether nothing stands below it.
    package var isLeaf: Bool { children.isEmpty }
  }

  /// The nodes, the whole first.
  package private(set) var nodes: [Node]
  /// The places of the indicators, in the order of the tree.
  package private(set) var leaves: [Int]
  /// The place of the node above each; −1 for the whole. Loops over many trees read this.
  let parents: [Int]

  /// A tree of nodes that stand in the order of the tree; children, levels and leaves are worked out.
  init(_ given: [Node]) {
    var made = given
    for place in made.indices { (made[place].children, made[place].leaf) = ([], nil) }
    for place in made.indices.dropFirst() {
      guard let parent = made[place].parent else { continue }
      made[parent].children.append(place)
      made[place].level = made[parent].level + 1
    }
    let bare = made.indices.filter { made[$0].isLeaf }
    for (leaf, place) in bare.enumerated() { made[place].leaf = leaf }
    (nodes, leaves, parents) = (made, bare, made.map { $0.parent ?? -1 })
  }

  /// The nodes that are made of others, from the bottom up, the whole last.
  package var combined: [Int] { nodes.indices.reversed().filter { !nodes[$0].isLeaf } }

  /// How many levels there are below the whole.
  package var depth: Int { nodes.map(\.level).max() ?? 0 }

  /// The places of the nodes of a level, 1 for those right below the whole; indicators above the level
  /// count as of it.
  package func places(level: Int) -> [Int] {
    nodes.indices.filter { place in
      nodes[place].level == level
        || nodes[place].isLeaf && nodes[place].level < level && nodes[place].level > 0
    }
  }

  /// The places of the indicators below a node, itself where it is one.
  package func leaves(below place: Int) -> [Int] {
    nodes[place].isLeaf ? [place] : nodes[place].children.flatMap(leaves(below:))
  }

  /// The weights as given, node by node.
  package var weights: [Double] { nodes.map(\.weight) }

  /// The same tree with other weights, node by node.
  func weighted(_ weights: [Double]) -> CompositeTree {
    var copy = self
    for place in nodes.indices { copy.nodes[place].weight = weights[place] }
    return copy
  }

  /// The same tree in which a higher value of every indicator is better.
  func turned() -> CompositeTree {
    var copy = self
    for place in nodes.indices { copy.nodes[place].polarity = .positive }
    return copy
  }

  /// The share that each node has in the whole where all is known and means are arithmetic: the product of
  /// its weight among its siblings and of those of the nodes above it.
  package var effectiveWeights: [Double] {
    var shares = [Double](repeating: 1, count: nodes.count)
    for place in nodes.indices {
      guard let parent = nodes[place].parent else { continue }
      let all = nodes[parent].children.reduce(0) { $0 + nodes[$1].weight }
      shares[place] = shares[parent] * nodes[place].weight / all
    }
    return shares
  }

  /// The node that a code names, upper or lower case; the whole for `total`.
  package func find(_ code: String) -> Int? {
    nodes.firstIndex { $0.code == code }
      ?? nodes.firstIndex { $0.code.lowercased() == code.lowercased() }
      ?? (code.lowercased() == "total" ? 0 : nil)
  }
}
