import TerminalText

extension Table {
  /// The table in GitHub's Markdown, for a report: headings, rounded numbers, aligned columns.
  ///
  /// The title stands above in bold, each note below. Numbers are as the display shows them; signs
  /// that Markdown would read are escaped, a line end in a text becomes `<br>`. Nothing is cut. No
  /// line end follows the last line.
  ///
  /// - Parameters:
  ///   - style: Language and decimal mark; width, height and colour do not matter.
  ///   - stop: Asked now and then; true ends the work.
  /// - Throws: `TableError.stopped`.
  package func markdown(
    style: DisplayStyle = .plain, stop: () -> Bool = { false }
  ) throws(TableError) -> String {
    var parts: [String] = []
    if let title { parts.append("**\(markdownText(title))**") }
    if !columns.isEmpty { parts.append(try markdownTable(style, stop)) }
    parts += (notes + [mark].compactMap { $0 }).map(markdownText)
    return parts.joined(separator: "\n\n")
  }

  private func markdownTable(
    _ style: DisplayStyle, _ stop: () -> Bool
  ) throws(TableError) -> String {
    var pictures: [ColumnPicture] = []
    for column in columns {
      pictures.append(
        try ColumnPicture(column, style: style, escape: markdownText, stop: stop))
    }
    let widths = pictures.map { max($0.headingWidth, $0.cellWidth, 3) }
    let places = pictures.indices
    var lines = [
      markdownLine(places.map { pictures[$0].padded(pictures[$0].heading, widths[$0]) }),
      "|" + places.map { rule(pictures[$0], widths[$0]) }.joined(separator: "|") + "|",
    ]
    for row in 0..<rowCount {
      lines.append(
        markdownLine(places.map { pictures[$0].padded(pictures[$0].cells[row], widths[$0]) }))
    }
    return lines.joined(separator: "\n")
  }

  private func rule(_ picture: ColumnPicture, _ width: Int) -> String {
    let dashes = String(repeating: "-", count: width + 1)
    return picture.isRight ? dashes + ":" : ":" + dashes
  }
}

private func markdownLine(_ fields: [String]) -> String {
  "| " + fields.joined(separator: " | ") + " |"
}

/// The text with what Markdown would read escaped, line ends as `<br>`.
private func markdownText(_ text: String) -> String {
  var result = ""
  for character in text {
    switch character {
    case "\\", "|", "*", "`", "[", "]": result += "\\\(character)"
    case "<": result += "&lt;"
    case "&": result += "&amp;"
    case "\n", "\r\n": result += "<br>"
    default: result += visible(String(character))
    }
  }
  return result
}
