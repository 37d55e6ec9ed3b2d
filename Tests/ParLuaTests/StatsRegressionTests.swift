import Testing

/// What a regression takes for predictors.
@Suite struct StatsRegressionTests {
  /// a, b, c and e have all three; d has no y, f no z.
  private static let preamble = """
    local function scores(values) local rows = {} \
    for name, value in pairs(values) do rows[#rows + 1] = {name = name, value = value} end \
    return par.table(rows):scores{unit = "name"} end; \
    y = scores{a = 2, b = 5, c = 4, e = 9.5, f = 7}; x = scores{f = 3, e = 5, d = 9, c = 4, b = 3, a = 1}; \
    z = scores{a = 1, b = 2, c = 5, d = 0, e = 2}
    """

  private func shown(_ code: String) throws -> String {
    try Stage.with { stage in
      _ = stage.run(Self.preamble)
      let (outcome, output) = stage.run(code)
      if case .failed(let error) = outcome { return stage.shell.shown(error) }
      return String(output.dropLast())
    }
  }

  /// The same by place, rows a, b, c, e.
  private static let byPlace = "stats.lm({2, 5, 4, 9.5}, {{1, 3, 4, 5}, {1, 2, 5, 2}})"

  @Test(arguments: [
    "stats.lm(y, {x, z})", "stats.lm(y, {p = x, q = z})",
    "stats.lm(stats.rank(y) * 0 + y, {x, z})",
  ])
  func `scores are joined by unit, however their units are ordered`(_ code: String) throws {
    #expect(try shown("(\(code)).r2 == \(Self.byPlace).r2") == "true")
    #expect(try shown("(\(code)).n") == "4")
    #expect(try shown("(\(code)).missing") == "2")
  }

  @Test(arguments: [
    ("stats.lm({1, 3, 2}, {0, 1, 2})", "(intercept) x1"),
    ("stats.lm({1, 3, 2, 5}, {{0, 1, 2, 3}, {1, 0, 0, 1}})", "(intercept) x1 x2"),
    (
      "stats.lm({1, 3, 2, 5}, {zeta = {0, 1, 2, 3}, alpha = {1, 0, 0, 1}})",
      "(intercept) alpha zeta"
    ),
    ("stats.lm(y, {x, z})", "(intercept) value value (2)"),
    (
      "stats.lm({1, 3, 2}, par.table{{u = 1, t = 'a'}, {u = 2, t = 'b'}, {u = 4, t = 'c'}})",
      "(intercept) u"
    ),
  ])
  func `terms are called what the caller calls them`(_ code: String, _ terms: String) throws {
    let list = "local t = \(code).coefficients.term; local n = {}; for i = 1, #t do n[i] = t[i] end"
    #expect(try shown(list + "; print(table.concat(n, ' '))") == terms)
  }
}
