import Testing

/// `par.table`, as scripts use it.
@Suite struct MakingTests {
  @Test(arguments: [
    ("par.table{{b = 1, a = 'x'}, {a = 'y', c = true}}", "a,b,c\nx,1,\ny,,true"),
    ("par.table({{b = 1, a = 'x'}}, {columns = {'b'}})", "b\n1"),
    (
      "par.table({{n = 2, share = 2.0, gap = stats.missing}}, {digits = {share = 1}})",
      "gap,n,share\n,2,2"
    ),
    ("par.table({}, {columns = {'x'}})", "x"),
    ("par.table{{year = 2}, {year = 1}}:sort('year')", "year\n1\n2"),
  ])
  func `holds what the rows hold, in full precision`(_ code: String, _ csv: String) throws {
    let run = try Run(["--format", "csv", "-e", "print(\(code))"])
    #expect(run == Run(status: 0, output: csv + "\n", errors: ""))
  }

  @Test func `shows decimals, p-values and headings as asked`() throws {
    let code = """
      print(par.table({{unit = "Hà Nội", r = 0.43579, p = 0.00041, score = 7.25, n = 61}}, {
        columns = {"unit", "r", "p", "score", "n"}, headings = {r = "ρ"}, digits = {r = 3, score = 1},
        title = "Title", notes = {"first", "second"},
      }))
      """
    let table = """
      Title
      ┌────────┬───────┬────────┬──────┬────┐
      │ đơn vị │     ρ │      p │ điểm │  n │
      ├────────┼───────┼────────┼──────┼────┤
      │ Hà Nội │ 0.436 │ 0.0004 │  7.2 │ 61 │
      └────────┴───────┴────────┴──────┴────┘
      first
      second

      """
    #expect(
      try Run(["--lang", "vi", "-e", code]) == Run(status: 0, output: table, errors: ""))
  }

  @Test(arguments: [
    (
      "par.table()",
      "bad argument #1 'rows' to 'par.table' (list of rows expected, got no value; write par.table(rows, "
    ),
    ("par.table{x = 1}", "write {a, b, c}"), ("par.table{3}", "row such as {year = 2023} expected"),
    ("par.table{{1}}", "write {name = value}"), ("par.table{{x = 1}, nil, {x = 2}}", "element 2"),
    ("par.table{{x = {}}}", "'x' is a table; a cell is a text, a number, true or false"),
    ("par.table({{x = 1}}, {colums = {'x'}})", "the options are 'columns', 'digits'"),
    ("par.table({{x = 1}}, {columns = {'x', 'x'}})", "rename one of them"),
    ("par.table({{x = 1}}, {digits = {x = 99}})", "give 0 to 15"),
    ("par.table({{x = 1}}, {digits = 3})", "table such as {estimate = 3} expected, got number"),
    ("par.table({{x = 1}}, {headings = {'a'}})", "names and texts expected"),
    ("par.table{{x = '\\xff'}}", "text in UTF-8 expected"),
  ])
  func `refuses what is no row, and says what would work`(_ code: String, _ reason: String) throws {
    let run = try Run(["-e", code])
    #expect(run.status == 1 && run.output == "")
    #expect(run.errors.contains(reason), "\(run.errors)")
  }
}
