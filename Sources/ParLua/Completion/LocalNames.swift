/// The names that a text makes itself.
extension LuaCode {
  /// A name after `local` or `for`, a parameter, or a global that the text sets.
  struct Local {
    /// The name.
    let name: String
    /// Where what it is set to begins, for `name = …` alone.
    let value: Int?
  }

  /// The local of a name that can be seen from a place; it hides a global.
  func local(_ name: String, before end: Int) -> Local? {
    locals(before: end).last { local in
      // What a local is set to does not see it: `local e = e`.
      local.name == name && local.value.map { chainEnd(from: $0) <= end } ?? true
    }
  }

  /// What can be seen from a place: globals that were set, locals of blocks that have not ended.
  func locals(before end: Int) -> [Local] {
    var scope = Scope()
    for place in 0..<end {
      switch tokens[place].kind {
      case .keyword: enter(place, before: end, &scope)
      case .name where isSign(place + 1, "=") && place + 2 < end && isStatement(place):
        scope.globals.append(Local(name: text(place), value: place + 2))
      default: break
      }
    }
    return scope.globals + scope.locals
  }

  /// Whether a statement begins with a name: what stands before it ends one, or opens a block.
  private func isStatement(_ place: Int) -> Bool {
    guard place > 0 else { return true }
    switch tokens[place - 1].kind {
    case .keyword:
      return ["break", "do", "else", "end", "false", "nil", "repeat", "then", "true"]
        .contains(text(place - 1))
    case .symbol: return isSign(place - 1, ";") && !isInTable(place)
    case .bracket: return endsValue(place - 1)
    default: return tokens[place - 1].kind != .other
    }
  }

  /// Whether the innermost bracket around a place that is open there is that of a table; looks back
  /// over no more than some tokens.
  private func isInTable(_ place: Int) -> Bool {
    var place = place - 1
    for _ in 0..<LuaCode.mostSteps where place >= 0 {
      if let partner = pairs.partners[place], partner < place {
        place = partner - 1
      } else if tokens[place].kind == .bracket {
        return isSign(place, "{")
      } else {
        place -= 1
      }
    }
    return false
  }

  /// What the locals are at a place, and where the blocks began that are open.
  private struct Scope {
    var globals: [Local] = []
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
    let sign = first + (isSign(first + 1, "<") ? 4 : 1)  // local name <const> =
    if isSign(sign, "="), sign < end, tokens[first].kind == .name {
      if sign + 1 < end { scope.locals.append(Local(name: text(first), value: sign + 1)) }
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
