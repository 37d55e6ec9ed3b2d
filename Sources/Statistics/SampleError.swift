/// Why a statistic cannot be computed from what was given.
///
/// The cases carry data; this file words them all. `description` is the reason without the
/// name of the function, `argument` the parameter that is meant, `remedy` what would work.
package enum SampleError: Error, Equatable, Sendable {
  /// What was to be computed, as a message calls it.
  package enum Purpose: String, Sendable {
    case correlation = "a correlation"
    case concordance = "a concordance"
    case regression = "a regression"
    case varianceRatio = "a ratio of spreads"
    case normalisation = "a normalisation"
    case outliers = "a check for outliers"
    case logarithm = "a logarithm"
    case mean = "a mean"
    case mazziottaPareto = "a Mazziotta–Pareto index"
    case outranking = "an outranking"
    case entropyWeights = "a weight by entropy"
    case criticWeights = "a weight by CRITIC"
    case principalComponents = "a principal component analysis"
    case reliability = "Cronbach's alpha"
    case samplingAdequacy = "a measure of sampling adequacy"
    case factorModel = "a factor model"
    case sensitivity = "a sensitivity analysis"
    case tTest = "a t test"
    case signedRankTest = "a signed rank test"
    case rankSumTest = "a rank sum test"
    case signTest = "a sign test"
    case kruskalWallis = "a Kruskal–Wallis test"
    case importanceWeights = "a weight by importance"
    case clusterTree = "a cluster tree"
    case clusters = "a clustering"
    case benefitOfTheDoubt = "a benefit of the doubt"
  }

  /// The differences of paired lists, as an `argument`.
  static let difference = "x − y"

  /// `argument` has only `usable` values that are not missing, of `needed`.
  case tooFew(argument: String, usable: Int, needed: Int, for: Purpose = .correlation)
  /// Only `usable` positions have a value in both `x` and `y`, of `needed`.
  case tooFewPairs(usable: Int, needed: Int, for: Purpose = .correlation)
  /// Only `usable` positions have a value in every list, of `needed`.
  case tooFewRows(usable: Int, needed: Int, for: Purpose)
  /// As many as `usable` positions have a value in every list, over `most`.
  case tooManyRows(usable: Int, most: Int, for: Purpose)
  /// Only `usable` positions have a value in both columns, counted from 1, of `needed`.
  case tooFewShared(column: Int, other: Int, usable: Int, needed: Int, for: Purpose)
  /// There are only `count` columns, of `needed`.
  case tooFewColumns(count: Int, needed: Int, for: Purpose)
  /// The positions that can be used belong to only `usable` groups by `argument`, of `needed`.
  case tooFewGroups(argument: String, usable: Int, needed: Int)
  /// `x` and `y` cannot be paired.
  case unequalLengths(x: Int, y: Int)
  /// `argument`, or its column counted from 1, has `count` values where the others have `expected`.
  case otherLength(argument: String, column: Int?, count: Int, expected: Int)
  /// Column `column`, counted from 1, has `count` values where the first has `first`.
  case unequalColumns(column: Int, count: Int, first: Int)
  /// Every usable value of `argument` is `value`.
  case constant(argument: String, value: Double, for: Purpose = .correlation)
  /// Every usable value of column `column`, counted from 1, is `value`, or nearly so.
  case constantColumn(column: Int, value: Double, for: Purpose)
  /// The columns add up to the same in every row.
  case constantSum(for: Purpose)
  /// No column has usable values that differ.
  case constantColumns(for: Purpose)
  /// The usable values of `argument` are the same within each unit.
  case constantWithinUnits(argument: String)
  /// The usable values of `argument` have the same mean in every unit.
  case equalUnitMeans(argument: String)
  /// Column `column` of `argument`, counted from 1, is constant or a sum of multiples of earlier ones.
  case collinear(argument: String, column: Int)
  /// `argument` is a sum of multiples of the columns that are given.
  case determined(argument: String)
  /// The value at `position`, counted from 1, is infinite.
  case infinite(argument: String, position: Int)
  /// The value at `position` of column `column`, both counted from 1, is infinite.
  case infiniteInColumn(argument: String = "columns", column: Int, position: Int)
  /// A matrix of `size` rows has `count` entries instead of `size`².
  case notSquare(count: Int, size: Int)
  /// An entry of a matrix, its places counted from 1, is missing or infinite.
  case notFinite(row: Int, column: Int)
  /// The p-value at `position`, counted from 1, does not lie in 0 to 1.
  case pValueOutOfRange(Double, position: Int)
  /// The confidence level does not lie strictly between 0 and 1.
  case levelOutOfRange(Double)
  /// The probability of a quantile does not lie in 0 to 1.
  case probabilityOutOfRange(Double)
  /// The number of bootstrap replications does not lie in 1 to `maximum`.
  case replicationsOutOfRange(Int, maximum: Int)
  /// `method` is not defined for a part of a panel.
  case noPanelMethod(CorrelationMethod)
  /// `method` is not defined for so many given columns.
  case noPartialMethod(CorrelationMethod, given: Int)
  /// No weights are optimised for `method`.
  case noImportanceMethod(CorrelationMethod)
  /// A number given, or the value at `position` of `column`, both counted from 1, breaks a rule.
  case unsuitable(
    argument: String, column: Int? = nil, position: Int? = nil, value: Double, must: Need)
  /// The numbers in `argument` add up to `sum`, which breaks a rule.
  case unsuitableSum(argument: String, sum: Double, must: Need)
  /// The weights in `argument` add up to 0.
  case noWeight(argument: String)
  /// `argument` has `count` entries where there are `columns` columns.
  case notPerColumn(argument: String, count: Int, columns: Int)
  /// Every value in resampled data lies on one side of the estimate.
  case noBiasCorrection
  /// The options `argument` and `other` exclude one another.
  case notBoth(argument: String, other: String)
  /// The shared library that solves linear programs cannot be loaded.
  case noSolver(library: String)
  /// The linear program, of the row at `position`, counted from 1, has no solution.
  case unsolved(LinearProgram.Outcome, position: Int? = nil)
  /// The `StopCheck` asked for an end.
  case stopped
}

