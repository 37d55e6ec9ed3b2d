import Testing

@testable import ParIndex

@Suite struct InputsFileTests {
  private static let indicators = "unit,year,node,value,numerator,denominator\n"
  private static let survey = "unit,year,node,mean,n,sd,answers\n"

  @Test(arguments: [
    ("A,2024,1.1,high,,", "line 2, column 4 (value): 'high' is not a number; write digits"),
    (
      "A,2024,1.2,maybe,,",
      "(value): 'yes/no' goes by true or false; write yes or no; the rule is 'yes/no'"
    ),
    (
      "A,2024,1.3,1.2,,",
      "(value): a rate from 0 to 1 expected, got 1.2; write 0.93 for 93%; the rule is 'ratio threshold 50%'"
    ),
    (
      "A,2024,1.3,,5,4",
      "(numerator): a numerator from 0 to the denominator expected, got 5; correct the figure"
    ),
    ("A,2024,1.3,,5,", "column 6 (denominator): the field is empty; fill it in"),
    ("A,2024,1.4,-1,,", "(value): a count of 0 or more expected, got -1; correct the figure"),
    (
      "A,2024,1,1,,",
      "column 3 (node): no rule makes points of an input at node '1' in 2024; write a rule and a maximum in framework.csv, or the points in scores.csv"
    ),
    ("A,2024,9,1,,", "there is no node '9' in 2024"),
    (
      "A,2024,1.4,1,,\nA,2024,1.4,2,,",
      "line 3: Sở A, 2024, node '1.4' stood already on line 2; keep one of the two"
    ),
  ])
  func `says what is wrong with an indicator`(_ row: String, _ message: String) {
    expect(["indicators.csv": Self.indicators + row + "\n"], message)
  }

  @Test(arguments: [
    ("A,2024,2,1.2,,,", "(mean): a rate from 0 to 1 expected, got 1.2"),
    (
      "A,2024,2,,,,A 5",
      "(answers): 'A 5' is no list of answers; write each answer with its count, such as 'A: 210, B: 130'"
    ),
    ("A,2024,2,,,,\"A: 5, A: 6\"", "is no list of answers"),
    ("A,2024,2,,,,A: -5", "is no list of answers"),
    (
      "A,2024,2,,,,F: 5",
      "(answers): no 'F' in the rule; it has 'A', 'B', 'C', 'D' or 'E'; write one of these; the rule is 'survey'"
    ),
  ])
  func `says what is wrong with a survey result`(_ row: String, _ message: String) {
    expect(["survey.csv": Self.survey + row + "\n"], message)
  }

  @Test(arguments: [
    (
      "scores.csv", "unit,year,node,stage,points\nA,2024,2,self,2\n",
      "line 2, column 3 (node): node '2' is scored by survey in 2024; nobody scores it for themselves; remove the row"
    ),
    (
      "adjustments.csv", "unit,year,bonus,penalty\nA,2024,,-1\n",
      "(penalty): the points are -1; write a penalty as points over 0"
    ),
    (
      "adjustments.csv", "unit,year,bonus\nA,2024,1\nA,2024,1\n",
      "line 3: Sở A, 2024 stood already on line 2"
    ),
    ("adjustments.csv", "unit,year,bonus\nA,2030,1\n", "no framework holds in 2030"),
    (
      "datapackage.json", Council.description(", \"ranks\": \"best\""),
      "'ranks' is 'best'; write 'unrounded' or 'published'"
    ),
    (
      "datapackage.json", Council.description(", \"leaf_rounding\": \"up\""),
      "'leaf_rounding' is 'up'; write 'none', 'half-up 2' or 'cut 2'"
    ),
    (
      "units.csv", "code,name,ranked\nA,Sở A,never\nB,Sở B,\nC,Sở C,\n",
      "'never' is not known here; write 'yes' or 'no'"
    ),
  ])
  func `says what else is wrong`(_ file: String, _ content: String, _ message: String) {
    expect([file: content], message)
  }

