/// Why a statistic cannot be computed from what was given.
///
/// The cases carry data; this file words them all. `description` is the reason without the
/// name of the function, `argument` the parameter that is meant, `remedy` what would work.
package enum SampleError: Error, Equatable, Sendable {
  /// `argument` has only `usable` values that are not missing, of `needed`.
  case tooFew(argument: String, usable: Int, needed: Int)
  /// Only `usable` positions have a value in both `x` and `y`, of `needed`.
  case tooFewPairs(usable: Int, needed: Int)
  /// `x` and `y` cannot be paired.
  case unequalLengths(x: Int, y: Int)
  /// Every usable value of `argument` is `value`.
  case constant(argument: String, value: Double)
  /// The value at `position`, counted from 1, is infinite.
  case infinite(argument: String, position: Int)
  /// The confidence level does not lie strictly between 0 and 1.
  case levelOutOfRange(Double)
  /// The probability of a quantile does not lie in 0 to 1.
  case probabilityOutOfRange(Double)
  /// The number of bootstrap replications does not lie in 1 to `maximum`.
  case replicationsOutOfRange(Int, maximum: Int)
  /// Column `column`, counted from 1, has `count` values where the first has `first`.
  case unequalColumns(column: Int, count: Int, first: Int)
  /// The value at `position` of column `column`, both counted from 1, is infinite.
  case infiniteInColumn(column: Int, position: Int)
  /// The `StopCheck` asked for an end.
  case stopped
}

extension SampleError {
  /// The name of the parameter that is meant; `nil` where none is.
  package var argument: String? {
    switch self {
    case .tooFew(let argument, _, _), .constant(let argument, _), .infinite(let argument, _):
      argument
    case .tooFewPairs, .unequalLengths: "y"
    case .levelOutOfRange: "level"
    case .probabilityOutOfRange: "p"
    case .replicationsOutOfRange: "bootstrap"
    case .unequalColumns, .infiniteInColumn: "columns"
    case .stopped: nil
    }
  }

  /// A short sentence that says what would work; `nil` where nothing would.
  package var remedy: String? {
    switch self {
    case .tooFew, .tooFewPairs: "use more units, or a column with fewer missing values"
    case .unequalLengths, .unequalColumns:
      "give the same number of values, with a missing value where there is none"
    case .constant: "use values that differ"
    case .infinite, .infiniteInColumn: "mark the value as missing, or leave it out"
    case .levelOutOfRange(let level):
      level > 1 && level < 100
        ? "write \(level) % as \(level / 100)" : "use a level such as 0.95"
    case .probabilityOutOfRange(let p):
      p > 1 && p <= 100 ? "write \(p) % as \(p / 100)" : "use 0.5 for the median"
    case .replicationsOutOfRange(_, let maximum):
      "use a number from 1 to \(maximum), such as 10000"
    case .stopped: nil
    }
  }
}

extension SampleError: CustomStringConvertible {
  /// The reason in one clause, without the name of the function and without an end stop.
  package var description: String { reason(x: "x", y: "y") }

  /// The reason, with the caller's names for the variables x and y.
  package func reason(x: String, y: String) -> String {
    func named(_ argument: String) -> String {
      argument == "x" ? x : argument == "y" ? y : argument
    }
    return switch self {
    case .tooFew(let argument, let usable, let needed):
      "\(named(argument)) has \(counted(usable, "value")) that can be used; \(atLeast(needed))"
    case .tooFewPairs(let usable, let needed):
      "\(x) and \(y) have \(counted(usable, "pair")) without a missing value; \(atLeast(needed))"
    case .unequalLengths(let first, let second):
      "\(x) has \(counted(first, "value")) and \(y) has \(second); they must pair off"
    case .constant(let argument, let value):
      "every value of \(named(argument)) that can be used is \(value);"
        + " a correlation needs a difference"
    case .infinite(let argument, let position):
      "value \(position) of \(named(argument)) is infinite"
    case .levelOutOfRange(let level):
      "level is \(shown(level)); it must lie between 0 and 1"
    case .probabilityOutOfRange(let p):
      "p is \(shown(p)); a probability lies from 0 to 1"
    case .replicationsOutOfRange(let replications, let maximum):
      "\(counted(replications, "replication")) asked for; the bootstrap takes 1 to \(maximum)"
    case .unequalColumns(let column, let count, let first):
      "column \(column) has \(counted(count, "value")) and column 1 has \(first)"
    case .infiniteInColumn(let column, let position):
      "value \(position) of column \(column) is infinite"
    case .stopped:
      "stopped before the result was ready"
    }
  }

  private func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private func shown(_ number: Double) -> String { number.isNaN ? "nan" : "\(number)" }

  private func atLeast(_ needed: Int) -> String {
    "a correlation needs \(needed) or more"
  }
}
