/// Makes what a terminal needs to show a frame after another: only what changed.
///
/// The whole of what is sent, besides text, carriage return and line feed:
///
///     ESC [ n A     up n rows                  ESC [ K     erase to the end of the row
///     ESC [ n B     down n rows                ESC [ J     erase to the end of the screen
///     ESC [ n G     to column n                ESC [ H     to the top left corner
///     ESC [ … m     style                      ESC [ 2 J   erase the screen
///     ESC [ ? 2004 h, l   bracketed paste on, off (sent by the editor)
///
/// Rows are laid out by the editor and separated by line ends, so no terminal's own wrapping is
/// relied on. After a sequence of joined emoji the column is set anew: terminals differ in their
/// width.
package struct Renderer: Sendable {
  private let colours: Bool
  private var rows: [Row] = []
  private var cursor = Position(row: 0, column: 0)
  private var style = Style.plain
  private var output: [UInt8] = []

  /// - Parameter colours: Whether colours are sent; other attributes always are.
  package init(colours: Bool) {
    self.colours = colours
  }

  /// What shows the frame where the one before is shown.
  ///
  /// A first frame begins where the cursor stands, which must be the start of a row.
  package mutating func update(to frame: Frame) -> [UInt8] {
    if rows.isEmpty { rows = [[]] }
    for (number, row) in frame.rows.enumerated() {
      if number < rows.count {
        change(number, to: row)
      } else {
        move(toRow: rows.count - 1)
        send("\r\n")
        rows.append([])
        cursor = Position(row: number, column: 0)
        change(number, to: row)
      }
    }
    if rows.count > frame.rows.count {
      move(to: Position(row: frame.rows.count, column: 0))
      set(.plain)
      send("\u{1B}[J")
    }
    rows = frame.rows
    move(to: frame.cursor)
    return taken()
  }

  /// What leaves the frame on the screen and goes to the row below it.
  package mutating func finish() -> [UInt8] {
    move(toRow: max(rows.count - 1, 0))
    set(.plain)
    send("\r\n")
    forget()
    return taken()
  }

  /// What erases the screen; the next frame begins at its top.
  package mutating func clearScreen() -> [UInt8] {
    set(.plain)
    send("\u{1B}[H\u{1B}[2J")
    forget()
    return taken()
  }

  /// What erases the frame after the terminal got another width, so that it can be shown anew.
  ///
  /// Terminals fold rows that have become too long; the cursor moves with them.
  package mutating func erase(columns: Int) -> [UInt8] {
    var up = 0
    for row in rows.prefix(cursor.row) {
      var pen = Pen(columns: max(columns, 2))
      pen.pass(row[...])
      up += pen.row + 1
    }
    if cursor.row < rows.count {
      let row = rows[cursor.row]
      var pen = Pen(columns: max(columns, 2))
      pen.pass(row.prefix(cursor.column))
      // Behind the last character the cursor stays in its row, full or not.
      let next = cursor.column < row.count ? Int(row[cursor.column].width) : 0
      up += pen.place(of: next).row
    }
    if up > 0 { send("\u{1B}[\(up)A") }
    set(.plain)
    send("\r\u{1B}[J")
    forget()
    return taken()
  }

  /// Takes it that nothing is shown and the cursor stands at the start of a row.
  package mutating func forget() {
    rows = []
    cursor = Position(row: 0, column: 0)
  }
}

// MARK: - Rows

extension Renderer {
  /// Writes the cells from the first to the last that differ.
  private mutating func change(_ number: Int, to new: Row) {
    let old = rows[number]
    if old == new { return }
    var start = 0
    while start < old.count && start < new.count && old[start] == new[start] { start += 1 }
    while start > 0 && start < new.count && new[start].width == 0 { start -= 1 }
    var end = new.count
    if old.count == new.count {
      while end > start && old[end - 1] == new[end - 1] { end -= 1 }
      while end < new.count && new[end].width == 0 { end += 1 }
    }
    if start < end {
      move(to: Position(row: number, column: start))
      for cell in new[start..<end] where cell.width > 0 { write(cell) }
    }
    guard old.count > new.count else { return }
    move(to: Position(row: number, column: new.count))
    set(.plain)
    send("\u{1B}[K")
  }

  private mutating func write(_ cell: Cell) {
    set(cell.style)
    output.append(contentsOf: cell.character.utf8)
    cursor.column += Int(cell.width)
    if cell.width == 2 && cell.character.unicodeScalars.count > 1 {
      send("\u{1B}[\(cursor.column + 1)G")
    }
  }

  private mutating func set(_ new: Style) {
    guard new != style else { return }
    let sequence = new.sequence(colours: colours)
    if sequence != style.sequence(colours: colours) { send(sequence) }
    style = new
  }
}

// MARK: - Moving

extension Renderer {
  private mutating func move(toRow row: Int) {
    if row < cursor.row { send("\u{1B}[\(cursor.row - row)A") }
    if row > cursor.row { send("\u{1B}[\(row - cursor.row)B") }
    cursor.row = row
  }

  private mutating func move(to place: Position) {
    move(toRow: place.row)
    if place.column == cursor.column { return }
    send(place.column == 0 ? "\r" : "\u{1B}[\(place.column + 1)G")
    cursor.column = place.column
  }

  private mutating func send(_ text: String) {
    output.append(contentsOf: text.utf8)
  }

  private mutating func taken() -> [UInt8] {
    defer { output.removeAll() }
    return output
  }
}
