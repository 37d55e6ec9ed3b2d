/// A table read from text: named columns of numbers or texts, all of the same length.
package struct DelimitedTable: Equatable, Sendable {
  /// How the text was written, given or guessed.
  package let dialect: CSVDialect
  /// The number of rows under the header.
  package let rowCount: Int
  /// The columns in the order of the file, with different names.
  package let columns: [DelimitedColumn]

  /// The column of this name.
  package func column(_ name: String) -> DelimitedColumn? { columns.first { $0.name == name } }
}

/// A column of a table read from text.
package struct DelimitedColumn: Equatable, Sendable {
  /// The name, as the header has it; repeated names get a number, empty ones `column n`.
  package let name: String
  /// The values.
  package let values: Values

  /// The values of a column.
  package enum Values: Equatable, Sendable {
    /// Numbers, NaN where missing, and the most decimals with which one was written.
    case numbers([Double], decimals: Int)
    /// Texts.
    case texts(TextColumn)
  }
}

/// Texts of a column, each different one kept once.
package struct TextColumn: Equatable, Sendable {
  /// For each row the place of its text in ``texts``; −1 where the field was empty.
  package let codes: [Int32]
  /// The different texts, in the order in which they were first met.
  package let texts: [String]

  /// The text of a row; `nil` where the field was empty.
  package subscript(row: Int) -> String? { codes[row] < 0 ? nil : texts[Int(codes[row])] }

  /// The number of rows.
  package var count: Int { codes.count }
}
