/// One thing that is wrong in a data package, and what would put it right.
package struct PackageProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file, by its path in the package.
  package var file: String
  /// The line, from 1; `nil` where the whole file is meant.
  package var line: Int?
  /// The field of the row, from 1, or in JSON the character of the line.
  package var column: Int?
  /// The name of the column, as the header has it.
  package var columnName: String?
  /// What is wrong, as data.
  package var fault: PackageFault
  /// On how many more lines the same is wrong without being listed.
  package var moreLines = 0

  /// A problem at a place.
  package init(
    file: String, line: Int? = nil, column: Int? = nil, columnName: String? = nil,
    fault: PackageFault
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.columnName = columnName
    self.fault = fault
  }

  /// What was found, in words.
  package var found: String { fault.found }
  /// What would do instead, in words.
  package var remedy: String { fault.remedy }

  /// Where it is: `scores.csv, line 12, column 5 (points)`.
  package var place: String {
    var place = file
    if let line { place += ", line \(line)" }
    if let column { place += ", column \(column)" }
    if let columnName { place += column == nil ? ", column \(columnName)" : " (\(columnName))" }
    return place
  }

  /// The place, what was found and what would do, in one line.
  package var description: String {
    let more =
      moreLines == 0 ? "" : " (and so on \(moreLines) more line\(moreLines == 1 ? "" : "s"))"
    return "\(place): \(found); \(remedy)\(more)"
  }
}

/// Every problem of a data package, which for that reason does not open.
package struct PackageProblems: Error, Equatable, Sendable, CustomStringConvertible {
  /// The package, by its name or path.
  package let package: String
  /// The problems in the order of the files; at most ``limit``.
  package let problems: [PackageProblem]
  /// How many problems there are, listed or not.
  package let total: Int

  /// How many problems are listed.
  package static let limit = 200

  /// The package does not open because of these problems.
  package init(package: String, problems: [PackageProblem], total: Int) {
    self.package = package
    self.problems = problems
    self.total = total
  }

  /// One line that counts the problems, and a line for each.
  package var description: String {
    let count = total == 1 ? "1 problem" : "\(total) problems"
    var lines = ["\(package) does not open: \(count)"]
    lines += problems.map { "  \($0)" }
    let shown = problems.reduce(0) { $0 + 1 + $1.moreLines }
    if total > shown { lines.append("  … and \(total - shown) more") }
    return lines.joined(separator: "\n")
  }
}

/// Collects problems while a package is read.
///
/// The same fault in the same column is listed five times; then its lines are only counted.
final class ProblemList {
  private(set) var problems: [PackageProblem] = []
  private(set) var total = 0
  private var listed: [Kind: (count: Int, last: Int)] = [:]

  private static let repeats = 5

  private struct Kind: Hashable {
    var file: String
    var column: String?
    var fault: PackageFault
  }

  /// Whether nothing was wrong.
  var isEmpty: Bool { total == 0 }

  /// Adds a problem; beyond the limits it is only counted.
  func add(_ problem: PackageProblem) {
    total += 1
    let kind = Kind(file: problem.file, column: problem.columnName, fault: problem.fault)
    let known = listed[kind] ?? (0, 0)
    if known.count == ProblemList.repeats {
      problems[known.last].moreLines += 1
    } else if problems.count < PackageProblems.limit {
      problems.append(problem)
      listed[kind] = (known.count + 1, problems.count - 1)
    }
  }

  /// Throws what was collected, if anything was.
  func check(package: String) throws(PackageProblems) {
    if !isEmpty { throw thrown(package: package) }
  }

  /// What was collected, to be thrown.
  func thrown(package: String) -> PackageProblems {
    PackageProblems(package: package, problems: problems, total: total)
  }
}
