import Testing

/// What a statistic takes for numbers. Expected values are made by hand.
@Suite struct SampleTests {
  private static let preamble = """
    t = par.table{{name = "a", n = 1, x = 1.5}, {name = "b", n = 2}, {name = "c", n = 4, x = 2.5}}; \
    s = t:scores{unit = "name", value = "x"}; r = t:scores{unit = "name", value = "n"}
    """

  private func shown(_ code: String) throws -> String {
    try Stage.with { stage in
      _ = stage.run(Self.preamble)
      let (outcome, output) = stage.run(code)
      if case .failed(let error) = outcome { return stage.shell.shown(error) }
      return String(output.dropLast())
    }
  }

  @Test(arguments: [
    ("stats.mean{1, 2, 6}", "3.0"), ("stats.mean{1.5}", "1.5"), ("stats.mean{}", ""),
    ("stats.mean{1, stats.missing, 2}", "1.5"), ("stats.mean{stats.missing}", ""),
    ("stats.mean{1, 0/0, 2}", "1.5"), ("stats.mean(t.n)", "2.3333333333333"),
    ("stats.mean(t.x)", "2.0"), ("stats.mean(s)", "2.0"), ("s:mean()", "2.0"),
    ("stats.median(r)", "2.0"), ("stats.rank{3, 1, stats.missing}", "{1, 2, missing}"),
    ("stats.rank(t.n)", "{3, 2, 1}"), ("stats.rank(r)[\"c\"]", "1"),
  ])
  func `scores, columns and lists are numbers`(_ code: String, _ text: String) throws {
    #expect(try shown(code) == text)
  }

  // r and s share a and c: (1, 1.5), (4, 2.5); covariance (−1.5·−0.5 + 1.5·0.5)/1 = 1.5.
  @Test(arguments: [
    ("stats.cov({1, 2, 3}, {2, 4, 9})", "3.5"), ("stats.cov(t.n, t.x)", "1.5"),
    ("stats.cov(r, s)", "1.5"), ("stats.cov(s, r)", "1.5"), ("stats.cov(r, t.x)", "1.5"),
    ("stats.cov({1, 2, stats.missing}, {2, 4, 9})", "1.0"), ("stats.cov({1}, {2})", ""),
  ])
  func `pairs are made by unit for scores, by place for the rest`(
    _ code: String, _ text: String
  ) throws {
    #expect(try shown(code) == text)
  }

  @Test(arguments: [
    ("stats.mean{1, nil, 3}", "element 2 is nil; write stats.missing"),
    ("stats.mean{n = 1}", "a list has the keys 1, 2, 3 …, this has 'n'; write {a, b, c}"),
    ("stats.mean{1, '2'}", "element 2: number expected, got string; write 2 without quotes"),
    ("stats.mean(5)", "write {5}"), ("stats.mean('5')", "got string; write {1, 2, 3}"),
    ("stats.mean(t)", "got Table; add the column: .n, .x"),
    ("stats.mean(t.name)", "the column 'name' holds texts; choose a column of numbers"),
    ("stats.mean()", "got no value; write stats.mean(x)"),
    ("stats.cov({1, 2}, {1})", "x has 2 values and y has 1; they must pair off"),
    ("stats.cov(r, t.n:x())", "no field 'x'"),
    ("stats.cor(r, s)", "y has 2 values that can be used; a correlation needs 3 or more; use more"),
  ])
  func `anything else is refused with what would work`(_ code: String, _ reason: String) throws {
    let text = try shown(code)
    #expect(text.contains(reason), "\(text)")
  }
}
