import LuaRuntime
import ParIndex
import Statistics

/// How sure ranks are, for Lua.
struct UncertaintyResult: LuaObject, Shown {
  static let luaName = "Uncertainty"
  static let luaType: UserType<UncertaintyResult> = UserType<UncertaintyResult>(
    "How sure ranks are under assumptions drawn by chance.",
    vietnamese: "Hạng chắc chắn đến đâu theo các giả định ngẫu nhiên.",
    methods: UncertaintyQuestions.all,
    properties: [
      Function(
        property: "Uncertainty.table", of: UncertaintyResult.self,
        "The same as a table, unit by unit.", returns: "Table",
        notes: Notes(vietnamese: "Cũng kết quả ấy dưới dạng bảng, từng đơn vị.")
      ) { $0.summary },
      Function(
        property: "Uncertainty.n", of: UncertaintyResult.self, "Replications.",
        returns: "integer", notes: Notes(vietnamese: "Số lần lặp.")
      ) { $0.found.count },
      Function(
        property: "Uncertainty.failed", of: UncertaintyResult.self,
        "Replications that gave no ranks, and why.", returns: "Table",
        notes: Notes(vietnamese: "Những lần lặp không cho hạng, và lý do.")
      ) { $0.failures },
      Function(
        property: "Uncertainty.moved", of: UncertaintyResult.self,
        "The mean, over replications and units, of the places moved.", returns: "number",
        notes: Notes(vietnamese: "Số bậc dịch chuyển trung bình của mọi lần lặp và đơn vị.")
      ) { result -> Double? in Statistics.mean(result.found.meanShifts) },
    ], events: [UserType<UncertaintyResult>.printing],
    bytes: { $0.bytes })

  let found: Uncertainty
  /// The share of the replications within an interval.
  let level: Double
  let phrase: Phrase

  var table: Table? { summary }
  func text(_ style: DisplayStyle) -> String { renderTable(summary, style: style) }

  private var bytes: Int {
    Uncertainty.bytes(found.composite, count: found.count, keepsTotals: found.keepsTotals)
  }

  private var index: Composite { found.composite }

  private var summary: Table {
    let rows = found.summary(level: level)
    func name(_ row: RankUncertainty) -> Cell { .text(index.registry[row.unit].name) }
    var columns: [(ColumnHead, [Cell])] = [
      (Heading.rank, rows.map { Rank($0.nominal).cell }),
      (Heading.unit(index.info), rows.map(name)),
      (Heading.median, rows.map { Rank($0.median).cell }),
      (Heading.digits(Heading.low, 1), rows.map { .measured($0.low) }),
      (Heading.digits(Heading.high, 1), rows.map { .measured($0.high) }),
      (Heading.digits(Heading.mean, 1), rows.map { .measured($0.mean) }),
    ]
    if !found.classes.isEmpty {
      let shares = rows.map { row in
        found.member(row.unit).map { found.classProbabilities(of: $0) } ?? []
      }
      columns += found.classes.enumerated().map { place, each in
        (
          ColumnHead("P(\(each.code))", digits: 3),
          shares.map { place < $0.count ? .measured($0[place]) : .missing }
        )
      }
    }
    return Table(
      "\(index.label) · \(phrase.replications(found.count)) · \(phrase.assumptions(found.assumptions))",
      columns, key: index.info.unitColumn, notes: notes
    ).marked(phrase.mark(isSynthetic: index.isSynthetic))
  }

  private var notes: [String] {
    var notes = [phrase.rankInterval(level)]
    if let moved = Statistics.mean(found.meanShifts) {
      notes.append(phrase.moved(phrase.style.number(moved, digits: 2)))
    }
    if found.varied.surveyed + found.varied.appraised > 0 {
      notes.append(phrase.varied(found.varied.surveyed, found.varied.appraised))
    }
    if !found.failures.isEmpty {
      notes.append(phrase.failed(found.failures.count, of: found.count))
    }
    if !index.steps.isEmpty { notes.append(index.lineage) }
    return notes
  }

  /// Reasons for which replications failed, the most frequent first.
  private var failures: Table {
    var counts: [String: Int] = [:]
    var firsts: [String: Int] = [:]
    for (replication, problem) in found.failures {
      let kind = problem.kind
      counts[kind, default: 0] += 1
      if firsts[kind] == nil { firsts[kind] = replication }
    }
    let kinds = counts.keys.sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) }
    let reasons = Dictionary(found.failures.map { ($0.problem.kind, $0.problem.description) }) {
      first, _ in first
    }
    return Table(
      index.label,
      [
        (Heading.known, kinds.map { .optional(counts[$0]) }),
        (Heading.first, kinds.map { .optional(firsts[$0].map { $0 + 1 }) }),
        (Heading.reason, kinds.map { .optional(reasons[$0]) }),
      ], notes: found.failures.isEmpty ? [phrase.noneFailed] : [])
  }
}

extension CompositeProblem {
  /// What failures are counted by: node and mean, whichever unit it was.
  fileprivate var kind: String {
    if case .notPositive(let node, let part, _, _, let mean) = self {
      return "\(mean.text) \(node) \(part)"
    }
    return description
  }
}
