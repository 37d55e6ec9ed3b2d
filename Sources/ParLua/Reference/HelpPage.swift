import LuaRuntime

/// Pages of help, made from the declarations, fitted to the screen.
struct HelpPage {
  private let style: DisplayStyle
  private let words: HelpWords
  private var layout: HelpLayout

  private init(_ style: DisplayStyle) {
    self.style = style
    words = HelpWords(language: style.language)
    layout = HelpLayout(style)
  }

  // MARK: The keys

  /// What the keys of the prompt do, where `"keys"` was asked for and there is a prompt.
  static func keys(_ subject: AnyArgument, _ context: ShellContext) -> String? {
    guard !context.keys.isEmpty, let word = subject.stack.text(subject.index),
      ["keys", "phím"].contains(word.lowercased())
    else { return nil }
    var page = HelpPage(context.style)
    page.layout.heading(page.words.keys)
    page.layout.entries(
      context.keys.map { ($0.keys, context.style.language == .vi ? $0.vietnamese : $0.english) })
    return page.layout.text
  }

  // MARK: A function

  /// Everything that is declared of one function.
  static func text(_ function: Function, _ style: DisplayStyle) -> String {
    var page = HelpPage(style)
    page.layout.heading(function.signature)
    page.layout.paragraph(function.summary(style.language))
    page.addParameters(function)
    page.add(page.words.result, function.returns(style.language))
    page.add(page.words.details, function.details(style.language))
    page.add(page.words.source, function.notes.source)
    page.addExamples(function)
    page.add(page.words.seeAlso, function.notes.seeAlso.joined(separator: ", "))
    return page.layout.text
  }

  private mutating func addParameters(_ function: Function) {
    let places = function.parameters.filter { !$0.isNamed }
    let options = function.parameters.filter(\.isNamed)
    if !places.isEmpty {
      layout.heading(words.parameters)
      layout.entries(places.map(entry))
    }
    if let first = options.first {
      layout.heading(words.options(first.name))
      layout.entries(options.map(entry))
    }
  }

  private func entry(_ parameter: ParameterInfo) -> (label: String, text: String) {
    (parameter.name, "\(words.kind(parameter)) – \(parameter.summary(style.language))")
  }

  private mutating func add(_ heading: String, _ text: String) {
    if text.isEmpty { return }
    layout.heading(heading)
    layout.paragraph(text)
  }

  private mutating func addExamples(_ function: Function) {
    let examples = function.examples
    if examples.isEmpty { return }
    layout.heading(words.examples(after: ReferencePage.preamble(for: examples.map(\.code))))
    for example in examples { layout.example(example.code, shows: example.output) }
  }

  // MARK: Several

  /// What the values of a type can do.
  static func text(_ type: AnyUserType, _ style: DisplayStyle) -> String {
    var page = HelpPage(style)
    page.layout.heading(type.name)
    page.layout.paragraph(type.summary(style.language))
    page.add(page.words.givenBy, type.givers.map(\.name).joined(separator: ", "))
    page.addMembers(page.words.methods, ":", type.methods)
    page.addMembers(page.words.fields, ".", type.properties)
    if let first = type.methods.first { page.layout.note(page.words.more(first.name)) }
    return page.layout.text
  }

  private mutating func addMembers(_ heading: String, _ mark: String, _ members: [Function]) {
    if members.isEmpty { return }
    layout.heading(heading)
    layout.entries(members.map { (mark + $0.shortName, $0.summary(style.language)) })
  }

  /// What a word may mean: the page of the method of an edition, else of the first, and the others
  /// by name.
  static func text(ofSeveral functions: [Function], _ style: DisplayStyle) -> String {
    let best = functions.firstIndex { $0.name.hasPrefix("Edition:") } ?? functions.startIndex
    var others = functions
    let first = text(others.remove(at: best), style)
    var page = HelpPage(style)
    page.layout.heading(page.words.others)
    page.layout.entries(others.map { ($0.name, $0.summary(style.language)) })
    return first + "\n" + page.layout.text
  }

  /// The functions of a table.
  static func text(_ functions: [Function], under heading: String, _ style: DisplayStyle) -> String
  {
    var page = HelpPage(style)
    page.layout.heading(heading)
    page.layout.entries(functions.map { ($0.name, $0.summary(style.language)) })
    if let first = functions.first { page.layout.note(page.words.more(first.name)) }
    return page.layout.text
  }

  /// What a search found, the first ones.
  static func text(_ found: [HelpSearch.Entry], _ style: DisplayStyle) -> String {
    var page = HelpPage(style)
    let most = 12
    page.layout.note(page.words.found(found.count))
    page.layout.entries(found.prefix(most).map { ($0.name, $0.sentence(style.language)) })
    if found.count > most { page.layout.note(page.words.andMore(found.count - most)) }
    return page.layout.text
  }

  /// One sentence, as long as it is.
  static func text(_ sentence: String, _ style: DisplayStyle) -> String {
    var page = HelpPage(style)
    page.layout.note(sentence)
    return page.layout.text
  }
}

extension AnyUserType {
  /// What gives a value of the type.
  fileprivate var givers: [Function] {
    Library.declarations.filter { $0.returns.prefix(while: \.isLetter) == name }
  }
}

extension String {
  /// Whether code uses a variable that this statement sets; texts in quotes do not count.
  func isNeeded(by code: String) -> Bool {
    let set = split(separator: ";").compactMap {
      $0.split(separator: "=").first.map { String($0).trimmingSpaces }
    }
    let outside = code.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    let names = outside.flatMap { $0.split { !$0.isLetter && !$0.isNumber && $0 != "_" } }
    return names.contains { set.contains(String($0)) }
  }
}
