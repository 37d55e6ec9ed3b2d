import LuaRuntime
import ParIndex
import Statistics

/// Which assumption moves a result most, for Lua.
struct SensitivityResult: LuaObject, Shown {
  static let luaName = "Sensitivity"
  static let luaType: UserType<SensitivityResult> = UserType<SensitivityResult>(
    "How much of a result's variance each assumption makes.",
    vietnamese: "Mỗi giả định tạo ra bao nhiêu phần phương sai của kết quả.",
    properties: [
      Function(
        property: "Sensitivity.table", of: SensitivityResult.self,
        "The first-order and the total index of each assumption, with intervals.",
        returns: "Table",
        notes: Notes(
          vietnamese: "Chỉ số bậc nhất và toàn phần của từng giả định, kèm khoảng tin cậy.")
      ) { $0.indices },
      Function(
        property: "Sensitivity.replications", of: SensitivityResult.self,
        "The evaluations that it rests on.", returns: "Uncertainty",
        notes: Notes(vietnamese: "Các lần tính làm cơ sở.")
      ) { UncertaintyResult(found: $0.found.replications, level: 0.9, phrase: $0.phrase) },
      Function(
        property: "Sensitivity.failed", of: SensitivityResult.self,
        "Rows of the design left out because an evaluation failed.", returns: "integer",
        notes: Notes(vietnamese: "Số dòng thiết kế bị bỏ vì có lần tính hỏng.")
      ) { $0.found.indices.failed },
    ], events: [UserType<SensitivityResult>.printing])

  let found: Sensitivity
  /// What was looked into.
  let target: String
  let phrase: Phrase

  var table: Table? { indices }
  func text(_ style: DisplayStyle) -> String { renderTable(indices, style: style) }

  private var indices: Table {
    let order = found.factors.indices.sorted {
      (-known(found.indices.total[$0].estimate), $0) < (
        -known(found.indices.total[$1].estimate), $1
      )
    }
    func column(
      _ head: ColumnHead, _ list: [SobolIndices.Index],
      _ value: (SobolIndices.Index) -> Double
    ) -> (ColumnHead, [Cell]) {
      (Heading.digits(head, 3), order.map { .measured(value(list[$0])) })
    }
    let (first, total) = (found.indices.first, found.indices.total)
    var columns: [(ColumnHead, [Cell])] = [
      (Heading.assumption, order.map { .text(found.factors[$0].rawValue) }),
      column(Heading.firstOrder, first, \.estimate),
    ]
    let isSpanned = found.indices.bootstrap != nil
    if isSpanned {
      columns += [
        column(Heading.firstLow, first, \.low), column(Heading.firstHigh, first, \.high),
      ]
    }
    columns.append(column(Heading.totalOrder, total, \.estimate))
    if isSpanned {
      columns += [
        column(Heading.totalLow, total, \.low), column(Heading.totalHigh, total, \.high),
      ]
    }
    let index = found.replications.composite
    return Table(
      "\(index.label) · \(target)", columns, key: Heading.assumption.name, notes: notes
    ).marked(phrase.mark(isSynthetic: index.isSynthetic))
  }

  private func known(_ value: Double) -> Double { value.isNaN ? -.infinity : value }

  private var notes: [String] {
    let found = found.indices
    let style = phrase.style
    var notes = [
      phrase.evaluations(
        self.found.replications.count, mean: style.number(found.mean, digits: 3),
        deviation: style.number(found.variance.squareRoot(), digits: 3))
    ]
    if found.failed > 0 {
      notes.append(phrase.rowsLeftOut(found.failed, of: found.failed + found.rows))
    }
    if !(found.variance > 0) { notes.append(phrase.nothingMoves) }
    return notes
  }
}
