import TerminalText

/// Why a table cannot be made or an operation on it done.
///
/// Cases carry what was found; `description` words it and `suggestions` are texts that would have
/// worked in place of the one given.
package enum TableError: Error, Equatable, Sendable {
  /// Which of two tables is meant.
  package enum Side: Sendable {
    /// The table that was asked.
    case this
    /// The table that was to be joined.
    case other
  }

  /// There is no column of the name.
  case noColumn(String, nearest: [String], have: [String], Side)
  /// No row has the key.
  case noRow(String, column: String, nearest: [String])
  /// Several rows have the key.
  case ambiguousRow(String, column: String, count: Int)
  /// Two columns would have one name.
  case duplicateColumn(String)
  /// The column at a place, counted from 1, has no name.
  case unnamedColumn(Int)
  /// A column is shorter or longer than the first.
  case unequalLengths(String, count: Int, first: String, expected: Int)
  /// A row, counted from 1, has more or fewer cells than there are columns.
  case raggedRow(Int, count: Int, expected: Int)
  /// No column was chosen.
  case nothingSelected(have: [String])
  /// A number of rows is below 0.
  case negativeCount(Int)
  /// Both tables of a join have several rows of one key.
  case manyToMany(String, column: String, left: Int, right: Int)
  /// A condition in the filter language cannot be understood.
  case filter(FilterProblem)
  /// The work was interrupted.
  case stopped
}

extension TableError {
  /// Texts that would have worked in place of the one given, best first.
  package var suggestions: [String] {
    switch self {
    case .noColumn(_, let nearest, let have, _): nearest.isEmpty ? have : nearest
    case .noRow(_, _, let nearest): nearest
    case .nothingSelected(let have): have
    case .filter(let problem): problem.suggestions
    default: []
    }
  }
}

extension TableError: CustomStringConvertible {
  /// The reason and what would work, without the name of the function.
  package var description: String {
    switch self {
    case .noColumn(let name, let nearest, let have, let side):
      Wording.noColumn(name, nearest, have, side)
    case .noRow(let key, let column, let nearest):
      Wording.noRow(key, column, nearest)
    case .ambiguousRow(let key, let column, let count):
      "\(count) rows have \(column) '\(key)'; filter gives them all"
    case .duplicateColumn(let name):
      "two columns have the name '\(name)'; rename one of them"
    case .unnamedColumn(let position):
      "column \(position) has no name; give it one"
    case .unequalLengths(let name, let count, let first, let expected):
      "column '\(name)' has \(Wording.count(count, "row")), column '\(first)' has \(expected);"
        + " columns must have equal lengths"
    case .raggedRow(let position, let count, let expected):
      "row \(position) has \(Wording.count(count, "cell"));"
        + " the table has \(Wording.count(expected, "column"))"
    case .nothingSelected(let have):
      "no column chosen; choose among \(Wording.list(have))"
    case .negativeCount(let count):
      "\(count) rows cannot be taken; give 0 or more"
    case .manyToMany(let key, let column, let left, let right):
      "\(column) '\(key)' has \(left) rows here and \(right) in the other table;"
        + " one of the tables must have each \(column) once (group or filter it first)"
    case .filter(let problem):
      problem.description
    case .stopped:
      "stopped"
    }
  }
}

/// The sentences and lists that messages about tables are made of.
enum Wording {
  /// What is wrong when a column is not there.
  static func noColumn(
    _ name: String, _ nearest: [String], _ have: [String], _ side: TableError.Side
  ) -> String {
    let place = side == .this ? "" : " in the other table"
    let name = cut(name)
    if have.isEmpty { return "no column '\(name)'\(place); it has no columns" }
    if have.count <= 12 { return "no column '\(name)'\(place); columns are \(list(have))" }
    if nearest.isEmpty {
      return "no column '\(name)'\(place); the \(have.count) columns begin with \(list(have))"
    }
    return "no column '\(name)'\(place); did you mean \(choice(nearest))?"
  }

  /// What is wrong when a row is not there.
  static func noRow(_ key: String, _ column: String, _ nearest: [String]) -> String {
    if column.isEmpty { return "no row '\(key)'; the table has no columns" }
    if key.isEmpty { return "no row without \(column); give a \(column)" }
    let key = cut(key)
    if nearest.isEmpty { return "no row with \(column) '\(key)'; look at column('\(column)')" }
    return "no row with \(column) '\(key)'; did you mean \(choice(nearest))?"
  }

  /// A name as messages show it: cut where it is long.
  static func cut(_ name: String) -> String {
    let start = name.prefix(60)
    return start.endIndex < name.endIndex ? name.prefix(59) + "…" : name
  }

  /// `1 row`, `2 rows`.
  static func count(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  /// The first names, with commas; how many more there are.
  static func list(_ names: [String], limit: Int = 12) -> String {
    let shown = names.prefix(limit).joined(separator: ", ")
    return names.count > limit ? "\(shown) and \(names.count - limit) more" : shown
  }

  /// `'a'`, `'a' or 'b'`, `'a', 'b' or 'c'`.
  static func choice(_ names: [String]) -> String {
    let quoted = names.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}