extension SampleError {
  /// The name of the parameter that is meant; `nil` where none is.
  package var argument: String? {
    switch self {
    case .tooFew(let argument, _, _, _), .constant(let argument, _, _), .infinite(let argument, _),
      .tooFewGroups(let argument, _, _), .otherLength(let argument, _, _, _),
      .constantWithinUnits(let argument), .equalUnitMeans(let argument),
      .collinear(let argument, _), .determined(let argument), .infiniteInColumn(let argument, _, _),
      .unsuitable(let argument, _, _, _, _), .noWeight(let argument),
      .unsuitableSum(let argument, _, _), .notPerColumn(let argument, _, _),
      .notBoth(let argument, _):
      argument
    case .tooFewPairs, .unequalLengths: "y"
    case .levelOutOfRange: "level"
    case .probabilityOutOfRange, .pValueOutOfRange: "p"
    case .replicationsOutOfRange: "bootstrap"
    case .unequalColumns, .tooFewColumns, .tooFewShared, .constantColumn, .constantSum,
      .constantColumns:
      "columns"
    case .notSquare, .notFinite: "matrix"
    case .noPanelMethod, .noPartialMethod, .noImportanceMethod: "method"
    case .noBiasCorrection: "kind"
    case .tooFewRows, .tooManyRows, .noSolver, .unsolved, .stopped: nil
    }
  }

