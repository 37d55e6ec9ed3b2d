import CLua

/// What a program may use.
public struct Limits: Sendable {
  /// Lua's memory and Swift's on its behalf, in bytes. Under 64 MB Lua's own stack may not fit.
  public var memory: Int
  /// How long one piece of code may run, in seconds; nil: as long as it takes.
  public var seconds: Double?

  /// These limits.
  public init(memory: Int = 1 << 30, seconds: Double? = nil) {
    self.memory = memory
    self.seconds = seconds
  }
}

/// One Lua interpreter with its libraries, its limits and the functions declared to it.
///
/// Belongs to one thread. Closing it (the last reference goes) releases every value.
public final class Interpreter {
  let shared: UnsafeMutablePointer<clua_State>
  /// What may run how long and take how much.
  public var limits: Limits {
    didSet { shared.pointee.limit = limits.memory }
  }
  /// Which files Lua may open.
  public let files: FileGate
  let output: (UnsafeRawBufferPointer) -> Void
  /// What Lua holds addresses of.
  private(set) var functions: [Function] = []
  private(set) var types: [AnyUserType] = []
  /// What is called when one of our tables is.
  private var callers: [Function] = []
  private var isTimed = false
  /// What the program that embeds the interpreter keeps beside it, for its functions to find.
  public var context: AnyObject?
  /// The folder of the script that runs, where `require` looks first.
  private(set) var scriptFolder: FileGate?

  /// The values of the main program.
  public var stack: LuaStack { LuaStack(shared.pointee.main) }

  /// An interpreter with Lua's safe libraries.
  ///
  /// - Parameter output: Where `print` and `io.write` go.
  /// - Throws: `LuaError` when there is not even memory for Lua itself.
  public init(
    limits: Limits = Limits(), files: FileGate,
    output: @escaping (UnsafeRawBufferPointer) -> Void
  ) throws(LuaError) {
    guard let shared = clua_new(limits.memory) else {
      throw LuaError(
        kind: .memory, message: "no memory for Lua; free some and start again", traceback: "",
        cause: nil)
    }
    self.shared = shared
    self.limits = limits
    self.files = files
    self.output = output
    connect()
    clua_open_libraries(shared.pointee.main)
    define(CallError.luaType)
    for function in FileGate.library { define(function) }
  }

  deinit {
    clua_close(shared)
  }

  private func connect() {
    shared.pointee.host = Unmanaged.passUnretained(self).toOpaque()
    shared.pointee.dispatch = { state, box in
      // C hands over both; asking again would cost every call.
      Unmanaged<Function>.fromOpaque(box.unsafelyUnwrapped)
        ._withUnsafeGuaranteedRef { $0.call(state.unsafelyUnwrapped) }
    }
    shared.pointee.destroy = { owner, payload in
      guard let owner, let payload else { return }
      Unmanaged<AnyUserType>.fromOpaque(owner)._withUnsafeGuaranteedRef { $0.destroy(payload) }
    }
    shared.pointee.write = { host, bytes, count in
      guard let host else { return }
      Unmanaged<Interpreter>.fromOpaque(host).takeUnretainedValue()
        .output(UnsafeRawBufferPointer(start: bytes, count: count))
    }
  }

  /// The interpreter that a call belongs to.
  public static func of(_ stack: LuaStack) -> Interpreter {
    Unmanaged<Interpreter>.fromOpaque(clua_state(stack.state).pointee.host).takeUnretainedValue()
  }
}

// MARK: - Declaring

extension Interpreter {
  /// Makes functions known under their dotted names: `stats.cor`, or `help`.
  ///
  /// One that shares its name with a table of others, as `help` does where there is `help.search`,
  /// is what happens when that table is called.
  public func define(_ functions: [Function]) {
    let longestFirst = functions.map { ($0, $0.name.split(separator: ".")) }
      .sorted { $0.1.count > $1.1.count }
    for (function, path) in longestFirst { define(function, path) }
  }

  /// Makes a function known under its dotted name.
  public func define(_ function: Function) {
    define(function, function.name.split(separator: "."))
  }

  private func define(_ function: Function, _ path: [Substring]) {
    stack.pushTable(path.dropLast())
    defer { stack.drop() }
    let name = String(path.last ?? "")
    name.push(to: stack)
    if lua_rawget(stack.state, -2) == LUA_TTABLE {
      makeCallable(function.ofTable())
      stack.drop()
      return
    }
    stack.drop()
    name.push(to: stack)
    push(function)
    lua_rawset(stack.state, -3)
  }

  /// Lets the table on top be called.
  private func makeCallable(_ caller: Function) {
    callers.append(caller)
    lua_createtable(stack.state, 0, 1)
    "__call".push(to: stack)
    push(caller)
    lua_rawset(stack.state, -3)
    lua_setmetatable(stack.state, -2)
  }

  /// Pushes a declared function, which the interpreter then keeps.
  public func push(_ function: Function) {
    functions.append(function)
    clua_push_function(stack.state, Unmanaged.passUnretained(function).toOpaque())
  }

