/// How the numbers of a column are shown.
package enum NumberForm: Hashable, Sendable {
  /// As they are: `7.34`, `−0.12`.
  case plain
  /// As published where further decimals are dropped: 89.457 is `89.45`.
  case cut
  /// As changes, with their sign: `+0.12`, `−0.12`, `0.00`.
  case signed
  /// As probabilities of a test: `0.052`, `0.0019`, `<0.0001`.
  case pValue
}

/// Between which values the bars beside the numbers of a column run.
package struct BarScale: Hashable, Sendable {
  /// The value without a bar.
  package var low: Double
  /// The value with a whole bar; nil for the highest of the column.
  package var high: Double?

  /// Bars from `low` to `high`.
  package init(low: Double = 0, high: Double?) {
    self.low = low
    self.high = high
  }
}

/// What is said of a column before its cells: its name, its headings, how its numbers are shown.
package struct ColumnHead: Hashable, Sendable {
  /// The name in Lua and in files: `rank_change`. An analyst's own file may bring any text.
  package var name: String
  /// The heading in each language that has one; the name stands where there is none.
  package var heading: [Language: String]
  /// The decimals that the display shows; nil to take as many as the column needs.
  package var digits: Int?
  /// How the numbers are shown.
  package var form: NumberForm
  /// The bars that a terminal shows beside the numbers; nil for none.
  package var bar: BarScale?
  /// Whether the column is a year of a series, which a terminal shows as a sparkline too.
  package var isYear: Bool
  /// How narrow a terminal may make the column's texts before it leaves out others.
  package var leastWidth = 10

  /// Describes a column; everything but the name may be left out.
  package init(
    _ name: String, heading: [Language: String] = [:], digits: Int? = nil,
    form: NumberForm = .plain, bar: BarScale? = nil, isYear: Bool = false
  ) {
    self.name = name
    self.heading = heading
    self.digits = digits
    self.form = form
    self.bar = bar
    self.isYear = isYear
  }

  /// The heading in a language, or the name.
  package func title(in language: Language) -> String {
    heading[language] ?? name
  }
}

/// A named column of cells.
package struct Column: Equatable, Sendable {
  /// What the cells of a column have in common, missing ones left aside.
  package enum Kind: Sendable {
    /// Only missing cells, or none.
    case empty
    /// Whole numbers and measurements.
    case numeric
    /// Texts.
    case text
    /// Yes and no.
    case flag
    /// Several of these.
    case mixed
  }

  /// Name, headings and form.
  package let head: ColumnHead
  /// The cells from the first row to the last; no measurement among them is NaN.
  package let cells: [Cell]
  /// What the cells have in common.
  package let kind: Kind

  /// Makes a column; NaN becomes `missing`.
  ///
  /// - Complexity: O(*n*).
  package init(_ head: ColumnHead, _ cells: [Cell]) {
    self.head = head
    let hasNaN = cells.contains { $0.isMissing && $0 != .missing }
    self.cells = hasNaN ? cells.map { $0.isMissing ? .missing : $0 } : cells
    kind = Column.kind(of: cells)
  }

  /// Makes a column from its name and cells.
  package init(
    _ name: String, heading: [Language: String] = [:], digits: Int? = nil,
    form: NumberForm = .plain, _ cells: [Cell]
  ) {
    self.init(ColumnHead(name, heading: heading, digits: digits, form: form), cells)
  }

  /// The name in Lua and in files.
  package var name: String { head.name }

  /// Whether the column is shown and averaged as numbers.
  ///
  /// A column without any value counts if its decimals are given: it was meant to hold numbers.
  package var isNumeric: Bool {
    kind == .numeric || (kind == .empty && head.digits != nil)
  }

  /// The column as numbers; whatever is not a number is NaN.
  package var numbers: [Double] { cells.map { $0.number ?? .nan } }

  /// The cells of some rows, in the order given.
  func taking(_ rows: [Int]) -> Column {
    Column(head, rows.map { cells[$0] })
  }

  private static func kind(of cells: [Cell]) -> Kind {
    var kind = Kind.empty
    for cell in cells where !cell.isMissing {
      let next = kindOfValue(cell)
      if kind == .empty { kind = next }
      if kind != next { return .mixed }
    }
    return kind
  }

  private static func kindOfValue(_ cell: Cell) -> Kind {
    switch cell {
    case .integer, .number: .numeric
    case .text: .text
    case .flag: .flag
    case .missing: .empty
    }
  }
}
