extension Rule: CustomStringConvertible {
  /// The rule as ``RuleReader`` reads it back.
  package var description: String {
    switch measure {
    case .value: kind.description
    case .ratio: "ratio \(kind)"
    case .complement: "complement \(kind)"
    }
  }
}

extension Rule.Kind: CustomStringConvertible {
  /// The word of the kind and its numbers.
  package var description: String {
    switch self {
    case .proportional: "proportional"
    case .threshold(let rate): "threshold \(rate)"
    case .target(let rate, .proportional): "target \(rate)"
    case .target(let rate, .nothing): "target \(rate) or nothing"
    case .interpolated(let low, let high): "interpolated \(low) to \(high)"
    case .tiers(let tiers):
      "tiers " + tiers.map { "\($0.limit): \($0.points)" }.joined(separator: ", ")
    case .steps(let steps): "steps \(steps)"
    case .yesNo: "yes/no"
    case .checklist(let parts): "checklist \(Rule.Kind.list(parts))"
    case .deduction(let each): "deduction \(each) each"
    case .forfeit: "deduction all"
    case .survey(Rule.usualAnswers): "survey"
    case .survey(let answers): "survey \(Rule.Kind.list(answers))"
    case .sipas: "sipas"
    case .given: "given"
    case .lua(let name): "lua:\(name)"
    }
  }

  private static func list(_ parts: [Rule.Part]) -> String {
    parts.map { "\($0.name): \($0.worth.map(\.description) ?? "none")" }.joined(separator: ", ")
  }
}

extension Rule.Steps: CustomStringConvertible {
  /// `from 4.5% down 1% by 0.5 base 2 cap 5`.
  package var description: String {
    let more = [("base", base), ("cap", cap), ("coefficient", coefficient)].compactMap {
      word, number in number.map { " \(word) \($0)" }
    }
    return "from \(start) \(isDown ? "down" : "up") \(step) by \(each)" + more.joined()
  }
}
