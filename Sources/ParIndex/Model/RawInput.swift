/// The raw inputs of a package in compact form: indicators and survey results.
typealias RawInputs = RowsByYear<RawInputRow>

/// A row of `indicators.csv` or `survey.csv`.
struct RawInputRow: DatedRow {
  /// The number that the leaf's rule goes by; the points themselves where a function makes them.
  var measured: Double
  /// A part and its whole where they were given; NaN otherwise.
  var numerator = Double.nan
  var denominator = Double.nan
  /// How many answered, and the standard deviation of what their answers are worth; NaN where not
  /// told.
  var respondents = Double.nan
  var deviation = Double.nan
  /// The unit's place in the registry.
  var unit: Int32
  /// The node's place in the framework of the row's year.
  var node: Int32
  /// The source's place in the list of sources; −1 where none is named.
  var source: Int32
  /// The line of the file.
  var line: Int32
  /// The place of the words that were given in the list of texts; −1 where it was a number.
  var text: Int32 = -1
  /// The year.
  var year: Int16
}

/// What was measured of a unit at a leaf, before a rule makes points of it.
package struct RawInput: Equatable, Sendable {
  /// The number that the rule goes by: a rate, a count of violations, the mean worth of answers.
  package let measured: Double
  /// A part and its whole, where they were given.
  package let counts: (part: Double, whole: Double)?
  /// How many answered, where told.
  package let respondents: Int?
  /// The standard deviation of what answers are worth; NaN where not told.
  package let deviation: Double
  /// The words that were given: yes or no, elements, answers with their counts.
  package let text: String?
  /// Where it comes from.
  package let source: Source?

  package static func == (left: RawInput, right: RawInput) -> Bool {
    left.measured == right.measured && left.counts?.part == right.counts?.part
      && left.counts?.whole == right.counts?.whole && left.respondents == right.respondents
      && left.text == right.text && left.source == right.source
  }
}

/// Bonus and penalty points of a unit in a year.
package struct Adjustment: Equatable, Sendable, DatedRow {
  /// Whose.
  package let unit: UnitID
  let year: Int16
  /// Points added, before the cap of the framework.
  package let bonus: Double
  /// Points taken away, before the cap of the framework.
  package let penalty: Double
  /// Why.
  package let reason: String
}

/// Where the points of a unit at a node come from.
package enum Origin: Equatable, Sendable {
  /// They were given at this stage.
  case given(Stage)
  /// The rule made them from a raw input.
  case rule
}
