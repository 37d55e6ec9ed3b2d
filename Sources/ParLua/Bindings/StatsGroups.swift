import LuaRuntime
import ParIndex
import Statistics

/// Which group each value belongs to: a list, a column of a table, or the units' regions.
enum GroupLabels: LuaReadable {
  case list([Cell])
  case column(Column)
  case region

  static let luaName = "list"
  static let readsTables = true

  /// A list of texts and whole numbers in which `stats.missing` marks a gap, a column, or "region".
  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> GroupLabels {
    if stack.kind(index) == .table {
      return .list(
        try stack.readList(index, of: "groups") { (at) throws(Mismatch) in try label(stack, at) })
    }
    if let column = Column.peek(stack, index) { return .column(column) }
    let advice = "write {\"a\", \"a\", \"b\"}, a column of a table, or \"region\" for scores"
    guard stack.kind(index) == .string else {
      throw stack.mismatch("list of groups", index, advice)
    }
    let text = try String.read(stack, index)
    guard text == "region" else {
      throw Mismatch(
        "'\(Spelling.cut(text))' is no list of groups; \(advice)",
        remedies: [.replace(text, with: ["region"])])
    }
    return .region
  }

  private static func label(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Cell {
    switch stack.kind(index) {
    case .string: return .text(try String.read(stack, index))
    case .number:
      let number = try Double.read(stack, index)
      return Cell.measured(number).identity
    case .boolean: return .flag(try Bool.read(stack, index))
    default:
      if Gap.peek(stack, index) != nil { return .missing }
      throw stack.mismatch(
        "text or number", index, "write stats.missing for a value without a group")
    }
  }

  /// Groups by number, with their names.
  struct Labels {
    /// The group of each value; nil for none.
    let codes: [Int?]
    /// The names of the groups by number.
    let names: [String]

    /// Cells that are the same are a group.
    init(_ cells: [Cell]) {
      var codeOf: [Cell: Int] = [:]
      var names: [String] = []
      codes = cells.map { cell in
        if cell.isMissing { return nil }
        if let code = codeOf[cell.identity] { return code }
        codeOf[cell.identity] = names.count
        names.append(cell.plainText)
        return names.count - 1
      }
      self.names = names
    }
  }

  /// The groups of the values of a sample.
  func labels(of sample: Sample) throws -> Labels {
    if case .scores(let scores) = sample {
      return try labels(units: scores.units, count: scores.units.count, of: "x")
    }
    return try labels(units: nil, count: sample.values.count, of: "x")
  }

  /// The groups of so many values.
  ///
  /// - Parameters:
  ///   - units: Whose the values are; nil where they go by place.
  ///   - name: What the values are called.
  func labels(units: [Unit]?, count: Int, of name: String) throws -> Labels {
    let cells: [Cell]
    switch (self, units) {
    case (.region, let units?): cells = try GroupLabels.regions(units)
    case (.region, nil):
      throw GroupProblem(
        description: "\"region\" is for scores, whose units lie in one; give a list or a column")
    case (.column(let column), .some):
      throw GroupProblem(
        description:
          "scores go by unit, the column '\(column.name)' by place; use columns of one table for all"
      )
    case (.column(let column), nil): cells = column.cells
    case (.list(let labels), _): cells = labels
    }
    guard cells.count == count else {
      throw GroupProblem(
        description: "\(cells.count) given where \(name) has \(count); give one for each value")
    }
    return Labels(cells)
  }

  /// The regions of units, as far as they are known.
  static func regions(_ units: [Unit]) throws -> [Cell] {
    guard units.contains(where: { $0.region != nil }) else {
      throw GroupProblem(description: "no region of these units is known; give a list of groups")
    }
    return units.map { .optional($0.region) }
  }
}

/// Groups that do not go with the values.
private struct GroupProblem: Explained {
  let description: String
  var remedies: [Remedy] { [] }
}
