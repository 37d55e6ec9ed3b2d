import CLua

// Looking at values without running any code: no metamethod is asked, no function called, and
// whatever was pushed is gone when the look ends.

extension Interpreter {
  /// Calls `body` with a stack to look at values on, and leaves it as it was.
  ///
  /// - Returns: nil where there is no room on Lua's stack to look at anything.
  public func looking<Result>(_ body: (LuaStack) -> Result) -> Result? {
    let base = stack.top
    guard stack.reserve(Interpreter.lookRoom) else { return nil }
    defer { lua_settop(stack.state, base) }
    return body(stack)
  }

  /// The names of the globals that there are.
  public var globalNames: Set<String> {
    looking { stack in
      var names: Set<String> = []
      stack.pushGlobals()
      stack.forEachRawField(of: -1, most: .max) { key, _ in
        names.insert(String(decoding: key, as: UTF8.self))
      }
      return names
    } ?? []
  }

  /// How many values a look may push.
  static let lookRoom = 1000

  /// The declaration of the Swift type whose value stands at an index; nil for any other value and
  /// for one that was closed.
  public func type(at index: Int32) -> AnyUserType? {
    var isClosed: Int32 = 0
    return types.first { clua_to_object(stack.state, index, $0.slot, &isClosed) != nil }
  }

  /// Pushes what a declared function that only looks gives for two values, as `value[key]` does;
  /// false, with nothing pushed, where it refuses or is not declared so.
  public func pushLook(_ function: Function, _ value: Int32, key: some LuaPushable) -> Bool {
    guard function.notes.onlyLooks else { return false }
    let value = lua_absindex(stack.state, value)
    Interpreter.push(function, to: stack)
    lua_pushvalue(stack.state, value)
    key.push(to: stack)
    if clua_call(stack.state, 2, 1) == LUA_OK { return true }
    clua_push_traceback(stack.state)  // forgets it: nobody asks for this one
    stack.drop(2)
    return false
  }
}

extension LuaStack {
  /// Pushes the table of globals.
  public func pushGlobals() { clua_push_globals(state) }

  /// Pushes a field of the table at an index, past any metatable; false, with nothing pushed, where
  /// it is nil or there is no table.
  public func pushRawField(_ name: some LuaPushable, of index: Int32) -> Bool {
    guard kind(index) == .table else { return false }
    let table = lua_absindex(state, index)
    name.push(to: self)
    if lua_rawget(state, table) != LUA_TNIL { return true }
    drop()
    return false
  }

  /// Calls `body` with the bytes of each key of the table at an index that is a text, and where its
  /// value stands; looks at so many keys at most, asks no `__pairs`.
  public func forEachRawField(
    of index: Int32, most: Int, _ body: (UnsafeRawBufferPointer, Int32) -> Void
  ) {
    guard kind(index) == .table else { return }
    let table = lua_absindex(state, index)
    var left = most
    lua_pushnil(state)
    while left > 0, lua_next(state, table) != 0 {
      if let key = bytes(-2) { body(key, top) }
      drop()
      left -= 1
    }
    if left == 0 { drop() }
  }
}
