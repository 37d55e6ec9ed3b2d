import ParIndex
import Statistics

// Results of an edition as tables.

extension Ranking {
  /// The ranking with the columns that hold anything.
  func table(_ edition: Edition, _ phrase: Phrase) -> Table {
    let registry = edition.registry
    let digits = edition.info.digits
    let rows = rows + unranked
    var columns: [(ColumnHead, [Cell])] = []
    func add(_ head: ColumnHead, _ value: (Row) -> Cell) {
      let cells = rows.map(value)
      if cells.contains(where: { !$0.isMissing }) || cells.isEmpty { columns.append((head, cells)) }
    }
    if scope == .eachRegion { add(Heading.region) { .optional(registry[$0.unit].region) } }
    columns.append((Heading.rank, rows.map { $0.rank.cell }))
    columns.append((Heading.unit(edition.info), rows.map { .text(registry[$0.unit].name) }))
    columns.append((Heading.scores(edition, node), rows.map { .measured($0.score) }))
    add(Heading.category) { .optional($0.category?.code) }
    add(Heading.digits(Heading.change, digits)) { .measured($0.change) }
    add(Heading.rankChange) { .optional(Int(exactly: $0.rankChange)) }
    add(Heading.publishedRank) { .optional($0.publishedRank) }
    return Table(
      title(edition, phrase), columns, key: edition.info.unitColumn, notes: notes(edition, phrase)
    ).marked(phrase.mark(edition.info))
  }

  private func title(_ edition: Edition, _ phrase: Phrase) -> String {
    let node = edition.framework[node]
    return node.id == .total
      ? edition.label : "\(edition.label) · \(node.code) \(phrase.name(node))"
  }

  private func notes(_ edition: Edition, _ phrase: Phrase) -> [String] {
    var notes: [String] = []
    if !missing.isEmpty {
      let names = missing.map { edition.registry[$0].name }
      notes.append(
        known * 10 < of * 9 ? phrase.among(known, of: of) : phrase.withoutScore(names, of: of))
    }
    if !unranked.isEmpty {
      notes.append(phrase.notRanked(unranked.map { edition.registry[$0.unit].name }))
    }
    if let previousYear, !isComparable {
      notes.append(phrase.changed(after: previousYear))
    }
    if let merger = edition.panel.merger {
      notes.append(phrase.merged(merger))
      if let gaps = phrase.missingParts(merger, edition, node) { notes.append(gaps) }
    }
    return notes
  }
}

extension Rank {
  /// A whole rank as an integer; missing where there is none.
  var cell: Cell { whole.map { .integer($0) } ?? .measured(value) }
}

extension Edition {
  /// Published against computed, disagreements first.
  func verificationTable(_ phrase: Phrase) -> Table {
    let rows = verify()
    let sorted = rows.filter { !$0.agrees } + rows.filter(\.agrees)
    let digits = max(info.digits, 4)
    let compared = rows.count { !$0.computed.isNaN }
    return Table(
      phrase.verification(label),
      [
        (Heading.unit(info), sorted.map { .text(registry[$0.unit].name) }),
        (Heading.node, sorted.map { .text(framework[$0.node].code) }),
        (Heading.measure, sorted.map { .text($0.measure.name) }),
        (Heading.against, sorted.map { .text($0.basis.name) }),
        (Heading.digits(Heading.published, digits), sorted.map { $0.cell($0.published) }),
        (Heading.digits(Heading.computed, digits), sorted.map { $0.cell($0.computed) }),
        (Heading.digits(Heading.difference, digits), sorted.map { $0.cell($0.difference) }),
        (Heading.agrees, sorted.map { $0.computed.isNaN ? .missing : .flag($0.agrees) }),
        (Heading.source, sorted.map { .optional($0.source?.id) }),
      ], key: info.unitColumn,
      notes: [
        phrase.disagreeing(
          rows.count { !$0.agrees }, of: compared, uncompared: rows.count - compared)
      ]
    ).marked(phrase.mark(info))
  }

  /// A square of correlations between the nodes of a level.
  func correlationTable(level: Int, _ method: CorrelationMethod, _ call: Call) throws -> Table {
    let depth = framework.levels.count
    guard (1...max(depth, 1)).contains(level) else {
      throw LevelProblem(level: level, depth: depth, label: label)
    }
    let nodes = framework.nodes(level: level) + [framework.total]
    var columns: [[Double]] = []
    for node in nodes { columns.append(try points(node.id).map(decimal)) }
    try call.stack.charge(bytes: nodes.count * nodes.count * 24)
    let matrix = try correlationMatrix(columns, method: method, stop: call.watch)
    let cells = nodes.indices.map { column in
      (
        ColumnHead(nodes[column].code, digits: 3),
        nodes.indices.map { Cell.measured(matrix.estimates[$0 * nodes.count + column]) }
      )
    }
    return Table(
      call.phrase.correlations(label, method.title),
      [(Heading.node, nodes.map { .text($0.code) })] + cells, key: Heading.node.name
    ).marked(call.phrase.mark(info))
  }
}

extension Verification.Basis {
  /// What a figure was checked against, in a word.
  fileprivate var name: String {
    switch self {
    case .score: "score"
    case .parts: "parts"
    case .rule: "rule"
    case .levels: "levels"
    }
  }
}

extension Verification {
  /// A figure of this measure: ranks are whole.
  fileprivate func cell(_ figure: Double) -> Cell {
    measure == .rank
      ? Int(exactly: figure).map { .integer($0) } ?? .measured(figure)
      : .measured(figure)
  }
}

/// Figures and where they stand.
enum SourceTable {
  static func make(_ edition: Edition, _ rows: [Observation], _ unit: Unit) -> Table {
    Table(
      "\(edition.label) · \(unit.name)",
      [
        (Heading.node, rows.map { .text(edition.framework[$0.node].code) }),
        (Heading.stage, rows.map { .text($0.stage.rawValue) }),
        (Heading.points, rows.map { .number($0.points.value) }),
        (Heading.source, rows.map { .optional($0.source?.title) }),
        (Heading.publisher, rows.map { .optional($0.source?.publisher) }),
        (Heading.address, rows.map { .optional($0.source?.address) }),
        (Heading.confidence, rows.map { .optional($0.confidence?.rawValue) }),
      ])
  }
}
