import Testing

@testable import ParLua

@Suite struct RecentValuesTests {
  @Test(arguments: [
    ("_", 110), ("_1", 110), ("_2", 100), ("_3", 90), ("_8", 40), ("_9", 30), ("_10", nil),
  ])
  func `nine values have names, the newest the first, muted ones too`(_ name: String, _ value: Int?)
    throws
  {
    try Stage.with { stage in
      for value in 1...11 { _ = stage.run("\(value * 10)\(value % 2 == 0 ? ";" : "")") }
      #expect(stage.run("print(\(name))").output == (value.map(String.init) ?? "nil") + "\n")
    }
  }

  @Test(arguments: [
    "nil", "print()", "x = 1", "local a = 1", "error()", "nil, 7", "?x", "_nothing",
  ])
  func `what gives no value moves nothing`(_ code: String) throws {
    try Stage.with { stage in
      for text in ["1", "2", code] { _ = stage.run(text) }
      #expect(stage.run("print(_, _1, _2, _3)").output == "2\t2\t1\tnil\n")
    }
  }

  @Test func `false is a value`() throws {
    try Stage.with { stage in
      for text in ["1", "false"] { _ = stage.run(text) }
      #expect(stage.run("print(_, _2)").output == "false\t1\n")
    }
  }

  @Test func `a script moves them by the same rule`() throws {
    try Stage.with { stage in
      for value in ["1", "false", "nil", "'x'"] {
        _ = stage.run("do local v = \(value) \(RecentValues.taking("v")) end")
      }
      #expect(stage.run("print(_, _1, _2, _3, _4)").output == "x\tx\tfalse\t1\tnil\n")
    }
  }
}