  @Test func `an empty row is a missing input`() throws {
    let panel = try Council.panel(["indicators.csv": Self.indicators + "A,2024,1.1,,,\n"])
    let edition = try panel.edition(Year(2024))
    #expect(try edition.points(edition.framework.node("1.4").id).allSatisfy(\.isNaN))
  }

  @Test func `answers have a number and a deviation`() throws {
    let panel = try Council.panel()
    let row = try #require(
      panel.inputs.rows.first { $0.line == 3 && $0.text >= 0 && $0.respondents == 15 })
    // Ten times 1, five times 0.6: the squares about 13/15 add up to 0.5333.
    #expect(decimal(row.deviation) == decimal((8.0 / 15 / 14).squareRoot()))
    #expect(panel.inputTexts[Int(row.text)] == "A: 10, B: 5, C: 0, E: 3")
  }

  // MARK: Functions

  private struct Doubling: RuleFunctions {
    func has(_ name: String) -> Bool { name == "twice" }
    func points(_ name: String, _ input: FunctionInput, maximum: Double) throws(InputFault)
      -> Double
    {
      guard let value = input.value else {
        throw InputFault(reason: "no value", remedy: "give one")
      }
      return 2 * value
    }
  }

  private static func files(_ function: String, _ row: String) -> [String: String] {
    [
      "framework.csv":
        "code,parent,name,max,method,rule\n1,total,Một,4,documents,lua:\(function)\n",
      "rules.lua": "-- run elsewhere\n",
      "indicators.csv": indicators + row, "survey.csv": survey,
      "scores.csv": "unit,year,node,points\n",
    ]
  }

  @Test func `a function makes points`() throws {
    let panel = try Council.panel(Self.files("twice", "A,2024,1,1.5,,\n")) { _ in Doubling() }
    #expect(try panel.edition(Year(2024)).points(at: "1").first == 3)
  }

  @Test(arguments: [
    (
      "thrice", "A,2024,1,1.5,,\n",
      "rules.lua: it has no function 'thrice', which framework.csv names; add 'function thrice(input, maximum) … end'"
    ),
    (
      "twice", "A,2024,1,3,,\n",
      "(value): twice of rules.lua gave 6; let it give points from 0 to the maximum, 4"
    ),
    ("twice", "A,2024,1,,1,2\n", "(numerator): no value; give one"),
  ])
  func `says what is wrong with a function`(_ name: String, _ row: String, _ message: String) {
    expect(Self.files(name, row), message) { _ in Doubling() }
  }

  @Test func `says what keeps functions from running`() {
    let files = Self.files("twice", "A,2024,1,1,,\n")
    expect(
      files,
      "rules.lua: a rule is a function, and nothing here runs functions; open the index in parsh")
    let opener: RuleFunctionsOpener = { _ throws(InputFault) in
      throw InputFault(reason: "line 1", remedy: "mend it")
    }
    expect(files, "rules.lua: it does not run: line 1; mend it", opener)
    expect(files.filter { $0.key != "rules.lua" }, "rules.lua: it cannot be read", opener)
  }

  private func expect(
    _ changes: [String: String], _ message: String, _ functions: RuleFunctionsOpener? = nil,
    at place: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: PackageProblems.self, sourceLocation: place) {
      try Council.panel(changes, functions: functions)
    }
    #expect(
      error?.description.contains(message) == true, "\(error?.description ?? "opened")",
      sourceLocation: place)
  }
}

@Suite struct FrameworkKeyTests {
  @Test(arguments: [
    (", \"bonos\": 2", "the key 'bonos' is not known here; write 'bonus', or remove it"),
    (", \"rescale\": 100", "the key 'rescale' is not known here; remove it; the keys are from, to"),
  ])
  func `a key that says nothing is told`(_ keys: String, _ message: String) {
    let error = #expect(throws: PackageProblems.self) {
      try Council.panel(["datapackage.json": Council.description(keys)])
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test func `bonus points that do not count are told`() {
    let description = Council.description().replacing("\"bonus\": 0.5", with: "\"bonus\": 0")
    let error = #expect(throws: PackageProblems.self) {
      try Council.panel(["datapackage.json": description])
    }
    let message =
      "the framework of 2024 counts no bonus points; write the most that count as 'bonus'"
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }
}
