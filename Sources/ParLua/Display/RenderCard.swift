import TerminalText

/// One thing and what is known of it, as lines of label and value.
package struct Card: Equatable, Sendable {
  /// A label with its value.
  package struct Field: Equatable, Sendable {
    /// The label and how the value is shown.
    package let head: ColumnHead
    /// The value.
    package let value: Cell

    /// Makes a field.
    package init(_ head: ColumnHead, _ value: Cell) {
      self.head = head
      self.value = value
    }
  }

  /// What the card is about.
  package var title: String?
  /// The lines from top to bottom.
  package var fields: [Field]
  /// Lines under the card.
  package var notes: [String]

  /// Makes a card.
  package init(title: String? = nil, _ fields: [Field], notes: [String] = []) {
    self.title = title
    self.fields = fields
    self.notes = notes
  }
}

/// The card as lines of label and value, values under each other.
///
///     Hưng Yên · PAPI 2023
///       rank    1
///       score   7.34
///       region  –
///
/// A value that is too wide goes on in the next line; a label takes half the width at most.
package func renderCard(_ card: Card, style: DisplayStyle) -> String {
  let width = style.usableWidth
  let labels = card.fields.map {
    cut(visible($0.head.title(in: style.language)), to: labelLimit(width))
  }
  let labelWidth = labels.reduce(0) { max($0, displayWidth($1)) }
  var lines = (card.title.map { wrapped($0, to: width) } ?? []).map(style.bold)
  for (field, label) in zip(card.fields, labels) {
    let value = CellFormat(field.head, [field.value], style: style).text(field.value)
    let room = width.map { $0 - labelWidth - 4 }
    for (place, part) in wrapped(value, to: room).enumerated() {
      let start = padded(place == 0 ? label : "", to: labelWidth)
      lines.append(withoutTrailingSpaces("  \(start)  \(part)"))
    }
  }
  lines += card.notes.flatMap { wrapped($0, to: width) }.map(style.faint)
  return lines.joined(separator: "\n")
}

private func labelLimit(_ width: Int?) -> Int {
  width.map { $0 / 2 } ?? .max
}

/// The line without spaces at its end.
func withoutTrailingSpaces(_ line: String) -> String {
  var line = line[...]
  while line.last == " " { line.removeLast() }
  return String(line)
}
