import Testing

@testable import LuaRuntime

@Suite struct UserTypeTests {
  @Test func `a type becomes known with its first value`() throws {
    let bench = try Bench()
    #expect(!bench.lua.knows(Point.luaType))
    #expect(try bench.eval("return point(1, 2).x") == ["1.0"])
    #expect(bench.lua.knows(Point.luaType))
    #expect(!bench.lua.knows(Named.luaType))
  }

  @Test func `a value of another type is refused`() throws {
    let bench = try Bench()
    let error = try #require(bench.error("local p = point(1, 2); return p.length(named('a'))"))
    #expect(error.message.contains("Point expected") || error.message.contains("got Named"))
  }

  @Test func `the first value can come from a coroutine, and of several at once`() throws {
    let bench = try Bench()
    let code = """
      local function first() local p = point(3, 4); coroutine.yield(p.x); return named("n").name end
      local made = {}
      for k = 1, 3 do made[k] = coroutine.wrap(first) end
      local seen = {}
      for k = 1, 3 do seen[#seen + 1] = made[k]() end
      for k = 1, 3 do seen[#seen + 1] = made[k]() end
      collectgarbage()
      return table.concat(seen, " ")
      """
    #expect(try bench.eval(code) == ["3.0 3.0 3.0 n n n"])
  }
}

extension Interpreter {
  fileprivate func knows(_ type: AnyUserType) -> Bool { types.contains { $0 === type } }
}
