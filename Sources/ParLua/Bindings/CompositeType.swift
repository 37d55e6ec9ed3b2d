import LuaRuntime
import ParIndex
import Statistics

extension Composite: LuaObject {
  package static let luaName = "Composite"
  package static let luaType: UserType<Composite> = UserType<Composite>(
    "An index taken apart into its method: indicators, a tree with weights, and the steps taken.",
    vietnamese:
      "Một chỉ số tách thành phương pháp: các chỉ tiêu, cây trọng số và các bước đã thực hiện.",
    methods: CompositeSteps.all(of: Composite.self) + CompositeMethods.all
      + UncertaintyMethods.all(of: Composite.self),
    properties: CompositeMethods.properties, events: [UserType<Composite>.printing],
    bytes: { $0.data.count * 9 })
}

extension Composite: Shown {
  func text(_ style: DisplayStyle) -> String {
    let isVietnamese = style.language == .vi
    var parts = [label, "\(units.count) \(isVietnamese ? "đơn vị" : "units")"]
    parts.append("\(tree.leaves.count) \(isVietnamese ? "chỉ tiêu" : "indicators")")
    if !steps.isEmpty { parts.append(lineage) }
    if isSynthetic { parts.append(isVietnamese ? "số liệu mô phỏng" : "synthetic") }
    return style.fitted(parts.joined(separator: " · "))
  }
}

/// What a composite can be asked.
enum CompositeMethods {
  static let all = [scores, rank, tree, table, missing, screen, without]
  static let properties = [label, steps]

  private static let nodeParameter = Parameter<NodeText?>(
    "node", "A node by its code; the whole without one.",
    vietnamese: "Mã tiêu chí; bỏ trống là tổng thể.", role: .node)

  static let composite = Function(
    "Edition:composite", of: Edition.self,
    "The edition taken apart into its method, to try it by other steps.",
    returns: "Composite",
    examples: [
      Example(
        "pt:composite()",
        shows: "PAR INDEX (synthetic) 2022 · 63 units · 88 indicators · synthetic")
    ],
    notes: Notes(
      vietnamese: "Tách chỉ số thành phương pháp để thử các bước khác.",
      vietnameseDetails: """
        Nơi bộ tiêu chí cộng điểm, mỗi chỉ tiêu là phần trăm của khung điểm và trọng số là khung điểm, nên \
        trung bình cộng cho đúng phần trăm của tổng; nơi dùng trung bình có trọng số thì giữ điểm và trọng \
        số. Giá trị đã cho của tiêu chí cấp trên bỏ qua, tổng không làm tròn.
        """,
      details: """
        Where the framework adds points up, an indicator is its percent of what it allows and weighs what it \
        allows, so that arithmetic means give the percent of the whole; where it takes weighted means, \
        points and weights are its own. Given values of nodes above are left aside, and the whole is not \
        rounded.
        """,
      seeAlso: ["par.composite", "Edition:uncertainty"])
  ) { edition in try step { () throws(CompositeProblem) in try edition.composite() } }

  private static let scores = Function(
    "Composite:scores", of: Composite.self, "The values of a node, keyed by unit.", nodeParameter,
    returns: "Scores",
    examples: [
      Example("pt:composite():scores()[\"lang son\"] == pt:percent()[\"lang son\"]", shows: "true")
    ],
    notes: Notes(vietnamese: "Giá trị của một tiêu chí theo đơn vị.", seeAlso: ["Composite:rank"])
  ) { index, node in
    let place = try index.place(node?.text)
    let values = try step { () throws(CompositeProblem) in try index.values(at: place) }
    let leaves = index.tree.leaves(below: place)
    let imputed = index.units.indices.reduce(0) { $0 + index.imputedCount($1, leaves) }
    let mark = imputed == 0 ? "" : " · \(imputed) imputed"
    return Scores(
      label: "\(index.label) · \(index.tree.nodes[place].code)\(mark)", registry: index.registry,
      ids: index.units, values: values, digits: 4)
  }

  private static let rank = Function(
    "Composite:rank", of: Composite.self, "Ranks the units by a node, best first.", nodeParameter,
    Parameter(hidden: Call.self), returns: "Table: rank, unit, score",
    examples: [
      Example(
        "pt:composite():rank():row(\"Lạng Sơn\").rank == pt:rank():row(\"Lạng Sơn\").rank",
        shows: "true")
    ],
    notes: Notes(
      vietnamese: "Xếp hạng các đơn vị theo một tiêu chí.",
      vietnameseReturns: "Table: hạng, đơn vị, điểm", seeAlso: ["Composite:scores"])
  ) { index, node, call in
    let place = try index.place(node?.text)
    return try step { () throws(CompositeProblem) in
      try CompositeTables.rank(index, place, call.phrase)
    }
  }

  private static let tree = Function(
    "Composite:tree", of: Composite.self,
    "The nodes with their weights, and what each counts in the whole.",
    Parameter(hidden: Call.self),
    returns: "Table: code, name, parent, level, weight, effective weight, direction",
    examples: [Example("#pt:composite():tree()", shows: "134")],
    notes: Notes(
      vietnamese: "Các tiêu chí, trọng số và tỷ lệ của mỗi tiêu chí trong tổng thể.",
      vietnameseReturns: "Table: mã, tên, thuộc, cấp, trọng số, trọng số chung, chiều",
      vietnameseDetails:
        "Trọng số chung là tích các tỷ lệ trọng số từ tổng thể xuống: đúng khi mọi trung bình là số học.",
      details:
        "The effective weight is the product of shares from the whole down: what a node counts where means are arithmetic.",
      seeAlso: ["Composite:weigh"])
  ) { index, call in CompositeTables.tree(index, call.phrase) }

