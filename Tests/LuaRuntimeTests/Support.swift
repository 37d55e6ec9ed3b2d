import CLua
import Glibc
import Synchronization

@testable import LuaRuntime

/// An interpreter whose printed text can be read back.
final class Bench {
  let lua: Interpreter
  private let printed = Printed()
  private let watchdog = Watchdog()
  var output: String { printed.text }

  init(limits: Limits = Limits(), files: FileGate = FileGate(), _ functions: Function...) throws {
    let printed = printed
    lua = try Interpreter(limits: limits, files: files) {
      printed.text += String(decoding: $0, as: UTF8.self)
    }
    for function in [add, fail, callBack, newCounted, newPoint, newNamed] + functions {
      lua.define(function)
    }
  }

  /// The results of a text, each as tostring gives it.
  func eval(_ code: String) throws(LuaError) -> [String] {
    try lua.run(code) { (stack, range) throws(LuaError) in
      (range.map(Array.init) ?? []).map { (try? stack.description(of: $0)) ?? "?" }
    }
  }

  func error(_ code: String) -> LuaError? {
    do throws(LuaError) {
      _ = try eval(code)
      return nil
    } catch {
      return error
    }
  }
}

/// Ends the process when Lua code goes on that should have been stopped: a test that hangs must
/// fail, not wait for somebody.
final class Watchdog {
  private static let alive = Mutex(0)

  init() {
    Watchdog.alive.withLock {
      $0 += 1
      alarm(120)
    }
  }

  deinit {
    Watchdog.alive.withLock {
      $0 -= 1
      if $0 == 0 { alarm(0) }
    }
  }
}

final class Printed {
  var text = ""
}

/// An error with an identity to follow.
final class Marker: Error, Sendable {
  let number: Int
  init(_ number: Int) { self.number = number }
}

// MARK: - One type for each storage

/// Plain bytes.
struct Point: LuaObject, BitwiseCopyable {
  var x, y: Double
  static let luaName = "Point"
  static let luaType = UserType<Point>(
    "A point.",
    methods: [
      Function("Point:length", of: Point.self, "Its distance.", returns: "number") {
        ($0.x * $0.x + $0.y * $0.y).squareRoot()
      },
      Function(
        "Point:scaled", of: Point.self, "Scaled.", Parameter<Double>("factor", "By this."),
        returns: "Point"
      ) { Point(x: $0.x * $1, y: $0.y * $1) },
    ],
    properties: [Function(property: "Point.x", of: Point.self, "x", returns: "number") { $0.x }])
}

/// References inside the block.
struct Named: LuaObject {
  let name: String
  let token: Token
  static let luaName = "Named"
  static let luaType = UserType<Named>(
    "A name.",
    properties: [Function(property: "Named.name", of: Named.self, "", returns: "text") { $0.name }],
    bytes: { $0.token.bytes })
}

/// An object.
final class Counted: LuaObject {
  let token: Token
  init(_ token: Token) { self.token = token }
  static let luaName = "Counted"
  static let luaType = UserType<Counted>("An object.")
}

/// Counts how many of its like live.
final class Token: Sendable {
  let bytes: Int
  let tally: Tally
  init(_ tally: Tally, bytes: Int = 0) {
    self.tally = tally
    self.bytes = bytes
    tally.live.add(1, ordering: .relaxed)
  }
  deinit { tally.live.subtract(1, ordering: .relaxed) }
}

final class Tally: Sendable {
  let live = Atomic<Int>(0)
  var count: Int { live.load(ordering: .relaxed) }
  @TaskLocal static var current = Tally()
}

let add = Function(
  "add", "Adds.", Parameter<Double>("a", "First."), Parameter<Double>("b", "Second."),
  returns: "number"
) { $0 + $1 }

/// Fails with objects alive in its frame.
let fail = Function("fail", "Fails.", Parameter<Int>("number", "Which."), returns: "never") {
  number -> Nothing in
  let token = Token(Tally.current)
  defer { withExtendedLifetime(token) {} }
  throw Marker(number)
}

let callBack = Function(
  "callback", "Calls.", Parameter<LuaCallback>("f", "This."), returns: "boolean"
) {
  let token = Token(Tally.current)
  defer { withExtendedLifetime(token) {} }
  return try $0.isTrue()
}

let newCounted = Function("counted", "An object.", returns: "Counted") {
  Counted(Token(Tally.current))
}

let newPoint = Function(
  "point", "A point.", Parameter<Double>("x", ""), Parameter<Double>("y", ""), returns: "Point"
) { Point(x: $0, y: $1) }

let newNamed = Function(
  "named", "A name.", Parameter<String>("name", ""), Parameter<Int?>("bytes", ""), returns: "Named"
) { Named(name: $0, token: Token(Tally.current, bytes: $1 ?? 0)) }
