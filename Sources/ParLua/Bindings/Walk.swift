import LuaRuntime

/// Where a `for … in pairs(…)` over one of our values stands.
final class Walk: LuaObject {
  static let luaName = "Walk"
  static let luaType = UserType<Walk>("Where a loop stands.")

  private let count: Int
  private let item: (Int) -> Several
  private var place = 0

  /// A walk over so many items, each a key and a value.
  init(_ count: Int, item: @escaping (Int) -> Several) {
    self.count = count
    self.item = item
  }

  /// What `__pairs` returns: the function that `for` calls, the walk, no first key.
  var results: Several { Several(Step(), self, Int?.none) }

  fileprivate func advance() -> Several {
    guard place < count else { return Several(Int?.none) }
    defer { place += 1 }
    return item(place)
  }

  /// Pushes the function that gives the next pair.
  private struct Step: LuaPushable {
    private static let function = Function(
      "next", "The next pair.", Parameter<Walk>("walk", ""), Parameter<AnyArgument>("key", ""),
      returns: "key, value"
    ) { walk, _ in walk.advance() }

    @discardableResult
    func push(to stack: LuaStack) -> Int32 {
      Interpreter.push(Step.function, to: stack)
      return 1
    }
  }
}
