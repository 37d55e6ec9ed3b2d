extension Table {
  /// The table as a JSON array with an object for each row, one row a line.
  ///
  ///     [
  ///     {"rank":1,"province":"Hưng Yên","score":7.3418},
  ///     {"rank":null,"province":"Lạng Sơn","score":null}
  ///     ]
  ///
  /// Keys are the names of the columns, in their order; a table of invented figures has the key
  /// `synthetic` besides. Numbers are in full precision; missing is
  /// `null`, and so is an infinity, which JSON cannot say. Without rows it is `[]`. No line end
  /// follows the last line.
  ///
  /// - Parameter stop: Asked now and then; true ends the work.
  /// - Throws: `TableError.stopped`.
  package func json(stop: () -> Bool = { false }) throws(TableError) -> String {
    if rowCount == 0 { return "[]" }
    let columns = withMarkAsColumn.columns
    let keys = columns.enumerated().map { place, column in
      (place == 0 ? "{" : ",") + jsonText(column.name) + ":"
    }
    var text = "["
    var poll = StopPoll()
    for row in 0..<rowCount {
      text += row == 0 ? "\n" : ",\n"
      for (place, column) in columns.enumerated() {
        try poll.step(stop)
        text += keys[place]
        text += jsonValue(column.cells[row])
      }
      text += "}"
    }
    return text + "\n]"
  }
}

private func jsonValue(_ cell: Cell) -> String {
  switch cell {
  case .text(let text): jsonText(text)
  case .number(let value): value.isFinite ? shortestText(value) : "null"
  case .missing: "null"
  default: cell.plainText
  }
}

/// The text in quotes, with the escapes that RFC 8259 asks for and U+007F.
func jsonText(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\u{0}"..."\u{1F}", "\u{7F}":
      let hex = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
