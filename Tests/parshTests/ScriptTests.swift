import Testing

/// The saved analyses, run as their users run them, from the project's folder.
@Suite struct ScriptTests {
  private static let names = [
    "survey-vs-egov", "ministries-survey-vs-documents", "regional-means", "papi-vs-pci", "own-data",
    "explain-province", "why-did-it-move", "merged-provinces", "how-sure-is-the-rank",
    "methodology-audit",
  ]
  private static let ownData = ["--csv", "scripts/example-units.csv", "--column", "pci_2019"]

  private static func run(_ script: String, _ options: [String]) throws -> Run {
    try Run(["scripts/\(script).lua"] + options)
  }

  @Test(arguments: [
    ("survey-vs-egov", "survey-vs-egov", []),
    ("survey-vs-egov-2023-markdown", "survey-vs-egov", ["--year", "2023", "--format", "markdown"]),
    (
      "survey-vs-egov-2017-kendall-vi", "survey-vs-egov",
      ["--method", "kendall", "--lang", "vi", "--year", "2017", "--decimal-comma"]
    ),
    ("ministries-survey-vs-documents", "ministries-survey-vs-documents", []),
    ("ministries-survey-vs-documents-vi", "ministries-survey-vs-documents", ["--lang", "vi"]),
    ("regional-means", "regional-means", []),
    (
      "regional-means-pci-csv", "regional-means",
      ["--index", "pci", "--year", "2019", "--format", "csv"]
    ),
    (
      "regional-means-papi-8.1-json", "regional-means",
      ["--format", "json", "--node", "8.1", "--year", "2023"]
    ),
    ("papi-vs-pci", "papi-vs-pci", []),
    ("own-data", "own-data", ownData + ["--year", "2019"]),
    (
      "explain-province", "explain-province",
      ["lang son", "--year", "2022", "--index", "par-teaching"]
    ),
    (
      "explain-province-2024-vi", "explain-province",
      ["an giang", "--rank", "10", "--losses", "3", "--lang", "vi"]
    ),
    (
      "explain-province-out-of-reach", "explain-province",
      ["Hà Nội", "--index", "papi", "--year", "2023", "--rank", "1"]
    ),
    (
      "why-did-it-move", "why-did-it-move",
      ["lang son", "2021", "2022", "--index", "par-teaching"]
    ),
    (
      "why-did-it-move-vi", "why-did-it-move",
      ["hà giang", "2022", "2023", "--index", "papi", "--lang", "vi", "--passes", "3"]
    ),
    (
      "how-sure-is-the-rank", "how-sure-is-the-rank",
      ["lang son", "--index", "par-teaching", "--year", "2022", "--n", "500"]
    ),
    (
      "how-sure-is-the-rank-vi", "how-sure-is-the-rank",
      ["ha giang", "--index", "papi", "--year", "2023", "--n", "500", "--lang", "vi"]
    ),
    ("methodology-audit", "methodology-audit", ["--year", "2022", "--n", "200"]),
    (
      "methodology-audit-pci", "methodology-audit",
      ["--index", "pci", "--year", "2019", "--with", "papi", "--n", "200"]
    ),
    ("merged-provinces", "merged-provinces", ["--index", "papi", "--year", "2024"]),
    (
      "own-data-semicolons", "own-data",
      ownData + [
        "--format", "csv", "--decimal-comma", "--year", "2019", "--node", "thu tuc hanh chinh cong",
      ]
    ),
  ])
  func `prints what was kept`(_ name: String, _ script: String, _ options: [String]) throws {
    let run = try ScriptTests.run(script, options)
    #expect(run.errors == "" && run.status == 0)
    Expected.check(run.output, name)
  }

  @Test(arguments: names)
  func `explains its options`(_ script: String) throws {
    let run = try ScriptTests.run(script, ["--help"])
    #expect(run.errors == "" && run.status == 0)
    Expected.check(run.output, script + "-help")
  }

  /// Expected values: scipy 1.17.1, `spearmanr`, on the same figures (tools/tests has them too).
  @Test(arguments: [
    ("2020", "8.1 Access", "0.384", "0.0019", "63"),
    ("2023", "8.1 Access", "0.436", "0.0005", "61"),
    ("2017", "e-government score 2017", "−0.268", "0.052", "53"),
  ])
  func `finds the correlations that scipy finds`(
    _ year: String, _ against: String, _ rho: String, _ p: String, _ n: String
  ) throws {
    let run = try ScriptTests.run("survey-vs-egov", [])
    let rows = run.output.split(separator: "\n").filter { $0.hasPrefix("│ \(year) │ \(against)") }
    let cells = rows.first?.split(separator: "│").map { $0.filter { $0 != " " } } ?? []
    try #require(rows.count == 1 && cells.count == 7, "\(rows)")
    #expect([cells[2], cells[5], cells[6]] == [rho, p, n])
    #expect(run.output.contains("all 63 are meant, none is a sample"))
  }

