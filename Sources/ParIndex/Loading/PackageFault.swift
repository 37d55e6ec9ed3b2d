/// What can be wrong in a data package, as data; ``found`` and ``remedy`` word it.
package enum PackageFault: Hashable, Sendable {
  // MARK: Files

  /// A file cannot be read, and why.
  case unreadable(reason: String)
  /// A file has nothing in it.
  case empty
  /// A byte that doesn't continue UTF-8.
  case notUTF8(byte: UInt8)
  /// A UTF-16 text.
  case utf16
  /// A zero byte, which no text has.
  case zeroByte

  // MARK: The description

  /// The text breaks off from JSON.
  case notJSON(expected: String)
  /// A key is not there.
  case missingKey(String)
  /// A key's value is of another kind.
  case wrongKind(key: String, found: String, wanted: String)
  /// A key's value is none of those understood.
  case badValue(key: String, found: String, allowed: [String])
  /// A key that is not known here.
  case unknownKey(String, allowed: [String])
  /// No resource of this name is listed.
  case missingResource(String)
  /// Two frameworks hold in the same year.
  case overlappingFrameworks(Year)

  // MARK: Tables

  /// A column is not there.
  case missingColumn(String, have: [String])
  /// Two columns have the same name.
  case duplicateColumn(String)
  /// A row has more or fewer fields than the header.
  case raggedRow(fields: Int, expected: Int)
  /// A quoted field that doesn't end.
  case openQuote
  /// Text between a closing quote and the next delimiter.
  case textAfterQuote
  /// A field that must not be empty is.
  case emptyField
  /// A field is no decimal number; `mark` is the decimal mark of the file.
  case notANumber(String, mark: String)
  /// A field is no whole number.
  case notAWholeNumber(String)
  /// A field is no year of four digits.
  case notAYear(String)
  /// A field is none of the words understood.
  case notOneOf(String, allowed: [String])
  /// The last year comes before the first.
  case yearsReversed(from: Year, to: Year)
  /// The same code, or the same unit, year, node and stage, stood on an earlier line.
  case duplicate(String, firstLine: Int)

  // MARK: The framework

  /// A code that means something else in every framework.
  case reservedCode(String, meaning: String)
  /// The node above is not there in a year.
  case missingParent(String, year: Year, nearest: [String])
  /// Nodes stand above each other in a circle.
  case cycle([String])
  /// A node's maximum isn't what its parts allow.
  case maximumDisagrees(given: Double, parts: Double)
  /// The minimum is over the maximum.
  case minimumOverMaximum(minimum: Double, maximum: Double)
  /// A weight that is negative or not finite.
  case badWeight(Double)
  /// A rule that isn't understood yet.
  case badRule(RuleProblem)
  /// No node is in force in a year for which there are rules.
  case noNodes(Year)
  /// Classes that don't go down, named from the best.
  case classOrder(name: String, lower: Double, above: String, aboveLower: Double)
  /// Classes are promised for a year and not listed.
  case noClasses(Year)
  /// A share of units outside 0 to 1.
  case notAShare(Double)

  // MARK: Figures

  /// A unit that isn't listed.
  case unknownUnit(String, nearest: [String])
  /// A unit that didn't exist in the year.
  case unitNotThere(String, year: Year, existed: String)
  /// A year in which no framework holds.
  case yearWithoutFramework(Year, have: String)
  /// A node that isn't in the year's framework.
  case unknownNode(String, year: Year, nearest: [String])
  /// Points over the node's maximum.
  case overMaximum(points: Double, maximum: Double, node: String, year: Year)
  /// Points under the node's minimum.
  case underMinimum(points: Double, minimum: Double, node: String, year: Year)
  /// A source that isn't listed.
  case unknownSource(String, nearest: [String])
  /// A row that gives neither a value nor a rank.
  case noFigure

  // MARK: Raw inputs

  /// A node whose points no rule makes of an input.
  case noRule(node: String, year: Year)
  /// An input that its rule does not take.
  case badInput(rule: String, InputFault)
  /// A text that is no list of answers with their counts.
  case badAnswers(String)
  /// A score that a unit gave itself where a survey decides.
  case selfScoreOfSurvey(node: String, year: Year)
  /// Bonus or penalty points under 0.
  case negativePoints(Double)
  /// Points of a kind that the framework does not count.
  case notCounted(String, Year)
  /// Nobody is there to run `rules.lua`.
  case noFunctions
  /// `rules.lua` does not run.
  case badFunctions(InputFault)
  /// A rule names a function that `rules.lua` doesn't have.
  case noFunction(String)
}
