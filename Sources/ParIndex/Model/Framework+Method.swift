extension Method {
  /// The name of the part that it makes, in Vietnamese.
  package var nameVi: String { self == .survey ? "Điều tra xã hội học" : "Thẩm định hồ sơ" }
  /// The name of the part that it makes, in English.
  package var nameEn: String { self == .survey ? "Survey" : "Documents" }

  /// The topmost nodes, at a node or below it, whose every leaf is scored by the method.
  ///
  /// A leaf without a method has that of the nearest node above it that has one.
  ///
  /// - Complexity: O(nodes).
  func cover(_ nodes: ArraySlice<Node>, below top: NodeID) -> [NodeID] {
    var methods = nodes.map(\.method)
    for node in nodes where node.method == nil {
      methods[node.id.index] = node.parent.flatMap { methods[$0.index] }
    }
    var isWhole = [Bool](repeating: false, count: nodes.count)
    for node in nodes.reversed() {
      isWhole[node.id.index] =
        node.isLeaf
        ? methods[node.id.index] == self
        : node.children.allSatisfy { isWhole[$0.index] }
    }
    var cover: [NodeID] = []
    var waiting = [top]
    while let id = waiting.popLast() {
      if isWhole[id.index] {
        cover.append(id)
      } else {
        waiting.append(contentsOf: nodes[id.index].children.reversed())
      }
    }
    return cover
  }
}

extension Framework {
  /// The method by which a node is scored: its own, or that of the nearest node above that has one.
  package func method(of id: NodeID) -> Method? {
    var at: NodeID? = id
    while let id = at {
      if let method = self[id].method { return method }
      at = self[id].parent
    }
    return nil
  }

  /// The part of a node that a method makes, with its limits; it isn't one of ``allNodes`` unless
  /// the node is the whole.
  ///
  /// - Throws: `LookupError.noPart` where no leaf there is scored by the method.
  func part(of id: NodeID, by method: Method) throws(LookupError) -> Node {
    if id == .total, let part = find(code: method.rawValue) { return part }
    let node = self[id]
    let cover = node.isPart ? [] : method.cover(nodes, below: id)
    guard !cover.isEmpty else {
      throw .noPart(method, in: "\(label) · \(node.code)", have: [node.code])
    }
    let bare = Node(
      id: id, code: node.code, name: node.name, nameEn: node.nameEn, parent: node.id, children: [],
      level: node.level, min: 0, max: nil, weight: nil, method: method, rule: "", cover: cover)
    return Node(
      id: id, code: node.code, name: node.name, nameEn: node.nameEn, parent: node.id, children: [],
      level: node.level, min: limit(of: bare) { $0.min },
      max: known(limit(of: bare) { $0.max ?? .nan }),
      weight: nil, method: method, rule: "", cover: cover)
  }

  private func limit(of part: Node, _ limit: (Node) -> Double) -> Double {
    sum(of: part).of(allNodes.map(limit), units: 1).first ?? .nan
  }

  private func known(_ limit: Double) -> Double? { limit.isNaN ? nil : limit }
}
