import ParIndex
import Statistics

/// The tables that a composite is shown in.
enum CompositeTables {
  static func rank(_ index: Composite, _ place: Int, _ phrase: Phrase) throws(CompositeProblem)
    -> Table
  {
    let values = try index.values(at: place)
    let ranks = index.ranking(values)
    let order = index.units.indices.filter { !values[$0].isNaN }.sorted {
      let (left, right) = (ranks[$0], ranks[$1])
      return (left.isNaN ? .infinity : left, $0) < (right.isNaN ? .infinity : right, $1)
    }
    let without = index.units.indices.filter { values[$0].isNaN }
    var notes = notes(index, phrase)
    if !without.isEmpty {
      notes.append(
        phrase.withoutScore(without.map { name($0, index) }, of: index.units.count))
    }
    let leaves = index.tree.leaves(below: place)
    return Table(
      title(index, place, phrase),
      [
        (Heading.rank, order.map { ranks[$0].isNaN ? .missing : Rank(ranks[$0]).cell }),
        (Heading.unit(index.info), order.map { .text(name($0, index)) }),
        (Heading.digits(Heading.score, 4), order.map { .number(values[$0]) }),
      ] + imputed(index, order, leaves), key: index.info.unitColumn, notes: notes
    ).marked(phrase.mark(isSynthetic: index.isSynthetic))
  }

  static func tree(_ index: Composite, _ phrase: Phrase) -> Table {
    let tree = index.tree
    let shares = tree.effectiveWeights
    return Table(
      index.label,
      [
        (Heading.code, tree.nodes.map { .text($0.code) }),
        (Heading.name, tree.nodes.map { .text(phrase.name($0)) }),
        (Heading.parent, tree.nodes.map { .optional($0.parent.map { tree.nodes[$0].code }) }),
        (Heading.level, tree.nodes.map { .integer($0.level) }),
        (Heading.weight, tree.nodes.map { .number($0.weight) }),
        (Heading.digits(Heading.effective, 4), shares.map { .measured($0) }),
        (
          Heading.direction,
          tree.nodes.map { $0.isLeaf ? .integer($0.polarity.rawValue) : .missing }
        ),
      ], key: Heading.code.name, notes: notes(index, phrase)
    ).marked(phrase.mark(isSynthetic: index.isSynthetic))
  }

  /// The values of units at nodes, a column for each.
  static func values(
    _ index: Composite, _ places: [Int], _ phrase: Phrase
  ) throws(CompositeProblem) -> Table {
    let leaves = places.allSatisfy { index.tree.nodes[$0].isLeaf }
    let all = leaves ? [] : try index.values()
    let columns = places.map { place -> (ColumnHead, [Cell]) in
      let node = index.tree.nodes[place]
      let values =
        leaves
        ? index.indicator(node.leaf ?? 0)
        : Array(all[place * index.units.count..<(place + 1) * index.units.count])
      return (ColumnHead(node.code), values.map { .measured($0) })
    }
    let below = Set(places.flatMap(index.tree.leaves(below:))).sorted()
    return Table(
      index.label,
      [
        (
          ColumnHead("unit", heading: [.vi: "mã"]),
          index.units.map { .text(index.registry[$0].code) }
        ),
        (
          Heading.unit(index.info).named("name"), index.units.indices.map { .text(name($0, index)) }
        ),
      ] + columns + imputed(index, Array(index.units.indices), below), key: "unit",
      notes: notes(index, phrase) + imputedNotes(index, below, phrase)
    ).marked(phrase.mark(isSynthetic: index.isSynthetic))
  }

  static func missing(_ index: Composite, _ phrase: Phrase) -> Table {
    let shares = index.missingShares
    let count = index.tree.leaves.count
    let order = index.units.indices.sorted { (-shares[$0], $0) < (-shares[$1], $1) }
    return Table(
      index.label,
      [
        (Heading.unit(index.info), order.map { .text(name($0, index)) }),
        (Heading.gaps, order.map { .integer(Int((shares[$0] * Double(count)).rounded())) }),
        (Heading.digits(Heading.missingShare, 1), order.map { .number(100 * shares[$0]) }),
        (Heading.imputed, order.map { .integer(index.imputedCount($0, index.tree.leaves)) }),
      ], key: index.info.unitColumn
    ).marked(phrase.mark(isSynthetic: index.isSynthetic))
  }

