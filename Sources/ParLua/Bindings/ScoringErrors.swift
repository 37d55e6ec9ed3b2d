import LuaRuntime
import ParIndex

extension ScoreChangeProblem: Explained {
  /// The changes.
  public var argument: String? { "changes" }

  /// What cannot be tried, and at which node.
  public var description: String {
    switch self {
    case .notALeaf(let node, _): "node '\(node)' is made from its parts"
    case .outOfRange(let points, let node, let limits):
      "\(shortestText(points)) points at node '\(node)', which has "
        + "\(shortestText(limits.lowerBound)) to \(shortestText(limits.upperBound))"
    case .noPoints(let node, let unit): "the points of \(unit) at node '\(node)' are not known"
    case .noMaximum(let node): "the maximum of node '\(node)' is not known"
    case .noRule(let node): "node '\(node)' has no rule that makes points of an input"
    case .badInput(let node, let problem): "node '\(node)': \(problem.description)"
    }
  }

  /// What would work.
  public var advice: String? {
    switch self {
    case .notALeaf(_, let parts): "change \(Spelling.choice(parts))"
    case .outOfRange: "write \"max\" or \"min\""
    case .noPoints: "write the points, or \"max\""
    case .noMaximum, .noRule: "write the points"
    case .badInput(_, let problem): problem.advice
    }
  }

  /// What would work in place of what was given.
  public var remedies: [Remedy] {
    switch self {
    case .notALeaf(let node, let parts): [.replace(node, with: parts)]
    case .outOfRange, .badInput, .noPoints, .noMaximum, .noRule: []
    }
  }
}

extension TargetProblem: Explained {
  /// The option that is wrong, or the unit.
  public var argument: String? {
    switch self {
    case .noScore, .notRanked: "unit"
    case .badRank: "rank"
    case .badPercent: "percent"
    case .noClass: "class"
    case .badCost: "cost"
    case .outOfReach: "target"
    case .noMaximum, .noWeights: "unit"
    }
  }

  /// Why there is no way.
  public var description: String {
    switch self {
    case .noScore(let unit): "the total of \(unit) is not known; write a unit that has one"
    case .notRanked(let unit): "\(unit) is scored and not ranked; write {percent = 85}"
    case .badRank(let rank, let count):
      "a rank from 1 to \(count) expected, got \(rank); write one of these"
    case .badPercent(let percent):
      "a number over 0 and up to 100 expected, got \(shortestText(percent)); write such as 85"
    case .noClass(let name, let have):
      have.isEmpty
        ? "there are no classes; write {rank = 35} or {percent = 85}"
        : "no class '\(Spelling.cut(name))'; classes are \(Spelling.choice(have))"
    case .outOfReach(let lacking, let best, let rank):
      "it cannot be reached: at their best the leaves give \(shortestText(best))%, rank "
        + shortestText(rank) + (lacking.isNaN ? "" : ", \(shortestText(lacking)) points too few")
        + "; choose a lower target, or let more leaves count"
    case .badCost(let cost, let node):
      "the cost of '\(node)' is \(shortestText(cost)); write 0 or more"
    case .noMaximum: "the maximum of the whole is not known; use an index with one"
    case .noWeights: "the weights of the leaves are not known; use another year"
    }
  }

  /// What would work in place of what was given.
  public var remedies: [Remedy] {
    switch self {
    case .badRank(let rank, let count): [.replace("\(rank)", with: ["\(count)"])]
    case .badPercent(let percent): [.replace(shortestText(percent), with: ["85"])]
    case .noClass(let name, let have): have.isEmpty ? [] : [.replace(name, with: have)]
    case .badCost(let cost, _): [.replace(shortestText(cost), with: ["1"])]
    default: []
    }
  }
}
