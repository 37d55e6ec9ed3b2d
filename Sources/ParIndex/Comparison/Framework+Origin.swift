extension Framework {
  /// The node of an earlier framework that a node of this one goes on from; nil where none is known.
  ///
  /// In the order of certainty: the whole from the whole; a leaf by the crosswalk, where there is one; the
  /// same code, where all is scored the same, for domains, and where names agree; else the only node of
  /// the same level and name, under another code. Codes alone prove nothing: frameworks renumber.
  ///
  /// - Parameter links: The crosswalk from the earlier framework to this one.
  func origin(of id: NodeID, in earlier: Framework, _ links: [CrosswalkLink]) -> NodeID? {
    let node = self[id]
    if id == .total { return .total }
    let same = earlier.find(code: node.code)
    if node.isPart || isScoredAlike(earlier) { return same?.id }
    if node.isLeaf, !links.isEmpty {
      let sources = links.filter { $0.toNode == node.code }
      return sources.count == 1 ? earlier.find(code: sources[0].fromNode)?.id : nil
    }
    if let same, same.level == node.level, node.level == 1 || same.isNamedAlike(node) {
      return same.id
    }
    let named = earlier.nodes.filter { $0.level == node.level && $0.isNamedAlike(node) }
    return named.count == 1 ? named[0].id : nil
  }

  /// Whether every leaf's rule is told, so that frameworks can be compared by what they say.
  var isWhollyRuled: Bool {
    leaves.allSatisfy { leaf in
      guard let rule = rules[leaf.id.index] else { return false }
      return rule.kind != .given
    }
  }
}
