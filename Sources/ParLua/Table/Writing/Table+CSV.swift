extension Table {
  /// The table as comma-separated text: a line of names, then a line for each row.
  ///
  /// As RFC 4180 has it, in UTF-8 without a mark: a field with a separator, a quote or a line end
  /// stands in quotes, quotes inside are doubled. Numbers are in full precision, the shortest text
  /// that reads back the same; missing is empty, an empty text is `""`. Every line ends.
  /// A table of invented figures has a column `synthetic` besides.
  ///
  /// - Parameters:
  ///   - decimalComma: Numbers with a decimal comma, fields separated by `;`, as spreadsheets in
  ///     Vietnamese settings want it.
  ///   - lineEnd: The RFC has `\r\n`; the default is what files on this system have.
  ///   - stop: Asked now and then; true ends the work.
  /// - Throws: `TableError.stopped`.
  package func csv(
    decimalComma: Bool = false, lineEnd: String = "\n", stop: () -> Bool = { false }
  ) throws(TableError) -> String {
    if columns.isEmpty { return "" }
    let (columns, names) = (withMarkAsColumn.columns, withMarkAsColumn.names)
    let separator: Character = decimalComma ? ";" : ","
    var text = names.map { quoted($0, separator) }.joined(separator: String(separator)) + lineEnd
    var poll = StopPoll()
    for row in 0..<rowCount {
      for (place, column) in columns.enumerated() {
        if place > 0 { text.append(separator) }
        try poll.step(stop)
        text += field(column.cells[row], separator, decimalComma)
      }
      text += lineEnd
    }
    return text
  }

  private func field(_ cell: Cell, _ separator: Character, _ decimalComma: Bool) -> String {
    switch cell {
    case .text(let text): quoted(text, separator)
    case .number where decimalComma: withDecimalComma(cell.plainText)
    // A line without anything would be no row to most readers.
    case .missing where columns.count == 1: "\"\""
    default: cell.plainText
    }
  }
}

/// The field, in quotes where it needs them.
private func quoted(_ text: String, _ separator: Character) -> String {
  let separator = separator.asciiValue ?? 44
  let needs = text.utf8.contains { $0 == separator || $0 == 34 || $0 == 10 || $0 == 13 }
  if !needs && !text.isEmpty { return text }
  var result = "\""
  for scalar in text.unicodeScalars {
    if scalar == "\"" { result += "\"" }
    result.unicodeScalars.append(scalar)
  }
  return result + "\""
}

private func withDecimalComma(_ number: String) -> String {
  String(number.map { $0 == "." ? "," : $0 })
}
