import LuaRuntime
import ParIndex

extension Completer {
  // MARK: Names

  /// Locals of the text, globals of this program and of the user's, those of Lua, what help knows,
  /// keywords.
  func names(_ typed: String) -> Completions {
    let matching = Matching(typed)
    let place = code.tokens.count - (typed.isEmpty ? 0 : 1)
    let locals = Set(code.locals(before: place).map(\.name))
    let keywords = code.expectsValue(place) ? LuaToken.valueKeywords : LuaToken.keywords
    let found =
      ranked(locals.sorted(), phrase.ownName, matching) + globals(typed, matching, except: locals)
      + (code.isSign(0, "?") && place == 1 ? subjects(matching) : [])
      + ranked(keywords, phrase.keyword, matching)
    let end = code.lua.bytes.count
    return Completions(
      (end - typed.utf8.count)..<end, matching.best(of: found) { $0.rank }.map(\.candidate))
  }

  private typealias Ranked = (rank: Int, candidate: Completions.Candidate)

  private func ranked(_ names: [String], _ summary: String, _ matching: Matching) -> [Ranked] {
    names.compactMap { name in
      matching.rank(ofName: name).map { ($0, Completions.Candidate(name, summary: summary)) }
    }
  }

  private func globals(
    _ typed: String, _ matching: Matching, except hidden: Set<String>
  ) -> [Ranked] {
    let ofLua = finder.context.namesOfLua
    let fields = RawFields(of: finder.globals, on: stack, matching, named: typed).fields
      .filter { !hidden.contains($0.name) }
    let sorted =
      fields.filter { !ofLua.contains($0.name) } + fields.filter { ofLua.contains($0.name) }
    return sorted.map { field in
      (field.rank, Completions.Candidate(field.name, summary: summary(ofGlobal: field.name)))
    }
  }

  /// What has a page in help, by any part of its name; what is global too is offered as such.
  private func subjects(_ matching: Matching) -> [Ranked] {
    OfferMaker(stack, finder.context).subjects.compactMap { subject in
      let ranks = ([subject.text] + subject.names).compactMap(matching.rank(ofName:))
      guard let rank = ranks.min(), finder.global(subject.text) == nil else { return nil }
      return (rank, Completions.Candidate(subject.text, summary: subject.summary))
    }
  }

  /// What a global is; of a table of declared functions, which these are.
  private func summary(ofGlobal name: String) -> String {
    let declared = Library.functions.filter { $0.name.hasPrefix(name + ".") }
    if let first = declared.first, let table = finder.global(name),
      finder.member(String(first.shortName), of: table)?.function === first
    {
      return phrase.functions(declared.map { String($0.shortName) })
    }
    return summary(of: name, in: finder.globals)
  }

  /// What the field of a table is, in a sentence or a word.
  func summary(of name: String, in table: Int32) -> String {
    guard stack.pushRawField(name, of: table) else { return "" }
    defer { stack.drop() }
    let known = finder.known(at: stack.top)
    if let function = known.function { return function.summary(language) }
    return known.type?.name ?? phrase.kind(stack.kind(stack.top))
  }

  // MARK: Members

  /// What follows a dot or a colon.
  func members(of value: KnownValue, _ typed: String, isCall: Bool) -> Completions {
    let end = code.lua.bytes.count
    let range = (end - typed.utf8.count)..<end
    if let type = value.type { return members(of: type, value, typed, range, isCall: isCall) }
    let table = value.isText ? finder.global("string")?.index : value.index
    guard let table, stack.kind(table) == .table else { return Completions(range, []) }
    let fields = RawFields(of: table, on: stack, Matching(typed), named: typed) { kind in
      !isCall || kind == .function
    }.fields
    return Completions(
      range,
      fields.map {
        Completions.Candidate($0.name, summary: summary(of: $0.name, in: table))
      })
  }

  private func members(
    of type: AnyUserType, _ value: KnownValue, _ typed: String, _ range: Range<Int>, isCall: Bool
  ) -> Completions {
    let methods = candidates(type.methods, typed)
    if isCall { return Completions(range, methods) }
    let properties = candidates(type.properties, typed) + columns(of: type, value, typed)
    if isQuestion { return Completions(range, properties + methods) }
    if !properties.isEmpty || methods.isEmpty { return Completions(range, properties) }
    // A method after a dot would fail: the colon is put right with it.
    return Completions(
      (range.lowerBound - 1)..<range.upperBound,
      methods.map { Completions.Candidate(":" + $0.text, summary: $0.summary) })
  }

  private func candidates(_ functions: [Function], _ typed: String) -> [Completions.Candidate] {
    let matching = Matching(typed)
    return matching.best(of: functions) { matching.rank(ofName: String($0.shortName)) }.map {
      Completions.Candidate(String($0.shortName), summary: $0.summary(language))
    }
  }

  /// The names by which `table.column` reaches a column.
  private func columns(
    of type: AnyUserType, _ value: KnownValue, _ typed: String
  ) -> [Completions.Candidate] {
    guard let key = type.lookup?.parameters.last, key.role == .column else { return [] }
    let taken = type.names
    let offers = OfferMaker(stack, finder.context).offers(for: key, source: value.index)
      .filter { $0.text.isLuaName && !taken.contains($0.text) }
    let matching = Matching(typed)
    return matching.best(of: offers) { matching.rank(ofName: $0.text) }.map {
      Completions.Candidate($0.text, label: $0.label, summary: $0.summary)
    }
  }
}

/// The fields of a plain table whose names fit what was typed, the best first, else by their names.
struct RawFields {
  /// A field.
  struct Field {
    /// Its name.
    let name: String
    /// How well it fits.
    let rank: Int
  }

  /// The fields that fit.
  let fields: [Field]

  /// How many keys are looked at, and how many bytes a key may have.
  private static let mostKeys = 50_000
  private static let longest = 200

  /// The fields that a dot reaches: their keys are names, and no hidden ones unless an underscore was
  /// typed.
  init(
    of table: Int32, on stack: LuaStack, _ matching: Matching, named typed: String,
    where isWanted: (LuaKind) -> Bool = { _ in true }
  ) {
    let isHidden = !typed.hasPrefix("_")
    self.init(of: table, on: stack, matching) { key in
      UInt8.areLuaName(key.bytes) && !(isHidden && key.bytes.first == UInt8(ascii: "_"))
        && isWanted(key.kind)
    }
  }

  /// The fields whose keys, and kinds of value, are wanted.
  init(
    of table: Int32, on stack: LuaStack, _ matching: Matching,
    where isWanted: ((bytes: UnsafeRawBufferPointer, kind: LuaKind)) -> Bool
  ) {
    var found: [Field] = []
    stack.forEachRawField(of: table, most: RawFields.mostKeys) { key, value in
      guard key.count <= RawFields.longest, let rank = matching.rank(ofName: key),
        isWanted((key, stack.kind(value))), let name = String(validating: key, as: UTF8.self)
      else { return }
      found.append(Field(name: name, rank: rank))
    }
    found.sort { ($0.rank, $0.name) < ($1.rank, $1.name) }
    fields = Array(found.prefix(Completions.most))
  }
}

extension UInt8 {
  /// Whether bytes are a name of Lua's: a letter or an underscore, then digits too; no keyword.
  static func areLuaName(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first, first.isNameStart, bytes.allSatisfy(\.isNamePart) else {
      return false
    }
    return !LuaToken.isKeyword(bytes)
  }
}

extension String {
  /// Whether it is a name of Lua's.
  var isLuaName: Bool { UInt8.areLuaName(utf8) }
}