  private static let table = Function(
    "Composite:table", of: Composite.self, "The values of all nodes of a level, unit by unit.",
    Parameter<GroupLevel?>(
      option: "level",
      "A level, or \"leaf\" for the indicators; without one all nodes that have values.",
      vietnamese: "Một cấp, hoặc \"leaf\" là các chỉ tiêu; bỏ trống là mọi tiêu chí có giá trị.",
      default: nil,
      shownAs: "nil"),
    Parameter(hidden: Call.self), returns: "Table: unit, name, a column for each node",
    examples: [Example("#pt:composite():table{level = 1}", shows: "63")],
    notes: Notes(
      vietnamese: "Giá trị của mọi tiêu chí ở một cấp, theo đơn vị.",
      vietnameseReturns: "Table: đơn vị, tên, mỗi tiêu chí một cột", seeAlso: ["Composite:scores"])
  ) { index, level, call in
    let places = try index.places(level)
    try call.stack.charge(bytes: places.count * index.units.count * MemoryLayout<Cell>.stride)
    return try step { () throws(CompositeProblem) in
      try CompositeTables.values(index, places, call.phrase)
    }
  }

  private static let missing = Function(
    "Composite:missing", of: Composite.self, "How many indicators each unit is missing.",
    Parameter(hidden: Call.self), returns: "Table: unit, missing, share, imputed",
    examples: [Example("e:composite():missing()[1].missing > 0", shows: "true")],
    notes: Notes(
      vietnamese: "Mỗi đơn vị thiếu bao nhiêu chỉ tiêu.",
      vietnameseReturns: "Table: đơn vị, số thiếu, tỷ lệ, số đã điền",
      seeAlso: ["Composite:screen", "Composite:impute"])
  ) { index, call in CompositeTables.missing(index, call.phrase) }

  private static let screen = Function(
    "Composite:screen", of: Composite.self, "Leaves out the units with too much missing.",
    Parameter<Double>(
      "most", "The share of indicators that may be missing, from 0 to 1.",
      vietnamese: "Tỷ lệ chỉ tiêu được phép thiếu, từ 0 đến 1."),
    returns: "Composite",
    examples: [Example("#e:composite():screen(0.5):rank()", shows: "61")],
    notes: Notes(
      vietnamese: "Bỏ các đơn vị thiếu quá nhiều chỉ tiêu.", seeAlso: ["Composite:missing"])
  ) { index, most in
    guard most >= 0, most <= 1 else {
      throw OptionOutOfRange(argument: "most", wanted: "a share from 0 to 1", got: "\(most)")
    }
    return try step { () throws(CompositeProblem) in try index.screened(missing: most) }
  }

  private static let without = Function(
    "Composite:without", of: Composite.self, "Leaves out nodes, with all below them.",
    Parameter<TextList>(
      "nodes", "The code of a node, or a list of codes.",
      vietnamese: "Mã tiêu chí, hoặc danh sách mã."),
    returns: "Composite",
    examples: [
      Example(
        "pt:composite():without(\"8\")",
        shows: "PAR INDEX (synthetic) 2022 · 63 units · 81 indicators · without 8 · synthetic")
    ],
    notes: Notes(
      vietnamese: "Bỏ các tiêu chí cùng mọi phần bên dưới.",
      vietnameseDetails: "Các phần còn lại giữ tỷ lệ trọng số.",
      details: "Weights of what is left keep their proportions.", seeAlso: ["Edition:remove"])
  ) { index, codes in
    let places = try codes.texts.map { code in try at("nodes") { try index.place(code) } }
    // Nothing left out is no step.
    guard !places.isEmpty else { return index }
    return try step { () throws(CompositeProblem) in try index.without(places) }
  }

  private static let label = Function(
    property: "Composite.label", of: Composite.self, "What it is made from.", returns: "text",
    notes: Notes(vietnamese: "Lập từ chỉ số nào.")
  ) { $0.label }

  private static let steps = Function(
    property: "Composite.steps", of: Composite.self, "What was done to it, in order.",
    returns: "list of texts",
    notes: Notes(vietnamese: "Các bước đã thực hiện, theo thứ tự.", vietnameseReturns: "danh sách")
  ) { List($0.steps.map(\.text)) }
}

extension Composite {
  /// The place of the node that a code names; the whole for none.
  func place(_ code: String?) throws -> Int {
    guard let code else { return 0 }
    guard let place = tree.find(code) else {
      throw UnknownCode(argument: "node", code: code, codes: tree.nodes.map(\.code))
    }
    return place
  }

  /// The places of the nodes of a level; for none all, or where nothing can be combined the indicators.
  func places(_ level: GroupLevel?) throws -> [Int] {
    switch level {
    case nil: return method == nil ? tree.leaves : Array(tree.nodes.indices)
    case .leaf: return tree.leaves
    case .level(let level):
      guard (1...max(tree.depth, 1)).contains(level) else {
        throw LevelProblem(level: level, depth: tree.depth, label: label)
      }
      return tree.places(level: level)
    }
  }
}
