import Glibc
import LuaRuntime
import ParIndex
import Statistics
import TerminalText

/// The value of an expression, as far as an answer can be told from it.
enum AnswerValue: Equatable, Sendable {
  case number(Double)
  case text(String)
  case flag(Bool)
  case list([AnswerValue])
  /// Anything else, as the prompt shows it.
  case shown(String)

  /// The value at an index; nil for nil and for functions.
  ///
  /// A correlation counts as its coefficient, a column and a list as their elements.
  init?(_ stack: LuaStack, _ index: Int32, depth: Int = 2) {
    switch stack.kind(index) {
    case .number: self = .number((try? Double.read(stack, index)) ?? .nan)
    case .string: self = .text(stack.text(index) ?? "")
    case .boolean: self = .flag((try? Bool.read(stack, index)) ?? false)
    case .table:
      guard depth > 0, let list = AnswerValue.elements(stack, index, depth) else { return nil }
      self = .list(list)
    case .userdata: self.init(object: stack, index)
    default: return nil
    }
  }

  private init?(object stack: LuaStack, _ index: Int32) {
    if let correlation = Correlation.peek(stack, index) {
      self = .number(correlation.estimate)
    } else if let column = Column.peek(stack, index) {
      self = .list(column.cells.map(AnswerValue.init))
    } else if let shown = Library.shown(stack, index) {
      self = .shown(shown.text(.plain))
    } else {
      return nil
    }
  }

  private init(_ cell: Cell) {
    if let number = cell.number { self = .number(number) } else { self = .text(cell.plainText) }
  }

  private static func elements(
    _ stack: LuaStack, _ index: Int32, _ depth: Int
  ) -> [AnswerValue]? {
    try? stack.readList(index, of: "values") { (at) throws(Mismatch) in
      guard let value = AnswerValue(stack, at, depth: depth - 1) else { throw Mismatch("no value") }
      return value
    }
  }

  /// Whether it is as good as another: numbers within the tolerance, texts whatever their case and
  /// diacritics, lists element by element, those of texts in any order.
  func matches(_ other: AnswerValue, tolerance: Double) -> Bool {
    switch (self, other) {
    case (.number(let own), .number(let wanted)):
      abs(own - wanted) <= tolerance + 1e-12 || own.isNaN && wanted.isNaN
    case (.text(let own), .text(let wanted)):
      VietnameseFolding.words(own) == VietnameseFolding.words(wanted)
    case (.flag(let own), .flag(let wanted)): own == wanted
    case (.shown(let own), .shown(let wanted)): own == wanted
    case (.list(let own), .list(let wanted)):
      own.count == wanted.count
        && zip(AnswerValue.sorted(own), AnswerValue.sorted(wanted)).allSatisfy {
          $0.matches($1, tolerance: tolerance)
        }
    default: false
    }
  }

  /// Names in an order of their own, since it seldom matters in which they are told; others as given.
  private static func sorted(_ list: [AnswerValue]) -> [AnswerValue] {
    let names = list.compactMap { value -> String? in
      guard case .text(let text) = value else { return nil }
      return VietnameseFolding.words(text)
    }
    return names.count == list.count ? names.sorted().map(AnswerValue.text) : list
  }

  /// Whether it is of the kind that another is, so that it was meant as an answer.
  func isLike(_ other: AnswerValue) -> Bool {
    switch (self, other) {
    case (.number, .number), (.text, .text), (.flag, .flag), (.list, .list), (.shown, .shown): true
    default: false
    }
  }
}
