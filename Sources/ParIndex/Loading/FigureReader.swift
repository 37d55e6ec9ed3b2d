/// Finds what a row of figures is about: unit, year, node, source; notes what isn't there.
final class FigureReader {
  /// Where a figure belongs.
  struct Place {
    var unit: UnitID
    var year: Year
    /// The run of years of the framework history.
    var segment: Int
    /// The node's place in that run's framework.
    var node: Int
  }

  /// What the last row named in each column.
  struct Memory {
    var unit = LastText()
    var node = LastText()
    var stage = LastText()
    var source = LastText()
    var confidence = LastText()
  }

  let units: UnitsFile
  let sources: SourcesFile
  let history: FrameworkHistory
  /// The fewest and the most points by run and node, ``stride`` apart; infinite where not known.
  let minima: [Double]
  let maxima: [Double]
  /// The same for whether a survey decides.
  let isBySurvey: [Bool]
  /// How many places each run has in ``minima`` and ``maxima``.
  let stride: Int

  private let info: IndexInfo
  private let nodeCodes: ByteTable
  /// By run and number of a code, the node's place; −1 where the run doesn't have it.
  private let nodes: [Int32]
  private let firstYear: Int
  /// For each year from the first, its run; −1 for none.
  private let segments: [Int16]

  init(units: UnitsFile, sources: SourcesFile, history: FrameworkHistory, info: IndexInfo) {
    self.units = units
    self.sources = sources
    self.history = history
    self.info = info
    var codes = ByteTable()
    let trees = history.segments.map(\.framework.nodes)
    for node in trees.joined() { _ = codes.intern(node.code) }
    stride = trees.map(\.count).max() ?? 0
    var nodes = [Int32](repeating: -1, count: codes.count * trees.count)
    var minima = [Double](repeating: -.infinity, count: stride * trees.count)
    var maxima = [Double](repeating: .infinity, count: stride * trees.count)
    var isBySurvey = [Bool](repeating: false, count: stride * trees.count)
    for (run, tree) in trees.enumerated() {
      let period = history.segments[run].framework.period
      for (place, node) in tree.enumerated() {
        isBySurvey[run * stride + place] =
          history.segments[run].framework.method(of: node.id) == .survey
        nodes[run * codes.count + codes.intern(node.code)] = Int32(place)
        guard let maximum = node.max else { continue }
        minima[run * stride + place] = node.min
        maxima[run * stride + place] = maximum + (node.id == .total ? period.bonusCap : 0)
      }
    }
    self.isBySurvey = isBySurvey
    (nodeCodes, self.nodes, self.minima, self.maxima) = (codes, nodes, minima, maxima)
    let years = history.segments.map { ($0.from.number, $0.to.number) }
    let first = years.map(\.0).min() ?? 0
    firstYear = first
    var segments = [Int16](repeating: -1, count: (years.map(\.1).max() ?? first - 1) - first + 1)
    for (run, (from, to)) in years.enumerated() {
      for year in from...to { segments[year - first] = Int16(truncatingIfNeeded: run) }
    }
    self.segments = segments
  }

  /// What a row is about; nil, with the reason noted, when it is about nothing known.
  @inline(__always)
  func place(
    _ table: PackageTable, unit: PackageTable.Column, year: PackageTable.Column,
    node: PackageTable.Column, _ memory: inout Memory
  ) -> Place? {
    let foundUnit = units.unit(table, unit, &memory.unit)
    guard let yearFound = table.year(year) else {
      if table.reader.field(year.slot).count == 0 { table.report(year, .emptyField) }
      return nil
    }
    guard let segment = segment(yearFound, table, year) else { return nil }
    let code = table.find(node, in: nodeCodes, &memory.node)
    let found = code.map { nodes[segment * nodeCodes.count + $0] } ?? -1
    if found < 0 {
      reportUnknown(table, node, yearFound, segment)
      return nil
    }
    guard let foundUnit, units.check(foundUnit, in: yearFound, table, unit) else { return nil }
    return Place(unit: foundUnit, year: yearFound, segment: segment, node: Int(found))
  }

  /// Whether a framework holds in the year, which is reported otherwise.
  func hasFramework(
    _ year: Year, _ table: PackageTable, _ column: PackageTable.Column
  ) -> Bool {
    segment(year, table, column) != nil
  }

  @inline(__always)
  private func segment(
    _ year: Year, _ table: PackageTable, _ column: PackageTable.Column
  ) -> Int? {
    let place = year.number - firstYear
    if place >= 0, place < segments.count, segments[place] >= 0 { return Int(segments[place]) }
    // A year whose framework is broken was reported with the framework.
    if !info.frameworks.contains(where: { $0.holds(in: year) }) {
      let have = info.frameworks.map { period in
        let last = period.to == Year(9999) ? "on" : "\(period.to)"
        return period.from == period.to ? "\(period.from)" : "\(period.from) … \(last)"
      }
      table.report(column, .yearWithoutFramework(year, have: have.joined(separator: ", ")))
    }
    return nil
  }

  @inline(never)
  private func reportUnknown(
    _ table: PackageTable, _ column: PackageTable.Column, _ year: Year, _ segment: Int
  ) {
    let text = table.text(column)
    guard !text.isEmpty else { return table.report(column, .emptyField) }
    let codes = history.segments[segment].framework.nodes.map(\.code)
    let nearest = table.nearest(to: text, among: codes)
    table.report(column, .unknownNode(text, year: year, nearest: nearest))
  }

  /// The number of a word of a list; a default for an empty field and, noted, for any other word.
  @inline(__always)
  func word(
    _ table: PackageTable, _ column: PackageTable.Column, in words: ByteTable,
    otherwise: UInt8, _ last: inout LastText, allowed: () -> [String]
  ) -> UInt8 {
    guard column.isThere, table.reader.field(column.slot).count > 0 else { return otherwise }
    if let found = table.find(column, in: words, &last) { return UInt8(truncatingIfNeeded: found) }
    table.report(column, .notOneOf(table.text(column), allowed: allowed()))
    return otherwise
  }
}