  /// A short sentence that says what would work; `nil` where nothing would.
  package var remedy: String? {
    switch self {
    case .tooFew, .tooFewPairs: "use more units, or a column with fewer missing values"
    case .tooFewRows(_, _, .sensitivity):
      "use more rows of the design, or a model that fails less often"
    case .tooFewRows: "use more units, fewer columns, or columns with fewer missing values"
    case .tooManyRows(_, let most, _): "use \(most) rows or fewer"
    case .tooFewShared: "leave out a column with many missing values"
    case .tooFewColumns(_, let needed, _): "give \(counted(needed, "column")) or more"
    case .tooFewGroups: "use values from more units"
    case .unequalLengths, .unequalColumns, .otherLength:
      "give the same number of values, with a missing value where there is none"
    case .constant, .constantColumns: "use values that differ"
    case .constantWithinUnits: "use a variable that changes, or the part between units"
    case .equalUnitMeans: "use a variable in which units differ, or the part within them"
    case .constantSum: "turn round the columns that run against the others"
    case .collinear: "leave the column out"
    case .constantColumn: "leave the column out, or use one whose values differ"
    case .determined: "leave out the column that holds the same"
    case .infinite, .infiniteInColumn: "mark the value as missing, or leave it out"
    case .notSquare: "give the entries row by row"
    case .notFinite: "give a number"
    case .pValueOutOfRange(let p, _):
      p > 1 && p <= 100 ? "write \(p) % as \(p / 100)" : "give p-values"
    case .levelOutOfRange(let level):
      level > 1 && level < 100
        ? "write \(level) % as \(level / 100)" : "use a level such as 0.95"
    case .probabilityOutOfRange(let p):
      p > 1 && p <= 100 ? "write \(p) % as \(p / 100)" : "use 0.5 for the median"
    case .replicationsOutOfRange(_, let maximum):
      "use a number from 1 to \(maximum), such as 10000"
    case .noPanelMethod, .noPartialMethod, .noImportanceMethod: "choose pearson or spearman"
    case .notBoth: "leave out one of them"
    case .unsuitable, .unsuitableSum, .noWeight, .notPerColumn: remedyOfNeed
    case .noBiasCorrection: "use percentile, or more replications"
    case .noSolver: "install it, such as by apt-get install coinor-libclp1"
    case .unsolved(.givenUp, _): "leave out values far smaller than the others"
    case .unsolved, .stopped: nil
    }
  }
}

extension SampleError: CustomStringConvertible {
  /// The reason in one clause, without the name of the function and without an end stop.
  package var description: String { reason(x: "x", y: "y") }

  /// The reason, with the caller's names for the variables x and y.
  package func reason(x: String, y: String) -> String {
    func named(_ argument: String) -> String {
      switch argument {
      case "x": x
      case "y": y
      case SampleError.difference: "\(x) − \(y)"
      default: argument
      }
    }
    return switch self {
    case .tooFew(let argument, let usable, let needed, let purpose):
      "\(named(argument)) has \(counted(usable, "value")) that can be used;"
        + " \(purpose.needs(needed))"
    case .tooFewPairs(let usable, let needed, let purpose):
      "\(x) and \(y) have \(counted(usable, "pair")) without a missing value;"
        + " \(purpose.needs(needed))"
    case .unequalLengths(let first, let second):
      "\(x) has \(counted(first, "value")) and \(y) has \(second); they must pair off"
    case .constant(let argument, let value, let purpose):
      "every value of \(named(argument)) that can be used is \(value);"
        + " \(purpose.rawValue) needs a difference"
    case .constantWithinUnits(let argument):
      "\(named(argument)) does not change within any unit"
    case .equalUnitMeans(let argument):
      "the mean of \(named(argument)) is the same in every unit"
    case .determined(let argument):
      "\(named(argument)) follows from the given columns"
    case .infinite(let argument, let position):
      "value \(position) of \(named(argument)) is infinite"
    case .tooFewRows, .tooManyRows, .tooFewShared, .tooFewColumns, .tooFewGroups, .otherLength,
      .unequalColumns, .constantColumn, .constantSum, .constantColumns, .collinear,
      .infiniteInColumn:
      reasonOfColumns
    case .notSquare, .notFinite, .pValueOutOfRange, .levelOutOfRange, .probabilityOutOfRange,
      .replicationsOutOfRange, .noPanelMethod, .noPartialMethod, .noImportanceMethod,
      .noBiasCorrection, .notBoth, .noSolver, .unsolved, .stopped:
      reasonOfOptions
    case .unsuitable, .unsuitableSum, .noWeight, .notPerColumn:
      reasonOfNeed
    }
  }

