/// The names that a text makes itself.
extension LuaCode {
  /// A name after `local`.
  struct Local {
    /// The name.
    let name: String
    /// Where what it is set to begins, for `local name = …` alone.
    let value: Int?
  }

  /// The last local of a name that is made before a place; it hides a global.
  func local(_ name: String, before end: Int) -> Local? {
    locals(before: end).last { $0.name == name }
  }

  /// Every local that is made before a place, blocks that have ended included.
  func locals(before end: Int) -> [Local] {
    var locals: [Local] = []
    var place = 0
    while place < end {
      defer { place += 1 }
      guard isSign(place, "local") || isSign(place, "for") else { continue }
      var name = place + 1
      if isSign(name, "function") { name += 1 }
      let isOnly = isSign(place, "local") && isSign(name + 1, "=")
      while name < end, tokens[name].kind == .name {
        locals.append(Local(name: text(name), value: isOnly && name + 2 < end ? name + 2 : nil))
        guard isSign(name + 1, ",") else { break }
        name += 2
      }
    }
    return locals
  }
}
