import ParIndex

// How units moved, and where they would stand, as tables.

extension Movement {
  /// Who won and who lost most places, at most `top` of each.
  func table(top: Int, _ phrase: Phrase) -> Table {
    let climbed = movers.prefix { $0.places > 0 }.prefix(top)
    let fell = movers.reversed().prefix { $0.places < 0 }.prefix(top).reversed()
    let rows = Array(climbed) + Array(fell)
    let info = pair.later.info
    func points(_ head: ColumnHead) -> ColumnHead { Heading.digits(head, info.digits) }
    func rank(_ value: Double) -> Cell { Rank(value).cell }
    let most = rows.map(mostMoving)
    var columns: [(ColumnHead, [Cell])] = [
      (Heading.unit(info), rows.map { .text(pair.later.registry[$0.unit].name) }),
      (Heading.places, rows.map { rank($0.places) }),
      (Heading.digits(Heading.own, 1), rows.map { .measured($0.own) }),
      (Heading.digits(Heading.rivals, 1), rows.map { .measured($0.rivals) }),
    ]
    if pair.correspondence.basis != .sameFramework {
      columns.append((Heading.digits(Heading.framework, 1), rows.map { .measured($0.framework) }))
    }
    columns += [
      (Heading.node, most.map { .optional($0.map { pair.code(of: groups[$0.group]) }) }),
      (
        Heading.digits(Heading.nodePlaces, 1),
        most.map { $0.map { .measured($0.places) } ?? .missing }
      ), (Heading.from, rows.map { rank($0.from) }), (Heading.to, rows.map { rank($0.to) }),
      (points(Heading.change), rows.map { .measured($0.change) }),
    ]
    return Table(
      "\(info.label)\(pair.later.panel.variant) · \(pair.years)", columns, key: info.unitColumn,
      notes: notes(phrase)
    ).marked(phrase.mark(info))
  }

  /// The node that moved a unit most in the direction in which it went.
  private func mostMoving(_ mover: Mover) -> (group: Int, places: Double)? {
    let sign = mover.places < 0 ? -1.0 : 1.0
    let most = mover.shares.indices.max { sign * mover.shares[$0] < sign * mover.shares[$1] }
    return most.map { ($0, mover.shares[$0]) }
  }

  private func notes(_ phrase: Phrase) -> [String] {
    [
      phrase.moved(
        movers.count, up: movers.count { $0.places > 0 }, down: movers.count { $0.places < 0 },
        mean: phrase.style.number(meanAbsolute, digits: 1)),
      leftOut.isEmpty ? nil : phrase.leftOut(leftOut.map { pair.later.registry[$0].name }),
      phrase.basis(pair.correspondence.basis),
    ].compactMap { $0 }
  }
}

extension Counterfactuals {
  /// Each node with the score and the rank that the unit would have.
  func table(_ phrase: Phrase) -> Table {
    let edition = pair.later.year == year ? pair.later : pair.earlier
    let info = edition.info
    func points(_ head: ColumnHead) -> ColumnHead { Heading.digits(head, info.digits) }
    let nodes = rows.map { edition.framework[$0.node] }
    let kept = pair.later.year == year ? pair.earlier.year : pair.later.year
    return Table(
      "\(edition.label) · \(edition.registry[unit].name) · "
        + phrase.hadItStayed(kept.description),
      [
        (Heading.node, nodes.map { .text($0.code) }),
        (Heading.name, nodes.map { .text(phrase.name($0)) }),
        (points(Heading.performance), rows.map { .measured($0.kept) }),
        (points(Heading.score), rows.map { .measured($0.score) }),
        (Heading.rank, rows.map { Rank($0.rank).cell }),
        (Heading.places, rows.map { Rank(rank - $0.rank).cell }),
      ], key: Heading.node.name,
      notes: [
        phrase.asItIs(
          score: phrase.style.number(score, digits: info.digits), rank: phrase.style.number(rank),
          of: count),
        phrase.basis(pair.correspondence.basis),
      ].compactMap { $0 }
    ).marked(phrase.mark(info))
  }
}
