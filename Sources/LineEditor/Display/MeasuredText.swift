/// The lines of a scene's text with the rows that each takes, measured without making cells.
struct MeasuredText {
  struct Line {
    /// Where the line stands in the text, in UTF-8 bytes.
    var range: Range<Int>
    var suggestion = ""
    /// How many rows it takes, the one that only holds the cursor too.
    var rows = 1
  }

  private(set) var lines: [Line] = []
  /// Counted from the first row of the text.
  private(set) var cursor = Position(row: 0, column: 0)
  private let text: String

  init(_ scene: Scene, columns: Int) {
    text = scene.text
    lines = Self.ranges(of: text).map { Line(range: $0) }
    lines[lines.count - 1].suggestion = Self.firstLine(of: scene.suggestion)
    var pen = Pen(columns: columns)
    pen.pass(scene.prompt.text)
    var continued = Pen(columns: columns)
    continued.pass(scene.continuation.text)
    var first = 0
    for number in lines.indices {
      measure(number, after: first, cursor: scene.cursor, pen)
      first += lines[number].rows
      pen = continued
    }
  }

  /// The text of a line.
  func characters(of line: Line) -> Substring {
    text[index(line.range.lowerBound)..<index(line.range.upperBound)]
  }

  private mutating func measure(_ number: Int, after first: Int, cursor offset: Int, _ pen: Pen) {
    var pen = pen
    let line = lines[number]
    guard (line.range.lowerBound...line.range.upperBound).contains(offset) else {
      pen.pass(text, line.range)
      lines[number].rows = pen.row + 1
      return
    }
    pen.pass(text, line.range.lowerBound..<offset)
    let isInside = offset < line.range.upperBound
    let next = isInside ? text[index(offset)] : line.suggestion.first
    let place = pen.place(of: next.map { Glyph($0).firstWidth } ?? 1)
    pen.pass(text, offset..<line.range.upperBound)
    pen.pass(line.suggestion)
    lines[number].rows = max(pen.row, place.row) + 1
    cursor = Position(row: first + place.row, column: place.column)
  }

  private func index(_ offset: Int) -> String.Index {
    text.utf8.index(text.startIndex, offsetBy: offset)
  }

  private static func ranges(of text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var end = 0
    for byte in text.utf8 {
      if byte == 0x0A {
        ranges.append(start..<end)
        start = end + 1
      }
      end += 1
    }
    return ranges + [start..<end]
  }

  private static func firstLine(of suggestion: String) -> String {
    let first = suggestion.prefix { !$0.isNewline }
    return first.endIndex == suggestion.endIndex ? suggestion : first + " …"
  }
}
