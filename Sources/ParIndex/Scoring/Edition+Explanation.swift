import Statistics

/// A node of a unit's score: what it got there, what it lost, and how others did.
package struct Explanation: Equatable, Sendable {
  /// The node.
  package let node: NodeID
  /// How far below the node that was asked for.
  package let depth: Int
  /// The points; NaN where missing.
  package let points: Double
  /// What is lost there, in points of the whole: at a leaf its maximum less its points, at a node
  /// that is made from its parts what is lost at the leaves below; NaN where the maximum is not
  /// known.
  package let lost: Double
  /// Where the points come from; nil where they are made from parts, or missing.
  package let origin: Origin?
  /// What was measured; nil where no raw input is known.
  package let input: RawInput?
  /// The most points that a unit has, and who; of several the first in alphabetical order.
  package let best: Double
  package let bestUnit: UnitID?
  /// The median over the units, and over those of the unit's region; NaN where nobody has points.
  package let median: Double
  package let regionMedian: Double
  /// The unit's points in the year before; NaN where the node was not made in the same way.
  package let before: Double
}

extension Edition {
  /// A unit's score from a node down to the leaves, in the order of the tree.
  ///
  /// Where the whole is made from its parts and nodes are not rounded, what is lost at the leaves adds up to what is lost in
  /// all, less the bonus and with the penalty.
  ///
  /// - Parameter depth: How many levels below the node; nil for all.
  /// - Complexity: O(nodes × units log units).
  package func explain(_ unit: UnitID, _ node: NodeID = .total, depth: Int? = nil) -> [Explanation]
  {
    guard let place = place(of: unit) else { return [] }
    let inputs = inputs(of: unit)
    let losses = lost(at: place)
    let neighbours = neighbours(of: unit)
    let before = panel.has(year.previous) ? try? panel.edition(year.previous) : nil
    return below(node, depth: depth).map { id, depth in
      let points = column(id, of: values)
      let best = points.indices.filter { !points[$0].isNaN }.max {
        (points[$0], $1) < (points[$1], $0)
      }
      return Explanation(
        node: id, depth: depth, points: points[place], lost: losses[id.index],
        origin: origin(of: unit, id),
        // What was changed of a leaf goes back to no input.
        input: variant == nil || origin(of: unit, id) != nil ? inputs[id] : nil,
        best: best.map { points[$0] } ?? .nan,
        bestUnit: best.map { units[$0] }, median: Edition.median(points),
        regionMedian: Edition.median(neighbours.map { points[$0] }),
        before: before.map { earlier(unit, id, in: $0) } ?? .nan)
    }
  }

  /// What bonus and penalty change of a unit's whole.
  package func adjustment(of unit: UnitID) -> Double {
    guard let place = place(of: unit), !adjustments.isEmpty else { return 0 }
    return adjustments[place]
  }

  /// The node and what is below it, each with how far below.
  private func below(_ top: NodeID, depth: Int?) -> [(NodeID, Int)] {
    let node = framework[top]
    var rows = [(top, 0)]
    guard depth != 0 else { return rows }
    for child in node.isPart ? node.cover : node.children {
      rows += below(child, depth: depth.map { $0 - 1 }).map { ($0.0, $0.1 + 1) }
    }
    return rows
  }

  /// What a unit lost at every node, in points of the whole.
  private func lost(at place: Int) -> [Double] {
    var lost = [Double](repeating: .nan, count: framework.allNodes.count)
    for node in framework.nodes.reversed() {
      let cell = node.id.index * units.count + place
      // A rounded node loses what its own points lack.
      let isRounded = framework.period.nodeRounding != .none && !values[cell].isNaN
      let isMade = !node.isLeaf && given[cell].isNaN && !isRounded
      lost[node.id.index] =
        isMade ? sum(of: node.children, lost) : lostAlone(node, place)
    }
    for node in framework.allNodes[framework.treeCount...] {
      lost[node.id.index] = sum(of: node.cover, lost)
    }
    return lost
  }

  private func sum(of parts: [NodeID], _ lost: [Double]) -> Double {
    decimal(parts.reduce(0) { $0 + lost[$1.index] })
  }

  private func lostAlone(_ node: Node, _ place: Int) -> Double {
    let worth = framework.worth(of: node)
    // A leaf of a method that was not held costs nothing, though it has no points.
    guard worth != 0 else { return 0 }
    let points = values[node.id.index * units.count + place]
    let adjusted = node.id == .total && !adjustments.isEmpty ? adjustments[place] : 0
    return decimal(worth * ((node.max ?? .nan) - (points - adjusted)))
  }

  /// The places of the units of the same region; none where regions make no sense.
  private func neighbours(of unit: UnitID) -> [Int] {
    guard let region = registry[unit].region else { return [] }
    return units.indices.filter { registry[units[$0]].region == region }
  }

  private static func median(_ values: [Double]) -> Double { quantile(values, 0.5) ?? .nan }

  /// A unit's points at what the node continues in an earlier edition; NaN where it does not, or is
  /// not made in the same way.
  private func earlier(_ unit: UnitID, _ node: NodeID, in other: Edition) -> Double {
    guard let found = continued(node, in: other) else { return .nan }
    return other.points(of: unit, found)?.value ?? .nan
  }

  /// The node of an earlier edition that a node is the whole continuation of, made in the same way:
  /// the one that the crosswalk names, or without a crosswalk between the years the one of its code.
  private func continued(_ node: NodeID, in other: Edition) -> NodeID? {
    let code = framework[node].code
    let crosswalk = panel.crosswalk.filter { $0.fromYear == other.year && $0.toYear == year }
    if crosswalk.isEmpty {
      let found = other.framework.find(code: code)
      return found.flatMap { framework.scoresAlike(node, other.framework, $0.id) ? $0.id : nil }
    }
    let links = crosswalk.filter { $0.toNode == code }
    guard links.count == 1, links[0].share == 1,
      let found = other.framework.find(code: links[0].fromNode),
      framework[node].max == found.max,
      framework.rules[node.index] == other.framework.rules[found.id.index]
    else { return nil }
    return found.id
  }
}
