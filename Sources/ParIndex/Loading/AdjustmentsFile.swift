/// Reads `adjustments.csv`: bonus and penalty points.
struct AdjustmentsFile {
  /// The adjustments in the order of the file.
  private(set) var rows: [Adjustment] = []

  static let required = ["unit", "year"]

  /// No adjustments.
  init() {}

  init(_ table: PackageTable, figures: FigureReader) {
    let (unit, year) = (table.column("unit"), table.column("year"))
    let (bonus, penalty) = (table.column("bonus"), table.column("penalty"))
    let reason = table.column("reason")
    var last = LastText()
    var firstLines: [String: Int] = [:]
    while table.next() {
      let found = figures.units.unit(table, unit, &last)
      let yearFound = table.year(year)
      if table.isEmpty(year) { table.report(year, .emptyField) }
      let (added, taken) = (points(table, bonus), points(table, penalty))
      guard let found, let yearFound, figures.hasFramework(yearFound, table, year),
        figures.units.check(found, in: yearFound, table, unit)
      else { continue }
      let name = "\(figures.units.registry[found].name), \(yearFound)"
      if let line = firstLines.updateValue(table.line, forKey: name) {
        table.report(line: table.line, .duplicate(name, firstLine: line))
      }
      let period = figures.history.framework(in: yearFound)?.period
      if added > 0, period?.bonusCap == 0 { table.report(bonus, .notCounted("bonus", yearFound)) }
      if taken > 0, period?.penaltyCap == 0 {
        table.report(penalty, .notCounted("penalty", yearFound))
      }
      rows.append(
        Adjustment(
          unit: found, year: Int16(truncatingIfNeeded: yearFound.number), bonus: added,
          penalty: taken, reason: table.text(reason)))
    }
  }

  private func points(_ table: PackageTable, _ column: PackageTable.Column) -> Double {
    guard let points = table.number(column) else { return 0 }
    if points < 0 { table.report(column, .negativePoints(points)) }
    return max(points, 0)
  }
}
