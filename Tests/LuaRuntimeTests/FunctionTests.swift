import Testing

@testable import LuaRuntime

private enum Method: String, LuaChoice { case spearman, pearson }

private let options = Function(
  "stats.cor", "Correlates.", Parameter<Double>("x", ""), Parameter<String?>("y", ""),
  Parameter<Method>(option: "method", "How.", default: .spearman, shownAs: "\"spearman\""),
  Parameter<Double?>(option: "ci", "Level.", default: nil, shownAs: "nil"), returns: "text"
) { x, y, method, ci in "\(x) \(y ?? "-") \(method.rawValue) \(ci ?? 0)" }

/// A table may come first, and the options after it or alone.
private let mapped = Function(
  "mapped", "Maps.", Parameter<PlainTable?>("map", ""),
  Parameter<Double?>(option: "ci", "Level.", default: nil, shownAs: "nil"), returns: "text"
) { map, ci in "\(map == nil ? "-" : "map") \(ci ?? 0)" }

/// The same where the table can only be a list.
private let listed = Function(
  "listed", "Lists.", Parameter<TextList?>("names", ""),
  Parameter<Double?>(option: "ci", "Level.", default: nil, shownAs: "nil"), returns: "text"
) { names, ci in "\(names?.texts.count ?? -1) \(ci ?? 0)" }

private struct PlainTable: LuaReadable {
  static let luaName = "table"
  static let readsTables = true
  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> PlainTable {
    guard stack.kind(index) == .table else { throw stack.mismatch(luaName, index, "write {}") }
    return PlainTable()
  }
}

@Suite struct FunctionTests {
  @Test(arguments: [
    ("mapped()", "- 0.0"), ("mapped{}", "map 0.0"), ("mapped{ci = 0.5}", "- 0.5"),
    ("mapped{ci = 0.5, other = 1}", "map 0.0"), ("mapped({}, {ci = 0.5})", "map 0.5"),
    ("mapped(nil, {ci = 0.5})", "- 0.5"),
  ])
  func `a table of options alone is one, where another table could stand`(
    _ code: String, _ expected: String
  ) throws {
    #expect(try Bench(mapped).eval("return " + code) == [expected])
  }

  @Test(arguments: [
    ("listed()", "-1 0.0"), ("listed{}", "0 0.0"), ("listed{'a'}", "1 0.0"),
    ("listed{ci = 0.5}", "-1 0.5"), ("listed({'a'}, {ci = 0.5})", "1 0.5"),
  ])
  func `a table of names is one of options where only a list could stand`(
    _ code: String, _ expected: String
  ) throws {
    #expect(try Bench(listed).eval("return " + code) == [expected])
    let message = try #require(Bench(listed).error("return listed{cy = 0.5}")).message
    #expect(message.hasSuffix("bad option 'cy' to 'listed' (no such option; the options are 'ci')"))
  }

  @Test(arguments: [
    ("stats.cor(1)", "1.0 - spearman 0.0"),
    ("stats.cor(1, 'b')", "1.0 b spearman 0.0"),
    ("stats.cor(1, 'b', {method='pearson'})", "1.0 b pearson 0.0"),
    ("stats.cor(1, {ci=0.9})", "1.0 - spearman 0.9"),
    ("stats.cor(1, nil, nil)", "1.0 - spearman 0.0"),
    ("add(1, 2)", "3.0"),
    ("point(3, 4):length()", "5.0"),
    ("point(3, 4):scaled(2).x", "6.0"),
    ("named('Lạng Sơn').name", "Lạng Sơn"),
  ])
  func `reads its arguments`(_ code: String, _ expected: String) throws {
    #expect(try Bench(options).eval("return " + code) == [expected])
  }

  @Test(arguments: [
    ("add(1)", "bad argument #2 'b' to 'add' (number expected, got no value; write add(a, b))"),
    (
      "add(1, '2')",
      "bad argument #2 'b' to 'add' (number expected, got string; write 2 without quotes)"
    ),
    (
      "add(1, 2, 3)",
      "bad argument #3 '…' to 'add' (the call takes 2 arguments at most, got 3; write add(a, b))"
    ),
    (
      "add(point(1, 2), 1)",
      "bad argument #1 'a' to 'add' (number expected, got Point; write a number such as 0.5)"
    ),
    (
      "stats.cor(1, {metod='pearson'})",
      "bad option 'metod' to 'stats.cor' (no such option; the options are 'method', 'ci')"
    ),
    (
      "stats.cor(1, {method='x'})",
      "bad option 'method' to 'stats.cor' ('x' is none of 'spearman', 'pearson')"
    ),
    (
      "stats.cor(1, 2)",
      "bad argument #2 'y' to 'stats.cor' (text expected, got number; write a text in quotes)"
    ),
    (
      "stats.cor(1, 'a', {}, 4)",
      "bad argument #3 '…' to 'stats.cor' (the call takes 2 arguments and a table of options at most, got 4; write stats.cor(x, y?, {method, ci}))"
    ),
    (
      "point(1, 2):scaled()",
      "bad argument #1 'factor' to 'Point:scaled' (number expected, got no value; write Point:scaled(factor))"
    ),
    (
      "point(1, 2).scaled(3)",
      "calling 'scaled' on bad self (Point expected, got number; write a colon before scaled, as in value:scaled(…))"
    ),
    (
      "point(1, 2).lenght",
      "no field 'lenght' in a value of type Point; did you mean 'length'?"
    ),
    (
      "named('a\\xff')",
      "bad argument #1 'name' to 'named' (text in UTF-8 expected; byte 2 cannot be read; save or type the text as UTF-8)"
    ),
  ])
  func `says which argument was wrong and what would work`(_ code: String, _ reason: String) throws
  {
    let message = try #require(Bench(options).error("return " + code)).message
    #expect(message.hasSuffix(reason), "\(message)")
    #expect(message.hasPrefix("code:1: "))
  }

  @Test func `an object cannot be changed and says so`() throws {
    let error = try #require(Bench().error("point(1, 2).x = 3"))
    #expect(error.message.contains("cannot be changed; keep the result in a variable"))
  }

  @Test func `a closed object says so`() throws {
    let error = try #require(
      Bench().error("local n do local m <close> = named('a'); n = m end return n.name"))
    #expect(error.message.hasSuffix("(this Named was closed; open it again)"))
  }

  @Test func `the declaration is found behind a function under another name`() throws {
    let bench = try Bench()
    try bench.lua.run("local f = add; return f, print") { (stack, range) throws(LuaError) in
      #expect(bench.lua.declaration(at: 1)?.name == "add")
      #expect(bench.lua.declaration(at: 2) == nil)
    }
  }
}
