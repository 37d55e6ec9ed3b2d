/// A condition that knows the columns of its table: row → true, false, or nil for unknown.
typealias BoundCondition = (Int) -> Bool?

/// Ties a condition to the columns of a table.
struct FilterBinding {
  let text: String
  let table: Table
  let textOrder: (String, String) -> Bool

  /// The condition as a closure over rows.
  ///
  /// - Throws: `FilterProblem` when a name is no column or kinds of values do not go together.
  func bind(_ condition: FilterCondition) throws(FilterProblem) -> BoundCondition {
    switch condition {
    case .all(let parts): return all(try bindEach(parts))
    case .any(let parts): return any(try bindEach(parts))
    case .not(let part):
      let inner = try bind(part)
      return { row in inner(row).map { !$0 } }
    case .missing(let operand):
      let column = try column(of: operand)
      return { row in column?.cells[row].isMissing ?? false }
    case .compare(let left, let comparison, let right):
      return try compare(left, comparison, right)
    }
  }

  private func bindEach(_ parts: [FilterCondition]) throws(FilterProblem) -> [BoundCondition] {
    var bound: [BoundCondition] = []
    for part in parts { bound.append(try bind(part)) }
    return bound
  }

  private func all(_ parts: [BoundCondition]) -> BoundCondition {
    { row in
      var result: Bool? = true
      for part in parts {
        guard let holds = part(row) else {
          result = nil
          continue
        }
        if !holds { return false }
      }
      return result
    }
  }

  private func any(_ parts: [BoundCondition]) -> BoundCondition {
    { row in
      var result: Bool? = false
      for part in parts {
        guard let holds = part(row) else {
          result = nil
          continue
        }
        if holds { return true }
      }
      return result
    }
  }

  private func compare(
    _ left: FilterOperand, _ comparison: FilterComparison, _ right: FilterOperand
  ) throws(FilterProblem) -> BoundCondition {
    let a = try cells(of: left, beside: right)
    let b = try cells(of: right, beside: left)
    try checkKinds(left, right)
    let order = textOrder
    return { row in compareCells(a(row), comparison, b(row), textOrder: order) }
  }

  private func cells(
    of operand: FilterOperand, beside other: FilterOperand
  ) throws(FilterProblem) -> (Int) -> Cell {
    if case .value(let value) = operand.source { return { _ in value } }
    let cells = try column(of: operand, beside: other)?.cells ?? []
    return { cells[$0] }
  }

  /// The column that is meant; nil for a value.
  ///
  /// - Parameter other: What it is compared with: beside texts, an unknown name was meant as a
  ///   text.
  private func column(
    of operand: FilterOperand, beside other: FilterOperand? = nil
  ) throws(FilterProblem) -> Column? {
    guard case .column(let name) = operand.source else { return nil }
    if let column = known(operand) { return column }
    let nearest = nearestNames(to: name, among: table.names)
    let isText = other.flatMap(known)?.kind == .text
    throw problem(
      .noColumn(name, nearest: nearest, have: table.names), at: operand,
      instead: (isText ? [quotedText(name)] : []) + nearest.map(FilterBinding.written))
  }

  private func known(_ operand: FilterOperand) -> Column? {
    guard case .column(let name) = operand.source else { return nil }
    return table.columns.first { $0.name == name }
  }

  private func checkKinds(
    _ left: FilterOperand, _ right: FilterOperand
  ) throws(FilterProblem) {
    let a = try kind(of: left)
    let b = try kind(of: right)
    let open: [Column.Kind] = [.empty, .mixed]
    if a == b || open.contains(a) || open.contains(b) { return }
    throw problem(
      .mismatch(said(left, a), said(right, b)), at: right, instead: retyped(right, as: a))
  }

  private func kind(of operand: FilterOperand) throws(FilterProblem) -> Column.Kind {
    if case .value(let value) = operand.source { return Column("value", [value]).kind }
    return try column(of: operand)?.kind ?? .empty
  }

  private func said(_ operand: FilterOperand, _ kind: Column.Kind) -> String {
    let noun =
      switch kind {
      case .numeric: "number"
      case .text: "text"
      case .flag: "true or false"
      case .mixed, .empty: "value"
      }
    switch operand.source {
    case .value(.text(let text)): return "the \(noun) '\(text)'"
    case .value(let value):
      return kind == .flag ? value.plainText : "the \(noun) \(value.plainText)"
    case .column(let name): return "column '\(name)' (\(kind == .flag ? noun : noun + "s"))"
    }
  }

  /// The value as the other side would need it: `"80"` as `80`, `80` as `"80"`.
  private func retyped(_ operand: FilterOperand, as kind: Column.Kind) -> [String] {
    guard case .value(let value) = operand.source else { return [] }
    switch (value, kind) {
    case (.text(let text), .numeric): return Double(text).map { [shortestText($0)] } ?? []
    case (.number, .text): return [quotedText(value.plainText)]
    default: return []
    }
  }

  private func problem(
    _ reason: FilterProblem.Reason, at operand: FilterOperand, instead: [String]
  ) -> FilterProblem {
    let characters = Array(text)
    let before = String(characters[..<operand.start])
    let after = String(characters[operand.end...])
    return FilterProblem(
      text: text, position: operand.start + 1, reason: reason,
      suggestions: instead.map { before + $0 + after })
  }

  /// A column's name as the filter language takes it: in back quotes where it is no word.
  static func written(_ name: String) -> String {
    var lexer = FilterLexer(name)
    let tokens = (try? lexer.tokens()) ?? []
    return tokens.first?.kind == .name(name) && tokens.count == 2 ? name : "`\(name)`"
  }
}

/// Whether a comparison of two cells holds; nil if one is missing or they have no common order.
private func compareCells(
  _ a: Cell, _ comparison: FilterComparison, _ b: Cell, textOrder: (String, String) -> Bool
) -> Bool? {
  if a.isMissing || b.isMissing { return nil }
  if let x = a.number, let y = b.number {
    return comparison.holds(sameDecimal(x, y) ? 0 : x < y ? -1 : 1)
  }
  switch (a, b, comparison) {
  case (_, _, .equal): return a == b
  case (_, _, .notEqual): return a != b
  case (.text, .text, _), (.flag, .flag, _):
    return comparison.holds(a == b ? 0 : a.compare(b, textOrder: textOrder))
  default: return nil
  }
}

/// Whether two numbers are the same decimal but for the noise of binary arithmetic.
///
/// They may differ by 5 × 10⁻¹⁰, or by that share of the larger where both are below 1.
private func sameDecimal(_ x: Double, _ y: Double) -> Bool {
  x == y || (x - y).magnitude <= 5e-10 * min(1, max(x.magnitude, y.magnitude))
}
