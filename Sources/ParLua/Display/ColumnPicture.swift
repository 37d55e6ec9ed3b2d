import ParIndex
import TerminalText

/// The texts of a column, ready to be padded: numbers rounded and set under each other on their
/// decimal marks, missing values as `–`, control characters visible.
struct ColumnPicture {
  let heading: String
  let cells: [String]
  /// Whether the column stands on the right, as numbers do.
  let isRight: Bool
  let headingWidth: Int
  /// The width of the widest cell.
  let cellWidth: Int
  /// Whether a cut would make nonsense of it: a drawing is shown whole or not at all.
  let isWhole: Bool
  /// How narrow it may be made while others can be left out.
  let leastWidth: Int

  /// Makes the picture of some rows.
  ///
  /// Decimals that the head leaves open are what the rows shown need.
  ///
  /// - Parameters:
  ///   - rows: The places of the rows; all if nil.
  ///   - escape: What makes a text harmless where it is shown.
  init(
    _ column: Column, rows: [Int]? = nil, style: DisplayStyle,
    escape: (String) -> String = visible, stop: () -> Bool = { false }
  ) throws(TableError) {
    let shown = rows.map { $0.map { column.cells[$0] } } ?? column.cells
    let format = CellFormat(column.head, shown, style: style)
    var texts: [String] = []
    var poll = StopPoll()
    for cell in shown {
      try poll.step(stop)
      texts.append(escape(format.text(cell)))
    }
    heading = escape(column.head.title(in: style.language))
    isRight = column.isNumeric
    cells = isRight ? format.onTheMark(texts, shown) : texts
    isWhole = false
    leastWidth = column.head.leastWidth
    headingWidth = displayWidth(heading)
    cellWidth = cells.reduce(0) { max($0, displayWidth($1)) }
  }

  /// The widest of heading and cells.
  var naturalWidth: Int { max(headingWidth, cellWidth) }

  /// The text with spaces up to a width, on the side where the column stands.
  func padded(_ text: String, _ width: Int) -> String {
    TerminalText.padded(text, to: width, right: isRight)
  }

  /// A heading or cell in a width: texts are cut, a number that does not fit is `…` as a whole.
  func fitted(_ text: String, _ width: Int, isHeading: Bool = false) -> String {
    if displayWidth(text) <= width { return padded(text, width) }
    return padded(isRight && !isHeading ? "…" : cut(text, to: width), width)
  }
}

/// How the cells of a column are made texts.
struct CellFormat {
  private let style: DisplayStyle
  private let form: NumberForm
  private let digits: Int

  init(_ head: ColumnHead, _ cells: [Cell], style: DisplayStyle) {
    self.style = style
    form = head.form
    digits = head.digits ?? neededDigits(cells.compactMap(CellFormat.measurement))
  }

  private static func measurement(_ cell: Cell) -> Double? {
    guard case .number(let value) = cell else { return nil }
    return value
  }

  /// The cell as the display shows it.
  func text(_ cell: Cell) -> String {
    if cell.isMissing { return DisplayStyle.missing }
    switch cell {
    case .text(let text): return text
    case .flag(let value): return DisplayWords(language: style.language).flag(value)
    case .integer(let value) where form != .pValue:
      return style.integer(value, signed: form == .signed)
    default:
      let given = cell.number ?? .nan
      let value = form == .cut ? Rounding.cut(digits: digits).apply(given) : given
      return form == .pValue
        ? style.pText(value) : style.number(value, digits: digits, signed: form == .signed)
    }
  }

  /// Texts with spaces after them, so that decimal marks stand under each other when they are set
  /// on the right; missing ones stay at the right end.
  func onTheMark(_ texts: [String], _ cells: [Cell]) -> [String] {
    let mark: Character = style.decimalComma ? "," : "."
    let tails = texts.map { text in text.lastIndex(of: mark).map { text[$0...].count } ?? 0 }
    let widest = tails.max() ?? 0
    return texts.indices.map { place in
      if cells[place].isMissing { return texts[place] }
      return texts[place] + String(repeating: " ", count: widest - tails[place])
    }
  }
}

extension ColumnPicture {
  /// The picture with some cells blank.
  func blanking(_ isBlank: (Int) -> Bool) -> ColumnPicture {
    ColumnPicture(
      heading: heading, cells: cells.indices.map { isBlank($0) ? "" : cells[$0] }, isRight: isRight,
      headingWidth: headingWidth, cellWidth: cellWidth, isWhole: isWhole)
  }

  /// The picture with a bar after each number.
  func barred(_ bars: [String], width: Int) -> ColumnPicture {
    let numbers = naturalWidth
    let cells = cells.indices.map { padded(self.cells[$0], numbers) + " " + bars[$0] }
    let blank = String(repeating: " ", count: width + 1)
    return ColumnPicture(
      heading: padded(heading, numbers) + blank, cells: cells, isRight: isRight,
      headingWidth: numbers + width + 1, cellWidth: numbers + width + 1, isWhole: isWhole)
  }

  /// A column of drawings.
  init(drawing heading: String, _ cells: [String]) {
    self.init(
      heading: heading, cells: cells, isRight: false, headingWidth: displayWidth(heading),
      cellWidth: cells.reduce(0) { max($0, displayWidth($1)) }, isWhole: true)
  }

  private init(
    heading: String, cells: [String], isRight: Bool, headingWidth: Int, cellWidth: Int,
    isWhole: Bool
  ) {
    self.heading = heading
    self.cells = cells
    self.isRight = isRight
    self.headingWidth = headingWidth
    self.cellWidth = cellWidth
    self.isWhole = isWhole
    leastWidth = 10
  }
}