  /// The reason where lists beside x and y are meant.
  private var reasonOfColumns: String {
    switch self {
    case .tooFewRows(let usable, let needed, let purpose):
      "\(counted(usable, "row")) without a missing value; \(purpose.needs(needed))"
    case .tooManyRows(let usable, let most, let purpose):
      "\(counted(usable, "row")) without a missing value;"
        + " \(purpose.rawValue) takes \(most) or fewer"
    case .tooFewShared(let column, let other, let usable, let needed, let purpose):
      (column == other ? "column \(column) has" : "columns \(column) and \(other) have")
        + " \(counted(usable, "row")) without a missing value;"
        + " \(purpose.needs(needed))"
    case .tooFewColumns(let count, let needed, let purpose):
      "\(counted(count, "column")) given; \(purpose.needs(needed))"
    case .tooFewGroups(let argument, let usable, let needed):
      "by \(argument), what can be used belongs to \(counted(usable, "group"));"
        + " \(needed) or more are needed"
    case .otherLength(let argument, let column, let count, let expected):
      "\(column.map { "column \($0) of " } ?? "")\(argument) has \(counted(count, "value"))"
        + " where the other lists have \(expected)"
    case .unequalColumns(let column, let count, let first):
      "column \(column) has \(counted(count, "value")) and column 1 has \(first)"
    case .constantColumns(let purpose):
      "the values of each column are all equal; \(purpose.rawValue) needs a difference"
    case .constantColumn(let column, let value, let purpose):
      "every value of column \(column) that can be used is \(value);"
        + " \(purpose.rawValue) needs a difference"
    case .constantSum(let purpose):
      "the columns add up to the same in every row; \(purpose.rawValue) needs a difference"
    case .collinear("columns", let column):
      "column \(column) follows from the columns before it, so the correlations have no inverse"
    case .collinear(let argument, let column):
      "column \(column) of \(argument) is constant or follows from the columns before it"
    case .infiniteInColumn("columns", let column, let position):
      "value \(position) of column \(column) is infinite"
    case .infiniteInColumn(let argument, let column, let position):
      "value \(position) of column \(column) of \(argument) is infinite"
    default: ""
    }
  }

  /// The reason where no values are meant.
  private var reasonOfOptions: String {
    switch self {
    case .notSquare(let count, let size):
      "the matrix has \(counted(count, "entry", "entries")), which is not \(size) rows of \(size)"
    case .notFinite(let row, let column):
      "row \(row), column \(column) of the matrix is missing or infinite"
    case .pValueOutOfRange(let p, let position):
      "value \(position) of p is \(p); a p-value lies from 0 to 1"
    case .levelOutOfRange(let level):
      "level is \(shown(level)); it must lie between 0 and 1"
    case .probabilityOutOfRange(let p):
      "p is \(shown(p)); a probability lies from 0 to 1"
    case .replicationsOutOfRange(let replications, let maximum):
      "\(counted(replications, "replication")) asked for; the bootstrap takes 1 to \(maximum)"
    case .noPanelMethod(let method):
      "\(method.rawValue) is not defined for the parts of a panel"
    case .noPartialMethod(let method, let given):
      "\(method.rawValue) takes one given column, not \(given)"
    case .noBiasCorrection:
      "all resampled values lie on one side of the estimate, so bca cannot correct its bias"
    case .notBoth(let argument, let other):
      "\(argument) cannot be given together with \(other)"
    case .noImportanceMethod(let method):
      "\(method.rawValue) gives no weights by importance"
    case .noSolver(let library):
      "\(library), the library of CLP that solves linear programs, cannot be loaded"
    case .unsolved(let outcome, let position):
      "the linear program\(position.map { " of row \($0)" } ?? "") has no solution:"
        + " \(outcome.rawValue)"
    case .stopped:
      "stopped before the result was ready"
    default: ""
    }
  }

  func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  func shown(_ number: Double) -> String { number.isNaN ? "nan" : "\(number)" }
}

extension SampleError.Purpose {
  fileprivate func needs(_ count: Int) -> String { "\(rawValue) needs \(count) or more" }
}
