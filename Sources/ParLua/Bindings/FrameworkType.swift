import LuaRuntime
import ParIndex

extension Framework: LuaObject {
  package static let luaName = "Framework"
  package static let luaType: UserType<Framework> = UserType<Framework>(
    "The tree of what is scored in a year; prints with limits, methods and weights.",
    vietnamese: "Bộ tiêu chí của một năm, dạng cây; in ra kèm khung điểm, phương pháp và trọng số.",
    methods: [FrameworkMethods.node, FrameworkMethods.table],
    properties: [
      Function(
        property: "Framework.label", of: Framework.self, "Which index and year.", returns: "text",
        notes: Notes(vietnamese: "Chỉ số nào, năm nào.")
      ) {
        $0.label
      }
    ], events: [UserType<Framework>.printing])
}

private enum FrameworkMethods {
  static let node = Function(
    "Framework:node", of: Framework.self, "A node by its code or name.",
    Parameter<NodeText>(
      "node", "The code, or the name in Vietnamese or English.",
      vietnamese: "Mã, hoặc tên tiếng Việt hay tiếng Anh.", role: .node),
    returns: "Node",
    examples: [
      Example("e:framework():node(\"8\").name_en", shows: "E-Governance"),
      Example("e:framework():node(\"e-governance\").code", shows: "8"),
    ], notes: Notes(vietnamese: "Một tiêu chí theo mã hoặc tên.", seeAlso: ["doc"])
  ) { framework, text in NodeCard(framework, try text.node(in: framework)) }

  static let table = Function(
    "Framework:table", of: Framework.self, "The nodes as a table.", returns: "Table",
    examples: [Example("#e:framework():table()", shows: "37")],
    notes: Notes(vietnamese: "Các tiêu chí thành bảng.", seeAlso: ["Edition:nodes"])
  ) { $0.nodeTable }
}

extension Framework: Shown {
  func text(_ style: DisplayStyle) -> String {
    let heads = columns
    return renderOutline(
      Outline(
        title: label, columns: heads.map(\.head), roots: [outline(total, heads, style.language)]),
      style: style)
  }

  /// Every node, in the order of the tree.
  var table: Table? { nodeTable }

  /// The nodes with their names, limits, methods and weights.
  var nodeTable: Table {
    let nodes = Array(self.nodes)
    return Table(
      label,
      [
        (Heading.code, nodes.map { .text($0.code) }), (Heading.name, nodes.map { .text($0.name) }),
        (Heading.nameEn, nodes.map { .optional($0.nameEn.isEmpty ? nil : $0.nameEn) }),
        (Heading.level, nodes.map { .integer($0.level) }),
      ] + columns.map { column in (column.head, nodes.map(column.cell)) }, key: Heading.code.name)
  }

  private typealias NodeColumn = (head: ColumnHead, cell: (Node) -> Cell)

  /// What is told of each node, where anything is.
  private var columns: [NodeColumn] {
    let all: [NodeColumn] = [
      (Heading.digits(Heading.min, 2), { $0.min == 0 ? .missing : .number($0.min) }),
      (Heading.digits(Heading.max, 2), { $0.max.map { .number($0) } ?? .missing }),
      (Heading.weight, { $0.weight.map { .number($0) } ?? .missing }),
      (Heading.method, { .optional($0.method?.rawValue) }),
    ]
    return all.filter { column in nodes.contains { !column.cell($0).isMissing } }
  }

  private func outline(_ node: Node, _ columns: [NodeColumn], _ language: Language) -> Outline.Node
  {
    let name = language == .en && !node.nameEn.isEmpty ? node.nameEn : node.name
    return Outline.Node(
      node.code == name ? name : "\(node.code) \(name)", columns.map { $0.cell(node) },
      children: node.children.map { outline(self[$0], columns, language) })
  }
}

/// A node with the framework that it belongs to.
struct NodeCard: LuaObject, Shown {
  static let luaName = "Node"
  static let luaType: UserType<NodeCard> = UserType<NodeCard>(
    "A node of a framework.",
    vietnamese: "Một tiêu chí (lĩnh vực, tiêu chí, tiêu chí thành phần) của bộ tiêu chí.",
    properties: [
      text("code", "Its code.", "Mã.") { $0.node.code },
      text("name", "Its name in Vietnamese.", "Tên tiếng Việt.") { $0.node.name },
      text("name_en", "Its name in English.", "Tên tiếng Anh.") { $0.node.nameEn },
      text(
        "method", "documents or survey, where told.",
        "documents (thẩm định hồ sơ) hoặc survey (điều tra xã hội học), nếu có nêu."
      ) { $0.node.method?.rawValue },
      text("parent", "The code of the node above.", "Mã tiêu chí cấp trên.") { card in
        card.node.parent.map { card.framework[$0].code }
      },
      number("min", "The fewest points.", "Điểm tối thiểu.") { $0.node.min },
      number("max", "The most points, where known.", "Điểm tối đa, nếu biết.") { $0.node.max },
      number("weight", "Its weight among its siblings.", "Trọng số giữa các tiêu chí cùng cấp.") {
        $0.node.weight
      },
      Function(
        property: "Node.level", of: NodeCard.self, "How far below the whole.", returns: "integer",
        notes: Notes(vietnamese: "Cấp trong bộ tiêu chí; 0 là tổng điểm.")
      ) {
        $0.node.level
      },
      Function(
        property: "Node.children", of: NodeCard.self, "The codes of the nodes below.",
        returns: "list", notes: Notes(vietnamese: "Mã các tiêu chí ngay bên dưới.")
      ) {
        card in List(card.node.children.map { card.framework[$0].code })
      },
    ], events: [UserType<NodeCard>.printing])

  let framework: Framework
  let node: Node

  init(_ framework: Framework, _ node: Node) {
    self.framework = framework
    self.node = node
  }

  func text(_ style: DisplayStyle) -> String {
    renderCard(
      Card(
        title: "\(framework.label) · \(node.code)",
        [
          .init(Heading.name, .text(node.name)), .init(Heading.nameEn, .optional(node.nameEn)),
          .init(Heading.min, .number(node.min)),
          .init(Heading.max, node.max.map { .number($0) } ?? .missing),
          .init(Heading.weight, node.weight.map { .number($0) } ?? .missing),
          .init(Heading.method, .optional(node.method?.rawValue)),
        ].filter { !$0.value.isMissing }), style: style)
  }

  private static func text(
    _ name: String, _ summary: String, _ vietnamese: String,
    _ value: @escaping @Sendable (NodeCard) -> String?
  ) -> Function {
    Function(
      property: "Node.\(name)", of: NodeCard.self, summary, returns: "text",
      notes: Notes(vietnamese: vietnamese)
    ) { value($0) }
  }

  private static func number(
    _ name: String, _ summary: String, _ vietnamese: String,
    _ value: @escaping @Sendable (NodeCard) -> Double?
  ) -> Function {
    Function(
      property: "Node.\(name)", of: NodeCard.self, summary, returns: "number",
      notes: Notes(vietnamese: vietnamese)
    ) { value($0) }
  }
}
