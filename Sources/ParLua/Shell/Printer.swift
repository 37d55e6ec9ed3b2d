import TerminalText
import LuaRuntime

/// Results of a statement as the prompt shows them.
enum Printer {
  /// The value at an index in words; nothing for nil alone.
  static func text(
    _ stack: LuaStack, _ index: Int32, _ context: ShellContext
  ) throws(LuaFailure) -> String {
    if let shown = Library.shown(stack, index) {
      context.last = shown
      return shown.text(context.style, context.format)
    }
    switch stack.kind(index) {
    case .string: return visible(stack.text(index) ?? "", keepingLines: true)
    case .table, .function:
      if let function = Interpreter.of(stack).declaration(at: index) {
        return "function \(function.signature); ?\(function.name) explains it"
      }
      if stack.kind(index) == .function { return "function" }
      return stack.hasText(index)
        ? visible(try stack.description(of: index), keepingLines: true)
        : try inspect(stack, index, depth: 2)
    default: return visible(try stack.description(of: index), keepingLines: true)
    }
  }

  /// Texts lose what would steer the terminal; line ends stay where they are asked for.
  private static func visible(_ text: String, keepingLines: Bool) -> String {
    if !keepingLines { return TerminalText.visible(text) }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map {
      TerminalText.visible(String($0))
    }
    .joined(separator: "\n")
  }

  /// `{1, 2, name = "x"}`: a plain table with its keys in order, cut after some entries.
  private static func inspect(
    _ stack: LuaStack, _ index: Int32, depth: Int
  ) throws(LuaFailure) -> String {
    var entries: [(key: InspectedKey, text: String)] = []
    var isCut = false
    try stack.forEachPair(of: index) { (key, value) throws(LuaFailure) in
      if entries.count == 1000 { isCut = true; return false }
      entries.append((InspectedKey(stack, key), try element(stack, value, depth)))
      return true
    }
    entries.sort { $0.key < $1.key }
    let texts = entries.enumerated().map { place, entry in
      entry.key.isPlace(place + 1) ? entry.text : "\(entry.key.text) = \(entry.text)"
    }
    let most = 30
    let shown = texts.prefix(most).joined(separator: ", ")
    let more =
      texts.count > most || isCut ? ", … (\(isCut ? "over 1000" : "\(texts.count)") entries)" : ""
    return "{\(shown)\(more)}"
  }

  private static func element(
    _ stack: LuaStack, _ index: Int32, _ depth: Int
  ) throws(LuaFailure) -> String {
    switch stack.kind(index) {
    case .string: return "\"" + visible(stack.text(index) ?? "", keepingLines: false) + "\""
    case .table where depth > 1 && !stack.hasText(index):
      return try inspect(stack, index, depth: depth - 1)
    case .table: return "{…}"
    case .userdata, .function: return stack.typeName(index)
    default: return try stack.description(of: index)
    }
  }
}

/// A key in the order in which tables are shown: places, then names, then the rest.
private struct InspectedKey: Comparable {
  let number: Double
  let text: String

  init(_ stack: LuaStack, _ index: Int32) {
    number =
      stack.kind(index) == .number ? ((try? Double.read(stack, index)) ?? .infinity) : .infinity
    if let name = stack.text(index) {
      text = name.isName ? name : "[\"\(visible(name))\"]"
    } else {
      text = "[\((try? stack.description(of: index)) ?? stack.typeName(index))]"
    }
  }

  func isPlace(_ place: Int) -> Bool { number == Double(place) }

  static func < (left: InspectedKey, right: InspectedKey) -> Bool {
    (left.number, left.text) < (right.number, right.text)
  }
}

extension String {
  /// Whether it can stand after a dot.
  var isName: Bool {
    first.map { $0.isASCII && ($0.isLetter || $0 == "_") } ?? false
      && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
  }
}
