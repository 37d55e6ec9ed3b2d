/// Reads a condition: `score > 80 and not (region == "Bắc" or missing(rank))`.
///
/// - `condition`: `term {or term}`; `term`: `factor {and factor}`
/// - `factor`: `not factor`, `(condition)`, `missing(column)`, or `side comparison side`
/// - `side`: a column, a number, a text in `"` or `'`, `true`, `false`; at least one side is a
///   column
/// - `comparison`: `==`, `!=` (or `~=`), `<`, `<=`, `>`, `>=`
///
/// A column whose name is no word stands in back quotes: `` `8.1` > 0.5 ``.
struct FilterParser {
  /// How deeply parentheses and `not` may be nested.
  static let depthLimit = 100

  private let text: String
  private let characters: [Character]
  private let tokens: [FilterToken]
  private var place = 0
  private var depth = 0

  init(_ text: String) throws(FilterProblem) {
    self.text = text
    characters = Array(text)
    var lexer = FilterLexer(text)
    tokens = try lexer.tokens()
  }

  /// Reads the whole text.
  ///
  /// - Throws: `FilterProblem` with the first character that does not fit and what was wanted.
  mutating func parse() throws(FilterProblem) -> FilterCondition {
    let condition = try anyOf()
    guard token.kind == .end else { throw problem("'and', 'or' or the end", fix: joinFix()) }
    return condition
  }

  private var token: FilterToken { tokens[min(place, tokens.count - 1)] }

  private mutating func take(_ kind: FilterToken.Kind) -> Bool {
    guard token.kind == kind else { return false }
    place += 1
    return true
  }

  private mutating func anyOf() throws(FilterProblem) -> FilterCondition {
    var terms = [try allOf()]
    while take(.or) { terms.append(try allOf()) }
    return terms.count == 1 ? terms[0] : .any(terms)
  }

  private mutating func allOf() throws(FilterProblem) -> FilterCondition {
    var factors = [try factor()]
    while take(.and) { factors.append(try factor()) }
    return factors.count == 1 ? factors[0] : .all(factors)
  }

  private mutating func factor() throws(FilterProblem) -> FilterCondition {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthLimit { throw problem(.tooDeep(limit: Self.depthLimit)) }
    if take(.not) { return .not(try factor()) }
    if take(.open) {
      let condition = try anyOf()
      guard take(.close) else { throw problem("'and', 'or' or ')'", fix: joinFix()) }
      return condition
    }
    return try isMissingCall ? missing() : comparison()
  }

  private var isMissingCall: Bool {
    token.kind == .name("missing") && place + 1 < tokens.count && tokens[place + 1].kind == .open
  }

  private mutating func missing() throws(FilterProblem) -> FilterCondition {
    place += 2
    guard case .name = token.kind else { throw problem("a column") }
    let operand = try operand()
    guard take(.close) else { throw problem("')'") }
    return .missing(operand)
  }

  private mutating func comparison() throws(FilterProblem) -> FilterCondition {
    let start = place
    let left = try operand()
    guard case .comparison(let comparison) = token.kind else {
      throw problem("a comparison (==, !=, <, <=, >, >=)", fix: equalsFix())
    }
    place += 1
    let right = try operand()
    if case .value = left.source, case .value = right.source {
      place = start
      throw problem("a column on one side of the comparison")
    }
    return .compare(left, comparison, right)
  }

  private mutating func operand() throws(FilterProblem) -> FilterOperand {
    let first = token
    let negative = take(.minus)
    let last = token
    let source: FilterOperand.Source
    switch last.kind {
    case .number(let value): source = .value(.number(negative ? -value : value))
    case .text(let text) where !negative: source = .value(.text(text))
    case .name(let name) where !negative: source = named(name, quoted: last.end - last.start)
    default:
      throw problem(negative ? "a number" : "a column, a number or a quoted text")
    }
    place += 1
    return FilterOperand(source: source, start: first.start, end: last.end)
  }

  private func named(_ name: String, quoted length: Int) -> FilterOperand.Source {
    let inBackQuotes = length != name.count
    if name == "true", !inBackQuotes { return .value(.flag(true)) }
    if name == "false", !inBackQuotes { return .value(.flag(false)) }
    return .column(name)
  }
}

// What to write instead.
extension FilterParser {
  private func problem(_ wanted: String, fix: String? = nil) -> FilterProblem {
    let found = characters[token.start..<token.end]
    let shown = token.kind == .end ? "the end" : "'\(String(found))'"
    return problem(.wanted(wanted, found: shown), fix: fix)
  }

  private func problem(_ reason: FilterProblem.Reason, fix: String? = nil) -> FilterProblem {
    FilterProblem(
      text: text, position: token.start + 1, reason: reason, suggestions: fix.map { [$0] } ?? [])
  }

  private var next: FilterToken { tokens[min(place + 1, tokens.count - 1)] }

  /// `=`, `=>`, `=<` where `==`, `>=`, `<=` are meant.
  private func equalsFix() -> String? {
    guard found("=") else { return nil }
    if next.start == token.end, case .comparison(let sign) = next.kind {
      return replacing(token.start, next.end, by: sign.rawValue + "=")
    }
    return replacing(token.start, token.end, by: "==")
  }

  /// `&&`, `||` where words are meant; a decimal comma; a text of several words without quotes; a
  /// comparison that goes on, as in `1 < rank < 3`.
  private func joinFix() -> String? {
    if case .name = token.kind { return quotesFix() }
    if case .comparison = token.kind { return chainFix() }
    if found("&") || found("|") {
      let word = found("&") ? "and" : "or"
      let end = next.kind == .unknown ? next.end : token.end
      return replacing(token.start, end, byWord: word)
    }
    if found(","), case .number = next.kind, next.start == token.end {
      return replacing(token.start, token.end, by: ".")
    }
    return nil
  }

  private func chainFix() -> String? {
    guard place > 0, case .name = tokens[place - 1].kind else { return nil }
    let middle = String(characters[tokens[place - 1].start..<tokens[place - 1].end])
    return replacing(token.start, token.start, byWord: "and \(middle)")
  }

  private func quotesFix() -> String? {
    guard place > 0, case .name = tokens[place - 1].kind else { return nil }
    let start = tokens[place - 1].start
    let names = tokens[place...].prefix { token in
      if case .name = token.kind { true } else { false }
    }
    let end = names.last?.end ?? token.end
    return replacing(start, end, by: quotedText(String(characters[start..<end])))
  }

  private func found(_ sign: Character) -> Bool {
    token.kind == .unknown && characters[token.start] == sign
  }

  private func replacing(_ start: Int, _ end: Int, by text: String) -> String {
    String(characters[..<start]) + text + String(characters[end...])
  }

  /// The text with a word in place of some characters and of the spaces around them.
  private func replacing(_ start: Int, _ end: Int, byWord word: String) -> String {
    let before = characters[..<start].reversed().drop { $0 == " " }.reversed()
    let after = characters[end...].drop { $0 == " " }
    return String(before) + " \(word) " + String(after)
  }
}

/// The text in the quotes of the filter language.
func quotedText(_ text: String) -> String {
  let quote: Character = text.contains("'") ? "\"" : "'"
  var result = String(quote)
  for character in text {
    if character == quote || character == "\\" { result += "\\" }
    result.append(character)
  }
  return result + String(quote)
}
