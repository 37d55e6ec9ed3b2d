/// Reads `published.csv`: what was printed beside the scores.
struct PublishedFile {
  /// The figures.
  var figures = PublishedFigures()

  static let required = ["unit", "year", "node", "measure"]

  /// No figures.
  init() {}

  init(_ table: PackageTable, reader: FigureReader) {
    let confidences = ScoresFile.words(Confidence.allCases.map(\.rawValue))
    let (unit, year) = (table.column("unit"), table.column("year"))
    let (node, measure) = (table.column("node"), table.column("measure"))
    let (value, rank) = (table.column("value"), table.column("rank"))
    let (source, confidence) = (table.column("source"), table.column("confidence"))
    var measures = ByteTable()
    var memory = FigureReader.Memory()
    while table.next() {
      let place = reader.place(table, unit: unit, year: year, node: node, &memory)
      let (number, printedRank) = (table.number(value), table.wholeNumber(rank))
      let from = reader.sources.source(table, source, &memory.source)
      let sure = reader.word(
        table, confidence, in: confidences, otherwise: UInt8.max, &memory.confidence
      ) {
        Confidence.allCases.map(\.rawValue)
      }
      let kind = table.reader.bytes(measure.slot)
      if kind.isEmpty { table.report(measure, .emptyField) }
      if table.isEmpty(value), table.isEmpty(rank) { table.report(value, .noFigure) }
      guard let place, let start = kind.baseAddress else { continue }
      figures.rows.append(
        PublishedFigures.Row(
          unit: Int32(truncatingIfNeeded: place.unit.index),
          node: Int32(truncatingIfNeeded: place.node),
          measure: Int32(truncatingIfNeeded: measures.intern(start, kind.count)),
          rank: Int32(clamping: printedRank ?? 0), value: number ?? .nan,
          year: Int32(truncatingIfNeeded: place.year.number), source: from,
          decimals: table.decimals(value), confidence: sure))
    }
    figures.measures = (0..<measures.count).map { PublishedFigure.Measure(name: measures[$0]) }
  }
}
