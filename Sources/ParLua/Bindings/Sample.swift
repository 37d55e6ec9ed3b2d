import LuaRuntime
import ParIndex
import Statistics

/// Numbers for a statistic: scores, a column of a table, or a list.
enum Sample: LuaReadable {
  case scores(Scores)
  case vector(Column)
  case list([Double])

  static let luaName = "numbers"
  static let readsTables = true

  /// Scores, a numeric column, or a list without holes in which `stats.missing` marks a gap.
  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Sample {
    if stack.kind(index) == .table {
      return .list(
        try stack.readList(index, of: "numbers") { (at) throws(Mismatch) in try element(stack, at) }
      )
    }
    if let scores = Scores.peek(stack, index) { return .scores(scores) }
    guard let column = Column.peek(stack, index) else {
      throw mismatch(stack, index)
    }
    guard column.isNumeric else {
      throw Mismatch("the column '\(column.name)' holds texts; choose a column of numbers")
    }
    return .vector(column)
  }

  private static func mismatch(_ stack: LuaStack, _ index: Int32) -> Mismatch {
    var mismatch = stack.mismatch(
      "scores, a column of a table or a list of numbers", index, "write {1, 2, 3}")
    if let table = Table.peek(stack, index) {
      let numeric = table.numericNames.map { ".\($0)" }
      if !numeric.isEmpty { mismatch.advice = "add the column: \(numeric.joined(separator: ", "))" }
    } else if stack.kind(index) == .number, let shown = try? stack.description(of: index) {
      mismatch.advice = "write {\(shown)}"
      mismatch.remedies = [.replace(shown, with: ["{\(shown)}"])]
    } else if Edition.peek(stack, index) != nil {
      mismatch.advice = "give its scores: e:score()"
    }
    return mismatch
  }

  private static func element(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Double {
    if stack.kind(index) == .userdata, Gap.peek(stack, index) != nil { return .nan }
    return try Double.read(stack, index)
  }

  /// The numbers; NaN where missing.
  var values: [Double] {
    switch self {
    case .scores(let scores): scores.values
    case .vector(let column): column.numbers
    case .list(let numbers): numbers
    }
  }

  /// Whose the numbers are; nil where they go by place.
  var units: [Unit]? {
    if case .scores(let scores) = self { scores.units } else { nil }
  }

  /// Two samples side by side: scores joined by unit, anything else by place.
  static func pair(_ x: Sample, _ y: Sample) throws -> (x: [Double], y: [Double]) {
    if case .scores(let left) = x, case .scores(let right) = y {
      let joined = try at("y") { try left.join(right) }
      return (joined.left, joined.right)
    }
    try checkPairs(x.values, y.values)
    return (x.values, y.values)
  }
}

/// `stats.missing`: a gap in a list of numbers.
struct Gap: LuaObject {
  static let luaName = "missing"
  static let luaType = UserType<Gap>(
    "A value that is missing.",
    events: [
      (
        "__tostring",
        Function("missing", "", Parameter<Gap>("self", ""), returns: "text") { _ in "missing" }
      )
    ])
}
