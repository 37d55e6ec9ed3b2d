/// The difference between a unit's scores in two years, as a sum of parts.
package struct Decomposition: Equatable, Sendable {
  /// What a part comes from.
  package enum Kind: String, CaseIterable, Sendable {
    /// The unit did better or worse at what both years score.
    case performance
    /// The same counts more or less than before.
    case reweighted
    /// What only the later year scores.
    case new
    /// What only the earlier year scored.
    case dropped
    /// Bonus and penalty points.
    case adjustment
    /// What the parts leave over: given values of inner nodes, rounding of nodes.
    case residual

    /// Whether the framework moved the score rather than the unit.
    package var isOfFramework: Bool {
      switch self {
      case .reweighted, .new, .dropped: true
      case .performance, .adjustment, .residual: false
      }
    }
  }

  /// One part.
  package struct Part: Equatable, Sendable {
    /// The node in the later framework; nil for what was dropped.
    package let node: NodeID?
    /// The node in the earlier framework, the first of several; nil for what is new.
    package let old: NodeID?
    /// What it comes from.
    package let kind: Kind
    /// What it adds to the later score, in the unit of display of the whole that was asked for.
    package let value: Double
    /// The unit's points in both years, as the leaves count them; NaN where there are none.
    package let from: Double
    package let to: Double
  }

  /// Whose.
  package let unit: UnitID
  /// The earlier edition and the later one, whichever was asked for first.
  package let earlier: Edition
  package let later: Edition
  /// Whether the years were asked for the other way round; then values have changed signs.
  package let isReversed: Bool
  /// The node, in each of the frameworks.
  package let oldNode: NodeID
  package let node: NodeID
  /// How leaves of the two frameworks were brought together.
  package let basis: Correspondence.Basis
  /// The scores of both years and their difference.
  package let from: Double
  package let to: Double
  package var total: Double { decimal(to - from) }
  /// How many leaves have no points in a year: what they changed stays in the residual.
  package let unknown: Int
  /// Whether any leaf could be compared.
  package var knowsParts: Bool {
    parts.contains { $0.kind != .residual && $0.kind != .adjustment }
  }
  /// The parts, which add up to the difference: in the order of the later framework, then what was
  /// dropped in that of the earlier, then adjustment and residual.
  package let parts: [Part]

  package static func == (left: Decomposition, right: Decomposition) -> Bool {
    left.unit == right.unit && left.from == right.from && left.to == right.to
      && left.parts == right.parts && left.basis == right.basis
  }

  /// The sum of the parts of some kinds.
  package func sum(where isIncluded: (Kind) -> Bool) -> Double {
    decimal(parts.filter { isIncluded($0.kind) }.reduce(0) { $0 + $1.value })
  }
}

/// Why two years cannot be compared.
package enum ComparisonProblem: Error, Equatable {
  /// A year, a node or a unit that is not there.
  case lookup(LookupError)
  /// The unit has no score at the node in a year.
  case noScore(unit: String, in: String)
  /// The same year twice.
  case sameYear(Year)
  /// The unit takes no place in a year.
  case noRank(unit: String, in: String)
  /// What the leaves count in the whole is not known in this edition.
  case noWeights(in: String)
  /// A level that the framework does not have.
  case noLevel(Int, depth: Int, in: String)
  /// No leaf goes on from one framework to the other.
  case nothingInCommon(String, String)
  /// A node of the later framework that goes on from none of the earlier.
  case noOrigin(String, in: String, of: String)
  /// The points of a unit's leaves are not known in a year.
  case partsNotKnown(unit: String)
  /// Somebody asked for an end before the result was ready.
  case stopped
}

extension Panel {
  /// The difference between a unit's scores at a node in two years, leaf by leaf.
  ///
  /// What both years score changes by performance, b̄(r₂ − r₁), and by re-weighting, (a₂ − a₁) +
  /// r̄(b₂ − b₁), where a leaf counts a + b·r of its rate r = (points − min)/(max − min) in the whole, and
  /// bars are means of the two years; so swapping the years changes every sign. New leaves add what
  /// they count, dropped ones take it away. Leaves that a crosswalk splits or joins are compared
  /// together. A leaf whose limits are not known changes by performance alone. What leaves that are not
  /// known would explain stays in the residual.
  ///
  /// - Parameters:
  ///   - text: The node by code or name in the later framework; in the earlier one that of its code.
  /// - Complexity: O(nodes × links).
  package func change(
    _ unitText: String, _ first: Year, _ second: Year, node text: String = "total"
  ) throws(ComparisonProblem) -> Decomposition {
    let pair = try EditionPair(self, first, second, text)
    let unit = try pair.unit(unitText)
    return try pair.decomposition(of: unit)
  }
}

