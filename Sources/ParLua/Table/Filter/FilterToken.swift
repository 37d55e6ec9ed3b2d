/// A word or sign of the filter language, and where it stands.
struct FilterToken: Equatable {
  /// What the token is.
  enum Kind: Equatable {
    case name(String)
    case number(Double)
    case text(String)
    case comparison(FilterComparison)
    case minus
    case and, or, not
    case open, close
    case end
    /// A sign that the language does not have.
    case unknown
  }

  let kind: Kind
  /// The first character, counted from 0.
  let start: Int
  /// The character after the last.
  let end: Int
}

/// How two values are compared.
enum FilterComparison: String, CaseIterable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// Whether the comparison holds for values that stand in this order (below 0: the left is less).
  func holds(_ order: Int) -> Bool {
    switch self {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }
}
