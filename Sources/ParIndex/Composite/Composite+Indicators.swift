import Statistics

extension Composite {
  /// An indicator of an analyst's own, or a node that combines some.
  package struct Row: Equatable, Sendable {
    /// The code by which values and other rows name it.
    package var code: String
    /// The code of the node above; empty for those right below the whole, and for the whole.
    package var parent: String
    /// The name; empty for the code.
    package var name: String
    /// How much it counts among its siblings.
    package var weight: Double
    /// Whether a higher value is better.
    package var polarity: Polarity

    package init(
      code: String, parent: String, name: String = "", weight: Double = 1,
      polarity: Polarity = .positive
    ) {
      self.code = code
      self.parent = parent
      self.name = name
      self.weight = weight
      self.polarity = polarity
    }
  }

  /// A composite of an analyst's own indicators, in units of their own: nothing can be combined before they
  /// are normalised.
  ///
  /// - Parameters:
  ///   - label: What messages call it.
  ///   - units: Whose values; any order.
  ///   - rows: The tree in any order, with or without a row for the whole; siblings stand in the order
  ///     given. Without rows every indicator stands right below the whole, of equal weight.
  ///   - indicators: For each code a value for every unit, in their order.
  /// - Throws: `TreeProblem` with what does not fit together.
  package init(
    label: String, units given: [Unit], rows: [Row], indicators: [(code: String, values: [Double])]
  ) throws(TreeProblem) {
    let all = rows.isEmpty ? indicators.map { Row(code: $0.code, parent: "") } : rows
    let nodes = try TreeOrder(all, leaves: indicators.map(\.code)).nodes
    let tree = CompositeTree(nodes)
    self.tree = tree
    self.label = label
    registry = UnitRegistry(given, label: label)
    units = registry.ids
    ties = .competition
    isSynthetic = false
    info = IndexInfo(ownIndicators: label)
    steps = []
    let places = Dictionary(given.enumerated().map { ($1.code, $0) }) { first, _ in first }
    let order = registry.units.map { places[$0.code] ?? 0 }
    let columns = Dictionary(indicators.map { ($0.code, $0.values) }) { first, _ in first }
    data = tree.leaves.flatMap { place -> [Double] in
      let values = columns[tree.nodes[place].code] ?? []
      return order.map { values[$0] }
    }
    marks = [CompositeMark](repeating: [], count: data.count)
    method = nil
    origin = nil
  }
}

/// Why rows make no tree.
package enum TreeProblem: Error, Equatable {
  /// A code stands twice, in the tree or among the indicators.
  case twice(String)
  /// A row names a parent that is no row; the nearest that are.
  case noParent(String, of: String, nearest: [String])
  /// A row hangs on itself by way of others.
  case cycle(String)
  /// A node has no parts and no values.
  case noValues(String)
  /// Values are given of what has parts in the tree, or of what the tree does not have.
  case notALeaf(String)
  /// A weight is negative or no number.
  case badWeight(String, Double)
  /// There is no indicator.
  case empty
}

/// Rows in the order of their tree.
private struct TreeOrder {
  private(set) var nodes: [CompositeTree.Node] = []
  private let below: [String: [Composite.Row]]

  init(_ rows: [Composite.Row], leaves: [String]) throws(TreeProblem) {
    guard !leaves.isEmpty else { throw .empty }
    try TreeOrder.check(rows)
    let codes = Set(rows.map(\.code))
    let top = rows.first { $0.parent.isEmpty && TreeOrder.isWhole($0, rows) }
    below = Dictionary(grouping: rows.filter { $0.code != top?.code }) { row in
      row.parent == top?.code ? "" : row.parent
    }
    add(
      top ?? Composite.Row(code: "total", parent: "", name: "Total"), parent: nil, key: "")
    let reached = Set(nodes.map(\.code))
    if let lost = rows.first(where: { !reached.contains($0.code) }) { throw .cycle(lost.code) }
    try checkLeaves(Set(leaves), codes)
  }

  /// A single row without a parent that others hang on is the whole.
  private static func isWhole(_ row: Composite.Row, _ rows: [Composite.Row]) -> Bool {
    rows.count { $0.parent.isEmpty } == 1 && rows.contains { $0.parent == row.code }
  }

  private static func check(_ rows: [Composite.Row]) throws(TreeProblem) {
    var seen: Set<String> = []
    for row in rows {
      guard seen.insert(row.code).inserted else { throw .twice(row.code) }
      guard row.weight >= 0, row.weight.isFinite else { throw .badWeight(row.code, row.weight) }
    }
    for row in rows where !row.parent.isEmpty && !seen.contains(row.parent) {
      let nearest = Nearest.texts(
        to: row.parent, among: rows.map { ($0.code, $0.code) }.filter { $0.0 != row.code })
      throw .noParent(row.parent, of: row.code, nearest: nearest)
    }
  }

  private mutating func add(_ row: Composite.Row, parent: Int?, key: String) {
    let place = nodes.count
    nodes.append(
      CompositeTree.Node(
        code: row.code, name: row.name.isEmpty ? row.code : row.name, nameEn: "", parent: parent,
        weight: row.weight, polarity: row.polarity))
    for child in below[key] ?? [] { add(child, parent: place, key: child.code) }
  }

  private func checkLeaves(_ given: Set<String>, _ codes: Set<String>) throws(TreeProblem) {
    let parents = Set(nodes.compactMap(\.parent))
    for (place, node) in nodes.enumerated() {
      if parents.contains(place), given.contains(node.code) { throw .notALeaf(node.code) }
      if !parents.contains(place), !given.contains(node.code) { throw .noValues(node.code) }
    }
    if let extra = given.subtracting(codes).min() { throw .notALeaf(extra) }
  }
}

extension IndexInfo {
  /// What is said of an analyst's own indicators.
  fileprivate init(ownIndicators label: String) {
    self.init(
      name: label, shortName: label, title: label, titleVi: label, titleEn: label, description: "",
      version: "", populationVi: "đơn vị", populationEn: "units", unitVi: "đơn vị", unitEn: "unit",
      level: "", levelNames: [], display: .points, digits: 4,
      aggregation: .weightedMean(scale: 1), isSynthetic: false, frameworks: [])
  }
}
