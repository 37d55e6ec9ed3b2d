import LuaRuntime
import ParIndex

extension RuleProblem: Explained {
  /// The text of the rule.
  public var argument: String? { "text" }
  /// A rule of the kind that was begun.
  public var remedies: [Remedy] { [.replace(text, with: [example])] }
}

extension RuleInputProblem: Explained {
  /// The input, or the maximum where that is wrong.
  public var argument: String? {
    if case .badMaximum = self { "maximum" } else { "input" }
  }

  /// What would work.
  public var advice: String? {
    switch self {
    case .wanted(_, let rule): "write \(RuleInputProblem.example(of: rule))"
    case .outOfRange(let number, _):
      percent(number).map { "write \($0) for \(shortestText(number))%" }
        ?? "look at the figure"
    case .unknownName: nil
    case .notFromInput: "look at e:points() for what was published or appraised"
    case .badMaximum: "give the most points of the leaf"
    }
  }

  /// A rate in place of a percentage, a name that the rule has.
  public var remedies: [Remedy] {
    switch self {
    case .outOfRange(let number, _):
      percent(number).map { [.replace(shortestText(number), with: [$0])] } ?? []
    case .unknownName(let name, let have): [.replace(name, with: have)]
    default: []
    }
  }

  /// 93 where 0.93 was meant.
  private func percent(_ number: Double) -> String? {
    guard case .outOfRange(_, "a rate from 0 to 1") = self, number >= 2, number <= 100 else {
      return nil
    }
    return shortestText(decimal(number / 100))
  }

  /// An input that the rule takes.
  private static func example(of rule: Rule) -> String {
    switch rule.kind {
    case .yesNo: "true"
    case .checklist(let parts): "{\"\(parts.first?.name ?? "")\"}"
    case .deduction, .forfeit: "2"
    case .survey(let answers): "{\(answers.first?.name ?? "A") = 10}"
    case .sipas: "{satisfied = 91, valid = 100}"
    default:
      rule.measure == .value ? "0.93" : "{numerator = 46, denominator = 231}"
    }
  }
}
