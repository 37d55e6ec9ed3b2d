import CLua

/// A line of Lua and what it shows: run by a test, printed in help and in the reference.
public struct Example: Sendable, Equatable {
  /// What is typed.
  public let code: String
  /// What the shell then prints.
  public let output: String

  /// A line that shows a result.
  public init(_ code: String, shows output: String) {
    self.code = code
    self.output = output
  }
}

/// What is said of a function beyond its parameters.
public struct Notes: Sendable {
  /// Formula, definition, what missing values do; empty when the summary says it all.
  public var details: String
  /// Papers and decisions that define it.
  public var source: String
  /// Names of functions a reader may want next.
  public var seeAlso: [String]
  /// The summary in Vietnamese.
  public var vietnamese: String
  /// What comes back, in Vietnamese; empty where it is a type's name alone.
  public var vietnameseReturns: String
  /// The details in Vietnamese.
  public var vietnameseDetails: String
  /// Whether it runs nothing of the user's, changes nothing and ends at once, so that the prompt may
  /// call it to see what a value is.
  public var onlyLooks: Bool

  /// Notes, each of which may be left out.
  public init(
    vietnamese: String = "", vietnameseReturns: String = "", vietnameseDetails: String = "",
    details: String = "", source: String = "", seeAlso: [String] = [], onlyLooks: Bool = false
  ) {
    self.vietnamese = vietnamese
    self.vietnameseReturns = vietnameseReturns
    self.vietnameseDetails = vietnameseDetails
    self.onlyLooks = onlyLooks
    self.details = details
    self.source = source
    self.seeAlso = seeAlso
  }
}

/// A function, method or property that Lua sees: one value for dispatch, argument errors, help,
/// completion, the reference and the tests.
public final class Function: Sendable {
  /// As users write it: `stats.cor`, `Edition:rank`, and `Edition.year` for a property.
  public let name: String
  /// One sentence.
  public let summary: String
  /// In the order of the call, options after the others, without the receiver.
  public let parameters: [ParameterInfo]
  /// What comes back: a type's name, then what it holds.
  public let returns: String
  /// Lines that show it at work.
  public let examples: [Example]
  /// Definition, source and neighbours.
  public let notes: Notes
  /// Whether the object before the colon is its first argument.
  public let isMethod: Bool
  @usableFromInline let body: @Sendable (LuaStack) throws -> Int32

  /// A function of the named parameters; each is read and checked before `action` runs.
  @inlinable
  public convenience init<each A: LuaReadable, R: LuaPushable>(
    _ name: String, _ summary: String, _ parameter: repeat Parameter<each A>,
    returns: String, examples: [Example] = [], notes: Notes = Notes(),
    action: @escaping @Sendable (repeat each A) throws -> R
  ) {
    var infos: [ParameterInfo] = []
    for info in repeat (each parameter).info { infos.append(info) }
    let shape = CallShape(infos)
    let general: @Sendable (LuaStack) throws -> Int32 = { stack in
      var cursor = try shape.cursor(stack)
      return try action(repeat try (each parameter).read(&cursor)).push(to: stack)
    }
    self.init(name, summary, infos, returns, examples, notes) { stack in
      guard stack.top <= shape.plainMost else { return try general(stack) }
      var last: Int32 = 0
      return try action(repeat try shape.read((each A).self, stack, &last)).push(to: stack)
    }
  }

  @usableFromInline
  init(
    _ name: String, _ summary: String, _ infos: [ParameterInfo], _ returns: String,
    _ examples: [Example], _ notes: Notes, body: @escaping @Sendable (LuaStack) throws -> Int32
  ) {
    self.name = name
    self.summary = summary
    self.parameters = infos.filter { !$0.isReceiver && !$0.isHidden }
    self.isMethod = infos.first?.isReceiver ?? false
    self.returns = returns
    self.examples = examples
    self.notes = notes
    self.body = body
  }

  /// The same function for a table that is called: Lua hands over the table first.
  func ofTable() -> Function {
    Function(name, summary, parameters, returns, examples, notes) { [body] stack in
      clua_remove(stack.state, 1)
      return try body(stack)
    }
  }

  /// How a call is written: `Edition:cor(a, b, {method, ci})`, options in braces, arguments that may
  /// be left out with a question mark.
  public var callForm: String {
    let places = parameters.filter { !$0.isNamed }.map {
      $0.name + ($0.defaultText == nil ? "" : "?")
    }
    let options = parameters.filter(\.isNamed).map(\.name)
    let all = places + (options.isEmpty ? [] : ["{\(options.joined(separator: ", "))}"])
    return "\(name)(\(all.joined(separator: ", ")))"
  }

  /// What follows the last dot or colon.
  public var shortName: Substring {
    name.split(whereSeparator: { $0 == "." || $0 == ":" }).last ?? ""
  }

  /// Whether a table given as the argument at a place, 1 for the first after the receiver, would be
  /// the table of options.
  public func takesOptions(at place: Int) -> Bool {
    let places = parameters.filter { !$0.isNamed }
    guard places.count < parameters.count else { return false }
    return !places.indices.contains(place - 1) || !CallShape.isTable(places[place - 1].type)
  }

  /// Whether the name is one that a user could write and call: an operator or an index is not.
  var isCallable: Bool { name.allSatisfy { $0.isLetter || $0.isNumber || "_.:".contains($0) } }

  /// Called from C: never throws, ends with a count of results or with an error value pushed.
  @inline(__always)
  func call(_ state: OpaquePointer) -> Int32 {
    do {
      return try body(LuaStack(state))
    } catch {
      return raise(error, LuaStack(state))
    }
  }

