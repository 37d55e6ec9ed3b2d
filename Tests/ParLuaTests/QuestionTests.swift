import Testing

/// `?` before a name or an expression.
@Suite struct QuestionTests {
  private static let rank = "Edition:rank(node?, {within, stage})"

  @Test(arguments: [
    ("?e.rank", rank), ("?e:rank", rank), ("? e:rank", rank), ("?e:rank(", rank),
    ("?e.rank;", rank), ("?e.rank -- why: so", rank), ("?Edition:rank", rank),
    ("?Edition.rank", rank), ("?edition:rank", rank), ("?\"Edition:rank\"", rank),
    ("?papi[2023].rank", rank), ("?papi[2023]:rank", rank),
    ("?e:framework():node", "Framework:node(node)"),
    ("?e:framework():node \"7\"", "PAPI 2023 · 7"),
    ("?e.year", "Edition.year"),
    ("?stats.cor", "stats.cor(x, y, {method, ci, bootstrap, seed, test, exact})"),
    ("?stats", "stats"), ("?help", "help(subject?)"), ("?help.search", "help.search(words)"),
    ("?papi", "Panel"), ("?e", "Edition"), ("?e:score \"5\"", "Scores"),
    ("?e:rank().rank", "Vector"), ("?e:cor(\"5\", \"8\")", "Correlation"),
    ("?x:verify", "Edition:verify()"), ("?verify", "Edition:verify()"), ("?Edition", "Edition"),
    ("?edition", "Edition"), ("?other", "Scores"),
    ("?", "Type these lines as they stand; the Tab key completes what you begin."),
    ("help()", "Type these lines as they stand; the Tab key completes what you begin."),
    ("help 'papi'", "Panel"),
    (
      "help 'print'",
      "a function of Lua or of your own; the manual of Lua 5.4 explains those of Lua"
    ),
    ("coroutine.wrap(function() help(e.rank) end)()", rank),
    ("coroutine.wrap(function() help(stats) end)()", "stats"),
    ("coroutine.wrap(function() help(help) end)()", "help(subject?)"),
    ("help(help)", "help(subject?)"), ("help 'stats'", "stats"),
  ])
  func `is answered by the page that is meant`(_ line: String, _ first: String) throws {
    try Stage.with { stage in
      _ = stage.run("papi = par.open 'papi'; e = papi[2023]; other = e:score()")
      #expect(stage.run(line).output.split(separator: "\n").first.map(String.init) == first)
    }
  }

  @Test(arguments: [
    ("?e.rnak", "no field 'rnak' in a value of type Edition; did you mean 'rank'?"),
    ("?e:framework():node \"77\"", "no node '77'"), ("?rnak", "did you mean 'rank'"),
    ("?stats.men", "did you mean 'stats.mean'"), ("?tương quan", "write help.search"),
    ("?e:rank(", ""), ("?x = 5", "write help()"), ("help(nil)", "nil has no page"),
    ("?e:units(", ""),
  ])
  func `that is wrong says what would work`(_ line: String, _ reason: String) throws {
    try Stage.with { stage in
      _ = stage.run("e = par.open('papi')[2023]")
      guard case .failed(let error) = stage.run(line).outcome else {
        return #expect(reason.isEmpty, "\(line) does not fail")
      }
      #expect(error.message.hasPrefix("stdin:1: ") && error.message.contains(reason))
    }
  }

  @Test(arguments: [
    ("help rank", "?rank"), ("help e:rank", "?e:rank"), ("help Edition:rank", "?Edition:rank"),
  ])
  func `help as other shells have it is answered with the form that works`(
    _ line: String, _ question: String
  ) throws {
    try Stage.with { stage in
      _ = stage.run("e = par.open('papi')[2023]")
      guard case .failed(let error) = stage.run(line).outcome else {
        return #expect(Bool(false), "\(line) does not fail")
      }
      #expect(error.message.hasSuffix("; write \(question)"))
      #expect(stage.run(question).output.contains("Ranks the units"))
    }
  }

  @Test func `what is asked leaves the last value as it was`() throws {
    try Stage.with { stage in
      _ = stage.run("6 * 7")
      _ = stage.run("?stats.mean")
      #expect(stage.run("_").output == "42\n")
    }
  }
}
