/// A node of a framework: the whole, a domain, a criterion, a sub-criterion.
package struct Node: Equatable, Sendable {
  /// The place in the framework.
  package let id: NodeID
  /// The code, as text: `1.1.1`, `III.2`, `total`.
  package let code: String
  /// The name in Vietnamese.
  package let name: String
  /// The name in English; may be empty.
  package let nameEn: String
  /// The node above; `nil` for the whole and for a part by method.
  package let parent: NodeID?
  /// The nodes below, in natural order of their codes.
  package let children: [NodeID]
  /// How far below the whole it stands, 0 for the whole.
  package let level: Int
  /// The fewest points.
  package let min: Double
  /// The most points; `nil` where not known.
  package let max: Double?
  /// The weight among its siblings, where the node above is a weighted mean.
  package let weight: Double?
  /// How its points come about; of an inner node, what its row says.
  package let method: Method?
  /// The text of its rule; may be empty.
  package let rule: String
  /// The nodes that make up a part by method (`survey`, `documents`); empty for a node of the tree.
  package let cover: [NodeID]

  /// Whether it is a part by method rather than a node of the tree.
  package var isPart: Bool { !cover.isEmpty }
  /// Whether nothing stands below it.
  package var isLeaf: Bool { children.isEmpty && !isPart }
}
