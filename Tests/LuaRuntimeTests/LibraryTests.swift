import Testing

@testable import LuaRuntime

@Suite struct LibraryTests {
  /// Every function of the libraries; a new one must be thought about before it passes.
  static let functions: [String: String] = [
    "_G":
      "assert collectgarbage error getmetatable ipairs load next pairs pcall print rawequal rawget rawlen rawset require select setmetatable tonumber tostring type warn xpcall",
    "coroutine": "close create isyieldable resume running status wrap yield",
    "table": "concat insert move pack remove sort unpack",
    "string": "byte char find format gmatch gsub len lower match rep reverse sub upper",
    "utf8": "char codepoint codes len offset",
    "math":
      "abs acos asin atan atan2 ceil cos cosh deg exp floor fmod frexp ldexp log log10 max min modf pow rad random randomseed sin sinh sqrt tan tanh tointeger type ult",
    "io": "close flush input lines open output read type write",
    "os": "clock date difftime exit remove rename time tmpname",
    "debug": "traceback",
  ]

  @Test(arguments: functions.keys.sorted())
  func `holds these functions and no other`(_ library: String) throws {
    let code = """
      local own = {add=1, fail=1, callback=1, counted=1, point=1, named=1}
      local names = {}
      for name, value in pairs(\(library)) do
        if type(value) == 'function' and not own[name] then names[#names + 1] = name end
      end
      table.sort(names)
      return table.concat(names, ' ')
      """
    #expect(try Bench().eval(code) == [Self.functions[library] ?? ""])
  }

  /// Each would run for minutes or for ever in the stock library.
  static let huge = [
    "table.move({}, 1, 1 << 40, 2)",
    "table.move(setmetatable({}, {__index = rawlen}), 1, 1 << 60, 2, setmetatable({}, {__newindex = rawequal}))",
    "table.insert(setmetatable({}, {__len = function() return 1 << 50 end}), 1, 1)",
    "table.remove(setmetatable({}, {__len = function() return 1 << 50 end}), 1)",
    "table.concat(setmetatable({}, {__len = function() return 1 << 50 end, __index = type}))",
    "table.unpack(setmetatable({}, {__len = function() return 1 << 50 end}))",
    "table.sort(setmetatable({}, {__len = function() return 1 << 50 end}))",
    "local t = {} for i = 1, 2e6 do t[i] = -i end for i = 1, 1000 do table.sort(t, math.ult) end",
    "string.rep('', 1 << 60)",
    "string.rep('x', 1 << 60)",
    "string.rep('x', 1 << 30, 'y')",
    "string.format(('x'):rep(50 << 20))",
    "for i = 1, 1000 do utf8.len(('ế'):rep(8 << 20)) end",
    "for i = 1, 1e6 do utf8.codepoint(('x'):rep(60 << 20), 1, -1) end",
    "os.date(('%c'):rep(1 << 20))",
    "string.find(('a'):rep(28), ('a?'):rep(28) .. ('a'):rep(28) .. 'b')",
    "string.find(('a'):rep(1 << 20), ('.-'):rep(10) .. 'b')",
    "string.match(('a'):rep(1 << 20), '.-.-.-.-b')",
    "string.gsub(('a'):rep(1 << 20), '.-.-b', '')",
    "for _ in string.gmatch(('a'):rep(1 << 20), '.-.-b') do end",
    "string.find(('a'):rep(30 << 20), ('a'):rep(15 << 20) .. 'b', 1, true)",
    "string.match(('('):rep(1 << 24), '%b()()()()%b()%b()%b()')",
  ]

  @Test(arguments: huge)
  func `ends soon when stopped, whatever its arguments`(_ code: String) throws {
    let bench = try Bench(limits: Limits(seconds: 0.05))
    let start = ContinuousClock.now
    _ = bench.error(code)
    #expect(ContinuousClock.now - start < .seconds(3))
    #expect(try bench.eval("return 1 + 1") == ["2"])
  }

  @Test(arguments: [
    ("local t = {3, 1, 2} table.sort(t) return table.concat(t, ' ')", "1 2 3"),
    (
      "local t = {3, 1, 2} table.sort(t, function(a, b) return a > b end) return table.concat(t, ' ')",
      "3 2 1"
    ),
    ("local t = {1, 2, 3} table.insert(t, 2, 9) return table.concat(t, ' ')", "1 9 2 3"),
    ("local t = {1, 2, 3} return table.remove(t, 1), #t, t[1]", "1 2 2"),
    ("local t = {} return table.remove(t), #t", "nil 0"),
    ("return table.concat({1, 'a', 2.5}, ', ', 2, 3)", "a, 2.5"),
    ("return table.concat(table.move({1, 2, 3}, 2, 3, 1), ' ')", "2 3 3"),
    ("return ('ab'):rep(3, '-'), ('x'):rep(0), ('x'):rep(1)", "ab-ab-ab  x"),
    ("return utf8.len('Lạng Sơn'), utf8.len('\\xff'), utf8.len('')", "8 nil 0"),
    ("return select('#', xpcall(function(...) return ... end, print, 1, nil, 3))", "4"),
    ("return xpcall(error, function(m) return m .. '!' end, 'x')", "false x!"),
    ("return load('return 1 + 1', 'x', 'bt')()", "2"),
    ("local e = {x = 5} return load('return x', 'n', 't', e)()", "5"),
    (
      "return coroutine.close(coroutine.create(print)), select(2, coroutine.resume(coroutine.create(function() error('x', 0) end)))",
      "true x"
    ),
    (
      "local t = {} for w in ('one two'):gmatch('%a+') do t[#t + 1] = w end return #t, t[2]",
      "2 two"
    ),
    (
      "return debug.getinfo, debug.sethook, os.getenv, io.popen, string.dump, package and package.loadlib",
      "nil nil nil nil nil nil"
    ),
  ])
  func `agrees with the manual`(_ code: String, _ expected: String) throws {
    #expect(try Bench().eval(code).joined(separator: " ") == expected)
  }

  @Test func `sorting keeps the order of equal elements`() throws {
    let code = """
      local t = {}
      for i = 1, 1000 do t[i] = {i % 7, i} end
      table.sort(t, function(a, b) return a[1] < b[1] end)
      for i = 2, #t do
        if t[i - 1][1] == t[i][1] and t[i - 1][2] > t[i][2] then return 'moved' end
      end
      return 'kept'
      """
    #expect(try Bench().eval(code) == ["kept"])
  }

  @Test func `print and io.write go to the same place`() throws {
    let bench = try Bench()
    _ = try bench.eval("print('a', 1, nil) io.write('b', 2) io.stdout:write('c') print()")
    #expect(bench.output == "a\t1\tnil\nb2c\n")
  }

  @Test func `a metatable with a finalizer is refused`() throws {
    let error = try #require(Bench().error("setmetatable({}, {__gc = print})"))
    #expect(error.message.contains("use a local variable <close> instead"))
  }
}
