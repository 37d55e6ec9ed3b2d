import LuaRuntime
import Testing

@Suite struct GivenGlobalsTests {
  @Test(arguments: [
    ("", [], []), ("print = 1", ["print"], []), ("print = nil", [], ["print"]),
    ("own = 1", [], []), ("string = {}; math = nil; table = 2", ["string", "table"], ["math"]),
    ("local kept = print; print = 1; print = kept", [], []),
  ])
  func `tells what was put in the place of a global and gives back what is nil`(
    _ code: String, _ changed: [String], _ restored: [String]
  ) throws {
    let interpreter = try Interpreter(files: FileGate()) { _ in }
    let given = GivenGlobals(of: interpreter)
    try interpreter.run(code, name: "=code", arguments: [])
    let found = given.look()
    #expect(found.changed == changed)
    #expect(found.restored == restored)
    #expect(given.look().restored == [])
    #expect(interpreter.stack.top == 0)
    try interpreter.run("assert(print and math and string)", name: "=code", arguments: [])
  }

  @Test func `knows what it gave`() throws {
    let interpreter = try Interpreter(files: FileGate()) { _ in }
    let given = GivenGlobals(of: interpreter)
    try interpreter.run("own = 1; string = {}", name: "=code", arguments: [])
    var ours: [String: Bool] = [:]
    try interpreter.guarded { () throws(LuaFailure) in
      try interpreter.stack.forEachGlobal { name, value in ours[name] = given.isGiven(name, value) }
    }
    #expect(ours["print"] == true)
    #expect(ours["string"] == false)
    #expect(ours["own"] == false)
    #expect(interpreter.stack.top == 0)
  }

  @Test func `runs no code of the user's`() throws {
    let interpreter = try Interpreter(files: FileGate()) { _ in }
    let given = GivenGlobals(of: interpreter)
    let code = """
      setmetatable(_G, {__index = error, __newindex = error})
      print = setmetatable({}, {__eq = error, __index = error})
      rawset(_G, "math", nil)
      """
    try interpreter.run(code, name: "=code", arguments: [])
    #expect(given.look().changed == ["print"])
  }
}
