import LuaRuntime

/// How `stats.normalise` brings values to a scale.
enum ScaleName: String, LuaChoice {
  case minmax, zscore, rank, prank, borda, dist2max, dist2ref, dist2targ, goalposts, fracmax, index
}

/// A scale by its name, or as a function of the caller's.
enum ScaleChoice: LuaReadable {
  case named(ScaleName)
  case function(LuaCallback)

  static let luaName = "text or function"
  static var choices: [String] { ScaleName.choices }

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> ScaleChoice {
    if stack.kind(index) == .function { return .function(try LuaCallback.read(stack, index)) }
    guard stack.kind(index) == .string else {
      throw stack.mismatch("name of a method or function", index, "write \"minmax\"")
    }
    return .named(try ScaleName.read(stack, index))
  }
}

/// A unit by its name, or a place by its number.
enum PlaceOrUnit: LuaReadable {
  case place(Int)
  case unit(String)

  static let luaName = "text or number"

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> PlaceOrUnit {
    switch stack.kind(index) {
    case .string: .unit(try String.read(stack, index))
    case .number: .place(try Int.read(stack, index))
    default: throw stack.mismatch("unit or place", index, "write \"Hà Nội\" or 3")
    }
  }
}
