/// Reads `scores.csv`: points, one row an observation.
struct ScoresFile {
  /// The observations, grouped by year.
  private(set) var observations = Observations([])

  static let required = ["unit", "year", "node", "points"]

  private let stages: ByteTable
  private let confidences: ByteTable
  private let figures: FigureReader

  init(_ table: PackageTable, figures: FigureReader) {
    self.figures = figures
    stages = ScoresFile.words(Stage.allCases.map(\.rawValue))
    confidences = ScoresFile.words(Confidence.allCases.map(\.rawValue))
    observations = Observations(rows(table))
    reportDuplicates(table)
  }

  /// A table in which each word's number is its place in the list.
  static func words(_ list: [String]) -> ByteTable {
    var table = ByteTable()
    for word in list { _ = table.intern(word) }
    return table
  }

  private func rows(_ table: PackageTable) -> [ObservationRow] {
    let (unit, year) = (table.column("unit"), table.column("year"))
    let (node, stage) = (table.column("node"), table.column("stage"))
    let (points, source) = (table.column("points"), table.column("source"))
    let confidence = table.column("confidence")
    let final = UInt8(Stage.final.index)
    var memory = FigureReader.Memory()
    var rows: [ObservationRow] = []
    rows.reserveCapacity(table.reader.bytesLeft / 32)
    while table.next() {
      let place = figures.place(table, unit: unit, year: year, node: node, &memory)
      let stage = figures.word(table, stage, in: stages, otherwise: final, &memory.stage) {
        Stage.allCases.map(\.rawValue)
      }
      let value = table.number(points)
      let from = figures.sources.source(table, source, &memory.source)
      let sure = figures.word(
        table, confidence, in: confidences, otherwise: UInt8.max, &memory.confidence
      ) {
        Confidence.allCases.map(\.rawValue)
      }
      guard let place, let value else { continue }
      check(value, place, table, points)
      if stage == 0 { checkSelf(place, table, node) }
      rows.append(
        ObservationRow(
          points: value, unit: Int32(truncatingIfNeeded: place.unit.index),
          node: Int32(truncatingIfNeeded: place.node), source: from,
          line: Int32(truncatingIfNeeded: table.line),
          year: Int16(truncatingIfNeeded: place.year.number), stage: stage, confidence: sure,
          decimals: table.decimals(points)))
    }
    return rows
  }

  /// Notes points outside the node's limits; rounding noise under 10⁻⁹ is none.
  @inline(__always)
  private func check(
    _ value: Double, _ place: FigureReader.Place, _ table: PackageTable,
    _ column: PackageTable.Column
  ) {
    let at = place.segment * figures.stride + place.node
    let (minimum, maximum) = (figures.minima[at], figures.maxima[at])
    if value <= maximum + 5e-10, value >= minimum - 5e-10 { return }
    let node = figures.history.segments[place.segment].framework.allNodes[place.node].code
    table.report(
      column,
      value > maximum
        ? .overMaximum(points: value, maximum: maximum, node: node, year: place.year)
        : .underMinimum(points: value, minimum: minimum, node: node, year: place.year))
  }

  /// Notes what a unit scored for itself where a survey decides.
  private func checkSelf(
    _ place: FigureReader.Place, _ table: PackageTable, _ column: PackageTable.Column
  ) {
    guard figures.isBySurvey[place.segment * figures.stride + place.node] else { return }
    let node = figures.history.segments[place.segment].framework.allNodes[place.node]
    table.report(column, .selfScoreOfSurvey(node: node.code, year: place.year))
  }

  /// Notes rows that stood already: same unit, year, node and stage.
  ///
  /// - Complexity: O(rows + cells of the largest year).
  private func reportDuplicates(_ table: PackageTable) {
    for (year, range) in observations.ranges {
      guard let segment = figures.history.segment(in: year) else { continue }
      let nodes = figures.history.segments[segment].framework.allNodes.count
      let units = figures.units.registry.count
      var firstLines = [Int32](repeating: 0, count: nodes * units * Stage.count)
      for row in observations.rows[range] {
        let cell = (Int(row.stage) * nodes + Int(row.node)) * units + Int(row.unit)
        if firstLines[cell] == 0 {
          firstLines[cell] = row.line
        } else {
          report(row, firstLines[cell], segment, table)
        }
      }
    }
  }

  private func report(
    _ row: ObservationRow, _ firstLine: Int32, _ segment: Int, _ table: PackageTable
  ) {
    let node = figures.history.segments[segment].framework.allNodes[Int(row.node)]
    let unit = figures.units.registry[UnitID(Int(row.unit))]
    let stage = Stage.allCases[Int(row.stage)].rawValue
    table.report(
      line: Int(row.line),
      .duplicate(
        "\(unit.name), \(row.year), node \(quoted(node.code)), stage '\(stage)'",
        firstLine: Int(firstLine)))
  }
}
