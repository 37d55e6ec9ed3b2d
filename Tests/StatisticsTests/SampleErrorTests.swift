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
      error: .stopped, argument: nil, reason: "stopped before the result was ready", remedy: nil),
  ]

  @Test(arguments: worded)
  func `names the argument, the reason and a remedy`(_ worded: Worded) {
    #expect(worded.error.argument == worded.argument)
    #expect(worded.error.description == worded.reason)
    #expect(worded.error.remedy == worded.remedy)
  }
}
