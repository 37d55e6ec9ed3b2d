import TerminalText
import LuaRuntime
import ParIndex

/// Finds what may stand at the end of a text.
struct Completer {
  let finder: ValueFinder
  /// The text after the cursor begins with this byte.
  let following: UInt8?

  /// Whether the text asks for help, so that methods are named without being called.
  var isQuestion: Bool { finder.isQuestion }
  var code: LuaCode { finder.code }
  var stack: LuaStack { finder.stack }
  var phrase: Phrase { Phrase(language: finder.context.style.language) }
  var language: Language { finder.context.style.language }
  var cursor: Int { code.lua.bytes.count }

  /// What may stand at the end.
  func completions() -> Completions {
    let none = Completions(cursor..<cursor, [])
    guard let last = code.lua.tokens.last else { return names("") }
    let isAtEnd = last.range.upperBound == cursor
    switch last.kind {
    case .comment where last.isOpen && isAtEnd: return none
    case .string where last.isOpen && isAtEnd: return inString(last)
    case .name where isAtEnd, .keyword where isAtEnd: return words(code.text(code.tokens.count - 1))
    case .number where isAtEnd: return number(code.text(code.tokens.count - 1))
    case _ where isAtEnd && code.endsValue(code.tokens.count - 1): return none
    default: return words("")
    }
  }

  /// Where the token that is typed stands among the tokens: after all others when it is empty.
  private func place(_ typed: String) -> Int { code.tokens.count - (typed.isEmpty ? 0 : 1) }

  private func range(_ typed: String) -> Range<Int> { (cursor - typed.utf8.count)..<cursor }

  // MARK: Words

  private func words(_ typed: String) -> Completions {
    let place = place(typed)
    if code.isMemberSign(place - 1) {
      guard let value = finder.value(endingAt: place - 2) else {
        return Completions(range(typed), [])
      }
      return members(of: value, typed, isCall: code.isSign(place - 1, ":"))
    }
    if startsNewName(place) { return Completions(range(typed), []) }
    let expected = finder.expectation(at: place, isString: false)
    if let expected, expected.isDirect {
      let wanted = wanted(expected, typed)
      if !wanted.isEmpty { return Completions(range(typed), wanted) }
    }
    return names(typed)
  }

  /// After these a name of the user's own choice follows.
  private func startsNewName(_ place: Int) -> Bool {
    code.isSign(place - 1, "local") || code.isSign(place - 1, "for")
      || code.isSign(place - 1, "goto") || code.isSign(place - 1, "::")
      || code.isSign(place - 1, "function") && !code.isSign(place, ".")
  }

  /// What a declared function wants where a word is typed: an option's name; a text in quotes.
  private func wanted(_ expected: Expectation, _ typed: String) -> [Completions.Candidate] {
    if case .name(let given) = expected.form { return optionNames(expected, typed, given) }
    guard typed.isEmpty else { return [] }
    guard let parameter = expected.parameter else { return optionTables(expected) }
    let mayBeBare = parameter.role == .year || parameter.role == .key
    return offers(for: parameter, expected).map { offer in
      let text = StringMarks.quoted(offer.text)
      return Completions.Candidate(
        mayBeBare && offer.isNumber ? offer.text : text, label: offer.label, summary: offer.summary)
    }
  }

  /// Where only options may follow: the table of each.
  private func optionTables(_ expected: Expectation) -> [Completions.Candidate] {
    expected.function.parameters.filter(\.isNamed).map {
      Completions.Candidate("{\($0.name) = ", label: "{\($0.name)}", summary: $0.summary(language))
    }
  }

  private func offers(for parameter: ParameterInfo, _ expected: Expectation) -> [Offer] {
    OfferMaker(stack, finder.context).offers(for: parameter, source: expected.source)
  }

  private func optionNames(
    _ expected: Expectation, _ typed: String, _ given: [String]
  ) -> [Completions.Candidate] {
    let options: [(name: String, summary: String)]
    if let parameter = expected.parameter {
      options = offers(for: parameter, expected).filter { $0.text.isLuaName }
        .map { ($0.text, $0.summary) }
    } else {
      options = expected.function.parameters.filter(\.isNamed).map {
        ($0.name, $0.summary(language))
      }
    }
    let matching = Matching(typed)
    return matching.best(of: options.filter { !given.contains($0.name) }) {
      matching.rank(ofName: $0.name)
    }.map { Completions.Candidate("\($0.name) = ", label: $0.name, summary: $0.summary) }
  }

