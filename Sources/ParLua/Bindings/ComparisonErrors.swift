import LuaRuntime
import ParIndex

extension ComparisonProblem: Explained {
  /// The parameter that is wrong.
  public var argument: String? {
    switch self {
    case .lookup(let error): error.argument
    case .sameYear: "y2"
    case .noScore, .noRank, .partsNotKnown: "unit"
    case .noOrigin: "node"
    case .noWeights, .nothingInCommon: "y1"
    case .noLevel: "level"
    case .stopped: nil
    }
  }

  /// Why the years cannot be compared.
  public var description: String {
    switch self {
    case .lookup(let error): error.description
    case .sameYear(let year): "\(year) twice; write two different years"
    case .noScore(let unit, let place): "\(unit) has no score in \(place); use another year"
    case .noRank(let unit, let place): "\(unit) takes no place in \(place); use another year"
    case .noWeights(let place):
      "the weights of \(place) are not known, so its score has no parts; use another year"
    case .noLevel(let level, let depth, let place):
      "\(place) has no level \(level); use \(depth > 1 ? "1 to \(depth)" : "1") or \"leaf\""
    case .noOrigin(let node, let place, let earlier):
      "nothing in \(earlier) is known to be what '\(node)' is in \(place); use a node that goes on, or its leaves"
    case .partsNotKnown(let unit):
      "of \(unit) only the total is known in a year; use years in which its parts are known"
    case .nothingInCommon(let first, let second):
      "\(first) and \(second) score nothing alike; use two years between which leaves go on"
    case .stopped: "stopped before the result was ready"
    }
  }

  /// What would work.
  public var advice: String? { if case .lookup(let error) = self { error.advice } else { nil } }

  /// What would work in place of what was given.
  public var remedies: [Remedy] { if case .lookup(let error) = self { error.remedies } else { [] } }
}
