import LuaRuntime
import ParIndex

/// `Edition:inflation`: what units claim beside what a council found.
enum EditionInflation {
  /// By what the claims are added up.
  enum Grouping: String, LuaChoice, CaseIterable { case unit, node }

  static let inflation = Function(
    "Edition:inflation", of: Edition.self,
    "Self scores against appraised ones: who claims more than is found, and on what.",
    Parameter<Grouping>(
      option: "by", "A row for each unit, or for each leaf.",
      vietnamese: "Mỗi đơn vị một dòng (unit), hay mỗi tiêu chí một dòng (node).",
      default: .unit, shownAs: "\"unit\""),
    Parameter(hidden: Call.self),
    returns:
      "Table: unit, self, appraised, excess, over, under, p, most, documents_rank, survey_rank",
    examples: [
      Example("pt:inflation():row(\"lang son\").over", shows: "7"),
      Example(
        "pt:inflation{by = \"node\"}:sort(\"excess\", {order = \"descending\"}).node[1]",
        shows: "7.3.3"),
    ],
    notes: Notes(
      vietnamese: "Điểm tự chấm so với điểm thẩm định: ai chấm cao hơn, ở tiêu chí nào.",
      vietnameseReturns:
        "Table: đơn vị, tự chấm, thẩm định, chênh lệch, số cao hơn, số thấp hơn, p, nhiều nhất, hạng hồ sơ, hạng điều tra",
      vietnameseDetails: """
        Chỉ tính các tiêu chí có cả hai điểm. p là kiểm định dấu hai phía: nếu chấm cao và chấm \
        thấp như nhau thì lệch đến mức này hiếm thế nào. Cạnh đó là hạng chỉ theo hồ sơ và hạng chỉ \
        theo điều tra xã hội học.
        """,
      details: """
        Over the leaves at which both are known, in points of the whole; by node the means over the \
        units. p is the exact two-sided sign test: how rare a split as uneven would be if claims \
        were as often under as over. Beside it the rank by documents alone and by survey alone.
        """,
      source: "Conover, Practical Nonparametric Statistics (1999), section 3.4",
      seeAlso: ["Edition:explain", "Edition:points"])
  ) { edition, grouping, call in
    switch grouping {
    case .unit: try byUnit(edition, call.phrase)
    case .node: try byLeaf(edition, call.phrase)
    }
  }

  private static func byUnit(_ edition: Edition, _ phrase: Phrase) throws -> Table {
    let rows = try edition.inflationByUnit().sorted {
      ($1.1.excess, $0.unit) < ($0.1.excess, $1.unit)
    }
    let leaves = try edition.leavesClaimed()
    let names = rows.map { Cell.text(edition.registry[$0.unit].name) }
    let all = shared(rows.map(\.1), edition)
    var columns = [(Heading.unit(edition.info), names)] + all.prefix(3)
    columns.append(
      (
        Heading.mostOver,
        rows.map { row in .optional(row.1.most.map { edition.framework[leaves[$0]].code }) }
      ))
    for (head, method) in [
      (Heading.documentsRank, Method.documents), (Heading.surveyRank, .survey),
    ] {
      guard let part = edition.framework.find(code: method.rawValue),
        let ranking = try? edition.rank(part.id)
      else { continue }
      columns.append((head, rows.map { ranking.row(of: $0.unit)?.rank.cell ?? .missing }))
    }
    columns += all.dropFirst(3)
    return table(edition, columns, key: edition.info.unitColumn, phrase)
  }

  private static func byLeaf(_ edition: Edition, _ phrase: Phrase) throws -> Table {
    let rows = try edition.inflationByLeaf()
    let nodes = rows.map { edition.framework[$0.leaf] }
    var columns: [(ColumnHead, [Cell])] = [
      (Heading.node, nodes.map { .text($0.code) }),
      (Heading.name, nodes.map { .text(phrase.name($0)) }),
    ]
    columns += shared(rows.map(\.1), edition)
    columns.append(
      (
        Heading.mostOver,
        rows.map { row in
          .optional(row.1.most.map { edition.registry[edition.units[$0]].name })
        }
      ))
    return table(edition, columns, key: Heading.node.name, phrase)
  }

  private static func shared(_ rows: [Inflation], _ edition: Edition) -> [(ColumnHead, [Cell])] {
    func points(_ head: ColumnHead) -> ColumnHead { Heading.digits(head, edition.info.digits) }
    return [
      (points(Heading.claimed), rows.map { .measured($0.claimed) }),
      (points(Heading.found), rows.map { .measured($0.found) }),
      (points(Heading.excess), rows.map { .measured($0.excess) }),
      (Heading.over, rows.map { .integer($0.over) }),
      (Heading.under, rows.map { .integer($0.under) }),
      (Heading.known, rows.map { .integer($0.known) }),
      (Heading.pValue, rows.map { .measured($0.pValue) }),
    ]
  }

  private static func table(
    _ edition: Edition, _ columns: [(ColumnHead, [Cell])], key: String, _ phrase: Phrase
  ) -> Table {
    Table(
      "\(edition.label) · \(phrase.selfAgainstAppraised)", columns, key: key
    ).marked(phrase.mark(edition.info))
  }
}

extension Phrase {
  fileprivate var selfAgainstAppraised: String {
    choose("self scores against appraised ones", "điểm tự chấm so với điểm thẩm định")
  }
}
