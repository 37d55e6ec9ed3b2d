import LuaRuntime
import ParIndex
import Statistics

/// How much a value holds, in words.
enum ValueSize {
  /// "61 rows × 6 columns", "63 units", "3 elements"; nil for a value that is one thing.
  static func text(_ stack: LuaStack, _ index: Int32, _ phrase: Phrase) -> String? {
    switch stack.kind(index) {
    case .string:
      return phrase.count(stack.text(index)?.count ?? 0, "character", "ký tự")
    case .table: return table(stack, index, phrase)
    case .userdata: return Library.shown(stack, index).flatMap { result($0, phrase) }
    default: return nil
    }
  }

  private static func table(_ stack: LuaStack, _ index: Int32, _ phrase: Phrase) -> String {
    let length = stack.rawLength(index)
    if length > 0 { return phrase.count(length, "element", "phần tử") }
    let most = 1000
    var fields = 0
    try? stack.forEachPair(of: index) { _, _ in
      fields += 1
      return fields <= most
    }
    return (fields > most ? "> " : "") + phrase.count(min(fields, most), "field", "trường")
  }

  private static func result(_ result: any Shown, _ phrase: Phrase) -> String? {
    switch result {
    case let table as Table:
      phrase.count(table.rowCount, "row", "dòng") + " × "
        + phrase.count(table.columns.count, "column", "cột")
    case let column as Column: phrase.count(column.cells.count, "value", "giá trị")
    case let scores as Scores: phrase.count(scores.values.count, "unit", "đơn vị")
    case let panel as Panel:
      phrase.count(panel.years.count, "year", "năm") + " × "
        + phrase.count(panel.unitCount, "unit", "đơn vị")
    case let edition as Edition: phrase.units(edition.units.count, edition.info)
    case let framework as Framework: phrase.count(framework.nodes.count, "node", "tiêu chí")
    case let correlation as Correlation: "n = \(correlation.n)"
    default: nil
    }
  }
}
