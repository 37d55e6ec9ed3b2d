/// Reads `scores.csv`: points, one row an observation.
struct ScoresFile {
  /// The observations, grouped by year.
  var observations = Observations()

  static let required = ["unit", "year", "node", "points"]

  private let stages: ByteTable
  private let confidences: ByteTable
  private let figures: FigureReader
  private var years: [Int32] = []
  private var lines: [Int32] = []

  init(_ table: PackageTable, figures: FigureReader) {
    self.figures = figures
    stages = ScoresFile.words(Stage.allCases.map(\.rawValue))
    confidences = ScoresFile.words(Confidence.allCases.map(\.rawValue))
    let rows = table.reader.bytesLeft / 32
    observations.reserveCapacity(rows)
    years.reserveCapacity(rows)
    lines.reserveCapacity(rows)
    read(table)
    observations.group(by: years)
    reportDuplicates(table)
  }

  /// A table in which each word's number is its place in the list.
  static func words(_ list: [String]) -> ByteTable {
    var table = ByteTable()
    for word in list { _ = table.intern(word) }
    return table
  }

  private mutating func read(_ table: PackageTable) {
    let (unit, year) = (table.column("unit"), table.column("year"))
    let (node, stage) = (table.column("node"), table.column("stage"))
    let (points, source) = (table.column("points"), table.column("source"))
    let confidence = table.column("confidence")
    let final = UInt8(Stage.final.index)
    var memory = FigureReader.Memory()
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
      observations.units.append(Int32(truncatingIfNeeded: place.unit.index))
      observations.nodes.append(Int32(truncatingIfNeeded: place.node))
      observations.stages.append(stage)
      observations.points.append(value)
      observations.decimals.append(table.decimals(points))
      observations.sources.append(from)
      observations.confidences.append(sure)
      years.append(Int32(truncatingIfNeeded: place.year.number))
      lines.append(Int32(truncatingIfNeeded: table.line))
    }
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

  /// Notes rows that stood already: same unit, year, node and stage.
  ///
  /// - Complexity: O(rows + cells of the largest year).
  private func reportDuplicates(_ table: PackageTable) {
    var firstRows: [Int32] = []
    for (year, range) in observations.ranges {
      guard let segment = figures.history.segment(in: year) else { continue }
      let nodes = figures.history.segments[segment].framework.allNodes.count
      let units = figures.units.registry.count
      firstRows = [Int32](repeating: -1, count: nodes * units * Stage.count)
      for row in observations.order[range] {
        let at = Int(row)
        let line = Int(observations.stages[at]) * nodes + Int(observations.nodes[at])
        let cell = line * units + Int(observations.units[at])
        if firstRows[cell] < 0 {
          firstRows[cell] = row
        } else {
          report(at, firstRows[cell], year, table)
        }
      }
    }
  }

  private func report(
    _ row: Int, _ first: Int32, _ year: Year, _ table: PackageTable
  ) {
    guard let segment = figures.history.segment(in: year) else { return }
    let node = figures.history.segments[segment].framework.allNodes[Int(observations.nodes[row])]
    let unit = figures.units.registry[UnitID(Int(observations.units[row]))]
    let stage = Stage.allCases[Int(observations.stages[row])].rawValue
    table.report(
      line: Int(lines[row]),
      .duplicate(
        "\(unit.name), \(year), node \(quoted(node.code)), stage '\(stage)'",
        firstLine: Int(lines[Int(first)])))
  }
}