  @Test func `takes only the year that is asked for`() throws {
    let run = try ScriptTests.run("survey-vs-egov", ["--year", "2023", "--format", "csv"])
    let years = run.output.split(separator: "\n").dropFirst().map { $0.prefix(5) }
    #expect(years == ["2023,", "2023,", "2023,"])
  }

  @Test(arguments: [
    (
      "survey-vs-egov", ["--yeer", "2023"],
      "no option '--yeer'; there are --year, --method; --help lists the options"
    ),
    (
      "survey-vs-egov", ["2023"],
      "no option '2023'; there are --year, --method; --help lists the options"
    ),
    (
      "survey-vs-egov", ["--year"],
      "--year needs a value: --year YEAR; --help lists the options"
    ),
    (
      "survey-vs-egov", ["--year", "20x3"],
      "--year 20x3: give a whole number; --help lists the options"
    ),
    (
      "survey-vs-egov", ["--year", "2011"],
      "--year 2011: e-governance is there for 2017 and PAPI's years from 2018; "
        + "--help lists the options"
    ),
    (
      "survey-vs-egov", ["--method", "spear"],
      "--method spear: use spearman, pearson, kendall; --help lists the options"
    ),
    (
      "papi-vs-pci", ["--year", "2024"],
      "--year 2024: PAPI and PCI do not both have it; --help lists the options"
    ),
    (
      "regional-means", ["--year", "1999"],
      "scripts/regional-means.lua:17: no year 1999 in PAPI; years are 2011 … 2024"
    ),
    (
      "regional-means", ["--node", "9"],
      "scripts/regional-means.lua:18: bad argument #1 'node' to 'Edition:score' "
        + "(no node '9' in PAPI 2024; nodes are 1 … 8)"
    ),
    (
      "regional-means", ["--index", "par-ministries"],
      "PAR INDEX 2023 has no regions with a score; --help lists the options"
    ),
    ("own-data", [], "--csv FILE is needed; --help lists the options"),
    ("explain-province", [], "UNIT is needed; --help lists the options"),
    (
      "explain-province", ["atlantis"],
      "scripts/explain-province.lua:34: bad argument #1 'unit' to 'Edition:unit' "
        + "(no unit 'atlantis' in PAR INDEX; e:units() lists them)"
    ),
    ("why-did-it-move", ["huế", "2021"], "YEAR2 is needed; --help lists the options"),
    (
      "why-did-it-move", ["huế", "then", "2022"],
      "YEAR1 then: give a whole number; --help lists the options"
    ),
    (
      "why-did-it-move", ["huế", "2021", "2021"],
      "scripts/why-did-it-move.lua:22: bad argument #3 'y2' to 'Panel:change' "
        + "(2021 twice; write two different years)"
    ),
    ("explain-province", ["huế", "đà nẵng"], "no option 'đà nẵng'; there are --index"),
    ("own-data", ["--csv", "x.csv"], "--column NAME is needed; --help lists the options"),
    (
      "own-data", ["--csv", "scripts/none.csv", "--column", "x"],
      "scripts/own-data.lua:20: bad argument #1 'path' to 'par.read' "
        + "(scripts/none.csv: no such file; look at the spelling and at the folder)"
    ),
    (
      "own-data", ["--csv", "scripts/example-units.csv", "--column", "province"],
      "--column province holds texts: Hà Nội; --help lists the options"
    ),
    (
      "own-data", ownData + ["--index", "par-ministries"],
      "--unit province: none of its names is in PAR INDEX 2023 · total"
    ),
  ])
  func `ends with one clear line`(_ script: String, _ options: [String], _ line: String) throws {
    let run = try ScriptTests.run(script, options)
    #expect(run.status == 1 && run.output == "")
    #expect(run.errors.hasPrefix("parsh: " + line), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1 && run.errors.hasSuffix("\n"))
  }

  @Test func `finds its options beside it from any folder`() throws {
    let path = Project.root + "/scripts/survey-vs-egov.lua"
    let run = try Run([path, "--year", "2017"], in: "/")
    #expect(run.status == 0 && run.output.contains("−0.268"))
  }

  @Test func `the example's figures are the published ones to two decimals`() throws {
    let code = """
      local own = par.read "scripts/example-units.csv"
      local scores = par.open("pci")[2019]:score()
      local most = 0
      for _, row in ipairs(own) do
        most = math.max(most, math.abs(scores:at(row.province) - row.pci_2019))
      end
      print(#own, most <= 0.005001)
      """
    #expect(try Run(["-e", code]).output == "63\ttrue\n")
  }
}
