import CLua

/// A Swift type that a parameter can have.
public protocol LuaReadable: SendableMetatype {
  /// What messages and the reference call the type: "number".
  static var luaName: String { get }
  /// The value at an index, which may lie past the last argument.
  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Self
  /// As `read`, nil where that throws.
  static func peek(_ stack: LuaStack, _ index: Int32) -> Self?
  /// Whether a table at this place is meant for this parameter, not a table of options.
  static var readsTables: Bool { get }
  /// How the reference shows what stands for an absent argument; nil when there must be one.
  static var absentText: String? { get }
  /// The texts that the type takes, in the order that help shows, when they are few.
  static var choices: [String] { get }
}

/// A Swift type that a result can have.
public protocol LuaPushable: SendableMetatype {
  /// Pushes the value; returns how many Lua values that made.
  @discardableResult
  func push(to stack: LuaStack) -> Int32
}

extension LuaReadable {
  /// As `read`, nil where that throws.
  @inlinable
  @inline(__always)
  public static func peek(_ stack: LuaStack, _ index: Int32) -> Self? {
    try? read(stack, index)
  }

  /// Most types are not made from tables.
  @inlinable
  public static var readsTables: Bool { false }
  /// Most arguments must be there.
  public static var absentText: String? { nil }
  /// Most types have many values.
  public static var choices: [String] { [] }
}

extension Double: LuaReadable, LuaPushable {
  /// "number"
  @inlinable
  public static var luaName: String { "number" }

  /// A number; texts are not converted.
  @inlinable
  @inline(__always)
  public static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Double {
    guard let number = peek(stack, index) else {
      throw stack.mismatch("number", index, "write a number such as 0.5")
    }
    return number
  }

  /// The number; nil for anything else.
  @inlinable
  @inline(__always)
  public static func peek(_ stack: LuaStack, _ index: Int32) -> Double? {
    lua_type(stack.state, index) == LUA_TNUMBER ? lua_tonumberx(stack.state, index, nil) : nil
  }

  /// A float.
  @inlinable
  @discardableResult
  public func push(to stack: LuaStack) -> Int32 {
    lua_pushnumber(stack.state, self)
    return 1
  }
}

extension Int: LuaReadable, LuaPushable {
  /// "integer"
  public static var luaName: String { "integer" }

  /// An integer, or a float with an integer's value.
  public static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Int {
    guard stack.kind(index) == .number else {
      throw stack.mismatch("integer", index, "write a whole number such as 10")
    }
    var isInteger: Int32 = 0
    let value = lua_tointegerx(stack.state, index, &isInteger)
    if isInteger == 0 {
      throw notWhole(lua_tonumberx(stack.state, index, nil))
    }
    return Int(value)
  }

  private static func notWhole(_ number: Double) -> Mismatch {
    let shown = number.isNaN ? "nan" : "\(number)"
    guard let whole = Int(exactly: number.rounded()), number.isFinite else {
      return Mismatch("integer expected, got \(shown)", advice: "write a whole number such as 10")
    }
    return Mismatch(
      "integer expected, got \(shown)", advice: "write \(whole)",
      remedies: [.replace(shown, with: ["\(whole)"])])
  }

  /// An integer.
  @inlinable
  @discardableResult
  public func push(to stack: LuaStack) -> Int32 {
    lua_pushinteger(stack.state, lua_Integer(self))
    return 1
  }
}

extension Bool: LuaReadable, LuaPushable {
  /// "boolean"
  public static var luaName: String { "boolean" }

  /// `true` or `false`, nothing else.
  public static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Bool {
    guard stack.kind(index) == .boolean else {
      throw stack.mismatch("boolean", index, "write true or false")
    }
    return lua_toboolean(stack.state, index) != 0
  }

  /// A boolean.
  @discardableResult
  public func push(to stack: LuaStack) -> Int32 {
    lua_pushboolean(stack.state, self ? 1 : 0)
    return 1
  }
}

extension String: LuaReadable, LuaPushable {
  /// "text"
  public static var luaName: String { "text" }

  /// A string that is UTF-8.
  public static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> String {
    guard let bytes = stack.bytes(index) else {
      throw stack.mismatch("text", index, "write a text in quotes")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let position = (bytes.firstInvalidUTF8 ?? 0) + 1
      throw Mismatch(
        "text in UTF-8 expected; byte \(position) cannot be read; save or type the text as UTF-8")
    }
    return text
  }

  /// A string.
  @discardableResult
  public func push(to stack: LuaStack) -> Int32 {
    var copy = self
    copy.withUTF8 { clua_push_bytes(stack.state, $0.baseAddress, $0.count) }
    return 1
  }
}

