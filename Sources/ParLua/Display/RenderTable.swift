import TerminalText

/// The table drawn with lines, as a terminal shows it.
///
///     ┌──────┬──────────┬───────┬────────┐
///     │ rank │ province │ score │ change │
///     ├──────┼──────────┼───────┼────────┤
///     │    1 │ Hưng Yên │  7.34 │  +0.12 │
///     └──────┴──────────┴───────┴────────┘
///
/// The title stands above, notes and a footer below. Numbers are rounded and stand on the right
/// with their decimal marks under each other; texts stand on the left; missing is `–`; control
/// characters are visible. What is too wide is cut: texts first (`…`), then the last columns, of a
/// series of years or nodes those in the middle (a column of `…` in their place). What is too long
/// is cut before the last rows (`⋮`). At a terminal scores have bars, series of years sparklines.
/// The footer says what is left out. Lines have no spaces at their ends and no line end follows the
/// last.
///
/// - Complexity: O(rows shown × columns).
package func renderTable(_ table: Table, style: DisplayStyle) -> String {
  // Only a stop is thrown, and nothing stops here.
  (try? renderTable(table, style: style) { false }) ?? ""
}

/// The same, for tables so long that drawing them may be interrupted.
///
/// - Parameter stop: Asked now and then; true ends the work.
/// - Throws: `TableError.stopped`.
package func renderTable(
  _ table: Table, style: DisplayStyle, stop: () -> Bool
) throws(TableError) -> String {
  if table.columns.isEmpty { return renderEmpty(table, style) }
  guard let height = style.usableHeight else {
    return try TablePicture(table, style: style, bodyLines: nil, stop: stop).text
  }
  var bodyLines = max(height - 4, 3)
  var picture = try TablePicture(table, style: style, bodyLines: bodyLines, stop: stop)
  while picture.lines.count > height, bodyLines > 3 {
    let shown = min(bodyLines, picture.bodyCount)
    bodyLines = max(3, shown - (picture.lines.count - height))
    picture = try TablePicture(table, style: style, bodyLines: bodyLines, stop: stop)
  }
  return picture.text
}

private func renderEmpty(_ table: Table, _ style: DisplayStyle) -> String {
  let words = DisplayWords(language: style.language)
  let title = table.title.map { wrapped($0, to: style.usableWidth) } ?? []
  let notes = (table.notes + [table.mark, words.noColumns].compactMap { $0 }).flatMap {
    wrapped($0, to: style.usableWidth)
  }
  return (title.map(style.bold) + notes.map(style.faint)).joined(separator: "\n")
}

/// The lines of a table in a frame.
private struct TablePicture {
  private(set) var lines: [String] = []
  /// The lines between the heading and the lower edge.
  private(set) var bodyCount = 0

  private let table: Table
  private let style: DisplayStyle
  private let columns: [ColumnPicture]
  private let fit: ColumnFit
  private let rows: RowCut

  var text: String { lines.joined(separator: "\n") }

  init(
    _ table: Table, style: DisplayStyle, bodyLines: Int?, stop: () -> Bool
  ) throws(TableError) {
    self.table = table
    self.style = style
    rows = RowCut(table.rowCount, lines: bodyLines)
    let shown = rows.isCut ? rows.rows : nil
    var columns: [ColumnPicture] = []
    for column in table.columns {
      columns.append(try ColumnPicture(column, rows: shown, style: style, stop: stop))
    }
    self.columns = table.drawn(columns, rows: shown, style: style)
    let key = table.columns.firstIndex { $0.name == table.key }
    // Of a key that is not the first column the numbers after it are told: rank, province, score.
    let told = key.flatMap { key in
      key > 0 ? columns.indices.dropFirst(key + 1).first { columns[$0].isRight } : nil
    }
    fit = ColumnFit(
      self.columns.map(\.wish), key: key, told: told, isSeries: table.isSeries,
      width: style.usableWidth)
    try draw(stop)
  }

  private mutating func draw(_ stop: () -> Bool) throws(TableError) {
    lines = titleLines
    lines.append(edge("┌", "┬", "┐"))
    lines.append(line { style.bold(columns[$0].fitted(columns[$0].heading, $1, isHeading: true)) })
    lines.append(edge("├", "┼", "┤"))
    let before = lines.count
    var poll = StopPoll()
    for row in 0..<rows.shown {
      try poll.step(stop)
      if rows.isCut, row == rows.head { lines.append(dots) }
      lines.append(line { columns[$0].fitted(columns[$0].cells[row], $1) })
    }
    bodyCount = lines.count - before
    lines.append(edge("└", "┴", "┘"))
    lines += noteLines
  }

  private var titleLines: [String] {
    (table.title.map { wrapped($0, to: style.usableWidth) } ?? []).map(style.bold)
  }

  private var noteLines: [String] {
    let footer = DisplayWords(language: style.language).footer(leftOut)
    let notes = table.notes + [table.mark, footer].compactMap { $0 }
    return notes.flatMap { wrapped($0, to: style.usableWidth) }.map(style.faint)
  }

  private var leftOut: LeftOut {
    let shown = Set(fit.columns)
    let hidden = table.columns.indices.filter { !shown.contains($0) }
    let hasCut = fit.slots.contains { slot in
      guard case .column(let place, let width) = slot else { return false }
      return columns[place].naturalWidth > width
    }
    return LeftOut(
      rows: table.rowCount, shownRows: rows.shown, columns: table.columns.count,
      columnNames: hidden.map { table.columns[$0].name }, hasCutText: hasCut)
  }

  private var dots: String {
    line { place, width in columns[place].padded("⋮", width) }
  }

  /// A line of cells; a gap shows `…`.
  private func line(_ content: (Int, Int) -> String) -> String {
    let fields = fit.slots.map { slot in
      switch slot {
      case .column(let place, let width): content(place, width)
      case .gap: "…"
      }
    }
    return "│ " + fields.joined(separator: " │ ") + " │"
  }

  /// A line of the frame.
  private func edge(_ left: String, _ middle: String, _ right: String) -> String {
    let parts = fit.slots.map { slot in
      switch slot {
      case .column(_, let width): String(repeating: "─", count: width + 2)
      case .gap: "───"
      }
    }
    return left + parts.joined(separator: middle) + right
  }
}

extension Table {
  /// Whether its columns after the key go on in one way: years, nodes.
  fileprivate var isSeries: Bool {
    let others = columns.filter { $0.name != key }
    return others.count > 2 && others.dropLast().allSatisfy { $0.name.first?.isNumber ?? false }
  }
}

extension ColumnPicture {
  /// What the column asks for: texts and headings may be cut, numbers are not.
  var wish: ColumnFit.Wish {
    let natural = naturalWidth
    if isWhole { return ColumnFit.Wish(natural: natural, least: natural, bare: natural) }
    if isRight {
      let least = max(cellWidth, min(headingWidth, 8))
      return ColumnFit.Wish(natural: natural, least: least, bare: max(cellWidth, 1))
    }
    return ColumnFit.Wish(natural: natural, least: min(natural, leastWidth), bare: min(natural, 4))
  }
}
