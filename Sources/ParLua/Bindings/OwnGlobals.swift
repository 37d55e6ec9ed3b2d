import LuaRuntime
import ParIndex

/// The globals that the user made.
enum OwnGlobals {
  /// Their names, types and sizes, by name.
  static func table(_ call: Call) throws -> Table {
    let given = try call.session().given
    var rows: [(name: String, type: String, size: String?)] = []
    try call.stack.forEachGlobal { name, index in
      if given.isOurs(name, at: index) || name == "arg" { return }
      if Interpreter.of(call.stack).declaration(at: index, in: call.stack)?.name == name { return }
      rows.append(
        (name, call.stack.typeName(index), ValueSize.text(call.stack, index, call.phrase)))
    }
    rows.sort { VietnameseOrder.precedes($0.name, $1.name) }
    return Table(
      nil,
      [
        (Heading.name, rows.map { .text($0.name) }), (Heading.type, rows.map { .text($0.type) }),
        (Heading.size, rows.map { .optional($0.size) }),
      ], key: Heading.name.name)
  }
}
