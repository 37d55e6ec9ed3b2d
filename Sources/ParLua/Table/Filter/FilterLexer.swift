/// Cuts a condition into words and signs.
struct FilterLexer {
  private let text: String
  private let characters: [Character]
  private var place = 0

  init(_ text: String) {
    self.text = text
    characters = Array(text)
  }

  /// All tokens; the last is `end`.
  ///
  /// - Throws: `FilterProblem` for a text without a closing quote and a number that is none.
  mutating func tokens() throws(FilterProblem) -> [FilterToken] {
    var tokens: [FilterToken] = []
    repeat {
      while let character = current, character.isWhitespace { place += 1 }
      tokens.append(try next())
    } while tokens.last?.kind != .end
    return tokens
  }

  private var current: Character? { place < characters.count ? characters[place] : nil }

  private mutating func next() throws(FilterProblem) -> FilterToken {
    let start = place
    let kind = try kind()
    return FilterToken(kind: kind, start: start, end: place)
  }

  private mutating func kind() throws(FilterProblem) -> FilterToken.Kind {
    guard let character = current else { return .end }
    if character == "\"" || character == "'" { return .text(try quoted(character)) }
    if character == "`" { return .name(try quoted(character)) }
    if isDigit(character) || (character == "." && isDigit(after(1))) { return try number() }
    if character.isLetter || character == "_" { return word() }
    return sign(character)
  }

  private func after(_ distance: Int) -> Character? {
    let index = place + distance
    return index < characters.count ? characters[index] : nil
  }

  private func isDigit(_ character: Character?) -> Bool {
    character.map { ("0"..."9").contains($0) } ?? false
  }

  /// A text up to the closing quote; a backslash takes the next character as it is.
  private mutating func quoted(_ quote: Character) throws(FilterProblem) -> String {
    let start = place
    var content = ""
    place += 1
    while let character = current, character != quote {
      if character == "\\", quote != "`", after(1) != nil { place += 1 }
      content.append(characters[place])
      place += 1
    }
    guard current == quote else {
      throw FilterProblem(
        text: text, position: start + 1, reason: .wanted("a closing \(quote)", found: "the end"),
        suggestions: [])
    }
    place += 1
    return content
  }

  private mutating func number() throws(FilterProblem) -> FilterToken.Kind {
    let start = place
    while let character = current, isDigit(character) || character == "." { place += 1 }
    if current == "e" || current == "E" {
      let signed = after(1) == "-" || after(1) == "+"
      if isDigit(after(signed ? 2 : 1)) { place += signed ? 2 : 1 }
      while isDigit(current) { place += 1 }
    }
    let digits = String(characters[start..<place])
    guard let value = Double(digits), value.isFinite else {
      throw FilterProblem(
        text: text, position: start + 1, reason: .wanted("a number", found: "'\(digits)'"),
        suggestions: [])
    }
    return .number(value)
  }

  private mutating func word() -> FilterToken.Kind {
    let start = place
    while let character = current, isWordPart(character) { place += 1 }
    let word = String(characters[start..<place])
    switch word.lowercased() {
    case "and": return .and
    case "or": return .or
    case "not": return .not
    default: return .name(word)
    }
  }

  private func isWordPart(_ character: Character) -> Bool {
    character.isLetter || isDigit(character) || character == "_"
  }

  private mutating func sign(_ character: Character) -> FilterToken.Kind {
    let pair = String(characters[place..<min(place + 2, characters.count)])
    let comparison = pair == "~=" ? .notEqual : FilterComparison(rawValue: pair)
    place += comparison == nil ? 1 : pair.count
    switch (comparison, character) {
    case (let comparison?, _): return .comparison(comparison)
    case (_, "<"): return .comparison(.less)
    case (_, ">"): return .comparison(.greater)
    case (_, "("): return .open
    case (_, ")"): return .close
    case (_, "-"), (_, "\u{2212}"): return .minus
    default: return .unknown
    }
  }
}
