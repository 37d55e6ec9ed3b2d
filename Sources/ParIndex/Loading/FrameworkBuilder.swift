/// Makes a framework from a tree of rows: ids, levels, limits, parts by method.
struct FrameworkBuilder {
  let tree: FrameworkTree
  let order: [Int]
  let period: FrameworkPeriod
  let aggregation: Aggregation
  let classes: ClassScheme
  let note: RowNote

  /// The framework, with the limits of inner nodes worked out and checked.
  func framework() -> Framework {
    let givenMinima = limits { $0.min ?? ($1 ? 0 : .nan) }
    let givenMaxima = limits { row, _ in row.max ?? .nan }
    let bare = framework(minima: givenMinima, maxima: givenMaxima)
    let parts = [Double](repeating: .nan, count: bare.allNodes.count - order.count)
    var (minima, maxima) = (givenMinima + parts, givenMaxima + parts)
    checkMaxima(bare, given: maxima)
    bare.completeLimits(&minima)
    bare.completeLimits(&maxima)
    return framework(minima: minima, maxima: maxima)
  }

  /// A limit of each row of the tree; the flag says whether it is a leaf.
  private func limits(_ limit: (FrameworkFile.Row, Bool) -> Double) -> [Double] {
    order.map { limit(tree.rows[$0], tree.children[$0].isEmpty) }
  }

  private func framework(minima: [Double], maxima: [Double]) -> Framework {
    var ids = [Int](repeating: 0, count: order.count)
    for (id, place) in order.enumerated() { ids[place] = id }
    var levels = [Int](repeating: 0, count: order.count)
    var nodes: [Node] = []
    for (id, place) in order.enumerated() {
      let row = tree.rows[place]
      let parent = tree.parents[place].map { ids[$0] }
      if let parent { levels[id] = levels[parent] + 1 }
      nodes.append(
        Node(
          id: NodeID(id), code: row.code, name: row.name, nameEn: row.nameEn,
          parent: parent.map(NodeID.init), children: tree.children[place].map { NodeID(ids[$0]) },
          level: levels[id], min: minima[id].isNaN ? 0 : minima[id],
          max: maxima[id].isNaN ? nil : maxima[id],
          weight: row.weight, method: row.method, rule: row.rule, cover: []))
    }
    let parts = parts(of: nodes, minima, maxima)
    return Framework(
      label: "", period: period, allNodes: nodes + parts, treeCount: nodes.count,
      aggregation: aggregation, classes: classes)
  }

  // MARK: Parts by method

  private func parts(of nodes: [Node], _ minima: [Double], _ maxima: [Double]) -> [Node] {
    var parts: [Node] = []
    for method in [Method.documents, .survey]
    where !nodes.contains(where: { $0.code == method.rawValue }) {
      let cover = method.cover(nodes[...], below: .total)
      guard !cover.isEmpty else { continue }
      let id = nodes.count + parts.count
      let minimum = id < minima.count && !minima[id].isNaN ? minima[id] : 0
      let maximum = id < maxima.count ? maxima[id] : .nan
      parts.append(
        Node(
          id: NodeID(id), code: method.rawValue, name: method.nameVi, nameEn: method.nameEn,
          parent: nil, children: [], level: 1, min: minimum,
          max: maximum.isNaN ? nil : maximum, weight: nil, method: method, rule: "", cover: cover))
    }
    return parts
  }

  // MARK: Checks

  /// What rounding of published limits may add up to: 3 × 3.33 stands for 10.
  private static func tolerance(_ given: Double) -> Double { 0.02 + 0.002 * given.magnitude }

  private func checkMaxima(_ framework: Framework, given: [Double]) {
    for node in framework.nodes where !node.isLeaf && node.max != nil {
      let limit = node.max ?? 0
      var parts = given
      // The nodes below get their limits from theirs first.
      parts[node.id.index] = .nan
      framework.completeLimits(&parts)
      guard let made = framework.sum(of: node).of(parts, units: 1).first, !made.isNaN,
        (made - limit).magnitude > FrameworkBuilder.tolerance(limit)
      else { continue }
      note(tree.rows[order[node.id.index]], "max", .maximumDisagrees(given: limit, parts: made))
    }
  }
}
