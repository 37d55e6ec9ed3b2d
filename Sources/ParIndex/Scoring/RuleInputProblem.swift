/// Why a rule cannot turn an input into points.
package enum RuleInputProblem: Error, Equatable {
  /// Another form of input is wanted: "a number".
  case wanted(String, rule: Rule)
  /// A number that cannot be: a rate over 1, a negative count.
  case outOfRange(Double, wanted: String)
  /// A name that the rule does not have.
  case unknownName(String, have: [String])
  /// The points come from elsewhere.
  case notFromInput(Rule)
  /// A maximum that is not a positive number.
  case badMaximum(Double)
}

extension RuleInputProblem: CustomStringConvertible {
  /// What was wanted and what came.
  package var description: String {
    switch self {
    case .wanted(let wanted, let rule): "'\(rule)' goes by \(wanted)"
    case .outOfRange(let number, let wanted): "\(wanted) expected, got \(plain(number))"
    case .unknownName(let name, let have):
      "no \(quoted(name)) in the rule; it has \(alternatives(have))"
    case .notFromInput(let rule): "'\(rule)' makes no points from an input"
    case .badMaximum(let number): "a maximum over 0 expected, got \(plain(number))"
    }
  }

  /// What to write in a table of a package.
  var remedyInTables: String {
    switch self {
    case .wanted(_, let rule): "write \(RuleInputProblem.field(of: rule))"
    case .outOfRange(_, "a rate from 0 to 1"): "write 0.93 for 93%"
    case .outOfRange, .badMaximum: "correct the figure"
    case .unknownName: "write one of these"
    case .notFromInput: "write the points in scores.csv, or a rule in framework.csv"
    }
  }

  private static func field(of rule: Rule) -> String {
    switch rule.kind {
    case .yesNo: "yes or no"
    case .checklist(let parts): "\(quoted(parts.map(\.name).joined(separator: "|"))), or none"
    case .deduction, .forfeit: "the number of violations, such as 2"
    case .survey(let answers):
      "the mean, such as 0.72, or answers such as '\(answers.first?.name ?? "A"): 210'"
    case .sipas: "the mean, or answers such as 'satisfied: 912, valid: 1000'"
    default: "the value, such as 0.93, or numerator and denominator"
    }
  }
}
