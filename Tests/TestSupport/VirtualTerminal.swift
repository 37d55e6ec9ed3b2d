/// A model of a VT100 with what today's terminals added: wide characters, joined emoji and rows
/// that are folded anew when the width changes.
///
/// It knows the sequences that `Renderer` lists and keeps every other in `unknown`. Its widths
/// come from a short table of its own.
package struct VirtualTerminal {
  package struct Cell: Equatable {
    package var text = " "
    package var style = ""
    /// The right half of a wide character.
    package var isRest = false
  }

  package struct Row: Equatable {
    package var cells: [Cell] = []
    /// Whether the row went on in the next because it was full.
    package var goesOn = false
  }

  package private(set) var columns: Int
  package private(set) var height: Int
  /// All rows since the start; those above `top` have left the screen.
  package private(set) var rows = [Row()]
  package private(set) var top = 0
  package private(set) var row = 0
  package private(set) var column = 0
  package private(set) var isPasteBracketed = false
  package private(set) var unknown: [String] = []
  /// Whether emoji joined by U+200D are drawn as one.
  package var joins = true
  private var style = ""
  private var mustWrap = false
  private var pending: [UInt8] = []

  package init(columns: Int, height: Int) {
    self.columns = columns
    self.height = height
  }

  // MARK: What is to be seen

  /// The rows from the one on, without blanks at their ends.
  package func lines(from first: Int) -> [String] {
    rows[min(first, rows.count)...].map { row in
      let text = row.cells.filter { !$0.isRest }.map(\.text).joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The screen as lines, without those below the last that is not empty or holds the cursor.
  package var screen: [String] {
    var lines = lines(from: top)
    while lines.count > row - top + 1, lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The screen as one text with `‸` at the cursor.
  package var picture: String {
    var lines = screen
    let cells = rows[row].cells
    let missing = max(0, column - cells.count)
    let before = cells.prefix(column).filter { !$0.isRest }.map(\.text).joined()
    let after = cells.dropFirst(column).filter { !$0.isRest }.map(\.text).joined()
    let rest = String(after.reversed().drop { $0 == " " }.reversed())
    lines[row - top] = before + String(repeating: " ", count: missing) + "‸" + rest
    return lines.joined(separator: "\n")
  }

  /// What is shown in a style, row by row.
  package func text(in style: String) -> [String] {
    rows[top...].compactMap { row in
      let text = row.cells.filter { $0.style == style && !$0.isRest }.map(\.text).joined()
      return text.isEmpty ? nil : text
    }
  }

  // MARK: What is sent to it

  package mutating func feed(_ bytes: [UInt8]) {
    pending += bytes
    var text = Array(String(decoding: pending, as: UTF8.self).unicodeScalars)[...]
    pending = []
    while let scalar = text.popFirst() {
      switch scalar {
      case "\u{1B}": takeSequence(&text)
      case "\r": (column, mustWrap) = (0, false)
      case "\n": lineFeed()
      default: put(scalar)
      }
    }
  }

  /// Another size: rows are folded anew, and the cursor stays at its character.
  package mutating func resize(columns: Int, height: Int) {
    var new: [Row] = []
    var place = (row: 0, column: 0)
    var line: [Cell] = []
    var cursorInLine: Int?
    for (number, old) in rows.enumerated() {
      if number == row { cursorInLine = line.count + column }
      line += old.cells
      if old.goesOn { continue }
      let folded = fold(line, columns: columns)
      if let cursor = cursorInLine {
        let (down, along) = find(cursor, in: folded)
        place = (new.count + down, along)
      }
      new += folded
      (line, cursorInLine) = ([], nil)
    }
    (rows, row, column, mustWrap) = (new, place.row, min(place.column, columns - 1), false)
    (self.columns, self.height) = (columns, height)
    while rows.count > row + 1, rows.last?.cells.isEmpty == true { rows.removeLast() }
    top = max(0, rows.count - height)
  }

  private func fold(_ cells: [Cell], columns: Int) -> [Row] {
    var folded = [Row()]
    for (number, cell) in cells.enumerated() {
      let isWide = number + 1 < cells.count && cells[number + 1].isRest
      if folded[folded.count - 1].cells.count + (isWide ? 2 : 1) > columns, !cell.isRest {
        folded[folded.count - 1].goesOn = true
        folded.append(Row())
      }
      folded[folded.count - 1].cells.append(cell)
    }
    return folded
  }

  private func find(_ cursor: Int, in folded: [Row]) -> (Int, Int) {
    var rest = cursor
    for (number, row) in folded.enumerated() {
      if rest < row.cells.count || number == folded.count - 1 { return (number, rest) }
      rest -= row.cells.count
    }
    return (0, 0)
  }

  // MARK: Characters

  private static let zeroWidth: [ClosedRange<UInt32>] = [
    0x300...0x36F, 0x200B...0x200D, 0xFE0F...0xFE0F,
  ]
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xFF01...0xFF60, 0x1F300...0x1FAFF,
  ]

  private mutating func put(_ scalar: Unicode.Scalar) {
    if joinsLast(scalar) { return }
    let width = Self.wide.contains { $0.contains(scalar.value) } ? 2 : 1
    if mustWrap || column + width > columns {
      rows[row].goesOn = true
      column = 0
      lineFeed()
    }
    let place = column
    write(Cell(text: String(Character(scalar)), style: style), at: place)
    if width == 2 { write(Cell(text: "", style: style, isRest: true), at: place + 1) }
    column = min(place + width, columns - 1)
    mustWrap = place + width == columns
  }

  private mutating func write(_ cell: Cell, at place: Int) {
    while rows[row].cells.count <= place { rows[row].cells.append(Cell()) }
    rows[row].cells[place] = cell
    if rows[row].goesOn && place < columns - 1 { rows[row].goesOn = false }
  }

  /// Adds a mark, or a part of a joined character, to the character before it.
  private mutating func joinsLast(_ scalar: Unicode.Scalar) -> Bool {
    var last = mustWrap ? column : column - 1
    guard last >= 0, last < rows[row].cells.count else { return false }
    if rows[row].cells[last].isRest { last -= 1 }
    let text = rows[row].cells[last].text
    let isMark = Self.zeroWidth.contains { $0.contains(scalar.value) }
    let isFlag = { (scalar: Unicode.Scalar) in (0x1F1E6...0x1F1FF).contains(scalar.value) }
    let endsFlag =
      isFlag(scalar) && text.unicodeScalars.count == 1 && text.unicodeScalars.allSatisfy(isFlag)
    let isSkin = (0x1F3FB...0x1F3FF).contains(scalar.value)
    let joined = text.unicodeScalars.last == "\u{200D}" || endsFlag || isSkin
    guard isMark || joins && joined else { return false }
    rows[row].cells[last].text.unicodeScalars.append(scalar)
    if joins, scalar == "\u{FE0F}" || endsFlag { widen(last) }
    return true
  }

  /// A character that has become an emoji takes two columns.
  private mutating func widen(_ place: Int) {
    guard !mustWrap, place + 1 == column else { return }
    write(Cell(text: "", style: style, isRest: true), at: place + 1)
    mustWrap = column + 1 == columns
    column = min(column + 1, columns - 1)
  }

  // MARK: Sequences

  private mutating func lineFeed() {
    row += 1
    if row == rows.count { rows.append(Row()) }
    if row - top >= height { top += 1 }
    mustWrap = false
  }

  private mutating func takeSequence(_ text: inout ArraySlice<Unicode.Scalar>) {
    var parameters = ""
    guard text.popFirst() == "[" else {
      unknown.append("ESC")
      return
    }
    while let scalar = text.popFirst() {
      guard ("@"..."~").contains(scalar) else {
        parameters.unicodeScalars.append(scalar)
        continue
      }
      perform(scalar, parameters)
      return
    }
  }

  private mutating func perform(_ final: Unicode.Scalar, _ parameters: String) {
    let number = Int(parameters) ?? 1
    if final != "m" { mustWrap = false }
    switch (final, parameters) {
    case ("A", _): row = max(top, row - number)
    case ("B", _): row = min(top + height - 1, rows.count - 1, row + number)
    case ("G", _): column = min(number - 1, columns - 1)
    case ("H", ""): (row, column) = (top, 0)
    case ("J", "2"): for number in top..<rows.count { rows[number] = Row() }
    case ("J", ""):
      erase()
      for number in (row + 1)..<max(row + 1, rows.count) { rows[number] = Row() }
    case ("K", ""): erase()
    case ("m", _): style = parameters
    case ("h", "?2004"): isPasteBracketed = true
    case ("l", "?2004"): isPasteBracketed = false
    default: unknown.append("[" + parameters + String(Character(final)))
    }
  }

  private mutating func erase() {
    rows[row].cells = Array(rows[row].cells.prefix(column))
    rows[row].goesOn = false
  }
}
