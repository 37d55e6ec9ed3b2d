import CLua

/// What a parameter's text means, so that completion can offer what fits.
public enum Role: String, Sendable, CaseIterable {
  /// Nothing in particular.
  case plain
  /// A node of a framework, by code or name.
  case node
  /// A unit, by name.
  case unit
  /// A region of units, by name.
  case region
  /// A published data package or a folder.
  case dataset
  /// A file.
  case path
  /// A column of a table.
  case column
  /// What names a row of a table.
  case key
  /// A year.
  case year
  /// The name of a function or a type that is declared.
  case subject
}

/// What help, completion and the reference say of one parameter.
public struct ParameterInfo: Sendable, Equatable {
  /// As it stands in messages and, for options, in the caller's table.
  public let name: String
  /// One sentence.
  public let summary: String
  /// The same in Vietnamese.
  public let vietnamese: String
  /// What it takes: "number".
  public let type: String
  /// The default as Lua text; nil when the parameter must be given.
  public let defaultText: String?
  /// The texts that it takes, when they are few.
  public let allowed: [String]
  /// Given by name in the table of options that comes last.
  public let isNamed: Bool
  /// What its text means.
  public let role: Role
  /// The object before the colon of a method.
  public let isReceiver: Bool
  /// Nothing the caller gives: what the function needs to know of the call itself.
  public let isHidden: Bool
}

/// One parameter of a declared function: how it reads and what is said of it.
public struct Parameter<Value: LuaReadable>: Sendable {
  /// What help and messages say.
  public let info: ParameterInfo
  @usableFromInline let fallback: @Sendable () -> Value?
  @usableFromInline let kind: ParameterKind

  /// A parameter that stands at its place in the call.
  public init(
    _ name: String, _ summary: String, vietnamese: String = "", role: Role = .plain
  ) {
    info = ParameterInfo(
      name: name, summary: summary, vietnamese: vietnamese, type: Value.luaName,
      defaultText: Value.absentText,
      allowed: Value.choices, isNamed: false, role: role, isReceiver: false, isHidden: false)
    fallback = { nil }
    kind = .place
  }

  /// What the function needs to know of the call itself: its stack, its interpreter.
  public init(hidden type: Value.Type) where Value: CallContext {
    info = ParameterInfo(
      name: "", summary: "", vietnamese: "", type: "", defaultText: nil, allowed: [],
      isNamed: false, role: .plain,
      isReceiver: false, isHidden: true)
    fallback = { nil }
    kind = .hidden
  }

  /// A parameter of the last table, given by name; absent, `fallback` stands for it.
  public init(
    option name: String, _ summary: String, vietnamese: String = "", default fallback: Value,
    shownAs text: String, role: Role = .plain
  ) where Value: Sendable {
    info = ParameterInfo(
      name: name, summary: summary, vietnamese: vietnamese, type: Value.luaName, defaultText: text,
      allowed: Value.choices, isNamed: true, role: role, isReceiver: false, isHidden: false)
    self.fallback = { fallback }
    kind = .option
  }

  /// The object before the colon.
  @usableFromInline
  init(receiver type: String) {
    info = ParameterInfo(
      name: "self", summary: "", vietnamese: "", type: type, defaultText: nil, allowed: [],
      isNamed: false,
      role: .plain, isReceiver: true, isHidden: false)
    fallback = { nil }
    kind = .place
  }

  @inlinable
  @inline(__always)
  func read(_ cursor: inout Cursor) throws -> Value {
    if kind != .place { return try readOther(&cursor) }
    let index = cursor.takeIndex()
    do throws(Mismatch) {
      return try Value.read(cursor.stack, index)
    } catch {
      throw place(error, cursor)
    }
  }

  @inline(never)
  @usableFromInline
  func place(_ mismatch: Mismatch, _ cursor: Cursor) -> LuaFailure {
    var placed = mismatch
    placed.name = info.name
    placed.position = info.isReceiver ? 0 : cursor.position
    return .argument(placed)
  }

  @inline(never)
  @usableFromInline
  func readOther(_ cursor: inout Cursor) throws -> Value {
    kind == .option ? try readOption(&cursor) : try read(&cursor, at: cursor.stack.top + 1)
  }

  private func readOption(_ cursor: inout Cursor) throws -> Value {
    guard cursor.pushOption(info.name) else {
      if let fallback = fallback() { return fallback }
      return try read(&cursor, at: cursor.stack.top + 1)
    }
    defer { cursor.stack.drop() }
    return try read(&cursor, at: cursor.stack.top)
  }

  private func read(_ cursor: inout Cursor, at index: Int32) throws -> Value {
    do throws(Mismatch) {
      return try Value.read(cursor.stack, index)
    } catch {
      var placed = error
      placed.name = info.name
      throw LuaFailure.argument(placed)
    }
  }
}

/// How a parameter is given.
@usableFromInline
enum ParameterKind: Sendable { case place, option, hidden }

/// A type that reads the call, not an argument.
public protocol CallContext: LuaReadable {}

/// An enumeration whose cases are texts is an option by itself.
public protocol LuaChoice: LuaReadable, CaseIterable, RawRepresentable, LuaPushable
where RawValue == String {}

extension LuaChoice {
  /// "text"
  public static var luaName: String { "text" }
  /// The cases' texts.
  public static var choices: [String] { allCases.map(\.rawValue) }

  /// The case of that text.
  public static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Self {
    let text = try String.read(stack, index)
    if let value = Self(rawValue: text) { return value }
    let list = choices.map { "'\($0)'" }.joined(separator: ", ")
    let near = Spelling.nearest(to: text, in: choices, most: 1)
    throw Mismatch(
      "'\(Spelling.cut(text))' is none of \(list)",
      advice: near.first.map { "did you mean '\($0)'?" },
      remedies: [.replace(text, with: near.isEmpty ? choices : near)])
  }

  /// The case's text.
  @discardableResult
  public func push(to stack: LuaStack) -> Int32 { rawValue.push(to: stack) }
}

/// Walks the arguments of one call in the order of the parameters.
@usableFromInline
struct Cursor {
  @usableFromInline let stack: LuaStack
  @usableFromInline var next: Int32 = 1
  /// Where the table of options is; 0 when none was given.
  @usableFromInline var options: Int32 = 0
  @usableFromInline let shift: Int32

  @inlinable
  init(_ stack: LuaStack, shift: Int32) {
    self.stack = stack
    self.shift = shift
  }

  /// An argument after the table of options counts as absent.
  @inlinable
  @inline(__always)
  mutating func takeIndex() -> Int32 {
    defer { next += 1 }
    return options != 0 && next >= options ? options + 1 : next
  }

  /// The place of the argument taken last, as the caller counts.
  @usableFromInline
  var position: Int32 { next - 1 - shift }

  /// Pushes an option; false when it was not given.
  func pushOption(_ name: String) -> Bool {
    guard options != 0 else { return false }
    name.push(to: stack)
    if lua_rawget(stack.state, options) != LUA_TNIL { return true }
    stack.drop()
    return false
  }
}
