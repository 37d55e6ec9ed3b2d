/// Reads `sources.csv`: where the figures come from.
struct SourcesFile {
  /// The sources in the order of the file.
  var sources: [Source] = []
  /// Their ids, as bytes; the number of an id is its source's place.
  var ids = ByteTable()

  static let required = ["id", "title"]

  /// No source at all.
  init() {}

  init(_ table: PackageTable) {
    let (id, title) = (table.column("id"), table.column("title"))
    let (publisher, address) = (table.column("publisher"), table.column("address"))
    let retrieved = table.column("retrieved")
    var lines: [Int] = []
    while table.next() {
      guard let idText = table.requiredText(id) else { continue }
      let place = ids.intern(idText)
      if place < sources.count {
        table.report(id, .duplicate("the id \(quoted(idText))", firstLine: lines[place]))
        continue
      }
      lines.append(table.line)
      sources.append(
        Source(
          id: idText, title: table.text(title), publisher: table.text(publisher),
          address: table.text(address), retrieved: table.text(retrieved)))
    }
  }

  /// The place of the source that a field names; −1 for an empty field or an unknown
  /// source, which is reported.
  @inline(__always)
  func source(
    _ table: PackageTable, _ column: PackageTable.Column, _ last: inout LastText
  ) -> Int32 {
    guard column.isThere, table.reader.field(column.slot).count > 0 else { return -1 }
    if let found = table.find(column, in: ids, &last) { return Int32(found) }
    reportUnknown(table, column)
    return -1
  }

  @inline(never)
  private func reportUnknown(_ table: PackageTable, _ column: PackageTable.Column) {
    let text = table.text(column)
    let nearest = table.nearest(to: text, among: sources.map(\.id))
    table.report(column, .unknownSource(text, nearest: nearest))
  }
}
