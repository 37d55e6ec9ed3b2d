/// The figures of merged units, year by year.
struct MergedRows {
  private(set) var observations: [ObservationRow] = []
  private(set) var inputs: [RawInputRow] = []
  private(set) var adjustments: [Adjustment] = []

  private let merger: Merger
  private let registry: UnitRegistry

  init(_ merger: Merger, _ registry: UnitRegistry) {
    self.merger = merger
    self.registry = registry
  }

  /// The figures of one year.
  mutating func add(_ edition: Edition) {
    let stages = edition.stages
    let counted = merger.method == .sum ? addInputs(edition) : []
    if stages.contains(.selfScored) {
      add(edition, edition.assembly.figures(.stage(.selfScored)), .selfScored, counted)
    }
    if let last = stages.last, last != .selfScored {
      add(edition, edition.assembly.figures(.last), last, counted)
    }
    addAdjustments(edition)
  }

  /// Points of a stage where any part was given some.
  ///
  /// - Parameter counted: Cells that were made of counts.
  private mutating func add(
    _ edition: Edition, _ figures: EditionAssembly.Figures, _ stage: Stage, _ counted: Set<Cell>
  ) {
    let framework = edition.framework
    var values = figures.given
    framework.complete(
      &values, units: edition.units.count,
      adjustments: stage == .selfScored ? [] : edition.adjustments)
    for unit in registry.ids {
      let parts = merger.parts(of: unit, in: edition.year)
      let places = parts.compactMap { edition.place(of: $0) }
      for node in framework.allNodes where !counted.contains(Cell(unit: unit, node: node.id)) {
        let cells = places.map { node.id.index * edition.units.count + $0 }
        let isGiven = cells.contains { cell in
          !figures.given[cell].isNaN && (stage == .selfScored || figures.origins[cell] > 1)
        }
        guard isGiven else { continue }
        let points = merger.combined(cells.map { values[$0] }, of: parts)
        if !points.isNaN { append(points, unit, node.id, stage, edition.year) }
      }
    }
  }

  private mutating func append(
    _ points: Double, _ unit: UnitID, _ node: NodeID, _ stage: Stage, _ year: Year
  ) {
    observations.append(
      ObservationRow(
        points: points, unit: Int32(unit.index), node: Int32(node.index), source: -1, line: 0,
        year: Int16(year.number), stage: UInt8(stage.index), confidence: .max, decimals: 9))
  }

  private mutating func addAdjustments(_ edition: Edition) {
    let rows = merger.base.adjustments.rows(in: edition.year)
    guard !rows.isEmpty else { return }
    let period = edition.framework.period
    for unit in registry.ids {
      let parts = merger.parts(of: unit, in: edition.year)
      let own = parts.map { part in rows.first { $0.unit == part } }
      guard own.contains(where: { $0 != nil }) else { continue }
      adjustments.append(
        Adjustment(
          unit: unit, year: Int16(edition.year.number),
          bonus: merger.combined(own.map { min($0?.bonus ?? 0, period.bonusCap) }, of: parts),
          // The best part is the one with the least penalty.
          penalty: -merger.combined(
            own.map { -min($0?.penalty ?? 0, period.penaltyCap) }, of: parts), reason: ""))
    }
  }

  // MARK: Counts

  /// A unit at a node.
  private struct Cell: Hashable {
    let unit: UnitID
    let node: NodeID
  }

  /// Counts of the parts added up, surveys pooled; the cells at which every part has them.
  private mutating func addInputs(_ edition: Edition) -> Set<Cell> {
    var found: [Cell: RawInputRow] = [:]
    for row in merger.base.inputs.rows(in: edition.year) {
      found[Cell(unit: UnitID(Int(row.unit)), node: NodeID(Int(row.node)))] = row
    }
    // What a function of rules.lua was given is not known any more: those leaves have the mean.
    let nodes = Set(found.keys.map(\.node)).sorted().filter { node in
      if case .lua = edition.framework.rules[node.index]?.kind { false } else { true }
    }
    var counted: Set<Cell> = []
    for unit in registry.ids {
      let parts = merger.parts(of: unit, in: edition.year)
      for node in nodes {
        let rows = parts.compactMap { found[Cell(unit: $0, node: node)] }
        guard rows.count == parts.count, var row = RawInputRow.pooled(rows) else { continue }
        if !row.denominator.isNaN, rows.count > 1 {
          guard let measured = edition.measured(row, node) else { continue }
          row.measured = measured
        }
        row.unit = Int32(unit.index)
        inputs.append(row)
        counted.insert(Cell(unit: unit, node: node))
      }
    }
    return counted
  }
}

extension Edition {
  /// The number that a leaf's rule goes by, from counts; nil where it takes none.
  fileprivate func measured(_ row: RawInputRow, _ node: NodeID) -> Double? {
    guard let rule = framework.rules[node.index], let maximum = framework[node].max else {
      return nil
    }
    return try? rule.measured(.counts(row.numerator, of: row.denominator), maximum: maximum)
  }
}

extension RawInputRow {
  /// Counts added up, or surveys pooled by those who answered: Σ nᵢx̄ᵢ/Σ nᵢ, with the deviation of all
  /// answers together; nil where rows have neither, or differ in what they have.
  static func pooled(_ rows: [RawInputRow]) -> RawInputRow? {
    guard var row = rows.first else { return nil }
    row.source = -1
    row.line = 0
    row.text = -1
    if rows.count == 1 { return row }
    if rows.allSatisfy({ !$0.denominator.isNaN }) {
      row.numerator = rows.reduce(0) { $0 + $1.numerator }
      row.denominator = rows.reduce(0) { $0 + $1.denominator }
      row.respondents = .nan
      row.deviation = .nan
      return row.denominator > 0 ? row : nil
    }
    guard rows.allSatisfy({ $0.respondents > 0 }) else { return nil }
    let n = rows.reduce(0) { $0 + $1.respondents }
    let mean = rows.reduce(0) { $0 + $1.respondents * $1.measured } / n
    let squares = rows.reduce(0) {
      $0 + $1.respondents * ($1.deviation * $1.deviation + $1.measured * $1.measured)
    }
    row.measured = mean
    row.respondents = n
    row.deviation = max(squares / n - mean * mean, 0).squareRoot()
    return row
  }
}
