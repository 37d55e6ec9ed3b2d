import CLua
import Synchronization

/// A Swift type whose values Lua holds: methods with a colon, properties with a dot, and what else
/// its values answer. Values are immutable from Lua.
///
/// Three storages, chosen by the type: plain bytes are copied into Lua's block and need no
/// finalizer; values with references live in the block and are released by the collector; objects
/// are a reference in the block.
public protocol LuaObject: LuaReadable, LuaPushable {
  /// The declaration of the type.
  static var luaType: UserType<Self> { get }
  /// How one comes by a value, in a clause for messages: "give a Table such as e:rank() makes".
  static var luaHint: String { get }
}

extension LuaObject {
  /// Says the type.
  public static var luaHint: String { "give a \(luaName)" }
}

/// What is declared of a type without naming it.
open class AnyUserType: @unchecked Sendable {
  /// As messages call it: "Edition".
  public final let name: String
  /// One sentence.
  public final let summary: String
  /// The same in Vietnamese.
  public final let vietnamese: String
  /// Called with a colon.
  public final let methods: [Function]
  /// Read with a dot.
  public final let properties: [Function]
  /// Lua's events (`__len`, `__add`, …) and the functions that answer them.
  public final let events: [(event: String, function: Function)]
  /// Answers `value[key]` where no member has that name.
  public final let lookup: Function?
  @usableFromInline final let slot: Int32

  private static let slots = Atomic<Int>(0)

  @usableFromInline
  init(
    _ name: String, _ summary: String, _ vietnamese: String, methods: [Function],
    properties: [Function], events: [(event: String, function: Function)], lookup: Function?
  ) {
    self.name = name
    self.summary = summary
    self.vietnamese = vietnamese
    self.methods = methods
    self.properties = properties
    self.events = events
    self.lookup = lookup
    slot = Int32(AnyUserType.slots.add(1, ordering: .relaxed).oldValue)
  }

  /// Releases the value in a block.
  func destroy(_ payload: UnsafeMutableRawPointer) {}
  /// Whether a block must be released at all.
  var needsRelease: Bool { false }
  /// Answers for a key that is neither a method nor a property.
  var other: Function { Function.noField(self) }
  /// Every name after the dot or colon.
  public final var names: [String] { (methods + properties).map { String($0.shortName) } }
}

/// The declaration of one type.
public final class UserType<Value: LuaObject>: AnyUserType, @unchecked Sendable {
  private let bytes: @Sendable (Value) -> Int

  /// A type with its members.
  ///
  /// - Parameter lookup: Answers `value[key]` where no member has that name.
  /// - Parameter bytes: The memory that a value holds outside Lua, told to the collector.
  public init(
    _ summary: String, vietnamese: String = "", methods: [Function] = [],
    properties: [Function] = [], events: [(event: String, function: Function)] = [],
    lookup: Function? = nil,
    bytes: @escaping @Sendable (Value) -> Int = { _ in 0 }
  ) {
    self.bytes = bytes
    super.init(
      Value.luaName, summary, vietnamese, methods: methods, properties: properties, events: events,
      lookup: lookup)
  }

  override func destroy(_ payload: UnsafeMutableRawPointer) {
    payload.assumingMemoryBound(to: Value.self).deinitialize(count: 1)
  }

  override var needsRelease: Bool { !_isPOD(Value.self) }

  /// Kept for the type's life, because Lua holds its address.
  override var other: Function { lookup ?? unknownField }
  private lazy var unknownField = Function.noField(self)

  func push(_ value: Value, to stack: LuaStack) {
    guard let block = block(for: value, on: stack) else {
      // The first value of the type in this interpreter.
      Interpreter.of(stack).define(self, on: stack)
      block(for: value, on: stack)?.initializeMemory(as: Value.self, to: value)
      return
    }
    block.initializeMemory(as: Value.self, to: value)
  }

  private func block(for value: Value, on stack: LuaStack) -> UnsafeMutableRawPointer? {
    clua_new_object(
      stack.state, slot, MemoryLayout<Value>.size, bytes(value),
      Unmanaged.passUnretained(self as AnyUserType).toOpaque())
  }
}

extension LuaObject {
  /// A value of the type, copied out of Lua's block.
  @inlinable
  @inline(__always)
  public static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Self {
    try read(stack, index, luaType.slot)
  }

  @inlinable
  @inline(__always)
  static func read(_ stack: LuaStack, _ index: Int32, _ slot: Int32) throws(Mismatch) -> Self {
    var isClosed: Int32 = 0
    guard let payload = clua_to_object(stack.state, index, slot, &isClosed) else {
      throw unreadable(stack, index, isClosed != 0)
    }
    return payload.assumingMemoryBound(to: Self.self).pointee
  }