  static func outliers(
    _ index: Composite, _ treatments: [OutlierTreatment], _ phrase: Phrase
  ) -> Table {
    func digits(_ head: ColumnHead) -> ColumnHead { Heading.digits(head, 3) }
    func check(_ value: (OutlierTreatment) -> OutlierCheck?) -> [OutlierCheck?] {
      treatments.map(value)
    }
    let before = check(\.before)
    let after = check { $0.afterTransformation ?? $0.afterWinsorising }
    return Table(
      index.label,
      [
        (Heading.indicator, index.tree.leaves.map { .text(index.tree.nodes[$0].code) }),
        (digits(Heading.skewness), before.map { .optional($0?.skewness) }),
        (digits(Heading.kurtosis), before.map { .optional($0?.kurtosis) }),
        (Heading.passes, before.map { .flag($0?.passes ?? true) }),
        (Heading.winsorised, treatments.map { .optional($0.winsorised?.count) }),
        (Heading.curve, treatments.map { .optional($0.transformation == nil ? nil : "log") }),
        (digits(Heading.skewnessAfter), after.map { .optional($0?.skewness) }),
        (digits(Heading.kurtosisAfter), after.map { .optional($0?.kurtosis) }),
        (Heading.passesAfter, after.map { $0.map { .flag($0.passes) } ?? .missing }),
      ], key: Heading.indicator.name
    ).marked(phrase.mark(isSynthetic: index.isSynthetic))
  }

  /// How many values of the indicators have been filled in, where any has been.
  private static func imputed(
    _ index: Composite, _ units: [Int], _ leaves: [Int]
  ) -> [(ColumnHead, [Cell])] {
    let counts = units.map { index.imputedCount($0, leaves) }
    return counts.allSatisfy { $0 == 0 }
      ? [] : [(Heading.imputed, counts.map { .integer($0) })]
  }

  /// Which values have been filled in.
  private static func imputedNotes(
    _ index: Composite, _ leaves: [Int], _ phrase: Phrase
  ) -> [String] {
    let all = leaves.compactMap { place -> String? in
      let units = index.units.indices.filter { index.isImputed($0, place) }
      guard !units.isEmpty else { return nil }
      return index.tree.nodes[place].code + ": "
        + units.map { name($0, index) }.joined(separator: ", ")
    }
    guard !all.isEmpty else { return [] }
    let most = 8
    let more = all.count > most ? ["…"] : []
    return [
      phrase.choose("imputed", "đã điền") + " " + (all.prefix(most) + more).joined(separator: "; ")
    ]
  }

  static func title(_ index: Composite, _ place: Int, _ phrase: Phrase) -> String {
    place == 0 ? index.label : "\(index.label) · \(phrase.name(index.tree.nodes[place]))"
  }

  static func name(_ unit: Int, _ index: Composite) -> String {
    index.registry[index.units[unit]].name
  }

  /// What was done.
  static func notes(_ index: Composite, _ phrase: Phrase) -> [String] {
    index.steps.isEmpty ? [] : [index.lineage]
  }
}

extension Composite {
  /// Whether a unit's value of an indicator, given by its place in the tree, has been filled in.
  fileprivate func isImputed(_ unit: Int, _ place: Int) -> Bool {
    tree.nodes[place].leaf.map { marks[$0 * unitCount + unit].contains(.imputed) } ?? false
  }

  /// How many values of a unit have been filled in.
  func imputedCount(_ unit: Int, _ leaves: [Int]) -> Int {
    leaves.count { isImputed(unit, $0) }
  }
}

extension Cell {
  fileprivate static func optional(_ number: Double?) -> Cell {
    number.map { .measured($0) } ?? .missing
  }
}

extension ColumnHead {
  fileprivate func named(_ name: String) -> ColumnHead {
    var copy = self
    copy.name = name
    return copy
  }
}

extension Phrase {
  /// A node's name in the language, as far as it has one.
  func name(_ node: CompositeTree.Node) -> String {
    language == .en && !node.nameEn.isEmpty ? node.nameEn : node.name
  }
}
