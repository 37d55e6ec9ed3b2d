import LuaRuntime
import ParIndex
import Statistics

/// `Edition:lost` and `Edition:saturation`: where points go, and which leaves still tell units apart.
enum EditionLosses {
  static let lost = Function(
    "Edition:lost", of: Edition.self,
    "Where points are lost: the leaves, those that cost most first.",
    Parameter<String?>(
      "unit", "A unit; without one, the mean over all of them.",
      vietnamese: "Một đơn vị; bỏ trống là trung bình của mọi đơn vị.", role: .unit),
    Parameter(hidden: Call.self),
    returns: "Table: node, name, lost, share, points, max, cumulative",
    examples: [
      Example("e:lost(\"lang son\"):top(1).node[1]", shows: "8.3"),
      Example("e:lost():top(1).most[1]", shows: "Vĩnh Long"),
    ],
    notes: Notes(
      vietnamese: "Điểm mất ở đâu: các tiêu chí cuối cùng, mất nhiều nhất đứng trước.",
      vietnameseReturns: "Table: tiêu chí, tên, điểm mất, tỷ trọng, điểm, tối đa, cộng dồn",
      vietnameseDetails: """
        Điểm mất bằng điểm tối đa trừ điểm, quy về điểm của tổng; cộng lại bằng số điểm mất của \
        tổng khi tổng được tính từ các tiêu chí đó. Không ghi đơn vị thì lấy trung bình các đơn vị \
        có điểm, kèm đơn vị mất nhiều nhất.
        """,
      details: """
        Lost is the maximum less the points, in points of the whole; the leaves add up to what \
        the whole lost wherever it is made from them. Without a unit it is the mean over those \
        that have points, and the one that lost most stands beside it.
        """,
      source: "lost = worth × (maximum − points); worth is 1 in sums, else the part of the weights",
      seeAlso: ["Edition:saturation", "Edition:unit"])
  ) { edition, name, call in
    let unit = try name.map { try edition.unit($0) }
    return lossTable(edition, unit, edition.losses(of: unit), call.phrase)
  }

  static let saturation = Function(
    "Edition:saturation", of: Edition.self,
    "Which leaves still tell units apart: shares at the maximum and at the minimum, levels.",
    Parameter(hidden: Call.self),
    returns: "Table: node, name, n, at_max, at_min, levels, item_rest",
    examples: [Example("e:saturation():row(\"8.1\").levels", shows: "61")],
    notes: Notes(
      vietnamese:
        "Tiêu chí nào còn phân biệt được các đơn vị: tỷ lệ đạt tối đa, tối thiểu, số mức.",
      vietnameseReturns: "Table: tiêu chí, tên, n, % tối đa, % tối thiểu, số mức, tương quan",
      vietnameseDetails: """
        item_rest là hệ số tương quan Pearson giữa điểm của tiêu chí và phần còn lại của tổng; \
        thiếu khi mọi đơn vị bằng điểm nhau hoặc ít hơn ba đơn vị.
        """,
      details: """
        item_rest is Pearson's correlation of the leaf with the rest of the whole, the leaf taken \
        out of it (the corrected item–total correlation); missing where all units are equal or \
        fewer than three have both.
        """,
      source:
        "Nunnally and Bernstein, Psychometric Theory (1994), corrected item–total correlation",
      seeAlso: ["Edition:lost", "Edition:correlations"])
  ) { edition, call in saturationTable(edition, call) }

  // MARK: Tables

