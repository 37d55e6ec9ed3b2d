import TerminalText

/// A tree with cells beside its labels: a framework with maxima, methods and weights.
package struct Outline: Equatable, Sendable {
  /// A label, its cells and what is below it.
  package struct Node: Equatable, Sendable {
    /// The name shown in the tree.
    package let label: String
    /// One cell for each column of the outline; missing cells at the end may be left out.
    package let cells: [Cell]
    /// What is below.
    package let children: [Node]

    /// Makes a node.
    package init(_ label: String, _ cells: [Cell] = [], children: [Node] = []) {
      self.label = label
      self.cells = cells
      self.children = children
    }
  }

  /// What the outline shows, above it.
  package var title: String?
  /// The columns beside the labels.
  package var columns: [ColumnHead]
  /// The nodes at the left edge.
  package var roots: [Node]
  /// Lines under the outline.
  package var notes: [String]

  /// Makes an outline.
  package init(
    title: String? = nil, columns: [ColumnHead] = [], roots: [Node], notes: [String] = []
  ) {
    self.title = title
    self.columns = columns
    self.roots = roots
    self.notes = notes
  }
}

/// The outline with branches, cells in columns on the right of the labels.
///
///     PAPI 2023             max  method
///     total                80
///     ├─ 1 Participation   10    survey
///     │  └─ 1.1 Knowledge   2.5  survey
///     └─ 2 Transparency    10    –
///
/// Missing cells are `–`, cells that a node leaves out are blank. What is too wide is cut: labels
/// first, to 16 columns at least, then columns from the right. What is too long is cut before the
/// last lines (`⋮`). The footer says what is left out.
package func renderOutline(_ outline: Outline, style: DisplayStyle) -> String {
  OutlinePicture(outline, style: style).text
}

/// The lines of an outline.
private struct OutlinePicture {
  private let outline: Outline
  private let style: DisplayStyle
  private let nodes: [(label: String, cells: [Cell])]
  private let rows: RowCut
  private let columns: [ColumnPicture]
  private let shownColumns: Int
  private let labelWidth: Int
  private let hasCutLabels: Bool

  init(_ outline: Outline, style: DisplayStyle) {
    self.outline = outline
    self.style = style
    let nodes = OutlinePicture.flattened(outline.roots)
    self.nodes = nodes
    let overhead = (outline.title == nil ? 0 : 1) + (outline.columns.isEmpty ? 0 : 1)
    let room = style.usableHeight.map { $0 - overhead - outline.notes.count - 1 }
    let rows = RowCut(nodes.count, lines: room)
    self.rows = rows
    columns = outline.columns.indices.compactMap { place in
      OutlinePicture.picture(
        outline.columns[place], rows.rows.map { nodes[$0].cells }, place, style)
    }
    let widest = rows.rows.reduce(0) { max($0, displayWidth(nodes[$1].label)) }
    var shown = columns.count
    while shown > 0, !OutlinePicture.fits(columns.prefix(shown), min(widest, 16), style) {
      shown -= 1
    }
    shownColumns = shown
    let taken = columns.prefix(shown).reduce(0) { $0 + 2 + $1.naturalWidth }
    labelWidth = min(widest, style.usableWidth.map { $0 - taken } ?? widest)
    hasCutLabels = widest > labelWidth
  }

  private static func fits(
    _ columns: ArraySlice<ColumnPicture>, _ label: Int, _ style: DisplayStyle
  ) -> Bool {
    guard let width = style.usableWidth else { return true }
    return columns.reduce(label) { $0 + 2 + $1.naturalWidth } <= width
  }

  /// A column of the nodes shown; cells left out at the end of a node are blank.
  private static func picture(
    _ head: ColumnHead, _ rows: [[Cell]], _ place: Int, _ style: DisplayStyle
  ) -> ColumnPicture? {
    let cells = rows.map { place < $0.count ? $0[place] : .missing }
    let picture = try? ColumnPicture(Column(head, cells), style: style)
    return picture?.blanking { place >= rows[$0].count }
  }

  private static func flattened(
    _ roots: [Outline.Node]
  ) -> [(label: String, cells: [Cell])] {
    var nodes: [(label: String, cells: [Cell])] = []
    for root in roots { add(root, mark: "", indent: "", to: &nodes) }
    return nodes
  }

  private static func add(
    _ node: Outline.Node, mark: String, indent: String,
    to nodes: inout [(label: String, cells: [Cell])]
  ) {
    nodes.append((mark + visible(node.label), node.cells))
    for (place, child) in node.children.enumerated() {
      let isLast = place == node.children.count - 1
      add(
        child, mark: indent + (isLast ? "└─ " : "├─ "), indent: indent + (isLast ? "   " : "│  "),
        to: &nodes)
    }
  }

  var text: String {
    var lines = head
    for row in 0..<rows.shown {
      if rows.isCut, row == rows.head { lines.append("⋮") }
      let label = cut(nodes[rows.rows[row]].label, to: labelWidth)
      lines.append(line(label) { $0.padded($0.cells[row], $0.naturalWidth) })
    }
    let footer = DisplayWords(language: style.language).footer(leftOut)
    let notes = outline.notes + (footer.map { [$0] } ?? [])
    lines += notes.flatMap { wrapped($0, to: style.usableWidth) }.map(style.faint)
    return lines.joined(separator: "\n")
  }

  /// The title, in the line of the headings where there are any and it fits.
  private var head: [String] {
    let title = outline.title ?? ""
    let headings = line("") { $0.padded($0.heading, $0.naturalWidth) }
    if headings.isEmpty { return wrappedTitle }
    if displayWidth(title) <= labelWidth {
      return [style.bold(line(visible(title)) { $0.padded($0.heading, $0.naturalWidth) })]
    }
    return wrappedTitle + [style.bold(headings)]
  }

  private var wrappedTitle: [String] {
    guard let title = outline.title else { return [] }
    return wrapped(title, to: style.usableWidth).map(style.bold)
  }

  private func line(_ label: String, _ cell: (ColumnPicture) -> String) -> String {
    let cells = columns.prefix(shownColumns).map { "  " + cell($0) }
    return withoutTrailingSpaces(padded(label, to: labelWidth) + cells.joined())
  }

  private var leftOut: LeftOut {
    LeftOut(
      rows: nodes.count, shownRows: rows.shown, columns: columns.count,
      columnNames: outline.columns.dropFirst(shownColumns).map(\.name), hasCutText: hasCutLabels)
  }
}
