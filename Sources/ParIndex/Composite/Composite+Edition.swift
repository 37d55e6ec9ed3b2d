import Statistics

extension Composite {
  /// An edition as a composite: what its whole is made of, and how.
  ///
  /// Nodes are followed down from the whole as far as some unit has all their parts. Where the framework adds
  /// points up, an indicator's value is its percent of what it allows and its weight the points it allows,
  /// so that arithmetic means give the percent of the whole; where limits are not known, points and equal
  /// weights. Where it takes weighted means, values are points and weights its own. Given values of
  /// nodes above are left aside, and the whole is not rounded.
  ///
  /// - Throws: `CompositeProblem.noParts` where nothing below the whole is known, `.noWeights` where means
  ///   have no weights.
  /// - Complexity: O(nodes × units).
  package init(_ edition: Edition) throws(CompositeProblem) {
    let reach = Reach(edition)
    guard reach.nodes.count > 1 else { throw .noParts(in: edition.label) }
    let scale = try Scale(edition, reach)
    let frame = edition.framework
    tree = CompositeTree(
      reach.nodes.enumerated().map { place, id in
        Node(frame[id], parent: reach.parents[place], weight: scale.weights[place])
      })
    label = edition.label
    registry = edition.registry
    units = edition.units
    ties = frame.ties
    info = edition.info
    isSynthetic = edition.info.isSynthetic
    steps = []
    var (data, spans, minima) = ([Double](), [Double](), [Double]())
    for place in tree.leaves {
      let (id, span) = (reach.nodes[place], scale.spans[place])
      let start = scale.isPercent ? frame[id].min : 0
      data += edition.column(id, of: edition.values).map { span == 0 ? 0 : ($0 - start) / span }
      spans.append(span)
      minima.append(start)
    }
    self.data = data
    marks = [CompositeMark](repeating: [], count: data.count)
    method = CombiningMethod(levels: [.mean(.arithmetic)], known: 1, scale: scale.factor)
    origin = Origin(
      edition: edition, nodes: reach.nodes, spans: spans, minima: minima,
      isPercent: scale.isPercent,
      adjustments: edition.adjustments.map { $0 / scale.total },
      total: (scale.isPercent ? minima.reduce(0, +) : 0, scale.total), keepsScale: true)
  }

  private typealias Node = CompositeTree.Node
}

extension CompositeTree.Node {
  fileprivate init(_ node: Node, parent: Int?, weight: Double) {
    self.init(
      code: node.code, name: node.name, nameEn: node.nameEn, parent: parent, weight: weight)
  }
}

/// The nodes of an edition that its whole is made of.
private struct Reach {
  /// In the order of the tree.
  private(set) var nodes: [NodeID] = []
  /// By place the place of the node above.
  private(set) var parents: [Int?] = []
  private let edition: Edition
  private let counted: Set<NodeID>

  init(_ edition: Edition) {
    self.edition = edition
    let frame = edition.framework
    var counted = Set(frame.nodes.map(\.id))
    if frame.period.scoredBy != nil, let whole = frame.plan.nodes.last {
      counted = Set(whole.parts.map(NodeID.init).flatMap { frame.branch(below: $0) })
      for id in Array(counted) {
        var above = frame[id].parent
        while let up = above, counted.insert(up).inserted { above = frame[up].parent }
      }
    }
    self.counted = counted
    add(.total, nil)
  }

  private mutating func add(_ id: NodeID, _ parent: Int?) {
    let place = nodes.count
    nodes.append(id)
    parents.append(parent)
    let below = edition.framework[id].children.filter(counted.contains)
    guard hasParts(below) else { return }
    for child in below { add(child, place) }
  }

  /// Whether some unit has all of the parts.
  private func hasParts(_ parts: [NodeID]) -> Bool {
    let count = edition.units.count
    return !parts.isEmpty
      && (0..<count).contains { unit in
        parts.allSatisfy { !edition.values[$0.index * count + unit].isNaN }
      }
  }
}

extension Framework {
  /// A node and all that stand below it.
  fileprivate func branch(below id: NodeID) -> [NodeID] {
    [id] + self[id].children.flatMap { branch(below: $0) }
  }
}

/// What the values of nodes are counted in.
private struct Scale {
  /// Points for each unit of an indicator's value, by place in the tree.
  let spans: [Double]
  let weights: [Double]
  let isPercent: Bool
  /// What the mean of means is multiplied by.
  let factor: Double
  /// Points for each unit of the whole's value.
  let total: Double

  init(_ edition: Edition, _ reach: Reach) throws(CompositeProblem) {
    let (frame, nodes) = (edition.framework, reach.nodes.map { edition.framework[$0] })
    if case .weightedMean(let scale) = frame.aggregation {
      let bare = nodes.dropFirst().filter { $0.weight == nil }
      guard bare.isEmpty else { throw .noWeights(bare.map(\.code), in: edition.label) }
      spans = nodes.map { _ in 1 }
      weights = nodes.map { $0.weight ?? 1 }
      (isPercent, factor, total) = (false, scale, 1)
      return
    }
    let parents = Set(reach.parents.compactMap { $0 })
    let leaves = nodes.indices.filter { !parents.contains($0) }
    isPercent = leaves.allSatisfy { nodes[$0].max.map { $0.isFinite } ?? false }
    var worth = [Double](repeating: 0, count: nodes.count)
    for leaf in leaves {
      worth[leaf] = isPercent ? (nodes[leaf].max ?? 0) - nodes[leaf].min : 1
    }
    for place in nodes.indices.reversed() {
      if let parent = reach.parents[place] { worth[parent] += worth[place] }
    }
    weights = worth
    let isPercent = isPercent
    spans = worth.map { isPercent ? $0 / 100 : 1 }
    factor = isPercent ? 1 : worth[0]
    total = isPercent ? worth[0] / 100 : 1
  }
}
