import ParIndex

/// What `score`, `points` and `percent` give for three indices, at the whole and at a node: the
/// table of the reference, made from the published figures.
enum MeasuresTable {
  private struct Place {
    var dataset: String
    var year: Int
    var unit: String
    var nodes: [String]
  }

  private static let places = [
    Place(dataset: "par-ministries", year: 2023, unit: "Bộ Tư pháp", nodes: ["total", "survey"]),
    Place(dataset: "papi", year: 2023, unit: "Lạng Sơn", nodes: ["total", "8"]),
    Place(dataset: "pci", year: 2019, unit: "Lạng Sơn", nodes: ["total", "time"]),
  ]

  /// The table in Markdown.
  ///
  /// - Throws: `LookupError`, `PackageProblems` when a package has changed its names.
  static func markdown(_ catalogue: PackageCatalogue) throws -> String {
    var rows: [[Cell]] = []
    for place in places {
      let panel = try PackageLoader.open(
        folder: catalogue.entry(place.dataset).folder,
        functions: { text throws(InputFault) in try RuleInterpreter(text) })
      let edition = try panel.edition(Year(place.year))
      let unit = try edition.registry.find(place.unit)
      for node in place.nodes { rows.append(try row(edition, edition.framework.node(node), unit)) }
    }
    return try Table(
      [
        ColumnHead("edition"), ColumnHead("unit"), ColumnHead("node"),
        ColumnHead("score", digits: 4),
        ColumnHead("points", digits: 4), ColumnHead("percent", digits: 4),
      ], rows: rows
    ).markdown()
  }

  private static func row(_ edition: Edition, _ node: Node, _ unit: UnitID) throws -> [Cell] {
    let place = edition.place(of: unit) ?? 0
    let percent = (try? edition.percent(node.id)[place]) ?? .nan
    return [
      .text(edition.label), .text(edition.registry[unit].name), .text(node.code),
      .measured(try edition.score(node.id)[place]), .measured(try edition.points(node.id)[place]),
      .measured(percent),
    ]
  }
}
