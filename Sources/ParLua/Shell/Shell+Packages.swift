import ParIndex

/// What the commands `new` and `check` say of a package.
extension Shell {
  /// The levels of administration for which there is a template.
  package static var packageLevels: [String] { PackageTemplate.Level.allCases.map(\.rawValue) }

  /// The files of an empty package: path and text; nil for a level that there is not.
  package static func newPackage(
    name: String, level: String, year: Int
  ) -> [(path: String, text: String)]? {
    PackageTemplate.Level(rawValue: level).map {
      PackageTemplate(name: name, level: $0, year: year).files
    }
  }

  /// What is wrong with a package in a folder, or how far it is filled in.
  package static func check(folder: String) -> (report: String, isRight: Bool) {
    do throws(PackageProblems) {
      let panel = try PackageLoader.open(
        folder: folder, functions: { text throws(InputFault) in try RuleInterpreter(text) })
      return (report(PackageProgress(panel), panel.info), true)
    } catch {
      return (error.description, false)
    }
  }

  private static func report(_ progress: PackageProgress, _ info: IndexInfo) -> String {
    var lines = [
      "\(info.name): no problem · \(counted(progress.units, "unit")) · "
        + counted(progress.leaves, "leaf", "leaves")
    ]
    if progress.units == 0 { lines.append("  units.csv is empty: write a code and a name each") }
    if progress.editions.isEmpty {
      lines.append(
        "  no points yet: fill in indicators.csv and survey.csv, or scores.csv")
    }
    for edition in progress.editions { lines.append("  " + report(edition)) }
    return lines.joined(separator: "\n")
  }

  private static func report(_ edition: PackageProgress.Edition) -> String {
    let all = edition.units * edition.leaves
    guard !edition.missing.isEmpty else { return "\(edition.year): all \(all) points are there" }
    let first = edition.missing.prefix(3).map { "\($0.leaf) \($0.unit)" }.joined(separator: ", ")
    let rest = edition.missing.count > 3 ? " …" : ""
    return "\(edition.year): \(edition.missing.count) of \(all) points are missing: \(first)\(rest)"
  }

  private static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }
}
