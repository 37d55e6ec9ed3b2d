import LuaRuntime
import ParIndex
import Statistics

/// Which group each value belongs to: a list, a column of a table, or the units' regions.
enum GroupLabels: LuaReadable {
  case list(Labels)
  /// A column with its name.
  case column(Labels, String)
  case region

  static let luaName = "labels"
  static let readsTables = true

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> GroupLabels {
    if let column = Column.peek(stack, index) {
      return .column(try Labels.read(stack, index), column.name)
    }
    if stack.kind(index) == .table { return .list(try Labels.read(stack, index)) }
    let advice = "write {\"a\", \"a\", \"b\"}, a column of a table, or \"region\" for scores"
    guard stack.kind(index) == .string else {
      throw stack.mismatch("list or column of labels", index, advice)
    }
    let text = try String.read(stack, index)
    guard text == "region" else {
      throw Mismatch(
        "'\(Spelling.cut(text))' is no list of groups; \(advice)",
        remedies: [.replace(text, with: ["region"])])
    }
    return .region
  }

  /// The group of each of so many values.
  ///
  /// - Parameters:
  ///   - units: Whose the values are; nil where they go by place.
  ///   - name: What the values are called.
  func labels(units: [Unit]?, count: Int, of name: String) throws -> Labels {
    let labels: Labels
    switch (self, units) {
    case (.region, let units?): labels = try GroupLabels.regions(units)
    case (.region, nil):
      throw GroupProblem(
        description: "\"region\" is for scores, whose units lie in one; give a list or a column")
    case (.column(_, let column), .some):
      throw GroupProblem(
        description:
          "scores go by unit, the column '\(column)' by place; use columns of one table for all")
    case (.column(let given, _), nil), (.list(let given), _): labels = given
    }
    guard labels.texts.count == count else {
      throw GroupProblem(
        description:
          "\(labels.texts.count) given where \(name) has \(count); give one for each value")
    }
    return labels
  }

  /// The regions of units, as far as they are known.
  private static func regions(_ units: [Unit]) throws -> Labels {
    guard units.contains(where: { $0.region != nil }) else {
      throw GroupProblem(description: "no region of these units is known; give a list of groups")
    }
    return Labels(texts: units.map(\.region))
  }
}

/// Groups that do not go with the values.
private struct GroupProblem: Explained {
  let description: String
  var remedies: [Remedy] { [] }
}
