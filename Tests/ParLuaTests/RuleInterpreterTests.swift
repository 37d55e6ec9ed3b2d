import ParIndex
import Testing

@testable import ParLua

@Suite struct RuleInterpreterTests {
  private static func points(_ text: String, _ value: Double = 2) throws -> Double {
    var input = FunctionInput()
    input.value = value
    return try RuleInterpreter(text).points("f", input, maximum: 4)
  }

  @Test(arguments: [
    ("function f(input, maximum) return input.value * maximum end", 8.0),
    ("function f(input) return math.floor(input.value / 0.3) end", 6),
    ("local function half(x) return x / 2 end function f(i) return half(i.value) end", 1),
    ("function f(i) return i.numerator == nil and 1 or 0 end", 1),
  ])
  func `gives what the function gives`(_ text: String, _ expected: Double) throws {
    #expect(try Self.points(text) == expected)
  }

  @Test(arguments: [
    ("function f(", "rules.lua:1: <name> or '...' expected near <eof>"),
    ("function f() return nil + 1 end", "attempt to perform arithmetic on a nil value"),
    ("function f() return 'many' end", "f of rules.lua gave no number; let it return the points"),
    ("function f() end", "gave no number"),
    ("function f() return 1 / 0 end", "gave no number"),
    ("n = 0 function f() n = n + 1 return n end", "gave two answers for the same input"),
    ("function f() while true do end end", "a function took longer than 1 s"),
    (
      "function f() local t = {} for i = 1, 1e9 do t[i] = i end end",
      "a function took more than 64 MB"
    ),
    ("function f() return os.time() end", "global 'os'"),
    ("function f() return math.random() end", "field 'random'"),
    ("function f() for k in pairs({}) do end return 1 end", "global 'pairs'"),
    ("function f() return io.open('/etc/passwd') end", "global 'io'"),
    ("function f() return par.open('papi') end", "global 'par'"),
    ("require 'other'", "global 'require'"),
    ("load('x = 1')()", "global 'load'"),
  ])
  func `a function that does not behave is told`(_ text: String, _ message: String) {
    let fault = #expect(throws: InputFault.self) { try Self.points(text) }
    let told = fault.map { "\($0.reason); \($0.remedy)" } ?? ""
    #expect(told.contains(message), "\(told)")
  }

  @Test func `knows which functions there are`() throws {
    let rules = try RuleInterpreter("function f() return 1 end g = 5")
    #expect(rules.has("f") && !rules.has("g") && !rules.has("print") && !rules.has("h"))
    #expect(rules.has("type"))
  }
}
