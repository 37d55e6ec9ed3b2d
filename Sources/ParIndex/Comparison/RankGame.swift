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
  /// What the framework adds to each unit's score; the rest of a change is the unit's own doing.
  let framework: [Double]
  /// How equal scores share a place.
  let ties: Ties
  /// How scores are rounded before they are ranked.
  let rounding: Rounding

  /// - Parameters:
  ///   - start: The scores of the first year.
  ///   - end: Those of the second.
  ///   - changes: By group, what its change adds to each score; what these leave of the difference,
  ///     under a billionth each, goes to a unit's largest.
  ///   - framework: How much of the change the framework made; nothing where empty.
  init(
    units: [UnitID], start: [Double], end: [Double], changes: [[Double]],
    framework: [Double] = [], ties: Ties, rounding: Rounding = .none
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
    self.framework = framework.isEmpty ? units.map { _ in 0 } : framework.map(whole)
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

  /// Places won by the framework, by the unit's own doing and by that of the others: the mean over the
  /// orders in which the three can change.
  ///
  /// The framework changes for all units at once, so that scores of two frameworks never meet. Where it
  /// changes nothing, own and others' effect are the means of the two orders in which they can change.
  func effects(at place: Int, end: [Double]) -> (framework: Double, own: Double, rivals: Double) {
    let doing = units.indices.map { end[$0] - start[$0] - framework[$0] }
    func rank(_ isNew: Bool, _ hasDone: Bool, _ othersHave: Bool) -> Double {
      let scores = units.indices.map { unit in
        let has = unit == place ? hasDone : othersHave
        return start[unit] + (isNew ? framework[unit] : 0) + (has ? doing[unit] : 0)
      }
      return self.rank(scores, at: place)
    }
    let states = (0..<8).map { rank($0 & 1 != 0, $0 & 2 != 0, $0 & 4 != 0) }
    // Shapley values of three: a third for first and last, a sixth in the middle.
    func share(_ player: Int) -> Double {
      let others = [1, 2, 4].filter { $0 != player }
      let gain = { (before: Int) in states[before] - states[before | player] }
      return (2 * gain(0) + gain(others[0]) + gain(others[1]) + 2 * gain(others[0] | others[1])) / 6
    }
    return (share(1), share(2), share(4))
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
