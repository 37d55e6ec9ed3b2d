import Statistics
import TerminalText

/// A cluster tree drawn in lines: a row for each leaf, heights to the right.
struct Dendrogram {
  let tree: ClusterTree
  /// One for each row that was given, drawn or not.
  let labels: [String]

  /// More leaves than anybody reads are not drawn.
  static let mostLeaves = 200

  /// The drawing with its axis, in lines of at most `width` columns.
  ///
  /// Leaves that the height of the screen has no room for are left out, and counted.
  func lines(width: Int, _ style: DisplayStyle) -> [String] {
    let names = tree.order.map { TerminalText.visible(labels[$0 - 1]) }
    let widest = names.reduce(0) { max($0, displayWidth($1)) }
    let labelWidth = min(widest, max(8, width / 3))
    let room = max(10, width - labelWidth - 1)
    let drawing = drawn(room).lines
    let rows = zip(names, drawing).map { name, line in
      padded(cut(name, to: labelWidth), to: labelWidth) + " " + line
    }
    let shown = min(rows.count, style.usableHeight.map { max(3, $0 - 5) } ?? rows.count)
    return rows.prefix(shown) + [padded("", to: labelWidth) + " " + axis(room, style)]
      + hidden(rows.count - shown, style)
  }

  private func hidden(_ count: Int, _ style: DisplayStyle) -> [String] {
    guard count > 0 else { return [] }
    let phrase = Phrase(language: style.language)
    return [
      phrase.choose("… \(count) more · last() shows all", "… còn \(count) · last() hiện tất cả")
    ]
  }

  private var highest: Double { tree.merges.last?.height ?? 0 }

  /// From 0 to the highest merge.
  private func axis(_ room: Int, _ style: DisplayStyle) -> String {
    let plain = highest >= 0.01 && highest < 1e6
    let text = plain ? style.number(highest, digits: 2) : shortestText(highest)
    return "0" + padded(cut(text, to: room - 2), to: room - 1, right: true)
  }

  private func drawn(_ room: Int) -> LineCanvas {
    var canvas = LineCanvas(rows: tree.order.count, columns: room)
    var rows: [Int: Int] = [:]
    for (row, unit) in tree.order.enumerated() { rows[unit] = row }
    var made: [(row: Int, x: Int)] = []
    for merge in tree.merges {
      let sides = [merge.first, merge.second].map { side in
        side < 0 ? (row: rows[-side] ?? 0, x: 0) : made[side - 1]
      }
      let part = merge.height / highest
      // Where all heights are 0, or too large for a ratio, every merge is drawn at the end.
      let share = part.isFinite ? part : 1
      let place = Int((min(max(share, 0), 1) * Double(room - 1)).rounded())
      let x = max(place, 1, sides[0].x, sides[1].x)
      for side in sides { canvas.across(side.row, from: side.x, to: x) }
      canvas.down(x, from: min(sides[0].row, sides[1].row), to: max(sides[0].row, sides[1].row))
      made.append(((sides[0].row + sides[1].row) / 2, x))
    }
    return canvas
  }
}

/// Lines along rows and columns that join where they meet.
private struct LineCanvas {
  private var cells: [[Ends]]

  /// To which sides of its place a line runs.
  private struct Ends: OptionSet, Hashable {
    let rawValue: Int
    static let left = Ends(rawValue: 1)
    static let right = Ends(rawValue: 2)
    static let up = Ends(rawValue: 4)
    static let down = Ends(rawValue: 8)
  }

  init(rows: Int, columns: Int) {
    cells = Array(repeating: Array(repeating: [], count: columns), count: rows)
  }

  mutating func across(_ row: Int, from start: Int, to end: Int) {
    for x in start..<max(start, end) {
      cells[row][x].insert(.right)
      cells[row][x + 1].insert(.left)
    }
  }

  mutating func down(_ x: Int, from start: Int, to end: Int) {
    for row in start..<max(start, end) {
      cells[row][x].insert(.down)
      cells[row + 1][x].insert(.up)
    }
  }

  /// The rows, without what is empty at their ends.
  var lines: [String] {
    cells.map { row in
      let last = row.lastIndex { !$0.isEmpty } ?? -1
      return row.prefix(last + 1).map { String(LineCanvas.signs[$0.rawValue]) }.joined()
    }
  }

  /// By the sides: left 1, right 2, up 4, down 8.
  private static let signs = Array(" ───│┘└┴│┐┌┬│┤├┼")
}
