import TerminalText

/// One column of a row: a grapheme with its style, or the right half of a wide one.
package struct Cell: Hashable, Sendable {
  package var character: Character
  package var style: Style
  /// 1 or 2 columns; 0 for the right half of a wide character.
  package var width: UInt8

  package init(_ character: Character, _ style: Style = .plain, width: UInt8 = 1) {
    self.character = character
    self.style = style
    self.width = width
  }
}

/// The cells of one row of the screen, one for each column from the left; blanks on the right may
/// be left out.
package typealias Row = [Cell]

/// A place on the screen, counted from the first row and column of what the editor shows.
package struct Position: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// Rows to be shown and where the cursor stands in them.
package struct Frame: Hashable, Sendable {
  /// From the top; never empty.
  package var rows: [Row]
  /// In these rows.
  package var cursor: Position

  package init(rows: [Row] = [[]], cursor: Position = Position(row: 0, column: 0)) {
    self.rows = rows
    self.cursor = cursor
  }
}

/// The columns and rows of a terminal.
package struct TerminalSize: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// How a grapheme of a text is shown: as it is, or as other signs where a terminal would act on it.
enum Glyph {
  case single(Character, width: Int)
  /// Signs of one column each.
  case several(String)

  /// A tab is four blanks, a control character its visible form, a mark without a letter stands on
  /// a dotted circle.
  init(_ character: Character) {
    if let ascii = character.asciiValue, (0x20..<0x7F).contains(ascii) {
      self = .single(character, width: 1)
      return
    }
    if character == "\t" {
      self = .several("    ")
      return
    }
    if character.unicodeScalars.contains(where: { visibleForm(of: $0) != nil }) {
      self = .several(visible(String(character)))
      return
    }
    let width = displayWidth(character)
    self = .single(width == 0 ? Self.carried(character) : character, width: max(1, min(width, 2)))
  }

  /// What has no width of its own on a dotted circle, or the circle alone.
  private static func carried(_ character: Character) -> Character {
    let both = "◌\(character)"
    return both.count == 1 ? Character(both) : "◌"
  }

  /// How many columns it may take before a row must break.
  var firstWidth: Int {
    if case .single(_, let width) = self { width } else { 1 }
  }
}
