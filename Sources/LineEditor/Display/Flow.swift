import TerminalText

/// Lays characters into rows of a given width.
///
/// A wide character that meets the right margin goes to the next row whole.
struct Flow {
  let columns: Int
  private(set) var rows: [Row] = [[]]

  init(columns: Int) {
    self.columns = columns
  }

  /// Appends the text; spans count from the start of the text.
  mutating func put(_ text: StyledText) {
    var reader = SpanReader(text.spans)
    var offset = 0
    for character in text.text {
      put(character, reader.style(at: offset) ?? .plain)
      offset += character.utf8.count
    }
  }

  mutating func put(_ character: Character, _ style: Style) {
    switch Glyph(character) {
    case .single(let shown, let width): place(shown, style, width: width)
    case .several(let signs): for sign in signs { place(sign, style, width: 1) }
    }
  }

  mutating func breakRow() {
    rows.append([])
  }

  private mutating func place(_ character: Character, _ style: Style, width: Int) {
    if rows[rows.count - 1].count + width > columns { rows.append([]) }
    rows[rows.count - 1].append(Cell(character, style, width: UInt8(width)))
    if width == 2 { rows[rows.count - 1].append(Cell(" ", style, width: 0)) }
  }
}

/// Where the next character would go, by the rule of `Flow` but without making cells.
struct Pen {
  let columns: Int
  private(set) var row = 0
  private(set) var column = 0

  init(columns: Int) {
    self.columns = columns
  }

  mutating func pass(_ text: String) {
    pass(text, 0..<text.utf8.count)
  }

  /// Passes the bytes of the range, which must begin and end between two graphemes.
  mutating func pass(_ text: String, _ range: Range<Int>) {
    var text = text
    text.makeContiguousUTF8()
    var place = range.lowerBound
    while place < range.upperBound {
      let run = text.utf8.withContiguousStorageIfAvailable {
        plainRun(in: $0[place..<range.upperBound])
      }
      passSingles(run?.columns ?? 0)
      place += run?.bytes ?? 0
      guard place < range.upperBound else { return }
      let character = text[text.utf8.index(text.startIndex, offsetBy: place)]
      pass(Glyph(character))
      place += character.utf8.count
    }
  }

  /// Passes the cells of a row that was made for another width.
  mutating func pass(_ cells: ArraySlice<Cell>) {
    for cell in cells where cell.width > 0 { pass(width: Int(cell.width)) }
  }

  /// Where a character of that many columns goes.
  func place(of width: Int) -> Position {
    column + width > columns
      ? Position(row: row + 1, column: 0) : Position(row: row, column: column)
  }

  private mutating func pass(_ glyph: Glyph) {
    switch glyph {
    case .single(_, let width): pass(width: width)
    case .several(let signs): passSingles(signs.count)
    }
  }

  private mutating func pass(width: Int) {
    let place = place(of: width)
    row = place.row
    column = place.column + width
  }

  private mutating func passSingles(_ count: Int) {
    let total = column + count
    if total <= columns {
      column = total
    } else {
      row += (total - 1) / columns
      column = (total - 1) % columns + 1
    }
  }
}
