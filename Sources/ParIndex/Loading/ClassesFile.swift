/// Reads `classes.csv`: the classes of each framework, best first.
struct ClassesFile {
  private struct Row {
    var from: Year?
    var to: Year?
    var made: ClassScheme.Class
    var line: Int
  }

  private var rows: [Row] = []
  private let path: String
  private let problems: ProblemList

  static let required = ["name", "lower"]

  /// No classes.
  init(path: String, problems: ProblemList) {
    self.path = path
    self.problems = problems
  }

  init(_ table: PackageTable, problems: ProblemList) {
    path = table.path
    self.problems = problems
    let (from, to) = (table.column("from"), table.column("to"))
    let (group, name) = (table.column("group"), table.column("name"))
    let lower = table.column("lower")
    while table.next() {
      let years = table.years(from, to)
      guard let nameText = table.requiredText(name), let limit = table.number(lower) else {
        if table.text(lower).isEmpty { table.report(lower, .emptyField) }
        continue
      }
      let made = ClassScheme.Class(
        code: table.optionalText(group) ?? nameText, name: nameText, lower: limit)
      rows.append(Row(from: years.from, to: years.to, made: made, line: table.line))
    }
  }

  /// The years in which what is in force changes.
  var boundaries: [Int] {
    rows.flatMap { row in [row.from?.number, row.to.map { $0.number + 1 }].compactMap { $0 } }
  }

  /// The classes in force in a year; faults in their order or limits are noted.
  func scheme(_ kind: ClassScheme.Kind, in year: Year) -> ClassScheme {
    guard kind != .none else { return .none }
    let inForce = rows.filter { row in
      (row.from.map { $0 <= year } ?? true) && (row.to.map { year <= $0 } ?? true)
    }
    if inForce.isEmpty { problems.add(PackageProblem(file: path, fault: .noClasses(year))) }
    for (above, row) in zip(inForce, inForce.dropFirst()) where row.made.lower >= above.made.lower {
      note(
        row,
        .classOrder(
          name: row.made.name, lower: row.made.lower, above: above.made.name,
          aboveLower: above.made.lower))
    }
    for row in inForce where kind == .quartile && !(0...1).contains(row.made.lower) {
      note(row, .notAShare(row.made.lower))
    }
    return ClassScheme(kind: kind, classes: inForce.map(\.made))
  }

  private func note(_ row: Row, _ fault: PackageFault) {
    let problem = PackageProblem(file: path, line: row.line, columnName: "lower", fault: fault)
    if !problems.problems.contains(problem) { problems.add(problem) }
  }
}