  @inline(never)
  @usableFromInline
  static func unreadable(_ stack: LuaStack, _ index: Int32, _ isClosed: Bool) -> Mismatch {
    isClosed
      ? Mismatch("this \(luaName) was closed; open it again")
      : stack.mismatch(luaName, index, luaHint)
  }

  /// A new block with the value.
  @discardableResult
  public func push(to stack: LuaStack) -> Int32 {
    Self.luaType.push(self, to: stack)
    return 1
  }
}

extension Function {
  /// A method: the object stands before the colon.
  @inlinable
  public convenience init<Value: LuaObject, each A: LuaReadable, R: LuaPushable>(
    _ name: String, of type: Value.Type, _ summary: String,
    _ parameter: repeat Parameter<each A>,
    returns: String, examples: [Example] = [], notes: Notes = Notes(),
    action: @escaping @Sendable (Value, repeat each A) throws -> R
  ) {
    self.init(
      name, summary, Parameter<Value>(receiver: ""), repeat each parameter, returns: returns,
      examples: examples, notes: notes, action: action)
  }

  /// A property: read with a dot, without arguments.
  @inlinable
  public convenience init<Value: LuaObject, R: LuaPushable>(
    property name: String, of type: Value.Type, _ summary: String, returns: String,
    examples: [Example] = [], notes: Notes = Notes(),
    action: @escaping @Sendable (Value) throws -> R
  ) {
    let receiver = Parameter<Value>(receiver: "")
    self.init(name, summary, [receiver.info], returns, examples, notes) { stack in
      var cursor = Cursor(stack, shift: 1)
      return try action(receiver.read(&cursor)).push(to: stack)
    }
  }

  /// Answers for a name that the type does not have, with the nearest that it has.
  static func noField(_ type: AnyUserType) -> Function {
    Function(
      "\(type.name)[field]", "Says which field was meant.", Parameter<AnyArgument>("self", ""),
      Parameter<AnyArgument>("key", ""), returns: "never"
    ) { [unowned type] _, key -> Nothing in
      throw UnknownField(type, key.stack.text(key.index) ?? "[\(key.stack.typeName(key.index))]")
    }
  }
}

/// A name after a dot or colon that the type does not have.
public struct UnknownField: Explained {
  let type: String
  let key: String
  let names: [String]
  let nearest: [String]

  /// For a key of a value of a type.
  public init(_ type: AnyUserType, _ key: String) {
    self.type = type.name
    self.key = Spelling.cut(key)
    names = type.names
    nearest = Spelling.nearest(to: key, in: type.names, most: 3)
  }

  /// Wanted, got, and the nearest.
  public var description: String {
    "no field '\(key)' in a value of type \(type)"
      + (nearest.isEmpty ? among : "; did you mean \(Spelling.choice(nearest))?")
  }
  private var among: String {
    let first = names.prefix(12).joined(separator: ", ")
    let rest = names.count > 12 ? " and \(names.count - 12) more" : ""
    return names.isEmpty ? "; use the value as it is" : "; use one of \(first)\(rest)"
  }
  /// The nearest names.
  public var remedies: [Remedy] { nearest.isEmpty ? [] : [.replace(key, with: nearest)] }
  /// What stands after the dot.
  public var argument: String? { "key" }
}

extension CallError: LuaObject {
  /// "Error"
  public static let luaName = "Error"
  /// What `pcall` gives for an error of a declared function.
  public static let luaType = UserType<CallError>(
    "Why a call failed; prints as its message.",
    vietnamese: "Vì sao một lệnh không chạy; in ra là thông báo.",
    properties: [
      Function(
        property: "Error.message", of: CallError.self, "The whole message.", returns: "text",
        notes: Notes(vietnamese: "Toàn bộ thông báo.")
      ) {
        $0.message
      },
      Function(
        property: "Error.argument", of: CallError.self, "The parameter it is about, if one is.",
        returns: "text or nil",
        notes: Notes(
          vietnamese: "Tham số gây lỗi, nếu có.", vietnameseReturns: "chữ, hoặc nil")
      ) { $0.argument },
    ],
    events: [
      (
        "__tostring",
        Function("Error", "", Parameter<CallError>("self", ""), returns: "text") { $0.message }
      ),
      (
        "__concat",
        Function(
          "Error", "", Parameter<ErrorText>("left", ""), Parameter<ErrorText>("right", ""),
          returns: "text"
        ) { $0.text + $1.text }
      ),
    ])
}

/// An error or a text, joined with `..`.
private struct ErrorText: LuaReadable {
  static let luaName = "text"
  let text: String
  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> ErrorText {
    if let error = CallError.peek(stack, index) { return ErrorText(text: error.message) }
    return ErrorText(text: try String.read(stack, index))
  }
}
