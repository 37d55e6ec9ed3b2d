/// A condition of the filter language, before it meets a table.
///
/// Chains of `and` and `or` are lists, so that a long chain is not a deep tree.
indirect enum FilterCondition: Equatable {
  case all([FilterCondition])
  case any([FilterCondition])
  case not(FilterCondition)
  case missing(FilterOperand)
  case compare(FilterOperand, FilterComparison, FilterOperand)
}

/// A side of a comparison, and where it stands (characters counted from 0).
struct FilterOperand: Equatable {
  /// A column by its name, or a value.
  enum Source: Equatable {
    case column(String)
    case value(Cell)
  }

  let source: Source
  let start: Int
  let end: Int
}