extension Optional: LuaReadable where Wrapped: LuaReadable {
  /// The name of what may be absent.
  @inlinable
  public static var luaName: String { Wrapped.luaName }
  /// As what may be absent.
  @inlinable
  public static var readsTables: Bool { Wrapped.readsTables }
  /// It may be absent.
  public static var absentText: String? { "nil" }
  /// Those of what may be absent.
  public static var choices: [String] { Wrapped.choices }

  /// nil where the argument is `nil` or absent.
  @inlinable
  public static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Wrapped? {
    lua_type(stack.state, index) <= LUA_TNIL ? nil : try Wrapped.read(stack, index)
  }
}

extension Optional: LuaPushable where Wrapped: LuaPushable {
  /// The value, or `nil`.
  @discardableResult
  public func push(to stack: LuaStack) -> Int32 {
    if let self { return self.push(to: stack) }
    lua_pushnil(stack.state)
    return 1
  }
}

/// No result.
public struct Nothing: LuaPushable {
  /// No result.
  public init() {}
  /// Pushes nothing.
  @discardableResult
  public func push(to stack: LuaStack) -> Int32 { 0 }
}

/// Several results.
public struct Several: LuaPushable {
  let values: [any LuaPushable]
  /// These results, in order.
  public init(_ values: any LuaPushable...) { self.values = values }
  /// Pushes one after the other.
  @discardableResult
  public func push(to stack: LuaStack) -> Int32 {
    values.reduce(0) { $0 + $1.push(to: stack) }
  }
}

/// A value that is already on the stack of the call: a result passed on as it is.
public struct OnStack: LuaPushable {
  let count: Int32
  /// The last `count` values.
  public init(count: Int32 = 1) { self.count = count }
  /// Leaves them where they are.
  @discardableResult
  public func push(to stack: LuaStack) -> Int32 { count }
}

/// Any argument, left on the stack: the function looks for itself.
public struct AnyArgument: LuaReadable {
  /// The stack of the call.
  public let stack: LuaStack
  /// Where the argument is.
  public let index: Int32
  /// "value"
  public static var luaName: String { "value" }
  /// A table is a value too.
  public static var readsTables: Bool { true }
  /// Takes whatever is there.
  public static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> AnyArgument {
    AnyArgument(stack: stack, index: index)
  }
}

/// A function of the caller's, usable while the call runs.
public struct LuaCallback: LuaReadable {
  let stack: LuaStack
  let index: Int32
  /// "function"
  public static var luaName: String { "function" }
  /// A function.
  public static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> LuaCallback {
    guard stack.kind(index) == .function else {
      throw stack.mismatch("function", index, "write function(…) return … end")
    }
    return LuaCallback(stack: stack, index: index)
  }

  /// Whether the function's first result counts as true.
  ///
  /// - Throws: `LuaFailure.onStack` when it raised, with what it raised.
  public func isTrue(_ arguments: any LuaPushable...) throws(LuaFailure) -> Bool {
    try result(arguments) { lua_toboolean($0.state, $1) != 0 }
  }

  /// What `read` makes of the function's first result, which stands at the index it gets.
  ///
  /// - Throws: `LuaFailure.onStack` when it raised, with what it raised.
  public func result<Value>(
    _ arguments: [any LuaPushable], read: (LuaStack, Int32) -> Value
  ) throws(LuaFailure) -> Value {
    lua_pushvalue(stack.state, index)
    let count = arguments.reduce(0) { $0 + $1.push(to: stack) }
    guard clua_call(stack.state, count, 1) == LUA_OK else { throw .onStack }
    defer { stack.drop() }
    return read(stack, stack.top)
  }
}

extension LuaStack {
  /// "number expected, got string", for the value at an index.
  ///
  /// - Parameter advice: What would work, in a clause.
  @inline(never)
  public func mismatch(_ wanted: String, _ index: Int32, _ advice: String? = nil) -> Mismatch {
    .type(wanted, self, index, advice: advice)
  }
}

extension UnsafeRawBufferPointer {
  /// Where the first byte that does not continue valid UTF-8 stands.
  var firstInvalidUTF8: Int? {
    var decoder = Unicode.UTF8.ForwardParser()
    var bytes = makeIterator()
    var position = 0
    while true {
      switch decoder.parseScalar(from: &bytes) {
      case .valid(let scalar): position += scalar.count
      case .emptyInput: return nil
      case .error: return position
      }
    }
  }
}
