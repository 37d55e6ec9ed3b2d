/// Lays a scene out in rows of a terminal.
///
/// Long lines are wrapped at the right margin. Of a text that is longer than the screen as many
/// rows are shown as fit, the cursor's among them; they move only when the cursor leaves them.
/// What stands below the text takes half the screen at most.
///
/// - Complexity: O(*n*) to measure the text; cells are made only of the lines that are shown.
package struct Layout: Sendable {
  /// The terminal's; set when it changes.
  package var size: TerminalSize
  /// The first row of the text that is shown.
  private var top = 0

  package init(size: TerminalSize) {
    self.size = size
  }

  private var columns: Int { max(size.columns, 2) }

  /// The rows that fit the screen.
  package mutating func frame(of scene: Scene) -> Frame {
    let below = rows(below: scene.below)
    var frame = frame(of: scene, height: max(size.rows - below.count, 1))
    frame.rows += below
    return frame
  }

  /// All rows of the text, also those above the screen: what stays when the line is done.
  package mutating func wholeFrame(of scene: Scene) -> Frame {
    frame(of: scene, height: .max)
  }

  private mutating func frame(of scene: Scene, height: Int) -> Frame {
    let measured = MeasuredText(scene, columns: columns)
    let total = measured.lines.reduce(0) { $0 + $1.rows }
    let shown = window(over: total, height: min(height, total), around: measured.cursor.row)
    var shownRows: [Row] = []
    var first = 0
    for line in measured.lines {
      let visible = (first..<first + line.rows).clamped(to: shown)
      if !visible.isEmpty {
        let cells = rows(of: line, with: measured.characters(of: line), in: scene)
        shownRows += cells[visible.lowerBound - first..<visible.upperBound - first]
      }
      first += line.rows
    }
    let cursor = Position(row: measured.cursor.row - top, column: measured.cursor.column)
    return Frame(rows: shownRows, cursor: cursor)
  }

  /// The rows to show, moved no further than the cursor needs.
  private mutating func window(over total: Int, height: Int, around row: Int) -> Range<Int> {
    top = max(min(top, row), row - height + 1)
    top = max(0, min(top, total - height))
    return top..<top + height
  }

  private func rows(
    of line: MeasuredText.Line, with text: Substring, in scene: Scene
  ) -> [Row] {
    var flow = Flow(columns: columns)
    flow.put(line.range.lowerBound == 0 ? scene.prompt : scene.continuation)
    var colours = SpanReader(scene.spans, from: line.range.lowerBound)
    var marks = SpanReader(scene.marks, from: line.range.lowerBound)
    var offset = line.range.lowerBound
    for character in text {
      flow.put(character, marks.style(at: offset) ?? colours.style(at: offset) ?? .plain)
      offset += character.utf8.count
    }
    for character in line.suggestion { flow.put(character, .suggestion) }
    if flow.rows.count < line.rows { flow.breakRow() }
    return flow.rows
  }

  private func rows(below texts: [StyledText]) -> [Row] {
    let limit = size.rows / 2
    var rows: [Row] = []
    for text in texts where rows.count <= limit {
      var flow = Flow(columns: columns)
      flow.put(text)
      rows += flow.rows
    }
    guard rows.count > limit else { return rows }
    return limit == 0 ? [] : rows.prefix(limit - 1) + [[Cell("…", .note)]]
  }
}
