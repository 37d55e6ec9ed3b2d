import LuaRuntime

/// One number, or a number for each of some nodes: `{["1.1"] = 90}`.
struct NumbersByNode: LuaReadable, Sendable {
  static let luaName = "number or table"
  static let readsTables = true

  /// The number for all; nil where each has its own.
  let single: Double?
  /// By code, in the order of the codes.
  let entries: [(code: String, value: Double)]

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> NumbersByNode {
    if stack.kind(index) == .number {
      return NumbersByNode(single: try Double.read(stack, index), entries: [])
    }
    guard stack.kind(index) == .table else {
      throw stack.mismatch(luaName, index, "write 90, or {[\"1.1\"] = 90}")
    }
    var entries: [(code: String, value: Double)] = []
    try stack.eachField(of: index) { (code, at) throws(Mismatch) in
      do throws(Mismatch) { entries.append((code, try Double.read(stack, at))) } catch {
        throw error.inside("'\(code)'")
      }
    }
    return NumbersByNode(single: nil, entries: entries.sorted { $0.code < $1.code })
  }
}