  /// Pushes a declared function from inside a call.
  public static func push(_ function: Function, to stack: LuaStack) {
    clua_push_function(stack.state, Unmanaged.passUnretained(function).toOpaque())
  }

  /// Makes the values of a type known; the first value of a type that is not does so by itself.
  public func define(_ type: AnyUserType) { define(type, on: stack) }

  /// The same from inside a call, which may be that of a coroutine.
  func define(_ type: AnyUserType, on stack: LuaStack) {
    _ = stack.reserve(8)
    types.append(type)
    let state = stack.state
    pushMembers(of: type, to: stack)
    lua_createtable(state, 0, 8)
    for (event, function) in type.events {
      event.push(to: stack)
      functions.append(function)
      Interpreter.push(function, to: stack)
      lua_rawset(state, -3)
    }
    functions.append(type.other)
    clua_make_type(
      state, type.slot, type.name, Unmanaged.passUnretained(type.other).toOpaque(),
      type.needsRelease ? 1 : 0)
  }

  /// Pushes a table of the methods and the getters of a type; methods win.
  private func pushMembers(of type: AnyUserType, to stack: LuaStack) {
    lua_createtable(stack.state, 0, Int32(type.properties.count + type.methods.count))
    for property in type.properties {
      functions.append(property)
      String(property.shortName).push(to: stack)
      lua_pushlightuserdata(stack.state, Unmanaged.passUnretained(property).toOpaque())
      lua_rawset(stack.state, -3)
    }
    for method in type.methods {
      String(method.shortName).push(to: stack)
      functions.append(method)
      Interpreter.push(method, to: stack)
      lua_rawset(stack.state, -3)
    }
  }

  /// Sets a value under a dotted name.
  public func defineValue(_ name: String, _ value: some LuaPushable) {
    let path = name.split(separator: ".")
    stack.pushTable(path.dropLast())
    String(path.last ?? "").push(to: stack)
    value.push(to: stack)
    lua_rawset(stack.state, -3)
    stack.drop()
  }

  /// The declaration behind a function value, or behind a table of ours that can be called; nil
  /// for Lua's own and the user's.
  ///
  /// - Parameter place: The values that the index counts; those of the main program without it.
  public func declaration(at index: Int32, in place: LuaStack? = nil) -> Function? {
    let stack = place ?? stack
    guard stack.kind(index) == .table else { return function(at: index, stack) }
    guard lua_getmetatable(stack.state, index) != 0 else { return nil }
    defer { stack.drop(2) }
    "__call".push(to: stack)
    lua_rawget(stack.state, -2)
    return function(at: -1, stack).flatMap { found in callers.first { $0 === found } }
  }

  private func function(at index: Int32, _ stack: LuaStack) -> Function? {
    clua_function_box(stack.state, index).map {
      Unmanaged<Function>.fromOpaque($0).takeUnretainedValue()
    }
  }
}

// MARK: - Running

