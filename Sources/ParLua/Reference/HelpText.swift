import TerminalText
import LuaRuntime

/// What `help` and `?` say, made from the declarations.
enum HelpText {
  /// The text for what was asked.
  ///
  /// - Throws: `NoHelp` for a name that means nothing, with the nearest.
  static func answer(
    _ subject: AnyArgument, _ interpreter: Interpreter, _ language: Language
  ) throws -> String {
    let stack = subject.stack
    switch stack.kind(subject.index) {
    case .none, .nil: return start
    case .string:
      let name = try String.read(stack, subject.index)
      return name.isEmpty ? start : try page(named: name, language)
    case .function:
      if let function = interpreter.declaration(at: subject.index) {
        return page(function, language)
      }
      return "a function of Lua or of your own; see the manual of Lua 5.4"
    default:
      let name = stack.typeName(subject.index)
      guard let type = Library.types.first(where: { $0.name == name }) else {
        return "a \(name); help() says where to start"
      }
      return page(type)
    }
  }

  /// Where to start, by task.
  static let start = """
    par.datasets()              which indices there are
    papi = par.open "papi"      opens one; papi[2023] is an edition
    e = papi[2023]
    e:rank("8"):top(5)          ranks the provinces at a node
    e:cor("5", "8.1")           correlates two nodes
    e:unit("lang son")          one province's card
    e:framework()               what is scored
    stats.cor(a, b)             correlates scores of two indices
    t = par.read "own.csv"      a table of your own
    ?e.rank, help "rank"        how something is used
    last()                      the whole of a result that was cut
    """

  /// The page of a function, a type or a table of functions, by any part of its name.
  static func page(named text: String, _ language: Language) throws -> String {
    let matches = Library.declarations.filter { $0.answers(to: text) }
    if let only = matches.first, matches.count == 1 { return page(only, language) }
    if let type = Library.types.first(where: { $0.name.lowercased() == text.lowercased() }) {
      return page(type)
    }
    if !matches.isEmpty { return list(matches) }
    let inTable = Library.functions.filter { $0.name.hasPrefix(text + ".") }
    if !inTable.isEmpty { return list(inTable) }
    var names = Set<String>()
    let known = Library.declarations.flatMap { [$0.name, String($0.shortName)] }
      .filter { names.insert($0).inserted }
    throw NoHelp(text: text, nearest: Spelling.nearest(to: text, in: known, most: 3, all: true))
  }

  /// Everything that is declared of one function.
  static func page(_ function: Function, _ language: Language) -> String {
    var lines = [function.signature, "  " + function.summary]
    if !function.notes.vietnamese.isEmpty { lines.append("  " + function.notes.vietnamese) }
    if language == .vi, lines.count == 3 { lines.swapAt(1, 2) }
    if !function.parameters.isEmpty { lines.append("") }
    for parameter in function.parameters { lines += indented(parameter.line) }
    lines += indented("→ \(function.returns)")
    if !function.notes.details.isEmpty { lines += [""] + indented(function.notes.details) }
    if !function.notes.source.isEmpty { lines += indented("Source: " + function.notes.source) }
    if !function.examples.isEmpty { lines.append("") }
    for example in function.examples {
      lines.append("  > " + example.code)
      lines += example.output.split(separator: "\n", omittingEmptySubsequences: false).map {
        "  " + $0
      }
    }
    if !function.notes.seeAlso.isEmpty {
      lines += ["", "  See also: " + function.notes.seeAlso.joined(separator: ", ")]
    }
    return lines.joined(separator: "\n")
  }

  /// Lines of at most 78 columns, two of them empty at the left.
  private static func indented(_ text: String) -> [String] {
    wrapped(text, to: 76).map { "  " + $0 }
  }

  /// What a type's values can do.
  static func page(_ type: AnyUserType) -> String {
    (["\(type.name): \(type.summary)"] + [list(type.methods + type.properties)]).joined(
      separator: "\n")
  }

  private static func list(_ functions: [Function]) -> String {
    let widest = functions.map { displayWidth($0.name) }.max() ?? 0
    return functions.map { "  " + padded($0.name, to: widest) + "  " + $0.summary }
      .joined(separator: "\n")
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - displayWidth(text)))
  }
}

/// A name that means nothing.
struct NoHelp: Explained {
  let text: String
  let nearest: [String]
  var argument: String? { "subject" }
  var description: String {
    "nothing is called '\(Spelling.cut(text))'; did you mean \(Spelling.choice(nearest))?"
  }
  var remedies: [Remedy] { [.replace(text, with: nearest)] }
}

extension Function {
  /// How it is written: a call, or a property.
  package var signature: String { isProperty ? name : callForm }

  /// Whether it is read with a dot and has no parentheses.
  package var isProperty: Bool {
    Library.types.contains { type in type.properties.contains { $0 === self } }
  }

  fileprivate func answers(to text: String) -> Bool {
    let wanted = text.replacing(":", with: ".").lowercased()
    return name.replacing(":", with: ".").lowercased() == wanted || shortName.lowercased() == wanted
  }
}

extension ParameterInfo {
  /// One line for help: name, type, default, allowed values, summary.
  package var line: String {
    var parts = ["\(name): \(type)"]
    if let defaultText { parts.append(isNamed ? "= \(defaultText)" : "(optional)") }
    if !allowed.isEmpty { parts.append("one of " + allowed.joined(separator: ", ")) }
    return parts.joined(separator: " ") + " – " + summary
  }
}
