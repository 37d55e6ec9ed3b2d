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
  /// How its units were made from those of another index; nil where they were scored themselves.
  package let merger: Merger?

  /// The same index with other units, frameworks or figures; what was published of it is left out.
  ///
  /// - Parameter variant: What was changed, for labels: "merged".
  func derived(
    _ variant: String, _ units: UnitRegistry, _ frameworks: FrameworkHistory,
    _ observations: [ObservationRow], _ inputs: [RawInputRow], _ adjustments: [Adjustment],
    crosswalk: [CrosswalkLink]? = nil, merger: Merger? = nil
  ) -> Panel {
    var frameworks = frameworks
    frameworks.suffix += " · \(variant)"
    let (scores, raw) = (Observations(observations), RawInputs(inputs))
    return Panel(
      info: info, units: units,
      years: Set(scores.ranges.map(\.year) + raw.ranges.map(\.year)).sorted(), sources: [],
      crosswalk: crosswalk ?? self.crosswalk, frameworks: frameworks, observations: scores,
      published: PublishedFigures(), inputs: raw, inputTexts: [],
      adjustments: RowsByYear(adjustments), merger: merger ?? self.merger)
  }

  /// What was changed of it: " · merged"; empty for the index as it was scored.
  package var variant: String { frameworks.suffix }

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

  /// The unit that a text names; of several of one name the one that existed in a year.
  ///
  /// - Throws: `LookupError.noUnit`, `.ambiguousUnit`, and `.unitMerged` for a part of a merged one.
  package func unit(_ text: String, in year: Year? = nil) throws(LookupError) -> UnitID {
    do throws(LookupError) {
      return try units.find(text, in: year)
    } catch .noUnit(let given, let nearest, let place) {
      guard let merger, let part = try? merger.base.units.find(text, in: year),
        let whole = units.ids.first(where: { merger.parts[$0.index].contains(part) })
      else { throw .noUnit(given, nearest: nearest, in: place) }
      throw .unitMerged(text, into: units[whole].name, in: info.shortName + variant)
    }
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
  /// What it ends with after the year.
  var suffix = ""

  /// The place of the run that a year belongs to.
  func segment(in year: Year) -> Int? {
    segments.firstIndex { $0.from <= year && year <= $0.to }
  }

  /// The framework of a year, labelled with it.
  func framework(in year: Year) -> Framework? {
    segment(in: year).map { segments[$0].framework.labelled("\(label) \(year)\(suffix)") }
  }
}