  @inline(never)
  private func raise(_ error: any Error, _ stack: LuaStack) -> Int32 {
    if case LuaFailure.onStack = error { return raised }
    _ = stack.reserve(8)
    if case LuaFailure.stopped = error {
      "interrupted".push(to: stack)
      return raised
    }
    callError(for: error, at: stack.place(level: 1)).push(to: stack)
    return raised
  }
}

/// What tells C to raise the value on top.
private let raised = Int32(CLUA_RAISE.rawValue)

extension LuaStack {
  /// "chunk:line: " of the caller at a level; empty where there is none.
  func place(level: Int32) -> String {
    clua_where(state, level)
    defer { drop() }
    return text(-1) ?? ""
  }
}

/// Where the arguments of a call are: how many stand in places, whether a table of options follows.
@usableFromInline
final class CallShape: Sendable {
  let places: Int32
  let shift: Int32
  let options: [String]
  let names: [String]
  let tableAt: [Bool]
  /// Where a table can only be a list.
  let listAt: [Bool]
  let optionalAt: [Bool]
  /// How many arguments a call can have that is read without its parameters, place by place; -1
  /// where there are options or hidden parameters.
  @usableFromInline let plainMost: Int32

  @usableFromInline
  init(_ infos: [ParameterInfo]) {
    let positional = infos.filter { !$0.isNamed && !$0.isHidden }
    places = Int32(positional.count)
    shift = infos.first?.isReceiver == true ? 1 : 0
    options = infos.filter(\.isNamed).map(\.name)
    names = positional.map(\.name)
    tableAt = positional.map { CallShape.isTable($0.type) }
    listAt = positional.map { ["list", "numbers", "labels"].contains($0.type) }
    optionalAt = positional.map { $0.defaultText != nil }
    plainMost = positional.count == infos.count ? places : -1
  }

  /// Whether what a parameter takes may be a table.
  static func isTable(_ type: String) -> Bool {
    ["list", "table", "value", "numbers", "columns"].contains(type) || type.hasSuffix(" or table")
  }

  /// The argument after the one read last, in a plain call.
  @inlinable
  @inline(__always)
  func read<Value: LuaReadable>(
    _ type: Value.Type, _ stack: LuaStack, _ last: inout Int32
  ) throws -> Value {
    last += 1
    do throws(Mismatch) {
      return try Value.read(stack, last)
    } catch {
      throw place(error, last)
    }
  }

  @inline(never)
  @usableFromInline
  func place(_ mismatch: Mismatch, _ index: Int32) -> LuaFailure {
    var placed = mismatch
    placed.name = names[Int(index) - 1]
    placed.position = index - shift
    return .argument(placed)
  }

  /// Finds the table of options and refuses what no parameter takes.
  @usableFromInline
  func cursor(_ stack: LuaStack) throws -> Cursor {
    let top = stack.top
    var cursor = Cursor(stack, shift: shift)
    if !options.isEmpty, top > shift, isOptions(stack, top) {
      cursor.options = top
      try checkNames(stack, top)
    }
    var given = cursor.options == 0 ? top : top - 1
    while given > places, stack.kind(given) == .nil { given -= 1 }
    if given > places { throw tooMany(given) }
    return cursor
  }

  /// The last argument, a table where no parameter wants one, or where one that can be left out
  /// does and every key is an option's.
  private func isOptions(_ stack: LuaStack, _ index: Int32) -> Bool {
    guard stack.kind(index) == .table else { return false }
    if index > places || !tableAt[Int(index) - 1] { return true }
    return optionalAt[Int(index) - 1] && isNamed(stack, index)
  }

  /// Whether there are keys, and each is the name of an option, or of anything where a list is wanted,
  /// which has no names.
  private func isNamed(_ stack: LuaStack, _ index: Int32) -> Bool {
    var found = false
    lua_pushnil(stack.state)
    while lua_next(stack.state, index) != 0 {
      stack.drop()
      guard let key = stack.text(-1), listAt[Int(index) - 1] || options.contains(key) else {
        stack.drop()
        return false
      }
      found = true
    }
    return found
  }

  private func tooMany(_ given: Int32) -> LuaFailure {
    let most = places - shift
    let takes = most == 1 ? "1 argument" : most == 0 ? "no arguments" : "\(most) arguments"
    let rest = options.isEmpty ? "" : " and a table of options"
    let atMost = most == 0 && rest.isEmpty ? "" : " at most"
    var mismatch = Mismatch("the call takes \(takes)\(rest)\(atMost), got \(given - shift)")
    mismatch.showsCall = true
    mismatch.position = most + 1
    mismatch.name = "…"
    return .argument(mismatch)
  }

  /// Every key of the table must be an option.
  private func checkNames(_ stack: LuaStack, _ index: Int32) throws {
    lua_pushnil(stack.state)
    while lua_next(stack.state, index) != 0 {
      stack.drop()
      let key = stack.text(-1)
      if let key, options.contains(key) { continue }
      let shown = (try? stack.description(of: -1)) ?? stack.typeName(-1)
      stack.drop()
      throw LuaFailure.argument(key.map(unknown) ?? unnamed(shown))
    }
  }

  private func unnamed(_ key: String) -> Mismatch {
    var mismatch = Mismatch("an option has a name", advice: "write {\(options[0]) = …}")
    mismatch.name = "[\(key)]"
    return mismatch
  }

  private func unknown(_ key: String) -> Mismatch {
    let list = options.map { "'\($0)'" }.joined(separator: ", ")
    var mismatch = Mismatch(
      "no such option; the options are \(list)",
      remedies: [.replace(key, with: Spelling.nearest(to: key, in: options, most: 3, all: true))])
    mismatch.name = Spelling.cut(key)
    return mismatch
  }
}
