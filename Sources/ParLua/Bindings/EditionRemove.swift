import LuaRuntime
import ParIndex

/// `Edition:remove`: what becomes of the ranks when a node is left out.
enum EditionRemove {
  static let remove = Function(
    "Edition:remove", of: Edition.self,
    "What becomes of the ranks when each node of a level is left out in turn.",
    Parameter<Int>(
      option: "level", "Which level of the tree, 1 right below the whole.",
      vietnamese: "Cấp của tiêu chí, 1 là ngay dưới tổng điểm.", default: 1, shownAs: "1"),
    Parameter(hidden: Call.self),
    returns: "Table: node, mean places moved, rank correlation, who moves most",
    examples: [
      Example("papi[2019]:remove():sort(\"moved\", {order = \"descending\"}).node[1]", shows: "8"),
      Example("#pt:remove{level = 2}", shows: "37"),
    ],
    notes: Notes(
      vietnamese: "Xếp hạng thay đổi ra sao nếu bỏ từng tiêu chí của một cấp.",
      vietnameseReturns:
        "Table: tiêu chí, số bậc dịch chuyển trung bình, tương quan hạng, ai đổi nhiều nhất",
      vietnameseDetails: """
        Tiêu chí cấp trên tính lại từ các phần còn lại, giữ tỷ lệ trọng số; giá trị đã cho của nó bỏ qua. \
        moved là trung bình số bậc, bất kể chiều; rho là tương quan Spearman với hạng hiện có.
        """,
      details: """
        The node above is made anew of its other parts, their weights in proportion; values given for it are \
        left aside. moved is the mean of the places, whichever way; rho Spearman's correlation with the \
        ranks as they are.
        """,
      source: "OECD and JRC, Handbook on Constructing Composite Indicators (2008), step 7",
      seeAlso: ["Edition:rank", "Edition:correlations"])
  ) { edition, level, call in
    let depth = edition.framework.levels.count
    guard (1...max(depth, 1)).contains(level) else {
      throw LevelProblem(level: level, depth: depth, label: edition.label)
    }
    return RemovalTable.make(edition, edition.removals(level: level), call.phrase)
  }
}

/// Removals as a table.
private enum RemovalTable {
  static func make(_ edition: Edition, _ removals: [Removal], _ phrase: Phrase) -> Table {
    let nodes = removals.map { edition.framework[$0.node] }
    return Table(
      phrase.leavingOut(edition.label),
      [
        (Heading.node, nodes.map { .text($0.code) }),
        (Heading.name, nodes.map { .text(phrase.name($0)) }),
        (Heading.digits(Heading.moved, 2), removals.map { .measured($0.meanAbsolute) }),
        (Heading.digits(Heading.rho, 3), removals.map { .measured($0.correlation) }),
        (
          Heading.mover,
          removals.map { .optional($0.most.map { edition.registry[$0.unit].name }) }
        ), (Heading.places, removals.map { $0.most.map { Rank($0.places).cell } ?? .missing }),
      ], key: Heading.node.name
    ).marked(phrase.mark(edition.info))
  }
}

extension Phrase {
  fileprivate func leavingOut(_ label: String) -> String {
    choose("\(label) · each node left out", "\(label) · bỏ từng tiêu chí")
  }
}
