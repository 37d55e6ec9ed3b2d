extension Panel {
  /// Two years of the index as far as both frameworks have the same content, on one scale.
  ///
  /// Leaves go on as in ``change(_:_:_:node:)``; what only one year has is left out, and so are bonus,
  /// penalty and given values of nodes. In both years a leaf has the rate (points − min)/(max − min) it
  /// had, counted by the limits and weights of the later framework; where nodes are sums, all limits are
  /// multiplied by one factor, so that the whole has the span it has in the later framework. Leaves that
  /// a crosswalk splits or joins become one. Leaves without known limits keep their points.
  /// There are no classes.
  ///
  /// - Throws: `ComparisonProblem.nothingInCommon`, and as ``change(_:_:_:node:)``.
  /// - Complexity: O(leaves × (links + units)).
  package func comparable(_ first: Year, _ second: Year) throws(ComparisonProblem) -> Panel {
    let pair = try EditionPair(self, first, second, "total")
    let common = try CommonFramework(pair)
    let years = (pair.earlier.year, pair.later.year)
    let history = FrameworkHistory(
      segments: [.init(from: years.0, to: years.1, framework: common.framework)],
      label: frameworks.label, suffix: frameworks.suffix)
    return derived(
      "comparable \(years.0)–\(years.1)", units, history, common.observations, [], [],
      crosswalk: [], merger: try merger?.comparable(first, second))
  }
}

/// What two editions have in common: a framework with the later's limits, and the points of both.
struct CommonFramework {
  let framework: Framework
  private(set) var observations: [ObservationRow] = []

  init(_ pair: EditionPair) throws(ComparisonProblem) {
    let links = pair.correspondence.links
    let later = pair.later.framework
    let factor = CommonFramework.factor(links, later)
    let rows = CommonFramework.rows(links, later, factor)
    let tree = FrameworkTree(rows, year: pair.later.year) { _, _, _ in }
    guard !links.isEmpty, let order = tree.order else {
      throw .nothingInCommon(pair.earlier.label, pair.later.label)
    }
    var period = FrameworkPeriod(
      from: pair.earlier.year, to: pair.later.year, rounding: .none, ties: later.ties,
      classes: .none)
    period.scoredBy = nil
    framework = FrameworkBuilder(
      tree: tree, order: order, period: period, aggregation: later.aggregation, classes: .none,
      note: { _, _, _ in }
    ).framework()
    for link in links {
      guard let leaf = framework.find(code: CommonFramework.code(link, later)) else { continue }
      add(leaf, pair.earlier, link.old, factor)
      add(leaf, pair.later, link.new.map { ($0, 1) }, factor)
    }
  }

  /// What limits are multiplied by, so that the whole has the span it had.
  private static func factor(_ links: [Correspondence.Link], _ later: Framework) -> Double {
    guard case .sum = later.aggregation, let most = later.total.max else { return 1 }
    let leaves = links.flatMap(\.new).map { later[$0] }
    let span = leaves.reduce(0) { $0 + ($1.max ?? .nan) - $1.min }
    let factor = (most - later.total.min) / span
    return factor.isFinite && factor > 0 ? factor : 1
  }

  private static func code(_ link: Correspondence.Link, _ later: Framework) -> String {
    link.new.map { later[$0].code }.joined(separator: "+")
  }

  /// The rows of the leaves that go on, and of the nodes above them.
  private static func rows(
    _ links: [Correspondence.Link], _ later: Framework, _ factor: Double
  ) -> [FrameworkFile.Row] {
    var above: Set<NodeID> = []
    var leaves: [FrameworkFile.Row] = []
    for link in links {
      let nodes = link.new.map { later[$0] }
      guard let first = nodes.first else { continue }
      var row = CommonFramework.row(first, later)
      row.code = code(link, later)
      row.min = factor * nodes.reduce(0) { $0 + $1.min }
      let most = nodes.reduce(0) { $0 + ($1.max ?? .nan) }
      row.max = most.isNaN ? nil : factor * most
      let weight = nodes.reduce(0) { $0 + ($1.weight ?? .nan) }
      row.weight = weight.isNaN ? nil : weight
      leaves.append(row)
      var parent = first.parent
      while let id = parent, above.insert(id).inserted { parent = later[id].parent }
    }
    return above.sorted().map { row(later[$0], later) } + leaves
  }

  private static func row(_ node: Node, _ framework: Framework) -> FrameworkFile.Row {
    FrameworkFile.Row(
      from: nil, to: nil, code: node.code, parent: node.parent.map { framework[$0].code } ?? "",
      name: node.name, nameEn: node.nameEn, min: nil, max: nil, weight: node.weight,
      method: node.method, rule: "", line: 0)
  }

  private mutating func add(
    _ leaf: Node, _ edition: Edition, _ leaves: [(leaf: NodeID, share: Double)], _ factor: Double
  ) {
    for unit in edition.units {
      let counted = Counting(edition, .total, unit).together(leaves)
      let rate = counted.rate
      let most = leaf.max ?? .nan
      let points = rate.isNaN ? counted.points : leaf.min + rate * (most - leaf.min)
      guard !points.isNaN else { continue }
      observations.append(
        ObservationRow(
          points: points, unit: Int32(unit.index), node: Int32(leaf.id.index), source: -1, line: 0,
          year: Int16(edition.year.number), stage: UInt8(Stage.final.index), confidence: .max,
          decimals: 9))
    }
  }
}
