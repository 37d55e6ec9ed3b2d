import LuaRuntime
import ParIndex
import Statistics

extension CompositeProblem: Explained {
  /// The parameter that is wrong.
  public var argument: String? {
    switch self {
    case .lookup(let error): error.argument
    case .indicator(_, let error), .sample(let error):
      error.argument == "values" ? "self" : error.argument
    case .notNormalised, .noParts, .noWeights, .notPositive, .nothingLeft: "self"
    case .noYears, .noRegions: "method"
    case .noMaxima: "weights"
    case .nothingVaries(let factor, _): factor.rawValue
    case .stopped: nil
    }
  }

  /// What cannot be done.
  public var description: String {
    switch self {
    case .lookup(let error): error.description
    case .indicator(let code, .constant(_, let value, _)):
      "every value of indicator '\(code)' is \(shortestText(value)), which leaves no scale"
    case .indicator(let code, let error): "indicator '\(code)': \(error.description)"
    case .sample(let error): error.description
    case .notNormalised(let label):
      "the indicators of \(label) are on scales of their own; write :normalise(\"minmax\") first"
    case .noParts(let label):
      "of \(label) nothing below the whole is known; use a year in which its parts are"
    case .noWeights(let codes, let label):
      "the weights of \(label) are not known at \(Spelling.cut(codes.joined(separator: ", ")));"
        + " use a year in which they are"
    case .noMaxima(let label):
      "the points that the indicators of \(label) allow are not known; choose other weights, such as \"equal\""
    case .notPositive(let node, let part, let unit, let value, let mean):
      "no \(mean.text) mean at '\(node)': \(unit) has \(shortestText(value)) at '\(part)';"
        + " write :normalise(\"minmax 1 100\") first, or choose another mean"
    case .noYears(let label): "\(label) has no other year; choose another method, such as \"mean\""
    case .noRegions(let label):
      "the units of \(label) have no regions; choose another method, such as \"mean\""
    case .nothingVaries(.survey, let label):
      "of \(label) no survey's n and sd are known on this scale; leave it out, or give other scales as"
        + " {normalise = {\"zscore\"}} to the edition"
    case .nothingVaries(_, let label):
      "of \(label) no points go by levels of a rule on this scale; leave it out, or give other scales as"
        + " {normalise = {\"zscore\"}} to the edition"
    case .nothingLeft(let label): "nothing of \(label) would be left; use a weaker limit"
    case .stopped: "stopped before the result was ready"
    }
  }

  /// What would work.
  public var advice: String? {
    switch self {
    case .lookup(let error): error.advice
    case .indicator(_, .constant): "write {constant = 50}, or leave it out by :without"
    case .indicator(_, let error), .sample(let error): error.remedy
    default: nil
    }
  }

  /// What would work in place of what was given.
  public var remedies: [Remedy] { if case .lookup(let error) = self { error.remedies } else { [] } }
}

extension TreeProblem: Explained {
  /// The parameter that is wrong.
  public var argument: String? {
    switch self {
    case .empty: "values"
    case .twice, .noParent, .cycle, .noValues, .notALeaf, .badWeight: "tree"
    }
  }

  /// What does not fit together.
  public var description: String {
    switch self {
    case .twice(let code): "the code '\(code)' stands twice; give each once"
    case .noParent(let parent, let code, _):
      "'\(code)' has the parent '\(parent)', which has no row"
    case .cycle(let code):
      "'\(code)' hangs on itself by way of its parents; give it a parent nearer the whole"
    case .noValues(let code):
      "'\(code)' has no parts and no column of values; give it one, or leave its row out"
    case .notALeaf(let code):
      "the column '\(code)' is no indicator of the tree; leave it out, or give it a row without parts"
    case .badWeight(let code, let weight):
      "the weight of '\(code)' is \(shortestText(weight)); use 0 or more"
    case .empty: "no column of numbers; use a table with a column for each indicator"
    }
  }

  /// What would work.
  public var advice: String? {
    guard case .noParent(_, _, let nearest) = self else { return nil }
    return nearest.isEmpty ? "add a row for it" : nil
  }

  /// What would work in place of what was given.
  public var remedies: [Remedy] {
    guard case .noParent(let parent, _, let nearest) = self, !nearest.isEmpty else { return [] }
    return [.replace(parent, with: nearest)]
  }
}

/// Runs a step of a composite; what is wrong with a sample names the option as Lua knows it.
func step<Result>(_ body: () throws(CompositeProblem) -> Result) throws -> Result {
  do throws(CompositeProblem) { return try body() } catch {
    if error == .stopped { throw LuaFailure.stopped }
    throw error
  }
}
