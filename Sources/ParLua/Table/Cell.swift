/// One value of a table.
///
/// Whole numbers (ranks, years, counts) and measurements are different cases, so that a rank is
/// shown as `1` and a score of one as `1.00`. A missing value is `missing`, never NaN: columns turn
/// NaN into `missing` when they are made.
package enum Cell: Hashable, Sendable {
  /// Words, as they were given; control characters are made visible only by the display.
  case text(String)
  /// A whole number: a rank, a year, a count.
  case integer(Int)
  /// A measurement in full precision.
  case number(Double)
  /// Yes or no.
  case flag(Bool)
  /// Not known.
  case missing

  /// The measurement as a cell: `missing` for NaN.
  package static func measured(_ value: Double) -> Cell {
    value.isNaN ? .missing : .number(value)
  }

  /// The text as a cell: `missing` for nil.
  package static func optional(_ text: String?) -> Cell {
    text.map(Cell.text) ?? .missing
  }

  /// The whole number as a cell: `missing` for nil.
  package static func optional(_ integer: Int?) -> Cell {
    integer.map(Cell.integer) ?? .missing
  }

  /// Whether nothing is known; a NaN counts as missing too.
  package var isMissing: Bool {
    switch self {
    case .missing: true
    case .number(let value): value.isNaN
    default: false
    }
  }

  /// The value of a whole number or a measurement; nil for anything else.
  package var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value.isNaN ? nil : value
    default: nil
    }
  }

  /// The text of a text cell; nil for anything else.
  package var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The same for cells that groups, joins and `row(_:)` take as one: `2` and `2.0` are.
  ///
  /// Texts that differ only in their Unicode normal form are equal as they are.
  package var identity: Cell {
    guard case .number(let value) = self else { return self }
    if value.isNaN { return .missing }
    return Int(exactly: value).map(Cell.integer) ?? self
  }

  /// The value in full precision, as messages and comma-separated files show it; empty if missing.
  package var plainText: String {
    switch self {
    case .text(let text): text
    case .integer(let value): String(value)
    case .number(let value): value.isNaN ? "" : shortestText(value)
    case .flag(let value): value ? "true" : "false"
    case .missing: ""
    }
  }
}
