import TerminalText
import LuaRuntime
import ParIndex

/// What `help` and `?` say, made from the declarations.
enum HelpText {
  /// The text for what was asked.
  ///
  /// - Throws: `NoHelp` for a name that means nothing.
  static func answer(_ subject: AnyArgument, _ style: DisplayStyle) throws -> String {
    let stack = subject.stack
    if let name = stack.text(subject.index) { return try answer(word: name, stack, style) }
    if let node = NodeCard.peek(stack, subject.index) { return NodeDoc.text(node, style) }
    let interpreter = Interpreter.of(stack)
    if let function = interpreter.declaration(at: subject.index, in: stack) {
      return HelpPage.text(function, style)
    }
    if let table = tableName(subject) { return try page(named: table, style) }
    let name = stack.typeName(subject.index)
    if let type = Library.types.first(where: { $0.name == name }) {
      return HelpPage.text(type, style)
    }
    let kind = stack.kind(subject.index)
    let words = HelpWords(language: style.language)
    return HelpPage.text(kind == .function ? words.otherFunction : words.plain(kind), style)
  }

  /// The page of a name; where it has none, that of the global's value.
  private static func answer(
    word: String, _ stack: LuaStack, _ style: DisplayStyle
  ) throws -> String {
    if word.isEmpty { return StartPage.text(style) }
    do {
      return try page(named: word, style)
    } catch {
      guard stack.reserve(8), let global = stack.pushedGlobal(word) else { throw error }
      defer { stack.drop() }
      if global.stack.kind(global.index) == .string { throw error }
      return try answer(global, style)
    }
  }

  /// The name of the table of functions that the subject is.
  private static func tableName(_ subject: AnyArgument) -> String? {
    guard subject.stack.kind(subject.index) == .table else { return nil }
    return Library.tableNames.first { subject.stack.isGlobal($0, subject.index) }
  }

  /// The page of a function, a type or a table of functions, by any part of its name.
  static func page(named text: String, _ style: DisplayStyle) throws -> String {
    // No name is longer; a text of megabytes would be looked at for every declaration.
    guard text.utf8.count <= 200 else { throw NoHelp(text) }
    let wanted = text.trimmingSpaces
    if let type = Library.types.first(where: { $0.name == wanted }) {
      return HelpPage.text(type, style)
    }
    let matches = Library.declarations.filter { $0.answers(to: wanted) }
    if let exact = matches.first(where: { $0.isCalled(wanted) }) {
      return HelpPage.text(exact, style)
    }
    if let only = matches.first, matches.count == 1 { return HelpPage.text(only, style) }
    if let type = Library.types.first(where: { $0.name.lowercased() == wanted.lowercased() }) {
      return HelpPage.text(type, style)
    }
    if !matches.isEmpty { return HelpPage.text(ofSeveral: matches, style) }
    let inTable = Library.functions.filter { $0.name.hasPrefix(wanted + ".") }
    if !inTable.isEmpty { return HelpPage.text(inTable, under: wanted, style) }
    throw NoHelp(text)
  }
}

/// A name that means nothing.
struct NoHelp: Explained {
  let text: String
  private let nearest: [String]
  private let found: Int

  init(_ text: String) {
    self.text = text
    var seen = Set<String>()
    let known = Library.declarations.flatMap { [$0.name, String($0.shortName)] }
      .filter { seen.insert($0).inserted }
    nearest = Spelling.nearest(to: text, in: known + Library.types.map(\.name), most: 3)
    let isWords = text.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " }
    found = nearest.isEmpty && isWords ? HelpSearch.find(text).count : 0
  }

  var argument: String? { "subject" }
  var description: String {
    let start = "nothing is called '\(Spelling.cut(text))'; "
    if !nearest.isEmpty { return start + "did you mean \(Spelling.choice(nearest))?" }
    return start
      + (found > 0
        ? "write \(search), which finds \(found)" : "write help() to see where to start")
  }
  private var search: String { "help.search \"\(Spelling.cut(text))\"" }
  var remedies: [Remedy] {
    if !nearest.isEmpty { return [.replace(text, with: nearest)] }
    return [.run(found > 0 ? search : "help()")]
  }
}

/// Help on nothing: a name that has no value, most often.
struct NilAsked: Explained {
  var argument: String? { "subject" }
  var description: String {
    "nil has no page; write a name in quotes, as in help \"rank\", or help() to see where to start"
  }
  var remedies: [Remedy] { [.run("help \"rank\""), .run("help()")] }
}

extension Function {
  /// How it is written: a call, or a property.
  package var signature: String { isProperty ? name : callForm }

  /// Whether it is read with a dot and has no parentheses.
  package var isProperty: Bool {
    Library.types.contains { type in type.properties.contains { $0 === self } }
  }

  /// Whether a text is its whole name, with a dot or a colon.
  fileprivate func isCalled(_ text: String) -> Bool {
    name.replacing(":", with: ".").lowercased() == text.replacing(":", with: ".").lowercased()
  }

  /// Whether a text is its name, the end of it, or that after a variable: `e:rank`.
  fileprivate func answers(to text: String) -> Bool {
    if isCalled(text) { return true }
    let parts = text.split { $0 == ":" || $0 == "." }
    let isOfVariable = parts.count == 2 && !Library.hasOwner(String(parts[0]))
    guard parts.count == 1 || isOfVariable, let last = parts.last else { return false }
    return shortName.lowercased() == last.lowercased()
  }
}

extension ParameterInfo {
  /// One line for the reference: name, type, default, allowed values, summary.
  package var line: String {
    "\(name): \(HelpWords(language: .en).kind(self)) – \(summary)"
  }
}
