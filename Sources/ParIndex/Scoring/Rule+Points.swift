extension Rule {
  /// The points for an input.
  ///
  /// Between 0 and the maximum, taken to the nearest 10⁻⁹; limits, steps and targets are decided on
  /// the decimal number (``decimal(_:)``), so that 4/5 reaches 80 %. Missing input gives NaN, and so
  /// do counts of nothing and questions without an answer.
  ///
  /// - Parameters:
  ///   - maximum: The most points of the leaf.
  ///   - isEased: Whether the unit is one to which the coefficient of steps applies.
  package func points(
    _ input: RuleInput, maximum: Double, isEased: Bool = false
  ) throws(RuleInputProblem) -> Double {
    guard maximum > 0, maximum.isFinite else { throw .badMaximum(maximum) }
    if case .lua = kind { throw .notFromInput(self) }
    let number = try measured(input, maximum: maximum)
    guard let formula = RuleFormula(self, maximum: maximum) else { throw .notFromInput(self) }
    return formula.points(number, isEased: isEased)
  }

  /// The number that the points go by: a rate, a count of violations, the mean worth of answers,
  /// the points of the elements that are there; NaN where it is missing.
  ///
  /// - Throws: What is wrong with the input; `notFromInput` for rules that go by none.
  package func measured(
    _ input: RuleInput, maximum: Double
  ) throws(RuleInputProblem) -> Double {
    switch kind {
    case .proportional, .threshold: try rate(number(input))
    case .target, .interpolated, .tiers, .steps: try number(input)
    case .yesNo: try doneShare(input)
    case .checklist(let parts): try sum(parts, input, maximum)
    case .deduction, .forfeit: try violations(input)
    case .survey(let answers): try meanWorth(answers, input)
    case .sipas: try share(input)
    case .given, .lua: throw RuleInputProblem.notFromInput(self)
    }
  }

  // MARK: What the input says

  /// A number as it is given, or of counts.
  private func number(_ input: RuleInput) throws(RuleInputProblem) -> Double {
    switch input {
    case .number(let x):
      guard !x.isInfinite else { throw .outOfRange(x, wanted: "a finite number") }
      return x
    case .counts(let part, of: let whole):
      let share = try RuleInput.share(part, of: whole)
      return measure == .complement ? 1 - share : share
    default: throw wanted("a number, or a numerator and a denominator")
    }
  }

  /// A share cannot be over the whole.
  private func rate(_ x: Double) throws(RuleInputProblem) -> Double {
    guard x.isNaN || (0...1).contains(decimal(x)) else {
      throw .outOfRange(x, wanted: "a rate from 0 to 1")
    }
    return x
  }

  private func share(_ input: RuleInput) throws(RuleInputProblem) -> Double {
    switch input {
    case .number(let x): return try rate(x)
    case .counts(let part, of: let whole): return try RuleInput.share(part, of: whole)
    default: throw wanted("a share, or the satisfied and the valid answers")
    }
  }

  private func doneShare(_ input: RuleInput) throws(RuleInputProblem) -> Double {
    switch input {
    case .done(let isDone): return isDone ? 1 : 0
    case .number(let x) where x == 0 || x == 1 || x.isNaN: return x
    default: throw wanted("true or false")
    }
  }

  private func violations(_ input: RuleInput) throws(RuleInputProblem) -> Double {
    guard case .number(let count) = input else { throw wanted("the number of violations") }
    guard !(count < 0), !count.isInfinite else {
      throw .outOfRange(count, wanted: "a count of 0 or more")
    }
    return count
  }

  private func sum(
    _ parts: [Part], _ input: RuleInput, _ maximum: Double
  ) throws(RuleInputProblem) -> Double {
    if input == .nothing { return 0 }
    guard case .present(let names) = input else { throw wanted("the elements that are there") }
    for name in names where !parts.contains(where: { $0.name == name }) {
      throw .unknownName(name, have: parts.map(\.name))
    }
    return parts.reduce(0) { sum, part in
      names.contains(part.name) ? sum + (part.worth?.points(of: maximum) ?? 0) : sum
    }
  }

  /// The mean of what the answers are worth; those worth nothing at all are left out.
  private func meanWorth(
    _ options: [Part], _ input: RuleInput
  ) throws(RuleInputProblem) -> Double {
    if case .number = input { return try share(input) }
    if input == .nothing { return .nan }
    guard case .answers(let answers) = input else { throw wanted("a mean, or answers by option") }
    var (sum, count) = (0.0, 0.0)
    for answer in answers {
      guard let option = options.first(where: { $0.name == answer.option }) else {
        throw .unknownName(answer.option, have: options.map(\.name))
      }
      guard answer.count >= 0, answer.count.isFinite else {
        throw .outOfRange(answer.count, wanted: "a count of 0 or more")
      }
      guard let worth = option.worth else { continue }
      sum += worth.value * answer.count
      count += answer.count
    }
    return count > 0 ? sum / count : .nan
  }

  private func wanted(_ input: String) -> RuleInputProblem { .wanted(input, rule: self) }
}

extension RuleInput {
  /// A part by its whole; NaN where the whole is 0 or either is missing.
  static func share(_ part: Double, of whole: Double) throws(RuleInputProblem) -> Double {
    guard !part.isNaN, !whole.isNaN else { return .nan }
    guard whole >= 0, whole.isFinite else {
      throw .outOfRange(whole, wanted: "a denominator of 0 or more")
    }
    guard part >= 0, part <= whole else {
      throw .outOfRange(part, wanted: "a numerator from 0 to the denominator")
    }
    return whole > 0 ? part / whole : .nan
  }
}