  /// A year that is typed in the brackets of an index.
  private func number(_ typed: String) -> Completions {
    guard let expected = finder.expectation(at: place(typed), isString: false), expected.isDirect,
      let parameter = expected.parameter
    else { return Completions(range(typed), []) }
    let matching = offers(for: parameter, expected).filter {
      $0.isNumber && $0.text.hasPrefix(typed)
    }
    return Completions(
      range(typed),
      matching.map { Completions.Candidate($0.text, label: $0.label, summary: $0.summary) })
  }

  // MARK: Strings

  private func inString(_ token: LuaToken) -> Completions {
    let marks = StringMarks(token, in: code.lua.bytes)
    let start = token.range.lowerBound + marks.opening
    let typed = String(decoding: code.lua.bytes[start..<cursor], as: UTF8.self)
    guard !(marks.escapes && typed.contains("\\")) else { return Completions(start..<cursor, []) }
    let place = code.tokens.count - 1
    let expected = finder.expectation(at: place, isString: true)
    var candidates: [Completions.Candidate] = []
    if let expected, expected.isDirect {
      candidates = texts(expected, typed, marks)
    } else if expected == nil, let table = finder.tableIndexed(at: place) {
      candidates = keys(of: table, typed, marks)
    } else if expected == nil {
      candidates = paths(typed, marks)
    }
    return Completions(start..<cursor, candidates)
  }

  private func texts(
    _ expected: Expectation, _ typed: String, _ marks: StringMarks
  ) -> [Completions.Candidate] {
    guard let parameter = expected.parameter else { return [] }
    let isPath = typed.hasPrefix(".") || typed.contains("/")
    if parameter.role == .path || parameter.role == .dataset && isPath {
      return paths(typed, marks)
    }
    let matching = Matching(typed)
    return matching.best(of: offers(for: parameter, expected)) {
      matching.rank(ofTexts: [$0.text] + $0.names)
    }.compactMap { offer in
      closed(offer.text, marks).map {
        Completions.Candidate($0, label: offer.label, summary: offer.summary)
      }
    }
  }

  /// A text as it stands in the string, with the mark that closes it unless that is there.
  private func closed(_ text: String, _ marks: StringMarks) -> String? {
    guard let written = marks.written(text) else { return nil }
    return following == marks.closing.utf8.first ? written : written + marks.closing
  }

  private func paths(_ typed: String, _ marks: StringMarks) -> [Completions.Candidate] {
    let slash = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let folder = String(typed[..<slash])
    let entries = finder.interpreter.files.entries(
      of: folder, beginningWith: String(typed[slash...]))
    return entries.compactMap { entry in
      let path = folder + entry.name
      let text = entry.isFolder ? marks.written(path).map { $0 + "/" } : closed(path, marks)
      return text.map {
        Completions.Candidate(
          $0, label: visible(entry.name) + (entry.isFolder ? "/" : ""),
          summary: phrase.file(isFolder: entry.isFolder))
      }
    }
  }

  private func keys(
    of table: Int32, _ typed: String, _ marks: StringMarks
  ) -> [Completions.Candidate] {
    RawFields(of: table, on: stack, Matching(typed)) { _ in true }.fields.compactMap { field in
      closed(field.name, marks).map {
        Completions.Candidate(
          $0, label: visible(field.name), summary: summary(of: field.name, in: table))
      }
    }
  }
}

extension StringMarks {
  /// A text in double quotes.
  static func quoted(_ text: String) -> String {
    let marks = StringMarks(LuaToken(.string, 0..<1), in: [UInt8(ascii: "\"")])
    return "\"\(marks.written(text) ?? "")\""
  }
}

extension ValueFinder {
  /// Where the table stands whose index a string at a place is; nil where it is none.
  func tableIndexed(at place: Int) -> Int32? {
    guard let open = code.pairs.open.last, open == place - 1, code.isSign(open, "["),
      let index = value(endingAt: open - 1)?.index, stack.kind(index) == .table
    else { return nil }
    return index
  }
}
