import CLua
import Glibc

/// `io.open`, `os.remove`, `os.rename`, `os.tmpname` and `require`, all through the gate.
///
/// As in Lua's own library, what is not there or not allowed gives nil and the reason.
extension FileGate {
  static let library: [Function] = [open, remove, rename, temporaryName, require]

  private static let open = Function(
    "io.open", "Opens a file under the working folder or, to read, among the datasets.",
    Parameter<OnCall>("path", "The file.", role: .path),
    Parameter<String?>("mode", "As fopen has it: r, w, a, with + and b."),
    returns: "a file; nil and the reason where it cannot be opened"
  ) { path, mode -> Several in
    let mode = mode ?? "r"
    guard ["r", "w", "a", "r+", "w+", "a+"].contains(mode.filter { $0 != "b" }) else {
      throw Mismatch(
        "'\(Spelling.cut(mode))' is no mode", advice: "write \"r\", \"w\" or \"a\"",
        remedies: [.replace(mode, with: ["r", "w", "a"])]
      ).at(2, "mode")
    }
    return path.attempt { gate throws(Refusal) in
      let reads = mode.hasPrefix("r") && !mode.contains("+")
      let descriptor = try gate.open(
        path.text, for: reads ? .reading : .writing, appending: mode.hasPrefix("a"),
        keeping: !mode.hasPrefix("w"))
      return clua_push_file(path.stack.state, descriptor, mode) != 0
        ? Several(OnStack()) : Several(String?.none, "cannot open")
    }
  }

  private static let remove = Function(
    "os.remove", "Removes a file under the working folder.",
    Parameter<OnCall>("path", "The file.", role: .path),
    returns: "true; nil and the reason where it cannot be removed"
  ) { path in
    path.attempt { gate throws(Refusal) in
      try gate.remove(path.text)
      return Several(true)
    }
  }

  private static let rename = Function(
    "os.rename", "Gives a file under the working folder another name there.",
    Parameter<OnCall>("path", "The file.", role: .path),
    Parameter<String>("target", "Its new name.", role: .path),
    returns: "true; nil and the reason where it cannot be renamed"
  ) { path, target in
    path.attempt { gate throws(Refusal) in
      try gate.rename(path.text, to: target)
      return Several(true)
    }
  }

  private static let temporaryName = Function(
    "os.tmpname", "Makes an empty file under the working folder and names it.",
    Parameter(hidden: CallSite.self), returns: "a path"
  ) { site in
    let path = "tmp-\(String(UInt64.random(in: .min ... .max), radix: 36)).tmp"
    Glibc.close(try Interpreter.of(site.stack).files.open(path, for: .writing))
    return path
  }

  private static let require = Function(
    "require",
    "Runs name.lua, beside the script or in the working folder, once and gives what it returned.",
    Parameter<OnCall>("path", "The module's name; dots stand for folders.", role: .path),
    returns: "what the module returned, or true"
  ) { name -> OnStack in
    let stack = name.stack
    stack.pushTable(["package", "loaded"])
    name.text.push(to: stack)
    if lua_rawget(stack.state, -2) != LUA_TNIL { return OnStack() }
    stack.drop()
    let path = name.text.replacing(".", with: "/") + ".lua"
    let source = try Interpreter.of(stack).readModule(path)
    try stack.runModule(source, path, name.text)
    return OnStack()
  }

  /// A gate that opens what lies beside a script, or below.
  convenience init(beside script: String) {
    let folder = script.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = folder.joined(separator: "/")
    self.init(workingFolder: folder.isEmpty ? "." : path.isEmpty ? "/" : path)
  }

  /// The whole of a file of at most 64 MB.
  public func readText(_ path: String) throws -> String {
    let descriptor = try open(path)
    defer { Glibc.close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= CLUA_MAX_TEXT_BYTES {
      let count = read(descriptor, &chunk, chunk.count)
      if count <= 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(path: path, reason: "is not text in UTF-8; save it as UTF-8")
    }
    return text
  }
}

extension Interpreter {
  /// The text of a module: beside the script, as its user put it there, else through the gate.
  fileprivate func readModule(_ path: String) throws -> String {
    if let text = try? scriptFolder?.readText(path) { return text }
    return try files.readText(path)
  }
}

private let CLUA_MAX_TEXT_BYTES = 64 << 20

/// A path with the call that it came in.
private struct OnCall: LuaReadable {
  static let luaName = "text"
  let text: String
  let stack: LuaStack

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> OnCall {
    OnCall(text: try String.read(stack, index), stack: stack)
  }

  func attempt(_ action: (FileGate) throws(FileGate.Refusal) -> Several) -> Several {
    do throws(FileGate.Refusal) {
      return try action(Interpreter.of(stack).files)
    } catch {
      return Several(String?.none, error.description)
    }
  }
}

/// The stack of the call.
public struct CallSite: CallContext {
  /// "nothing"
  public static let luaName = "nothing"
  /// The stack of the call.
  public let stack: LuaStack
  /// Always succeeds.
  public static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> CallSite {
    CallSite(stack: stack)
  }
}

extension LuaStack {
  /// Runs a module's text and records its result; `package.loaded` is on top and goes.
  fileprivate func runModule(_ source: String, _ path: String, _ name: String) throws {
    var text = source
    let status = text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) {
        clua_load(state, $0.baseAddress, $0.count, "@" + path)
      }
    }
    guard status == LUA_OK, clua_call(state, 0, 1) == LUA_OK else { throw LuaFailure.onStack }
    if kind(-1) == .nil {
      drop()
      true.push(to: self)
    }
    name.push(to: self)
    lua_pushvalue(state, -2)
    lua_rawset(state, -4)
  }
}

extension Mismatch {
  fileprivate func at(_ position: Int32, _ name: String) -> LuaFailure {
    var placed = self
    placed.position = position
    placed.name = name
    return .argument(placed)
  }
}
