import LuaRuntime

/// Where a `for … in pairs(…)` over one of our values stands.
final class Walk: LuaObject {
  static let luaName = "Walk"
  static let luaType = UserType<Walk>("Where a loop stands.")

  private let items: [(any LuaPushable & Sendable, any LuaPushable & Sendable)]
  private var place = 0

  init(_ items: [(any LuaPushable & Sendable, any LuaPushable & Sendable)]) { self.items = items }

  /// The function that `for` calls.
  static let next = WalkFunction()

  fileprivate func advance() -> Several {
    guard place < items.count else { return Several(Int?.none) }
    defer { place += 1 }
    return Several(items[place].0, items[place].1)
  }
}

/// Pushes the function that gives the next pair.
struct WalkFunction: LuaPushable {
  private static let step = Function(
    "next", "The next pair.", Parameter<Walk>("walk", ""), Parameter<AnyArgument>("key", ""),
    returns: "key, value"
  ) { walk, _ in walk.advance() }

  @discardableResult
  func push(to stack: LuaStack) -> Int32 {
    Interpreter.push(WalkFunction.step, to: stack)
    return 1
  }
}
