extension Rule {
  /// Every number of points that the rule can give, ascending; nil where it gives any number between
  /// two limits, and where there are more than ``mostLevels``.
  ///
  /// - Parameters:
  ///   - maximum: The most points of the leaf.
  ///   - isEased: Whether the coefficient of steps applies.
  package func levels(maximum: Double, isEased: Bool = false) -> [Double]? {
    guard let formula = RuleFormula(self, maximum: maximum),
      let inputs = levelInputs(maximum), inputs.count <= Rule.mostLevels
    else { return nil }
    return Set(inputs.map { formula.points($0, isEased: isEased) }).sorted()
  }

  /// The most levels that are listed.
  package static let mostLevels = 4096

  /// Numbers that between them reach every level.
  private func levelInputs(_ maximum: Double) -> [Double]? {
    switch kind {
    case .yesNo: return [0, 1]
    case .forfeit: return [0, 1]
    case .target(let target, .nothing): return [0, target.value]
    case .tiers(let tiers):
      let first = tiers.first?.limit.value ?? 0
      return [first - 1] + tiers.map(\.limit.value)
    case .checklist(let parts): return sums(parts.map { $0.worth?.points(of: maximum) ?? 0 })
    case .deduction(let each): return counts(upTo: maximum / each.points(of: maximum))
    case .steps(let steps): return stepStarts(steps, maximum)
    default: return nil
    }
  }

  /// 0, 1 … and one more; nil where it is too much.
  private func counts(upTo most: Double) -> [Double]? {
    guard most >= 0, most < Double(Rule.mostLevels) else { return nil }
    return (0...Int(most) + 1).map(Double.init)
  }

  /// The start of every step that is worth anything.
  private func stepStarts(_ steps: Steps, _ maximum: Double) -> [Double]? {
    let (base, each) = (steps.base?.points(of: maximum) ?? 0, steps.each.points(of: maximum))
    guard each > 0 else { return [steps.start.value] }
    let (below, above) = (base / each, (maximum - base) / each)
    guard below + above < Double(Rule.mostLevels) else { return nil }
    let step = steps.isDown ? -steps.step.value : steps.step.value
    let range = -Int(below.rounded(.up)) - 1...max(0, Int(above.rounded(.up))) + 1
    return range.map { steps.start.value + Double($0) * step }
  }

  /// The sums of all subsets; nil of more than twelve.
  private func sums(_ parts: [Double]) -> [Double]? {
    guard parts.count <= 12 else { return nil }
    return parts.reduce([0]) { sums, part in sums + sums.map { $0 + part } }
  }
}
