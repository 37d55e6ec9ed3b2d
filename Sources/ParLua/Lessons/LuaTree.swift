import LuaRuntime

/// A table of Lua as data: what stands in places, and what stands under names.
indirect enum LuaTree: LuaReadable, Sendable {
  case number(Double)
  case text(String)
  case flag(Bool)
  case table(list: [LuaTree], fields: [String: LuaTree])

  static let luaName = "table"
  static let readsTables = true

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> LuaTree {
    try read(stack, index, depth: 4)
  }

  private static func read(
    _ stack: LuaStack, _ index: Int32, depth: Int
  ) throws(Mismatch) -> LuaTree {
    switch stack.kind(index) {
    case .number: return .number(try Double.read(stack, index))
    case .string: return .text(try String.read(stack, index))
    case .boolean: return .flag(try Bool.read(stack, index))
    case .table where depth > 0: return try table(stack, index, depth)
    default: throw stack.mismatch("text, number or table", index, "write {en = \"…\", vi = \"…\"}")
    }
  }

  private static func table(
    _ stack: LuaStack, _ index: Int32, _ depth: Int
  ) throws(Mismatch) -> LuaTree {
    var places: [Int: LuaTree] = [:]
    var fields: [String: LuaTree] = [:]
    do throws(LuaFailure) {
      try stack.forEachPair(of: index) { (key, value) throws(LuaFailure) in
        do throws(Mismatch) {
          let element = try read(stack, value, depth: depth - 1)
          if let name = stack.text(key), stack.kind(key) == .string {
            fields[name] = element
          } else {
            places[try Int.read(stack, key)] = element
          }
          return true
        } catch { throw .argument(error) }
      }
    } catch {
      if case .argument(let mismatch) = error { throw mismatch }
      throw Mismatch("the table cannot be read")
    }
    let list = (1...max(1, places.count)).compactMap { places[$0] }
    guard list.count == places.count else { throw Mismatch("the list has a hole") }
    return .table(list: list, fields: fields)
  }
}
