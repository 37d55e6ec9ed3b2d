import LuaRuntime
import ParIndex

/// One unit of an edition: where it stands and what its score is made of.
struct UnitCard: LuaObject, Shown {
  static let luaName = "UnitCard"
  static let luaType: UserType<UnitCard> = UserType<UnitCard>(
    "One unit in one edition.", vietnamese: "Một đơn vị trong một kỳ đánh giá.",
    properties: [
      Function(
        property: "UnitCard.name", of: UnitCard.self, "Its name.", returns: "text",
        notes: Notes(vietnamese: "Tên đơn vị.")
      ) {
        $0.unit.name
      },
      Function(
        property: "UnitCard.code", of: UnitCard.self, "Its code.", returns: "text",
        notes: Notes(vietnamese: "Mã đơn vị.")
      ) {
        $0.unit.code
      },
      Function(
        property: "UnitCard.region", of: UnitCard.self, "Its region.", returns: "text",
        notes: Notes(vietnamese: "Vùng.")
      ) {
        $0.unit.region
      },
      Function(
        property: "UnitCard.score", of: UnitCard.self, "Its score.", returns: "number",
        notes: Notes(vietnamese: "Điểm.")
      ) {
        $0.row?.score
      },
      Function(
        property: "UnitCard.rank", of: UnitCard.self, "Its rank; nil without a score.",
        returns: "integer", notes: Notes(vietnamese: "Hạng; nil nếu không có điểm.")
      ) {
        $0.row?.rank.cell ?? .missing
      },
      Function(
        property: "UnitCard.of", of: UnitCard.self, "Among how many with a score.",
        returns: "integer", notes: Notes(vietnamese: "Trên bao nhiêu đơn vị có điểm.")
      ) {
        $0.ranking.known
      },
      Function(
        property: "UnitCard.class", of: UnitCard.self, "Its class.", returns: "text",
        notes: Notes(vietnamese: "Nhóm.")
      ) {
        $0.row?.category?.code
      },
      Function(
        property: "UnitCard.change", of: UnitCard.self, "Score less that of the year before.",
        returns: "number", notes: Notes(vietnamese: "Điểm trừ điểm năm trước.")
      ) {
        $0.row.flatMap { $0.change.isNaN ? nil : $0.change }
      },
      Function(
        property: "UnitCard.rank_change", of: UnitCard.self, "Places won since the year before.",
        returns: "integer", notes: Notes(vietnamese: "Số bậc tăng so với năm trước.")
      ) {
        $0.row.flatMap { Int(exactly: $0.rankChange) }
      },
      Function(
        property: "UnitCard.parts", of: UnitCard.self, "Its scores by part.", returns: "Table",
        notes: Notes(vietnamese: "Điểm từng phần.")
      ) { $0.parts },
    ], events: [UserType<UnitCard>.printing])

  let edition: Edition
  let unit: Unit
  let ranking: Ranking
  let row: Ranking.Row?
  let parts: Table
  private let phrase: Phrase

  init(_ edition: Edition, _ id: UnitID, _ phrase: Phrase) throws(LookupError) {
    self.edition = edition
    unit = edition.registry[id]
    ranking = try edition.rank(.total)
    row = ranking.row(of: id)
    self.phrase = phrase
    parts = try UnitCard.parts(edition, id, phrase)
  }

  /// The nodes right below the whole, with this unit's standing in each.
  private static func parts(
    _ edition: Edition, _ id: UnitID, _ phrase: Phrase
  ) throws(LookupError) -> Table {
    let framework = edition.framework
    var rows: [(node: Node, row: Ranking.Row?, change: Double)] = []
    let explained = edition.explain(id, depth: 1).dropFirst()
    for part in explained {
      rows.append(
        (
          framework[part.node], try? edition.rank(part.node).row(of: id),
          decimal(part.points - part.before)
        ))
    }
    let digits = edition.info.digits
    return Table(
      nil,
      [
        (Heading.node, rows.map { .text($0.node.code) }),
        (Heading.name, rows.map { .text(phrase.name($0.node)) }),
        (
          Heading.digits(Heading.points, digits),
          rows.map { row in
            edition.points(of: id, row.node.id).map { .number($0.value) } ?? .missing
          }
        ),
        (
          Heading.max,
          rows.map { $0.node.max.map { .number($0) } ?? .missing }
        ),
        (Heading.rank, rows.map { $0.row?.rank.cell ?? .missing }),
        (Heading.digits(Heading.change, digits), rows.map { .measured($0.change) }),
      ], key: Heading.node.name
    ).marked(phrase.mark(edition.info))
  }

  func text(_ style: DisplayStyle) -> String {
    let card = Card(title: "\(edition.label) · \(unit.name)", fields)
    var lines = [renderCard(card, style: style)]
    if let year = ranking.previousYear, !ranking.isComparable, row?.change.isNaN == false {
      lines.append(style.faint(style.fitted(phrase.changed(after: year))))
    }
    if parts.rowCount > 0 { lines.append(renderTable(parts, style: style)) }
    return lines.joined(separator: "\n")
  }

  private var fields: [Card.Field] {
    let digits = edition.info.digits
    let rank = row.flatMap { $0.rank.value.isNaN ? nil : phrase.place($0.rank, of: ranking.known) }
    let all: [Card.Field] = [
      .init(Heading.region, .optional(unit.region)),
      .init(Heading.scores(edition, .total), .measured(row?.score ?? .nan)),
      .init(Heading.rank, .optional(rank)),
      .init(Heading.publishedRank, .optional(row?.publishedRank)),
      .init(Heading.category, .optional(row?.category?.code)),
      .init(Heading.digits(Heading.change, digits), .measured(row?.change ?? .nan)),
      .init(Heading.rankChange, .optional(row.flatMap { Int(exactly: $0.rankChange) })),
    ]
    return all.filter { !$0.value.isMissing }
  }
}
