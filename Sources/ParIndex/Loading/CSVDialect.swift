/// How a table in text form is written.
package struct CSVDialect: Equatable, Sendable {
  /// The byte between two fields: a comma, a semicolon or a tab.
  package var delimiter: UInt8
  /// The byte between the whole and the decimal digits: a point or a comma.
  package var decimalMark: UInt8

  /// A dialect; by default comma-separated with decimal points.
  package init(
    delimiter: UInt8 = UInt8(ascii: ","), decimalMark: UInt8 = UInt8(ascii: ".")
  ) {
    self.delimiter = delimiter
    self.decimalMark = decimalMark
  }

  /// The delimiters that are understood.
  package static let delimiters: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"),
  ]
}
