/// Reads `crosswalk.csv`: what continues what when a framework changes.
struct CrosswalkFile {
  /// The links in the order of the file.
  var links: [CrosswalkLink] = []

  static let required = ["from_year", "to_year", "from_node", "to_node"]

  /// No links.
  init() {}

  init(_ table: PackageTable, history: FrameworkHistory) {
    let (fromYear, toYear) = (table.column("from_year"), table.column("to_year"))
    let (fromNode, toNode) = (table.column("from_node"), table.column("to_node"))
    let share = table.column("share")
    while table.next() {
      let old = CrosswalkFile.node(table, fromYear, fromNode, history)
      let new = CrosswalkFile.node(table, toYear, toNode, history)
      let part = table.number(share) ?? 1
      if !(0...1).contains(part) { table.report(share, .notAShare(part)) }
      guard let old, let new else { continue }
      links.append(
        CrosswalkLink(
          fromYear: old.year, toYear: new.year, fromNode: old.code, toNode: new.code, share: part))
    }
  }

  /// A node of a year; nil, with the reason noted, when there is none.
  private static func node(
    _ table: PackageTable, _ yearColumn: PackageTable.Column,
    _ nodeColumn: PackageTable.Column, _ history: FrameworkHistory
  ) -> (year: Year, code: String)? {
    guard let year = table.year(yearColumn), let code = table.requiredText(nodeColumn) else {
      if table.isEmpty(yearColumn) { table.report(yearColumn, .emptyField) }
      return nil
    }
    guard let segment = history.segment(in: year) else {
      let have = history.segments.map { "\($0.from) … \($0.to)" }.joined(separator: ", ")
      table.report(yearColumn, .yearWithoutFramework(year, have: have))
      return nil
    }
    let framework = history.segments[segment].framework
    guard framework.find(code: code) != nil else {
      let nearest = table.nearest(to: code, among: framework.nodes.map(\.code))
      table.report(nodeColumn, .unknownNode(code, year: year, nearest: nearest))
      return nil
    }
    return (year, code)
  }
}
