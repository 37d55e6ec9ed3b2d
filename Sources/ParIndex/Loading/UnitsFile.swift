/// Reads `units.csv`: who is scored.
struct UnitsFile {
  /// The units in alphabetical order.
  var registry: UnitRegistry
  /// The codes, as bytes; the number of a code is its unit's place.
  var codes: ByteTable
  /// The first and the last year of each unit.
  private var years: [(from: Int, to: Int)]

  static let required = ["code", "name"]

  static func read(_ table: PackageTable, info: IndexInfo) -> UnitsFile {
    let (code, name) = (table.column("code"), table.column("name"))
    let (fullName, aliases) = (table.column("full_name"), table.column("aliases"))
    let (region, successor) = (table.column("region"), table.column("successor"))
    let (from, to) = (table.column("from"), table.column("to"))
    let (ranked, eased) = (table.column("ranked"), table.column("eased"))
    var units: [Unit] = []
    var firstLines: [String: Int] = [:]
    while table.next() {
      guard let codeText = table.requiredText(code), let nameText = table.requiredText(name) else {
        continue
      }
      if let line = firstLines[codeText] {
        table.report(code, .duplicate("the code \(quoted(codeText))", firstLine: line))
        continue
      }
      firstLines[codeText] = table.line
      let years = table.years(from, to)
      units.append(
        Unit(
          code: codeText, name: nameText, fullName: table.optionalText(fullName),
          aliases: table.text(aliases).split(separator: "|").map(String.init),
          region: table.optionalText(region), from: years.from, to: years.to,
          successor: table.optionalText(successor),
          isRanked: table.choice(ranked, YesNo.self) != .no,
          isEased: table.choice(eased, YesNo.self) == .yes))
    }
    return UnitsFile(
      UnitRegistry(Unit.toldApart(units), label: info.shortName, isSynthetic: info.isSynthetic))
  }

  init(_ registry: UnitRegistry) {
    self.registry = registry
    codes = ByteTable()
    years = registry.units.map { ($0.from?.number ?? .min, $0.to?.number ?? .max) }
    for unit in registry.units { _ = codes.intern(unit.code) }
  }

  /// The unit that a field names by its code; nil for an unknown one, which is reported.
  @inline(__always)
  func unit(
    _ table: PackageTable, _ column: PackageTable.Column, _ last: inout LastText
  ) -> UnitID? {
    if let found = table.find(column, in: codes, &last) { return UnitID(found) }
    reportUnknown(table, column)
    return nil
  }

  @inline(never)
  private func reportUnknown(_ table: PackageTable, _ column: PackageTable.Column) {
    let text = table.text(column)
    guard !text.isEmpty else { return table.report(column, .emptyField) }
    if let named = try? registry.find(text) {
      return table.report(column, .unknownUnit(text, nearest: [registry[named].code]))
    }
    let nearest = table.nearest(to: text, among: registry.units.map(\.code))
    table.report(column, .unknownUnit(text, nearest: nearest))
  }

  /// Whether a unit existed in a year, which is reported otherwise.
  @inline(__always)
  func check(
    _ unit: UnitID, in year: Year, _ table: PackageTable, _ column: PackageTable.Column
  ) -> Bool {
    let span = years[unit.index]
    if span.from <= year.number, year.number <= span.to { return true }
    reportAbsent(unit, year, table, column)
    return false
  }

  @inline(never)
  private func reportAbsent(
    _ unit: UnitID, _ year: Year, _ table: PackageTable, _ column: PackageTable.Column
  ) {
    let found = registry[unit]
    let existed = [found.from.map { "from \($0)" }, found.to.map { "to \($0)" }]
      .compactMap { $0 }.joined(separator: " ")
    table.report(column, .unitNotThere(found.name, year: year, existed: existed))
  }
}

/// A field that is true or false.
enum YesNo: String, CaseIterable { case yes, no }
