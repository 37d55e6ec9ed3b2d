import LuaRuntime
import ParIndex

/// What a node means: its names, its limits, who scores it and by which rule, in words.
struct NodeDoc {
  private let framework: Framework
  private let node: Node
  private let words: NodeWords
  private let phrase: Phrase

  /// The page, without a final line end.
  static func text(_ card: NodeCard, _ style: DisplayStyle) -> String {
    let doc = NodeDoc(
      framework: card.framework, node: card.node, words: NodeWords(language: style.language),
      phrase: Phrase(language: style.language))
    return renderCard(doc.card, style: style)
  }

  private var card: Card {
    let fields: [Card.Field] = [
      .init(Heading.name, .text(node.name)),
      .init(Heading.nameEn, .optional(node.nameEn.isEmpty ? nil : node.nameEn)),
      .init(Heading.parent, .optional(parent)),
      .init(Heading.min, .number(node.min)),
      .init(Heading.max, node.max.map { .number($0) } ?? .text(words.unknown)),
      .init(Heading.weight, node.weight.map { .number($0) } ?? .missing),
      .init(Heading.method, .text(method.map(words.method) ?? words.unknown)),
      .init(Heading.rule, .text(words.rule(node, in: framework))),
      .init(Heading.parts, .optional(parts)),
    ]
    return Card(
      title: "\(framework.label) · \(node.code)", fields.filter { !$0.value.isMissing })
  }

  private var parent: String? { node.parent.map { named(framework[$0]) } }

  /// The parts, a line each.
  private var parts: String? {
    let below = node.children + node.cover
    return below.isEmpty ? nil : below.map { named(framework[$0]) }.joined(separator: "\n")
  }

  private func named(_ node: Node) -> String {
    let name = phrase.name(node)
    return node.code == name ? name : "\(node.code) \(name)"
  }

  /// The method, where none is told that of the nearest node above.
  private var method: Method? {
    var place: Node? = node
    while let here = place {
      if let method = here.method { return method }
      place = here.parent.map { framework[$0] }
    }
    return nil
  }
}

/// Methods and rules of nodes, worded in both languages.
struct NodeWords {
  let language: Language

  private func choose(_ english: String, _ vietnamese: String) -> String {
    language == .vi ? vietnamese : english
  }

  /// What the framework does not tell.
  var unknown: String { choose("not told", "không nêu") }

  /// How points come about.
  func method(_ method: Method) -> String {
    switch method {
    case .survey:
      choose("survey: what people answered", "điều tra xã hội học: theo câu trả lời khảo sát")
    case .documents:
      choose(
        "documents: reports and evidence, appraised by a council",
        "hồ sơ: báo cáo và tài liệu kiểm chứng, do hội đồng thẩm định")
    }
  }

  /// The rule: what the framework writes, or how the parts make the node.
  func rule(_ node: Node, in framework: Framework) -> String {
    if node.rule.isEmpty { return node.isLeaf ? unknown : made(node, in: framework) }
    guard let rule = try? RuleReader.rule(node.rule) else { return node.rule }
    return RuleWords(language: language).text(rule)
  }

  private func made(_ node: Node, in framework: Framework) -> String {
    let count = node.children.count + node.cover.count
    guard !node.isPart, case .weightedMean(let scale) = framework.aggregation else {
      return choose("the sum of its \(count) parts", "tổng \(count) phần")
    }
    let isScaled = node.parent == nil && scale != 1
    let times = isScaled ? " × \(shortestText(scale))" : ""
    return choose(
      "the mean of its \(count) parts by their weights\(times)",
      "trung bình \(count) phần theo trọng số\(times)")
  }
}

/// What `doc` is asked about: a node, or a framework or an edition with its whole.
enum NodeSubject: LuaReadable {
  case node(NodeCard)
  case framework(Framework)
  static let luaName = "Node, Framework or Edition"

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> NodeSubject {
    if let card = NodeCard.peek(stack, index) { return .node(card) }
    if let framework = Framework.peek(stack, index) { return .framework(framework) }
    if let edition = Edition.peek(stack, index) { return .framework(edition.framework) }
    throw stack.mismatch(luaName, index, "write doc(e, \"8\") for a node of the edition e")
  }

  /// The node that is meant: the one named, else the node itself or the whole.
  func card(_ text: NodeText?) throws -> NodeCard {
    switch self {
    case .node(let card):
      guard let text else { return card }
      return NodeCard(card.framework, try text.node(in: card.framework))
    case .framework(let framework):
      return NodeCard(framework, try text.node(in: framework))
    }
  }
}
