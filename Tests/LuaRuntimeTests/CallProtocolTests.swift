import CLua
import Testing

@testable import LuaRuntime

@Suite struct CallProtocolTests {
  @Test func `a Swift error comes back through Lua as the same error`() throws {
    let bench = try Bench()
    let error = try #require(
      bench.error("local ok, e = pcall(fail, 7); assert(not ok); error(e, 0)"))
    let marker = try #require(error.cause?.cause as? Marker)
    #expect(marker.number == 7)
    #expect(error.cause?.function == "fail")
  }

  @Test func `pcall sees the message and the error's fields`() throws {
    let results = try Bench().eval(
      "local ok, e = pcall(add, 1); return ok, e.message, e.argument, 'so: ' .. e, e .. '!'")
    let message = "bad argument #2 'b' to 'add' (number expected, got no value; write add(a, b))"
    #expect(results == ["false", message, "b", "so: " + message, message + "!"])
  }

  @Test(arguments: 0...6)
  func `an error at any level of nesting unwinds every frame`(_ level: Int) throws {
    let tally = Tally()
    try Tally.$current.withValue(tally) {
      let bench = try Bench()
      let code = """
        local function nest(n)
          if n == \(level) then fail(n) end
          return callback(function() return nest(n + 1) end)
        end
        return nest(0)
        """
      for _ in 1...100 {
        let error = try #require(bench.error(code))
        #expect((error.cause?.cause as? Marker)?.number == level)
        #expect(bench.lua.stack.top == 0)
      }
      #expect(tally.count == 0)
      #expect(bench.lua.shared.pointee.in_swift == 1)
      #expect(bench.lua.shared.pointee.depth == 0)
    }
  }

  @Test func `every object is released when the interpreter goes`() throws {
    let tally = Tally()
    try Tally.$current.withValue(tally) {
      let bench = try Bench()
      _ = try bench.eval(
        "kept = {}; for i = 1, 100 do kept[i] = counted(); kept[-i] = named('n' .. i) end")
      #expect(tally.count == 200)
      _ = try bench.eval("for i = 1, 50 do kept[i] = nil end collectgarbage()")
      #expect(tally.count == 150)
      _ = bench
    }
    #expect(tally.count == 0)
  }

  @Test(arguments: [
    "return 1, 2, 3", "error('x')", "error({})", "return (",
    "error(setmetatable({}, {__tostring = error}))",
    "return add(1, 2)", "add()", "return point(1, 2)", "string.rep('x', -1)", "error()",
    "error(nil)",
    "return setmetatable({}, {__index = function(t, k) return t[k] end}).x",
  ])
  func `the stack is as high after a call as before`(_ code: String) throws {
    let bench = try Bench()
    for _ in 1...3 { _ = try? bench.eval(code) }
    #expect(bench.lua.stack.top == 0)
  }

  @Test(arguments: [
    (
      "loops in __tostring", "error(setmetatable({}, {__tostring = function() error('again') end}))"
    ),
    ("a table", "error({code = 1})"),
    ("nil", "error(nil)"),
    ("a handler that fails", "xpcall(error, function() error('in handler') end) error('after')"),
  ])
  func `any error value ends in words`(_ name: String, _ code: String) throws {
    let error = try #require(Bench().error(code))
    #expect(!error.message.isEmpty)
  }

  @Test func `a traceback tells where an error came from`() throws {
    let error = try #require(Bench().error("local function f() error('x') end f()"))
    #expect(error.traceback.contains("code:1: in"))
  }

  @Test func `yielding across Swift is refused with Lua's own message`() throws {
    let error = try #require(
      Bench().error(
        "local co = coroutine.wrap(function() callback(function() coroutine.yield() end) end) co()")
    )
    #expect(error.message.contains("attempt to yield across a C-call boundary"))
  }

  @Test func `two interpreters know nothing of each other`() throws {
    let (one, other) = (try Bench(), try Bench())
    _ = try one.eval("x = point(1, 2)")
    #expect(try other.eval("return x") == ["nil"])
    #expect(try one.eval("return x:length() > 2") == ["true"])
    #expect(try other.eval("return point(3, 4):length()") == ["5.0"])
  }

  @Test(arguments: [
    "return load(string.char(27) .. 'Lua')",
    "return load(string.char(27) .. 'LuaS', 'x', 'b')",
    "return load(function() return nil end, 'x', 'b') and nil, 'attempt to load a binary chunk'",
  ])
  func `bytecode is refused`(_ code: String) throws {
    let results = try Bench().eval(code)
    #expect(results.first == "nil")
    #expect(results.last?.contains("attempt to load a binary chunk") == true)
  }

  @Test(arguments: [
    ("return (", true), ("for i = 1, 2 do", true), ("x = [[abc", true), ("return 1 +", true),
    ("return )", false), ("error('<eof>')", false), ("x = = 1", false),
  ])
  func `the parser says whether more input would help`(_ code: String, _ isIncomplete: Bool) throws
  {
    let kind = try #require(Bench().error(code)).kind
    #expect((kind == .syntax(incomplete: true)) == isIncomplete)
  }
}
