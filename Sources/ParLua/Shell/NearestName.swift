import LuaRuntime

extension LuaError {
  /// The same, with the names nearest to one that stands for nothing: Lua itself says only that
  /// `stats.men` is nil.
  ///
  /// - Parameter globals: The globals there are.
  func withNearestName(among globals: [String]) -> LuaError {
    guard cause == nil, kind == .runtime, let name = nilName else { return self }
    let near = Spelling.nearest(
      to: name.text, in: name.isField ? LuaError.fields : globals, most: 1)
    guard !near.isEmpty else { return self }
    let said = "\(message); did you mean '\(near[0])'?"
    return LuaError(
      kind: kind, message: said, traceback: traceback,
      cause: CallError(
        message: said, function: name.text, argument: name.text,
        remedies: [.replace(name.text, with: near)], cause: self))
  }

  /// The global, or the field of a table, that was called or indexed and is nil.
  private var nilName: (text: String, isField: Bool)? {
    for (mark, isField) in [(" a nil value (field '", true), (" a nil value (global '", false)] {
      guard let start = message.firstRange(of: mark)?.upperBound else { continue }
      return (String(message[start...].prefix { $0 != "'" }), isField)
    }
    return nil
  }

  /// What follows the dot of a table of functions.
  private static var fields: [String] {
    Library.functions.map { $0.name.split(separator: ".").map(String.init) }
      .filter { $0.count > 1 }.compactMap(\.last)
  }
}
