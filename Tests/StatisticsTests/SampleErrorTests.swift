import Statistics
import Testing

@Suite struct SampleErrorTests {
  struct Worded: Sendable, CustomTestStringConvertible {
    let error: SampleError
    let argument: String?
    let reason: String
    let remedy: String?
    var testDescription: String { reason }
  }

  private static let fill =
    "give the same number of values, with a missing value where there is none"
  private static let more = "use more units, or a column with fewer missing values"
  private static let drop = "mark the value as missing, or leave it out"

  static let worded = [
    Worded(
      error: .tooFew(argument: "x", usable: 2, needed: 3), argument: "x",
      reason: "x has 2 values that can be used; a correlation needs 3 or more", remedy: more),
    Worded(
      error: .tooFewPairs(usable: 1, needed: 3), argument: "y",
      reason: "x and y have 1 pair without a missing value; a correlation needs 3 or more",
      remedy: more),
    Worded(
      error: .unequalLengths(x: 1, y: 4), argument: "y",
      reason: "x has 1 value and y has 4; they must pair off", remedy: fill),
    Worded(
      error: .constant(argument: "y", value: 2.5), argument: "y",
      reason: "every value of y that can be used is 2.5; a correlation needs a difference",
      remedy: "use values that differ"),
    Worded(
      error: .infinite(argument: "x", position: 7), argument: "x",
      reason: "value 7 of x is infinite", remedy: drop),
    Worded(
      error: .levelOutOfRange(95), argument: "level",
      reason: "level is 95.0; it must lie between 0 and 1", remedy: "write 95.0 % as 0.95"),
    Worded(
      error: .levelOutOfRange(-1), argument: "level",
      reason: "level is -1.0; it must lie between 0 and 1", remedy: "use a level such as 0.95"),
    Worded(
      error: .probabilityOutOfRange(25), argument: "p",
      reason: "p is 25.0; a probability lies from 0 to 1", remedy: "write 25.0 % as 0.25"),
    Worded(
      error: .replicationsOutOfRange(0, maximum: 10), argument: "bootstrap",
      reason: "0 replications asked for; the bootstrap takes 1 to 10",
      remedy: "use a number from 1 to 10, such as 10000"),
    Worded(
      error: .unequalColumns(column: 3, count: 62, first: 63), argument: "columns",
      reason: "column 3 has 62 values and column 1 has 63", remedy: fill),
    Worded(
      error: .infiniteInColumn(column: 3, position: 4), argument: "columns",
      reason: "value 4 of column 3 is infinite", remedy: drop),
    Worded(
      error: .tooFew(argument: "x", usable: 1, needed: 3, for: .varianceRatio), argument: "x",
      reason: "x has 1 value that can be used; a ratio of spreads needs 3 or more", remedy: more),
    Worded(
      error: .constant(argument: "x − y", value: 0, for: .tTest), argument: "x − y",
      reason: "every value of x − y that can be used is 0.0; a t test needs a difference",
      remedy: "use values that differ"),
    Worded(
      error: .tooFew(argument: "x", usable: 0, needed: 1, for: .rankSumTest), argument: "x",
      reason: "x has 0 values that can be used; a rank sum test needs 1 or more", remedy: more),
    Worded(
      error: .tooFewPairs(usable: 0, needed: 1, for: .signedRankTest), argument: "y",
      reason: "x and y have 0 pairs without a missing value; a signed rank test needs 1 or more",
      remedy: more),
    Worded(
      error: .constant(argument: "x", value: 2, for: .kruskalWallis), argument: "x",
      reason: "every value of x that can be used is 2.0; a Kruskal–Wallis test needs a difference",
      remedy: "use values that differ"),
    Worded(
      error: .constant(argument: "x", value: 2, for: .signTest), argument: "x",
      reason: "every value of x that can be used is 2.0; a sign test needs a difference",
      remedy: "use values that differ"),
    Worded(
      error: .tooFewPairs(usable: 0, needed: 3, for: .varianceRatio), argument: "y",
      reason: "x and y have 0 pairs without a missing value; a ratio of spreads needs 3 or more",
      remedy: more),
    Worded(
      error: .constant(argument: "y", value: 2.5, for: .regression), argument: "y",
      reason: "every value of y that can be used is 2.5; a regression needs a difference",
      remedy: "use values that differ"),
    Worded(
      error: .tooFewRows(usable: 1, needed: 2, for: .concordance), argument: nil,
      reason: "1 row without a missing value; a concordance needs 2 or more",
      remedy: "use more units, fewer columns, or columns with fewer missing values"),
    Worded(
      error: .tooFewColumns(count: 1, needed: 2, for: .concordance), argument: "columns",
      reason: "1 column given; a concordance needs 2 or more", remedy: "give 2 columns or more"),
    Worded(
      error: .tooFewGroups(argument: "unit", usable: 1, needed: 2), argument: "unit",
      reason: "by unit, what can be used belongs to 1 group; 2 or more are needed",
      remedy: "use values from more units"),
    Worded(
      error: .otherLength(argument: "given", column: 2, count: 1, expected: 4), argument: "given",
      reason: "column 2 of given has 1 value where the other lists have 4", remedy: fill),
    Worded(
      error: .otherLength(argument: "unit", column: nil, count: 3, expected: 4), argument: "unit",
      reason: "unit has 3 values where the other lists have 4", remedy: fill),
    Worded(
      error: .constantColumns(for: .concordance), argument: "columns",
      reason: "the values of each column are all equal; a concordance needs a difference",
      remedy: "use values that differ"),
    Worded(
      error: .constantWithinUnits(argument: "x"), argument: "x",
      reason: "x does not change within any unit",
      remedy: "use a variable that changes, or the part between units"),
    Worded(
      error: .equalUnitMeans(argument: "y"), argument: "y",
      reason: "the mean of y is the same in every unit",
      remedy: "use a variable in which units differ, or the part within them"),
    Worded(
      error: .collinear(argument: "predictors", column: 2), argument: "predictors",
      reason: "column 2 of predictors is constant or follows from the columns before it",
      remedy: "leave the column out"),
    Worded(
      error: .determined(argument: "x"), argument: "x",
      reason: "x follows from the given columns",
      remedy: "leave out the column that holds the same"),
    Worded(
      error: .infiniteInColumn(argument: "given", column: 1, position: 2), argument: "given",
      reason: "value 2 of column 1 of given is infinite", remedy: drop),
    Worded(
      error: .noPanelMethod(.kendall), argument: "method",
      reason: "kendall is not defined for the parts of a panel",
      remedy: "choose pearson or spearman"),
    Worded(
      error: .noPartialMethod(.kendall, given: 2), argument: "method",
      reason: "kendall takes one given column, not 2", remedy: "choose pearson or spearman"),
    Worded(
      error: .unsuitable(argument: "high", value: 1, must: .overLowerEnd), argument: "high",
      reason: "high is 1",
      remedy: "use a number over the lower end"),
    Worded(
      error: .unsuitable(argument: "threshold", value: .nan, must: .finite), argument: "threshold",
      reason: "threshold is nan", remedy: "use a finite number"),
    Worded(
      error: .unsuitable(argument: "threshold", value: 1.5, must: .share), argument: "threshold",
      reason: "threshold is 1.5", remedy: "use a number from 0 to 1"),
    Worded(
      error: .unsuitable(argument: "target", value: 1, must: .betterThanWorst), argument: "target",
      reason: "target is 1; it must be better than the worst value",
      remedy: "choose a better one"),
    Worded(
      error: .unsuitable(argument: "reference", value: 9, must: .place), argument: "reference",
      reason: "reference is 9",
      remedy: "use the place of a value that is not missing"),
    Worded(
      error: .unsuitable(argument: "dimensions", value: 257, must: .sobolDimensions),
      argument: "dimensions", reason: "dimensions is 257",
      remedy: "use a number from 1 to 256"),
    Worded(
      error: .unsuitable(argument: "factors", value: 129, must: .sobolFactors),
      argument: "factors", reason: "factors is 129",
      remedy: "use a number from 1 to 128"),
    Worded(
      error: .unsuitable(argument: "rows", value: 1, must: .sobolRows),
      argument: "rows", reason: "rows is 1",
      remedy: "use a number from 2 to 1048576"),
    Worded(
      error: .tooFewRows(usable: 0, needed: 2, for: .sensitivity), argument: nil,
      reason: "0 rows without a missing value; a sensitivity analysis needs 2 or more",
      remedy: "use more rows of the design, or a model that fails less often"),
    Worded(
      error: .unsuitable(argument: "years", position: 3, value: 2020, must: .once),
      argument: "years", reason: "value 3 of years is 2020; it must be there once",
      remedy: "give each once"),
    Worded(
      error: .unsuitable(argument: "weights", position: 2, value: -1, must: .notNegative),
      argument: "weights", reason: "value 2 of weights is -1; it must be 0 or more",
      remedy: "use values that are 0 or more"),
    Worded(
      error: .unsuitable(
        argument: "columns", column: 2, position: 3, value: 0, must: .positive),
      argument: "columns", reason: "value 3 of column 2 is 0; it must be over 0",
      remedy: "normalise first, such as by min–max from 1 to 100, or choose another mean"),
    Worded(
      error: .noWeight(argument: "weights"), argument: "weights", reason: "weights add up to 0",
      remedy: "give some of them a weight over 0"),
    Worded(
      error: .notPerColumn(argument: "weights", count: 1, columns: 2), argument: "weights",
      reason: "weights has 1 entry for 2 columns", remedy: "give one for every column"),
    Worded(
      error: .constantColumn(column: 2, value: 5, for: .entropyWeights), argument: "columns",
      reason: "every value of column 2 that can be used is 5.0;"
        + " a weight by entropy needs a difference",
      remedy: "leave the column out, or use one whose values differ"),
    Worded(
      error: .constantColumn(column: 2, value: 4, for: .principalComponents), argument: "columns",
      reason: "every value of column 2 that can be used is 4.0;"
        + " a principal component analysis needs a difference",
      remedy: "leave the column out, or use one whose values differ"),
    Worded(
      error: .constantSum(for: .reliability), argument: "columns",
      reason: "the columns add up to the same in every row; Cronbach's alpha needs a difference",
      remedy: "turn round the columns that run against the others"),
    Worded(
      error: .tooFewShared(column: 2, other: 3, usable: 1, needed: 2, for: .reliability),
      argument: "columns",
      reason:
        "columns 2 and 3 have 1 row without a missing value; Cronbach's alpha needs 2 or more",
      remedy: "leave out a column with many missing values"),
    Worded(
      error: .collinear(argument: "columns", column: 3), argument: "columns",
      reason: "column 3 follows from the columns before it, so the correlations have no inverse",
      remedy: "leave the column out"),
    Worded(
      error: .tooFewRows(usable: 4, needed: 5, for: .samplingAdequacy), argument: nil,
      reason: "4 rows without a missing value; a measure of sampling adequacy needs 5 or more",
      remedy: "use more units, fewer columns, or columns with fewer missing values"),
    Worded(
      error: .tooFewColumns(count: 2, needed: 3, for: .factorModel), argument: "columns",
      reason: "2 columns given; a factor model needs 3 or more", remedy: "give 3 columns or more"),
    Worded(
      error: .notSquare(count: 1, size: 2), argument: "matrix",
      reason: "the matrix has 1 entry, which is not 2 rows of 2",
      remedy: "give the entries row by row"),
    Worded(
      error: .notFinite(row: 2, column: 1), argument: "matrix",
      reason: "row 2, column 1 of the matrix is missing or infinite", remedy: "give a number"),
    Worded(
      error: .pValueOutOfRange(5, position: 3), argument: "p",
      reason: "value 3 of p is 5.0; a p-value lies from 0 to 1", remedy: "write 5.0 % as 0.05"),
    Worded(
      error: .pValueOutOfRange(-1, position: 1), argument: "p",
      reason: "value 1 of p is -1.0; a p-value lies from 0 to 1", remedy: "give p-values"),
    Worded(
      error: .noBiasCorrection, argument: "kind",
      reason: "all resampled values lie on one side of the estimate,"
        + " so bca cannot correct its bias",
      remedy: "use percentile, or more replications"),
    Worded(
      error: .unsuitable(argument: "count", value: 1, must: .bootstrapCount),
      argument: "count", reason: "count is 1",
      remedy: "use a number from 2 to 10000000"),
    Worded(
      error: .notBoth(argument: "robust", other: "clusters"), argument: "robust",
      reason: "robust cannot be given together with clusters", remedy: "leave out one of them"),
    Worded(
      error: .unsuitable(argument: "columns", column: 2, value: 0, must: .somewhereOver0),
      argument: "columns", reason: "column 2 is 0; it must be over 0 in some row",
      remedy: "leave the column out"),
    Worded(
      error: .unsuitable(
        argument: "mostShares", position: 2, value: 0.25, must: .notUnderLeast),
      argument: "mostShares",
      reason: "value 2 of mostShares is 0.25; it must be the least share or more",
      remedy: "use values that are the least share or more"),
    Worded(
      error: .unsuitableSum(argument: "leastShares", sum: 1.25, must: .oneOrLess),
      argument: "leastShares",
      reason: "leastShares add up to 1.25; the sum must be 1 or less",
      remedy: "use smaller numbers"),
    Worded(
      error: .unsuitableSum(argument: "mostShares", sum: 0.5, must: .oneOrMore),
      argument: "mostShares", reason: "mostShares add up to 0.5; the sum must be 1 or more",
      remedy: "use larger numbers"),
    Worded(
      error: .tooManyRows(usable: 12, most: 10, for: .clusterTree), argument: nil,
      reason: "12 rows without a missing value; a cluster tree takes 10 or fewer",
      remedy: "use 10 rows or fewer"),
    Worded(
      error: .unsuitable(argument: "groups", value: 9, must: .upToUnits), argument: "groups",
      reason: "groups is 9",
      remedy: "use a number from 1 to the number of units without a missing value"),
    Worded(
      error: .unsuitable(argument: "clusters", value: 9, must: .upToDifferent),
      argument: "clusters",
      reason: "clusters is 9",
      remedy: "use a number from 1 to the number of complete rows that differ"),
    Worded(
      error: .unsuitable(argument: "factors", value: 4, must: .fewFactors), argument: "factors",
      reason: "factors is 4; it must be 1 or more, and leave no negative degrees of freedom",
      remedy: "use fewer factors, or more columns"),
    Worded(
      error: .noImportanceMethod(.kendall), argument: "method",
      reason: "kendall gives no weights by importance", remedy: "choose pearson or spearman"),
    Worded(
      error: .noSolver(library: "libClp.so.1"), argument: nil,
      reason:
        "libClp.so.1, the library of CLP that solves linear programs, cannot be loaded",
      remedy: "install it, such as by apt-get install coinor-libclp1"),
    Worded(
      error: .unsolved(.givenUp, position: 3), argument: nil,
      reason: "the linear program of row 3 has no solution: the solver gave up",
      remedy: "leave out values far smaller than the others"),
    Worded(
      error: .unsolved(.infeasible), argument: nil,
      reason: "the linear program has no solution: nothing keeps all its limits", remedy: nil),
    Worded(
      error: .stopped, argument: nil, reason: "stopped before the result was ready", remedy: nil),
  ]

  @Test(arguments: worded)
  func `names the argument, the reason and a remedy`(_ worded: Worded) {
    #expect(worded.error.argument == worded.argument)
    #expect(worded.error.description == worded.reason)
    #expect(worded.error.remedy == worded.remedy)
  }

  @Test func `calls the variables what the caller calls them`() {
    let errors: [SampleError] = [
      .tooFew(argument: "x", usable: 2, needed: 3), .determined(argument: "x"),
      .constantWithinUnits(argument: "x"), .equalUnitMeans(argument: "x"),
    ]
    for error in errors { #expect(error.reason(x: "PAPI", y: "PCI").contains("PAPI ")) }
    let difference = SampleError.constant(argument: "x − y", value: 0, for: .tTest)
    #expect(difference.reason(x: "PAPI", y: "PCI").contains("PAPI − PCI "))
  }
}
