import Testing

@testable import LuaRuntime

@Suite struct LookingTests {
  @Test func `fields are reached past metatables, and nothing is left`() throws {
    let bench = try Bench()
    _ = try bench.eval(
      """
      called = 0
      t = setmetatable({own = 1}, {__index = function() called = called + 1 return 2 end})
      """)
    let top = bench.lua.stack.top
    bench.lua.looking { stack in
      stack.pushGlobals()
      #expect(stack.pushRawField("t", of: -1))
      #expect(stack.pushRawField("own", of: -1))
      stack.drop()
      #expect(!stack.pushRawField("other", of: -1))
      #expect(!stack.pushRawField("x", of: 100))
    }
    #expect(bench.lua.stack.top == top)
    #expect(try bench.eval("return called, t.other") == ["0", "2"])
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 2), (3, 3), (9, 3)])
  func `so many keys are looked at`(_ most: Int, _ seen: Int) throws {
    let bench = try Bench()
    _ = try bench.eval("t = {a = 1, b = 2, c = 3}")
    bench.lua.looking { stack in
      stack.pushGlobals()
      #expect(stack.pushRawField("t", of: -1))
      let top = stack.top
      var keys: Set<String> = []
      stack.forEachRawField(of: -1, most: most) { key, value in
        keys.insert(String(decoding: key, as: UTF8.self))
        #expect(stack.kind(value) == .number)
      }
      #expect(keys.count == seen)
      #expect(stack.top == top)
    }
  }

  @Test func `the type of a value is the declared one`() throws {
    let bench = try Bench()
    _ = try bench.eval("p = point(1, 2); n = 1; s = 'x'")
    bench.lua.looking { stack in
      for (name, type) in [("p", "Point"), ("n", nil), ("s", nil), ("print", nil)] {
        stack.pushGlobals()
        #expect(stack.pushRawField(name, of: -1))
        #expect(bench.lua.type(at: -1)?.name == type, "\(name)")
      }
    }
  }

  @Test func `only what is declared to look is run, and its failure is gone`() throws {
    let refusing = Function(
      "refusing", "Refuses.", Parameter<Int>("value", ""), Parameter<Int>("key", ""),
      returns: "never", notes: Notes(onlyLooks: true)
    ) { _, _ -> Nothing in throw Mismatch("no") }
    let sum = Function(
      "sum", "Adds.", Parameter<Int>("value", ""), Parameter<Int>("key", ""), returns: "integer",
      notes: Notes(onlyLooks: true)
    ) { $0 + $1 }
    let acting = Function(
      "acting", "Acts.", Parameter<Int>("value", ""), Parameter<Int>("key", ""), returns: "integer"
    ) { $0 + $1 }
    let bench = try Bench(refusing, sum, acting)
    bench.lua.looking { stack in
      7.push(to: stack)
      let top = stack.top
      #expect(!bench.lua.pushLook(refusing, top, key: 1))
      #expect(!bench.lua.pushLook(acting, top, key: 1))
      #expect(!bench.lua.pushLook(sum, top, key: "x"))
      #expect(stack.top == top)
      #expect(bench.lua.pushLook(sum, top, key: 1))
      #expect((try? Int.read(stack, -1)) == 8)
    }
    #expect(bench.error("x = = 1")?.traceback == "")
  }
}
