/// Reads `indicators.csv` and `survey.csv`: what rules make points of.
struct InputsFile {
  /// The inputs, in the order of the files.
  private(set) var rows: [RawInputRow] = []
  /// The words of those that are no numbers.
  private(set) var texts: [String] = []

  static let required = ["unit", "year", "node"]

  private let figures: FigureReader
  private let functions: PackageFunctions

  init(figures: FigureReader, functions: PackageFunctions) {
    self.figures = figures
    self.functions = functions
  }

  /// Takes the rows of a table; its faults are noted.
  mutating func read(_ table: PackageTable) {
    let columns = Columns(table)
    let first = rows.count
    rows.reserveCapacity(first + table.reader.bytesLeft / 24)
    var memory = FigureReader.Memory()
    while table.next() {
      let place = figures.place(
        table, unit: columns.unit, year: columns.year, node: columns.node, &memory)
      let source = figures.sources.source(table, columns.source, &memory.source)
      guard let place, let row = row(table, columns, place, source) else { continue }
      rows.append(row)
    }
    reportDuplicates(table, of: rows[first...])
  }

  private struct Columns {
    let unit, year, node, source, value, numerator, denominator: PackageTable.Column
    let mean, answers, respondents, deviation: PackageTable.Column

    init(_ table: PackageTable) {
      unit = table.column("unit")
      year = table.column("year")
      node = table.column("node")
      source = table.column("source")
      value = table.column("value")
      numerator = table.column("numerator")
      denominator = table.column("denominator")
      mean = table.column("mean")
      answers = table.column("answers")
      respondents = table.column("n")
      deviation = table.column("sd")
    }
  }

  // MARK: One row

  /// A row; nil where it is empty or wrong, which is reported.
  private mutating func row(
    _ table: PackageTable, _ columns: Columns, _ place: FigureReader.Place, _ source: Int32
  ) -> RawInputRow? {
    let framework = figures.history.segments[place.segment].framework
    let node = framework.allNodes[place.node]
    guard let rule = framework.rules[place.node], framework.formulas[place.node] != nil else {
      // A rule that cannot be read was reported with the framework.
      if node.rule.isEmpty || framework.rules[place.node] != nil {
        table.report(columns.node, .noRule(node: node.code, year: place.year))
      }
      return nil
    }
    guard let given = given(rule, table, columns) else { return nil }
    let measured: Double
    do throws(InputFault) {
      measured = try number(rule, given, maximum: node.max ?? .nan)
    } catch {
      table.report(given.column, .badInput(rule: rule.description, error))
      return nil
    }
    guard !measured.isNaN else { return nil }
    var row = RawInputRow(
      measured: measured, unit: Int32(truncatingIfNeeded: place.unit.index),
      node: Int32(truncatingIfNeeded: place.node), source: source,
      line: Int32(truncatingIfNeeded: table.line),
      year: Int16(truncatingIfNeeded: place.year.number))
    if case .counts(let part, of: let whole) = given.input {
      (row.numerator, row.denominator) = (part, whole)
    }
    let sample = rule.sample(given.input, mean: measured)
    row.respondents = table.number(columns.respondents) ?? sample?.count ?? .nan
    row.deviation = table.number(columns.deviation) ?? sample?.deviation ?? .nan
    if let text = given.text {
      row.text = Int32(truncatingIfNeeded: texts.count)
      texts.append(text)
    }
    return row
  }

  /// What a row gives, and the column in which it stands.
  private struct Given {
    var input: RuleInput
    var column: PackageTable.Column
    var text: String?
  }

