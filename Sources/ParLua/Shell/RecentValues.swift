import LuaRuntime

/// `_`, `_1` … `_9`: the last values, `_1` the same as `_`, `_2` the one before.
enum RecentValues {
  /// The globals, the newest value first; `_1` stands for `_` in the order.
  static let names = ["_"] + (2...9).map { "_\($0)" }
  /// Every name that a value gets.
  static let all = ["_1"] + names

  /// Makes the value at an index the last one; the others move back. Nil moves nothing.
  static func take(_ stack: LuaStack, _ index: Int32) {
    if stack.kind(index) == .nil { return }
    for (newer, older) in zip(names, names.dropFirst()).reversed() {
      stack.pushGlobal(newer)
      stack.setGlobal(older, to: stack.top)
      stack.drop()
    }
    for name in ["_", "_1"] { stack.setGlobal(name, to: index) }
  }

  /// The same for the value of a variable, in Lua.
  static func taking(_ variable: String) -> String {
    let older = names.reversed().joined(separator: ", ")
    let newer = (names.dropLast().reversed() + [variable]).joined(separator: ", ")
    return "if \(variable) ~= nil then \(older) = \(newer) _1 = _ end"
  }
}
