import LuaRuntime
import ParIndex

/// `Edition:class`: how far it is to the class and to the rank above.
enum EditionClass {
  static let distances = Function(
    "Edition:class", of: Edition.self,
    "The class of each unit, and what it lacks to the class and to the rank above.",
    Parameter<NodeText?>(
      "node", "A node by code or name; the whole without one.",
      vietnamese: "Mã hoặc tên tiêu chí; bỏ trống là tổng điểm.", role: .node),
    Parameter(hidden: Call.self),
    returns: "Table: rank, unit, score, class, next_class, to_class, ahead, to_rank",
    examples: [
      Example("e:class():row(\"lang son\").next_class", shows: "1"),
      Example(
        "par.open(\"par-ministries\")[2023]:class():row(\"Bộ Tư pháp\").to_class", shows: "0.05"),
    ],
    notes: Notes(
      vietnamese: "Nhóm của từng đơn vị, còn thiếu bao nhiêu để lên nhóm trên và hạng trên.",
      vietnameseReturns:
        "Table: hạng, đơn vị, điểm, nhóm, nhóm trên, còn thiếu, đứng trên, cách",
      vietnameseDetails: """
        Nhóm xét theo điểm đã công bố (làm tròn nếu có), hạng theo điểm chưa làm tròn. Nhóm chia \
        theo tứ phân vị thay đổi theo điểm của mọi đơn vị: khoảng cách tính đến ranh giới hiện nay.
        """,
      details: """
        Classes go by the published value, rounded where the framework rounds, ranks by the \
        unrounded one. Classes by quartiles move with everybody's values: the gap is to where the \
        class begins now.
        """,
      seeAlso: ["Edition:rank", "Edition:lost"])
  ) { edition, node, call in
    let node = try node.node(in: edition.framework)
    return try table(edition, node, edition.distances(node.id), call.phrase)
  }

  private static func table(
    _ edition: Edition, _ node: Node, _ distances: [Distance], _ phrase: Phrase
  ) throws -> Table {
    let (registry, digits) = (edition.registry, edition.info.digits)
    var columns: [(ColumnHead, [Cell])] = [
      (Heading.rank, distances.map { $0.row.rank.cell }),
      (Heading.unit(edition.info), distances.map { .text(registry[$0.row.unit].name) }),
      (Heading.scores(edition, node.id), distances.map { .measured($0.row.score) }),
    ]
    if edition.hasClasses(node.id) {
      columns += [
        (Heading.category, distances.map { .optional($0.row.category?.code) }),
        (Heading.digits(Heading.toAbove, digits), distances.map { .measured($0.toAbove) }),
      ]
    }
    columns += [
      (Heading.digits(Heading.toAhead, digits), distances.map { .measured($0.toAhead) }),
      (Heading.ahead, distances.map { .optional($0.ahead.map { registry[$0].name }) }),
    ]
    if edition.hasClasses(node.id) {
      columns.append((Heading.above, distances.map { .optional($0.above?.code) }))
    }
    let title =
      node.id == .total
      ? edition.label : "\(edition.label) · \(node.code) \(phrase.name(node))"
    return Table(
      title, columns, key: edition.info.unitColumn
    ).marked(phrase.mark(edition.info))
  }
}
