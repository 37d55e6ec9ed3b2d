/// Opens a data package: a folder with `datapackage.json` and the tables that it lists.
package struct PackageLoader {
  private let problems = ProblemList()
  private let files: any PackageFiles
  private let description: PackageDescription
  private let functions: PackageFunctions

  /// The index that a package holds.
  ///
  /// - Parameters:
  ///   - files: Opens the files of the package.
  ///   - name: What messages call the package until its own name is known.
  ///   - functions: Runs the package's `rules.lua`; without it rules of that kind are a problem.
  /// - Throws: `PackageProblems` with every problem of the package.
  /// - Complexity: O(bytes); scores are not aggregated until an edition is asked for.
  package static func open(
    _ files: some PackageFiles, name: String, functions: RuleFunctionsOpener? = nil
  ) throws(PackageProblems) -> Panel {
    let problems = ProblemList()
    guard let description = PackageDescription.read(files: files, problems: problems) else {
      throw problems.thrown(package: name)
    }
    let loader = PackageLoader(
      files: files, description: description, problems: problems, functions: functions)
    return try loader.panel()
  }

  /// The index in a folder.
  ///
  /// - Throws: `PackageProblems` with every problem of the package.
  package static func open(
    folder: String, functions: RuleFunctionsOpener? = nil
  ) throws(PackageProblems) -> Panel {
    try open(FolderFiles(folder: folder), name: folder, functions: functions)
  }

  private init(
    files: some PackageFiles, description: PackageDescription, problems: ProblemList,
    functions: RuleFunctionsOpener?
  ) {
    self.files = files
    self.description = description
    self.functions = PackageFunctions(files: files, opener: functions, problems: self.problems)
    for problem in problems.problems { self.problems.add(problem) }
  }

  private var info: IndexInfo { description.info }

  private func panel() throws(PackageProblems) -> Panel {
    guard let units = units(), let frameworkTable = table("framework", FrameworkFile.required)
    else {
      throw problems.thrown(package: info.name)
    }
    let sources = sources()
    let history = FrameworkCompiler(
      file: FrameworkFile(frameworkTable), info: info, classes: classes(), problems: problems
    ).history()
    let reader = FigureReader(units: units, sources: sources, history: history, info: info)
    let observations = scores(reader)
    let published = published(reader)
    let links = crosswalk(history)
    functions.check(history)
    let inputs = inputs(reader)
    let raw = RawInputs(inputs.rows)
    let adjustments = RowsByYear(adjustments(reader))
    try problems.check(package: info.name)
    return Panel(
      info: info, units: units.registry,
      years: Set((observations.ranges.map(\.year) + raw.ranges.map(\.year))).sorted(),
      sources: sources.sources, crosswalk: links, frameworks: history, observations: observations,
      published: published, inputs: raw, inputTexts: inputs.texts, adjustments: adjustments,
      merger: nil)
  }

  // MARK: Tables

  /// A table that must be there.
  private func table(_ name: String, _ required: [String]) -> PackageTable? {
    guard let resource = description.resource(name) else {
      problems.add(PackageProblem(file: PackageDescription.path, fault: .missingResource(name)))
      return nil
    }
    return PackageTable(resource, files: files, problems: problems, required: required)
  }

  /// A table that need not be listed.
  private func optionalTable(_ name: String, _ required: [String]) -> PackageTable? {
    guard description.resource(name) != nil else { return nil }
    return table(name, required)
  }

  private func units() -> UnitsFile? {
    guard let table = table("units", UnitsFile.required) else { return nil }
    return UnitsFile.read(table, info: info)
  }

  private func sources() -> SourcesFile {
    guard let table = table("sources", SourcesFile.required) else { return SourcesFile() }
    return SourcesFile(table)
  }

  private func classes() -> ClassesFile {
    let path = description.resource("classes")?.path ?? "classes.csv"
    guard let table = optionalTable("classes", ClassesFile.required) else {
      return ClassesFile(path: path, problems: problems)
    }
    return ClassesFile(table, problems: problems)
  }

  /// They may be left out where there are raw inputs.
  private func scores(_ reader: FigureReader) -> Observations {
    let hasInputs = ["indicators", "survey"].contains { description.resource($0) != nil }
    guard
      let table = hasInputs
        ? optionalTable("scores", ScoresFile.required) : table("scores", ScoresFile.required)
    else { return Observations([]) }
    return ScoresFile(table, figures: reader).observations
  }

  private func inputs(_ reader: FigureReader) -> InputsFile {
    var inputs = InputsFile(figures: reader, functions: functions)
    for name in ["indicators", "survey"] {
      if let table = optionalTable(name, InputsFile.required) { inputs.read(table) }
    }
    return inputs
  }

  private func adjustments(_ reader: FigureReader) -> [Adjustment] {
    guard let table = optionalTable("adjustments", AdjustmentsFile.required) else { return [] }
    return AdjustmentsFile(table, figures: reader).rows
  }

  private func published(_ reader: FigureReader) -> PublishedFigures {
    guard let table = optionalTable("published", PublishedFile.required) else {
      return PublishedFigures()
    }
    return PublishedFile(table, reader: reader).figures
  }

  private func crosswalk(_ history: FrameworkHistory) -> [CrosswalkLink] {
    guard let table = optionalTable("crosswalk", CrosswalkFile.required) else { return [] }
    return CrosswalkFile(table, history: history).links
  }
}
