import LuaRuntime

/// Bytes of a text that are shown alike.
public struct HighlightedSpan: Equatable, Sendable {
  /// What they are.
  public enum Kind: Sendable {
    /// A word of Lua itself.
    case keyword
    /// A text in quotes or long brackets.
    case string
    /// A number.
    case number
    /// A comment.
    case comment
    /// A global, a field or a method that stands for something.
    case knownName
    /// A bracket that closes nothing, or not the one that is open.
    case unmatchedBracket
  }

  /// The bytes, in UTF-8.
  public let range: Range<Int>
  /// What they are.
  public let kind: Kind
}

/// Finds the spans of one text.
struct Highlighter {
  let lua: LuaTokens
  let stack: LuaStack
  let interpreter: Interpreter

  /// The spans, in order.
  func spans() -> [HighlightedSpan] {
    stack.pushGlobals()
    let pairs = BracketPairs(lua.tokens, in: lua.bytes)
    var unmatched = Set(pairs.unmatched)
    var names = NameColours(lua: lua, stack: stack, interpreter: interpreter)
    return lua.tokens.indices.compactMap { place in
      let kind: HighlightedSpan.Kind?
      switch lua.tokens[place].kind {
      case .keyword: kind = .keyword
      case .string: kind = .string
      case .number: kind = .number
      case .comment: kind = .comment
      case .name: kind = names.isKnown(place) ? .knownName : nil
      case .bracket: kind = unmatched.remove(place) == nil ? nil : .unmatchedBracket
      case .symbol, .other: kind = nil
      }
      return kind.map { HighlightedSpan(range: lua.tokens[place].range, kind: $0) }
    }
  }
}

/// Remembers which names of a text stand for something; the globals are on top of the stack.
private struct NameColours {
  let lua: LuaTokens
  let stack: LuaStack
  let interpreter: Interpreter
  private let globals: Int32
  private var known: [ArraySlice<UInt8>: Bool] = [:]

  /// How many different names are looked up in one text.
  private static let most = 5000

  /// Every method and property that any type has.
  private static let members = Set(
    Library.types.flatMap(\.names).map { ArraySlice($0.utf8) })

  init(lua: LuaTokens, stack: LuaStack, interpreter: Interpreter) {
    self.lua = lua
    self.stack = stack
    self.interpreter = interpreter
    globals = stack.top
  }

  mutating func isKnown(_ place: Int) -> Bool {
    let name = lua.bytes[lua.tokens[place].range]
    guard place > 0, isSign(place - 1, ".") || isSign(place - 1, ":") else {
      return isField(place) ? false : remembered(name, name, of: nil)
    }
    guard place > 1, lua.tokens[place - 2].kind == .name,
      !(place > 2 && (isSign(place - 3, ".") || isSign(place - 3, ":")))
    else { return NameColours.members.contains(name) }
    let owner = lua.bytes[lua.tokens[place - 2].range]
    let both = lua.bytes[
      lua.tokens[place - 2].range.lowerBound..<lua.tokens[place].range.upperBound]
    return remembered(both, name, of: owner)
  }

  /// Whether it names a field in a table: `{name = …}`.
  private func isField(_ place: Int) -> Bool {
    isSign(place + 1, "=") && place > 0
      && (isSign(place - 1, "{") || isSign(place - 1, ",") || isSign(place - 1, ";"))
  }

  private func isSign(_ place: Int, _ sign: StaticString) -> Bool {
    place < lua.tokens.count && lua.isText(lua.tokens[place], sign)
  }

  private mutating func remembered(
    _ key: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>, of owner: ArraySlice<UInt8>?
  ) -> Bool {
    if let answer = known[key] { return answer }
    guard known.count < NameColours.most else { return false }
    let answer = owner.map { isMember(name, of: $0) } ?? isGlobal(name)
    known[key] = answer
    return answer
  }

  private func isGlobal(_ name: ArraySlice<UInt8>) -> Bool {
    guard stack.pushRawField(String(decoding: name, as: UTF8.self), of: globals) else {
      return false
    }
    stack.drop()
    return true
  }

  /// Whether a global has a member: a field of a table, a method or property of its type.
  private func isMember(_ name: ArraySlice<UInt8>, of owner: ArraySlice<UInt8>) -> Bool {
    guard stack.pushRawField(String(decoding: owner, as: UTF8.self), of: globals) else {
      return NameColours.members.contains(name)
    }
    defer { stack.drop() }
    let text = String(decoding: name, as: UTF8.self)
    if stack.kind(stack.top) == .table {
      guard stack.pushRawField(text, of: stack.top) else { return false }
      stack.drop()
      return true
    }
    return interpreter.type(at: stack.top)?.names.contains(text) ?? false
  }
}
