import Statistics

/// The scores of two years by groups of leaves: what a rank change is made of.
///
/// Scores are whole numbers of billionths, so that sums are exact in any order and equal ones tie.
struct RankGame: Sendable {
  /// The units, in alphabetical order: those that take a place in both years.
  let units: [UnitID]
  /// The scores of the first year.
  let start: [Double]
  /// By group, what its change adds to each unit's score.
  let changes: [[Double]]
  /// How equal scores share a place.
  let ties: Ties
  /// How scores are rounded before they are ranked.
  let rounding: Rounding

  /// - Parameters:
  ///   - start: The scores of the first year.
  ///   - end: Those of the second.
  ///   - changes: By group, what its change adds to each score; what these leave of the difference,
  ///     under a billionth each, goes to a unit's largest.
  init(
    units: [UnitID], start: [Double], end: [Double], changes: [[Double]], ties: Ties,
    rounding: Rounding = .none
  ) {
    func whole(_ value: Double) -> Double { (decimal(value) * 1e9).rounded() }
    self.units = units
    self.ties = ties
    self.rounding = rounding
    self.start = start.map(whole)
    var changes = changes.map { $0.map(whole) }
    for unit in units.indices where !changes.isEmpty {
      let sum = changes.reduce(self.start[unit]) { $0 + $1[unit] }
      let largest = changes.indices.max {
        changes[$0][unit].magnitude < changes[$1][unit].magnitude
      }
      if let largest { changes[largest][unit] += whole(end[unit]) - sum }
    }
    self.changes = changes
  }

  /// The scores of the second year.
  var end: [Double] { scores { _ in true } }

  /// The scores once some groups have changed.
  func scores(changed: (Int) -> Bool) -> [Double] {
    var scores = start
    for group in changes.indices where changed(group) {
      for unit in scores.indices { scores[unit] += changes[group][unit] }
    }
    return scores
  }

  /// What is ranked of a score.
  func ranked(_ score: Double) -> Double {
    rounding == .none ? score : (rounding.apply(score / 1e9) * 1e9).rounded()
  }

  /// The ranks of all units.
  func ranks(_ scores: [Double]) -> [Double] {
    Statistics.ranks(scores.map(ranked), ties: ties, descending: true)
  }

  /// The rank of the unit at a place among all, had it another score.
  func rank(_ own: Double, among scores: [Double], at place: Int) -> Double {
    let own = ranked(own)
    var (better, equal) = (0, 0)
    var ahead: Set<Double> = []
    for other in scores.indices where other != place {
      let score = ranked(scores[other])
      if score > own {
        better += 1
        if ties == .dense { ahead.insert(score) }
      } else if score == own {
        equal += 1
      }
    }
    return switch ties {
    case .competition: Double(better + 1)
    case .average: Double(better + 1) + Double(equal) / 2
    case .dense: Double(ahead.count + 1)
    }
  }

  /// The rank of the unit at a place.
  func rank(_ scores: [Double], at place: Int) -> Double {
    rank(scores[place], among: scores, at: place)
  }

  /// Places won by the unit's own change and by that of the others, each the mean of the two orders in
  /// which they can change.
  func effects(at place: Int, end: [Double]) -> (own: Double, rivals: Double) {
    let (old, new) = (rank(start, at: place), rank(end, at: place))
    let alone = rank(end[place], among: start, at: place)
    let overtaken = rank(start[place], among: end, at: place)
    return ((old - alone + overtaken - new) / 2, (old - overtaken + alone - new) / 2)
  }

  /// Which places win another's: ahead of it in one year and not in the other.
  func passes(at place: Int, end: [Double]) -> (overtakenBy: [Int], overtook: [Int]) {
    func isAhead(_ other: Int, _ scores: [Double]) -> Bool {
      ranked(scores[other]) > ranked(scores[place])
    }
    let others = units.indices.filter { $0 != place }
    return (
      others.filter { !isAhead($0, start) && isAhead($0, end) },
      others.filter { isAhead($0, start) && !isAhead($0, end) }
    )
  }
}
