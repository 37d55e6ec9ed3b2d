import LuaRuntime
import ParIndex

/// What moved a score, for Lua.
struct ChangeResult: LuaObject, Shown {
  static let luaName = "Change"
  static let luaType: UserType<ChangeResult> = UserType<ChangeResult>(
    "What moved a unit's score between two years.",
    vietnamese: "Những gì làm điểm của một đơn vị thay đổi giữa hai năm.",
    properties: [
      Function(
        property: "Change.total", of: ChangeResult.self, "The score of y2 less that of y1.",
        returns: "number", notes: Notes(vietnamese: "Điểm năm y2 trừ điểm năm y1.")
      ) { $0.change.total },
      Function(
        property: "Change.performance", of: ChangeResult.self,
        "What the unit did of it; nil where no part is known.",
        returns: "number",
        notes: Notes(vietnamese: "Phần do kết quả của đơn vị; nil nếu không rõ các phần.")
      ) { result -> Double? in
        result.change.knowsParts
          ? result.change.sum { $0 == .performance || $0 == .adjustment } : nil
      },
      Function(
        property: "Change.framework", of: ChangeResult.self,
        "What the framework did of it; nil where no part is known.",
        returns: "number",
        notes: Notes(vietnamese: "Phần do bộ tiêu chí thay đổi; nil nếu không rõ các phần.")
      ) { result -> Double? in
        result.change.knowsParts ? result.change.sum(where: \.isOfFramework) : nil
      },
      Function(
        property: "Change.parts", of: ChangeResult.self,
        "The parts leaf by leaf, which add up to it.", returns: "Table",
        examples: [
          Example(
            "par.open(\"par-teaching\"):change(\"lang son\", 2021, 2022).parts:sort(\"value\"):top(1).node[1]",
            shows: "8.1.1")
        ],
        notes: Notes(vietnamese: "Các phần theo từng tiêu chí con, cộng lại bằng tổng.")
      ) { $0.parts([]) },
      Function(
        property: "Change.tree", of: ChangeResult.self,
        "The parts rolled up: every node with what its leaves add.", returns: "Table",
        examples: [
          Example(
            "par.open(\"par-teaching\"):change(\"lang son\", 2021, 2022).tree:row(\"8\").total",
            shows: "-1.4466")
        ],
        notes: Notes(
          vietnamese: "Các phần cộng dồn lên: mỗi tiêu chí với tổng của các tiêu chí con.")
      ) { $0.tree(deep: true, []) },
    ], events: [UserType<ChangeResult>.printing])

  let change: Decomposition
  let phrase: Phrase

  /// What is printed: the nodes right below the one asked for; of a leaf its parts.
  var table: Table? { shown }
  func text(_ style: DisplayStyle) -> String { renderTable(shown, style: style) }

  private var shown: Table {
    change.later.framework[change.node].children.isEmpty || !change.knowsParts
      ? parts([sums]) : tree(deep: false, [sums])
  }

  private var digits: Int { change.later.info.digits }

  /// - Parameter notes: What is said besides how leaves were brought together.
  private func parts(_ notes: [String]) -> Table {
    let nodes = change.parts.map { part in
      part.node.map { change.later.framework[$0] }
        ?? part.old.map { change.earlier.framework[$0] }
    }
    func points(_ head: ColumnHead) -> ColumnHead { Heading.digits(head, digits) }
    return table(
      notes,
      [
        (Heading.node, nodes.map { .optional($0?.code) }),
        (Heading.name, nodes.map { .optional($0.map(phrase.name)) }),
        (Heading.kind, change.parts.map { .text($0.kind.rawValue) }),
        (points(Heading.gained), change.parts.map { .measured($0.value) }),
        (points(Heading.from), change.parts.map { .measured($0.from) }),
        (points(Heading.to), change.parts.map { .measured($0.to) }),
      ])
  }

  private func tree(deep: Bool, _ notes: [String]) -> Table {
    let branches = change.branches.filter { deep || $0.parent == change.node }
    func column(
      _ head: ColumnHead, _ value: (Decomposition.Branch) -> Double
    ) -> (ColumnHead, [Cell]) {
      (Heading.digits(head, digits), branches.map { .measured(decimal(value($0))) })
    }
    var columns: [(ColumnHead, [Cell])] = [
      (Heading.node, branches.map { .text(change.code(of: $0.group)) }),
      (Heading.name, branches.map { .text(change.name(of: $0.group, phrase)) }),
      column(Heading.performance, \.performance), column(Heading.framework, \.framework),
    ]
    if branches.contains(where: { $0.residual != 0 }) {
      columns.append(column(Heading.residual, \.residual))
    }
    columns.append(column(Heading.totalChange, \.total))
    return table(notes, columns)
  }

  private func table(_ notes: [String], _ columns: [(ColumnHead, [Cell])]) -> Table {
    Table(
      "\(change.later.info.label)\(change.later.panel.variant) · \(change.later.registry[change.unit].name) · \(years)",
      columns,
      key: Heading.node.name,
      notes: notes
        + [phrase.basis(change.basis), phrase.unknownLeaves(change.unknown), movedNode]
        .compactMap { $0 }
    ).marked(phrase.mark(change.later.info))
  }

  private var years: String {
    let (old, new) = (change.earlier.year, change.later.year)
    let years = change.isReversed ? "\(new) → \(old)" : "\(old) → \(new)"
    return change.node == .total
      ? years : "\(change.later.framework[change.node].code) · \(years)"
  }

  /// Where the node had another code before.
  private var movedNode: String? {
    let (old, new) = (change.earlier.framework[change.oldNode], change.later.framework[change.node])
    return old.code == new.code
      ? nil : phrase.moved(new.code, was: old.code, in: change.earlier.year)
  }

  /// The whole change and what it is the sum of.
  private var sums: String {
    func signed(_ value: Double) -> String {
      phrase.style.number(value, digits: digits, signed: true)
    }
    let whole =
      "\(phrase.style.number(change.from, digits: digits)) → "
      + "\(phrase.style.number(change.to, digits: digits)): \(signed(change.total))"
    guard change.knowsParts else { return phrase.noParts(whole) }
    let own = change.sum { $0 == .performance || $0 == .adjustment }
    let residual = change.sum { $0 == .residual }
    return phrase.split(
      whole, own: signed(own), framework: signed(change.sum(where: \.isOfFramework)),
      residual: residual == 0 ? nil : signed(residual))
  }
}
