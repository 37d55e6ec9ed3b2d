import TerminalText
import LuaRuntime
import ParIndex

/// A text that a parameter takes.
struct Offer {
  /// The text itself.
  let text: String
  /// What a menu shows.
  let label: String
  /// What it is.
  let summary: String
  /// By what it can be found besides its text.
  let names: [String]
  /// Whether it is written without quotes too.
  let isNumber: Bool

  init(
    _ text: String, label: String? = nil, summary: String = "", names: [String] = [],
    isNumber: Bool = false
  ) {
    self.text = text
    self.label = visible(label ?? text)
    self.summary = summary
    self.names = names
    self.isNumber = isNumber
  }
}

/// Makes the offers for a parameter.
struct OfferMaker {
  let stack: LuaStack
  let context: ShellContext
  private var language: Language { context.style.language }
  private var phrase: Phrase { Phrase(language: language) }

  /// How many cells of a table are looked at.
  private static let mostCells = 2000

  init(_ stack: LuaStack, _ context: ShellContext) {
    self.stack = stack
    self.context = context
  }

  /// The texts that a parameter takes, by its allowed values or its role, in the order that suits
  /// them; `source` is where the value stands that knows them.
  func offers(for parameter: ParameterInfo, source: Int32?) -> [Offer] {
    if !parameter.allowed.isEmpty {
      return parameter.allowed.map { Offer($0, summary: parameter.summary(language)) }
    }
    switch parameter.role {
    case .plain, .path: return []
    case .dataset: return datasets
    case .subject: return subjects
    case .node: return source.map(nodes) ?? []
    case .unit: return source.map(units) ?? []
    case .region: return source.map(regions) ?? []
    case .column: return source.map(columns) ?? []
    case .key: return source.map(keys) ?? []
    case .year: return source.map(years) ?? []
    }
  }

  private var datasets: [Offer] {
    context.catalogue.entries.map { entry in
      Offer(
        entry.name, summary: language == .vi ? entry.titleVi : entry.titleEn,
        names: [entry.shortName])
    }
  }

  /// Everything that has a page in help.
  var subjects: [Offer] {
    Library.functions.map(subject)
      + Library.types.flatMap { type in
        [Offer(type.name, summary: type.summary(language))]
          + (type.methods + type.properties).map(subject)
      }
  }

  private func subject(_ function: Function) -> Offer {
    Offer(
      function.name, summary: function.summary(language), names: [String(function.shortName)])
  }

  private func nodes(_ source: Int32) -> [Offer] {
    guard let framework = framework(source) else { return [] }
    return framework.allNodes.map { node in
      let name = phrase.name(node)
      return Offer(
        node.code, label: name.isEmpty || name == node.code ? node.code : "\(node.code) \(name)",
        summary: node.max.map { phrase.atMost(points($0)) } ?? "",
        names: [node.name, node.nameEn])
    }
  }

  private func points(_ points: Double) -> String {
    context.style.number(points, digits: points == points.rounded() ? 0 : 2)
  }

  private func framework(_ source: Int32) -> Framework? {
    if let edition = Edition.peek(stack, source) { return edition.framework }
    if let card = NodeCard.peek(stack, source) { return card.framework }
    if let panel = Panel.peek(stack, source) {
      return panel.years.last.flatMap { try? panel.framework($0) }
    }
    return Framework.peek(stack, source)
  }

  private func units(_ source: Int32) -> [Offer] {
    let units =
      Edition.peek(stack, source).map { edition in edition.units.map { edition.registry[$0] } }
      ?? Scores.peek(stack, source)?.units ?? registry(source)?.units ?? []
    return units.map { unit in
      Offer(
        unit.name, summary: unit.region ?? "", names: [unit.fullName, unit.code] + unit.aliases)
    }
  }

  private func registry(_ source: Int32) -> UnitRegistry? {
    Edition.peek(stack, source)?.registry ?? Panel.peek(stack, source)?.units
  }

  private func regions(_ source: Int32) -> [Offer] {
    guard let registry = registry(source) else { return [] }
    return [Offer("region", summary: phrase.eachRegion)] + registry.regions.map { Offer($0) }
  }

  private func columns(_ source: Int32) -> [Offer] {
    (Table.peek(stack, source)?.columns ?? []).map { column in
      Offer(
        column.name, summary: phrase.kind(column.isNumeric ? .number : .string),
        names: Array(column.head.heading.values))
    }
  }

  private func keys(_ source: Int32) -> [Offer] {
    guard let table = Table.peek(stack, source), let key = table.key,
      let column = try? table.column(key)
    else { return [] }
    var seen: Set<String> = []
    return column.cells.prefix(OfferMaker.mostCells).compactMap { cell in
      guard !cell.isMissing, seen.insert(cell.plainText).inserted else { return nil }
      return Offer(cell.plainText, isNumber: cell.number != nil)
    }
  }

  private func years(_ source: Int32) -> [Offer] {
    let panel = Panel.peek(stack, source) ?? Edition.peek(stack, source)?.panel
    return (panel?.years ?? []).map { Offer($0.description, isNumber: true) }
  }
}