extension Interpreter {
  /// Loads a chunk without running it and leaves it on the stack.
  ///
  /// - Parameter name: What messages call it, as Lua has it: `=stdin`, `@file.lua`.
  /// - Throws: `LuaError` of kind `syntax` or `memory`.
  public func load(_ source: String, name: String) throws(LuaError) {
    var text = source
    let status = text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) {
        clua_load(stack.state, $0.baseAddress, $0.count, name)
      }
    }
    if status != LUA_OK { throw takeError(status) }
  }

  /// Calls the function below so many arguments, under the time limit; the results stay on the
  /// stack.
  ///
  /// - Returns: How many results there are.
  /// - Throws: `LuaError`; the stack is then as it was before the function was pushed.
  public func call(arguments: Int32 = 0) throws(LuaError) -> Int32 {
    let base = stack.top - arguments - 1
    let isOutermost = startClock()
    defer { if isOutermost { stopClock() } }
    let status = clua_call(stack.state, arguments, LUA_MULTRET)
    if status != LUA_OK { throw takeError(status) }
    return stack.top - base
  }

  /// Starts the time limit, unless it runs already; whether it did.
  private func startClock() -> Bool {
    guard let seconds = limits.seconds, !isTimed else { return false }
    clua_stop_after(shared, seconds, CLUA_TIMED_OUT)
    isTimed = true
    return true
  }

  private func stopClock() {
    clua_stop_after(shared, 0, CLUA_TIMED_OUT)
    isTimed = false
  }

  /// Loads and runs a text, hands its results over and forgets them; one time limit for it all.
  public func run<Result>(
    _ source: String, name: String = "=code",
    results: (LuaStack, ClosedRange<Int32>?) throws(LuaError) -> Result
  ) throws(LuaError) -> Result {
    let base = stack.top
    defer { lua_settop(stack.state, base) }
    let isOutermost = startClock()
    defer { if isOutermost { stopClock() } }
    try load(source, name: name)
    let count = try call()
    return try results(stack, count == 0 ? nil : (base + 1)...(base + count))
  }

  /// Loads and runs a text with texts as its arguments, and forgets what it gives.
  public func run(_ source: String, name: String, arguments: [String]) throws(LuaError) {
    let base = stack.top
    defer { lua_settop(stack.state, base) }
    let isOutermost = startClock()
    defer { if isOutermost { stopClock() } }
    guard stack.reserve(arguments.count + 8) else {
      throw LuaError(
        kind: .runtime, message: "too many arguments; give fewer", traceback: "", cause: nil)
    }
    try load(source, name: name)
    for argument in arguments { argument.push(to: stack) }
    _ = try call(arguments: Int32(arguments.count))
  }

  /// Runs what may call into Lua by way of `__tostring` and the like, as code of the program.
  public func guarded<Result>(
    _ body: () throws(LuaFailure) -> Result
  ) throws(LuaError) -> Result {
    let isOutermost = startClock()
    defer { if isOutermost { stopClock() } }
    do throws(LuaFailure) {
      return try body()
    } catch {
      if case .onStack = error { throw takeError(LUA_ERRRUN) }
      let kind = kind(of: LUA_ERRRUN, error.reason)
      throw LuaError(kind: kind, message: wording(kind) ?? error.reason, traceback: "", cause: nil)
    }
  }

  /// Sets the table `arg` as Lua's own program does: the script at 0, its arguments after.
  public func setArguments(_ arguments: [String], script: String) {
    List(arguments).push(to: stack)
    script.drop { $0 == "@" || $0 == "=" }.description.push(to: stack)
    lua_rawseti(stack.state, -2, 0)
    stack.setGlobal("arg", to: -1)
    stack.drop()
    scriptFolder = script.hasPrefix("@") ? FileGate(beside: String(script.dropFirst())) : nil
  }

  /// Sends bytes where `print` goes.
  public func write(_ bytes: UnsafeRawBufferPointer) { output(bytes) }

  /// Takes the error value off the stack.
  private func takeError(_ status: Int32) -> LuaError {
    defer { stack.drop() }
    let cause = CallError.peek(stack, -1)
    let message = cause?.message ?? stack.errorText()
    let kind = kind(of: status, message)
    if kind == .memory { clua_collect(stack.state) }
    return LuaError(
      kind: kind, message: wording(kind) ?? message, traceback: takeTraceback(), cause: cause)
  }

  private func kind(of status: Int32, _ message: String) -> LuaError.Kind {
    switch (shared.pointee.stopped, status) {
    case (Int32(CLUA_INTERRUPTED.rawValue), _): .interrupted
    case (Int32(CLUA_TIMED_OUT.rawValue), _): .timeout
    case (Int32(CLUA_EXITED.rawValue), _): .exit(shared.pointee.exit_code)
    case (_, LUA_ERRMEM): .memory
    case (_, LUA_ERRSYNTAX): .syntax(incomplete: message.hasSuffix("<eof>"))
    default: message.hasSuffix("not enough memory") ? .memory : .runtime
    }
  }

  private func wording(_ kind: LuaError.Kind) -> String? {
    switch kind {
    case .memory:
      "not enough memory: the limit is \(limits.memory >> 20) MB and 64 MB for one text; "
        + "start parsh with --memory MB for more"
    case .interrupted: "interrupted"
    case .timeout:
      "stopped after \(limits.seconds ?? 0) s, the limit that --timeout set; give it more"
    default: nil
    }
  }

  private func takeTraceback() -> String {
    clua_push_traceback(stack.state)
    defer { stack.drop() }
    return stack.text(-1) ?? ""
  }
}

extension LuaStack {
  /// The error value on top in words; its `__tostring` may raise or loop, so it runs protected.
  fileprivate func errorText() -> String {
    if let text = text(-1) { return text }
    guard hasText(-1) || kind(-1) == .number else { return describeTop() }
    return (try? description(of: -1)) ?? describeTop()
  }
}

// MARK: - Stopping, memory

extension Interpreter {
  /// Ctrl-C stops the code that runs here.
  public func ownInterrupt() {
    clua_own_sigint(shared)
  }

  /// Whether Ctrl-C came while nothing ran, since this was asked last; for a prompt, which looks
  /// while the signal is blocked, so that none is lost between a look and a wait.
  public func takeIdleInterrupt() -> Bool { clua_take_idle(shared) != 0 }

  /// How many bytes more fit under the memory limit.
  public var room: Int {
    Swift.max(0, limits.memory - shared.pointee.used - shared.pointee.external)
  }

  /// Stops the running code so many seconds from now, as Ctrl-C would.
  public func interrupt(after seconds: Double) {
    clua_stop_after(shared, seconds, CLUA_INTERRUPTED)
  }
}

extension LuaStack {
  /// Whether the code that runs is to stop; long computations ask and throw `LuaFailure.stopped`.
  public var isStopped: Bool {
    clua_is_stopped(clua_state(state)) != 0
  }

  /// Refuses what would not fit, before it is allocated.
  ///
  /// - Throws: `LuaFailure.memory`.
  public func charge(bytes: Int) throws(LuaFailure) {
    if bytes >= 0, clua_fits(state, bytes) != 0 { return }
    throw .memory(wanted: bytes, limit: clua_state(state).pointee.limit)
  }
}
