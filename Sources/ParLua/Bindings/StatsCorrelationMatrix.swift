import LuaRuntime
import ParIndex
import Statistics

/// The correlations of columns, for Lua.
struct CorrelationMatrixResult: LuaObject, Shown {
  static let luaName = "CorrelationMatrix"
  static let luaType: UserType<CorrelationMatrixResult> = UserType<CorrelationMatrixResult>(
    "The correlations of every column with every other.",
    vietnamese: "Tương quan của mọi cột với nhau.",
    properties: [
      property(
        "estimates", "The coefficients, a row and a column for each.",
        "Các hệ số, mỗi cột một dòng và một cột.", returns: "Table"
      ) { $0.estimates },
      property(
        "p", "The p-values, adjusted where that was asked for.",
        "Các giá trị p, đã hiệu chỉnh nếu yêu cầu.", returns: "Table"
      ) { $0.square(Heading.pValue, $0.pValues) { .measured($0) } },
      property("n", "How many rows know both.", "Số dòng có đủ hai giá trị.", returns: "Table") {
        result in
        result.square(Heading.known, result.found.counts.map(Double.init)) { .integer(Int($0)) }
      },
      property(
        "pairs", "A row for each pair, with a flag where it is high or negative.",
        "Mỗi cặp một dòng, đánh dấu khi cao hoặc âm.", returns: "Table"
      ) { $0.pairs },
    ], events: [UserType<CorrelationMatrixResult>.printing],
    bytes: { $0.found.estimates.count * 24 })

  let columns: Columns
  let found: CorrelationMatrix
  let adjustment: MatrixAdjustment
  let high: Double
  let negative: Double
  let phrase: Phrase

  var table: Table? { estimates }
  func text(_ style: DisplayStyle) -> String { renderTable(estimates, style: style) }

  private var size: Int { found.size }

  /// Where the pairs of different columns stand.
  private var cells: [(i: Int, j: Int)] {
    (0..<size).flatMap { i in (i + 1..<max(i + 1, size)).map { (i, $0) } }
  }

  /// The p-values of the pairs, adjusted over them where that was asked for.
  private var pairP: [Double] {
    let plain = cells.map { found.pValues[$0.i * size + $0.j] }
    guard let adjustment = adjustment.adjustment else { return plain }
    return (try? adjustPValues(plain, by: adjustment)) ?? plain
  }

  fileprivate var pValues: [Double] {
    var all = found.pValues
    for (cell, p) in zip(cells, pairP) {
      all[cell.i * size + cell.j] = p
      all[cell.j * size + cell.i] = p
    }
    return all
  }

  private var estimates: Table {
    square(Heading.digits(Heading.estimate, 3), found.estimates, notes: notes) { .measured($0) }
  }

  /// A square of values, row by row.
  fileprivate func square(
    _ head: ColumnHead, _ values: [Double], notes: [String] = [], _ cell: (Double) -> Cell
  ) -> Table {
    columns.table(
      "\(found.method.title) \(found.method.symbol)" + (notes.isEmpty ? ": \(head.name)" : ""),
      columns.names.indices.map { j in
        let name = columns.names[j] == Heading.column.name ? "column_" : columns.names[j]
        return (
          ColumnHead(name, digits: head.digits, form: head.form),
          (0..<size).map { cell(values[$0 * size + j]) }
        )
      }, notes: notes, phrase)
  }

  private var notes: [String] {
    let flags = cells.map { flag(found.estimates[$0.i * size + $0.j]) }
    func count(_ flag: Flag) -> Int { flags.count { $0 == flag } }
    let style = phrase.style
    let limits = (style.number(high), style.number(negative))
    return [
      phrase.choose(
        "of \(flags.count) \(flags.count == 1 ? "pair" : "pairs"), from \(limits.0) on: \(count(.high)); to \(limits.1): \(count(.negative))",
        "trong \(flags.count) cặp, từ \(limits.0) trở lên: \(count(.high)); từ \(limits.1) trở xuống: "
          + "\(count(.negative))")
    ]
  }

  private enum Flag: String { case high, negative }

  private func flag(_ estimate: Double) -> Flag? {
    estimate >= high ? .high : estimate <= negative ? .negative : nil
  }

  private var pairs: Table {
    func text(_ place: (i: Int, j: Int)) -> Double { found.estimates[place.i * size + place.j] }
    var heads: [(ColumnHead, [Cell])] = [
      (Heading.x, cells.map { .text(columns.names[$0.i]) }),
      (Heading.y, cells.map { .text(columns.names[$0.j]) }),
      (Heading.digits(Heading.estimate, 3), cells.map { .measured(text($0)) }),
      (Heading.p, cells.map { .measured(found.pValues[$0.i * size + $0.j]) }),
    ]
    if adjustment != .none {
      heads.append((Heading.adjustedP, pairP.map { .measured($0) }))
    }
    heads.append((Heading.known, cells.map { .integer(found.counts[$0.i * size + $0.j]) }))
    heads.append((Heading.flag, cells.map { .optional(flag(text($0))?.rawValue) }))
    return Table("\(found.method.title) \(found.method.symbol)", heads, key: Heading.x.name)
      .marked(phrase.mark(isSynthetic: columns.isSynthetic))
  }
}