  private static func lossTable(
    _ edition: Edition, _ unit: UnitID?, _ losses: [Loss], _ phrase: Phrase
  ) -> Table {
    let (framework, digits) = (edition.framework, edition.info.digits)
    var columns: [(ColumnHead, [Cell])] = [
      (Heading.node, losses.map { .text(framework[$0.leaf].code) }),
      (Heading.name, losses.map { .text(phrase.name(framework[$0.leaf])) }),
      (Heading.digits(Heading.lost, digits), losses.map { .measured($0.lost) }),
      (Heading.share, losses.map { .measured(100 * $0.share) }),
    ]
    if unit == nil {
      columns.append(
        (Heading.most, losses.map { .text(edition.registry[$0.most].name) }))
    }
    columns += [
      (Heading.digits(Heading.points, digits), losses.map { .measured($0.points) }),
      (
        Heading.max,
        losses.map { framework[$0.leaf].max.map { .number($0) } ?? .missing }
      ),
      (Heading.cumulative, losses.map { .measured(100 * $0.cumulative) }),
    ]
    if unit == nil {
      columns.append(
        (Heading.digits(Heading.mostLost, digits), losses.map { .measured($0.mostLost) }))
    }
    return Table(
      title(edition, unit, phrase), columns, key: Heading.node.name,
      notes: notes(edition, losses, phrase)
    ).marked(phrase.mark(edition.info))
  }

  private static func title(_ edition: Edition, _ unit: UnitID?, _ phrase: Phrase) -> String {
    let parts = [edition.label, unit.map { edition.registry[$0].name }, phrase.pointsLost]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  private static func notes(_ edition: Edition, _ losses: [Loss], _ phrase: Phrase) -> [String] {
    let leaves = edition.framework.nodes.count { $0.isLeaf }
    let all = losses.reduce(0) { $0 + ($1.lost.isNaN ? 0 : $1.lost) }
    var notes: [String] = []
    if losses.contains(where: \.lost.isNaN) { notes.append(phrase.withoutWeights) }
    if all > 0 { notes.append(phrase.lostInAll(all, digits: edition.info.digits)) }
    if losses.count < leaves {
      notes.append(phrase.leavesMissing(leaves - losses.count, of: leaves))
    }
    return notes
  }

  private static func saturationTable(_ edition: Edition, _ call: Call) -> Table {
    let rows = edition.saturation()
    let framework = edition.framework
    let together = rows.map { row in
      (try? correlate(row.points, row.rest, method: .pearson))?.estimate ?? .nan
    }
    return Table(
      "\(edition.label) · \(call.phrase.saturation)",
      [
        (Heading.node, rows.map { .text(framework[$0.leaf].code) }),
        (Heading.name, rows.map { .text(call.phrase.name(framework[$0.leaf])) }),
        (Heading.known, rows.map { .integer($0.known) }),
        (Heading.atMaximum, rows.map { .measured(100 * $0.atMaximum) }),
        (Heading.atMinimum, rows.map { .measured(100 * $0.atMinimum) }),
        (Heading.levels, rows.map { .integer($0.levels) }),
        (Heading.itemRest, together.map { .measured($0) }),
      ], key: Heading.node.name
    ).marked(call.phrase.mark(edition.info))
  }
}

extension Phrase {
  /// The title of what is lost.
  fileprivate var pointsLost: String { choose("points lost", "điểm mất") }

  /// The title of saturation.
  fileprivate var saturation: String {
    choose("which leaves tell units apart", "tiêu chí nào còn phân biệt được các đơn vị")
  }

  /// The sum of the losses.
  fileprivate func lostInAll(_ lost: Double, digits: Int) -> String {
    let number = style.number(lost, digits: digits)
    return choose("\(number) points lost in all", "mất tổng cộng \(number) điểm")
  }

  /// Leaves whose weights nobody knows.
  fileprivate var withoutWeights: String {
    choose(
      "weights or maxima are not known everywhere: what is lost there cannot be told",
      "có nơi không rõ trọng số hoặc điểm tối đa: không tính được điểm mất")
  }

  /// Leaves without points.
  fileprivate func leavesMissing(_ missing: Int, of count: Int) -> String {
    choose(
      "\(missing) of \(count) leaves have no points",
      "\(missing) trên \(count) tiêu chí không có điểm")
  }
}
