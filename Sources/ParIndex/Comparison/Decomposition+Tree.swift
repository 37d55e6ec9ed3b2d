extension Decomposition {
  /// What a node adds to the change: its leaves together.
  package struct Branch: Equatable, Sendable {
    /// The node in the later framework, or in the earlier where only that has it; neither for what
    /// belongs to no node: bonus, penalty, rounding.
    package let group: LeafGroup
    /// The node of the later framework above it; nil above the node asked for.
    package let parent: NodeID?
    /// What the unit did there.
    package fileprivate(set) var performance = 0.0
    /// What the framework did: re-weighted, new and dropped leaves.
    package fileprivate(set) var framework = 0.0
    /// What is left over.
    package fileprivate(set) var residual = 0.0
    /// All of it.
    package var total: Double { decimal(performance + framework + residual) }
  }

  /// The parts rolled up: for every node at and below the one asked for what its leaves add, in the
  /// order of the later framework, then nodes that only the earlier has, then what belongs to none.
  ///
  /// A dropped leaf counts at the nearest node above it that goes on, by code and name (domains by
  /// code alone); below that stands a branch of the earlier framework. So the branches below a node add
  /// up to it.
  ///
  /// - Complexity: O(parts × depth).
  package var branches: [Branch] {
    var branches: [LeafGroup: Branch] = [:]
    for part in parts {
      var (group, parent) = place(of: part)
      while true {
        branches[group, default: Branch(group: group, parent: parent)].count(part)
        guard let above = parent else { break }
        group = LeafGroup(node: above, old: nil)
        parent = above == node ? nil : later.framework[above].parent
      }
    }
    return branches.values.sorted { $0.order < $1.order }
  }

  /// The lowest branch that a part counts at, and the node above it.
  private func place(of part: Part) -> (LeafGroup, parent: NodeID?) {
    if let leaf = part.node {
      let parent = leaf == node ? nil : later.framework[leaf].parent
      return (LeafGroup(node: leaf, old: nil), parent)
    }
    guard let leaf = part.old else { return (.rest, node) }
    var top = leaf
    while let parent = earlier.framework[top].parent, parent != oldNode {
      if let heir = heir(of: parent) { return (LeafGroup(node: nil, old: top), heir) }
      top = parent
    }
    return (LeafGroup(node: nil, old: top), node)
  }

  /// The node of the later framework that an earlier one goes on in.
  private func heir(of id: NodeID) -> NodeID? {
    let old = earlier.framework[id]
    guard let new = later.framework.find(code: old.code), new.level == old.level,
      new.level == 1 || new.isNamedAlike(old)
    else { return nil }
    return new.id
  }
}

extension Decomposition.Branch {
  fileprivate var order: (Int, Int) { (group.node?.index ?? .max, group.old?.index ?? .max) }

  fileprivate mutating func count(_ part: Decomposition.Part) {
    switch part.kind {
    case .performance, .adjustment: performance += part.value
    case .reweighted, .new, .dropped: framework += part.value
    case .residual: residual += part.value
    }
  }
}
