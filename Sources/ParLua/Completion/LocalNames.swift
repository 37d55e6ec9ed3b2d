/// The names that a text makes itself.
extension LuaCode {
  /// A name after `local` or `for`, or a parameter.
  struct Local {
    /// The name.
    let name: String
    /// Where what it is set to begins, for `local name = …` alone.
    let value: Int?
  }

  /// The local of a name that can be seen from a place; it hides a global.
  func local(_ name: String, before end: Int) -> Local? {
    locals(before: end).last { local in
      // What a local is set to does not see it: `local e = e`.
      local.name == name && local.value.map { chainEnd(from: $0) <= end } ?? true
    }
  }

  /// The locals that can be seen from a place: those of blocks that have not ended.
  func locals(before end: Int) -> [Local] {
    var scope = Scope()
    var place = 0
    while place < end {
      if tokens[place].kind == .keyword { enter(place, before: end, &scope) }
      place += 1
    }
    return scope.locals
  }

  /// What the locals are at a place, and where the blocks began that are open.
  private struct Scope {
    var locals: [Local] = []
    var blocks: [Int] = []
    /// How many loops have begun whose `do` is still to come.
    var loops = 0

    mutating func open() { blocks.append(locals.count) }
    mutating func close() { locals.removeLast(locals.count - (blocks.popLast() ?? 0)) }
  }

  private func enter(_ place: Int, before end: Int, _ scope: inout Scope) {
    switch text(place) {
    case "local": addLocals(after: place, before: end, &scope)
    case "function":
      scope.open()
      addParameters(after: place, before: end, &scope)
    case "for", "while":
      scope.open()
      scope.loops += 1
      if isSign(place, "for") { scope.locals += names(from: place + 1, before: end) }
    case "do" where scope.loops > 0: scope.loops -= 1
    case "do", "then", "repeat": scope.open()
    case "end", "until", "elseif": scope.close()
    case "else":
      scope.close()
      scope.open()
    default: break
    }
  }

  private func addLocals(after place: Int, before end: Int, _ scope: inout Scope) {
    let first = place + (isSign(place + 1, "function") ? 2 : 1)
    if isSign(first + 1, "="), first + 1 < end, tokens[first].kind == .name {
      if first + 2 < end { scope.locals.append(Local(name: text(first), value: first + 2)) }
    } else {
      scope.locals += names(from: first, before: end)
    }
  }

  private func addParameters(after place: Int, before end: Int, _ scope: inout Scope) {
    var open = place + 1
    while open < end, tokens[open].kind == .name || isMemberSign(open) { open += 1 }
    if open < end, isSign(open, "(") { scope.locals += names(from: open + 1, before: end) }
  }

  /// Names with commas between.
  private func names(from start: Int, before end: Int) -> [Local] {
    var locals: [Local] = []
    var place = start
    while place < end, tokens[place].kind == .name {
      locals.append(Local(name: text(place), value: nil))
      guard isSign(place + 1, ",") else { break }
      place += 2
    }
    return locals
  }
}
