import CLua

/// The values of one call: what Lua handed over and what goes back.
///
/// A view of Lua's own stack, valid only while the call that received it runs. Reading never
/// raises; what could run Lua code goes through protected operations and throws.
public struct LuaStack {
  /// Lua's state; for this module's inlined readers.
  public let state: OpaquePointer

  /// A view of the values of `state`.
  @inlinable
  public init(_ state: OpaquePointer) {
    self.state = state
  }

  /// The index of the last value, which is the count of values.
  @inlinable
  public var top: Int32 {
    lua_gettop(state)
  }

  /// The kind of the value at an index.
  @inlinable
  public func kind(_ index: Int32) -> LuaKind {
    LuaKind(rawValue: lua_type(state, index)) ?? .none
  }

  /// What error messages call the value at an index: the name of its type.
  public func typeName(_ index: Int32) -> String {
    guard kind(index) == .userdata, lua_getmetatable(state, index) != 0 else {
      return kind(index).name
    }
    defer { drop(2) }
    clua_push_bytes(state, "__name", 6)
    lua_rawget(state, -2)
    return text(-1) ?? "userdata"
  }

  /// The text at an index, bytes that are not UTF-8 replaced; nil for anything but a string.
  public func text(_ index: Int32) -> String? {
    bytes(index).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of the string at an index, valid while it stays on the stack.
  public func bytes(_ index: Int32) -> UnsafeRawBufferPointer? {
    guard kind(index) == .string else { return nil }
    var count = 0
    guard let start = lua_tolstring(state, index, &count) else { return nil }
    return UnsafeRawBufferPointer(start: start, count: count)
  }

  /// Forgets the last values.
  public func drop(_ count: Int32 = 1) {
    clua_pop(state, count)
  }

  /// Pushes a copy of the value at an index.
  public func pushCopy(of index: Int32) {
    lua_pushvalue(state, index)
  }

  /// Whether so many more values fit; grows the stack.
  public func reserve(_ count: Int) -> Bool {
    count < 1_000_000 && lua_checkstack(state, Int32(count)) != 0
  }
}

/// The kinds of value that Lua knows.
public enum LuaKind: Int32, Sendable {
  /// No value at all, as after the last argument.
  case none = -1
  /// `nil`.
  case `nil` = 0
  /// `true` or `false`.
  case boolean
  /// An address; our own functions alone hold one.
  case lightUserdata
  /// An integer or a float.
  case number
  /// A string.
  case string
  /// A table.
  case table
  /// A function, Lua's or ours.
  case function
  /// A value of a Swift type, or an open file.
  case userdata
  /// A coroutine.
  case thread

  /// The name that Lua's own messages use.
  public var name: String {
    switch self {
    case .none: "no value"
    case .nil: "nil"
    case .boolean: "boolean"
    case .lightUserdata, .userdata: "userdata"
    case .number: "number"
    case .string: "string"
    case .table: "table"
    case .function: "function"
    case .thread: "thread"
    }
  }
}

extension LuaStack {
  /// What `tostring` gives for the value at an index; runs its `__tostring`.
  ///
  /// - Throws: What `__tostring` raised, left on the stack.
  public func description(of index: Int32) throws(LuaFailure) -> String {
    defer { drop() }
    guard clua_text(state, index) == LUA_OK else { throw .described(describeTop()) }
    return text(-1) ?? ""
  }

  /// Pushes `table[key]` for the table or object at an index, running its `__index`.
  public func pushField(_ key: String, of index: Int32) throws(LuaFailure) {
    lua_pushvalue(state, index)
    key.push(to: self)
    let status = clua_get(state, -2)
    clua_remove(state, -2)
    if status != LUA_OK { throw .onStack }
  }

  /// Sets a field of the table at an index to the last value, which it takes.
  public func setField(_ key: String, of index: Int32) throws(LuaFailure) {
    let table = lua_absindex(state, index)
    key.push(to: self)
    clua_insert(state, -2)
    if clua_set(state, table) != LUA_OK { throw .onStack }
  }

  /// Pushes the table at a dotted path of globals, made where it is not there: `"stats"`.
  func pushTable(_ path: some Sequence<Substring>) {
    clua_push_globals(state)
    for name in path {
      String(name).push(to: self)
      if lua_rawget(state, -2) != LUA_TTABLE {
        drop()
        lua_createtable(state, 0, 0)
        String(name).push(to: self)
        lua_pushvalue(state, -2)
        lua_rawset(state, -4)
      }
      clua_remove(state, -2)
    }
  }

  /// Whether the value at an index is what a global holds, past any metatable.
  public func isGlobal(_ name: String, _ index: Int32) -> Bool {
    let value = lua_absindex(state, index)
    clua_push_globals(state)
    defer { drop(2) }
    name.push(to: self)
    lua_rawget(state, -2)
    return lua_rawequal(state, -1, value) != 0
  }

  /// Pushes what a global holds, past any metatable; nothing where that is nil.
  public func pushedGlobal(_ name: String) -> AnyArgument? {
    pushGlobal(name)
    if kind(-1) != .nil { return AnyArgument(stack: self, index: top) }
    drop()
    return nil
  }

  /// Sets a global, past any metatable.
  public func setGlobal(_ name: String, to index: Int32) {
    let value = lua_absindex(state, index)
    clua_push_globals(state)
    name.push(to: self)
    lua_pushvalue(state, value)
    lua_rawset(state, -3)
    drop()
  }

  /// The message of the error value on top, whatever it is.
  func describeTop() -> String {
    if let error = CallError.peek(self, -1) { return error.message }
    return text(-1)
      ?? "(error object is a \(typeName(-1)) value; raise a text to say what went wrong)"
  }
}