  /// Nil where nothing is given, and where a number is none, which is reported.
  private func given(_ rule: Rule, _ table: PackageTable, _ columns: Columns) -> Given? {
    switch rule.kind {
    case .yesNo, .checklist: return words(rule, table, columns.value)
    case .survey, .sipas:
      if !table.isEmpty(columns.answers) { return answers(rule, table, columns.answers) }
      return number(table, columns.mean)
    default:
      if !table.isEmpty(columns.value) { return number(table, columns.value) }
      guard !table.isEmpty(columns.numerator) || !table.isEmpty(columns.denominator) else {
        return nil
      }
      guard let part = counted(table, columns.numerator),
        let whole = counted(table, columns.denominator)
      else { return nil }
      return Given(input: .counts(part, of: whole), column: columns.numerator)
    }
  }

  private func counted(_ table: PackageTable, _ column: PackageTable.Column) -> Double? {
    if table.isEmpty(column) { table.report(column, .emptyField) }
    return table.number(column)
  }

  private func number(_ table: PackageTable, _ column: PackageTable.Column) -> Given? {
    table.number(column).map { Given(input: .number($0), column: column) }
  }

  /// `yes`, `no`, or the names of elements with bars between them.
  private func words(_ rule: Rule, _ table: PackageTable, _ column: PackageTable.Column) -> Given? {
    guard let text = table.optionalText(column) else { return nil }
    let input: RuleInput =
      switch (rule.kind, text) {
      case (.yesNo, "yes"): .done(true)
      case (.yesNo, "no"): .done(false)
      case (.yesNo, _): .present([text])
      case (_, "none"): .nothing
      default: .present(text.split(separator: "|").map { $0.trimmed })
      }
    return Given(input: input, column: column, text: text)
  }

  /// `A: 210, B: 130` or `satisfied: 912, valid: 1000`.
  private func answers(
    _ rule: Rule, _ table: PackageTable, _ column: PackageTable.Column
  ) -> Given? {
    let text = table.text(column)
    guard let answers = AnswerCounts.read(text) else {
      table.report(column, .badAnswers(text))
      return nil
    }
    var input = RuleInput.answers(answers)
    if rule.kind == .sipas, answers.map(\.option) == ["satisfied", "valid"] {
      input = .counts(answers[0].count, of: answers[1].count)
    }
    return Given(input: input, column: column, text: text)
  }

  /// The number that the rule goes by, or the points that a function gives.
  private func number(
    _ rule: Rule, _ given: Given, maximum: Double
  ) throws(InputFault) -> Double {
    if case .lua(let name) = rule.kind {
      return try functions.points(name, given.input, maximum: maximum)
    }
    do throws(RuleInputProblem) {
      return try rule.measured(given.input, maximum: maximum)
    } catch {
      throw InputFault(reason: error.description, remedy: error.remedyInTables)
    }
  }

  // MARK: Rows that stood already

  /// - Complexity: O(rows).
  private func reportDuplicates(_ table: PackageTable, of rows: ArraySlice<RawInputRow>) {
    var firstLines: [UInt64: Int32] = [:]
    firstLines.reserveCapacity(rows.count)
    for row in rows {
      let key =
        UInt64(UInt16(bitPattern: row.year)) << 48 | UInt64(UInt32(bitPattern: row.node)) << 24
        | UInt64(UInt32(bitPattern: row.unit))
      if let line = firstLines.updateValue(row.line, forKey: key) {
        report(row, firstLine: line, table)
      }
    }
  }

  private func report(_ row: RawInputRow, firstLine: Int32, _ table: PackageTable) {
    guard let segment = figures.history.segment(in: Year(Int(row.year))) else { return }
    let node = figures.history.segments[segment].framework.allNodes[Int(row.node)]
    let unit = figures.units.registry[UnitID(Int(row.unit))]
    table.report(
      line: Int(row.line),
      .duplicate(
        "\(unit.name), \(row.year), node \(quoted(node.code))", firstLine: Int(firstLine)))
  }
}

/// Why an input makes no points, and what would.
package struct InputFault: Error, Hashable, Sendable {
  /// What is wrong.
  package let reason: String
  /// What would do.
  package let remedy: String

  /// A fault in words.
  package init(reason: String, remedy: String) {
    self.reason = reason
    self.remedy = remedy
  }
}

extension Substring {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
