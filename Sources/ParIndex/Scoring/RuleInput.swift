/// What a rule turns into points.
package enum RuleInput: Equatable, Sendable {
  /// The number that the rule goes by, a count of violations, a mean worth; NaN where missing.
  case number(Double)
  /// A part of a whole: 46 of 231 dossiers, satisfied of valid answers.
  case counts(Double, of: Double)
  /// Whether it was done.
  case done(Bool)
  /// The elements that are there, by name.
  case present([String])
  /// How many gave each answer.
  case answers([Answer])
  /// No element is there, or nobody answered.
  case nothing

  /// An answer option and how many gave it.
  package struct Answer: Equatable, Sendable {
    package let option: String
    package let count: Double

    /// An option with its count.
    package init(option: String, count: Double) {
      self.option = option
      self.count = count
    }
  }
}
