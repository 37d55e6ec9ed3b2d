import LuaRuntime

/// Watches the names that the shell gave: says once of each that it stands for something else now.
final class GivenNames {
  private let given: GivenGlobals
  private var taken: Set<String> = []
  private var isLastValueTaken = false

  /// Remembers the globals of a shell that has just been made.
  init(_ interpreter: Interpreter) {
    given = GivenGlobals(of: interpreter)
  }

  /// The names that stand for something else since this was asked last, and those that were set to
  /// nil and are given back.
  func look() -> (taken: [String], restored: [String]) {
    let (changed, restored) = given.look()
    defer { taken = Set(changed) }
    return (changed.filter { !taken.contains($0) }, restored)
  }

  /// Puts everything back that the shell gave.
  func restore() { given.restore() }

  /// Whether `_` was set by hand, the first time that it is.
  func isLastValueNewlyTaken(_ stack: LuaStack) -> Bool {
    if isLastValueTaken { return false }
    stack.pushGlobal("_")
    stack.pushGlobal("_1")
    defer { stack.drop(2) }
    let (set, last) = (stack.top - 1, stack.top)
    let isNumber = stack.isSame(set, set)
    isLastValueTaken = isNumber && stack.kind(set) != .nil && !stack.isSame(set, last)
    return isLastValueTaken
  }

  /// Whether a global, whose value is at an index, is what the shell gave, or a recent value.
  func isOurs(_ name: String, at index: Int32) -> Bool {
    RecentValues.all.contains(name) || given.isGiven(name, index)
  }
}
