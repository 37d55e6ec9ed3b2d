import LuaRuntime
import Statistics

/// An error of a statistic, its arguments and columns called what the caller knows them by.
struct StatsProblem: Explained {
  let argument: String?
  let description: String
  let advice: String?
  let remedies: [Remedy]

  /// - Parameters:
  ///   - names: What the caller calls the arguments of the computation; under "" the one that
  ///     is meant where all of them together have too few rows, else `columns`.
  ///   - columns: The names of the columns that the error counts; empty where they have none.
  init(_ error: SampleError, _ names: [String: String], columns: [String]) {
    let named = error.calling(names)
    var text = named.description
    if let column = error.column, columns.indices.contains(column - 1) {
      text = text.replacing("column \(column)", with: "column \(column) (\(columns[column - 1]))")
    }
    argument = names[error.argument ?? ""] ?? error.argument ?? "columns"
    description = text
    advice = named.remedy
    remedies = named.remedies
  }
}

/// Computes a statistic; what goes wrong is told in the words of the caller.
///
/// - Throws: `StatsProblem`, or `LuaFailure.stopped` where the computation was stopped.
func computing<Result>(
  _ names: [String: String] = [:], columns: [String] = [],
  _ body: () throws(SampleError) -> Result
) throws -> Result {
  do throws(SampleError) {
    return try body()
  } catch {
    if error == .stopped { throw LuaFailure.stopped }
    throw StatsProblem(error, names, columns: columns)
  }
}

extension SampleError {
  /// The column that is meant, counted from 1.
  fileprivate var column: Int? {
    switch self {
    case .otherLength(_, let column, _, _), .unsuitable(_, let column, _, _, _): column
    case .unequalColumns(let column, _, _), .constantColumn(let column, _, _),
      .collinear(_, let column), .infiniteInColumn(_, let column, _):
      column
    default: nil
    }
  }

  /// The same error about arguments of other names.
  fileprivate func calling(_ names: [String: String]) -> SampleError {
    if case .notBoth(let argument, let other) = self {
      return .notBoth(argument: names[argument] ?? argument, other: names[other] ?? other)
    }
    guard let argument, let name = names[argument] else { return self }
    return switch self {
    case .tooFew(_, let usable, let needed, let purpose):
      .tooFew(argument: name, usable: usable, needed: needed, for: purpose)
    case .constant(_, let value, let purpose):
      .constant(argument: name, value: value, for: purpose)
    case .infinite(_, let position): .infinite(argument: name, position: position)
    case .tooFewGroups(_, let usable, let needed):
      .tooFewGroups(argument: name, usable: usable, needed: needed)
    case .otherLength(_, let column, let count, let expected):
      .otherLength(argument: name, column: column, count: count, expected: expected)
    case .collinear(_, let column): .collinear(argument: name, column: column)
    case .infiniteInColumn(_, let column, let position):
      .infiniteInColumn(argument: name, column: column, position: position)
    case .unsuitable(_, let column, let position, let value, let need):
      .unsuitable(argument: name, column: column, position: position, value: value, must: need)
    case .noWeight: .noWeight(argument: name)
    case .unsuitableSum(_, let sum, let need):
      .unsuitableSum(argument: name, sum: sum, must: need)
    case .notPerColumn(_, let count, let columns):
      .notPerColumn(argument: name, count: count, columns: columns)
    default: self
    }
  }
}
