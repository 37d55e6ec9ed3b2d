/// A piece of Lua text: what it is, and which bytes.
package struct LuaToken: Equatable, Sendable {
  /// What a piece can be.
  package enum Kind: Sendable {
    /// `and`, `local`, `while` …
    case keyword
    /// What stands for a variable, a field or an option.
    case name
    /// A number, well formed or not.
    case number
    /// A text in quotes or long brackets, with these.
    case string
    /// A comment with its dashes, without the line end.
    case comment
    /// One of `( ) [ ] { }`.
    case bracket
    /// Any other operator or separator.
    case symbol
    /// Bytes that mean nothing in Lua.
    case other
  }

  /// What it is.
  package let kind: Kind
  /// Its bytes in UTF-8, counted from the start of the text.
  package let range: Range<Int>
  /// Whether it has no end of its own, so that what is typed after it still belongs to it: a string
  /// or a long comment that is not closed, and every comment to the end of a line.
  package let isOpen: Bool

  package init(_ kind: Kind, _ range: Range<Int>, isOpen: Bool = false) {
    self.kind = kind
    self.range = range
    self.isOpen = isOpen
  }

  /// The words that no variable can have as its name.
  package static let keywords = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in",
    "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
  ]

  /// Those of them that a value can begin with.
  package static let valueKeywords = ["false", "function", "nil", "not", "true"]
}
