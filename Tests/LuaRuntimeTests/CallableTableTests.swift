import Testing

@testable import LuaRuntime

private let whole = Function(
  "group", "Doubles.", Parameter<Double>("x", "A number."),
  Parameter<Double?>(option: "plus", "More.", default: nil, shownAs: "nil"), returns: "number"
) { x, plus in 2 * x + (plus ?? 0) }

private let member = Function(
  "group.member", "Negates.", Parameter<Double>("x", "A number."), returns: "number"
) { -$0 }

/// A function that shares its name with a table of functions is what calling the table does.
@Suite struct CallableTableTests {
  @Test(arguments: [[whole, member], [member, whole]])
  func `both are called, in whichever order they are declared`(_ functions: [Function]) throws {
    let bench = try Bench()
    bench.lua.define(functions)
    #expect(try bench.eval("return group(4), group.member(4)") == ["8.0", "-4.0"])
    #expect(try bench.eval("return group(4, {plus = 1})") == ["9.0"])
  }

  @Test(arguments: [
    ("group('a')", "bad argument #1 'x' to 'group' (number expected, got string"),
    ("group()", "bad argument #1 'x' to 'group' (number expected, got no value"),
    ("group(1, {minus = 1})", "bad option 'minus' to 'group'"),
    ("group.member('a')", "bad argument #1 'x' to 'group.member'"),
  ])
  func `errors count the arguments without the table`(_ code: String, _ message: String) throws {
    let bench = try Bench()
    bench.lua.define([whole, member])
    #expect(bench.error(code)?.message.contains(message) == true, "\(bench.error(code) as Any)")
  }

  @Test func `the declaration is found behind the table`() throws {
    let bench = try Bench()
    bench.lua.define([whole, member])
    let names = try bench.lua.run(
      "return group, group.member, {}, setmetatable({}, {__call = add})"
    ) { (stack, results) throws(LuaError) in
      (results.map(Array.init) ?? []).map { bench.lua.declaration(at: $0)?.name ?? "none" }
    }
    #expect(names == ["group", "group.member", "none", "none"])
  }
}
