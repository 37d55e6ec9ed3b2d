import LuaRuntime

/// What is known of an expression whose value was not computed.
struct KnownValue {
  /// The declaration of the Swift type that its value has, or would have.
  var type: AnyUserType?
  /// The declared function that it is.
  var function: Function?
  /// Where the value itself stands on the stack; nil where only a call would give it.
  var index: Int32?
  /// Where the last value stands that there is on the way to it: the edition `e` for `e:score("5")`.
  var source: Int32?
  /// Whether it is a text.
  var isText = false
}

/// Finds what the expressions of a text stand for: globals and fields by raw access, members by their
/// declarations, `panel[2023]` by lookups that are declared to only look. Runs nothing of the user's.
struct ValueFinder {
  let code: LuaCode
  let interpreter: Interpreter
  let context: ShellContext
  let stack: LuaStack
  /// Whether the text asks for help, where the name of a type stands for its values.
  let isQuestion: Bool
  /// Where the table of globals stands.
  let globals: Int32
  private let lastIndex: Int32

  /// How deep expressions in brackets are followed.
  private static let mostDepth = 4

  /// A finder that leaves what it finds on the stack of a look.
  init(_ code: LuaCode, _ interpreter: Interpreter, _ context: ShellContext, _ stack: LuaStack) {
    isQuestion = code.isSign(0, "?") || code.isSign(0, "help") && code.isSign(1, "(")
    self.code = code
    self.interpreter = interpreter
    self.context = context
    self.stack = stack
    stack.pushGlobals()
    globals = stack.top
    lastIndex = globals + 600
  }

  /// The value of the chain that ends at a token; nil where nothing is known of it.
  func value(endingAt end: Int, depth: Int = 0) -> KnownValue? {
    guard depth < ValueFinder.mostDepth, let start = code.chainStart(endingAt: end) else {
      return nil
    }
    return value(from: start, through: end, depth)
  }

  /// The value of a global by its name.
  func global(_ name: String) -> KnownValue? { field(name, of: globals) }

  private func value(from start: Int, through end: Int, _ depth: Int) -> KnownValue? {
    guard var known = root(start, depth) else { return nil }
    var place = (code.pairs.partners[start] ?? start) + 1
    while place <= end {
      guard stack.top < lastIndex, let next = step(&place, from: known, depth) else { return nil }
      known = next
    }
    return known
  }

  private func root(_ start: Int, _ depth: Int) -> KnownValue? {
    if code.tokens[start].kind == .name {
      let name = code.text(start)
      if let local = code.local(name, before: start) { return self.local(local, depth) }
      return global(name) ?? (isQuestion ? type(name) : nil)
    }
    guard let close = code.pairs.partners[start] else { return nil }
    if close == start + 2, code.tokens[start + 1].kind == .string {
      return KnownValue(isText: true)
    }
    guard code.chainStart(endingAt: close - 1) == start + 1 else { return nil }
    return value(endingAt: close - 1, depth: depth + 1)
  }

  private func type(_ name: String) -> KnownValue? {
    Library.types.first { $0.name == name }.map { KnownValue(type: $0) }
  }

  /// What a local of the text was set to, where that is a chain.
  private func local(_ local: LuaCode.Local, _ depth: Int) -> KnownValue? {
    guard let start = local.value, depth < ValueFinder.mostDepth else { return nil }
    let end = code.chainEnd(from: start) - 1
    guard code.chainStart(endingAt: end) == start else { return nil }
    return value(from: start, through: end, depth + 1)
  }

  /// What follows a value: a member, an index, a call.
  private func step(
    _ place: inout Int, from known: KnownValue, _ depth: Int
  ) -> KnownValue? {
    let here = place
    if code.isMemberSign(here) {
      place = here + 2
      return member(code.text(here + 1), of: known)
    }
    let close = code.pairs.partners[here] ?? here
    place = close + 1
    if code.isSign(here, "[") {
      return element(of: known, from: here + 1, through: close - 1, depth)
    }
    let argument = code.isSign(here, "(") && close == here + 2 ? here + 1 : here
    return result(of: known, argument: code.content(argument))
  }
}

// MARK: - Steps

extension ValueFinder {
  /// A member of a value by its name, as after a dot or a colon.
  func member(_ name: String, of known: KnownValue) -> KnownValue? {
    if known.isText { return global("string")?.index.flatMap { field(name, of: $0) } }
    guard let type = known.type else { return known.index.flatMap { field(name, of: $0) } }
    if let method = type.methods.first(where: { $0.shortName == name }) {
      return KnownValue(function: method, source: known.source)
    }
    if let property = type.properties.first(where: { $0.shortName == name }) {
      return result(of: property, known.source)
    }
    return looked(name, up: type, known)
  }

  private func element(
    of known: KnownValue, from first: Int, through last: Int, _ depth: Int
  ) -> KnownValue? {
    let key = key(from: first, through: last, depth)
    if let type = known.type {
      guard let key else { return type.lookup.flatMap { result(of: $0, known.source) } }
      return looked(key, up: type, known)
    }
    return known.index.flatMap { index in key.flatMap { field($0, of: index) } }
  }

  private func looked(
    _ key: some LuaPushable, up type: AnyUserType, _ known: KnownValue
  ) -> KnownValue? {
    guard let lookup = type.lookup else { return nil }
    guard let index = known.index else { return result(of: lookup, known.source) }
    guard interpreter.pushLook(lookup, index, key: key) else { return nil }
    return self.known(at: stack.top)
  }

  /// A key that the text says outright, or that a variable holds.
  private func key(from first: Int, through last: Int, _ depth: Int) -> (any LuaPushable)? {
    guard first <= last else { return nil }
    if first == last {
      if let text = code.content(first) { return text }
      if code.tokens[first].kind == .number { return Int(code.text(first)) }
    }
    guard code.chainStart(endingAt: last) == first,
      let index = value(endingAt: last, depth: depth + 1)?.index
    else { return nil }
    switch stack.kind(index) {
    case .number: return try? Int.read(stack, index)
    case .string: return stack.text(index)
    default: return nil
    }
  }

  /// What a call gives, by its declaration; an index that is open already stands for itself.
  private func result(of known: KnownValue, argument: String?) -> KnownValue? {
    guard let function = known.function else { return nil }
    if let argument, function.parameters.first?.role == .dataset,
      let panel = context.opened(argument)
    {
      panel.push(to: stack)
      return self.known(at: stack.top)
    }
    return result(of: function, known.source)
  }

  private func result(of function: Function, _ source: Int32?) -> KnownValue? {
    var known = type(String(function.returns.prefix { $0 != ":" }))
    known?.source = source
    return known
  }

  private func field(_ key: some LuaPushable, of index: Int32) -> KnownValue? {
    stack.pushRawField(key, of: index) ? known(at: stack.top) : nil
  }

  /// What the value at an index of the stack is.
  func known(at index: Int32) -> KnownValue {
    var known = KnownValue(index: index)
    switch stack.kind(index) {
    case .userdata:
      known.type = interpreter.type(at: index)
      known.source = index
    case .function, .table: known.function = interpreter.declaration(at: index)
    case .string: known.isText = true
    default: break
    }
    return known
  }
}
