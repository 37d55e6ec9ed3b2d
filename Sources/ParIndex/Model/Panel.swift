/// An index over the years: its units, its frameworks, its figures.
package struct Panel: Sendable {
  /// What the index says about itself.
  package let info: IndexInfo
  /// Every unit that was ever scored, in alphabetical order.
  package let units: UnitRegistry
  /// The years with scores, in order.
  package let years: [Year]
  /// Where the figures come from.
  package let sources: [Source]
  /// What continues what between frameworks; empty where not told.
  package let crosswalk: [CrosswalkLink]

  let frameworks: FrameworkHistory
  let observations: Observations
  let published: PublishedFigures
  /// What rules make points of.
  let inputs: RawInputs
  /// The words of inputs that are no numbers.
  let inputTexts: [String]
  /// Bonus and penalty points.
  let adjustments: RowsByYear<Adjustment>

  /// Whether there is an edition of a year.
  package func has(_ year: Year) -> Bool { years.contains(year) }

  /// The edition of a year.
  ///
  /// - Throws: `LookupError.noYear` with the years there are.
  /// - Complexity: O(rows of the year + nodes × units).
  package func edition(_ year: Year) throws(LookupError) -> Edition {
    guard has(year), let framework = frameworks.framework(in: year) else {
      throw .noYear(year.description, in: info.shortName, have: years)
    }
    return Edition(panel: self, year: year, framework: framework)
  }

  /// The edition of a year given as text.
  ///
  /// - Throws: `LookupError.noYear` with the years there are.
  package func edition(_ text: String) throws(LookupError) -> Edition {
    guard let number = Int(text) else {
      throw .noYear(text, in: info.shortName, have: years)
    }
    return try edition(Year(number))
  }

  /// The framework of a year, whether or not there are scores.
  ///
  /// - Throws: `LookupError.noYear` with the years that have scores.
  package func framework(_ year: Year) throws(LookupError) -> Framework {
    guard let framework = frameworks.framework(in: year) else {
      throw .noYear(year.description, in: info.shortName, have: years)
    }
    return framework
  }

  /// The bytes that its figures take, roughly.
  package var byteCount: Int {
    observations.byteCount + inputs.byteCount
      + published.rows.count * MemoryLayout<PublishedFigures.Row>.stride
  }

  /// The number of units that existed in the last year with scores.
  package var unitCount: Int { years.last.map { units.ids(in: $0).count } ?? units.count }
}

/// The frameworks of an index, each with the years in which it is in force.
struct FrameworkHistory: Sendable {
  /// A run of years in which nothing in the framework changes.
  struct Segment: Sendable {
    var from: Year
    var to: Year
    var framework: Framework
  }

  /// The runs, in order of years.
  var segments: [Segment]
  /// What the label of every framework begins with: "PAPI".
  var label: String

  /// The place of the run that a year belongs to.
  func segment(in year: Year) -> Int? {
    segments.firstIndex { $0.from <= year && year <= $0.to }
  }

  /// The framework of a year, labelled with it.
  func framework(in year: Year) -> Framework? {
    segment(in: year).map { segments[$0].framework.labelled("\(label) \(year)") }
  }
}
