import TerminalText

/// How values are shown: the room there is, colours, decimal mark and language.
package struct DisplayStyle: Equatable, Sendable {
  /// The columns of the screen; nil for no limit, as where output is not a terminal.
  ///
  /// Below 20 it is taken as 20.
  package var width: Int?
  /// The lines that a picture may take; nil for no limit. Below 10 it is taken as 10.
  package var height: Int?
  /// Whether headings and notes are set off by the terminal's attributes (bold, faint).
  package var color: Bool
  /// Whether decimals stand after a comma: `7,34`.
  package var decimalComma: Bool
  /// The language of headings and of the footers.
  package var language: Language
  /// Whether somebody watches at a terminal: scores get bars, series sparklines, slow statements a
  /// note of their time.
  package var isWatched: Bool

  /// Describes a display; the default has no limits and no attributes.
  package init(
    width: Int? = nil, height: Int? = nil, color: Bool = false, decimalComma: Bool = false,
    language: Language = .en, isWatched: Bool = false
  ) {
    self.width = width
    self.height = height
    self.color = color
    self.decimalComma = decimalComma
    self.language = language
    self.isWatched = isWatched
  }

  /// No limits, no attributes, decimal point, English.
  package static let plain = DisplayStyle()

  /// The width to keep to.
  var usableWidth: Int? { width.map { max($0, 20) } }

  /// The lines to keep to.
  var usableHeight: Int? { height.map { max($0, 10) } }

  /// A sentence in lines that fit.
  func fitted(_ text: String) -> String {
    wrapped(text, to: usableWidth).joined(separator: "\n")
  }

  /// For texts that may go into a file.
  var withoutAttributes: DisplayStyle {
    var style = self
    style.color = false
    return style
  }

  /// The text as a heading or title.
  func bold(_ text: String) -> String {
    color && !text.isEmpty ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  /// The text as a note or footer.
  func faint(_ text: String) -> String {
    color && !text.isEmpty ? "\u{1B}[2m\(text)\u{1B}[0m" : text
  }
}
