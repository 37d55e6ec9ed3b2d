import CBaseline
import LuaRuntime

/// Something that runs Lua code: the runtime, or the stock interpreter beside it.
protocol Engine {
  func run(_ code: String) throws
}

/// The runtime with the declared functions.
struct RuntimeEngine: Engine {
  let interpreter: Interpreter

  init() throws {
    interpreter = try Interpreter(files: FileGate()) { _ in }
    for type in Declarations.types { interpreter.define(type) }
    for function in Declarations.functions { interpreter.define(function) }
  }

  func run(_ code: String) throws {
    try interpreter.run(code) { _, _ in }
  }
}

/// Stock Lua with the functions of the C baseline.
final class BaselineEngine: Engine {
  private let state: OpaquePointer

  init() throws {
    guard let state = cbaseline_new() else { throw BaselineFailure(message: "no memory") }
    self.state = state
  }

  deinit { cbaseline_close(state) }

  func run(_ code: String) throws {
    guard let message = cbaseline_run(state, code) else { return }
    throw BaselineFailure(message: String(cString: message))
  }
}

/// What stock Lua said.
struct BaselineFailure: Error {
  let message: String
}
