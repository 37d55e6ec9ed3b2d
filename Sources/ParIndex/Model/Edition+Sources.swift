extension Edition {
  /// The scores behind a unit's value at a node, each with its source and confidence.
  ///
  /// The given values at the node and, unless one is given there, at every node below it, in
  /// the order of the tree; all stages.
  ///
  /// - Complexity: O(rows of the year).
  package func sources(_ unit: UnitID, _ node: NodeID) -> [Observation] {
    let found = observations(of: unit)
    let wanted = givenNodes(behind: node, among: Set(found.map(\.node)))
    return found.filter { wanted.contains($0.node) }.sorted {
      ($0.node, $0.stage.index) < ($1.node, $1.stage.index)
    }
  }

  /// The figures printed for a unit, or for all, at a node, or at all.
  package func published(_ unit: UnitID? = nil, _ node: NodeID? = nil) -> [PublishedFigure] {
    panel.published.rows.filter { row in
      Int(row.year) == year.number && (unit == nil || Int(row.unit) == unit?.index)
        && (node == nil || Int(row.node) == node?.index)
    }.map(figure)
  }

  private func observations(of unit: UnitID) -> [Observation] {
    panel.observations.rows(in: year).filter { Int($0.unit) == unit.index }.map { row in
      Observation(
        unit: unit, node: NodeID(Int(row.node)), stage: Stage.allCases[Int(row.stage)],
        points: Points(row.points), source: source(row.source),
        confidence: confidence(row.confidence))
    }
  }

  private func givenNodes(behind node: NodeID, among given: Set<NodeID>) -> Set<NodeID> {
    if given.contains(node) { return [node] }
    let below = framework[node].children + framework[node].cover
    return below.reduce(into: []) { $0.formUnion(givenNodes(behind: $1, among: given)) }
  }

  private func figure(_ row: PublishedFigures.Row) -> PublishedFigure {
    PublishedFigure(
      unit: UnitID(Int(row.unit)), year: year, node: NodeID(Int(row.node)),
      measure: panel.published.measures[Int(row.measure)],
      value: row.value.isNaN ? nil : row.value, decimals: Int(row.decimals),
      rank: row.rank > 0 ? Int(row.rank) : nil, source: source(row.source),
      confidence: confidence(row.confidence))
  }

  func source(_ place: Int32) -> Source? { place < 0 ? nil : panel.sources[Int(place)] }

  private func confidence(_ place: UInt8) -> Confidence? {
    let all = Confidence.allCases
    return Int(place) < all.count ? all[Int(place)] : nil
  }
}
