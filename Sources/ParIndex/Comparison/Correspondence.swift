/// Which leaves of one framework go on in another.
package struct Correspondence: Equatable, Sendable {
  /// How it was found.
  package enum Basis: Equatable, Sendable {
    /// The frameworks score the same.
    case sameFramework
    /// The package's crosswalk between the two years.
    case crosswalk
    /// Leaves of the same code and the same name.
    case codeAndName
  }

  /// Leaves that go on together: a part of each old one, and all of each new one.
  package struct Link: Equatable, Sendable {
    /// The old leaves, each with the part of it that goes on.
    package let old: [(leaf: NodeID, share: Double)]
    /// The new leaves.
    package let new: [NodeID]

    package static func == (left: Link, right: Link) -> Bool {
      left.new == right.new && left.old.map(\.leaf) == right.old.map(\.leaf)
        && left.old.map(\.share) == right.old.map(\.share)
    }
  }

  /// How it was found.
  package let basis: Basis
  /// What goes on, in the order of the new framework.
  package let links: [Link]
  /// Old leaves with the part of each that does not go on, in the order of the old framework.
  package let dropped: [(leaf: NodeID, share: Double)]
  /// New leaves that go on from nothing, in the order of the new framework.
  package let added: [NodeID]

  package static func == (left: Correspondence, right: Correspondence) -> Bool {
    left.basis == right.basis && left.links == right.links && left.added == right.added
      && left.dropped.map(\.leaf) == right.dropped.map(\.leaf)
      && left.dropped.map(\.share) == right.dropped.map(\.share)
  }

  /// What goes on from the leaves below a node of an old framework in those below one of a new.
  ///
  /// - Parameter crosswalk: The links between the two years; empty where there are none.
  /// - Complexity: O(leaves × links).
  package init(
    from old: Framework, _ oldNode: NodeID, to new: Framework, _ newNode: NodeID,
    crosswalk: [CrosswalkLink]
  ) {
    let (oldLeaves, newLeaves) = (old.leaves(below: oldNode), new.leaves(below: newNode))
    var pairs: [(old: NodeID, new: NodeID, share: Double)] = []
    if crosswalk.isEmpty {
      let isSame = old.isScoredAlike(new)
      basis = isSame ? .sameFramework : .codeAndName
      // A whole of which nothing else is known goes on in nothing that could be told apart.
      for leaf in newLeaves where isSame || leaf != .total {
        let node = new[leaf]
        // Where all is scored the same, another name is another wording.
        let found = oldLeaves.first {
          old[$0].code == node.code && (isSame || old[$0].isNamedAlike(node))
        }
        if let found { pairs.append((found, leaf, 1)) }
      }
    } else {
      basis = .crosswalk
      for link in crosswalk {
        guard let from = old.find(code: link.fromNode)?.id, oldLeaves.contains(from),
          let to = new.find(code: link.toNode)?.id, newLeaves.contains(to)
        else { continue }
        pairs.append((from, to, link.share))
      }
    }
    links = Correspondence.links(pairs)
    let linked = Set(pairs.map(\.new))
    added = newLeaves.filter { !linked.contains($0) && $0 != .total }
    dropped = oldLeaves.compactMap { leaf in
      guard leaf != .total else { return nil }
      let rest = 1 - pairs.filter { $0.old == leaf }.reduce(0) { $0 + $1.share }
      return rest > 1e-9 ? (leaf, decimal(rest)) : nil
    }
  }

  /// Leaves that share an old or a new one belong together.
  private static func links(_ pairs: [(old: NodeID, new: NodeID, share: Double)]) -> [Link] {
    var groups: [(old: [NodeID: Double], new: Set<NodeID>)] = []
    for pair in pairs {
      var merged: (old: [NodeID: Double], new: Set<NodeID>) = ([pair.old: pair.share], [pair.new])
      groups.removeAll { group in
        guard group.old[pair.old] != nil || group.new.contains(pair.new) else { return false }
        merged.old.merge(group.old) { $0 + $1 }
        merged.new.formUnion(group.new)
        return true
      }
      groups.append(merged)
    }
    return groups.map { group in
      Link(
        old: group.old.sorted { $0.key < $1.key }.map { ($0.key, Swift.min($0.value, 1)) },
        new: group.new.sorted())
    }.sorted { ($0.new.first ?? .total) < ($1.new.first ?? .total) }
  }
}

extension Node {
  /// Whether another goes by the same name; case and diacritics make no difference.
  func isNamedAlike(_ other: Node) -> Bool {
    VietnameseFolding.words(name) == VietnameseFolding.words(other.name)
      || !nameEn.isEmpty
        && VietnameseFolding.words(nameEn) == VietnameseFolding.words(other.nameEn)
  }
}

extension Framework {
  /// The leaves at a node and below it, in the order of the tree.
  package func leaves(below top: NodeID) -> [NodeID] {
    let node = self[top]
    if node.isLeaf { return [top] }
    return (node.isPart ? node.cover : node.children).flatMap { leaves(below: $0) }
  }

  /// Whether every node scores the same in another framework.
  func isScoredAlike(_ other: Framework) -> Bool { scoresAlike(.total, other, .total) }
}
