import TestSupport
import Testing

/// `parsh new` and `parsh check`, as they are typed.
@Suite struct PackageCommandTests {
  @Test(arguments: [
    (["new"], "Missing expected argument '<folder>'"),
    (["new", "a b"], "a b: name the folder with letters, digits and '-', such as my-index."),
    (["new", "x", "--level", "moon"], "--level moon: use one of province, ministry, department"),
    (["new", "x", "--year", "24"], "--year 24: use a year such as 2025."),
    (["new", "no/such/folder"], "no/such/folder cannot be made: No such file or directory."),
    (["new", "scripts"], "scripts has files in it; name a folder that is not there yet."),
    (["new", "Makefile"], "Makefile is no folder; name another."),
    (["check"], "Missing expected argument '<folder>'"),
  ])
  func `a wrong use is told with the usage`(_ words: [String], _ message: String) throws {
    let run = try Run(words)
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.errors.contains(": parsh \(words[0]) FOLDER"))
  }

  @Test func `what is new is right and empty, and is not written twice`() throws {
    let folder = TemporaryFolder()
    let made = try Run(["new", "own/", "--level", "commune", "--year", "2025"], in: folder.path)
    #expect(made.status == 0 && made.output.hasSuffix("fill it in, then: parsh check own\n"))
    let check = try Run(["check", "own"], in: folder.path)
    #expect(check.status == 0)
    #expect(
      check.output == """
        own: no problem · 0 units · 13 leaves
          units.csv is empty: write a code and a name each
          no points yet: fill in indicators.csv and survey.csv, or scores.csv

        """)
    #expect(try Run(["new", "own"], in: folder.path).status == 2)
  }

  @Test func `problems end with status 1`() throws {
    let run = try Run(["check", "nowhere"])
    #expect(run.status == 1 && run.output == "")
    #expect(run.errors.hasPrefix("nowhere does not open: 1 problem\n  datapackage.json: "))
    #expect(try Run(["check", "datasets/papi/"]).status == 0)
  }

  @Test func `a script of such a name is given with its folder`() throws {
    let folder = TemporaryFolder()
    #expect(Project.write("print('a script')", to: "\(folder.path)/check"))
    #expect(try Run(["./check"], in: folder.path).output == "a script\n")
  }
}
