/// What the leaves of a unit count at a node, in the unit of display.
struct Counting {
  let edition: Edition
  let score: Double
  /// What bonus and penalty add at the node.
  let adjustment: Double
  private let place: Int
  private let node: Node
  /// What a point at the node is in the unit of display.
  private let unitOfDisplay: Double

  init(_ edition: Edition, _ id: NodeID, _ unit: UnitID) {
    self.edition = edition
    node = edition.framework[id]
    place = edition.place(of: unit) ?? 0
    let isPercent = edition.info.display == .percent
    let span = (node.max ?? .nan) - node.min
    unitOfDisplay = isPercent ? 100 / span : 1
    let points = edition.values[id.index * edition.units.count + place]
    score = isPercent ? unitOfDisplay * (points - node.min) : points
    adjustment =
      id == .total && !edition.adjustments.isEmpty
      ? unitOfDisplay * edition.adjustments[place] : 0
  }

  /// Some leaves, or parts of them, as one.
  func together(_ leaves: [(leaf: NodeID, share: Double)]) -> Counted {
    var counted = Counted(counted: 0, base: 0, span: 0, points: 0)
    for (id, share) in leaves {
      let leaf = edition.framework[id]
      let points = edition.values[id.index * edition.units.count + place]
      let worth = share * unitOfDisplay * weight(of: leaf)
      counted.points += share * points
      counted.counted += worth * points
      counted.base += worth * leaf.min
      counted.span += worth * ((leaf.max ?? .nan) - leaf.min)
    }
    return counted
  }

  /// What a point of a leaf counts at the node.
  private func weight(of leaf: Node) -> Double {
    let framework = edition.framework
    let (own, whole) = (framework.worth(of: leaf), framework.worth(of: node))
    if node.id == .total || node.isPart { return own }
    return whole == 0 || whole.isNaN ? .nan : own / whole
  }
}

/// What some leaves count, as a + b·r of their rate r.
struct Counted {
  var counted: Double
  var base: Double
  var span: Double
  var points: Double

  /// How much of what they allow the unit has; NaN where the most is not known.
  var rate: Double { (counted - base) / span }

  /// How much of the way to another is performance.
  func performance(to other: Counted) -> Double {
    let performance = (span + other.span) / 2 * (other.rate - rate)
    return performance.isNaN ? other.counted - counted : performance
  }
}