/// Two editions of an index and a node in both, the earlier first.
package struct EditionPair: Sendable {
  /// The earlier edition and the later one, whichever was asked for first.
  package let earlier: Edition
  package let later: Edition
  /// Whether the years were asked for the other way round.
  package let isReversed: Bool
  /// The node, in each of the frameworks.
  let oldNode: NodeID
  let node: NodeID
  /// How leaves of the two frameworks were brought together.
  package let correspondence: Correspondence

  init(
    _ panel: Panel, _ first: Year, _ second: Year, _ text: String
  ) throws(ComparisonProblem) {
    guard first != second else { throw .sameYear(first) }
    isReversed = second < first
    do throws(LookupError) {
      earlier = try panel.edition(min(first, second))
      later = try panel.edition(max(first, second))
      let found = try later.framework.node(text)
      node = found.id
    } catch {
      throw .lookup(error)
    }
    let links = panel.crosswalk(from: earlier.framework, to: later.framework)
    guard let origin = later.framework.origin(of: node, in: earlier.framework, links) else {
      throw .noOrigin(later.framework[node].code, in: later.label, of: earlier.label)
    }
    oldNode = origin
    for edition in [earlier, later] {
      let isKnown = edition.framework.leaves.allSatisfy { !edition.framework.worth(of: $0).isNaN }
      guard isKnown else { throw .noWeights(in: edition.label) }
    }
    correspondence = Correspondence(
      from: earlier.framework, oldNode, to: later.framework, node,
      crosswalk: links)
  }

  func unit(_ text: String) throws(ComparisonProblem) -> UnitID {
    do throws(LookupError) {
      let (before, after) = (try earlier.unit(text), try later.unit(text))
      guard before == after else {
        throw .unitNotThere(
          text, name: later.registry[after].name, in: earlier.label, successor: nil)
      }
      return after
    } catch {
      throw .lookup(error)
    }
  }

  /// The difference for one unit.
  func decomposition(of unit: UnitID) throws(ComparisonProblem) -> Decomposition {
    let (before, after) = (Counting(earlier, oldNode, unit), Counting(later, node, unit))
    for side in [before, after] where side.score.isNaN {
      throw .noScore(unit: earlier.registry[unit].name, in: side.edition.label)
    }
    var unknown = 0
    var parts = parts(before, after, unit, &unknown)
    let adjustment = after.adjustment - before.adjustment
    if adjustment != 0 {
      parts.append(part(nil, nil, .adjustment, adjustment, .nan, .nan))
    }
    let rest = after.score - before.score - parts.reduce(0) { $0 + $1.value }
    if decimal(rest) != 0 { parts.append(part(nil, nil, .residual, rest, .nan, .nan)) }
    let sign = isReversed ? -1.0 : 1.0
    return Decomposition(
      unit: unit, earlier: earlier, later: later, isReversed: isReversed, oldNode: oldNode,
      node: node, basis: correspondence.basis,
      from: isReversed ? after.score : before.score, to: isReversed ? before.score : after.score,
      unknown: unknown,
      parts: parts.map { $0.times(sign) })
  }

  private func part(
    _ node: NodeID?, _ old: NodeID?, _ kind: Decomposition.Kind, _ value: Double, _ from: Double,
    _ to: Double
  ) -> Decomposition.Part {
    Decomposition.Part(node: node, old: old, kind: kind, value: value, from: from, to: to)
  }

  private func parts(
    _ before: Counting, _ after: Counting, _ unit: UnitID, _ unknown: inout Int
  ) -> [Decomposition.Part] {
    var parts: [Decomposition.Part] = []
    for link in correspondence.links {
      let old = before.together(link.old)
      let new = after.together(link.new.map { ($0, 1) })
      guard let (place, first) = link.new.first.map({ ($0, link.old.first?.leaf) }) else {
        continue
      }
      // A value that is not known leaves its difference to the residual.
      guard !old.counted.isNaN, !new.counted.isNaN else {
        unknown += 1
        continue
      }
      let performance = old.performance(to: new)
      parts.append(part(place, first, .performance, performance, old.points, new.points))
      let reweighted = (new.counted - old.counted) - performance
      if decimal(reweighted) != 0 {
        parts.append(part(place, first, .reweighted, reweighted, old.points, new.points))
      }
    }
    for leaf in correspondence.added {
      let new = after.together([(leaf, 1)])
      if !new.counted.isNaN { parts.append(part(leaf, nil, .new, new.counted, .nan, new.points)) }
    }
    for (leaf, share) in correspondence.dropped {
      let old = before.together([(leaf, share)])
      if !old.counted.isNaN {
        parts.append(part(nil, leaf, .dropped, -old.counted, old.points, .nan))
      }
    }
    return parts
  }
}

extension Decomposition.Part {
  fileprivate func times(_ sign: Double) -> Decomposition.Part {
    guard sign < 0 else { return self }
    let turned: Decomposition.Kind =
      switch kind {
      case .new: .dropped
      case .dropped: .new
      default: kind
      }
    return Decomposition.Part(
      node: node, old: old, kind: turned, value: -value, from: to, to: from)
  }
}

extension Panel {
  /// The links of the crosswalk that lead from one edition's framework to another's.
  func crosswalk(from old: Framework, to new: Framework) -> [CrosswalkLink] {
    guard !crosswalk.isEmpty, !old.isScoredAlike(new) else { return [] }
    func alike(_ framework: Framework, _ years: Set<Year>) -> Set<Year> {
      years.filter { frameworks.framework(in: $0)?.isScoredAlike(framework) ?? false }
    }
    let from = alike(old, Set(crosswalk.map(\.fromYear)))
    let to = alike(new, Set(crosswalk.map(\.toYear)))
    return crosswalk.filter { from.contains($0.fromYear) && to.contains($0.toYear) }
  }
}
