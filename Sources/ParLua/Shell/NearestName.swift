import LuaRuntime

extension LuaError {
  /// The same, with what would work in place of a name that stands for nothing: Lua itself says
  /// only that `stats.men` is nil. A global named like an index is not open yet; else the nearest
  /// name is told.
  ///
  /// - Parameters:
  ///   - globals: The globals there are.
  ///   - indices: The names of the data packages.
  func withNearestName(among globals: [String], indices: [String]) -> LuaError {
    guard cause == nil, kind == .runtime, let name = nilName else { return self }
    if !name.isField, indices.contains(name.text) {
      let code = LuaError.opening(name.text)
      return advising("write \(code) first", name.text, .run(code))
    }
    if !name.isField, LuaError.leaving.contains(name.text) {
      return advising("write os.exit(), or press Ctrl-D", name.text, .run("os.exit()"))
    }
    let near = Spelling.nearest(
      to: name.text, in: name.isField ? LuaError.fields : globals, most: 1)
    guard !near.isEmpty else { return self }
    return advising("did you mean '\(near[0])'?", name.text, .replace(name.text, with: near))
  }

  /// The statement that opens an index under its own name.
  static func opening(_ index: String) -> String { "\(index) = par.open \"\(index)\"" }

  /// What other shells are left by.
  static let leaving = ["exit", "quit", "q", "bye"]

  private func advising(_ advice: String, _ name: String, _ remedy: Remedy) -> LuaError {
    let said = "\(message); \(advice)"
    return LuaError(
      kind: kind, message: said, traceback: traceback,
      cause: CallError(
        message: said, function: name, argument: name, remedies: [remedy], cause: self))
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
