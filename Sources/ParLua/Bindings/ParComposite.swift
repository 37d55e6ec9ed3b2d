import LuaRuntime
import ParIndex
import Statistics

/// `par.composite`: an index of an analyst's own indicators.
enum ParComposite {
  static let composite = Function(
    "par.composite", "Makes a composite index of your own indicators.",
    Parameter<Table>(
      "values", "A row for each unit, a column of numbers for each indicator.",
      vietnamese: "Mỗi đơn vị một dòng, mỗi chỉ tiêu một cột số."),
    Parameter<Table?>(
      "tree",
      "A row for each node: code, parent, weight, direction (−1 where lower is better), name; else one level.",
      vietnamese:
        "Mỗi tiêu chí một dòng: code, parent, weight, direction (−1 nếu càng thấp càng tốt), name; bỏ trống là một cấp."
    ),
    Parameter<String?>(
      option: "unit", "The column of units' codes; the first column of texts without one.",
      vietnamese: "Cột mã đơn vị; bỏ trống là cột chữ đầu tiên.", default: nil, shownAs: "nil",
      role: .column),
    Parameter<String?>(
      option: "name", "The column of their names.", vietnamese: "Cột tên đơn vị.", default: nil,
      shownAs: "nil", role: .column),
    Parameter<String?>(
      option: "region", "The column of their regions.", vietnamese: "Cột vùng.", default: nil,
      shownAs: "nil", role: .column),
    Parameter<String>(
      option: "label", "What to call it.", vietnamese: "Tên gọi.", default: "composite",
      shownAs: "\"composite\""),
    returns: "Composite",
    examples: [
      Example(
        "par.composite(par.table{{unit = \"A\", x = 1, y = 9}, {unit = \"B\", x = 2, y = 4}}):normalise(\"minmax\"):rank().unit[1]",
        shows: "A")
    ],
    notes: Notes(
      vietnamese: "Lập chỉ số tổng hợp từ các chỉ tiêu của bạn.",
      vietnameseDetails: """
        Có bảng cây thì chỉ các cột có mã trong cây được dùng; dòng không có cột số liệu là tiêu chí tổng \
        hợp. Không có trọng số thì bằng nhau. Chỉ tiêu có đơn vị riêng: phải chuẩn hoá rồi mới tổng hợp.
        """,
      details: """
        With a tree only the columns that it names are used; rows without a column are combined of those \
        below. Without weights parts count the same. Indicators are in units of their own: normalise before \
        combining.
        """,
      source: "Becker et al., Journal of Open Source Software 7 (2022) 4567, for the steps",
      seeAlso: ["Edition:composite", "Composite:normalise", "par.read"])
  ) { values, tree, unit, name, region, label in
    let rows = try tree.map { try TreeRows($0).rows } ?? []
    let units = try Units(values, unit: unit, name: name, region: region)
    let codes = Set(rows.map(\.code))
    let indicators = values.columns.filter { column in
      rows.isEmpty
        ? column.isNumeric && !units.columns.contains(column.name)
        : codes.contains(column.name)
    }
    for column in indicators where !column.isNumeric {
      guard column.cells.allSatisfy(\.isMissing) else {
        throw TextsForNumbers(
          argument: "values", column: column.name, numeric: values.numericNames)
      }
    }
    return try Composite(
      label: label, units: units.units, rows: rows,
      indicators: indicators.map { column in
        (column.name, units.places.map { column.cells[$0].number ?? .nan })
      })
  }
}

/// The units of a table.
private struct Units {
  let units: [Unit]
  /// The rows that they stand in.
  let places: [Int]
  /// The names of the columns that say who they are.
  let columns: [String]

  init(_ table: Table, unit: String?, name: String?, region: String?) throws {
    let first = table.columns.first { !$0.isNumeric && !$0.cells.allSatisfy(\.isMissing) }
    guard unit != nil || first != nil else { throw NoUnits() }
    let code = try at("unit") { try table.column(unit ?? first?.name ?? "") }
    let names = try name.map { name in try at("name") { try table.column(name) } }
    let regions = try region.map { name in try at("region") { try table.column(name) } }
    places = code.cells.indices.filter { !code.cells[$0].isMissing }
    columns = [code.name] + [names, regions].compactMap { $0?.name }
    units = places.map { place in
      let text = code.cells[place].plainText
      return Unit(
        code: text,
        name: names.flatMap { $0.cells[place].isMissing ? nil : $0.cells[place].plainText } ?? text,
        region: regions.flatMap { $0.cells[place].isMissing ? nil : $0.cells[place].plainText })
    }
    var seen: Set<String> = []
    for unit in units where !seen.insert(unit.code).inserted { throw UnitTwice(code: unit.code) }
  }
}

private struct NoUnits: Explained {
  var argument: String? { "unit" }
  var description: String { "no column of texts tells the units apart; write {unit = \"code\"}" }
  var remedies: [Remedy] { [] }
}

private struct UnitTwice: Explained {
  let code: String
  var argument: String? { "values" }
  var description: String { "the unit '\(code)' has two rows; give each once" }
  var remedies: [Remedy] { [] }
}

/// The tree of a table.
private struct TreeRows {
  let rows: [Composite.Row]

  init(_ table: Table) throws {
    let code = try at("tree") { try table.column("code") }
    let parent = try at("tree") { try table.column("parent") }
    func column(_ name: String) -> Column? { table.columns.first { $0.name == name } }
    let (weight, direction, name) = (column("weight"), column("direction"), column("name"))
    func text(_ column: Column?, _ row: Int) -> String {
      column.map { $0.cells[row].isMissing ? "" : $0.cells[row].plainText } ?? ""
    }
    rows = try code.cells.indices.filter { !code.cells[$0].isMissing }.map { row in
      let sign = direction?.cells[row].number ?? 1
      guard let polarity = Int(exactly: sign).flatMap(Polarity.init) else {
        throw OptionOutOfRange(
          argument: "tree", wanted: "1 or -1 as direction", got: shortestText(sign))
      }
      return Composite.Row(
        code: text(code, row), parent: text(parent, row), name: text(name, row),
        weight: weight.map { $0.cells[row].number ?? 1 } ?? 1, polarity: polarity)
    }
  }
}
