import Statistics

/// The tree of what is scored in a year, and the rules for it.
///
/// Nodes stand in the order of the tree, each before what is below it, so that a loop from the
/// end to the start meets parts before wholes. The parts by method (`survey`, `documents`) that
/// the tree does not hold as nodes of its own come after the tree.
package struct Framework: Equatable, Sendable {
  /// What messages call it: "PAPI 2023".
  package private(set) var label: String
  /// The years for which the description states its rules.
  package let period: FrameworkPeriod
  /// Every node, the whole first; parts by method last.
  package let allNodes: [Node]
  /// How many of them form the tree.
  package let treeCount: Int
  /// How an inner node's points are made from its parts.
  package let aggregation: Aggregation
  /// The classes of the whole.
  package let classes: ClassScheme
  /// By place of a node the rule of a leaf; nil for inner nodes and where none is told.
  package let rules: [Rule?]
  /// By place of a node how an input becomes points; nil where none does.
  let formulas: [RuleFormula?]
  /// How inner nodes are made.
  private(set) var plan = AggregationPlan()

  /// The same framework under another label.
  func labelled(_ label: String) -> Framework {
    var copy = self
    copy.label = label
    return copy
  }

  /// The nodes of the tree, the whole first, in the order in which they are read.
  package var nodes: ArraySlice<Node> { allNodes.prefix(treeCount) }

  /// A compiled framework; see ``FrameworkCompiler``.
  init(
    label: String, period: FrameworkPeriod, allNodes: [Node], treeCount: Int,
    aggregation: Aggregation, classes: ClassScheme
  ) {
    self.label = label
    self.period = period
    self.allNodes = allNodes
    self.treeCount = treeCount
    self.aggregation = aggregation
    self.classes = classes
    rules = allNodes.map { $0.isLeaf && !$0.rule.isEmpty ? try? RuleReader.rule($0.rule) : nil }
    formulas = zip(allNodes, rules).map { node, rule in
      guard let rule, let maximum = node.max, maximum > 0 else { return nil }
      return RuleFormula(rule, maximum: maximum)
    }
    plan = makePlan()
  }

  /// The node with this id.
  package subscript(id: NodeID) -> Node { allNodes[id.index] }

  /// The whole.
  package var total: Node { allNodes[0] }

  /// How many nodes stand on each level below the whole: 8 and 29 in PAPI 2023.
  package var levels: [Int] {
    let depth = nodes.map(\.level).max() ?? 0
    return (0..<depth).map { level in nodes.count { $0.level == level + 1 } }
  }

  /// The leaves, in the order in which they are read.
  package var leaves: [Node] { nodes.filter(\.isLeaf) }

  /// The nodes of a level, 1 for those right below the whole.
  package func nodes(level: Int) -> [Node] { nodes.filter { $0.level == level } }

  /// How the published value is rounded.
  package var rounding: Rounding { period.rounding }
  /// Which rank equal values share.
  package var ties: Ties { period.ties }

  /// Whether two frameworks score the same at a node: same parts, limits, weights and rules.
  ///
  /// Names may differ. What changed outside the tree, such as how a question was asked, isn't seen;
  /// but wholes of two periods that the description sets apart are unlike, unless every rule is told.
  package func scoresAlike(_ node: NodeID, _ other: Framework, _ otherNode: NodeID) -> Bool {
    if node == .total, period.from != other.period.from, !isWhollyRuled || !other.isWhollyRuled {
      return false
    }
    let (left, right) = (self[node], other[otherNode])
    guard aggregation == other.aggregation, left.code == right.code, left.min == right.min,
      left.max == right.max, left.weight == right.weight, left.method == right.method,
      left.rule == right.rule
    else { return false }
    let (below, otherBelow) = (left.children + left.cover, right.children + right.cover)
    return below.count == otherBelow.count
      && zip(below, otherBelow).allSatisfy { scoresAlike($0, other, $1) }
  }
}

extension Framework {
  /// The codes of the first leaves below a node.
  func leafCodes(below node: Node, most: Int) -> [String] {
    if node.isLeaf { return [node.code] }
    var codes: [String] = []
    for part in node.isPart ? node.cover : node.children where codes.count < most {
      codes += leafCodes(below: self[part], most: most - codes.count)
    }
    return codes
  }
}
