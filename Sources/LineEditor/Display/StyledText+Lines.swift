import TerminalText

/// The first line of the text with control characters made visible: what fits a row of a menu.
func singleLine(_ text: String) -> String {
  visible(String(text.prefix { $0 != "\n" }))
}

extension StyledText {
  /// The text in lines of at most so many columns, broken at blanks where there are any.
  package func wrapped(to columns: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var start = text.startIndex
    while start < text.endIndex {
      let (end, next) = lineEnd(from: start, columns: max(columns, 2))
      lines.append(slice(start..<end))
      start = next
    }
    return lines
  }

  /// Where a line from the index ends, and where the next begins.
  private func lineEnd(from start: String.Index, columns: Int) -> (String.Index, String.Index) {
    var width = 0
    var place = start
    var blank: String.Index?
    while place < text.endIndex {
      let character = text[place]
      if character == "\n" { return (place, text.index(after: place)) }
      width += displayWidth(character)
      if width > columns && place > start {
        if character == " " { return (place, text.index(after: place)) }
        return blank.map { ($0, text.index(after: $0)) } ?? (place, place)
      }
      if character == " " { blank = place }
      place = text.index(after: place)
    }
    return (place, place)
  }

  private func slice(_ range: Range<String.Index>) -> StyledText {
    let lower = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let upper = text.utf8.distance(from: text.startIndex, to: range.upperBound)
    let inside = spans.compactMap { span -> StyledSpan? in
      let shared = span.range.clamped(to: lower..<upper)
      if shared.isEmpty { return nil }
      return StyledSpan(shared.lowerBound - lower..<shared.upperBound - lower, span.style)
    }
    return StyledText(String(text[range]), spans: inside)
  }
}
