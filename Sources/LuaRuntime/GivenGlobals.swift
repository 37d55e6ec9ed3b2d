import CLua

/// The globals as a program gave them: tells what was put in their place, and puts them back.
///
/// The originals stand in a table of the registry, where no script reaches them.
public final class GivenGlobals {
  private let stack: LuaStack
  private var names: [String] = []

  /// Remembers every global that there is now.
  public init(of interpreter: Interpreter) {
    stack = interpreter.stack
    let state = stack.state
    lua_createtable(state, 0, 64)
    clua_push_globals(state)
    lua_pushnil(state)
    while lua_next(state, -2) != 0 {
      if let name = stack.text(-2) {
        names.append(name)
        lua_pushvalue(state, -2)
        lua_pushvalue(state, -2)
        lua_rawset(state, -6)
      }
      stack.drop()
    }
    stack.drop()
    lua_rawsetp(state, clua_registry(), key)
    names.sort()
  }

  /// Where the originals stand in the registry; ours alone because the address is.
  private var key: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// The names that stand for something else now, and those that were nil and got back what was
  /// given.
  ///
  /// Compares without running any code. O(names).
  public func look() -> (changed: [String], restored: [String]) {
    let state = stack.state
    lua_rawgetp(state, clua_registry(), key)
    clua_push_globals(state)
    defer { stack.drop(2) }
    var changed: [String] = []
    var restored: [String] = []
    for name in names {
      pushPair(name)
      if stack.kind(-1) == .nil {
        name.push(to: stack)
        lua_pushvalue(state, -3)
        lua_rawset(state, -5)
        restored.append(name)
      } else if lua_rawequal(state, -1, -2) == 0 {
        changed.append(name)
      }
      stack.drop(2)
    }
    return (changed, restored)
  }

  /// Puts back everything that was given, and sets the other names as they are.
  public func restore() {
    let state = stack.state
    lua_rawgetp(state, clua_registry(), key)
    clua_push_globals(state)
    defer { stack.drop(2) }
    for name in names {
      name.push(to: stack)
      lua_pushvalue(state, -1)
      lua_rawget(state, -4)
      lua_rawset(state, -3)
    }
  }

  /// Whether the value at an index is what was given under the name.
  public func isGiven(_ name: String, _ index: Int32) -> Bool {
    lua_rawgetp(stack.state, clua_registry(), key)
    name.push(to: stack)
    lua_rawget(stack.state, -2)
    defer { stack.drop(2) }
    return stack.kind(-1) != .nil && lua_rawequal(stack.state, -1, index) != 0
  }

  /// What was given under the name and what the name stands for now, above both tables.
  private func pushPair(_ name: String) {
    name.push(to: stack)
    lua_rawget(stack.state, -3)
    name.push(to: stack)
    lua_rawget(stack.state, -3)
  }
}

extension LuaStack {
  /// Pushes a global, past any metatable.
  public func pushGlobal(_ name: String) {
    clua_push_globals(state)
    name.push(to: self)
    lua_rawget(state, -2)
    clua_remove(state, -2)
  }

  /// Calls `body` with the name and the place of every global whose name is a text, in no order.
  public func forEachGlobal(
    _ body: (String, Int32) throws(LuaFailure) -> Void
  ) throws(LuaFailure) {
    clua_push_globals(state)
    defer { drop() }
    try forEachPair(of: top) { (key, value) throws(LuaFailure) in
      if let name = text(key) { try body(name, value) }
      return true
    }
  }

  /// The length of a table or a string, asking no `__len`; 0 for anything else.
  public func rawLength(_ index: Int32) -> Int { Int(lua_rawlen(state, index)) }

  /// Whether two values are the same, asking no `__eq`.
  public func isSame(_ left: Int32, _ right: Int32) -> Bool {
    lua_rawequal(state, left, right) != 0
  }
}
