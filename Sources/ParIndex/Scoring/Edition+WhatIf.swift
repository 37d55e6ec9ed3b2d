/// A change of a unit's points at a leaf, to be tried out.
package struct ScoreChange: Equatable, Sendable {
  /// What becomes of the points.
  package enum Kind: Equatable, Sendable {
    /// So many points.
    case points(Double)
    /// So many more, or fewer.
    case more(Double)
    /// The most points, or the fewest.
    case maximum, minimum
    /// What the leaf's rule makes of an input.
    case input(RuleInput)
  }

  /// Whose.
  package let unit: UnitID
  /// At which leaf.
  package let node: NodeID
  /// What becomes of it.
  package let kind: Kind

  /// A change.
  package init(unit: UnitID, node: NodeID, kind: Kind) {
    self.unit = unit
    self.node = node
    self.kind = kind
  }
}

/// Why a change cannot be tried out.
package enum ScoreChangeProblem: Error, Equatable {
  /// The node is made from its parts, whose points can be changed.
  case notALeaf(String, parts: [String])
  /// The points would not be from the minimum to the maximum.
  case outOfRange(Double, node: String, limits: ClosedRange<Double>)
  /// Nobody knows the unit's points there, so that nothing can be added.
  case noPoints(node: String, unit: String)
  /// Nobody knows the most points there.
  case noMaximum(node: String)
  /// The leaf has no rule that makes points of an input.
  case noRule(node: String)
  /// The rule does not take the input.
  case badInput(node: String, RuleInputProblem)
}

extension Edition {
  /// The edition as it would be after some changes: ranks, classes and all.
  ///
  /// Points that a rule makes are rounded as the framework rounds leaves. A given value of a node
  /// above a changed leaf moves with it.
  ///
  /// - Complexity: O(nodes × units).
  package func whatIf(_ changes: [ScoreChange]) throws(ScoreChangeProblem) -> Edition {
    var figures = EditionAssembly.Figures(given: given, origins: origins)
    for change in changes {
      guard let place = place(of: change.unit) else { continue }
      let points = try points(after: change, place, figures.given)
      let cell = change.node.index * units.count + place
      let before = figures.given[cell].isNaN ? values[cell] : figures.given[cell]
      figures.given[cell] = points
      figures.origins[cell] = 0
      shift(points - before, above: change.node, place, &figures.given)
    }
    return with(figures, variant: "what if")
  }

  /// Moves the given values above a node with it.
  private func shift(_ gain: Double, above node: NodeID, _ place: Int, _ given: inout [Double]) {
    guard !gain.isNaN else { return }
    var (gain, at) = (gain, framework[node])
    while let parent = at.parent {
      let sum = framework.sum(of: framework[parent])
      let slot = sum.parts.firstIndex(of: at.id.index)
      gain *= slot.map { sum.weights[$0] * sum.factor } ?? 0
      let cell = parent.index * units.count + place
      if !given[cell].isNaN { given[cell] = decimal(given[cell] + gain) }
      at = framework[parent]
    }
  }

  // MARK: One change

  private func points(
    after change: ScoreChange, _ place: Int, _ given: [Double]
  ) throws(ScoreChangeProblem) -> Double {
    let node = framework[change.node]
    try checkIsLeaf(node, place)
    let cell = node.id.index * units.count + place
    let before = given[cell].isNaN ? values[cell] : given[cell]
    let points: Double
    switch change.kind {
    case .points(let wanted): points = wanted
    case .more(let more):
      guard !before.isNaN else {
        throw .noPoints(node: node.code, unit: registry[change.unit].name)
      }
      points = decimal(before + more)
    case .minimum: points = node.min
    case .maximum:
      guard let maximum = node.max else { throw .noMaximum(node: node.code) }
      points = maximum
    case .input(let input): points = try made(node, input, registry[change.unit].isEased)
    }
    let limits = node.min...max(node.min, node.max ?? .infinity)
    guard limits.contains(points) else {
      throw .outOfRange(points, node: node.code, limits: limits)
    }
    return points
  }

  private func checkIsLeaf(_ node: Node, _ place: Int) throws(ScoreChangeProblem) {
    let parts = node.isPart ? node.cover : node.children
    let known = parts.filter { !values[$0.index * units.count + place].isNaN }
    guard parts.isEmpty || known.isEmpty && !node.isPart else {
      throw .notALeaf(node.code, parts: framework.leafCodes(below: node, most: 4))
    }
  }

  private func made(
    _ node: Node, _ input: RuleInput, _ isEased: Bool
  ) throws(ScoreChangeProblem) -> Double {
    guard let rule = framework.rules[node.id.index], let maximum = node.max, rule.kind != .given
    else { throw .noRule(node: node.code) }
    do throws(RuleInputProblem) {
      let points = try rule.points(input, maximum: maximum, isEased: isEased)
      return framework.period.leafRounding.apply(points)
    } catch {
      throw .badInput(node: node.code, error)
    }
  }
}
